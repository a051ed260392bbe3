import { expect, test } from "vitest";
import { withMainWords } from "../../question/main-words.js";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import type { Candidate } from "./candidate.js";
import { keepingToTheScreening, namesWhatIsScreenedFor } from "./screened-for.js";

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

const kept = (asked: string, told: string) =>
  keepingToTheScreening(parseQuestion(asked, LEXICON), [{ source: { kind: "abstract" }, text: told } as Candidate])
    .length;

test.each([
  ["purple nose screening in adults", "Screening every year finds purple nose early.", 1],
  ["purple nose screening in adults", "Purple nose is worse after surgery.", 0],
  ["how is purple nose treated", "Purple nose is worse after surgery.", 1],
])("asked “%s”, of “%s” stand: %s", (asked, told, count) => {
  expect(kept(asked, told)).toBe(count);
});
