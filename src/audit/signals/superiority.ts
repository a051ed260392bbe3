import { findInStudy } from "../../appraise/findings/finding-reader.js";
import type { StudyRead } from "../../appraise/findings/finding-study.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { weightOf } from "./common-words.js";
import { OUTCOME_CLAUSE_SIGNALS, outcomeClauseSignals } from "./outcome-clauses.js";
import { passageStudy } from "./passage-study.js";

/** "A is superior to B in terms of C": who, than whom, in what, and when it was measured. */
export interface Superiority {
  readonly arm: string;
  readonly other: string;
  readonly outcome: string;
  readonly time: string;
  /** It is said to be no worse, not better. */
  readonly noWorse: boolean;
  readonly orOther: boolean;
}

const SHAPE =
  /^(?<arm>.+?) (?:is|are|was|were) (?<kind>[\w -]*?(?:superior|better|more effective|non-?inferior|equivalent)[\w -]*?) (?:to|than) (?<other>.+?) in terms of (?<outcome>.+)$/isu;
/** When it was measured, and against what of the same people. */
const TIME =
  /\b(?:(?:changes? |reduction |increase )?from (?:the )?(?:baseline|randomi[sz]ation|first dose)(?: (?:to|until|in|up to)\b)?|(?:pre-?|at |and )?baseline,?|(?:at|up to|within|over|after|through|by|on) (?:the )?(?:~|approximately |about |end of |day |week |month |year |cycle |visit )*\d+[^,;()]*|(?:weeks?|months?|days?|years?|cycles?|hours?|visits?) \d[\d, and-]*|\d+(?:[.-]\d+)? ?-?(?:weeks?|months?|days?|years?|hours?|minutes?|h|min)\b)/giu;

/** Reads a claim of superiority; nothing where a claim has another form. */
export function superiorityIn(claim: string): Superiority | undefined {
  const groups = SHAPE.exec(claim.trim())?.groups;
  if (groups === undefined) return undefined;
  const { arm = "", other = "", kind = "", outcome = "" } = groups;
  const times = outcome.match(TIME) ?? [];
  return {
    arm,
    other,
    outcome: outcome.replace(TIME, " "),
    time: times.join(" "),
    noWorse: /inferior|equivalent/iu.test(kind),
    orOther: /other/iu.test(kind),
  };
}

export const SUPERIORITY_SIGNALS = [
  "noWorse",
  "orOther",
  "armTitle",
  "armAll",
  "armRareTitle",
  "armRareAll",
  "armRarest",
  "otherAll",
  "otherRareAll",
  "outcomeTitle",
  "outcomeAll",
  "outcomeRareAll",
  "outcomeConclusion",
  "outcomeBest",
  "timeHeld",
  "numbersHeld",
  "up",
  "down",
  "same",
  "worth",
  "asClaimed",
  "against",
  "outcomeNamed",
  "armNamed",
  "otherNamed",
  "relevance",
  "significantThere",
  "notSignificantThere",
  "ps",
  "psSignificant",
  "psNot",
  "intervals",
  "nulls",
  "goods",
  "bads",
  "conclusionGood",
  "conclusionNull",
  "conclusionBad",
  "primaryThere",
  "primaryGood",
  "primaryNull",
  "randomised",
  "placebo",
  "trial",
  "protocol",
  "review",
  "animal",
  "observed",
  "pharmacokinetic",
  "length",
  "safety",
  "outcomeWords",
  ...(["best", "some"] as const).flatMap((which) =>
    (["same", "significant", "notSignificant", "pSignificant", "pNot", "apart", "both", "sure"] as const).map(
      (name) => `${which}.${name}` as const,
    ),
  ),
  "sameWithoutOthers",
  "sameOfConclusion",
  "sameOfPrimary",
  ...OUTCOME_CLAUSE_SIGNALS.map((name) => `clause.${name}` as const),
] as const;
type Name = (typeof SUPERIORITY_SIGNALS)[number];

const CONCLUDES =
  /^\W*(?:conclusions?|interpretation|significance)\b|\bconclusion(?:s)?\b|^(?:in conclusion|thus|therefore|we conclude|these (?:results|findings|data)|this (?:study|trial))\b/iu;

/** Holds a claim of superiority against the sentences of an abstract, its title first. All zero for a claim of another form. */
export function superioritySignals(claim: string, evidence: readonly string[]): Record<Name, number> {
  const values = Object.fromEntries(SUPERIORITY_SIGNALS.map((name) => [name, 0])) as Record<Name, number>;
  const said = superiorityIn(claim);
  if (said === undefined) return values;
  const [title = "", ...body] = evidence;
  const text = evidence.join(" ");
  const study = passageStudy(evidence);
  const shorts = [...abbreviationsIn(text), ...abbreviationsIn(claim)];
  const wide = (words: string) => {
    const lower = words.toLowerCase();
    const more = shorts.flatMap(({ short, long }) =>
      lower.includes(long.toLowerCase())
        ? [short]
        : new RegExp(`\\b${short.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}\\b`, "u").test(words)
          ? [long]
          : [],
    );
    return [words, ...more].join(" ");
  };
  const all = new Set(termsOf(wide(text)));
  const inTitle = new Set(termsOf(wide(title)));
  const last = body.slice(-3).filter((one, at, list) => CONCLUDES.test(one) || at === list.length - 1);
  const conclusion = last.join(" ");
  const inConclusion = new Set(termsOf(wide(conclusion)));
  const {
    likely,
    evidence: found,
    prepared,
    values: weighed,
  } = findInStudy(study, {
    intervention: said.arm,
    comparator: said.other,
    outcome: said.outcome,
  });
  const change = (from: number) => {
    const at = (place: number) => weighed[from + place] ?? 0;
    return [at(2), at(3), at(4), at(7), at(8), at(9) + at(10), at(11), at(18) + at(19)];
  };
  const told = [...change(0), ...change(20)];
  const of = (sentences: StudyRead["sentences"]) =>
    sentences.length === 0
      ? 0.5
      : findInStudy({ ...study, sentences }, { intervention: said.arm, comparator: said.other, outcome: said.outcome })
          .likely["no difference"];
  const best = found[0];
  const direction = prepared.worth;
  const cues = study.sentences.flatMap((one) => one.cues);
  const ps = study.sentences.flatMap((one) => one.ps);
  const count = (list: readonly { readonly kind: string }[], ...kinds: string[]) =>
    Math.min(8, list.filter(({ kind }) => kinds.includes(kind)).length);
  const end = study.sentences.filter(({ text: one }) => last.some((sentence) => sentence.includes(one)));
  const primary = study.sentences.filter(({ text: one }) => /\bprimary\b/iu.test(one));
  const endCues = end.flatMap((one) => one.cues);
  const primaryCues = primary.flatMap((one) => one.cues);
  const has = (pattern: RegExp) => Math.min(3, text.match(pattern)?.length ?? 0);
  return {
    ...values,
    noWorse: Number(said.noWorse),
    orOther: Number(said.orOther),
    armTitle: share(said.arm, inTitle, 0),
    armAll: share(said.arm, all, 0),
    armRareTitle: share(said.arm, inTitle, 0.8),
    armRareAll: share(said.arm, all, 0.8),
    armRarest: share(said.arm, all, 1),
    otherAll: share(said.other, all, 0),
    otherRareAll: share(said.other, all, 0.8),
    outcomeTitle: share(said.outcome, inTitle, 0),
    outcomeAll: share(said.outcome, all, 0),
    outcomeRareAll: share(said.outcome, all, 0.6),
    outcomeConclusion: share(said.outcome, inConclusion, 0),
    outcomeBest: Math.max(
      0,
      ...study.sentences.map(({ terms }) => share(said.outcome, new Set(terms.map(({ term }) => term)), 0)),
    ),
    timeHeld: numbersHeld(said.time, text),
    numbersHeld: numbersHeld(claim, text),
    up: likely.increased,
    down: likely.decreased,
    same: likely["no difference"],
    worth: direction,
    asClaimed:
      direction === 0
        ? Math.max(likely.increased, likely.decreased)
        : direction > 0
          ? likely.increased
          : likely.decreased,
    against: direction === 0 ? 0 : direction > 0 ? likely.decreased : likely.increased,
    outcomeNamed: best?.named.outcome ?? 0,
    armNamed: best?.named.intervention ?? 0,
    otherNamed: best?.named.comparator ?? 0,
    relevance: best?.likely ?? 0,
    significantThere: near(
      found.map(({ sentence }) => sentence),
      true,
    ),
    notSignificantThere: near(
      found.map(({ sentence }) => sentence),
      false,
    ),
    ps: Math.min(10, ps.length),
    psSignificant: Math.min(8, ps.filter(({ significant }) => significant).length),
    psNot: Math.min(8, ps.filter(({ significant }) => !significant).length),
    intervals: Math.min(8, study.sentences.flatMap(({ effects }) => effects).length),
    nulls: count(cues, "null", "not significant"),
    goods: count(cues, "good", "significant"),
    bads: count(cues, "bad"),
    conclusionGood: count(endCues, "good", "significant", "up", "down"),
    conclusionNull: count(endCues, "null", "not significant"),
    conclusionBad: count(endCues, "bad"),
    primaryThere: Math.min(3, primary.length),
    primaryGood:
      count(primaryCues, "good", "significant") +
      Math.min(4, primary.flatMap((one) => one.ps).filter(({ significant }) => significant).length),
    primaryNull:
      count(primaryCues, "null", "not significant") +
      Math.min(4, primary.flatMap((one) => one.ps).filter(({ significant }) => !significant).length),
    randomised: has(/\brandomi[sz]/giu),
    placebo: has(/\bplacebo|double-?blind|sham\b/giu),
    trial: has(/\btrial\b|\bphase (?:I|2|3|II|III)\b|NCT\d{8}/gu),
    protocol: has(/\b(?:protocol|rationale|will be|study design|design of|we describe|planned)\b/giu),
    review: has(/\b(?:review|meta-analysis|literature|consensus|guidelines?)\b/giu),
    animal: has(/\b(?:mice|mouse|rats?|murine|in vitro|cells?|animals?)\b/giu),
    observed: has(
      /\b(?:retrospective|cohort|cross-sectional|case-control|survey|prevalence|validat\w+|reliability|psychometric)\b/giu,
    ),
    pharmacokinetic: has(/\b(?:pharmacokinetic\w*|AUC|Cmax|bioavailability)\b/gu),
    length: Math.min(25, evidence.length),
    safety: Number(/\b(?:adverse|safety|mortality|death|bleeding|toxicity|complications?)\b/iu.test(said.outcome)),
    outcomeWords: Math.min(20, termsOf(said.outcome).length),
    ...Object.fromEntries(
      SUPERIORITY_SIGNALS.filter((name) => /^(?:best|some)\./u.test(name)).map((name, at) => [name, told[at] ?? 0]),
    ),
    sameWithoutOthers: of(study.sentences.filter(({ cues: own, ps: values }) => own.length + values.length > 0)),
    sameOfConclusion: of(end),
    sameOfPrimary: of(primary),
    ...Object.fromEntries(
      Object.entries(outcomeClauseSignals(said, evidence, wide)).map(([name, value]) => [`clause.${name}`, value]),
    ),
  };
}

/** P values, "significant" and its denial in sentences on the outcome, with the first counting most. */
function near(sentences: readonly StudyRead["sentences"][number][], significant: boolean): number {
  return sentences.reduce((sum, { ps, cues }, at) => {
    const told =
      ps.filter((one) => one.significant === significant).length +
      cues.filter(({ kind }) => (significant ? kind === "significant" : kind === "null" || kind === "not significant"))
        .length;
    return sum + Math.min(3, told) / (1 + at);
  }, 0);
}

/** The share of the words of at least a weight that terms hold, by weight; one half where there are no such words. */
function share(words: string, terms: ReadonlySet<string>, least: number): number {
  const wanted = [...new Set(termsOf(words))].filter(
    (term) => !isStopWord(term) && !/^\d/u.test(term) && weightOf(term) >= least,
  );
  const all = wanted.reduce((sum, term) => sum + weightOf(term), 0);
  return all === 0 ? 0.5 : wanted.reduce((sum, term) => sum + (terms.has(term) ? weightOf(term) : 0), 0) / all;
}

/** The share of a text's numbers that another holds; one half where it has none. */
function numbersHeld(words: string, text: string): number {
  const numbers = [...new Set(words.match(/\d+(?:\.\d+)?/gu) ?? [])];
  const there = new Set(text.match(/\d+(?:\.\d+)?/gu) ?? []);
  return numbers.length === 0 ? 0.5 : numbers.filter((one) => there.has(one)).length / numbers.length;
}
