import { describe, expect, test } from "vitest";
import type { PatientFacts } from "../../domain/patient.js";
import type { Publication } from "../../domain/publication.js";
import { makeSource, type BlockDraft } from "../../domain/source.js";
import { classesOfDrug } from "./drug-classes.js";
import { concernsOf, kidneySentence } from "./safety-applies.js";
import { labelNotes } from "./safety-label.js";
import { pairNotes } from "./safety-pairs.js";
import { rankedNotes } from "./safety.js";

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
};
const NOBODY: PatientFacts = { drugs: [], allergies: [], conditions: [] };
const source = (blocks: readonly BlockDraft[]) =>
  makeSource({ kind: "label", document: "a", blocks, reader: { name: "test", version: 1 }, language: "en" });
const LABEL = source(
  [
    ["34066-1", "Calmo can cause fetal harm when given to a pregnant woman."],
    [
      "34070-3",
      "Calmo is contraindicated in patients with asthma. It must not be used in hypersensitivity to sulfonamides.",
    ],
    ["34073-7", "Warfarin levels rise with Calmo. Do not take with othermab. Digoxin was not affected."],
    ["34068-7", "Reduce the dose if creatinine clearance is below 30 mL/min."],
    ["34081-0", "Safety in pediatric patients has not been established."],
    ["34082-8", "Elderly patients have a greater risk of falls."],
    ["42228-7", "Pregnancy was reported."],
  ].map(([code = "", text = ""]) => ({ kind: "paragraph" as const, section: [], code, text })),
);
const other = (name: string) => ({ name, classes: classesOfDrug(name) });
const notes = (patient: Partial<PatientFacts>, others: readonly string[] = []) =>
  rankedNotes(
    labelNotes(
      "calmo",
      [{ publication: PUBLICATION, source: LABEL }],
      concernsOf({ ...NOBODY, ...patient }, "calmo", others.map(other)),
    ),
  ).map(({ severity, quote }) => `${severity}: ${quote.text}`);

describe("what a label says that matters to a person", () => {
  test("nothing is raised where nothing is known", () => {
    expect(notes({})).toEqual([]);
  });
  test("of pregnancy the boxed warning counts, and no second note stands beside it", () => {
    expect(notes({ pregnant: true })).toEqual(["danger: Calmo can cause fetal harm when given to a pregnant woman."]);
  });
  test("the most dangerous stands first, and a drug that nothing happens with is not spoken of", () => {
    expect(notes({}, ["warfarin", "othermab", "digoxin"])).toEqual([
      "danger: Do not take with othermab.",
      "warning: Warfarin levels rise with Calmo.",
    ]);
  });
  test("conditions, allergies, kidneys and age each raise what is said of them", () => {
    expect(notes({ conditions: ["asthma"], allergies: ["sulfonamide"], eGFR: 25, age: 70 })).toEqual([
      "danger: It must not be used in hypersensitivity to sulfonamides.",
      "danger: Calmo is contraindicated in patients with asthma.",
      "warning: Reduce the dose if creatinine clearance is below 30 mL/min.",
      "note: Elderly patients have a greater risk of falls.",
    ]);
    expect(notes({ eGFR: 45, age: 12 })).toEqual(["warning: Safety in pediatric patients has not been established."]);
  });
  test("an eGFR and a creatinine clearance are each compared with the limit of their own kind", () => {
    expect(notes({ eGFR: 45, creatinineClearance: 25 })).toEqual([
      "warning: Reduce the dose if creatinine clearance is below 30 mL/min.",
    ]);
    expect(notes({ eGFR: 25, creatinineClearance: 45 })).toEqual([]);
  });
  test("an allergy to a class bears on what a label says of the class", () => {
    expect(notes({ allergies: ["sulfa"] })).toEqual([
      "danger: It must not be used in hypersensitivity to sulfonamides.",
    ]);
    expect(notes({ allergies: ["penicillin"] })).toEqual([]);
  });
});

test.each([
  ["Not recommended at an eGFR below 30 mL/min.", 29, true],
  ["Not recommended at an eGFR below 30 mL/min.", 30, false],
  ["With a CrCl of 30 to 50 mL/min give half.", 40, true],
  ["With a CrCl of 30 to 50 mL/min give half.", 60, false],
  ["In severe renal impairment it accumulates.", 45, false],
  ["In renal impairment it accumulates.", 45, true],
  ["In renal impairment it accumulates.", 75, false],
  ["No dosage adjustment is needed in renal impairment.", 20, false],
])("%s holds at %d: %s", (sentence, eGFR, holds) => {
  expect(kidneySentence(sentence, eGFR)).toBe(holds);
});

describe("pairs of an interaction list", () => {
  const list = source([
    {
      kind: "row",
      section: [],
      text: "Sparfloxacin (DB1) + Erythromycin (DB2); Aspirin (DB3) + Warfarin (DB4): bleeding",
    },
  ]);
  const held = (priority: string) => ({ ...PUBLICATION, keywords: ["drug interaction list", priority] });
  const drugs = new Set(["erythromycin", "sparfloxacin", "aspirin"]);

  test("are found where both drugs are taken or asked about, with the row as quote", () => {
    const [note, ...more] = pairNotes(held("high priority"), list, drugs);
    expect(more).toEqual([]);
    expect(note?.severity).toBe("danger");
    expect(note?.quote.text).toBe("Sparfloxacin (DB1) + Erythromycin (DB2)");
    expect(pairNotes(held("high priority"), list, new Set(["warfarin", "aspirin"]))[0]?.quote.text).toBe(
      "Aspirin (DB3) + Warfarin (DB4): bleeding",
    );
  });
  test("that are to interrupt nobody are silent unless asked for", () => {
    expect(pairNotes(held("non-interruptive"), list, drugs)).toEqual([]);
    expect(pairNotes(held("non-interruptive"), list, drugs, true).map(({ severity }) => severity)).toEqual(["note"]);
  });
  test("of a publication that is no list are none", () => {
    expect(pairNotes(PUBLICATION, list, drugs)).toEqual([]);
  });
});

describe("what a label forbids in part", () => {
  const said = (code: string, text: string, patient: Partial<PatientFacts>, others: readonly string[] = []) =>
    labelNotes(
      "calmo",
      [{ publication: PUBLICATION, source: source([{ kind: "paragraph", section: [], code, text }]) }],
      concernsOf({ ...NOBODY, ...patient }, "calmo", others.map(other)),
    ).map(({ severity }) => severity);

  test.each([
    ["Calmo is contraindicated in significant impairment of renal function.", 40, ["warning"]],
    ["Calmo is contraindicated in significant impairment of renal function.", 20, ["danger"]],
    ["Calmo is contraindicated at a creatinine clearance below 50 mL/min.", 40, ["danger"]],
    ["Calmo is contraindicated at a creatinine clearance below 30 mL/min.", 40, []],
  ] as const)("%s is at %d mL/min: %j", (text, filtration, severities) => {
    expect(said("34070-3", text, { creatinineClearance: filtration })).toEqual(severities);
  });

  test.each([
    ["Doses of aspirin above 100 mg should be avoided: do not use them with Calmo.", ["warning"]],
    ["Use Calmo with aspirin 75 to 100 mg a day.", ["warning"]],
    ["Calmo must not be given with aspirin.", ["danger"]],
  ] as const)("a limit of the other drug's dose is no danger of taking both: %s", (text, severities) => {
    expect(said("34066-1", text, {}, ["aspirin"])).toEqual(severities);
  });
});
