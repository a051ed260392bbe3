import { expect, test } from "vitest";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import { makeGap } from "../../domain/gap.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { makeSource } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import type { OneLabel } from "./label-sentences.js";
import { labelTier } from "./label-tier.js";

const CONCEPT = {
  id: "examplofen",
  kind: "drug" as const,
  preferred: "examplofen",
  synonyms: [],
  broader: [],
  narrower: [],
  manifestationOf: [],
  allOf: [],
  mayMean: [],
  provenance: [],
};
const LEXICON: Lexicon = { version: "test", concepts: new Map([[CONCEPT.id, CONCEPT]]) };
const label = (id: string, brand: string, blocks: readonly (readonly [string, string])[]): OneLabel => ({
  publication: {
    id,
    identifiers: [],
    title: brand,
    titleBasis: "printed",
    authors: [],
    language: "en",
    tier: "label",
    design: "label",
    status: { kind: "current" },
    label: {
      setId: id,
      brands: [brand],
      generics: ["Examplofen"],
      ingredients: [],
      routes: [],
      forms: [],
      marketing: [],
      classes: [],
      otc: false,
    },
  },
  source: makeSource({
    kind: "label",
    document: id,
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: blocks.map(([code, text]) => ({ kind: "paragraph" as const, section: [], code, text })),
  }),
});
const NEWBORNS = label("spl:1", "Neolo", [
  ["34070-3", "Neolo is contraindicated in preterm infants with bleeding."],
  ["34068-7", "The recommended dose of Neolo is 10 mg/kg once."],
]);
const ADULTS = label("spl:2", "Calmo", [
  ["34067-9", "Calmo is indicated for the relief of pain."],
  ["34068-7", "The recommended dose is 400 mg every 6 hours."],
  ["34068-7", "The tablets may be crushed and mixed with water."],
  ["34068-7", "If a dose is missed, take it as soon as possible."],
]);
const FOUND = makeTierAnswer({
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
const answer = (question: string, labels: readonly OneLabel[]) =>
  labelTier(parseQuestion(question, LEXICON), labels, FOUND);
const led = (question: string, labels: readonly OneLabel[]) => {
  const { lead } = answer(question, labels);
  return "statement" in lead ? lead.statement.text : lead.gap.text;
};

test("a label for newborns alone says nothing to somebody who asks of no child, and a gap says that it was left out", () => {
  const tier = answer("dose of examplofen", [NEWBORNS, ADULTS]);
  expect(led("dose of examplofen", [NEWBORNS, ADULTS])).toBe("The recommended dose is 400 mg every 6 hours.");
  expect(statementsOf(tier).some(({ publications }) => publications.includes("spl:1"))).toBe(false);
  expect(led("dose of examplofen for newborns", [NEWBORNS])).not.toContain("left out");
});

test("an adult's dose never leads where a child's is asked", () => {
  expect(led("What dose of examplofen for children?", [ADULTS])).toBe(
    "The label of examplofen gives no dose for children; the doses it gives are not said to be theirs.",
  );
});

test("asked whether it can be crushed, or of a missed dose, the sentence that says it leads", () => {
  expect(led("Can examplofen be crushed?", [ADULTS])).toBe("The tablets may be crushed and mixed with water.");
  expect(led("missed dose of examplofen", [ADULTS])).toBe("If a dose is missed, take it as soon as possible.");
});
