import { expect, it } from "vitest";
import { makeSource } from "../../domain/source.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

/** A label of one product: paragraphs with the code of their section. */
function label(
  generics: readonly string[],
  brands: readonly string[],
  paragraphs: readonly (readonly [string, string])[],
) {
  const document = [...generics, ...brands].join("-").replaceAll(" ", "-");
  const { facts } = sample({
    identifiers: [`local:${document}`],
    title: `${document} tablets`,
    facts: {
      tier: "label",
      design: "label",
      label: {
        brands: [...brands],
        generics: [...generics],
        ingredients: [],
        routes: [],
        forms: [],
        marketing: [],
        classes: [],
        otc: false,
      },
    },
  });
  const blocks = paragraphs.map(([code, text]) => ({ kind: "paragraph" as const, section: [code], code, text }));
  const title = { kind: "title" as const, section: [], text: `${document} tablets` };
  return {
    facts,
    source: makeSource({
      kind: "label",
      document,
      blocks: [title, ...blocks],
      reader: { name: "sample", version: 1 },
      language: "en",
    }),
  };
}

const LIBRARY = await libraryWith([
  label(["torsemide"], [], [["34073-7", "Lithium should not be given with diuretics such as torsemide."]]),
  label(["naproxen"], [], [["34073-7", "Naproxen raises the levels of methotrexate."]]),
  label(["ramipril"], [], [["34073-7", "Ramipril was given with digoxin without harm."]]),
  label(["amlodipine", "valsartan"], ["Bothor"], [["34070-3", "Bothor is contraindicated in angioedema."]]),
]);
const LEXICON = lexiconOf({
  lithium: { kind: "drug" },
  furosemide: { kind: "drug", brands: ["Lasix"] },
  angioedema: {},
});
async function labelsOf(question: string) {
  const { tiers, safety = [] } = await ask.run(contextOf(LIBRARY, LEXICON), { question });
  const tier = tiers.find((one) => one.tier === "label");
  if (tier === undefined) throw new Error("no tier of labels");
  return {
    lead: "statement" in tier.lead ? tier.lead.statement.text : tier.lead.gap.text,
    sections: tier.sections.map(({ heading, statements }) => [heading, ...statements.map(({ text }) => text)]),
    safety,
  };
}
const OF_CLASS = [
  "Labels of other drugs of the same class",
  "Lithium should not be given with diuretics such as torsemide.",
];

it("tells what the label of another drug of the class says where no label of the drug is held, below the gap, and raises no note", async () => {
  expect(await labelsOf("can furosemide be given with lithium")).toEqual({
    lead: "The library holds no whole label of furosemide or lithium, and nothing on taking both was found in what it holds of them.",
    sections: [OF_CLASS],
    safety: [],
  });
});

it("does so for a drug that is taken, by its brand", async () => {
  expect((await labelsOf("can a patient on lasix take lithium")).sections).toEqual([OF_CLASS]);
});

it("tells nothing of drugs of other classes, and nothing where nothing is asked of two", async () => {
  expect((await labelsOf("can ramipril be given with lithium")).sections).toEqual([]);
  expect((await labelsOf("dose of furosemide")).sections).toEqual([]);
});

it("finds the label of a product of several drugs by its brand", async () => {
  expect((await labelsOf("bothor in angioedema")).lead).toBe("Bothor is contraindicated in angioedema.");
});
