import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { Candidate } from "../candidate.js";
import { forbiddenFor } from "./forbidden-for.js";

const LEXICON = lexiconOf({
  examplin: { kind: "drug" },
  asthma: { kind: "condition" },
  hypertension: { kind: "condition" },
});
const LABEL = {
  tier: "label",
  title: "Calmo (examplin)",
  label: { brands: ["CALMOXL"], generics: ["examplin"], ingredients: [] },
};

function isForbidden(words: string, text: string, { main = "", section = ["4 WARNINGS"] } = {}): boolean {
  const sentence = { publication: LABEL, text, block: { kind: "paragraph", section } } as unknown as Candidate;
  return forbiddenFor(words, parseQuestion(words, LEXICON), [sentence], main).length > 0;
}

test.each([
  [
    "In a newborn with respiratory distress whose lungs are stiff, examplin is a reasonable choice.",
    "Examplin should not be used in neonates with respiratory distress.",
  ],
  [
    "Examplin is safe for hypertensive patients with severe liver disease.",
    "It is not recommended in severe hepatic impairment.",
  ],
  [
    "Calmo-XL suits people with asthma who need it for hypertension.",
    "CALMOXL is contraindicated in bronchial asthma.",
  ],
  [
    "Somebody on examplin can start valerian for low mood.",
    "Avoid concomitant use of CALMOXL with herbs (e.g., valerian).",
  ],
  ["Patients on rifampicin can be given examplin.", "Do not use examplin with rifampin."],
  [
    "A low platelet count is no obstacle to examplin.",
    "Examplin is contraindicated in patients with bleeding, thrombocytopenia, or clotting defects.",
  ],
  [
    "It is fine to take an antacid at the same time as examplin.",
    "Administration of examplin within 2 hours of antacids should be avoided.",
  ],
])("“%s” is warned of beside “%s”", (words, text) => expect(isForbidden(words, text)).toBe(true));

test.each([
  ["a milder kind", "Examplin is safe in liver disease.", "It is not recommended in severe hepatic impairment."],
  [
    "another trimester",
    "Examplin can be used in the first trimester.",
    "Avoid use of examplin in the third trimester.",
  ],
  ["those without it", "Examplin is suitable for patients without asthma.", "Examplin is contraindicated in asthma."],
  ["its prevention", "Examplin is used to prevent asthma.", "Examplin is contraindicated in asthma."],
  ["what forbids it, too", "Examplin should be avoided in asthma.", "Examplin is contraindicated in asthma."],
  [
    "what else is given to somebody who takes it",
    "Patients on examplin with asthma can take otherin.",
    "Examplin is contraindicated in patients with asthma.",
  ],
  ["another drug", "Otherin is safe in asthma.", "Examplin is contraindicated in asthma."],
  [
    "one of two that are asked for",
    "Examplin is safe in asthma.",
    "Examplin is contraindicated in asthma and hypertension.",
  ],
  ["what is told of a study", "Examplin was given to people with asthma.", "Examplin is contraindicated in asthma."],
  ["going on with it", "Examplin can be continued in asthma.", "Initiation of examplin is not recommended in asthma."],
  [
    "hours apart",
    "Examplin can be taken two hours before an antacid.",
    "Administration of examplin within 2 hours of antacids should be avoided.",
  ],
])("nothing is said of %s", (_, words, text) => expect(isForbidden(words, text)).toBe(false));

test("a text on one drug that calls it by its class speaks of it", () => {
  const [words, text] = [
    "When a statin is not enough, fenofibrin is the preferred drug to add.",
    "Concomitant use of atorvastatin with fenofibrin should be avoided.",
  ];
  const of = { ...LABEL, label: { brands: [], generics: ["atorvastatin"], ingredients: [] } };
  const sentence = { publication: of, text, block: { kind: "paragraph", section: [] } } as unknown as Candidate;
  expect(forbiddenFor(words, parseQuestion(words, LEXICON), [sentence], "Atorvastatin")).toHaveLength(1);
  expect(forbiddenFor(words, parseQuestion(words, LEXICON), [sentence], "Aspirin")).toEqual([]);
});
