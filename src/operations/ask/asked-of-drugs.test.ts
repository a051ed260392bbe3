import { describe, expect, it } from "vitest";
import { makeSource } from "../../domain/source.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

const [BOXED, FORBIDDEN, WARNINGS, USES, TOGETHER, DOSES] = [
  "34066-1",
  "34070-3",
  "34071-1",
  "34067-9",
  "34073-7",
  "34068-7",
];

/** A label of one drug: paragraphs with the code of their section. */
function label(generic: string, paragraphs: readonly (readonly [string, string])[]) {
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
  const blocks = paragraphs.map(([code, text]) => ({ kind: "paragraph" as const, section: [code], code, text }));
  const title = { kind: "title" as const, section: [], text: `${generic} tablets` };
  const reader = { name: "sample", version: 1 };
  return {
    facts,
    source: makeSource({ kind: "label", document: generic, blocks: [title, ...blocks], reader, language: "en" }),
  };
}

const LIBRARY = await libraryWith([
  label("eplerenone", [
    [USES, "Eplerenone is indicated for hypertension."],
    [FORBIDDEN, "Eplerenone must not be given with potassium supplements."],
    [WARNINGS, "Serum potassium should be measured before treatment and after one month."],
  ]),
  label("dabigatran", [
    [WARNINGS, "Avoid use of dabigatran with P-gp inhibitors in severe renal impairment (CrCl 15-30 mL/min)."],
    [DOSES, "Reduce to 75 mg twice daily with ketoconazole in moderate renal impairment (CrCl 30-50 mL/min)."],
  ]),
  label("bisoprolol", [
    [USES, "Bisoprolol is indicated for hypertension."],
    [WARNINGS, "Patients with bronchospastic disease should not receive beta-blockers."],
    [WARNINGS, "Dizziness has been reported."],
  ]),
  label("nifedipine", [
    [USES, "Nifedipine is indicated for angina."],
    [TOGETHER, "Nifedipine with grapefruit juice should be avoided."],
  ]),
  label("losartan", [
    [USES, "Losartan is indicated for hypertension."],
    [WARNINGS, "Infants exposed in utero should be observed for cough."],
    [WARNINGS, "Cough has been reported and should lead to a change of treatment."],
  ]),
  label("bosentan", [
    [BOXED, "Bosentan may harm the liver."],
    [FORBIDDEN, "Bosentan is contraindicated with glyburide."],
  ]),
  label("ramipril", [
    [FORBIDDEN, "Ramipril is contraindicated in patients allergic to any other ACE inhibitor."],
    [TOGETHER, "Potassium supplements increase the risk of hyperkalemia."],
  ]),
]);
const LEXICON = lexiconOf({ asthma: {}, angina: {}, potassium: { kind: "drug" } });
const bundleOf = (question: string) => ask.run(contextOf(LIBRARY, LEXICON), { question });

/** What leads the tier of labels: a statement's words, or those of a gap. */
async function leadOf(question: string): Promise<string> {
  const lead = (await bundleOf(question)).tiers.find(({ tier }) => tier === "label")?.lead;
  return lead === undefined ? "" : "statement" in lead ? lead.statement.text : lead.gap.text;
}
async function dangers(question: string): Promise<string[]> {
  const { safety = [] } = await bundleOf(question);
  return safety.filter(({ severity }) => severity === "danger").map(({ text }) => text);
}

describe("a question about a drug", () => {
  it("takes potassium that is to be checked for no drug", async () => {
    const question = "how often to check potassium on eplerenone";
    expect(await dangers(question)).toEqual([]);
    expect(await leadOf(question)).toContain("Serum potassium should be measured");
    expect(await dangers("can I take potassium with eplerenone")).toHaveLength(1);
  });

  it("reads a stage of kidney disease as the filtration it leaves at most", async () => {
    expect(await dangers("dabigatran and ketoconazole in ckd 4")).toEqual([
      "dabigatran at an eGFR of 29 and with ketoconazole, a P-glycoprotein inhibitor: its label’s warnings",
    ]);
    expect(await leadOf("dabigatran and ketoconazole in ckd 4")).not.toContain("75 mg");
  });

  it("is led by a warning in the words that labels have for an illness", async () => {
    expect(await leadOf("bisoprolol in asthma")).toContain("bronchospastic disease should not");
  });

  it("is led by what is asked beside the illness that a drug is for", async () => {
    expect(await leadOf("nifedipine in angina grapefruit juice ok?")).toContain("grapefruit juice should be avoided");
  });

  it("passes over those who took it before they were born, and words that only say what is asked", async () => {
    expect(await leadOf("losartan cough what instead")).toBe(
      "Cough has been reported and should lead to a change of treatment.",
    );
  });

  it("says that nothing was found where a narrower thing is asked than whether it is safe", async () => {
    expect(await leadOf("is bisoprolol safe when breast feeding")).toContain("Nothing on breastfeeding");
  });

  it("looks for a drug by both of its names", async () => {
    expect(await dangers("bosentan and glibenclamide")).toHaveLength(1);
  });

  it("sets no class beside a drug of it", async () => {
    expect(await dangers("ACE inhibitor with potassium supplements - ramipril")).toEqual([]);
  });
});
