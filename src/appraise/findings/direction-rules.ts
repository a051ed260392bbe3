import type { Direction, FindingWords } from "../../domain/finding.js";
import { effectSizesIn, pValuesIn, sideOf } from "../../text/effect-sizes.js";
import { polarity } from "../../text/polarity.js";
import { prepareAsked } from "./finding-asked.js";
import type { ResultSignals } from "./finding-signals.js";
import { readSentence, resultSignals } from "./finding-signals.js";
import { findingCues } from "./finding-words.js";
import { welcomeOf } from "./outcome-worth.js";

/** What limits or hedges a sentence, tells of the people before treatment or of a plan, or sets one thing against another. */
const LIMITS =
  /\b(?:only|lesser|slight(?:ly)?|may|might|could(?! (?:successfully|significantly|effectively))|can be(?! concluded| (?:an? )?(?:safe and )?effective)|cannot|as long as|when (?=the|used|combined|given)|provided that|possibl[ey]|perhaps|appear\w*|seem\w*|suggest(?!s? that|ed that)\w*|suggest\w*[^.]*\bcan\b|we suggest|some|limited|unclear|uncertain|insufficient|trend\w*|inconsisten\w+|mixed|conflicting|although|however|except|unless|few|little|baseline|both groups|all groups|both arms|each group|aim\w*|objective\w*|whether|hypothes\w+|subgroups?|subset|similarly|post[- ]hoc|per[- ]protocol|(?:particularly|especially) (?:in|among|for)|(?:in|of|on|affect(?:ed|ing)?) (?:the |any )?(?:other|remaining) (?:[\w-]+ ){0,2}(?:tests?|measures?|outcomes?|parameters?|variables?|scores?|domains?)|if|should|would|needed|potential\w*|promising|expected|propos\w+|predict\w*|correlat\w+|(?:was|were|is|are|be|been|significantly|independently|positively|negatively|inversely|strongly|not) associated|associations?|exclud\w+|consistent with|probabilit\w+|bootstrap|independent of|(?:compar\w+|similar) to (?:that of )?other|unable|preceding|prior to|at enrol\w+|rul(?:e|ed) out|non-?inferior\w*|equivalen\w+|(?:was|were|is|are|been) attenuated|attenuat\w+ (?:the |this )?(?:effects?|differences?|associations?)|in favou?r|relat(?:ed|ion\w*) (?:to|with|between)|depend(?:s|ed|ing|ent)? (?:up)?on|to (?:evaluate|assess|determine|compare|investigate|examine|study|test))\b/iu;
/** Two things said of two arms or times, which a few words cannot keep apart. */
const APART =
  /\bbut not\b|\bfrom [\d.]+[^.;]{0,40}? to [\d.]+[^;]*\d[^;]{0,30}? to [\d.]+|\bwithin (?:both|each|the) groups?\b|\bboth \w+ and\b/iu;
/** What is said of a part of the people by what they had or were. */
const OF_SOME =
  /\bby \w+ (?:mutation\w*|genotypes?|status)\b|\bamong(?:st)? (?:the )?(?:\w+ )?(?:[\w-]+) (?:who|whose|whom|without|with (?!out)(?:an? )?(?:high|low|more|less|severe|\w+ at baseline))\b|\bin (?:those|patients|women|men|children|participants|subjects|people) (?:who|whose)\b/iu;
/** "Not associated with any significant change" is a denial and no hedge. */
const NOT_ASSOCIATED =
  /\b(?:was|were|is|are) not (?:significantly )?associated with (?:an?y? )?(?:significant )?(?:changes? in |differences? in |improvements? in |reductions? in |increases? in )?/giu;
/** Where any outcome of a condition answers, harm alike is no benefit denied. */
const OF_HARM =
  /\b(?:side[- ]effects?|adverse|safety|toxicit\w+|tolera\w+|drop-?outs?|withdrawals?|demographic\w*)\b/iu;
/** That its use is not borne out is the conclusion of no difference. */
const NOT_SUPPORTED = /\b(?:do|does|did) not support (?:the |a )?(?:routine |clinical |general )?use of\b/iu;
/** Less of it, in the name of a result: "weight loss", "pain relief". */
const LOST = /\b(weight) loss\b|\b(pain|symptom) relief\b/giu;
/** "Associated with a lower risk" says of a trial's arm no less than "gave". */
const ASSOCIATED =
  /\b(?:was|were|is|are) (?:significantly )?associated with (?=(?:an? |the )?(?:[\w-]+ )?(?:(?:modest|marked|substantial|small|large)(?:ly)? (?:but )?)?(?:statistically )?(?:significant(?:ly)? )?(?:greater|larger|smaller|lower|reduced|improved|fewer|less|better|shorter|higher|increased|decreased|reductions?|improvements?|decreases?)\b)/giu;
/** A sentence may end by saying that groups which both changed did not differ. */
const ALIKE_AT_END =
  /(?:[,;]|\b(?:but|with|although|however))[, ]+(?:but |and |with )?(?:there (?:was|were) )?no (?:statistically )?(?:significant )?(?:between[- ]groups? )?differences?(?: (?:was|were) (?:found|observed|seen|noted))?(?: (?:between|among) (?:the )?(?:\w+ )?(?:groups|arms|conditions|treatments|interventions))?(?: \([^()]*\))?\.?\s*$/iu;
/** Words of an outcome within the name of something else. */
const OTHER_THING =
  /\boxidative stress\b|\bsurvival (?:analys\w+|curves?|estimates?)\b|\bpain catastroph\w+|\bpost-?recovery\b|\bpain thresholds?\b|\bglyc\w+ h(?:a)?emoglobin\b|\bh(?:a)?emoglobin a1c\b|\bhba1c\b|\bstress (?:tests?|fractures?|echo\w*)\b/iu;
const COMPARES =
  /\b(?:than|compar(?:ed|ison|ing)|versus|vs\.?|relative to|between|differ\w*|placebo|controls?|sham|as (?:effective|well|good)|superior|inferior|better|worse|effective(?:ly)?|efficacious|beneficial|helpful)\b/iu;
/**
 * Whether all words of a result in a sentence point one way, so that rules alone tell what it says, and nothing limits them; else
 * "unclear". One of the signals by which `directionIn` reads it.
 */
export function ruledDirection(printed: string, asked: FindingWords): Direction {
  const sentence = plainer(printed, asked.outcome);
  if (OF_SOME.test(sentence)) return "unclear";
  const { clause, upTo } = clauseOf(sentence, asked.outcome, asked.whole);
  if (
    ALIKE_AT_END.test(sentence) &&
    !pValuesIn(sentence).some(({ significant, start }) => significant && start > sentence.length / 2)
  )
    return LIMITS.test(
      sentence
        .replace(ALIKE_AT_END, "")
        .replace(/\b(?:in )?(?:both|all(?: three)?|the two) (?:groups|arms|conditions)\b|\bbaseline\b/giu, ""),
    )
      ? "unclear"
      : "no difference";
  if (LIMITS.test(upTo) || APART.test(sentence)) return "unclear";
  if (OTHER_THING.test(sentence) && !OTHER_THING.test(asked.outcome)) return "unclear";
  if (NOT_SUPPORTED.test(sentence)) return "no difference";
  const text = withoutOwnCues(inFewerWords(clause), asked.outcome);
  const whole = readSentence(sentence);
  const prepared = prepareAsked(asked);
  const sums = resultSignals(readSentence(text), prepared);
  const found = new Set<Direction>();
  if (sums.same > 0) found.add("no difference");
  const welcome = worthIn(text, asked);
  if (sums.up > 0) found.add(welcome === 0 ? "unclear" : welcome > 0 ? "better" : "worse");
  if (sums.down > 0) found.add(welcome === 0 ? "unclear" : welcome > 0 ? "worse" : "better");
  if (sums.good > 0) found.add("better");
  if (sums.bad > 0) found.add("worse");
  if (found.has("no difference") && (asked.whole ? OF_HARM.test(sentence) : elsewhereGood(sentence, clause)))
    return "unclear";
  if (isBetterByInterval(text, sums, welcome) || isSurvivalByRatio(text, sums, asked)) return "better";
  if (found.size === 0) return byNumbers(text, sums, welcome);
  const [only] = found;
  if (found.size !== 1 || only === undefined) return "unclear";
  const unsure =
    whole.cues.some(({ kind }) => kind === "not significant") ||
    whole.ps.some(({ significant }) => !significant) ||
    effectSizesIn(text).some((one) => sideOf(one) === "both");
  const sure = pValuesIn(text).some(({ significant }) => significant);
  if (only === "no difference") return sure || (sums.significant > 0 && !unsure) ? "unclear" : only;
  if (unsure || (only === "better" && polarity(text).negative)) return "unclear";
  // Few trials find harm in what they try: "worse" is far more often a misreading, and is said only of a significant difference.
  if (only === "worse" && (!sure || sums.good + sums.bad > 0 || asked.welcome === 0)) return "unclear";
  return COMPARES.test(text) || isClaim(text) || (only === "better" && isDoing(text, asked.intervention))
    ? only
    : "unclear";
}

/** How many came under a bound, or over it: "a greater proportion had an HbA1c below 7%". */
const HOW_MANY =
  /\b(?:proportions?|percentages?|numbers?|more|fewer|likel(?:y|ihood)|most|\d+(?:\.\d+)?%) (?:of )?(?:[\p{L}-]+ ){0,6}?(?:achiev\w+|reach\w+|attain\w+|had|having|with|met|meeting|to achieve|were at)\b[^.;]{0,60}?(<|≤|⩽|below|under|less than|lower than|target|goal|normal\w*|reductions? of|decreases? of|improvements? of|≥ ?\d+ ?% (?:weight )?(?:loss|reduction))/iu;
/** What whoever is treated is to have, whatever it is called: a response, a success. */
const RESPONSE =
  /(?<!\b(?:immune|inflammatory|stress|antibody|adverse|no|non|placebo|insulin|glucose|pressor|cortisol)[- ])\b(?:respon(?:ses?|ders?)|success(?:es)?|remissions?|cured?|healed|fit for discharge)\b/iu;

/** Which way more of what a sentence counts is welcome: by what was asked, by its own words where any outcome answers, and turned where it counts who came under a bound. */
export function worthIn(text: string, { welcome, whole, outcome }: FindingWords): -1 | 0 | 1 {
  if (whole && RESPONSE.test(text) && !RESPONSE.test(outcome)) return 1;
  const worth = whole ? welcomeOf(text) || welcome : welcome;
  return worth === -1 && HOW_MANY.test(text) ? 1 : worth;
}

/** The outcome's own words tell no result: "loss" in blood loss, "recovery" in quality of recovery. */
export function withoutOwnCues(text: string, outcome: string): string {
  const own = (outcome.match(/[\p{L}-]{4,}/gu) ?? []).filter((word) => findingCues(word).length > 0);
  return own.reduce((all, word) => all.replace(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "giu"), "measure"), text);
}

/** Numbers of two arms alone tell only where there are two, set against each other, with one significant p value. */
function byNumbers(text: string, sums: ResultSignals, welcome: -1 | 0 | 1): Direction {
  const shares = text.match(/\d\s?%/gu)?.length ?? 0;
  const ps = pValuesIn(text);
  const more = sums.moreInNumbers > 0;
  if (shares !== 2 || ps.length !== 1 || ps[0]?.significant !== true || welcome === 0) return "unclear";
  if (more === sums.lessInNumbers > 0) return "unclear";
  return more === welcome > 0 ? "better" : "unclear";
}

/**
 * Whether intervals tell of less of what is unwelcome: all lie below "no difference", nothing says otherwise, and ratios or the numbers of
 * both arms say which arm they are told of.
 */
function isBetterByInterval(text: string, sums: ResultSignals, welcome: -1 | 0 | 1): boolean {
  const bounded = effectSizesIn(text).filter(({ low }) => low !== undefined);
  if (welcome !== -1 || bounded.length === 0 || bounded.some((one) => sideOf(one) !== "below")) return false;
  if (sums.same + sums.notSignificant + sums.up + sums.moreInNumbers > 0) return false;
  return (
    pValuesIn(text).every(({ significant }) => significant) &&
    (bounded.every(({ scale }) => scale === "ratio") || sums.lessInNumbers > 0)
  );
}

/** A hazard ratio below one is of dying: longer survival, where the numbers of both arms do not say otherwise. */
function isSurvivalByRatio(text: string, sums: ResultSignals, { outcome, welcome }: FindingWords): boolean {
  const ratios = effectSizesIn(text).filter(({ scale }) => scale === "ratio");
  return (
    welcome === 1 &&
    /\bsurvival\b/iu.test(outcome) &&
    /\bhazards? ratios?\b|\bHR\b/u.test(text) &&
    ratios.length > 0 &&
    ratios.every((one) => sideOf(one) === "below") &&
    sums.same + sums.notSignificant + sums.lessInNumbers === 0 &&
    pValuesIn(text).every(({ significant }) => significant)
  );
}

const SHRINKING = "(?:reductions?|decreases?|declines?|drops?|falls?|decrements?)";
const MORE_OF_IT = "(?:greater|larger|more(?: pronounced| marked)?|higher|stronger|bigger)";

/** The same with "a greater reduction" as a reduction, so that it does not point both ways, and without what is said of harms beside. */
export function inFewerWords(text: string): string {
  return text
    .replace(/(?<!\b(?:worked|works|performed|performs|did|tolerated)),? as well as\b/giu, " and")
    .replace(
      /\bextended (?=(?:the )?(?:median |overall |mean )*(?:[\p{L}-]+ )?(?:survival|duration|time|life|analgesia)\b)/giu,
      "prolonged ",
    )
    .replace(/\bsuperior to\b/giu, "better than")
    .replace(/\binferior to\b/giu, "worse than")
    .replace(
      /\beffective(?:ly)? (?:(?:strategy|method|means|treatment|therapy|way|option) )?(?:in|for|at) (?:reducing|decreasing|increasing|lowering|preventing|improving|relieving|alleviating)\b/giu,
      "effective for",
    )
    .replace(/\b(?:one|two|three|\d+ ?%?) or (?:more|fewer|less)\b|\bat least one\b/giu, "any")
    .replace(/\b(?:greater|higher|better|superior) (?=(?:efficacy|effectiveness|benefits?)\b)/giu, "")
    .replace(/\bmore (?=(?:effective(?:ly)?|efficacious|beneficial|successful(?:ly)?|favou?rable)\b)/giu, "")
    .replace(/\((?=[^()]*\b(?:defined|whichever|i\.e\.|indicating|e\.g\.)\b)[^()]*\)/giu, "")
    .replace(/\b((?:reduced|decreased|lowered|improved|relieved)\b[^.;]{0,60}) more than\b(?! \d)/giu, "$1 than")
    .replace(/\bas (?:\w+ and )?(?:safe|effective|efficacious|good|useful|well)(?: and \w+)? as\b/giu, "similar to")
    .replace(/\b(?:absolute|relative) (?:risk )?reductions?\b/giu, "")
    .replace(
      /\b(?:with|without|and|had)(?: (?:no|any|few|minimal))?(?: [\w-]+){0,2} (?:adverse|side)[ -](?:effects?|events?|reactions?)\b/giu,
      "",
    )
    .replace(new RegExp(`\\b${MORE_OF_IT} (?:[\\w-]+ ){0,2}?(?=${SHRINKING}\\b|improvements?\\b)`, "giu"), "")
    .replace(
      new RegExp(
        `\\b(${SHRINKING}|improvements?)\\b([^.;]{0,90}?\\b(?:was|were|is|are) (?:[\\w-]+ )?)${MORE_OF_IT}\\b`,
        "giu",
      ),
      "$1$2",
    );
}

/** The same without words that tell nothing of the outcome: what is conceded or came of it at the end, "similarly" at the beginning, "from baseline" where arms are compared. */
export function plainer(sentence: string, outcome: string): string {
  const words = wordsOf(outcome);
  const shorter = (text: string, end: RegExp, kept: RegExp) => {
    const match = end.exec(text);
    if (match === null) return text;
    const rest = text.slice(match.index);
    return namesAny(rest, words) || kept.test(rest) ? text : `${text.slice(0, match.index)}.`;
  };
  const conceded = shorter(
    sentence,
    /[,;] (?:although|though|without|despite|with no) (?=[^,;]*[.]?$)/iu,
    /\b(?:signific|differ|clinical|effect|both|all|only|small|not\b)/iu,
  );
  const alone = shorter(
    conceded,
    /,? with an? (?:\w+ )?(?:decrease|increase|reduction|improvement|rise|fall)s? (?:in|of) (?=[^,;]*[.]?$)/iu,
    /\b(?:compar|than|versus|vs|placebo|control|not?\b)/iu,
  );
  const unharmed = shorter(
    alone,
    /,? (?:and )?without (?:any |an? )?(?:significant(?:ly)? )?(?:increas\w+|affecting|adverse|side|serious|major|compromising|delaying|worsening|impairing|caus\w+|complicat\w+)\b(?=[^;]*$)/iu,
    /\b(?:compared|than|versus|vs|p ?[<=])/iu,
  );
  const plain = unharmed
    .replace(/^(?:similarly|likewise|moreover|furthermore|in addition|additionally),? /iu, "")
    .replace(/\b(?:was|were) unable to (?=(?:demonstrate|show|detect|find|confirm)\b)/giu, "failed to ")
    .replace(LOST, "$1$2 reduction")
    .replace(NOT_ASSOCIATED, "did not affect ")
    .replace(ASSOCIATED, "gave ");
  return /\b(?:compared (?:with|to)|versus|vs\.?|than|between)\b/iu.test(plain)
    ? plain.replace(/,? (?:changes? )?from baseline\b/giu, "")
    : plain;
}

/** What tried is said to have done by itself is said of the comparison: "Treatment with zinc shortened colds", not "the zinc group improved". */
export function isDoing(text: string, intervention: string): boolean {
  const doing =
    /^(?:[^,;]{3,90}[,:] )?([^,;]{3,120}?)\b(?:improved|reduced|decreased|increased|lowered|prevented|relieved|shortened|prolonged|enhanced|alleviated|accelerated)\b/iu.exec(
      text,
    );
  const [, doer = ""] = doing ?? [];
  return (
    namesAny(doer, wordsOf(intervention)) &&
    !/\b(?:groups?|arms?|patients|participants|subjects|women|men|children|those|who|that|scores?|levels?|was|were|had|rates?)\b/iu.test(
      doer,
    ) &&
    !/\b(?:baseline|from [\d.]|after (?:\d|treatment|training|the (?:treatment|intervention|training|program)|(?:the )?intervention)|pre-?treatment|before|within|over time|versus|vs)\b/iu.test(
      text,
    )
  );
}

/** A conclusion in the present tense needs no words of a comparison: "zinc shortens the cold". */
export function isClaim(text: string): boolean {
  return (
    /\b(?:is|are|(?:has|have|exerts?) (?:an? )?(?:significant )?(?:positive|beneficial|favou?rable) (?:effects?|impact|influence)|reduces?|improves?|increases?|decreases?|prevents?|lowers?|relieves?|shortens?|prolongs?|enhances?)\b/u.test(
      text,
    ) && !/\b(?:was|were|had|decreased|increased|improved|reduced)\b/u.test(text)
  );
}

/** Where one thing told ends and the next begins. */
const BETWEEN_CLAUSES =
  /;|(?:,\s*)?\b(?:but|whereas|while|although (?=there (?:was|were) no\b)|and (?=(?:may|might|could)\b)|and (?=(?:there|no|also|the)\b)|and (?=(?:showed|had|reported|experienced|exhibited|demonstrated)\b)|and (?=(?:significantly |markedly )?(?:higher|lower|increased|decreased|reduced|improved|greater|better|fewer|less|more|shorter|longer)\b))/iu;

/** The part of a sentence that names the outcome, where it has several parts set against each other or listed, and all up to its end. */
export function clauseOf(
  sentence: string,
  outcome: string,
  whole: boolean,
): { readonly clause: string; readonly upTo: string } {
  if (whole) return { clause: sentence, upTo: sentence };
  const parts = sentence.split(BETWEEN_CLAUSES);
  const words = wordsOf(outcome);
  const naming = parts.filter((part) => namesAny(part, words));
  const [only] = naming;
  return parts.length > 1 && naming.length === 1 && only !== undefined
    ? { clause: only, upTo: sentence.slice(0, sentence.indexOf(only) + only.length) }
    : { clause: sentence, upTo: sentence };
}

/** Whether what else a sentence says tells of an improvement: a result for a part of what was asked is mixed. */
function elsewhereGood(sentence: string, clause: string): boolean {
  return clause !== sentence && findingCues(sentence.replace(clause, " ; ")).some(({ kind }) => kind === "good");
}

/** The beginnings of an outcome's longer words. */
export function wordsOf(outcome: string): string[] {
  return (outcome.toLowerCase().match(/[\p{L}\d-]{4,}/gu) ?? []).map((word) =>
    word.slice(0, Math.max(4, word.length - 2)),
  );
}

export function namesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.toLowerCase().includes(word));
}
