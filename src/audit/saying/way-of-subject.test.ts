import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import { oppositeWay, tellsItsWay } from "./way-of-subject.js";

const LEXICON = lexiconOf({ allopurinol: { kind: "drug" }, gout: {} });

function given(words: string, subject: string, text: string, tier = "research") {
  const question = parseQuestion(words, LEXICON);
  const named = question.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));
  return [
    { words, subject, question, kind: "treatment" },
    { text, named, about: [], publication: { tier, title: "" }, block: {} },
  ] as unknown as Parameters<typeof oppositeWay>;
}

test("what goes down of the same subject and thing is the opposite of what is said to go up", () => {
  expect(
    oppositeWay(...given("Allopurinol increases serum urate", "Allopurinol", "Allopurinol lowered urate.")),
  ).toEqual({
    element: "direction",
    asked: "increases",
    found: "decreases",
  });
  expect(
    oppositeWay(
      ...given("Allopurinol increases urate", "Allopurinol", "Allopurinol lowered urate compared with placebo."),
    ),
  ).toBeDefined();
});

test("not beside another drug, of another thing, or where a disease does what its treatment does not", () => {
  const opposite = (...args: Parameters<typeof given>) => oppositeWay(...given(...args));
  expect(
    opposite("Allopurinol increases urate", "Allopurinol", "Allopurinol lowered urate less than febuxostat."),
  ).toBeUndefined();
  expect(opposite("Allopurinol increases urate", "Allopurinol", "Allopurinol lowered blood pressure.")).toBeUndefined();
  expect(
    opposite("Treatment of gout reduces the risk of stroke", "Treatment of gout", "Gout raises the risk of stroke."),
  ).toBeUndefined();
  expect(
    opposite(
      "Treatment of gout reduces the risk of stroke",
      "Treatment of gout",
      "Treatment of gout raised the risk of stroke.",
    ),
  ).toBeDefined();
});

test("a direction is borne out by the same of the same whole subject only", () => {
  const tells = (...args: Parameters<typeof given>) => tellsItsWay(...given(...args));
  expect(tells("Allopurinol lowers urate", "Allopurinol", "Allopurinol lowered urate.")).toBe(true);
  expect(tells("Allopurinol lowers urate", "Allopurinol", "Urate was lowered.")).toBe(false);
  expect(tells("Allopurinol lowers urate", "Allopurinol", "Allopurinol raised urate.", "guideline")).toBe(false);
  expect(tells("Allopurinol is used for gout", "Allopurinol", "Gout is painful.")).toBe(true);
});
