/**
 * Makes a file in the form of NLM's MeSH descriptors out of the headings and trees of `terminologies` (MeSH 2015 with codes, 2019 without):
 *   npx vite-node eval/mesh-descriptors.ts -- FILE.xml
 * The corpus has no entry terms. What stands here instead: a heading's name of 2015 where it was renamed by 2019, known by a place of the
 * tree that both names had and a word that both share.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpus } from "../src/testing/corpora.js";
import { termsOf } from "../src/text/analyse.js";

const file = process.argv.slice(2).find((word) => word !== "--");
const folder = corpus("terminologies");
if (file === undefined || folder === undefined)
  throw new Error("needs a file to write, and the corpus terminologies (CITESIDE_CORPORA can name its folder)");
const lines = (name: string) =>
  readFileSync(join(folder, "mesh", name), "utf8")
    .trim()
    .split(/\r?\n/u);

interface Made {
  id: string;
  readonly terms: Set<string>;
  readonly trees: Set<string>;
}
const byName = new Map<string, Made>();
const nameAt = new Map<string, string>();
for (const line of lines("mtrees2019.bin")) {
  const [name = "", tree = ""] = line.trim().split(";");
  const made = byName.get(name) ?? { id: "", terms: new Set(), trees: new Set() };
  made.trees.add(tree);
  byName.set(name, made);
  nameAt.set(tree, name);
}
let renamed = 0;
for (const line of lines("tree-numbers.tsv").slice(1)) {
  const [id = "", name = "", tree = ""] = line.split("\t");
  const same = byName.get(name);
  if (same !== undefined) {
    same.id = id;
    continue;
  }
  const later = nameAt.get(tree);
  const made = later === undefined ? undefined : byName.get(later);
  const shares = later !== undefined && termsOf(later).some((term) => term.length > 3 && termsOf(name).includes(term));
  if (made === undefined || !shares) continue;
  if (!made.terms.has(name)) renamed++;
  made.terms.add(name);
  if (made.id === "") made.id = id;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const term = (name: string) => `<Term><String>${escaped(name)}</String></Term>`;
let made = 0;
const records = [...byName].map(
  ([name, { id, terms, trees }]) =>
    `<DescriptorRecord><DescriptorUI>${id === "" ? `N${String(++made).padStart(6, "0")}` : id}</DescriptorUI>` +
    `<DescriptorName><String>${escaped(name)}</String></DescriptorName>` +
    `<TreeNumberList>${[...trees].map((tree) => `<TreeNumber>${tree}</TreeNumber>`).join("")}</TreeNumberList>` +
    `<ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M</ConceptUI><TermList>${[name, ...terms].map(term).join("")}</TermList></Concept></ConceptList></DescriptorRecord>`,
);
writeFileSync(file, `<?xml version="1.0"?>\n<DescriptorRecordSet>\n${records.join("\n")}\n</DescriptorRecordSet>\n`);
process.stderr.write(`${records.length} headings, ${renamed} former names, ${made} without a code of their own\n`);
