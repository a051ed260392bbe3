import { expect, test } from "vitest";
import { statementsOf, makeTierAnswer } from "../domain/answer.js";
import { makeGap } from "../domain/gap.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Publication } from "../domain/publication.js";
import { makeSource } from "../domain/source.js";
import { parseQuestion } from "../question/parse.js";
import { labelTier } from "./label-tier.js";

const concept = (id: string, kind: "drug" | "condition") => ({
  id,
  kind,
  preferred: id,
  synonyms: [],
  broader: [],
  narrower: [],
  manifestationOf: [],
  allOf: [],
  mayMean: [],
  provenance: [],
});
const LEXICON: Lexicon = {
  version: "test",
  concepts: new Map(
    [concept("examplopril", "drug"), concept("hypertension", "condition"), concept("migraine", "condition")].map(
      (one) => [one.id, one],
    ),
  ),
};
const PUBLICATION: Publication = {
  id: "spl:1",
  identifiers: [],
  title: "Calmo",
  titleBasis: "printed",
  authors: [],
  language: "en",
  tier: "label",
  design: "label",
  status: { kind: "current" },
  label: {
    setId: "1",
    brands: ["Calmo"],
    generics: ["Examplopril"],
    ingredients: [],
    routes: [],
    forms: [],
    marketing: [],
    classes: [],
    otc: false,
  },
};
const SOURCE = makeSource({
  kind: "label",
  document: "a",
  reader: { name: "test", version: 1 },
  language: "en",
  blocks: [
    ["34067-9", "Calmo is indicated for the treatment of hypertension."],
    ["34068-7", "Calmo is taken by mouth. The recommended dose is 10 mg once daily. The maximum dose is 40 mg daily."],
    ["34068-7", "In pediatric patients the maximum recommended dose is 5 mg daily."],
    ["34070-3", "Calmo is contraindicated in angioedema."],
    ["34089-3", "Each tablet is white."],
  ].map(([code = "", text = ""]) => ({ kind: "paragraph" as const, section: [], code, text })),
});
const COMPOSED = makeTierAnswer({
  tier: "label",
  lead: {
    gap: makeGap(
      "not-answered",
      { where: "label", lookedFor: ["x"], publications: 1, passages: 1, naming: 0 },
      () => "Nothing.",
    ),
  },
  sections: [],
  gaps: [],
});
const answer = (question: string) =>
  labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source: SOURCE }], COMPOSED);

test("asked for a dose, the label's dose leads, and what a prescriber looks up stands under its heading", () => {
  const tier = answer("dose of examplopril for hypertension");
  expect("statement" in tier.lead && tier.lead.statement.text).toBe("The recommended dose is 10 mg once daily.");
  expect(tier.sections.map(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)])).toEqual([
    ["Indications", "Calmo is indicated for the treatment of hypertension."],
    ["Dose", "The maximum dose is 40 mg daily."],
    ["Contraindications", "Calmo is contraindicated in angioedema."],
  ]);
});

test("a use that no label lists is said to be off label, before anything else", () => {
  const tier = answer("examplopril for migraine");
  expect("gap" in tier.lead && tier.lead.gap.text).toBe(
    "The label of examplopril does not list migraine among its indications: that use is off label.",
  );
  expect(
    statementsOf(tier)
      .filter(({ facet }) => facet !== "harm")
      .map(({ directness }) => directness.kind),
  ).toEqual(["indirect", "indirect", "indirect"]);
});

test("without a label of the drug the tier is what it was", () => {
  expect(labelTier(parseQuestion("examplopril for migraine", LEXICON), [], COMPOSED)).toBe(COMPOSED);
});
