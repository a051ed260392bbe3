import { expect, test } from "vitest";
import { headingsOf, labelText, ledBy, textsOf } from "../../testing/example-label.js";

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

const WHOLE = labelText("w", [
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
  const text = labelText("a", [
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
  const text = labelText("o", [["34067-9", ["1"], "Calmo is indicated for hypertension."]]);
  expect(ledBy("dose of examplopril for hypertension", [text])).toBe(
    "The library holds no section on doses of the label of examplopril.",
  );
});

test("what was not asked is not told: a narrow question is answered by its own section alone", () => {
  expect(headingsOf("missed dose of examplopril", [WHOLE])).toEqual([]);
  expect(headingsOf("can examplopril be crushed", [WHOLE])).toEqual([]);
  expect(headingsOf("can examplopril be taken with lithium", [WHOLE])).toEqual([]);
  expect(headingsOf("examplopril in migraine", [WHOLE])).not.toContain("Contraindications");
  expect(headingsOf("examplopril", [WHOLE])).toContain("Contraindications");
});

test("asked how long it is given, what limits it leads; where nothing does, the gap that says so", () => {
  expect(ledBy("how long can examplopril be given", [WHOLE])).toBe("Limit treatment with Calmo to 30 days.");
  const silent = labelText("l", [["34068-7", ["2"], "The recommended dose is 10 mg once daily."]]);
  expect(ledBy("how long should examplopril be continued", [silent])).toBe(
    "Nothing on how long it is given was found in the sections of the label of examplopril that the library holds.",
  );
});

test("words that no label has keep nothing else from being answered", () => {
  expect(ledBy("examplopril in migraine with palinopsia, ok?", [WHOLE])).toBe(
    "In patients with migraine Calmo should be used with caution.",
  );
});

test("asked whether a drug is safe in pregnancy, neither its side effects nor its interactions are told", () => {
  const source = labelText("p", [
    ["42228-7", ["42228-7"], "Calmo may harm an unborn child and should not be taken during pregnancy."],
    ["34073-7", ["34073-7"], "Avoid Calmo with lithium."],
    ["34084-4", ["34084-4"], "The most common adverse reactions are cough and rash."],
  ]);
  expect(textsOf("Is examplopril safe in pregnancy?", [source])).toEqual([
    "Calmo may harm an unborn child and should not be taken during pregnancy.",
  ]);
  expect(textsOf("What are the adverse effects of examplopril in pregnancy?", [source])).toContain(
    "The most common adverse reactions are cough and rash.",
  );
});

test("asked for the maximum, the maximum leads and not the usual dose", () => {
  expect(ledBy("maximum dose of examplopril", [SOURCE])).toBe("The maximum dose is 40 mg daily.");
});

test("how often and how fast are told by a sentence that tells it, else by the gap", () => {
  const text = labelText("f", [
    ["34068-7", ["2"], "Apply one Calmo patch every 7 days."],
    ["34068-7", ["2"], "The full effect is seen within two weeks."],
    ["34071-1", ["5"], "Monitor serum potassium every 3 months."],
  ]);
  expect(ledBy("how often is the examplopril patch changed", [text])).toBe("Apply one Calmo patch every 7 days.");
  expect(ledBy("how fast does examplopril work", [text])).toBe("The full effect is seen within two weeks.");
  const silent = labelText("s", [["34067-9", ["1"], "Calmo is indicated for hypertension."]]);
  expect(ledBy("how fast does examplopril work", [silent])).toContain("Nothing on how fast it works was found");
});

test("how it is stopped is told to everybody, and not for what holds beside another drug or in children", () => {
  const text = labelText("s", [
    ["34067-9", ["1"], "Calmo is indicated for migraine."],
    ["34071-1", ["5"], "If both are taken concurrently, lithium should be withdrawn gradually over 5 days."],
    [
      "34071-1",
      ["5"],
      "Children may be harmed by abrupt inability to take Calmo, so withdraw it gradually over weeks.",
    ],
    ["34068-7", ["2"], "The dose should be reduced gradually over 2 weeks."],
  ]);
  expect(ledBy("how do I stop examplopril", [text])).toBe("The dose should be reduced gradually over 2 weeks.");
  // What the drug is given for need not be named where it is asked how it is stopped.
  expect(ledBy("how do I stop examplopril in migraine", [text])).toBe(
    "The dose should be reduced gradually over 2 weeks.",
  );
});

test("of a brand that is asked about no other brand tells how it is handled", () => {
  const other = labelText("o", [["34068-7", ["2"], "Calmo tablets may be crushed."]]);
  expect(ledBy("can Calmo be crushed, examplopril", [other])).toBe("Calmo tablets may be crushed.");
});

test("a dose where kidneys fail is one that tells an amount or names them", () => {
  const text = labelText("k", [
    ["88828-9", ["5", "Renal impairment"], "A reduction of the dose of the diuretic may be required."],
  ]);
  expect(ledBy("dose of examplopril", [text], { eGFR: 28 })).toBe(
    "The library holds no section on doses of the label of examplopril.",
  );
});
