import type { FindingWords } from "../../domain/finding.js";
import { analyse } from "../../text/analyse.js";
import { polarity } from "../../text/polarity.js";
import { isStopWord } from "../../text/stop-words.js";
import { isControl } from "./comparator.js";
import {
  clauseOf,
  ruledDirection,
  inFewerWords,
  isClaim,
  isDoing,
  plainer,
  withoutOwnCues,
  worthIn,
} from "./direction-rules.js";
import { prepareAsked } from "./finding-asked.js";
import type { PreparedAsked } from "./finding-asked.js";
import { readSentence, resultSignals } from "./finding-signals.js";

/** Words that limit or hedge a sentence, or set it apart from a plain result, each kind by itself. */
const GUARDS: readonly (readonly [string, RegExp])[] = [
  [
    "hedged",
    /\b(?:may|might|could|can be|possibl[ey]|perhaps|appear\w*|seem\w*|potential\w*|promising|likely|tend\w*)\b/iu,
  ],
  ["suggests", /\bsuggest\w*|\bindicat\w+|\bimpl(?:y|ies)\b|\bsupport(?:s|ing)?\b/iu],
  ["only", /\bonly\b|\bbut not\b|\bexcept\b|\bunless\b|\bnot all\b|\bpartial\w*/iu],
  ["little", /\b(?:slight(?:ly)?|few|little|small|modest(?:ly)?|limited|lesser|marginal\w*)\b/iu],
  ["on condition", /\b(?:if|when|provided that|as long as|depend\w+|(?:particularly|especially) (?:in|among|for))\b/iu],
  [
    "unclear",
    /\b(?:unclear|uncertain|insufficient|inconsisten\w+|mixed|conflicting|inconclusive|not yet|remain\w*)\b/iu,
  ],
  ["conceded", /\b(?:although|though|however|despite|while|whereas|but|nevertheless)\b/iu],
  ["trend", /\btrend\w*\b|\btended\b|\bborderline\b/iu],
  [
    "from before",
    /\bbaseline\b|\bfrom [\d.]+[^.;]{0,40}? to [\d.]+|\bpre-?(?:treatment|intervention|test)\b|\bbefore\b|\bover time\b|\bwithin[- ](?:both |each |the )?groups?\b/iu,
  ],
  [
    "both groups",
    /\b(?:both|all|each|two|three) (?:\w+ )?(?:groups|arms|treatments|interventions|regimens|conditions|drugs)\b|\beither group\b/iu,
  ],
  [
    "of some",
    /\bsubgroups?\b|\bsubset\b|\bpost[- ]hoc\b|\bin (?:those|patients|women|men|children|participants|subjects|people) (?:who|whose|with)\b|\bamong\b|\bby \w+ (?:mutation\w*|genotypes?|status)\b/iu,
  ],
  [
    "associated",
    /\bassociat\w+|\bcorrelat\w+|\bpredict\w*|\brelat(?:ed|ion\w*) (?:to|with|between)\b|\brisk factors?\b|\bindependent\w*/iu,
  ],
  ["to be done", /\b(?:should|would|needed|need|warrant\w*|recommend\w*|propos\w+|whether|aim\w*|hypothes\w+)\b/iu],
  ["not inferior", /\bnon-?inferior\w*|\bequivalen\w+|\bcomparable\b/iu],
  ["harm", /\b(?:side[- ]effects?|adverse|safety|toxicit\w+|tolera\w+|drop-?outs?|withdrawals?)\b/iu],
  [
    "other measures",
    /\b(?:other|remaining|some|certain|several) (?:[\w-]+ ){0,2}(?:tests?|measures?|outcomes?|parameters?|variables?|scores?|domains?|items?)\b/iu,
  ],
  ["two kinds", /\b(?:low|high|higher|lower)[- ]dose\b|\bdoses?\b/iu],
  ["compares", /\b(?:than|compar(?:ed|ison|ing)|versus|vs\.?|relative to|between|differ\w*)\b/iu],
  ["against control", /\b(?:placebo|controls?|sham|usual care|no treatment)\b/iu],
  ["arms", /\b(?:groups?|arms?)\b/iu],
  ["concludes", /\b(?:conclu\w+|demonstrat\w+|show\w*|reveal\w*|confirm\w*|found|finding\w*)\b/iu],
  ["effective", /\beffective\w*|\befficac\w+/iu],
];

const SCOPED = [
  "better",
  "worse",
  "same",
  "significant",
  "not significant",
  "p significant",
  "p not",
  "interval better",
  "interval worse",
  "interval both",
  "numbers better",
  "numbers worse",
  "way better",
  "way worse",
  "sure better",
  "sure worse",
  "all better",
  "all worse",
  "all same",
  "nothing",
] as const;

/** What one sentence says of a result, oriented by what is welcome: "better" and "worse" are for people. */
export const DIRECTION_SIGNALS = [
  ...["clause", "sentence"].flatMap((scope) => SCOPED.map((name) => `${scope}: ${name}`)),
  "rules: better",
  "rules: worse",
  "rules: no difference",
  ...GUARDS.map(([name]) => name),
  "in favour: better",
  "in favour: worse",
  "claim",
  "doing",
  "denied",
  "length",
  "commas",
  "numbers",
  "outcome named",
  "outcome whole",
  "tried named",
  "comparator named",
  "comparator told",
  "against a control",
  "worth known",
  "any outcome",
  "several parts",
] as const;

/** Pairs of places in `DIRECTION_SIGNALS` that change sides when better becomes worse. */
export const DIRECTION_MIRRORED: readonly (readonly [number, number])[] = DIRECTION_SIGNALS.flatMap((name, at) => {
  const other = name.endsWith("better") ? DIRECTION_SIGNALS.indexOf(name.replace(/better$/u, "worse")) : -1;
  return other === -1 ? [] : [[at, other] as const];
});

/** The signals of `DIRECTION_SIGNALS` for a sentence, as printed, and the words by which it is read. */
export function directionSignals(printed: string, asked: FindingWords): Float64Array {
  const sentence = plainer(printed, asked.outcome);
  const { clause } = clauseOf(sentence, asked.outcome, asked.whole);
  const text = withoutOwnCues(inFewerWords(clause), asked.outcome);
  const prepared = prepareAsked(asked);
  const welcome = worthIn(text, asked);
  const rules = ruledDirection(printed, asked);
  const terms = new Set(analyse(sentence).map(({ term }) => term));
  const share = (wanted: ReadonlySet<string>) => {
    const own = [...wanted].filter((term) => !isStopWord(term));
    return own.length === 0 ? 0 : own.filter((term) => terms.has(term)).length / own.length;
  };
  const outcome = share(prepared.outcome);
  return Float64Array.from([
    ...scoped(text, prepared, welcome),
    ...scoped(withoutOwnCues(inFewerWords(sentence), asked.outcome), prepared, welcome),
    Number(rules === "better"),
    Number(rules === "worse"),
    Number(rules === "no difference"),
    ...GUARDS.map(([, pattern]) => Number(pattern.test(sentence))),
    ...favoured(sentence, prepared),
    Number(isClaim(text)),
    Number(isDoing(text, asked.intervention)),
    Number(polarity(text).negative),
    Math.min(1.5, sentence.length / 300),
    Math.min(2, (sentence.match(/,/gu)?.length ?? 0) / 4),
    Math.min(2, (sentence.match(/\d+/gu)?.length ?? 0) / 8),
    outcome,
    Number(outcome > 0.99),
    Math.min(1, 2 * share(prepared.intervention)),
    Math.min(1, 2 * share(prepared.comparator)),
    Number(asked.comparator !== ""),
    Number(isControl(asked.comparator)),
    Math.abs(welcome),
    Number(asked.whole),
    Number(clause !== sentence),
  ]);
}

function scoped(text: string, prepared: PreparedAsked, welcome: -1 | 0 | 1): number[] {
  const s = resultSignals(readSentence(text), prepared);
  const cap = (value: number) => Math.min(2, value);
  const toward = (more: number, less: number): [number, number] =>
    welcome === 0 ? [0, 0] : welcome > 0 ? [more, less] : [less, more];
  const [cueBetter, cueWorse] = toward(s.up, s.down);
  const [better, worse] = [cueBetter + s.good, cueWorse + s.bad];
  const [inBetter, inWorse] = toward(s.above, s.below);
  const [numberBetter, numberWorse] = toward(s.moreInNumbers, s.lessInNumbers);
  const rise = better + 0.5 * inBetter + 0.5 * numberBetter;
  const fall = worse + 0.5 * inWorse + 0.5 * numberWorse;
  const way = (rise - fall) / (rise + fall + 0.3);
  const firm = s.significant + s.pSignificant + s.above + s.below;
  const loose = s.notSignificant + s.pNot + s.both + s.same;
  const sure = (firm - loose) / (firm + loose + 0.3);
  return [
    ...[better, worse, s.same, s.significant, s.notSignificant, s.pSignificant, s.pNot, inBetter, inWorse, s.both].map(
      cap,
    ),
    cap(numberBetter),
    cap(numberWorse),
    Math.max(0, way),
    Math.max(0, -way),
    Math.max(0, way) * sure,
    Math.max(0, -way) * sure,
    Number(better > 0 && worse + s.same === 0),
    Number(worse > 0 && better + s.same === 0),
    Number(s.same > 0 && better + worse === 0),
    Number(better + worse + s.same === 0),
  ];
}

const IN_FAVOUR =
  /\b(?:in favou?r of|favou?r(?:s|ed|ing)?|superior(?:ity)? (?:of|for|with)) (?:the )?([^.;()]{3,60})/iu;

/** Whether a sentence is in favour of what was tried, or of what it is compared with. */
function favoured(sentence: string, { intervention, comparator }: PreparedAsked): [better: number, worse: number] {
  const whom = IN_FAVOUR.exec(sentence)?.[1];
  if (whom === undefined) return [0, 0];
  const arms = analyse(whom).filter(({ term }) => intervention.has(term) || comparator.has(term));
  // "In favour of the IBSM group": an arm that is called neither by the comparator's name is the one that is tried.
  if (arms.length === 0) return /\b(?:groups?|arms?)\b/iu.test(whom) ? [1, 0] : [0, 0];
  return intervention.has(arms[0]?.term ?? "") ? [1, 0] : [0, 1];
}
