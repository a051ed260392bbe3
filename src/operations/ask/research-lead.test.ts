import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

const study = (id: string, title: string, results: string) =>
  sample({
    identifiers: [`pmid:${id}`],
    title,
    kind: "abstract",
    sections: { Results: [results] },
    facts: { tier: "research", design: "randomised trial", year: 2015 },
  });

const LIBRARY = await libraryWith([
  study(
    "1",
    "Evaluation of zinc and examplostatin in patients with purple nose",
    "Pain showed significantly more improvement in the zinc treated patients with purple nose (P < 0.001).",
  ),
]);
const LEXICON = lexiconOf({
  zinc: { kind: "drug" },
  examplostatin: { kind: "drug" },
  "purple-nose": {},
  adults: { kind: "population", synonyms: ["adult"] },
});

async function lead(question: string): Promise<string> {
  const { tiers } = await ask.run(contextOf(LIBRARY, LEXICON), { question });
  const tier = tiers.find((one) => one.tier === "research");
  if (tier === undefined) throw new Error("no research tier");
  return "statement" in tier.lead ? tier.lead.statement.text : `gap: ${tier.lead.gap.text}`;
}

test("of two treatments of one trial, more in those on the one tells which is better", async () => {
  expect(await lead("zinc or examplostatin for purple nose?")).toContain("more improvement in the zinc treated");
});
