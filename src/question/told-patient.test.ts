import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { tellsOfOne, toldPatient } from "./told-patient.js";

const LEXICON = lexiconOf({ "brugada-pattern": {}, kumis: { kind: "drug" } });
const NONE = { drugs: [], allergies: [], conditions: [] };
const facts = (question: string) => toldPatient(question, LEXICON).facts;

describe("what a question tells of a person", () => {
  it.each([
    ["My patient, 74, on apixaban, eGFR 28: what dose of enoxaparin?", { age: 74, eGFR: 28, drugs: ["apixaban"] }],
    [
      "A 34-year-old woman, 20 weeks pregnant, with asthma and hypertension: is lisinopril safe?",
      { age: 34, sex: "female", pregnant: true, trimester: 2, conditions: ["asthma", "hypertension"] },
    ],
    [
      "74F on warfarin and clarithromycin 500 mg bd, CrCl 25 mL/min, 52 kg. What dose of apixaban?",
      { age: 74, sex: "female", creatinineClearance: 25, weight: 52, drugs: ["warfarin", "clarithromycin"] },
    ],
    [
      "My mother is 81, takes metoprolol, allergic to sulfa. Can she take ibuprofen?",
      { age: 81, sex: "female", drugs: ["metoprolol"], allergies: ["sulfa"] },
    ],
    [
      "This patient is a 6-month-old boy, 7.5 kg, with epilepsy: dose of levetiracetam?",
      { age: 0.5, sex: "male", weight: 7.5, conditions: ["epilepsy"] },
    ],
    [
      "A man aged 60 with decompensated cirrhosis on digoxin, amiodarone and simvastatin: can I start verapamil?",
      { age: 60, sex: "male", hepatic: "decompensated cirrhosis", drugs: ["digoxin", "amiodarone", "simvastatin"] },
    ],
    ["My patient, over 89, on dialysis, eGFR <15, has gout.", { age: 90, eGFR: 14, conditions: ["gout", "dialysis"] }],
    ["82yo woman on warfarin - switch to rivaroxaban?", { age: 82, sex: "female", drugs: ["warfarin"] }],
    ["67M on apixaban new gout, can he have diltiazem", { age: 67, sex: "male", drugs: ["apixaban"] }],
    ["She is breastfeeding and takes lithium", { sex: "female", breastfeeding: true, drugs: ["lithium"] }],
    ["My patient with penicillin allergy", { allergies: ["penicillin"] }],
    ["My patient takes kumis and has brugada pattern", { drugs: ["kumis"], conditions: ["brugada pattern"] }],
  ])("%s", (question, told) => {
    expect(facts(question)).toEqual({ ...NONE, ...told });
  });
  it.each([
    "My patient is not pregnant, has no known drug allergies and no diabetes. Is methotrexate ok?",
    "My patient is on the ward and on examination has nothing.",
    "Is warfarin safe in pregnant women with my patient's kind of valve?",
  ])("takes nothing that is denied or that names no drug or disease: %s", (question) => {
    expect(facts(question)).toEqual(NONE);
  });
  it("tells the words that each fact was read from", () => {
    expect(toldPatient("My patient, 74, on apixaban, eGFR 28", LEXICON).read).toEqual([
      { fact: "age", words: "patient, 74" },
      { fact: "eGFR", words: "eGFR 28" },
      { fact: "drugs", words: "apixaban" },
    ]);
  });
  it("keeps a name in the place of a drug apart until a label knows it", () => {
    const told = toldPatient("My patient takes Zorbax and aspirin", LEXICON);
    expect(told.facts.drugs).toEqual(["aspirin"]);
    expect(told.unknown).toEqual(["Zorbax"]);
  });
  it("takes no sex where two people are spoken of", () => {
    expect(facts("My patient, a woman whose husband has gout").sex).toBeUndefined();
  });
});

describe("tellsOfOne", () => {
  it.each(["My patient on warfarin", "74F with gout", "A 3-year-old boy with croup", "apixaban with an eGFR of 28"])(
    "is so of %s",
    (question) => {
      expect(tellsOfOne(question)).toBe(true);
    },
  );
  it.each([
    "Does diltiazem help calcinosis?",
    "Treatment of gout in patients on dialysis",
    "Is warfarin safe in pregnancy?",
    "MS relapse treatment",
  ])("is not so of %s", (question) => {
    expect(tellsOfOne(question)).toBe(false);
  });
});

it("never throws, and tells only sane numbers, for any text", () => {
  const words = fc.constantFrom(
    ..."my patient , 74 on eGFR 28 <15 kg 0 999 years old aged takes allergic to penicillin with and F M pregnant not aspirin Zorbax : ; .".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), (list) => {
      const { facts: told } = toldPatient(list.join(" "), LEXICON);
      expect(told.age ?? 0).toBeLessThanOrEqual(130);
      expect(told.eGFR ?? 0).toBeLessThanOrEqual(250);
      expect(told.weight ?? 1).toBeGreaterThan(0);
    }),
  );
});
