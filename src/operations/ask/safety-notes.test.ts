import { describe, expect, it } from "vitest";
import { makeSource } from "../../domain/source.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { verifyBundle } from "../verify/verify-bundle.js";
import { ask } from "./ask.js";

const INTERACTIONS = "34073-7";
const CONTRAINDICATIONS = "34070-3";

/** A label of one drug with its sections by code. */
function label(generic: string, sections: Readonly<Record<string, string>>) {
  const { facts } = sample({
    identifiers: [`local:${generic}`],
    title: `${generic} tablets`,
    facts: {
      tier: "label",
      design: "label",
      label: {
        ...{ brands: [], generics: [generic], ingredients: [], routes: [], forms: [], marketing: [], classes: [] },
        otc: false,
      },
    },
  });
  const blocks = Object.entries(sections).map(([code, text]) => ({
    kind: "paragraph" as const,
    section: [code],
    code,
    text,
  }));
  const title = { kind: "title" as const, section: [], text: `${generic} tablets` };
  const reader = { name: "sample", version: 1 };
  return {
    facts,
    source: makeSource({ kind: "label", document: generic, blocks: [title, ...blocks], reader, language: "en" }),
  };
}

const LIBRARY = await libraryWith([
  label("apixaban", {
    [INTERACTIONS]: "Chronic NSAID use increases the risk of bleeding with apixaban. Strong CYP3A4 inducers lower it.",
  }),
  label("sildenafil", { [CONTRAINDICATIONS]: "Sildenafil is contraindicated with organic nitrates in any form." }),
]);
const bundleOf = (question: string) => ask.run(contextOf(LIBRARY, lexiconOf({})), { question });
async function raised(question: string): Promise<string[]> {
  const { safety } = await bundleOf(question);
  return (safety ?? []).map(({ severity, text, quotes }) => `${severity}: ${text}: ${quotes[0]?.text ?? ""}`);
}

describe("a label that speaks of a class", () => {
  it("raises a note for a drug of it, in the label's words, which verify reads again", async () => {
    const question = "A patient on apixaban asks for ibuprofen. Is it safe?";
    expect(await raised(question)).toEqual([
      "warning: apixaban with ibuprofen, an NSAID: its label’s drug interactions: Chronic NSAID use increases the risk of bleeding with apixaban.",
    ]);
    expect((await bundleOf(question)).patient?.told).toEqual({ drugs: ["apixaban"] });
    expect(verifyBundle(await bundleOf(question))).toEqual([]);
  });
  it("raises a danger where it forbids the class", async () => {
    expect(await raised("My patient takes isosorbide mononitrate. Can he take sildenafil?")).toEqual([
      "danger: sildenafil with isosorbide mononitrate, a nitrate: its label’s contraindications: Sildenafil is contraindicated with organic nitrates in any form.",
    ]);
  });
  it("is heard where the class itself is asked about", async () => {
    expect(await raised("My patient takes apixaban. Can she take NSAIDs?")).toEqual([
      "warning: apixaban with an NSAID: its label’s drug interactions: Chronic NSAID use increases the risk of bleeding with apixaban.",
    ]);
  });
  it("raises nothing for a drug of another class", async () => {
    expect(await raised("My patient takes apixaban. Can she take paracetamol?")).toEqual([]);
  });
});

describe("two drugs asked about together, where no person is told of", () => {
  it("raise what labels say of both, for anybody", async () => {
    const { patient, safety } = await bundleOf("Can apixaban be taken together with ibuprofen?");
    expect(patient?.text).toBe("anybody who takes apixaban and ibuprofen");
    expect(safety?.map(({ text }) => text)).toEqual([
      "apixaban with ibuprofen, an NSAID: its label’s drug interactions",
    ]);
  });
  it.each([
    "Is apixaban better than ibuprofen?",
    "Can apixaban be taken together with paracetamol?",
    "What is apixaban?",
  ])("raise nothing where they are set against one another, or where nothing is said: %s", async (question) => {
    const { patient, safety } = await bundleOf(question);
    expect([patient, safety]).toEqual([undefined, undefined]);
  });
});

describe("what a person has", () => {
  const WARNINGS = "34071-1";
  const DOSAGE = "34068-7";
  const facts = { drugs: [], allergies: [], conditions: [] };
  const notes = async (
    labels: Parameters<typeof libraryWith>[0],
    question: string,
    patient: NonNullable<Parameters<typeof ask.run>[1]["patient"]>,
  ) => {
    const { safety } = await ask.run(contextOf(await libraryWith(labels), lexiconOf({})), { question, patient });
    return (safety ?? []).map(({ severity, quotes }) => `${severity}: ${quotes[0]?.text ?? ""}`);
  };

  it("is heard where a label names the allergen, before where it speaks of any allergy to the drug", async () => {
    const said =
      "Do not take it if you have ever had an allergic reaction to any antibiotic. Do not take it if you are allergic to amoxicillin, penicillin or the rest (listed in section 6).";
    const found = await notes([label("amoxicillin", { [WARNINGS]: said })], "Dose of amoxicillin?", {
      ...facts,
      allergies: ["penicillin"],
    });
    expect(found).toEqual([
      "danger: Do not take it if you are allergic to amoxicillin, penicillin or the rest (listed in section 6).",
    ]);
  });

  it("of kidneys is the limit that a label gives, not what holds with another drug or for infants", async () => {
    const labels = [
      label("dabigatran", {
        [CONTRAINDICATIONS]: "Contraindicated in preterm infants with impaired renal function.",
        [WARNINGS]:
          "Avoid use of dabigatran and P-gp inhibitors in severe renal impairment (CrCl 15-30 mL/min). Its effect is increased in renal impairment.",
        [DOSAGE]: "With a CrCl of 15-30 mL/min give 75 mg twice daily.",
      }),
    ];
    const question = "Dose of dabigatran?";
    expect(await notes(labels, question, { ...facts, eGFR: 20, age: 84 })).toEqual([
      "warning: With a CrCl of 15-30 mL/min give 75 mg twice daily.",
    ]);
  });

  it("forbids what is taken already, too, and a drug that is taken can be asked about", async () => {
    const labels = [
      label("metformin", { [CONTRAINDICATIONS]: "Contraindicated with an eGFR below 30 mL/min." }),
      label("digoxin", { [WARNINGS]: "Reduce the dose in renal impairment." }),
    ];
    const patient = { ...facts, eGFR: 22, drugs: ["metformin", "digoxin"] };
    expect(await notes(labels, "Dose of digoxin?", patient)).toEqual([
      "danger: Contraindicated with an eGFR below 30 mL/min.",
      "warning: Reduce the dose in renal impairment.",
    ]);
  });
});
