import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { withoutOtherCase } from "./other-case.js";

const LEXICON = lexiconOf({ "prostate-antigen": { kind: "test", synonyms: ["PSA"] }, gout: {} });
const left = (sentence: string, question = "PSA in gout?") =>
  withoutOtherCase(sentence, parseQuestion(question, LEXICON), LEXICON);

test("a short form in other letters is another thing's", () => {
  expect(left("CZP helped PsA patients.")).toBe("CZP helped     patients.");
});
test.each(["PSA fell.", "Psa fell.", "The MoCA score fell."])("%s names what it names", (sentence) => {
  expect(left(sentence)).toBe(sentence);
});
test("what was not asked about is left alone", () => {
  expect(left("CZP helped PsA patients.", "gout?")).toBe("CZP helped PsA patients.");
});
