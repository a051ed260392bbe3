import { expect, test } from "vitest";
import { makeSource } from "../../domain/source.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

function label(name: string, said: Readonly<Record<string, string>>) {
  const { facts } = sample({ identifiers: [`local:${name}`], title: name, facts: { tier: "label", design: "label" } });
  const source = makeSource({
    kind: "label",
    document: name,
    reader: { name: "sample", version: 1 },
    language: "en",
    blocks: [
      { kind: "title", section: [], text: name },
      ...Object.entries(said).map(([code, text]) => ({ kind: "paragraph" as const, section: [code], code, text })),
    ],
  });
  return { facts, source };
}
const LIBRARY = await libraryWith([
  label("Calmo", {
    "34067-9": "Calmo is indicated for the treatment of hypertension.",
    "43685-7": "Acute gout may be precipitated in patients treated with Calmo.",
  }),
  label("Toeless", { "34067-9": "Toeless is indicated for the treatment of gout." }),
]);
const LEXICON = lexiconOf({ gout: {}, hypertension: {} });

async function told(question: string, library = LIBRARY): Promise<string[]> {
  const { tiers } = await ask.run(contextOf(library, LEXICON), { question });
  const tier = tiers.find((one) => one.tier === "label");
  if (tier === undefined) throw new Error("no label tier");
  const lead = "statement" in tier.lead ? [tier.lead.statement.text] : [];
  return [...lead, ...tier.sections.flatMap(({ statements }) => statements.map(({ text }) => text))];
}

test("asked how a condition is treated, a label answers by what its drug is for, not by what it may bring about", async () => {
  expect(await told("What is the treatment of gout?")).toEqual(["Toeless is indicated for the treatment of gout."]);
});

test("asked of a thing at large, the label of a drug that names it by the way says nothing", async () => {
  const library = await libraryWith([
    label("Calmo", {
      "34067-9": "Calmo is taken in the morning. Gout is a condition in which Calmo is less absorbed.",
    }),
  ]);
  expect(await told("gout", library)).toEqual([]);
});

test("asked how something is prevented, a label that does not say its drug is for that says nothing", async () => {
  expect(await told("How can gout be prevented?")).not.toContain(
    "Acute gout may be precipitated in patients treated with Calmo.",
  );
  const library = await libraryWith([
    label("Calmo", { "34067-9": "Below 35 mL/min a lower dose of Calmo avoids accumulation in patients with gout." }),
  ]);
  expect((await told("How can gout be prevented?", library)).length).toBe(0);
});
