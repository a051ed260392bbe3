import { expect, test } from "vitest";
import type { PublicationFacts } from "../../domain/publication.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { find } from "./find.js";

const paper = (id: string, title: string, facts: Partial<PublicationFacts> = {}) =>
  sample({ identifiers: [id], title, kind: "abstract", sections: { Abstract: ["Colchicine relieved gout."] }, facts });
const TWICE = "Colchicine against gout in a thousand people of one town";

async function found(words: string, papers: readonly ReturnType<typeof paper>[], limit = 10) {
  const library = await libraryWith(papers);
  const { tiers, why } = await find.run(contextOf(library, lexiconOf({})), {
    words,
    tiers: ["research"],
    limit,
    why: true,
  });
  return { order: why?.order, list: tiers[0]?.publications ?? [] };
}

test("what was printed twice takes one place of the list, which names the other, and the next has room", async () => {
  const { list } = await found(
    "colchicine gout town",
    [
      paper("pmid:1", TWICE, { year: 2019, authors: ["Adeyemi O"], container: "medRxiv" }),
      paper("pmid:2", TWICE, { year: 2020, authors: ["Adeyemi O"], container: "A Journal" }),
      paper("pmid:3", "Colchicine"),
    ],
    2,
  );
  expect(list.map(({ id, alike }) => [id, alike?.map((one) => [one.id, one.why])])).toEqual([
    ["pmid:2", [["pmid:1", "the same title and first author"]]],
    ["pmid:3", undefined],
  ]);
});

const KINDS = [
  paper("pmid:1", "Colchicine for gout", { design: "randomised trial", year: 2008 }),
  paper("pmid:2", "Colchicine in gout", { design: "case report", year: 2023 }),
];

test("year and design move nothing where the question does not ask for them, and the list says so", async () => {
  const { list, order } = await found("colchicine for gout", KINDS);
  expect(list.map(({ id }) => id)).toEqual(["pmid:1", "pmid:2"]);
  expect(list.flatMap(({ why }) => why?.moved ?? []).map(({ signal }) => signal)).not.toContain("year");
  expect(order).toBe(
    "The order goes by words, concepts and where they stand. Year and design do not move it, nor do MeSH headings and keywords of a publication.",
  );
});

test.each([
  ["case reports on colchicine for gout", "design", "Because of “case reports” those of the kind named stand higher"],
  ["latest evidence on colchicine for gout", "year", "Because of “latest evidence” the newer ones stand higher"],
])("where the question wants it the kind moves the list, and that is told: %s", async (words, signal, said) => {
  const { list, order } = await found(words, KINDS);
  const [first] = list;
  expect(first?.id).toBe("pmid:2");
  expect(first?.why?.moved.find((one) => one.signal === signal)?.value).toBe(0.75);
  const sum = first?.why?.moved.reduce((all, { value }) => all + value, 0) ?? 0;
  expect(sum).toBeCloseTo((first?.why?.score ?? 0) - (first?.why?.usual ?? 0), 1);
  expect(order).toContain(said);
});
