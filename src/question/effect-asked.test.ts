import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { effectAsked } from "./effect-asked.js";
import { parseQuestion } from "./parse.js";

const LEXICON = lexiconOf({
  zinc: { kind: "drug" },
  honey: { kind: "drug" },
  "common cold": {},
  asthma: {},
  cough: { kind: "finding" },
});

const read = (text: string) => {
  const asked = effectAsked(parseQuestion(text, LEXICON));
  if (asked === undefined) return "nothing";
  const { words, wanted, whole, where } = asked;
  return [words.tried, words.against, words.aim, wanted, whole, where.map(({ label }) => label).join()];
};

test.each([
  ["Does zinc shorten the common cold?", ["zinc", null, "the common cold", "less", false, ""]],
  ["Does zinc help asthma?", ["zinc", null, "asthma", "better", true, ""]],
  ["Does zinc help to prevent cough in asthma?", ["zinc", null, "cough", "less", false, "asthma"]],
  ["Is zinc better than honey for cough?", ["zinc", "honey", "cough", "better", true, ""]],
  ["Does zinc reduce cough compared with honey?", ["zinc", "honey", "cough", "less", false, ""]],
  ["Is zinc effective for reducing cough in asthma?", ["zinc", null, "cough", "less", false, "asthma"]],
  ["Is zinc useful in the treatment of asthma?", ["zinc", null, "asthma", "less", true, ""]],
  ["Does zinc improve patient outcomes in asthma?", ["zinc", null, "asthma", "better", true, ""]],
  ["Does zinc reduce mortality in asthma?", ["zinc", null, "mortality", "less", false, "asthma"]],
  ["zinc for asthma pain and sleep", ["zinc", null, "asthma pain and sleep", "better", false, ""]],
  ["zinc for asthma", ["zinc", null, "asthma", "better", true, ""]],
  ["zinc common cold", ["zinc", null, "common cold", "better", true, ""]],
  ["Is zinc any use in asthma for cough?", ["zinc", null, "asthma", "better", true, "cough"]],
])("%s", (question, parts) => {
  expect(read(question)).toEqual(parts);
});

test.each([
  "What is asthma?",
  "Zinc and cough",
  "Does zinc or honey reduce cough?",
  "Does zinc improve outcomes?",
  "Why does zinc cause cough?",
])("is silent where the parts cannot be told: %s", (question) => {
  expect(read(question)).toBe("nothing");
});
