import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { weightOf } from "./common-words.js";

/** What a clause of an abstract says came out: a difference that stands, none, or one for the worse. */
export interface ToldClause {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly significant: boolean;
  readonly none: boolean;
  readonly worse: boolean;
  /** That something is no worse, or the same within a margin. */
  readonly noWorse: boolean;
}

const CUT =
  /;\s+(?![^()]*\))|(?<=\((?:[^()]*\b[Pp]\s*(?:[<=>≤≥]|values?)[^()]*)\)),?\s+(?:and\s+|but\s+)?|,?\s+(?=\b(?:whereas|while|although|but|however|though)\b)|,\s+(?=and\b[^,]{25,})/gu;
const P =
  /\b[Pp]\s*(?:-?values?)?\s*(?<sign>[<=>≤≥]|is less than|of)\s*(?<value>0?\.\d+|\d+(?:\.\d+)?(?:\s*[x×]\s*10\s*[-−–]\s*\d+)?)/gu;
const INTERVAL = /\bCI\b[^\d−–-]{0,14}(?<low>[-−–]?\d*\.?\d+)\s*%?\s*(?:to|,|;|-|–|−)\s*(?<high>[-−–]?\d*\.?\d+)/gu;
const NONE =
  /\bno (?:statistically |clinically |overall )?(?:significant |meaningful |major |substantial |clear |additional )?(?:difference|effect|benefit|change|improvement|reduction|increase|evidence|impact|association|advantage)s?\b|\bnot? (?:statistically |be )?(?:significant(?:ly)?|differ\w*|superior|effective|improve\w*|reduce\w*|affect\w*|associated|alter\w*|change\w*|influence\w*|increase\w*|decrease\w*|prolong\w*|lower\w*|meet|met|better)\b|\b(?:non-?significant|insignificant|n\.s\.)\b|\bdid not\b|\bdoes not\b|\bfail(?:ed|s|ure)? to\b|\b(?:similar|comparable|equivalent|equally|unchanged|indistinguishable)\b|\bneither\b|\bwithout (?:significant|any)\b|\bwas not\b|\bwere not\b/iu;
const SIGNIFICANT =
  /(?<!\bnot? (?:statistically )?)(?<!\bno )(?<!non-?)\bsignificant(?:ly)?\b|\bsuperior(?:ity)?\b(?<!not superior)|\b(?:markedly|substantially|greatly|rapidly) (?:\w+ )?(?:improv|reduc|increas|decreas|low|high|great)\w*|\b(?:more effective|more likely|less likely|greater (?:improvement|reduction|decrease|increase)s?|higher rates?|better than|fewer|reduced|improved|prolonged|efficacious|met (?:the|its) primary)\b/iu;
const WORSE =
  /(?<!\bnon-?|\bnon |\bnot |\bno )\b(?:worse\w*|inferior (?:to|results)|harm\w*|deteriorat\w*|more (?:adverse|serious|frequent adverse)|greater (?:risk|mortality|toxicity))\b/iu;
const NO_WORSE = /\bnon-?inferior\w*|\bequivalen\w*|\bbioequivalen\w*|\bnot inferior\b|\bno worse\b|\bbiosimilar\w*/iu;

/** Cuts sentences where one result ends and the next begins, and tells of each what it says came out. */
export function toldClauses(sentences: readonly string[]): ToldClause[] {
  return sentences
    .flatMap((sentence) => sentence.split(CUT))
    .filter((text) => text.length >= 12)
    .map((text) => {
      const ps = [...text.matchAll(P)].map(({ groups }) => {
        const value = Number(groups?.["value"]?.replace(/\s*[x×].*$/u, "e-4"));
        return groups?.["sign"] === ">" || groups?.["sign"] === "≥" ? false : value <= 0.05;
      });
      const ratio = /\bratio\b|\b(?:HR|OR|RR|aOR|aHR|IRR)\b|\brelative risk\b/u.test(text);
      const spans = [...text.matchAll(INTERVAL)].map(({ groups }) => {
        const number = (word = "") => Number(word.replace(/[−–]/u, "-"));
        const [low, high] = [number(groups?.["low"]), number(groups?.["high"])];
        const null_ = ratio ? 1 : 0;
        return !(low <= null_ && high >= null_);
      });
      const noWorse = NO_WORSE.test(text);
      const told = ps.length > 0 ? ps : noWorse ? [] : spans;
      const worse = WORSE.test(text);
      const words = NONE.test(text);
      return {
        text,
        terms: new Set(termsOf(text)),
        significant: told.length > 0 ? told.some(Boolean) : SIGNIFICANT.test(text) && !words,
        none: told.length > 0 ? !told.some(Boolean) : words,
        worse,
        noWorse,
      };
    });
}

export const OUTCOME_CLAUSE_SIGNALS = [
  "top.held",
  "top.significant",
  "top.none",
  "top.worse",
  "top.noWorse",
  "top.withP",
  "soft.significant",
  "soft.none",
  "soft.told",
  "arm.significant",
  "arm.none",
  "best.significant",
  "best.none",
  "end.significant",
  "end.none",
  "end.worse",
  "end.noWorse",
  "end.held",
  "end.praise",
  "end.doubt",
  "primary.held",
  "primary.significant",
  "primary.none",
  "primary.first",
  "shareSignificant",
  "shareNone",
  "told",
  "noWorseThere",
  "armsTogether",
  "armAndOutcome",
  "otherThan",
  "results",
  "figures",
  "title.trial",
  "title.other",
  "title.arm",
  "title.both",
  "title.outcome",
  "further",
  "numbersOfArm",
] as const;
type Name = (typeof OUTCOME_CLAUSE_SIGNALS)[number];

const PRAISE =
  /\b(?:effective|efficac\w+|benefi\w+|improv\w+|superior|promising|reduc\w+|safe|well[- ]tolerated|recommend\w*|option|support\w*|increase\w*|prolong\w*|greater|better)\b/giu;
const DOUBT =
  /\b(?:did not|does not|no (?:significant|difference|benefit|effect|evidence|improvement)|not (?:effective|superior|improve|significant|support|reduce)|fail\w*|lack of|ineffective|unlikely|terminated|limited|further (?:research|studies|study|trials))\b/giu;
const OTHER =
  /\b(?:protocol|rationale|design|baseline|validat\w+|reliab\w+|psychometric|predict\w*|biomarkers?|pharmacokinetic\w*|model\w*|mechanism\w*|association|correlat\w+|prevalence|risk factors?|review|meta-analysis|guidelines?|cost\w*|post[- ]hoc|secondary analysis|subgroup|pooled|survey|cohort|case|feasibility|development|in vitro|mice|rats?|cells?|genetic\w*|receptors?|perception\w*|qualitative)\b/iu;
const TRIAL =
  /\b(?:randomi[sz]ed|randomi[sz]ation|trial|phase (?:2|3|4|II|III|IV)[ab]?|double-?blind\w*|placebo|versus|vs\.?|compar\w+|efficacy|effects? of|superior\w*|non-?inferior\w*|multicent\w+)\b/iu;

/** Holds a claim of superiority's arms and outcome against an abstract clause by clause; its title first. */
export function outcomeClauseSignals(
  said: { readonly arm: string; readonly other: string; readonly outcome: string },
  evidence: readonly string[],
  wide: (words: string) => string,
): Record<Name, number> {
  const [title = "", ...body] = evidence;
  const clauses = toldClauses(body);
  const outcome = weighted(wide(said.outcome));
  const arm = weighted(wide(said.arm));
  const other = weighted(wide(said.other));
  const scored = clauses.map((clause) => ({
    ...clause,
    held: share(outcome, clause.terms),
    arm: share(arm, clause.terms),
    other: share(other, clause.terms),
    result: Number(clause.significant || clause.none || clause.noWorse || clause.worse),
  }));
  const told = scored.filter(({ result }) => result === 1);
  const order = [...told].sort((a, b) => b.held - a.held);
  const [top] = order;
  const soft = (
    value: (one: (typeof scored)[number]) => number,
    extra: (one: (typeof scored)[number]) => number = () => 0,
  ) => {
    const weights = told.map((one) => Math.exp(5 * one.held + extra(one)));
    const all = weights.reduce((sum, one) => sum + one, 0);
    return all === 0 ? 0.5 : told.reduce((sum, one, at) => sum + (weights[at] ?? 0) * value(one), 0) / all;
  };
  const best = (value: (one: (typeof scored)[number]) => boolean) =>
    Math.max(0, ...told.filter(value).map(({ held }) => held));
  const from = Math.max(0, body.length - 3);
  const concluding = body.findIndex((one) =>
    /^\W*(?:conclusions?|interpretation|discussion|significance)\b/iu.test(one),
  );
  const last = body.slice(concluding === -1 ? Math.max(from, body.length - 2) : concluding);
  const end = toldClauses(last);
  const primary = scored.filter(({ text }) => /\bprimary\b/iu.test(text));
  const ratio = (count: number, all: number) => (all === 0 ? 0 : count / all);
  const count = (pattern: RegExp, words: readonly string[]) => Math.min(5, words.join(" ").match(pattern)?.length ?? 0);
  const titleTerms = new Set(termsOf(wide(title)));
  const text = body.join(" ");
  const doses: readonly string[] = said.arm.match(/\d+(?:\.\d+)?/gu) ?? [];
  const figures = new Set<string>(`${title} ${text}`.match(/\d+(?:\.\d+)?/gu) ?? []);
  return {
    "top.held": top?.held ?? 0,
    "top.significant": Number(top?.significant ?? false),
    "top.none": Number(top?.none ?? false),
    "top.worse": Number(top?.worse ?? false),
    "top.noWorse": Number(top?.noWorse ?? false),
    "top.withP": Number(/\b[Pp]\s*[<=>≤≥]/u.test(top?.text ?? "")),
    "soft.significant": soft((one) => Number(one.significant)),
    "soft.none": soft((one) => Number(one.none)),
    "soft.told": soft((one) => one.held),
    "arm.significant": soft(
      (one) => Number(one.significant),
      (one) => 2 * one.arm + one.other,
    ),
    "arm.none": soft(
      (one) => Number(one.none),
      (one) => 2 * one.arm + one.other,
    ),
    "best.significant": best(({ significant }) => significant),
    "best.none": best(({ none }) => none),
    "end.significant": ratio(end.filter(({ significant }) => significant).length, end.length),
    "end.none": ratio(end.filter(({ none }) => none).length, end.length),
    "end.worse": ratio(end.filter(({ worse }) => worse).length, end.length),
    "end.noWorse": Math.min(2, end.filter(({ noWorse }) => noWorse).length),
    "end.held": Math.max(0, ...end.map(({ terms }) => share(outcome, terms))),
    "end.praise": count(PRAISE, last),
    "end.doubt": count(DOUBT, last),
    "primary.held": Math.max(0, ...primary.map(({ held }) => held)),
    "primary.significant": Math.min(2, primary.filter(({ significant }) => significant).length),
    "primary.none": Math.min(2, primary.filter(({ none }) => none).length),
    "primary.first": primary[0]?.held ?? -1,
    shareSignificant: ratio(told.filter(({ significant }) => significant).length, told.length),
    shareNone: ratio(told.filter(({ none }) => none).length, told.length),
    told: Math.min(20, told.length),
    noWorseThere: Math.min(4, scored.filter(({ noWorse }) => noWorse).length),
    armsTogether: Math.max(0, ...scored.map((one) => Math.min(one.arm, one.other))),
    armAndOutcome: Math.max(0, ...told.map((one) => Math.min(one.arm, one.held))),
    otherThan: Number(/\b(?:than|compared (?:with|to)|versus|vs\.?|over)\b/iu.test(top?.text ?? "")),
    results: count(/\b(?:vs\.?|versus|compared (?:with|to)|±|respectively|group|arm)\b/giu, [text]),
    figures: Math.min(40, text.match(/\d+(?:\.\d+)?/gu)?.length ?? 0),
    "title.trial": Number(TRIAL.test(title)),
    "title.other": Number(OTHER.test(title)),
    "title.arm": share(arm, titleTerms),
    "title.both": Math.min(share(arm, titleTerms), share(other, titleTerms)),
    "title.outcome": share(outcome, titleTerms),
    further: Number(
      /\b(?:post[- ]hoc|secondary analys[ie]s|subgroup|pooled|exploratory|sub-?study|ancillary|open-label extension|follow-up study)\b/iu.test(
        `${title} ${text}`,
      ),
    ),
    numbersOfArm: doses.length === 0 ? 0.5 : doses.filter((one) => figures.has(one)).length / doses.length,
  };
}

function weighted(words: string): ReadonlyMap<string, number> {
  return new Map(
    termsOf(words)
      .filter((term) => !isStopWord(term) && !/^\d/u.test(term))
      .map((term) => [term, weightOf(term) + 0.05] as const),
  );
}

function share(wanted: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let [all, held] = [0, 0];
  for (const [term, weight] of wanted) {
    all += weight;
    if (terms.has(term)) held += weight;
  }
  return all === 0 ? 0.5 : held / all;
}
