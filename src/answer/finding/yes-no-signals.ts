import type { StudyRead, StudySentence } from "../../appraise/findings/finding-study.js";
import { findInStudy } from "../../appraise/findings/finding-reader.js";
import { worthOfOutcome } from "../../appraise/findings/finding-words.js";
import { polarity } from "../../text/polarity.js";

/** What bears on the answer to a yes-or-no question that one study's abstract is asked; the names of `yesNoSignals`, in order. */
export const YES_NO_SIGNALS = [
  "asks for difference",
  "asks for use",
  "asks for harm",
  "asks for need",
  "asks for association",
  "asks for more",
  "asks for less",
  "asks for good",
  "doubts",
  "asks two things",
  "asks should",
  "asks can",
  "asks does",
  "asks is",
  "asks for equality",
  "increased",
  "decreased",
  "no difference",
  "evidence likely",
  "question named",
  "best same",
  "best not significant",
  "best significant",
  "best p significant",
  "best p not",
  "best up",
  "best down",
  "best good",
  "best bad",
  "best both sides",
  "null share",
  "not significant share",
  "significant share",
  "p significant share",
  "p not share",
  "good share",
  "bad share",
  "change share",
  "negative share",
  "hedged share",
  "last null",
  "last significant",
  "last p significant",
  "last p not",
  "last negative",
  "asked way found",
  "other way found",
  "difference asked and found",
  "difference asked and none",
  "equality asked and none",
  "doubt and null",
  "association found",
  "mixed",
  "few sentences",
] as const;

const HEDGED =
  /\b(?:may|might|could|possibl[ey]|suggest\w*|appear\w*|seem\w*|trend|however|although|but|while|whereas|except|limited|depend\w*|some|partial\w*|further|unclear|only)\b/iu;

const ASKED: readonly (readonly [string, RegExp])[] = [
  ["difference", /\bdiffer|\bcompar|\bversus\b|\bvs\b|\bbetter\b|\bsuperior|\bthan\b/iu],
  [
    "use",
    /\beffective|\bbenefi|\buseful|\bvaluable|\bimprov|\bhelp|\bwork\b|\bfeasib|\breliab|\bvalid|\baccura|\befficac|\bsucce/iu,
  ],
  ["harm", /\brisk|\bharm|\bsafe|\bcomplication|\badverse|\bworse|\bmortality|\bdanger/iu],
  ["need", /\bnecess|\bneed|\bshould|\bjustif|\bindicat|\bwarrant|\broutine/iu],
  [
    "association",
    /\bassociat|\bcorrelat|\brelat|\bpredict|\baffect|\binfluenc|\bimpact|\bcaus|\bdetermin|\bmarker|\bfactor|\blink|\brole|\bcontribut/iu,
  ],
  ["more", /\bincreas|\bhigher|\bmore\b|\bgreater|\benhanc|\bpromot|\blonger/iu],
  ["less", /\breduc|\bdecreas|\blower|\bprevent|\bfewer|\bless\b|\bprotect|\bshort/iu],
  ["good", /\bimprov|\bbetter|\bbenefi|\beffective|\bsuperior/iu],
  ["doubt", /\bstill\b|\breally\b|\bmyth|\btruly|\bever\b|\bactually|\bany\b|\bjust\b|\btoo\b|\bworth/iu],
  ["two", /\bor\b|[:?].*\?/iu],
  ["should", /^\W*should|\bshould\b/iu],
  ["can", /\bcan\b|\bcould\b/iu],
  ["does", /\b(?:do|does|did)\b/iu],
  ["is", /\b(?:is|are|was|were)\b/iu],
  [
    "equality",
    /\bsame\b|\bequal|\bequivalent|\bas (?:\w+ )?as\b|\bsimilar|\bcomparable|\balternative|\bsafe\b|\bfeasib/iu,
  ],
];

/** The sentences that tell what came out; where none is known to, the last four. */
export function tellingSentences({ sentences }: StudyRead): readonly StudySentence[] {
  const results = sentences.filter(({ place }) => place === "results" || place === "abstract conclusion");
  return results.length > 0 ? results : sentences.slice(-4);
}

/** Reads how a question is put and what the study's sentences say to it. */
export function yesNoSignals(question: string, study: StudyRead): Float64Array {
  const found = findInStudy(study, { intervention: "", comparator: "", outcome: question });
  const asks = ASKED.map(([, pattern]) => Number(pattern.test(question)));
  const ask = (name: string) => asks[ASKED.findIndex(([own]) => own === name)] ?? 0;
  const told = tellingSentences(study);
  const count = Math.max(1, told.length);
  const share = (test: (one: (typeof told)[number]) => boolean) => told.filter(test).length / count;
  const has = (kind: string) => (one: (typeof told)[number]) => one.cues.some((cue) => cue.kind === kind);
  const last = told.slice(-2);
  const inLast = (test: (one: (typeof told)[number]) => boolean) => Number(last.some(test));
  const { likely, values, evidence } = found;
  const value = (at: number) => values[at] ?? 0;
  const pSignificant = (one: (typeof told)[number]) => one.ps.some(({ significant }) => significant);
  const pNot = (one: (typeof told)[number]) => one.ps.some(({ significant }) => !significant);
  const worth = worthOfOutcome(question);
  const wantsMore = ask("more") + (ask("good") > 0 && worth >= 0 ? 1 : 0) > 0;
  const wantsLess = ask("less") + (ask("good") > 0 && worth < 0 ? 1 : 0) > 0;
  const asked = wantsMore ? likely.increased : wantsLess ? likely.decreased : 0;
  const other = wantsMore ? likely.decreased : wantsLess ? likely.increased : 0;
  const nullShare = share(has("null"));
  const significantShare = share((one) => has("significant")(one) || pSignificant(one));
  const none = likely["no difference"];
  return Float64Array.from([
    ...asks,
    likely.increased,
    likely.decreased,
    none,
    evidence[0]?.likely ?? 0,
    evidence[0]?.named.outcome ?? 0,
    value(2),
    value(4),
    value(3),
    value(7),
    value(8),
    value(0),
    value(1),
    value(5),
    value(6),
    value(11),
    nullShare,
    share(has("not significant")),
    share(has("significant")),
    share(pSignificant),
    share(pNot),
    share(has("good")),
    share(has("bad")),
    share((one) => has("up")(one) || has("down")(one)),
    share(({ text }) => polarity(text).negative),
    share(({ text }) => HEDGED.test(text)),
    inLast(has("null")),
    inLast(has("significant")),
    inLast(pSignificant),
    inLast(pNot),
    inLast(({ text }) => polarity(text).negative),
    asked,
    other,
    ask("difference") * (1 - none),
    ask("difference") * none,
    ask("equality") * none,
    ask("doubt") * nullShare,
    ask("association") * significantShare,
    nullShare * significantShare,
    Number(told.length < 4),
  ]);
}
