import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recommendationIn } from "../../src/text/recommendations/recommendation.js";
import { passageAt, type Passage } from "./passages.js";

/**
 * Measures the recognition of recommendations on the annotated passages and on the USPSTF's:
 *   npx vite-node eval/recommendations/measure.ts FOLDER [--errors]
 * FOLDER holds the corpora: `labels` (the PDFs), `jats-plos`, `pmc-rct` and `medquad` unpacked, and `uspstf`. With --errors the
 * passages of the development half that were told wrongly are printed; those held out never are.
 */
type Gold = Pick<Passage, "corpus" | "file" | "paragraph" | "start" | "end" | "hash"> & {
  readonly half: "development" | "held out";
  readonly label: "for" | "against" | "either" | "no";
};

const [folder = "", ...flags] = process.argv.slice(2);
const gold = readFileSync(join(import.meta.dirname, "gold.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Gold);

const percent = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(3));

interface Score {
  right: number;
  told: number;
  gold: number;
  way: number;
  items: number;
}
const scores = new Map<string, Score>();
const scoreOf = (key: string): Score => {
  const known = scores.get(key) ?? { right: 0, told: 0, gold: 0, way: 0, items: 0 };
  scores.set(key, known);
  return known;
};
let missing = 0;
for (const one of gold) {
  const passage = passageAt(folder, one);
  if (passage === undefined) {
    missing += 1;
    continue;
  }
  const own = one.corpus === "labels" || one.corpus === "medquad";
  // A passage of MedQuAD stands under its question, which is no heading of a document.
  const section = one.corpus === "medquad" ? [] : passage.section;
  const found = recommendationIn(passage.text, section, { own })?.recommends;
  for (const key of [one.half, `${one.half}, ${one.corpus}`]) {
    const score = scoreOf(key);
    score.items += 1;
    if (one.label !== "no") score.gold += 1;
    if (found !== undefined) score.told += 1;
    if (one.label !== "no" && found !== undefined) {
      score.right += 1;
      if (found === one.label) score.way += 1;
    }
  }
  if (flags.includes("--errors") && one.half === "development" && (found ?? "no") !== one.label)
    console.log(
      `${one.label} told ${found ?? "no"} (${one.corpus}, ${section.join(" > ").slice(-40)}): ${passage.text}\n`,
    );
}
for (const [key, { right, told, gold: all, way, items }] of [...scores].sort())
  console.log(
    `${key}: ${items} passages, ${all} recommend; precision ${percent(right, told)}, recall ${percent(right, all)}, direction right ${percent(way, right)}`,
  );
if (missing > 0) console.log(`${missing} passages were not found in their files`);

/** What a letter of the USPSTF says of the direction; B and A cannot be told apart by words. */
const WAYS = { A: "for", B: "for", C: "either", D: "against", I: "either" } as const;
interface Uspstf {
  readonly specificRecommendations: readonly {
    readonly id: number;
    readonly grade: keyof typeof WAYS;
    readonly text: string;
  }[];
}
const uspstf = JSON.parse(readFileSync(join(folder, "uspstf", "uspstf_recommendations.json"), "utf8")) as Uspstf;
const letters = new Map<string, { n: number; found: number; way: number }>();
for (const { id, grade, text } of uspstf.specificRecommendations) {
  const plain = text
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const found = recommendationIn(plain, [], { own: true })?.recommends;
  const count = letters.get(grade) ?? { n: 0, found: 0, way: 0 };
  letters.set(grade, count);
  count.n += 1;
  if (found !== undefined) count.found += 1;
  if (found === WAYS[grade]) count.way += 1;
  else if (flags.includes("--errors"))
    console.log(`USPSTF ${id} ${grade} told ${found ?? "no"}: ${plain.slice(0, 200)}\n`);
}
const all = [...letters.values()];
const sum = (key: "n" | "found" | "way") => all.reduce((total, count) => total + count[key], 0);
console.log(
  `USPSTF: ${sum("n")} recommendations, ${sum("found")} recognised, ${sum("way")} in the direction of their letter`,
);
for (const [letter, { n, found, way }] of [...letters].sort())
  console.log(`  ${letter}: ${n}, recognised ${found}, direction ${way}`);
