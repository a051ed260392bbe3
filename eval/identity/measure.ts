/**
 * Measures the rule that joins documents by title, first author and year where no identifier does, on real papers: how many pairs
 * it would join with all identifiers hidden and how many of those are different papers; and whether a reference without
 * identifiers finds its own paper among all of them. Prints one JSON line for each.
 *
 *     npx vite-node eval/identity/measure.ts -- [corpora folder]
 */
import { join } from "node:path";
import type { DocumentClaim } from "../../src/domain/identity.js";
import { groupDocuments } from "../../src/domain/identity.js";
import { formatIdentifier } from "../../src/domain/identifier.js";
import { foldedWords, likenessOf } from "../../src/domain/likeness.js";
import type { PublicationFacts } from "../../src/domain/publication.js";
import type { Paper } from "./papers.js";
import { cysticFibrosis, medquad, papersIn, scifact } from "./papers.js";

const [corpora = "../shared/corpora"] = process.argv.slice(2).filter((word) => word !== "--");
const at = (...parts: string[]) => join(corpora, ...parts);
const DECISIVE = ["pmid", "doi", "pmcid"] as const;

const papers: Paper[] = [
  ...(await papersIn("pmc-rct", at("pmc-rct", "articles.tar.gz"))),
  ...(await papersIn("jats-plos", at("jats-plos", "articles.tar.gz"))),
  ...(await papersIn("pubmed-xml", at("pubmed-xml", "combined.xml"))),
  ...scifact(at("scifact")),
  ...cysticFibrosis(at("cystic-fibrosis")),
  ...medquad(at("medquad")),
];

/** Whether identifiers say that two are one paper; without any, they are two. */
function samePaper(a: PublicationFacts, b: PublicationFacts): boolean {
  const known = new Set(b.identifiers.map(formatIdentifier));
  return a.identifiers.some((one) => known.has(formatIdentifier(one)));
}

/** Whether identifiers of one scheme say that two are different papers. */
function differ(a: PublicationFacts, b: PublicationFacts): boolean {
  return DECISIVE.some((scheme) => {
    const of = ({ identifiers }: PublicationFacts) => identifiers.filter((one) => one.scheme === scheme);
    return of(a).length > 0 && of(b).length > 0 && !of(a).some(({ value }) => of(b).some((one) => one.value === value));
  });
}

function claim(id: string, facts: PublicationFacts, identifiers = facts.identifiers): DocumentClaim {
  const likeness = likenessOf(facts);
  return { id, identifiers, ...(likeness === undefined ? {} : { likeness }) };
}

function pairsOf(groups: Iterable<readonly number[]>): [Paper, Paper][] {
  return [...groups].flatMap((group) =>
    group.flatMap((a, place) =>
      group.slice(place + 1).flatMap((b): [Paper, Paper][] => {
        const [one, other] = [papers[a], papers[b]];
        return one === undefined || other === undefined ? [] : [[one, other]];
      }),
    ),
  );
}

function judged(pairs: readonly [Paper, Paper][]) {
  const wrong = pairs.filter(
    ([a, b]) => !samePaper(a.facts, b.facts) && (differ(a.facts, b.facts) || a.corpus === b.corpus),
  );
  const right = pairs.filter(([a, b]) => samePaper(a.facts, b.facts));
  return {
    pairs: pairs.length,
    right: right.length,
    wrong: wrong.length,
    examples: wrong.slice(0, 8).map(([a, b]) => `${a.name} | ${b.name} | ${a.facts.title}`),
  };
}

function grouped(keyOf: (paper: Paper) => string | undefined): [Paper, Paper][] {
  const groups = new Map<string, number[]>();
  papers.forEach((paper, index) => {
    const key = keyOf(paper);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return pairsOf(groups.values());
}

const counts = Object.fromEntries(
  [...new Set(papers.map(({ corpus }) => corpus))].map((corpus) => [
    corpus,
    papers.filter((one) => one.corpus === corpus).length,
  ]),
);
const pairs = (papers.length * (papers.length - 1)) / 2;
console.log(
  JSON.stringify({
    papers: papers.length,
    pairs,
    ...counts,
    withLikeness: papers.filter(({ facts }) => likenessOf(facts) !== undefined).length,
  }),
);

const title = ({ facts }: Paper) => foldedWords(facts.title).join(" ");
console.log(JSON.stringify({ rule: "same title", ...judged(grouped(title)) }));
console.log(
  JSON.stringify({
    rule: "same title of six words",
    ...judged(grouped((one) => (foldedWords(one.facts.title).length < 6 ? undefined : title(one)))),
  }),
);
console.log(
  JSON.stringify({
    rule: "title and first author, any year",
    ...judged(grouped(({ facts }) => likenessOf(facts)?.key)),
  }),
);

const hidden = groupDocuments(
  papers.map(({ facts }, index) => claim(String(index), facts, [{ scheme: "local", value: `hidden ${index}` }])),
);
console.log(
  JSON.stringify({
    rule: "ours, all identifiers hidden",
    ...judged(pairsOf(hidden.map(({ documents }) => documents.map(Number)))),
  }),
);

/** One reference at a time against all papers under their identifiers. */
function referenceOf({ facts }: Paper, keep: readonly (keyof PublicationFacts)[]): PublicationFacts {
  const { title: name, titleBasis, authors, year, tier, design, language } = facts;
  const kept = Object.fromEntries(keep.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]])));
  return {
    identifiers: [],
    title: name,
    titleBasis,
    authors,
    ...(year === undefined ? {} : { year }),
    tier,
    design,
    language,
    ...kept,
  };
}

for (const [name, keep] of [
  ["title, authors, year, journal, volume, pages", ["container", "volume", "pages"]],
  ["title, authors, year", []],
] as const) {
  const known = papers.filter(({ facts }) => facts.identifiers.some(({ scheme }) => scheme !== "local"));
  const outcome = { references: known.length, joined: 0, apart: 0, wrong: 0 };
  const all = known.map(({ facts }, index) => claim(`paper ${index}`, facts));
  const references = known.map((paper, index) =>
    claim(`reference ${index}`, referenceOf(paper, keep), [{ scheme: "local", value: `reference ${index}` }]),
  );
  for (const { documents } of groupDocuments([...all, ...references]))
    for (const document of documents.filter((id) => id.startsWith("reference"))) {
      const index = Number(document.split(" ")[1]);
      const own = known[index];
      const others = documents
        .filter((id) => id.startsWith("paper"))
        .flatMap((id) => known[Number(id.split(" ")[1])] ?? []);
      if (others.length === 0) outcome.apart++;
      else if (own !== undefined && others.every((one) => one === own || samePaper(one.facts, own.facts)))
        outcome.joined++;
      else outcome.wrong++;
    }
  console.log(JSON.stringify({ rule: `a reference with ${name}`, ...outcome }));
}
