import type { Design } from "../domain/design.js";

/** Who or what a study was done in; several where its words name several. */
export const POPULATIONS = [
  "adults",
  "older people",
  "children",
  "newborns",
  "pregnant women",
  "animals",
  "cells or tissues",
] as const;
export type StudyPopulation = (typeof POPULATIONS)[number];

/** A population with the words that say it, `[start, end)` of the text that was read. */
export interface FoundPopulation {
  readonly of: StudyPopulation;
  readonly start: number;
  readonly end: number;
}

const ANIMALS =
  /\b(?:rats?|mice|mouse|rabbits?|dogs?|canine|cats?|pigs?|piglets?|swine|porcine|sheep|lambs?|goats?|cows?|cattle|calves|heifers|horses?|foals?|hamsters?|guinea[ -]pigs?|ferrets?|macaques?|monkeys?|baboons?|chickens?|broilers?|zebrafish|goldfish|frogs?|bats|murine|rodents?|Drosophila|C\. elegans|Caenorhabditis elegans|nematodes?|animal model)\b/u;
const CELLS =
  /\b(?:in vitro|ex vivo|cell lines?|cultured (?:\p{L}+ )?cells|cell culture|transfected|(?:extracted|human|bovine) (?:\p{L}+[ -])?(?:teeth|premolars|molars|incisors)|(?:dendritic|HeLa|HEK\d*|stem|epithelial|endothelial|tumou?r) cells|specimens|biopsies|isolates)\b/iu;
const PEOPLE: readonly (readonly [StudyPopulation, RegExp])[] = [
  [
    "newborns",
    /\b(?:newborns?|neonat(?:es|al)|preterm (?:infants?|babies|neonates)|premature (?:infants?|babies))\b/iu,
  ],
  [
    "pregnant women",
    /\b(?:pregnant (?:\p{L}+ )?(?:women|patients|adolescents)|pregnant|parturients|women in labou?r|labou?ring women|(?:primi|secundi|multi)gravid\w*|(?:nulli|primi|multi)parous|antenatal|gravidas?|pregnancies|(?:in|during|throughout) (?:\p{L}+ )?pregnancy|gestational (?:diabetes|hypertension)|pre-?eclampsia|labou?r (?:induction|analgesia)|induction of labou?r|(?:preterm|threatened) labou?r|undergoing (?:elective )?c(?:a)?esarean)\b/iu,
  ],
  [
    "children",
    /\b(?:children|child|p(?:a)?ediatric|adolescents?|teenagers?|teens?|schoolchildren|school-aged|preschoolers?|infants?|toddlers?|boys|girls|aged? (?:\d{1,2} (?:to|and|–|-) ?1\d|[2-9]–1\d) years)\b/iu,
  ],
  [
    "older people",
    /\b(?:elderly|elders|older (?:\p{L}+ )?(?:people|adults|persons|women|men|patients|individuals|participants)|geriatric|aged? (?:≥ ?|over |at least )?(?:6[5-9]|[78]\d) (?:years|and over|or older)|≥ ?65|nursing[ -]home residents)\b/iu,
  ],
  [
    "adults",
    /\b(?:adults?|women|men|(?:post|pre)menopausal|aged? (?:≥ ?|over |at least )?(?:18|2\d) (?:years|to|–|-|and)|aged? (?:18|19|2\d|3\d|4\d|5\d) ?(?:–|-|to) ?\d{2})\b/iu,
  ],
];

/** What tells of no people of its own. */
const NO_STUDY: ReadonlySet<Design> = new Set([
  "expert opinion",
  "narrative review",
  "label",
  "classification",
  "regulator notice",
]);
const SOMEBODY = /\b(?:patients?|participants?|volunteers?|women|men|children|adults|people|persons|infants)\b/iu;

/** What is only mentioned: reports of other studies, reasons, and what might follow. */
const BACKGROUND =
  /\b(?:previous(?:ly)?|other studies|has been shown|have been shown|is (?:a|an|the) (?:common|major|leading)|may (?:be|help|also)|future|further)\b/iu;
const TAKEN =
  /\b(?:randomi[sz]ed|enrolled|recruited|included|assigned|allocated|participa\w+|took part|consist\w+|were (?:studied|treated|given|examined)|in this (?:study|trial)|we (?:studied|examined|investigated|evaluated)|aged)\b/iu;

/**
 * Who a study was done in, by its own words: those that count who took part first, then its title, then sentences that say who was taken in. A laboratory
 * study is one of animals or of cells, and no study in people where its design is not. Nothing where no words say it.
 */
export function readPopulation(title: string, abstract: string, design: Design, size = ""): FoundPopulation[] {
  const text = `${title}\n${abstract}`;
  const at = (from: number, pattern: RegExp, of: StudyPopulation, within: string): FoundPopulation[] => {
    const match = pattern.exec(within);
    return match === null ? [] : [{ of, start: from + match.index, end: from + match.index + match[0].length }];
  };
  if (NO_STUDY.has(design)) return [];
  if (design === "laboratory" || (design === "unknown" && !SOMEBODY.test(text))) {
    const animals = at(0, ANIMALS, "animals", title)
      .concat(at(title.length + 1, ANIMALS, "animals", abstract))
      .slice(0, 1);
    const cells = at(0, CELLS, "cells or tissues", title).concat(
      at(title.length + 1, CELLS, "cells or tissues", abstract),
    );
    return animals.length > 0 ? animals : cells.slice(0, 1);
  }
  const counted = size === "" ? -1 : text.indexOf(size);
  const places: (readonly [number, string])[] = [
    ...(counted < 0 ? [] : [[counted, size] as const]),
    [0, title],
    ...sentencesOf(abstract).flatMap(([start, words]) =>
      TAKEN.test(words) && !BACKGROUND.test(words) ? [[title.length + 1 + start, words] as const] : [],
    ),
  ];
  for (const [from, words] of places) {
    const found = PEOPLE.flatMap(([of, pattern]) => at(from, pattern, of, words));
    const special = found.filter(({ of }) => of !== "adults");
    // "pregnant women", "older women": women say nothing more.
    if (special.some(({ of }) => of === "pregnant women" || of === "older people")) return special;
    // "120 women" of a title on pregnant women: who they were stands there.
    const titled =
      found.length > 0 && special.length === 0 && from !== 0
        ? PEOPLE.flatMap(([kind, pattern]) => at(0, pattern, kind, title))
        : [];
    const expecting = titled.filter(({ of: kind }) => kind === "pregnant women");
    if (expecting.length > 0) return expecting;
    if (found.length > 0) return found;
  }
  return [];
}

function sentencesOf(text: string): (readonly [number, string])[] {
  const found: (readonly [number, string])[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[.!?](?=\s+[\p{Lu}\d(])/gu)) {
    found.push([from, text.slice(from, index + 1)]);
    from = index + 1;
  }
  return [...found, [from, text.slice(from)]];
}
