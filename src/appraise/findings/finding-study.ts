import type { Block } from "../../domain/source.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { sentences } from "../../text/sentences.js";
import type { PreparedAsked } from "./finding-asked.js";
import type { ResultSignals, SentenceRead } from "./finding-signals.js";
import { readSentence, resultSignals } from "./finding-signals.js";

/** Where in a study a sentence stands. */
export const PLACES = [
  "title",
  "abstract",
  "abstract conclusion",
  "results",
  "discussion",
  "methods",
  "introduction",
  "table",
  "other",
] as const;
export type Place = (typeof PLACES)[number];

/** A sentence of a study with its place; offsets are those of the text it was cut out of. */
export interface StudySentence extends SentenceRead {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

/** A study's text cut into sentences that are read for results; made once, asked often. What it explains and counts is worked out when it is asked for. */
export interface StudyRead {
  readonly sentences: readonly StudySentence[];
  readonly abbreviations: readonly ReturnType<typeof abbreviationsIn>[number][];
  /** In how many sentences a term stands. */
  readonly frequency: ReadonlyMap<string, number>;
}

/** Cuts blocks of a text into sentences and reads them; a table's row is one sentence. */
export function readStudy(
  text: string,
  blocks: readonly Pick<Block, "kind" | "section" | "start" | "end">[],
): StudyRead {
  const read = blocks.flatMap((block) => {
    if (block.kind === "heading" || block.start >= block.end) return [];
    let place = placeOf(block);
    const spans =
      block.kind === "row" ? [{ start: block.start, end: block.end }] : sentences(text, block.start, block.end);
    return spans.map(({ start, end }, at): StudySentence => {
      const words = text.slice(start, Math.min(end, start + LONGEST));
      if (place === "abstract" && (/^conclusions?\b/iu.test(words) || (spans.length > 3 && at === spans.length - 1)))
        place = "abstract conclusion";
      return readSentence(words, { place, start, end: start + words.length });
    });
  });
  let abbreviations: StudyRead["abbreviations"] | undefined;
  let frequency: StudyRead["frequency"] | undefined;
  return {
    sentences: read,
    get abbreviations() {
      return (abbreviations ??= abbreviationsIn(text));
    },
    get frequency() {
      return (frequency ??= frequencyIn(read));
    },
  };
}

function frequencyIn(read: readonly StudySentence[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { words } of read) for (const term of new Set(words)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

/** Of a longer sentence (a list, a table without stops) only the beginning is read. Characters. */
const LONGEST = 900;

function placeOf({ kind, section }: Pick<Block, "kind" | "section">): Place {
  if (kind === "title") return "title";
  if (kind === "row" || kind === "caption") return "table";
  const path = section.join(" / ");
  if (/^(?:abstract|summary)\b/iu.test(path))
    return /conclusion|interpretation/iu.test(path) ? "abstract conclusion" : "abstract";
  if (/\bresults?\b|findings|outcomes/iu.test(path)) return "results";
  if (/discussion|conclusion|interpretation|comment/iu.test(path)) return "discussion";
  if (/method|procedure|design|participants|patients|statistic|protocol|material|analysis/iu.test(path))
    return "methods";
  if (/introduction|background|objective/iu.test(path)) return "introduction";
  return "other";
}

export const CHANGE_SIGNALS = [
  ...["best", "some"].flatMap((which) =>
    [
      "up",
      "down",
      "same",
      "significant",
      "not significant",
      "good",
      "bad",
      "p significant",
      "p not",
      "above",
      "below",
      "both",
      "more in numbers",
      "less in numbers",
      "welcome up",
      "welcome down",
      "way up",
      "way down",
      "sure up",
      "sure down",
    ].map((name) => `${which}: ${name}`),
  ),
  "outcome named",
] as const;

/** Pairs of places in `CHANGE_SIGNALS` that change sides when more becomes less. */
export const MIRRORED: readonly (readonly [number, number])[] = [0, 20].flatMap((from) =>
  (
    [
      [0, 1],
      [5, 6],
      [9, 10],
      [12, 13],
      [14, 15],
      [16, 17],
      [18, 19],
    ] as const
  ).map(([a, b]) => [from + a, from + b] as const),
);

/** What one sentence says of the change, as `CHANGE_SIGNALS` has it twice. */
export function changeRow(sentence: SentenceRead, prepared: PreparedAsked): number[] {
  return changeOf(resultSignals(sentence, prepared), prepared.worth);
}

function changeOf(signals: ResultSignals, worth: number): number[] {
  const cap = (value: number) => Math.min(2, value);
  const {
    up,
    down,
    same,
    significant,
    notSignificant,
    good,
    bad,
    pSignificant,
    pNot,
    above,
    below,
    both,
    moreInNumbers,
    lessInNumbers,
  } = signals;
  const welcomeUp = worth > 0 ? good : worth < 0 ? bad : 0;
  const welcomeDown = worth > 0 ? bad : worth < 0 ? good : 0;
  const rise = up + welcomeUp + above * 0.5 + moreInNumbers * 0.5 + (worth === 0 ? good * 0.5 : 0);
  const fall = down + welcomeDown + below * 0.5 + lessInNumbers * 0.5 + (worth === 0 ? bad * 0.5 : 0);
  const way = (rise - fall) / (rise + fall + 0.3);
  const sure =
    (significant + pSignificant + above + below - notSignificant - pNot - both - same) /
    (significant + pSignificant + notSignificant + pNot + both + same + 0.3);
  return [
    ...[
      up,
      down,
      same,
      significant,
      notSignificant,
      good,
      bad,
      pSignificant,
      pNot,
      above,
      below,
      both,
      moreInNumbers,
      lessInNumbers,
      welcomeUp,
      welcomeDown,
    ].map(cap),
    Math.max(0, way),
    Math.max(0, -way),
    Math.max(0, way) * sure,
    Math.max(0, -way) * sure,
  ];
}

/** What the best sentence and the few best ones, weighed by their worth, say of the change. `outcome` is how much of it the best names. */
export function changeValues(
  best: readonly { readonly row: readonly number[]; readonly worth: number }[],
  outcome: number,
): Float64Array {
  const all = best.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const width = (CHANGE_SIGNALS.length - 1) / 2;
  return Float64Array.from([
    ...Array.from({ length: width }, (_, at) => best[0]?.row[at] ?? 0),
    ...Array.from({ length: width }, (_, at) =>
      best.reduce((sum, { worth, row }) => sum + (worth / all) * (row[at] ?? 0), 0),
    ),
    outcome,
  ]);
}
