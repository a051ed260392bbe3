import { expect, test } from "vitest";
import { makeSource } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { EXAMPLE_LEXICON, labelText, ledBy, NOTHING_FOUND, textsOf, tierOf } from "../../testing/example-label.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { labelTier } from "./label-tier.js";

const SOURCE = labelText("a", [
  ["34067-9", [], "Calmo is indicated for the treatment of hypertension."],
  [
    "34068-7",
    [],
    "Calmo is taken by mouth. The recommended dose is 10 mg once daily. The maximum dose is 40 mg daily.",
  ],
  ["34068-7", [], "In pediatric patients the maximum recommended dose is 5 mg daily."],
  ["34070-3", [], "Calmo is contraindicated in angioedema."],
  ["34089-3", [], "Each tablet is white."],
]);

test("asked for a dose, the label's dose leads, and what else it says of doses stands under its heading", () => {
  const tier = tierOf("dose of examplopril for hypertension", [SOURCE]);
  expect("statement" in tier.lead && tier.lead.statement.text).toBe("The recommended dose is 10 mg once daily.");
  expect(tier.sections.map(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)])).toEqual([
    ["Dose", "The maximum dose is 40 mg daily."],
  ]);
});

test("without a label of the drug the tier says that none is held, and is what it was otherwise", () => {
  const { lead, ...rest } = labelTier(parseQuestion("examplopril for migraine", EXAMPLE_LEXICON), [], NOTHING_FOUND);
  expect(rest).toEqual({ tier: NOTHING_FOUND.tier, sections: NOTHING_FOUND.sections, gaps: NOTHING_FOUND.gaps });
  expect("gap" in lead ? lead.gap.text : "").toMatch(/^The library holds no label of /u);
});

test("of a class no label is missed", () => {
  const lexicon = lexiconOf({
    pril: { kind: "drug", narrower: ["examplopril"] },
    examplopril: { kind: "drug" },
    migraine: {},
  });
  const { lead } = labelTier(parseQuestion("pril for migraine", lexicon), [], NOTHING_FOUND);
  expect(lead).toEqual(NOTHING_FOUND.lead);
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

test.each([
  ["Can examplopril be taken with lithium?", "Lithium levels rise, so avoid Calmo with lithium."],
  // Alone an item of a list would read as if the drug were for these people.
  ["Is examplopril safe in migraine?", "4.3 Contraindications […] Patients with severe migraine."],
  ["What are the contraindications of examplopril?", "4.3 Contraindications […] Patients with severe migraine."],
  ["What are the side effects of examplopril?", "The most common adverse reactions are cough and rash."],
  ["dose of examplopril in renal impairment", "No change of the dose is needed in patients with renal impairment."],
  ["dose of examplopril", "The recommended dose is 10 mg once daily."],
])("what a question asks of a label leads its tier: %s", (question, lead) => {
  expect(ledBy(question, [WARNED])).toBe(lead);
});

test("adverse reactions stand there only where they were asked for", () => {
  const headings = (question: string) => tierOf(question, [WARNED]).sections.map(({ heading }) => heading);
  expect(headings("examplopril for hypertension")).not.toContain("Adverse reactions");
  expect(headings("Is examplopril toxic?")).toContain("Interactions");
});

test("a highlight that says again what a section says is not shown beside it; one that says more is", () => {
  const highlights = [
    "Calmo is contraindicated in angioedema (4)",
    "Calmo is contraindicated in severe gout (4)",
    "Calmo is contraindicated in patients with a history of angioedema, see Warnings (5.1)",
  ];
  const source = labelText(
    "h",
    highlights.map((text) => ["34070-3", ["4"], text]),
  );
  expect(textsOf("What are the contraindications of examplopril?", [source])).toEqual([
    "Calmo is contraindicated in patients with a history of angioedema, see Warnings (5.1)",
    "Calmo is contraindicated in severe gout (4)",
  ]);
});

test("a lead that takes up the sentence before it is told with that sentence", () => {
  const text = labelText("t", [
    ["42232-9", ["P"], "Little Calmo passes into milk. Therefore caution is advised in nursing women."],
  ]);
  expect(ledBy("examplopril while breastfeeding", [text])).toBe(
    "Little Calmo passes into milk. Therefore caution is advised in nursing women.",
  );
});

test("beside another drug a limit of the dose leads, though no dose is asked for", () => {
  const text = labelText("l", [
    ["34068-7", ["2"], "The recommended dose is 100 mg once daily."],
    ["34068-7", ["2"], "With warfarin the dose should be limited to 50 mg once daily."],
    ["34073-7", ["7"], "Caution should be exercised when Calmo is given with warfarin."],
  ]);
  expect(ledBy("examplopril with warfarin", [text])).toBe(
    "With warfarin the dose should be limited to 50 mg once daily.",
  );
});

test("asked how far apart, what is said of whatever else is taken leads; not how far from meals", () => {
  const apart = labelText("a", [
    ["34073-7", ["7"], "Calmo decreases the absorption of warfarin by half."],
    ["34073-7", ["7"], "When an oral medication is given, administer it one hour before or three hours after Calmo."],
    ["34073-7", ["7"], "Take the drug one hour before meals."],
  ]);
  expect(ledBy("examplopril and warfarin, how far apart", [apart])).toBe(
    "When an oral medication is given, administer it one hour before or three hours after Calmo.",
  );
  expect(ledBy("examplopril with warfarin", [apart])).toBe("Calmo decreases the absorption of warfarin by half.");
});

test("a list that lost its marks is read item by item", () => {
  const items = labelText("i", [
    [
      "34070-3",
      ["4 CONTRAINDICATIONS"],
      "Severe migraine with aura of any length and kind in anybody of any age, treated or untreated [see Warnings (5.1)] Angioedema in the past or in the family, or after other drugs of the same class, however long ago [see Warnings (5.2)] Hypersensitivity to any of its ingredients",
    ],
  ]);
  const texts = textsOf("What are the contraindications of examplopril?", [items]);
  expect(texts.some((text) => text.startsWith("Angioedema in the past"))).toBe(true);
});
