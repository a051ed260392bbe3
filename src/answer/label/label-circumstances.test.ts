import { expect, test } from "vitest";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import { makeGap } from "../../domain/gap.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { makeSource } from "../../domain/source.js";
import { withMainWords } from "../../question/main-words.js";
import { parseQuestion } from "../../question/parse.js";
import { SAMPLE_LABEL as PUBLICATION } from "../../testing/sample-label.js";
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
    [
      concept("examplopril", "drug"),
      concept("anakinra", "drug"),
      concept("hypertension", "condition"),
      concept("migraine", "condition"),
      concept("gout", "condition"),
    ].map((one) => [one.id, one]),
  ),
};
const SOURCE = makeSource({
  kind: "label",
  document: "a",
  reader: { name: "test", version: 1 },
  language: "en",
  blocks: (
    [
      ["34067-9", ["1"], "Calmo is indicated for hypertension."],
      ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
      ["34070-3", ["4"], "Calmo is contraindicated in patients with hyperkalemia. It must not be given in angioedema."],
      ["34071-1", ["5"], "Use Calmo with caution in patients who have had migraine."],
      ["34071-1", ["5"], "Do not give Calmo after a kidney graft, before the first passage of flatus."],
      [
        "34071-1",
        ["5"],
        "Remove the epidural catheter 18 hours after the last tablet. The next tablet should be given 6 hours later.",
      ],
      ["34073-7", ["7"], "Calmo should not be combined with anakinra."],
    ] as const
  ).map(([code, section, text]) => ({ kind: "paragraph" as const, code, section: [...section], text })),
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
const said = (question: string, told = {}) => {
  const tier = labelTier(
    withMainWords(parseQuestion(question, LEXICON)),
    [{ publication: PUBLICATION, source: SOURCE }],
    COMPOSED,
    told,
  );
  return "gap" in tier.lead ? [tier.lead.gap.text] : statementsOf(tier).map(({ text }) => text);
};

test("of a story each part that a label forbids or warns of is told once, the gravest first, and nothing else of the label", () => {
  expect(
    said("man with migraine on day 2: can he have examplopril with his hypertension", {
      conditions: ["hyperkalaemia"],
    }),
  ).toEqual([
    "Calmo is contraindicated in patients with hyperkalemia.",
    "Use Calmo with caution in patients who have had migraine.",
  ]);
});

test("words that no list knows count where two of them stand in a sentence", () => {
  expect(said("kidney graft yesterday, no flatus yet: is examplopril ok")[0]).toMatch(
    /^Do not give Calmo after a kidney graft/u,
  );
});

test("where labels say nothing of any part of a story, that is said of its parts", () => {
  expect(said("examplopril for hypertension in somebody with gout")[0]).not.toMatch(/names all of/u);
});

test("a dose that names nothing of what else was asked gives way to what does, with what goes on with it", () => {
  expect(said("examplopril dose with an epidural catheter")[0]).toMatch(
    /18 hours after the last tablet\. The next tablet should be given 6 hours later\.$/u,
  );
});
