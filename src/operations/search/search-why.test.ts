import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { SKIN, vocabularyOf } from "../../testing/vocabulary.js";
import { find } from "./find.js";

const LEXICON = lexiconOf({ gout: { synonyms: ["podagra"] }, colchicine: { kind: "drug" } });
const paper = (id: string, title: string, text: string, keywords: readonly string[] = []) =>
  sample({
    identifiers: [id],
    title,
    kind: "abstract",
    sections: { Abstract: [text] },
    facts: { keywords: [...keywords] },
  });
const PAPERS = [
  paper("pmid:1", "Colchicine in podagra", "Colchicine relieved podagra within a day."),
  paper("pmid:2", "A drug against pain", "Colchicine relieved pain.", ["Gout"]),
  paper("pmid:3", "Colchicine in gout withdrawn", "Colchicine relieved gout."),
];

async function found(words: string, why = true) {
  const library = await libraryWith(PAPERS, { "pmid:3": { status: "retracted" } });
  return find.run(contextOf(library, LEXICON), { words, tiers: ["research"], ...(why ? { why } : {}) });
}

test("reasons are given only where they are asked for, and change no order", async () => {
  const plain = await found("colchicine for gout in zebras", false);
  const told = await found("colchicine for gout in zebras");
  expect(JSON.stringify(plain)).not.toContain("why");
  expect(told.tiers[0]?.publications.map(({ why: _, ...one }) => one)).toEqual(plain.tiers[0]?.publications);
});

test("a publication is told by what it names and where, and what it lacks; a keyword is named and counts for nothing", async () => {
  const { tiers } = await found("colchicine for gout in zebras");
  const [tier] = tiers;
  expect(tier?.publications.map(({ id, why }) => [id, why?.named, why?.lacks])).toEqual([
    [
      "pmid:1",
      [
        { asked: "colchicine", found: "colchicine", relation: "same", where: ["title", "text"] },
        { asked: "gout", found: "gout", relation: "same", where: ["title", "text"] },
      ],
      ["zebras"],
    ],
    [
      "pmid:2",
      [{ asked: "colchicine", found: "colchicine", relation: "same", where: ["text"] }],
      ["gout (only MeSH heading or keyword)", "zebras"],
    ],
  ]);
  expect(tier?.why).toEqual({
    found: 3,
    nowhere: ["zebras"],
    passedOver: [{ publication: "pmid:3", title: "Colchicine in gout withdrawn", why: "retracted" }],
  });
});

test("the numbers of what sets a publication apart add up to its distance from the usual", async () => {
  for (const { why } of (await found("colchicine for gout")).tiers[0]?.publications ?? [])
    expect(why?.moved.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo((why?.score ?? 0) - (why?.usual ?? 0), 1);
});

test("every name that is searched says what it is to what was asked, and none is broader", async () => {
  const library = await libraryWith(PAPERS);
  await library.addVocabulary(vocabularyOf(SKIN));
  const { why } = await find.run(contextOf(library, LEXICON), { words: "hives and gout", why: true });
  const names = why?.topics.flatMap((topic) => topic.names) ?? [];
  expect(names.map(({ name, text }) => [name, text])).toContainEqual(["Angioedema", "narrower: a kind of it"]);
  expect(names.some(({ text }) => text.startsWith("broader"))).toBe(false);
});
