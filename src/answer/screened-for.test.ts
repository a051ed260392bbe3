import { expect, test } from "vitest";
import { withMainWords } from "../question/main-words.js";
import { parseQuestion } from "../question/parse.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { lexiconOf } from "../testing/lexicons.js";
import { termsOf } from "../text/analyse.js";
import { namesWhatIsScreenedFor } from "./screened-for.js";

const LEXICON = lexiconOf({ "purple-nose": {}, warts: {} });

test.each([
  ["is purple nose screening worth it", "Screening found purple nose in 2%.", true],
  ["is purple nose screening worth it", "Screening found warts in 2%.", false],
  ["is toe cancer screening worth it", "Screening found nose cancer in 2%.", false],
  ["does soap clear warts", "Soap cleared skin.", true],
])("“%s”: “%s” names what is screened for: %s", (asked, sentence, expected) => {
  const question = withMainWords(parseQuestion(asked, LEXICON));
  const held = termText(termsOf(sentence));
  const named = question.topics.map((topic) => nearestNaming(held, topic));
  expect(namesWhatIsScreenedFor(question, named)).toBe(expected);
});
