import { peopleIn, sizeInAbstract } from "../../text/design/read-size.js";
import type { StudyOfBody } from "./body-reach.js";
import { reachOf } from "./body-reach.js";

/** What a body of evidence shows together; the names of `bodySignals`, in order. */
export const BODY_SIGNALS = [
  "increased",
  "decreased",
  "no difference",
  "most increased",
  "most decreased",
  "most no difference",
  "apart",
  "outcome named",
  "outcome named best",
  "evidence likely",
  "evidence likely best",
  "studies",
  "people",
  "people in the largest",
  "people unknown",
  "randomised",
  "blinded",
  "meta-analysis",
  "small or pilot",
  "not randomised",
  "many centres",
  "tells p",
  "tells not significant",
  "tells significant",
  "arms named",
  "outcome in text",
  "outcome in best text",
  "outcome wholly in a text",
  "praised, more welcome",
  "praised, less welcome",
  "more in numbers",
  "less in numbers",
] as const;

/** Pairs of places in `BODY_SIGNALS` that change sides when more becomes less. */
export const BODY_MIRRORED: readonly (readonly [number, number])[] = [
  [0, 1],
  [3, 4],
  [28, 29],
  [30, 31],
];

const PEOPLE =
  /(?<![\d.,])(\d{1,3}(?:[,\u2009 ]\d{3})+|\d{2,6})(?:\s+(?!(?:weeks?|months?|days?|years?|hours?|mg|ml|of|to|and|or|in)\b)[\p{L}-]+){0,4}\s+(?:patients|participants|subjects|women|men|adults|children|infants|neonates|people|individuals|volunteers|students|persons|mothers|girls|boys|eyes|households|residents|pregnanc\w+|cases)\b/giu;
const PER_ARM = /\bn\s?=\s?(\d{1,3}(?:,\d{3})+|\d+)/giu;

/** How many people an abstract studied: as it states it plainly, else the largest number of people it names, else its arms' sum. */
export function peopleStudied(abstract: string): number | undefined {
  const stated = sizeInAbstract(abstract);
  if (stated !== undefined) return peopleIn(stated);
  const numbers = (pattern: RegExp) =>
    [...abstract.matchAll(pattern)].map(([, number = ""]) => Number(number.replace(/\D/gu, "")));
  const named = numbers(PEOPLE);
  if (named.length > 0) return Math.max(...named);
  const arms = numbers(PER_ARM);
  return arms.length > 0 ? arms.slice(0, 4).reduce((sum, one) => sum + one, 0) : undefined;
}

/** Sums up studies that were asked for the same outcome; each counts by how likely its sentences are the evidence and by its people. */
export function bodySignals(studies: readonly StudyOfBody[]): Float64Array {
  const each = studies.map((study) => {
    const { finding, text } = study;
    const [best] = finding.evidence;
    const people = peopleStudied(text);
    return {
      finding,
      best,
      people,
      likely: best?.likely ?? 0,
      weight: (0.05 + (best?.likely ?? 0)) * Math.log(2 + (people ?? 60)),
      text,
      reach: reachOf(study),
    };
  });
  const all = each.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const pooled = (value: (one: (typeof each)[number]) => number) =>
    each.reduce((sum, one) => sum + (one.weight / all) * value(one), 0);
  const most = (value: (one: (typeof each)[number]) => number) => Math.max(0, ...each.map(value));
  const share = (pattern: RegExp) => pooled(({ text }) => Number(pattern.test(text)));
  const total = each.reduce((sum, { people = 0 }) => sum + people, 0);
  const [up, down, same] = (["increased", "decreased", "no difference"] as const).map((one) =>
    pooled(({ finding }) => finding.likely[one]),
  );
  return Float64Array.from([
    up ?? 0,
    down ?? 0,
    same ?? 0,
    ...(["increased", "decreased", "no difference"] as const).map((one) => most(({ finding }) => finding.likely[one])),
    most(({ finding }) => finding.likely.increased) * most(({ finding }) => finding.likely.decreased),
    pooled(({ best }) => best?.named.outcome ?? 0),
    most(({ best }) => best?.named.outcome ?? 0),
    pooled(({ likely }) => likely),
    most(({ likely }) => likely),
    Math.log(1 + studies.length),
    Math.log10(1 + total),
    Math.log10(1 + most(({ people = 0 }) => people)),
    Number(total === 0),
    share(/\brandomi[sz]ed|\brandomly\b/iu),
    share(/\b(?:double|triple|single|assessor|observer)[- ]?(?:blind|mask)|placebo/iu),
    share(/meta-?analys|systematic review|pooled/iu),
    share(
      /\bpilot\b|\bsmall\b|preliminary|feasibility|exploratory|further (?:studies|research|trials)|larger (?:studies|trials)/iu,
    ),
    share(/retrospective|cohort|case-control|observational|cross-sectional|non-?randomi[sz]ed|before-and-after/iu),
    share(/multi-?cent(?:er|re)|multinational|international|cluster/iu),
    pooled(({ best }) => Number((best?.sentence.ps.length ?? 0) > 0)),
    pooled(({ finding }) =>
      Math.min(1, (finding.values[2] ?? 0) + (finding.values[4] ?? 0) + (finding.values[8] ?? 0)),
    ),
    pooled(({ finding }) => Math.min(1, (finding.values[3] ?? 0) + (finding.values[7] ?? 0))),
    pooled(({ best }) => (best?.named.intervention ?? 0) * (best?.named.comparator ?? 0)),
    pooled(({ reach }) => reach.outcome),
    most(({ reach }) => reach.outcome),
    most(({ reach }) => Number(reach.outcome > 0.99)),
    pooled(({ reach }) => reach.praisedUp),
    pooled(({ reach }) => reach.praisedDown),
    pooled(({ reach }) => reach.moreInNumbers),
    pooled(({ reach }) => reach.lessInNumbers),
  ]);
}
