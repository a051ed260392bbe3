import { weightOf } from "../signals/common-words.js";
import type { RecordClause } from "./clauses.js";
import type { Outcome } from "./outcome.js";
import { frameDays, outcomeWords } from "./outcome.js";
import { wordsOf } from "./record.js";

/** Words of a clause that name no outcome. */
export const GENERAL_OUTCOME = new Set(
  wordsOf(
    "primary secondary trial trials study studies patient patients participant participants subject subjects cohort cohorts arm arms group groups result results outcome outcomes measure measures measured measurement measurements metric metrics evaluation evaluate evaluating evaluated use used uses using employ time frame timeframe same different similar comparable both either test testing tested investigate investigates investigating monitor monitors effect effects impact intervention interventions respective respectively treatment higher lower more less than achieve achieved produce produced better worse median mean percentage number total week weeks month months day days year years difference significant significantly entirely completely report reports record records study analyse analyze analysed level levels due however since other another one two evaluates looking",
  ),
);

/** How far two outcomes measure the same: the share of the shorter title's words that the longer has, by weight. */
function likeness(a: Outcome, b: Outcome): number {
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weightOf(word), 0);
  const content = ({ title }: Outcome) => [...title].filter((word) => !GENERAL_OUTCOME.has(word));
  const [x, y] = [content(a), content(b)];
  const shared = weigh(x.filter((word) => y.includes(word)));
  const least = Math.min(weigh(x), weigh(y));
  return least === 0 ? 0 : shared / least;
}

/** Whether two trials measure the same, in the same time, in the same unit, with arms of the same size; each as far as it is said. */
export function sameRule(text: string, clause: RecordClause, outcomes: readonly Outcome[]): boolean | undefined {
  const [a, b] = outcomes;
  if (a === undefined || b === undefined || clause.trials.length < 2) return undefined;
  const verdicts: boolean[] = [];
  const denied =
    /\b(?:do|does|are|is|did) not\b|n['’]t\b|\bnon[- ]?comparable\b|\bincomparable\b|\bcannot\b|\bno longer\b/iu.test(
      text,
    );
  const apart = /\b(?:different|differing|dissimilar|unrelated)\b/iu.test(text);
  const alike = /\b(?:same|similar|identical|comparable|equivalent|synonymous)\b/iu.test(text);
  const near = (noun: string) =>
    new RegExp(
      `\\b(?<kind>same|similar|identical|different|differing|comparable|longer|shorter)\\b(?: \\w+){0,2} (?:${noun})`,
      "iu",
    )
      .exec(text)
      ?.groups?.["kind"]?.toLowerCase();
  const take = (kind: string, equal: boolean, more: boolean) =>
    verdicts.push(
      /^(?:same|similar|identical|comparable)$/u.test(kind)
        ? equal !== denied
        : kind === "longer"
          ? more
          : kind === "shorter"
            ? !more && !equal
            : !equal,
    );
  const frames = near("time ?-?frames?|durations?|time periods?|lengths? of time");
  if (frames !== undefined) {
    const [x, y] = [frameDays(a.frame), frameDays(b.frame)];
    const equal = x > 0 && y > 0 ? Math.abs(x - y) <= 0.05 * Math.max(x, y) : a.frame === b.frame;
    const first = clause.trials[0] === 0;
    take(frames, equal, first ? x > y : y > x);
  }
  const units = near("units?");
  if (units !== undefined) {
    const [x, y] = [a.arms[0]?.unit ?? "", b.arms[0]?.unit ?? ""];
    const plain = (unit: string) =>
      unit
        .replace(/patients|subjects/gu, "participants")
        .replace(/s\b/gu, "")
        .trim();
    take(units, plain(x) === plain(y), false);
  }
  const sizes = near("(?:cohort )?sizes?|numbers? of (?:patients|participants)");
  if (sizes !== undefined) {
    const [x, y] = [a, b].map(({ arms }) => arms.map(({ of }) => of).join());
    take(sizes, x === y, false);
  }
  const outcome =
    near("outcome\\w*|measure\\w*|metrics?|evaluation\\w*|end ?-?points?|results|variables?") ??
    (/\b(?:non[- ]?)?comparable\b|\bsynonymous\b|\bcompare\b/iu.test(text) ? "comparable" : undefined);
  if (outcome !== undefined && (frames === undefined || /outcome|metric|measure|evaluation|result/iu.test(text))) {
    const equal = likeness(a, b) >= 0.6;
    if (outcome === "comparable" || (alike && !apart)) verdicts.push(equal !== denied);
    else take(outcome, equal, false);
  }
  // "Both measure PFS, using the same time frame."
  if (verdicts.length > 0) {
    const named = measureRule(text, clause, outcomes);
    if (named === false && !denied) verdicts.push(false);
  }
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean);
}

const MEASURES =
  /\b(?:us(?:e|es|ed|ing)|measur\w+|stud(?:y|ies|ied|ying)|evaluat\w+|investigat\w+|monitor\w*|test(?:s|ed|ing)?|assess\w*|record\w*|report\w*|examin\w+|look\w* at|track\w*|observ\w+|employ\w*)\b/iu;

/** Whether the trials that are named measure what a clause says they do. */
export function measureRule(text: string, clause: RecordClause, outcomes: readonly Outcome[]): boolean | undefined {
  if (!MEASURES.test(text)) return undefined;
  const said = [...outcomeWords(text)].filter((word) => !GENERAL_OUTCOME.has(word));
  const all = said.reduce((sum, word) => sum + weightOf(word), 0);
  if (all === 0) return undefined;
  const held = ({ about, title, arms }: Outcome) => {
    const words = new Set([...about, ...title, ...arms.flatMap((arm) => [...arm.title])]);
    return said.reduce((sum, word) => sum + (words.has(word) ? weightOf(word) : 0), 0) / all;
  };
  const lists = clause.trials.flatMap((trial) => outcomes[trial] ?? []);
  if (lists.length === 0) return undefined;
  const denied = /\bnot\b|n['’]t\b|\bneither\b|\bnone\b|\bno\b/iu.test(text);
  if (denied && /\bboth\b/iu.test(text)) return !lists.every((one) => held(one) >= 0.7);
  if (denied) {
    // "Not PFS, ORR or DLTs": none of them.
    const parts = text
      .split(/,|\bor\b|\band\b|\bnor\b/giu)
      .map((part) => [...outcomeWords(part)].filter((word) => !GENERAL_OUTCOME.has(word) && weightOf(word) >= 0.3));
    const names = (one: Outcome) => parts.some((part) => part.length > 0 && part.every((word) => one.title.has(word)));
    if (parts.filter((part) => part.length > 0).length > 1) return !lists.some(names);
  }
  return denied ? lists.every((one) => held(one) < 0.7) : lists.every((one) => held(one) >= 0.7);
}
