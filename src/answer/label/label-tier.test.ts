import { expect, test } from "vitest";
import { statementsOf, makeTierAnswer } from "../../domain/answer.js";
import { makeGap } from "../../domain/gap.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { makeSource } from "../../domain/source.js";
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
    [concept("examplopril", "drug"), concept("hypertension", "condition"), concept("migraine", "condition")].map(
      (one) => [one.id, one],
    ),
  ),
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
  ].map(([code = "", text = ""]) => ({
    kind: "paragraph" as const,
    section: [],
    code,
    text,
  })),
});
const COMPOSED = makeTierAnswer({
  tier: "label",
  lead: {
    gap: makeGap(
      "not-answered",
      {
        where: "label",
        lookedFor: ["x"],
        publications: 1,
        passages: 1,
        naming: 0,
      },
      () => "Nothing.",
    ),
  },
  sections: [],
  gaps: [],
});
const answer = (question: string) =>
  labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source: SOURCE }], COMPOSED);

test("asked for a dose, the label's dose leads, and what else it says of doses stands under its heading", () => {
  const tier = answer("dose of examplopril for hypertension");
  expect("statement" in tier.lead && tier.lead.statement.text).toBe("The recommended dose is 10 mg once daily.");
  expect(tier.sections.map(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)])).toEqual([
    ["Dose", "The maximum dose is 40 mg daily."],
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
  ).toEqual(["indirect"]);
});

test("without a label of the drug the tier says that none is held, and is what it was otherwise", () => {
  const { lead, ...rest } = labelTier(parseQuestion("examplopril for migraine", LEXICON), [], COMPOSED);
  expect(rest).toEqual({ tier: COMPOSED.tier, sections: COMPOSED.sections, gaps: COMPOSED.gaps });
  expect("gap" in lead ? lead.gap.text : "").toMatch(/^The library holds no label of /u);
});

test("of a class no label is missed", () => {
  const lexicon = lexiconOf({
    pril: { kind: "drug", narrower: ["examplopril"] },
    examplopril: { kind: "drug" },
    migraine: {},
  });
  const { lead } = labelTier(parseQuestion("pril for migraine", lexicon), [], COMPOSED);
  expect(lead).toEqual(COMPOSED.lead);
});

const WARNED = makeSource({
  kind: "label",
  document: "b",
  reader: { name: "test", version: 1 },
  language: "en",
  blocks: [
    {
      kind: "paragraph",
      code: "34067-9",
      section: [],
      text: "Calmo is indicated for the treatment of hypertension.",
    },
    {
      kind: "paragraph",
      code: "34068-7",
      section: ["2 DOSAGE"],
      text: "The recommended dose is 10 mg once daily.",
    },
    {
      kind: "paragraph",
      code: "34068-7",
      section: ["2 DOSAGE", "Renal impairment"],
      text: "No change of the dose is needed in patients with renal impairment.",
    },
    { kind: "heading", section: [], text: "4.3 Contraindications" },
    {
      kind: "item",
      code: "34070-3",
      section: ["4.3 Contraindications"],
      text: "Patients with severe migraine.",
    },
    {
      kind: "paragraph",
      code: "34073-7",
      section: ["4.5"],
      text: "Lithium levels rise, so avoid Calmo with lithium.",
    },
    {
      kind: "paragraph",
      code: "34084-4",
      section: ["4.8"],
      text: "The most common adverse reactions are cough and rash.",
    },
  ],
});
const leadOf = (question: string) => {
  const { lead } = labelTier(
    parseQuestion(question, LEXICON),
    [{ publication: PUBLICATION, source: WARNED }],
    COMPOSED,
  );
  return "statement" in lead ? lead.statement.text : lead.gap.text;
};

test.each([
  ["Can examplopril be taken with lithium?", "Lithium levels rise, so avoid Calmo with lithium."],
  // Alone an item of a list would read as if the drug were for these people.
  ["Is examplopril safe in migraine?", "4.3 Contraindications […] Patients with severe migraine."],
  ["What are the contraindications of examplopril?", "4.3 Contraindications […] Patients with severe migraine."],
  ["What are the side effects of examplopril?", "The most common adverse reactions are cough and rash."],
  ["dose of examplopril in renal impairment", "No change of the dose is needed in patients with renal impairment."],
  ["dose of examplopril", "The recommended dose is 10 mg once daily."],
])("what a question asks of a label leads its tier: %s", (question, lead) => {
  expect(leadOf(question)).toBe(lead);
});

test("adverse reactions stand there only where they were asked for", () => {
  const headings = (question: string) =>
    labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source: WARNED }], COMPOSED).sections.map(
      ({ heading }) => heading,
    );
  expect(headings("examplopril for hypertension")).not.toContain("Adverse reactions");
  expect(headings("Is examplopril toxic?")).toContain("Interactions");
});

test("of doses for several uses the one leads under whose heading the use asked about stands, be it a concept or a plain word", () => {
  const source = makeSource({
    kind: "label",
    document: "c",
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: [
      ["4.2 Posology", "The recommended dose for Calmo subcutaneous formulation is 120 mg once every 2 weeks."],
      ["Hypertension", "The recommended dose is 10 mg once daily."],
      ["Rheumatoid arthritis", "3 mg/kg is given once daily."],
      ["4.2 Posology", "The dosage range of Calmo is 10 to 80 mg once daily."],
    ].map(([section = "", text = ""]) => ({
      kind: "paragraph" as const,
      section: ["4.2 Posology", section],
      code: "34068-7",
      text,
    })),
  });
  const lead = (question: string) => {
    const tier = labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source }], COMPOSED);
    return "statement" in tier.lead && tier.lead.statement.text;
  };
  expect(lead("dose of examplopril in rheumatoid arthritis")).toBe("3 mg/kg is given once daily.");
  expect(lead("dose of examplopril for hypertension")).toBe("The recommended dose is 10 mg once daily.");
  expect(lead("maximum dose of examplopril")).toBe("The dosage range of Calmo is 10 to 80 mg once daily.");
});

const leadText = (question: string) => {
  const { lead } = answer(question);
  return "statement" in lead ? lead.statement.text : lead.gap.text;
};

test("asked for the maximum, the maximum leads and not the usual dose", () => {
  expect(leadText("maximum dose of examplopril")).toBe("The maximum dose is 40 mg daily.");
});

test("asked for a dose in children, what the label says of children leads and never the dose of adults", () => {
  expect(leadText("What is the dose of examplopril in children?")).toBe(
    "In pediatric patients the maximum recommended dose is 5 mg daily.",
  );
});

test("asked whether it is indicated for what no list of words knows, the gap does not claim that the use is off label", () => {
  expect(leadText("Is examplopril indicated for snoring?")).toBe(
    "The label of examplopril does not list snoring by that name among its uses.",
  );
});

test("asked whether a drug is safe in pregnancy, neither its side effects nor its interactions are told", () => {
  const source = makeSource({
    kind: "label",
    document: "p",
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: [
      ["42228-7", "Calmo may harm an unborn child and should not be taken during pregnancy."],
      ["34073-7", "Avoid Calmo with lithium."],
      ["34084-4", "The most common adverse reactions are cough and rash."],
    ].map(([code = "", text = ""]) => ({ kind: "paragraph" as const, section: [code], code, text })),
  });
  const told = (question: string) => {
    const tier = labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source }], COMPOSED);
    return statementsOf(tier).map(({ text }) => text);
  };
  expect(told("Is examplopril safe in pregnancy?")).toEqual([
    "Calmo may harm an unborn child and should not be taken during pregnancy.",
  ]);
  expect(told("What are the adverse effects of examplopril in pregnancy?")).toContain(
    "The most common adverse reactions are cough and rash.",
  );
});

test("a highlight that says again what a section says is not shown beside it; one that says more is", () => {
  const source = makeSource({
    kind: "label",
    document: "h",
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: [
      "Calmo is contraindicated in angioedema (4)",
      "Calmo is contraindicated in severe gout (4)",
      "Calmo is contraindicated in patients with a history of angioedema, see Warnings (5.1)",
    ].map((text) => ({ kind: "paragraph" as const, section: ["4"], code: "34070-3", text })),
  });
  const tier = labelTier(
    parseQuestion("What are the contraindications of examplopril?", LEXICON),
    [{ publication: PUBLICATION, source }],
    COMPOSED,
  );
  expect(statementsOf(tier).map(({ text }) => text)).toEqual([
    "Calmo is contraindicated in patients with a history of angioedema, see Warnings (5.1)",
    "Calmo is contraindicated in severe gout (4)",
  ]);
});

const textOf = (document: string, blocks: readonly (readonly [string, readonly string[], string])[]) =>
  makeSource({
    kind: "label",
    document,
    reader: { name: "test", version: 1 },
    language: "en",
    blocks: blocks.map(([code, section, text]) => ({ kind: "paragraph" as const, code, section, text })),
  });
const ledBy = (question: string, sources: readonly ReturnType<typeof textOf>[], told = {}) => {
  const labels = sources.map((source, at) => ({ publication: { ...PUBLICATION, id: `spl:${at}` }, source }));
  const { lead } = labelTier(parseQuestion(question, LEXICON), labels, COMPOSED, told);
  return "statement" in lead ? lead.statement.text : lead.gap.text;
};

test("where filtration is told the dose for it leads, and the usual dose never does", () => {
  const banded = textOf("k", [
    ["34068-7", ["2 DOSAGE"], "For patients with CrCl >50 mL/min the recommended dose is 20 mg once daily."],
    ["34068-7", ["2 DOSAGE"], "For patients with CrCl 15 to 50 mL/min the recommended dose is 15 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril", [banded], { eGFR: 28 })).toBe(
    "For patients with CrCl 15 to 50 mL/min the recommended dose is 15 mg once daily.",
  );
  const silent = textOf("s", [["34068-7", ["2 DOSAGE"], "The recommended dose is 20 mg once daily."]]);
  expect(ledBy("dose of examplopril", [silent], { eGFR: 28 })).toBe(
    "No dose for a filtration of 28 mL/min was found in the label of examplopril; what it gives is not said to be for that.",
  );
  expect(ledBy("dose of examplopril", [silent])).toBe("The recommended dose is 20 mg once daily.");
});

test("of several labels of one ingredient the one on the condition asked about speaks, and nothing is off label that one of them may list", () => {
  const pressure = textOf("h", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
  ]);
  const head = textOf("m", [
    ["34067-9", ["1"], "Headex is indicated for migraine."],
    ["34068-7", ["2"], "The recommended dose is 80 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril for migraine", [pressure, head])).toBe("The recommended dose is 80 mg once daily.");
  const silent = textOf("n", [["34070-3", ["4"], "In migraine with aura it is contraindicated in angioedema."]]);
  expect(ledBy("dose of examplopril for migraine", [pressure, silent])).not.toContain("off label");
});

test("a condition that doses are given for is a use, though the section on uses lacks it", () => {
  const text = textOf("d", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34068-7", ["2", "Migraine"], "The recommended dose is 5 mg once daily."],
    ["34068-7", ["2", "Hypertension"], "The recommended dose is 10 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril for migraine", [text])).toBe("The recommended dose is 5 mg once daily.");
});

test("what is forbidden in the condition asked about leads", () => {
  const text = textOf("f", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34070-3", ["4"], "Calmo is contraindicated in migraine."],
  ]);
  expect(ledBy("examplopril in migraine", [text])).toBe("Calmo is contraindicated in migraine.");
});

test.each([
  ["can I switch from warfarin to examplopril", "Discontinue warfarin and start Calmo when the INR is below 2."],
  ["when should examplopril be stopped before surgery", "Stop Calmo 24 hours before surgery."],
  ["examplopril while breastfeeding", "Calmo should not be used by nursing women."],
  ["how is examplopril stored", "Store at 20°C."],
  ["how do I stop examplopril", "The dose should be reduced gradually over two weeks."],
  ["what should be monitored with examplopril", "Monitor serum potassium periodically."],
  ["examplopril in the elderly", "In elderly patients a starting dose of 5 mg is recommended."],
  [
    "overdose of examplopril",
    "Nothing on overdose was found in the sections of the label of examplopril that the library holds.",
  ],
])("what is asked of a label leads, or that nothing was found on it: %s", (question, lead) => {
  const text = textOf("a", [
    ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
    ["34068-7", ["2", "2.2 Switching"], "When switching from Calmo to warfarin, give both for 3 days."],
    [
      "34068-7",
      ["2", "2.2 Switching from warfarin to examplopril"],
      "Discontinue warfarin and start Calmo when the INR is below 2.",
    ],
    ["34068-7", ["2"], "Stop Calmo 24 hours before surgery."],
    ["42232-9", ["PRECAUTIONS"], "Calmo should not be used by nursing women."],
    ["44425-7", ["16"], "Store at 20°C."],
    ["34071-1", ["WARNINGS"], "The dose should be reduced gradually over two weeks."],
    ["42232-9", ["PRECAUTIONS"], "Monitor serum potassium periodically."],
    ["42232-9", ["PRECAUTIONS"], "In elderly patients a starting dose of 5 mg is recommended."],
  ]);
  expect(ledBy(question, [text])).toBe(lead);
});

test("where no section on doses is held, that leads, and not what the drug is for", () => {
  const text = textOf("o", [["34067-9", ["1"], "Calmo is indicated for hypertension."]]);
  expect(ledBy("dose of examplopril for hypertension", [text])).toBe(
    "The library holds no section on doses of the label of examplopril.",
  );
});

const headingsOf = (question: string, source: ReturnType<typeof textOf>, told = {}) =>
  labelTier(parseQuestion(question, LEXICON), [{ publication: PUBLICATION, source }], COMPOSED, told).sections.map(
    ({ heading }) => heading,
  );
const WHOLE = textOf("w", [
  ["34066-1", ["BOXED"], "Calmo may harm the liver."],
  ["34067-9", ["1"], "Calmo is indicated for hypertension."],
  ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
  ["34068-7", ["2"], "Limit treatment with Calmo to 30 days."],
  ["34070-3", ["4"], "Calmo is contraindicated in angioedema."],
  ["34071-1", ["5"], "In patients with migraine Calmo should be used with caution."],
  ["34073-7", ["7"], "Lithium levels rise with Calmo."],
  ["34073-7", ["7"], "Avoid Calmo with grapefruit juice."],
  ["34076-0", ["17"], "A missed dose should be left out. After a missed dose the next one is taken at its time."],
]);

test("what was not asked is not told: a narrow question is answered by its own section alone", () => {
  expect(headingsOf("missed dose of examplopril", WHOLE)).toEqual([]);
  expect(headingsOf("can examplopril be crushed", WHOLE)).toEqual([]);
  expect(headingsOf("can examplopril be taken with lithium", WHOLE)).toEqual([]);
  expect(headingsOf("examplopril in migraine", WHOLE)).not.toContain("Contraindications");
  expect(headingsOf("examplopril", WHOLE)).toContain("Contraindications");
});

test("asked how long it is given, what limits it leads; where nothing does, the gap that says so", () => {
  expect(ledBy("how long can examplopril be given", [WHOLE])).toBe("Limit treatment with Calmo to 30 days.");
  const silent = textOf("l", [["34068-7", ["2"], "The recommended dose is 10 mg once daily."]]);
  expect(ledBy("how long should examplopril be continued", [silent])).toBe(
    "Nothing on how long it is given was found in the sections of the label of examplopril that the library holds.",
  );
});

test("a lead that takes up the sentence before it is told with that sentence", () => {
  const text = textOf("t", [
    ["42232-9", ["P"], "Little Calmo passes into milk. Therefore caution is advised in nursing women."],
  ]);
  expect(ledBy("examplopril while breastfeeding", [text])).toBe(
    "Little Calmo passes into milk. Therefore caution is advised in nursing women.",
  );
});

test("below the heading on older people a heading on children begins what is said of these", () => {
  const text = textOf("o", [
    ["34082-8", ["2", "Use in the elderly"], "In older patients a starting dose of 5 mg is usual."],
    ["34082-8", ["2", "Use in the elderly", "Pediatric patients"], "The starting dose is 0.07 mg/kg once daily."],
  ]);
  expect(ledBy("dose of examplopril in the elderly", [text])).toBe(
    "In older patients a starting dose of 5 mg is usual.",
  );
  expect(ledBy("dose of examplopril in children", [text])).toBe("The starting dose is 0.07 mg/kg once daily.");
});

test("a child is told no dose of adults, whether a dose is asked for or not", () => {
  expect(headingsOf("examplopril", WHOLE, { age: 7, drugs: [] })).not.toContain("Dose");
});

test("words that no label has keep nothing else from being answered", () => {
  expect(ledBy("examplopril in migraine with palinopsia, ok?", [WHOLE])).toBe(
    "In patients with migraine Calmo should be used with caution.",
  );
});

test("a use in the word of what the condition is a kind of is not called off label", () => {
  const kinds: Lexicon = {
    version: "kinds",
    concepts: new Map(
      [
        concept("examplopril", "drug"),
        { ...concept("migraine", "condition"), broader: ["headache disorder"] },
        { ...concept("headache disorder", "condition"), narrower: ["migraine"] },
      ].map((one) => [one.id, one]),
    ),
  };
  const source = textOf("k", [["34067-9", ["1"], "Calmo is indicated for headache disorders."]]);
  const tier = labelTier(
    parseQuestion("examplopril for migraine", kinds),
    [{ publication: PUBLICATION, source }],
    COMPOSED,
    {},
    { lexicon: kinds },
  );
  expect("gap" in tier.lead && tier.lead.gap.text).toContain("among its uses are “headache disorder”");
});

test("what stands under a heading on contraindications is forbidden, whatever the heading below it is on", () => {
  const text = textOf("c", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    [
      "88828-9",
      ["CONTRAINDICATIONS", "Impaired renal function"],
      "Migraine is a contraindication to the use of Calmo.",
    ],
    ["34071-1", ["WARNINGS"], "Headache has been reported in patients without migraine."],
  ]);
  expect(ledBy("can examplopril be given in migraine", [text])).toBe(
    "Migraine is a contraindication to the use of Calmo.",
  );
});
