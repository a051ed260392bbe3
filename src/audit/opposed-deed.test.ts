import { expect, test } from "vitest";
import { parseQuestion } from "../question/parse.js";
import { lexiconOf } from "../testing/lexicons.js";
import type { Candidate } from "./candidate.js";
import { opposedDeed } from "./opposed-deed.js";

const LEXICON = lexiconOf({ examplin: { kind: "drug" } });
const LABEL = { tier: "label", title: "Calmo", label: { brands: ["Calmo"], generics: ["examplin"], ingredients: [] } };

function isOpposed(words: string, ...told: readonly string[]): boolean {
  const sentences = told.map(
    (text) => ({ publication: LABEL, text, block: { kind: "paragraph", section: [] } }) as unknown as Candidate,
  );
  return opposedDeed(words, parseQuestion(words, LEXICON), sentences).length > 0;
}

test.each([
  [
    "it is gone on with where the label has it stopped",
    "When somebody on examplin turns out to have yellow skin, Calmo is continued.",
    "Discontinue Calmo if jaundice develops.",
  ],
  [
    "the same, with the occasion in front",
    "If the blood pressure drops, the infusion of Calmo is left at the same rate.",
    "If hypotension occurs, Calmo should be reduced or discontinued.",
  ],
  [
    "it is stopped where the label has it continued",
    "Examplin should be tapered off before major surgery.",
    "Examplin should not be routinely withdrawn prior to major surgery.",
  ],
  [
    "the full dose is kept where the label lessens it",
    "Patients with cirrhosis need the full dose of examplin.",
    "A lower dose of examplin should be considered for patients with impaired liver function.",
  ],
  [
    "no care is taken where the label asks for it",
    "Calmo needs no special care in patients with glaucoma.",
    "Calmo should be used with caution in patients with glaucoma.",
  ],
])("%s", (_, words, text) => expect(isOpposed(words, text)).toBe(true));

test.each([
  ["the deed is the label's", "If jaundice develops, Calmo is stopped.", "Discontinue Calmo if jaundice develops."],
  ["it is refused", "If jaundice develops, Calmo must not be continued.", "Discontinue Calmo if jaundice develops."],
  ["the occasion is another", "If a cough develops, Calmo is continued.", "Discontinue Calmo if jaundice develops."],
  [
    "the label says less than all of it is met",
    "If jaundice develops, Calmo is continued.",
    "Discontinue Calmo if jaundice with fever develops.",
  ],
  [
    "another drug is stopped",
    "If jaundice develops, Calmo is continued.",
    "Discontinue simvastatin if jaundice develops.",
  ],
])("nothing is said where %s", (_, words, text) => expect(isOpposed(words, text)).toBe(false));

test("nothing is said where a sentence of the label has it gone on with there", () => {
  expect(
    isOpposed(
      "Examplin is stopped before surgery.",
      "Examplin should not be withdrawn before surgery.",
      "Discontinue examplin before surgery.",
    ),
  ).toBe(false);
});
