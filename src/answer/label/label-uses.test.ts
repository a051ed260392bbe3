import { expect, test } from "vitest";
import { statementsOf } from "../../domain/answer.js";
import { labelText, ledBy, tierOf } from "../../testing/example-label.js";
import { lexiconOf } from "../../testing/lexicons.js";

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

test("a use that no label lists is said to be off label, before anything else", () => {
  const tier = tierOf("examplopril for migraine", [SOURCE]);
  expect("gap" in tier.lead && tier.lead.gap.text).toBe(
    "The label of examplopril does not list migraine among its indications: by this label that use is off label.",
  );
  expect(
    statementsOf(tier)
      .filter(({ facet }) => facet !== "harm")
      .map(({ directness }) => directness.kind),
  ).toEqual(["indirect"]);
});

test("of doses for several uses the one leads under whose heading the use asked about stands, be it a concept or a plain word", () => {
  const heading = "4.2 Posology";
  const source = labelText("c", [
    [
      "34068-7",
      [heading, heading],
      "The recommended dose for Calmo subcutaneous formulation is 120 mg once every 2 weeks.",
    ],
    ["34068-7", [heading, "Hypertension"], "The recommended dose is 10 mg once daily."],
    ["34068-7", [heading, "Rheumatoid arthritis"], "3 mg/kg is given once daily."],
    ["34068-7", [heading, heading], "The dosage range of Calmo is 10 to 80 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril in rheumatoid arthritis", [source])).toBe("3 mg/kg is given once daily.");
  expect(ledBy("dose of examplopril for hypertension", [source])).toBe("The recommended dose is 10 mg once daily.");
  expect(ledBy("maximum dose of examplopril", [source])).toBe("The dosage range of Calmo is 10 to 80 mg once daily.");
});

test("asked whether it is indicated for what no list of words knows, the gap does not claim that the use is off label", () => {
  expect(ledBy("Is examplopril indicated for snoring?", [SOURCE])).toBe(
    "The label of examplopril does not list snoring by that name among its uses.",
  );
});

test("of several labels of one ingredient the one on the condition asked about speaks, and nothing is off label that one of them may list", () => {
  const pressure = labelText("h", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34068-7", ["2"], "The recommended dose is 10 mg once daily."],
  ]);
  const head = labelText("m", [
    ["34067-9", ["1"], "Headex is indicated for migraine."],
    ["34068-7", ["2"], "The recommended dose is 80 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril for migraine", [pressure, head])).toBe("The recommended dose is 80 mg once daily.");
  const silent = labelText("n", [["34070-3", ["4"], "In migraine with aura it is contraindicated in angioedema."]]);
  expect(ledBy("dose of examplopril for migraine", [pressure, silent])).not.toContain("off label");
});

test("a condition that doses are given for is a use, though the section on uses lacks it", () => {
  const text = labelText("d", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34068-7", ["2", "Migraine"], "The recommended dose is 5 mg once daily."],
    ["34068-7", ["2", "Hypertension"], "The recommended dose is 10 mg once daily."],
  ]);
  expect(ledBy("dose of examplopril for migraine", [text])).toBe("The recommended dose is 5 mg once daily.");
});

test("what is forbidden in the condition asked about leads", () => {
  const text = labelText("f", [
    ["34067-9", ["1"], "Calmo is indicated for hypertension."],
    ["34070-3", ["4"], "Calmo is contraindicated in migraine."],
  ]);
  expect(ledBy("examplopril in migraine", [text])).toBe("Calmo is contraindicated in migraine.");
});

test("a use in the word of what the condition is a kind of is not called off label", () => {
  const kinds = lexiconOf({
    examplopril: { kind: "drug" },
    migraine: { broader: ["headache-disorder"] },
    "headache-disorder": { narrower: ["migraine"] },
  });
  const source = labelText("k", [["34067-9", ["1"], "Calmo is indicated for headache disorders."]]);
  const tier = tierOf("examplopril for migraine", [source], {}, { lexicon: kinds }, kinds);
  expect("gap" in tier.lead && tier.lead.gap.text).toContain("among its uses are “headache disorder”");
});

test("what stands under a heading on contraindications is forbidden, whatever the heading below it is on", () => {
  const text = labelText("c", [
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

test("a kind of what the drug is for leads where the label forbids it in that", () => {
  const text = labelText("q", [
    ["34067-9", ["1"], "Calmo is indicated for migraine."],
    ["34070-3", ["4"], "Calmo is contraindicated in patients with hemiplegic migraine."],
    ["34073-7", ["7"], "Avoid doses greater than 10 mg of warfarin."],
  ]);
  const forbidden = "Calmo is contraindicated in patients with hemiplegic migraine.";
  expect(ledBy("hemiplegic migraine, start examplopril?", [text])).toBe(forbidden);
  expect(ledBy("hemiplegic migraine, on warfarin, start examplopril?", [text], { drugs: ["warfarin"] })).toBe(
    forbidden,
  );
});

test("where no label's indications are held, nobody can tell whether a use is among them", () => {
  const text = labelText("n", [["34070-3", ["4"], "Calmo is contraindicated in angioedema."]]);
  expect(ledBy("examplopril for migraine", [text])).toBe(
    "The library holds no indications of the label of examplopril, so whether it lists migraine cannot be told.",
  );
});
