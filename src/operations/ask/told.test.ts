import { describe, expect, it } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";
import { personOf } from "./told.js";

const LEXICON = lexiconOf({});
const label = (id: string, brand: string, generic: string, text: string) =>
  sample({
    identifiers: [`spl:${id}`],
    title: `${brand} (${generic}) tablets`,
    kind: "label",
    sections: { Contraindications: [text] },
    facts: {
      tier: "label",
      design: "label",
      label: {
        setId: id,
        brands: [brand],
        generics: [generic],
        ingredients: [],
        routes: [],
        forms: [],
        marketing: [],
        classes: [],
        otc: false,
      },
    },
  });
const labels = () =>
  libraryWith([
    label("11111111-1111-1111-1111-111111111111", "Calmo", "exampliprazole", "Calmo tablets are given once daily."),
    label("22222222-2222-2222-2222-222222222222", "Other", "othermab", "Other is given with Calmo never."),
  ]);
const run = async (question: string, more: object = {}) =>
  ask.run(contextOf(await labels(), LEXICON), { question, ...more });

describe("a person told of in the question", () => {
  it("is in the answer with the words that the facts were read from", async () => {
    const { patient } = await run("My patient, 74, on apixaban, eGFR 28: what dose of othermab?");
    expect(patient).toEqual({
      text: "74 years; eGFR 28; takes apixaban (read from the question: “patient, 74”, “eGFR 28”, “apixaban”)",
      told: { age: 74, eGFR: 28, drugs: ["apixaban"] },
      read: [
        { fact: "age", words: "patient, 74" },
        { fact: "eGFR", words: "eGFR 28" },
        { fact: "drugs", words: "apixaban" },
      ],
    });
  });
  it("has the clearance that a creatinine leaves, and says how it was worked out", async () => {
    const { patient } = await run("82 year old woman, creatinine 1.6, 58 kg: what dose of othermab?");
    expect(patient?.text).toBe(
      "82 years; female; 58 kg; creatinine 1.6 mg/dL; creatinine clearance 25 mL/min (worked out by Cockcroft and Gault from creatinine, age, sex and weight as told) (read from the question: “82 year old”, “woman”, “creatinine 1.6”, “58 kg”)",
    );
    expect(patient?.told).toEqual({ age: 82, sex: "female", creatinine: 1.6, weight: 58 });
  });
  it("says why no clearance is worked out, and takes a stage of kidney disease for it", async () => {
    const { patient } = await run("82 year old with CKD 3b, creatinine 1.6: what dose of othermab?");
    expect(patient?.text).toContain("eGFR 44");
    const without = await run("82 year old, creatinine 1.6: what dose of othermab?");
    expect(without.patient?.text).toContain("no clearance can be worked out: the sex is not told");
  });
  it("works a clearance out from facts told beside the question", async () => {
    const { patient } = await run("dose of othermab", {
      patient: { age: 60, sex: "male", creatinine: 2, weight: 72 },
    });
    expect(patient?.text).toBe(
      "60 years; male; 72 kg; creatinine 2 mg/dL; creatinine clearance 40 mL/min (worked out by Cockcroft and Gault from creatinine, age, sex and weight as told)",
    );
  });
  it("gives way to what was told beside the question, and lists are put together", async () => {
    const { patient } = await run("My patient, 74, takes apixaban: what dose of othermab?", {
      patient: { age: 75, drugs: ["digoxin"] },
    });
    expect(patient?.told).toEqual({ age: 75, drugs: ["digoxin", "apixaban"] });
  });
  it("takes a brand that a label in the library knows", async () => {
    const person = await personOf(await labels(), "My patient takes Calmo and Zorbax", LEXICON);
    expect(person?.facts.drugs).toEqual(["calmo"]);
  });
  it("is nobody in a question about people", async () => {
    expect((await run("Dose of othermab in renal impairment")).patient).toBeUndefined();
  });
  it("leaves what is taken already and what is measured out of what is searched for, and says so", async () => {
    const { question } = await run("My patient, 74, on apixaban, eGFR 28: what dose of othermab?");
    expect(question.topics.map(({ label: asked }) => asked)).toEqual(["othermab"]);
    expect(question.remarks).toContain("Taken already, so only looked at for safety: apixaban");
  });
  it("is asked about for impaired kidneys where a low filtration is all that is told beside the drug", async () => {
    const known = lexiconOf({ "renal-impairment": { kind: "condition", preferred: "renal impairment" } });
    const asked = async (question: string) =>
      (await ask.run(contextOf(await labels(), known), { question })).question.topics.map(({ label: one }) => one);
    expect(await asked("Can othermab be used when eGFR is 28?")).toEqual(["othermab", "renal impairment"]);
    expect(await asked("Can othermab be used when eGFR is 80?")).toEqual(["othermab"]);
    expect(await asked("My patient on apixaban, eGFR 28: what dose of othermab?")).toEqual(["othermab"]);
  });
  it("keeps the drug that is taken where no other is asked about", async () => {
    const { question } = await run("My patient on apixaban has hematuria, what now?");
    expect(question.topics.map(({ label: asked }) => asked)).toContain("apixaban");
  });
});

describe("a drug asked about by its brand alone", () => {
  it("is asked for by its generic name as well, and that is said", async () => {
    const { question } = await run("Calmo dose in renal impairment");
    expect(question.remarks).toContain(
      "“Calmo” is exampliprazole, by its label in the library (“Calmo (exampliprazole) tablets”)",
    );
    expect(question.topics[0]).toEqual({
      label: "exampliprazole",
      kind: "drug",
      searched: ["exampliprazole", "Calmo"],
    });
  });
  it("stays a word where no label has it for a brand", async () => {
    expect((await run("Zorbax dose")).question.remarks).toEqual([]);
  });
});

it("looks for nobody's wife, and nothing that was done to somebody, where something else is named", async () => {
  const labelsOf = async (question: string) => (await run(question)).question.topics.map(({ label: one }) => one);
  expect(await labelsOf("my wife took othermab, what harm may it do?")).toEqual(["othermab"]);
  expect(await labelsOf("Does a wife help with gout?")).toContain("wife");
});
