import { expect, test } from "vitest";
import type { Block, Source } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { Candidate } from "../candidate.js";
import { kindOf } from "../claims/claim-kind.js";
import { saysElse } from "./says-else.js";

const LEXICON = lexiconOf({
  doxepin: { kind: "drug", preferred: "doxepin" },
  insomnia: { kind: "condition", preferred: "insomnia" },
});

function told(words: string, text: string, tier: "research" | "label" = "label", title = "Doxepin tablets") {
  const block = { index: 0, start: 0, end: text.length, kind: "paragraph", section: ["Warnings"] } as unknown as Block;
  const source = { id: "s", text, blocks: [block], kind: "label" } as unknown as Source;
  const candidate = {
    ...{ text, named: [], about: [], block, source, coverage: 1, start: 0, end: text.length },
    publication: { id: "p", tier, title, design: "label" },
  } as unknown as Candidate;
  return saysElse({ words, question: parseQuestion(words, LEXICON), kind: kindOf(words, false) }, candidate);
}

test("what goes the other way in the stretch that names it is another thing", () => {
  const text = "Doxepin reduced night waking and also increased the rate of morning headache.";
  expect(told("Doxepin raised night waking", text)).toMatchObject({ element: "direction" });
  expect(told("Doxepin lowered night waking", text)).toBeUndefined();
  expect(told("Doxepin raised the rate of morning headache", text)).toBeUndefined();
});

test("less of what is good is bad", () => {
  const text = "Doses above 50 mg reduce the effectiveness of doxepin in insomnia.";
  expect(told("Doses above 50 mg make doxepin more effective in insomnia", text)).toMatchObject({
    element: "direction",
  });
  expect(told("Doses above 50 mg make doxepin less effective in insomnia", text)).toBeUndefined();
});

test("how often an amount is given is held against doses, not against a pace", () => {
  expect(
    told("After three weeks doxepin is continued at 6 mg once daily", "Doxepin is 3 mg twice daily for 21 days."),
  ).toBe("else");
});

test("another pace is another number", () => {
  expect(told("Take doxepin every day", "Take doxepin every other day.")).toMatchObject({
    element: "number",
    asked: "every day",
    found: "every other day",
  });
  expect(told("Take doxepin every day", "Take doxepin daily.")).toBeUndefined();
});

test("never and always must be said", () => {
  expect(told("The drowsiness that doxepin causes is never serious", "Doxepin can cause serious drowsiness.")).toBe(
    "else",
  );
});

test("whom a claim is of must be named, in the sentence or beside it", () => {
  const text = "Doxepin doubles the risk of falls in patients with permanent dizziness.";
  expect(told("In people whose dizziness is permanent, doxepin doubles the risk of falls", text)).toBeUndefined();
  expect(told("In people whose dizziness comes in spells, doxepin doubles the risk of falls", text)).toBe("else");
});

test("a study's sentence in which nothing happens tells of nothing that happened", () => {
  const text = "We studied doxepin in pilots starting night shifts.";
  expect(told("In pilots starting night shifts, doxepin improves sleep", text, "research", "A trial")).toBe("else");
});
