import { beforeAll, describe, expect, test } from "vitest";
import type { LabelFacts } from "../../domain/label-facts.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { Context } from "../operation.js";
import { audit } from "./audit.js";

const LEXICON = lexiconOf({
  heart: { kind: "condition", preferred: "heart failure" },
  clotting: { kind: "condition", preferred: "atrial fibrillation" },
  angina: { kind: "condition", preferred: "angina" },
  pregnancy: { kind: "population", preferred: "pregnancy", synonyms: ["pregnant"] },
  ketoconazole: { kind: "drug", preferred: "ketoconazole" },
});

const label = (brand: string, generic: string): LabelFacts => ({
  ...{ setId: brand, brands: [brand], generics: [generic], ingredients: [], routes: [], forms: [] },
  ...{ marketing: [], classes: [], otc: false },
});

let context: Context;
beforeAll(async () => {
  const library = await libraryWith([
    madeNote({
      ...{ id: "pmid:1", kind: "label", tier: "label", design: "label" },
      title: "ANTICLOT (rivaroxaban) tablets",
      label: label("ANTICLOT", "rivaroxaban"),
      says: {
        dose: [
          "The recommended dose of ANTICLOT in atrial fibrillation is 20 mg taken orally once daily with the evening meal.",
          "Doses higher than 30 mg once daily have not been studied in atrial fibrillation.",
        ],
        harm: [
          "ANTICLOT is contraindicated in heart failure.",
          "Do not use ANTICLOT in pregnant women.",
          "Concomitant use of ketoconazole is contraindicated.",
          "Premature discontinuation of ANTICLOT increases the risk of thrombotic events.",
        ],
      },
    }),
    madeNote({
      ...{ id: "pmid:2", kind: "label", tier: "label", design: "label" },
      title: "CALMER (diltiazem) capsules",
      label: label("CALMER", "diltiazem"),
      says: {
        dose: ["For angina, CALMER starts at 180 mg once daily, up to 480 mg once daily."],
        harm: [
          "In angina the dose of CALMER must never be above 540 mg.",
          "CALMER should not be used in men who work at height.",
          "In angina dose adjustment of CALMER for age is not necessary.",
        ],
      },
    }),
  ]);
  context = contextOf(library, LEXICON);
});

const told = async (text: string) => {
  const { claims, findings } = await audit.run(context, { name: "note.md", text });
  return [claims[0]?.verdict, ...findings.map(({ code }) => code)];
};

describe("auditing against drug labels", () => {
  test("a brand's label speaks of its drug: dose, frequency, contraindication, pregnancy, interaction, boxed warning", async () => {
    expect(await told("In atrial fibrillation, rivaroxaban is given at 20 mg twice daily.")).toEqual([
      "contradicted",
      "dose-outside",
    ]);
    expect(await told("Rivaroxaban is a good option in heart failure.")).toEqual(["contradicted", "advised-against"]);
    expect(await told("Rivaroxaban can be taken in pregnancy.")).toEqual(["contradicted", "advised-against"]);
    expect(await told("Rivaroxaban can be combined safely with ketoconazole.")).toEqual([
      "contradicted",
      "advised-against",
    ]);
    expect(
      (await told("Premature discontinuation of rivaroxaban does not increase the risk of thrombotic events."))[0],
    ).toBe("contradicted");
  });

  test("what a label forbids bears out a text that forbids it", async () => {
    expect(await told("Rivaroxaban is contraindicated in heart failure.")).toEqual(["supported"]);
    expect(await told("Rivaroxaban is contraindicated in pregnancy.")).toEqual(["supported"]);
    expect(await told("Concomitant use of rivaroxaban with ketoconazole is contraindicated.")).toEqual(["supported"]);
  });

  test("that no adjustment is needed and that adjustment is not necessary are one", async () => {
    expect((await told("In angina no dose adjustment of diltiazem for age is needed."))[0]).not.toBe("contradicted");
    expect((await told("In angina dose adjustment of diltiazem for age is necessary."))[0]).toBe("contradicted");
  });

  test("a usual dose, what another place gives more of, a limit of the dose, and advice for other people are no danger", async () => {
    const warned = async (text: string) => (await told(text)).filter((one) => one !== "supported" && one !== "partly");
    expect(
      await warned("In atrial fibrillation, rivaroxaban is given at 20 mg once daily with the evening meal."),
    ).toEqual([]);
    expect(await warned("For angina, diltiazem is given at up to 480 mg once daily.")).toEqual([]);
    expect(await warned("For angina, diltiazem is given at 180 mg once daily.")).toEqual([]);
  });

  test("a dose that is given for something else is told as such, and is no support", async () => {
    const { claims } = await audit.run(context, {
      name: "note.md",
      text: "For gout, diltiazem 180 mg once daily is given.",
    });
    expect(claims[0]).toMatchObject({
      verdict: "indirect",
      why: "Sources give the same for something else; for this, none gives a dose.",
    });
    expect(claims[0]?.quotes[0]?.text).toBe("For angina, CALMER starts at 180 mg once daily, up to 480 mg once daily.");
  });

  test("a label bears nothing out of another drug", async () => {
    expect(await told("Apixaban is contraindicated in heart failure.")).toEqual(["not-found"]);
  });
});
