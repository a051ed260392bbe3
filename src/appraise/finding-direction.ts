import type { Direction, FindingWords } from "../domain/finding.js";
import { effectSizesIn, pValuesIn, sideOf } from "../text/effect-sizes.js";
import { polarity } from "../text/polarity.js";
import { prepareAsked } from "./finding-asked.js";
import { readSentence, resultSignals } from "./finding-signals.js";

/** What limits or hedges a sentence, tells of the people before treatment or of a plan, or sets one thing against another. */
const LIMITS =
  /\b(?:only|lesser|slight(?:ly)?|may|might|could|can|possibl[ey]|perhaps|appear\w*|seem\w*|suggest(?!s? that|ed that)\w*|some|limited|unclear|uncertain|insufficient|trend\w*|inconsisten\w+|mixed|conflicting|although|however|except|unless|few|little|baseline|both groups|all groups|both arms|each group|aim\w*|objective\w*|whether|hypothes\w+|subgroups?|subset|similarly|post[- ]hoc|if|should|would|needed|potential\w*|promising|expected|propos\w+|predict\w*|correlat\w+|associat\w+|exclud\w+|consistent with|probabilit\w+|bootstrap|independent of|(?:compar\w+|similar) to (?:that of )?other|unable|preceding|prior to|at enrol\w+|rul(?:e|ed) out|non-?inferior\w*|equivalen\w+|attenuat\w+|in favou?r|relat(?:ed|ion\w*) (?:to|with|between)|depend\w*|to (?:evaluate|assess|determine|compare|investigate|examine|study|test))\b/iu;
/** Two things said of two arms or times, which a few words cannot keep apart. */
const APART =
  /\bbut not\b|\bfrom [\d.]+[^.;]{0,40}? to [\d.]+[^;]*\d[^;]{0,30}? to [\d.]+|\bwithin (?:both|each|the) groups?\b|\bboth \w+ and\b/iu;
/** What is said of a part of the people by what they had or were. */
const OF_SOME =
  /\bby \w+ (?:mutation\w*|genotypes?|status)\b|\bamong(?:st)? (?:the )?(?:\w+ )?(?:[\w-]+) (?:who|whose|whom|without|with (?!out)(?:an? )?(?:high|low|more|less|severe|\w+ at baseline))\b|\bin (?:those|patients|women|men|children|participants|subjects|people) (?:who|whose)\b/iu;
/** "Not associated with any significant change" is a denial and no hedge. */
const NOT_ASSOCIATED =
  /\b(?:was|were|is|are) not (?:significantly )?associated with (?:an?y? )?(?:significant )?(?:changes? in |differences? in |improvements? in |reductions? in |increases? in )?/giu;
/** Words of an outcome within the name of something else. */
const OTHER_THING =
  /\boxidative stress\b|\bsurvival (?:analys\w+|curves?|estimates?)\b|\bpain catastroph\w+|\bpost-?recovery\b|\bpain thresholds?\b|\bglyc\w+ h(?:a)?emoglobin\b|\bh(?:a)?emoglobin a1c\b|\bhba1c\b|\bstress (?:tests?|fractures?|echo\w*)\b/iu;
const COMPARES =
  /\b(?:than|compar(?:ed|ison|ing)|versus|vs\.?|relative to|between|differ\w*|placebo|controls?|sham|as (?:effective|well|good)|superior|inferior|better|worse|effective(?:ly)?|efficacious|beneficial|helpful)\b/iu;
/** What everybody would have less of, and more of: outcomes whose worth no setting turns round. */
const NEVER_WANTED =
  /\b(?:mortality|deaths?|pain|relapses?|recurrences?|infections?|bleeding|nausea|vomiting|exacerbations?|seizures?|symptoms?|hospitali[sz]ations?|fractures?|complications?|strokes?|falls|fatigue|anxiety|depression|stress|blood loss|disability|fever|cough|di?arrh(?:o)?ea|agitation|constipation|insomnia|headaches?|incontinence|hypotension|hypothermia|triglycerides?|pneumonia|anxious|depressive|rebleeding|inflammation)\b/iu;
const ALWAYS_WANTED =
  /\b(?:survival|quality of life|remission|recovery|healing|cure|endurance|adherence|bone (?:mineral )?density|bmd|h(?:a)?emoglobin|lung function|fev1?|muscle strength|sleep quality|patency|self-efficacy|satisfaction|clearance)\b/iu;
/** Words that turn the worth of what they stand beside. */
const TURNED =
  /\b(?:times?|threshold|relief|free|tolerance|control(?:led)? of|without|resolution|improvement|onset|reduction|decrease|lack|no)\b/iu;

/** 1 where more of what the words name is welcome, -1 where less of it is, 0 where they do not tell. */
export function welcomeOf(words: string): -1 | 0 | 1 {
  if (TURNED.test(words)) return 0;
  const [bad, good] = [NEVER_WANTED.test(words), ALWAYS_WANTED.test(words)];
  return bad === good ? 0 : good ? 1 : -1;
}

/**
 * Whether a sentence says that what was tried is better or worse for people than what it is compared with, or no different. It is
 * told only where all its words of a result point one way and nothing limits them; else "unclear".
 */
export function directionIn(printed: string, asked: FindingWords): Direction {
  const sentence = withoutConcession(printed, asked.outcome).replace(NOT_ASSOCIATED, "did not affect");
  if (OF_SOME.test(sentence) || LIMITS.test(sentence) || APART.test(sentence)) return "unclear";
  if (OTHER_THING.test(sentence) && !OTHER_THING.test(asked.outcome)) return "unclear";
  const text = inFewerWords(clauseOf(sentence, asked.outcome, asked.whole));
  const whole = readSentence(sentence);
  const prepared = prepareAsked(asked);
  const sums = resultSignals(readSentence(text), prepared);
  const found = new Set<Direction>();
  if (sums.same > 0) found.add("no difference");
  const welcome = asked.whole && asked.welcome === 0 ? welcomeOf(text) : asked.welcome;
  if (sums.up > 0) found.add(welcome === 0 ? "unclear" : welcome > 0 ? "better" : "worse");
  if (sums.down > 0) found.add(welcome === 0 ? "unclear" : welcome > 0 ? "worse" : "better");
  if (sums.good > 0) found.add("better");
  if (sums.bad > 0) found.add("worse");
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
  return COMPARES.test(text) || isClaim(text) ? only : "unclear";
}

const SHRINKING = "(?:reductions?|decreases?|declines?|drops?|falls?|decrements?)";
const MORE_OF_IT = "(?:greater|larger|more(?: pronounced| marked)?|higher|stronger|bigger)";

/** The same with "a greater reduction" as a reduction, so that it does not point both ways, and without what is said of harms beside. */
function inFewerWords(text: string): string {
  return text
    .replace(/\((?=[^()]*\b(?:defined|i\.e\.|indicating|e\.g\.)\b)[^()]*\)/giu, "")
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

/** A sentence without what it concedes of other things at its end: "…, although falls also increased". */
function withoutConcession(sentence: string, outcome: string): string {
  const match = /[,;] (?:although|though|without|despite|with no) (?=[^,;]*[.]?$)/iu.exec(sentence);
  if (match === null) return sentence;
  const conceded = sentence.slice(match.index).toLowerCase();
  const names = (outcome.toLowerCase().match(/[\p{L}\d-]{4,}/gu) ?? []).some((word) =>
    conceded.includes(word.slice(0, Math.max(4, word.length - 2))),
  );
  return names || /\b(?:signific|differ|clinical|effect|both|all|only|small|not\b)/iu.test(conceded)
    ? sentence
    : `${sentence.slice(0, match.index)}.`;
}

/** A conclusion in the present tense needs no words of a comparison: "zinc shortens the cold". */
function isClaim(text: string): boolean {
  return (
    /\b(?:is|are|reduces?|improves?|increases?|decreases?|prevents?|lowers?|relieves?|shortens?|prolongs?|enhances?)\b/u.test(
      text,
    ) && !/\b(?:was|were|had|decreased|increased|improved|reduced)\b/u.test(text)
  );
}

/** The part of a sentence that names the outcome, where it has several parts set against each other or listed. */
function clauseOf(sentence: string, outcome: string, whole: boolean): string {
  if (whole) return sentence;
  const parts = sentence.split(/;|(?:,\s*)?\b(?:but|whereas|while|and (?=(?:there|no|also|the)\b))/iu);
  const words = outcome.toLowerCase().match(/[\p{L}\d-]{4,}/gu) ?? [];
  const naming = parts.filter((part) =>
    words.some((word) => part.toLowerCase().includes(word.slice(0, Math.max(4, word.length - 2)))),
  );
  const [only] = naming;
  return parts.length > 1 && naming.length === 1 && only !== undefined ? only : sentence;
}
