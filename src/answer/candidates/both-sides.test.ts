import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../adapters/lexicon-files/lexicon-files.js";
import { withMainWords } from "../../question/main-words.js";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { missingKeys, namesBothSides, namesTheAim } from "./both-sides.js";

const LEXICON = readLexicon(join(import.meta.dirname, "../../../lexicon"));
const QUESTION = withMainWords(
  parseQuestion("Does hot stone foot massage reduce morning knee stiffness score?", LEXICON),
);
const named = (text: string) => QUESTION.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));

describe("a question on whether something works has two sides", () => {
  test.each<[string, string, boolean]>([
    ["all", "Hot stone foot massage reduced morning knee stiffness.", true],
    ["most of each", "Stone massage of the foot reduced knee stiffness.", true],
    ["too little of what was tried", "Massage reduced morning knee stiffness.", false],
    ["nothing of what it was tried for", "Hot stone foot massage was well tolerated.", false],
  ])("of which a sentence names %s", (_, text, expected) => {
    expect(namesBothSides(QUESTION, named(text))).toBe(expected);
  });

  test("what most of a side is named without is not missed", () => {
    const missed = (text: string) => missingKeys(QUESTION, named(text)).map(({ label }) => label);
    expect(missed("Stone massage of the foot reduced knee stiffness.")).toEqual([]);
    expect(missed("Massage reduced morning knee stiffness.")).toEqual(["hot", "stone", "foot"]);
  });

  test("a sentence on another outcome does not name the aim by itself", () => {
    expect(namesTheAim(QUESTION, named("Hot stone foot massage was well tolerated."))).toBe(false);
    expect(namesTheAim(QUESTION, named("Stiffness of the knee fell."))).toBe(true);
  });

  test("a question that is put in another way has none", () => {
    expect(namesBothSides(withMainWords(parseQuestion("hot stone massage", LEXICON)), [])).toBeUndefined();
  });
});
