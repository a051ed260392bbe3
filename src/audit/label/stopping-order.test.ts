import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { Candidate } from "../candidate.js";
import { stoppingOrder } from "./stopping-order.js";

const LEXICON = lexiconOf({ examplin: { kind: "drug" }, otherin: { kind: "drug" } });
const LABEL = { tier: "label", label: { brands: ["Calmo"], generics: ["examplin"], ingredients: [] } };
const ASKS =
  "If both are taken, withdraw Calmo several days before the gradual withdrawal of otherin because of rebound.";

function isTurned(words: string, text = ASKS): boolean {
  const sentence = { publication: LABEL, text } as unknown as Candidate;
  return stoppingOrder(words, parseQuestion(words, LEXICON), [sentence]).length > 0;
}

test.each([
  "If both have to go, otherin should be stopped first and examplin several days later.",
  "It is best to taper off otherin first and to keep examplin for another week.",
  "Stop otherin a week before examplin is withdrawn.",
  "First stop otherin, then examplin.",
  "When examplin and otherin are both to be stopped, otherin goes first.",
])("“%s” turns the label's order round", (words) => expect(isTurned(words)).toBe(true));

test.each([
  "Examplin should be stopped first and otherin several days later.",
  "Stop examplin a week before otherin is withdrawn.",
  "Otherin should not be stopped before examplin.",
  "Take otherin first and examplin an hour later.",
  "Stop otherin first.",
])("“%s” does not", (words) => expect(isTurned(words)).toBe(false));

test("a label that gives no order sets none", () => {
  expect(isTurned("Stop otherin first and examplin later.", "Withdraw Calmo and otherin gradually.")).toBe(false);
});
