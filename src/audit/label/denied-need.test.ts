import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import { asksFor, deniesNeed, saysNeedless } from "./denied-need.js";

const LEXICON = lexiconOf({ examplin: { kind: "drug" } });
const LABEL = {
  tier: "label",
  title: "Calmo (examplin)",
  label: { brands: ["Calmo"], generics: ["examplin"], ingredients: [] },
};

function asks(words: string, text: string): boolean {
  const question = parseQuestion(words, LEXICON);
  const named = question.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));
  return asksFor(words, { publication: LABEL, text, named } as never, question);
}

test.each([
  "Patients on examplin do not need any checks of liver enzymes.",
  "After examplin no ECG monitoring is needed.",
  "Platelet counts do not need to be followed during examplin.",
  "There is no need to look at potassium with examplin.",
  "Monitoring of potassium is not necessary with examplin.",
])("a need is denied in “%s”", (words) => expect(deniesNeed(words)).toBe(true));

test.each([
  "Liver enzymes should be checked monthly.",
  "Examplin does not need refrigeration.",
  "No patient was followed.",
])("none is in “%s”", (words) => expect(deniesNeed(words)).toBe(false));

test("the drug's label asks for it where it names what is to be watched, and denies nothing", () => {
  const claim = "Patients on examplin do not need any checks of liver enzymes.";
  expect(asks(claim, "Liver enzymes must be measured monthly.")).toBe(true);
  expect(asks(claim, "Blood pressure must be measured monthly.")).toBe(false);
  expect(asks(claim, "Liver enzymes need not be measured.")).toBe(false);
  expect(asks(claim.replace("examplin", "otherin"), "Liver enzymes must be measured monthly.")).toBe(false);
});

test.each([
  ["No adjustment of the dose is needed in renal disease.", true],
  ["Adjusting the dose is not necessary.", true],
  ["Patients do not need a lower dose.", true],
  ["Renal disease needs a lower dose.", false],
  ["No dose was found that is safe.", false],
])("whether “%s” says that something is not needed: %s", (text, needless) => expect(saysNeedless(text)).toBe(needless));
