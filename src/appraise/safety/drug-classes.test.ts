import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../testing/lexicons.js";
import { classCalled, classNamed, classesOfDrug, isOfAClass, membersNamed } from "./drug-classes.js";

const classes = (drug: string) => classesOfDrug(drug).map(({ words }) => words);

describe("the classes of a drug", () => {
  test.each([
    ["ibuprofen", ["an NSAID", "a drug that harms kidneys", "a drug that affects haemostasis"]],
    ["apixaban", ["a direct oral anticoagulant", "an anticoagulant", "a drug that affects haemostasis"]],
    ["isosorbide mononitrate", ["a nitrate"]],
    ["ramipril", ["an ACE inhibitor", "a blocker of the renin-angiotensin system", "a drug that raises potassium"]],
    ["etoricoxib", ["an NSAID", "a drug that harms kidneys", "a drug that affects haemostasis"]],
    ["paracetamol", []],
    ["april", ["an ACE inhibitor"].slice(1)],
  ])("of %s are %j", (drug, expected) => {
    expect(classes(drug)).toEqual(expected);
  });
  test("hold for both names of a drug", () => {
    expect(classes("ciclosporin")).toEqual(classes("cyclosporine"));
    expect(classes("ciclosporin")).toContain("a calcineurin inhibitor");
  });
  test("are also what the lexicon has it under, at any distance", () => {
    const lexicon = lexiconOf({
      gliders: { kind: "drug", synonyms: ["flying agent"], narrower: ["kites"] },
      kites: { kind: "drug", narrower: ["zorbine"] },
      zorbine: { kind: "drug" },
    });
    const found = classesOfDrug("zorbine", lexicon);
    expect(found.map(({ words }) => words).sort()).toEqual(["of the class “gliders”", "of the class “kites”"]);
    expect(found.some(({ named }) => named.test("Avoid flying agents."))).toBe(true);
  });
  test("are also what its label declares as established, and nothing else that stands there", () => {
    expect(classNamed("HMG-CoA Reductase Inhibitor [EPC]")?.words).toBe("a statin");
    expect(classNamed("Kumis Channel Opener [EPC]")?.named.test("with other kumis channel openers")).toBe(true);
    expect(classNamed("Decreased Platelet Aggregation [PE]")).toBeUndefined();
  });
});

test.each([
  ["NSAIDs", "an NSAID"],
  ["beta blocker", "a beta-blocker"],
  ["ACE inhibitors", "an ACE inhibitor"],
  ["ibuprofen", undefined],
])("%s is called %s", (name, words) => {
  expect(classCalled(name)?.words).toBe(words);
  expect(isOfAClass(name)).toBe(true);
});

test("a text names drugs of the table by whole words, and what is measured is none", () => {
  expect(membersNamed("Can she have a yellow fever vaccine or Naproxen, potassium 4.1?")).toEqual([
    "yellow fever vaccine",
    "naproxen",
  ]);
  expect(membersNamed("Can she take NSAIDs?")).toEqual(["nsaids"]);
});

test.each([
  ["an NSAID", "non-steroidal anti-inflammatory agents", true],
  ["an anticoagulant", "coumarin anticoagulants", false],
  ["a diuretic", "potassium-sparing diuretics", false],
  ["a potassium-sparing diuretic", "potassium-sparing diuretics", true],
  ["a strong CYP3A4 inhibitor", "strong CYP3A4 inhibitors", true],
  ["a CYP3A4 inhibitor", "strong CYP3A4 inhibitors", false],
  ["a CYP3A4 inhibitor", "is an inhibitor of CYP3A4", false],
  ["a class III antiarrhythmic", "Class IA antiarrhythmic drugs", false],
  ["a nitrate", "miconazole nitrate", false],
])("%s is named by “%s”: %s", (words, text, is) => {
  const all = ["ibuprofen", "apixaban", "furosemide", "spironolactone", "clarithromycin", "sotalol", "nitroglycerin"];
  const found = all.flatMap((drug) => classesOfDrug(drug)).find((one) => one.words === words);
  expect(found?.named.test(text)).toBe(is);
});
