import { expect, test } from "vitest";
import { makeSource } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { CALMO } from "../../testing/label-sentences.js";
import { termsOf } from "../../text/analyse.js";
import { againstIt } from "./advised-against.js";

const LEXICON = lexiconOf({ examplaptan: { kind: "drug" }, "low-sodium": {}, warts: {} });

/** Whether an item of a list of contraindications is against a claim; `uses` is what the label says its drug is for. */
function isAgainst(words: string, item: string, uses: string): boolean {
  const question = parseQuestion(words, LEXICON);
  const source = makeSource({
    kind: "label",
    document: "calmo",
    reader: { name: "sample", version: 1 },
    language: "en",
    blocks: [
      uses === EXCERPT
        ? { kind: "paragraph", section: ["11 DESCRIPTION"], text: "Calmo is white." }
        : { kind: "paragraph", section: ["1 INDICATIONS"], code: "34067-9", text: uses },
      { kind: "item", section: ["4 CONTRAINDICATIONS"], text: item },
    ],
  });
  const block = source.blocks[1];
  if (block === undefined) throw new Error("no item");
  const held = termText(termsOf(item));
  return againstIt(
    words,
    {
      ...{ publication: CALMO, source, block, start: block.start, end: block.end, text: item, coverage: 1 },
      named: question.topics.map((topic) => nearestNaming(held, topic)),
      about: question.topics.map(() => undefined),
    },
    question,
  );
}

const FOR_IT = "Calmo is indicated for the treatment of low sodium.";
const EXCERPT = "";
const FOR_OTHERS = "Calmo is indicated for the treatment of warts.";

test.each<[boolean, string, string, string]>([
  [false, "Examplaptan is started at 15 mg once daily in low sodium.", "Hypovolaemic low sodium (4.3)", FOR_IT],
  [true, "Examplaptan is started at 15 mg once daily in hypovolaemic low sodium.", "Hypovolaemic low sodium", FOR_IT],
  [true, "Examplaptan is started at 15 mg once daily in low sodium.", "Hypovolaemic low sodium (4.3)", FOR_OTHERS],
  [true, "Examplaptan is started at 15 mg once daily in low sodium.", "Low sodium (4.3)", FOR_OTHERS],
  // Of an excerpt without uses it is not known what the drug is for.
  [true, "Examplaptan is started at 15 mg once daily in low sodium.", "Hypovolaemic low sodium (4.3)", EXCERPT],
])("a contraindicated kind of what a drug is for is nothing against it: %s, “%s”, “%s”, %s", (expected, ...given) => {
  expect(isAgainst(...given)).toBe(expected);
});

test("a contraindication of one of a patient's conditions is one whatever else the patient has, and whoever that is", () => {
  const item = "Calmo is contraindicated in patients with warts.";
  expect(isAgainst("In a man with low sodium who also has warts, examplaptan is an option.", item, FOR_IT)).toBe(true);
  expect(isAgainst("In a man with low sodium, examplaptan is an option.", item, FOR_IT)).toBe(false);
});
