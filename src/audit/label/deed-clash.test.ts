import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { Candidate } from "../candidate.js";
import { deedClash } from "./deed-clash.js";

const LEXICON = lexiconOf({ examplin: { kind: "drug" } });
const LABEL = { tier: "label", title: "Calmo", label: { brands: ["Calmo"], generics: ["examplin"], ingredients: [] } };

function isOpposed(words: string, ...told: readonly string[]): boolean {
  const SOURCE = {};
  const sentences = told.map(
    (text, start) =>
      ({
        publication: LABEL,
        source: SOURCE,
        start,
        text,
        named: [],
        about: [],
        block: { kind: "paragraph", section: [] },
      }) as unknown as Candidate,
  );
  return deedClash(words, { start: 0, end: words.length }, parseQuestion(words, LEXICON), sentences).length > 0;
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

test.each<[string, string]>([
  ["Calmo should be stopped 48 hours before surgery.", "Calmo should be continued to within 4 hours of surgery."],
  [
    "The Calmo patch should be taken off for the operation.",
    "Calmo should not be interrupted during the surgical period.",
  ],
  ["Calmo must be withdrawn before dental treatment.", "Do not routinely discontinue Calmo for dental extractions."],
  ["Examplin can be stopped from one day to the next.", "Avoid abrupt withdrawal."],
  [
    "Somebody who missed a dose of Calmo takes twice the amount the next time.",
    "A patient who misses a dose should NOT double the next dose.",
  ],
  ["Potassium does not have to be looked at under Calmo.", "Monitor serum potassium periodically."],
  [
    "Calmo can be begun before a low potassium is put right.",
    "Hypokalaemia should be corrected before starting Calmo.",
  ],
  [
    "Women may drop contraception with their last tablet of Calmo.",
    "Women must use contraception until one month after stopping Calmo.",
  ],
  ["A pharmacist can substitute Calmo for Calmo Retard.", "Calmo and Calmo Retard should not be interchanged."],
  [
    "Patients on Calmo should restrict their fluids on the first day.",
    "Fluid restriction during the first day of Calmo should be avoided.",
  ],
])("a deed against the label's is told: %s", (words, told) => expect(isOpposed(words, told)).toBe(true));

test.each<[string, string, ...string[]]>([
  ["continued", "Calmo should be continued until surgery.", "Calmo should be continued to within 4 hours of surgery."],
  [
    "stopped for something else",
    "Calmo should be stopped before dialysis.",
    "Calmo should be continued to within 4 hours of surgery.",
  ],
  ["lessened step by step", "Calmo should be tapered.", "Avoid abrupt withdrawal."],
  ["stopped at once for harm", "If jaundice develops, Calmo should be stopped at once.", "Avoid abrupt withdrawal."],
  ["only told of", "Abrupt withdrawal of Calmo may lead to rebound.", "Avoid abrupt withdrawal."],
  [
    "that the label lets",
    "Potassium does not have to be checked under Calmo.",
    "Monitoring of potassium is not necessary.",
    "Monitor serum sodium.",
  ],
])("nothing is told of a drug %s", (_, words, ...told) => expect(isOpposed(words, ...told)).toBe(false));
