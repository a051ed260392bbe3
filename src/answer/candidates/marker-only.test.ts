import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { tellsOnlyOfAMarker } from "./marker-only.js";

const LEXICON = lexiconOf({ acupuncture: { kind: "procedure" }, migraine: {}, gastritis: {} });
const of = (question: string, sentence: string) => tellsOnlyOfAMarker(parseQuestion(question, LEXICON), sentence);

test("what changed in pictures of the brain or in genes answers nothing that is asked for people", () => {
  expect(of("Does acupuncture prevent migraine?", "Regional brain metabolism fell in the left gyrus.")).toBe(true);
  expect(of("Does acupuncture prevent migraine?", "The effect went with rs12345 genotypes.")).toBe(true);
});

test("where people are told of as well, or the marker was asked about, it may answer", () => {
  expect(of("Does acupuncture prevent migraine?", "Attacks and cytokines fell with acupuncture.")).toBe(false);
  expect(of("Does acupuncture lower cytokines in migraine?", "Cytokines fell with acupuncture.")).toBe(false);
  expect(of("What is migraine?", "Cytokines are raised in migraine.")).toBe(false);
});
