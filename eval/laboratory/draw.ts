/**
 * Prints titles and abstracts that name animals, cells or a tube, or words that only sound like them, to be labelled by hand before anything is read of them:
 *     npx vite-node eval/laboratory/draw.ts -- CORPORA WHICH
 * The first draw is `first.tsv`, the second `second.tsv`; none has an abstract of another.
 */
import { createHash } from "node:crypto";
import type { CorpusAbstract } from "../../src/eval/corpus-abstracts.js";
import { corpusAbstracts } from "../../src/eval/corpus-abstracts.js";

const [corpora = "../shared/corpora", which = "1"] = process.argv.slice(2).filter((word) => word !== "--");
/** How many of each kind are drawn of a collection. */
const EACH: Readonly<Record<string, number>> = {
  scifact: 55,
  "cystic-fibrosis": 20,
  "pmc-rct": 50,
  "jats-plos": 15,
  "pubmed-xml": 20,
};
const BEAST =
  /\b(?:mice|mouse|rats?|rodents?|murine|rabbits?|canine|dogs?|feline|cats?|pigs?|piglets?|porcine|swine|ovine|sheep|lambs?|goats?|bovine|cows?|cattle|equine|horses?|hamsters?|monkeys?|macaques?|primates?|chickens?|avian|zebrafish|Drosophila|elegans|yeast|animals?|veterinary|xenografts?|larvae|ferrets?)\b/i;
const TUBE =
  /\b(?:in vitro|ex vivo|in silico|cell lines?|cultured|transfected|knock-?out|fibroblasts|explants?|cadaver\w*|biops(?:y|ies)|homogenates?|isolates|organoids|simulat\w+|stem cells)\b/i;
const PEOPLE = /\b(?:patients?|participants?|volunteers?|children|women|men|adults|clinical|infants|cases?)\b/i;

/** What comes from animals, or is named for them, in studies of counted people. */
const NAMES =
  /\b(?:guinea[ -]pigs?|horse[ -]chestnut|Chinese hamster|murine (?:monoclonal )?antibod\w+|(?:rabbit|equine|horse) (?:anti\w+|immunoglobulin)|(?:bovine|porcine|equine) (?:\w+ )?(?:lactoferrin|colostrum|collagen|xenograft|surfactant|insulin|heparin|pericardium|bone|serum albumin|valve\w*|estrogens?|trypsin|milk)|poractant|(?:cow|goat|mare|camel|sheep)['’]?s?['’]? milk|(?:swine|avian|bird) (?:flu|influenza)|monkey ?pox|rat-bite|(?:mouse|cat|dog|cockroach|horse|rat) (?:allerg\w+|dander|bites?|exposure|owners?)|cat['’]s claw|goat['’]?s rue|dog rose|leech\w*|maggots?|hirudin|shark cartilage|fish oil|krill oil|bee venom|antiveno\w+|snake ?bites?|animal[- ]assisted|pet therapy|hippotherapy|horse riding|farm animals|livestock|animal (?:protein|fat|products?|foods?|sources?)|computer mouse|mouse click|sheep red|horseradish|pigtail|rabies|cadaveric donors?|stem cell transplant\w*)\b/i;
const COUNTED =
  /\b(?:\d+|\w+teen|twenty|thirty|forty|fifty|sixty) (?:[\w-]+ ){0,3}(?:patients|participants|subjects|children|women|men|adults|infants|volunteers|people)\b/i;
const SEED = "laboratory";

const kinds: readonly (readonly [string, (text: string) => boolean])[] = [
  ["beast", (text) => BEAST.test(text) && !PEOPLE.test(text)],
  ["beast and people", (text) => BEAST.test(text) && PEOPLE.test(text)],
  ["names", (text) => NAMES.test(text) && COUNTED.test(text)],
  ["tube", (text) => !BEAST.test(text) && TUBE.test(text)],
];
for (const [corpus, each] of Object.entries(EACH)) {
  const all: CorpusAbstract[] = [];
  for await (const one of corpusAbstracts(corpora, corpus)) all.push(one);
  const rank = ({ id }: CorpusAbstract) => createHash("sha256").update(`${SEED} ${id}`).digest("hex");
  const ranked = [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  for (const [kind, fits] of kinds) {
    const share = Math.round(kind === "beast and people" ? each * 0.6 : kind === "names" ? each * 0.25 : each * 0.2);
    for (const one of ranked
      .filter(({ title, abstract }) => fits(`${title} ${abstract}`))
      .slice((Number(which) - 1) * share, Number(which) * share))
      console.log(JSON.stringify({ kind, ...one }));
  }
}
