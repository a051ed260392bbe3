import { effectSizesIn, pValuesIn } from "../../text/effect-sizes.js";
import type { FindingWords } from "../../domain/finding.js";
import { clauseOf, namesAny, plainer, wordsOf } from "./direction-rules.js";

/** Words that hedge what is said, up to the end of what is said of the outcome. */
const HEDGED =
  /\b(?:may|might|could(?! (?:successfully|significantly|effectively))|cannot|possibl[ey]|perhaps|appear\w*|seem\w*|suggest(?!(?:s|ed)? that\b)\w*|potential\w*|promising|encouraging|trends?|tend(?:s|ed|ency)|if|should|would|needed(?! to)|whether (?!given|or)|hypothes\w+|propos\w+|expected(?! to)|unable|unclear|uncertain|insufficient|inconsisten\w+|inconclusive|mixed|conflicting|not yet|to (?:evaluate|assess|determine|compare|investigate|examine|study|test)|aim\w*|objectives?)\b/iu;
/** What is no comparison of arms: what goes with what, what foretells what, whether two are as good within a margin. */
const NO_COMPARISON =
  /\b(?:predict\w*|correlat\w+|(?:was|were|is|are|be|been|significantly|independently|positively|negatively|inversely|strongly|not) associated|associations?|(?<!independent(?:ly)? of (?:\w+ )?)risk factors?|consistent with|probabilit\w+|bootstrap|multivaria\w+|relat(?:ed|ion\w*) (?:to|with|between)|depend(?:s|ed|ing|ent)? (?:up)?on|non-?inferior\w*|equivalen\w+|(?:compar\w+|similar) to (?:that of )?other|at enrol\w+|exclud\w+)\b/iu;
/** What is told of some of the people or of the measures, or not as it was planned. */
const OF_A_PART =
  /\b(?:but not|(?<!\b(?:all|regardless of|across|of) (?:\w+ )?)subgroups?(?! or\b)|subset|post[- ]hoc|per[- ]protocol(?! and)|some(?:what)?|sub-?populations?|strat(?:um|a)|(?:above|below)[- ](?:the )?median|(?:upper|lower|highest|lowest|top|bottom) (?:tertile|quartile|quintile)s?|wild[- ]type|(?:one|two|three) of (?:the |our )?(?:two|three|four|five|\d+) (?:[\w-]+ )?(?:sites?|cent(?:er|re)s?|trials?|studies|measures?|scales?|outcomes?|time ?points?)|(?:certain|several|various) (?:[\w-]+ )?(?:tests?|measures?|outcomes?|parameters?|variables?|scores?|domains?|items?|patients)|not (?:completely|entirely|fully|totally)|partial(?:ly)?\b(?![- ](?:onset|seizures?|epileps\w+|thickness|pressure|thromboplastin|agonis\w+))|(?:the |any )?(?:other|remaining) (?:[\w-]+ ){0,2}(?:tests?|measures?|outcomes?|parameters?|variables?|scores?|domains?)|(?:particularly|especially) (?:in|among|for)|(?:in|among|for) those (?:who|whose|with|without)|(?:in|among) (?:the )?(?:patients|women|men|children|participants|subjects|people|individuals) (?:who|whose|having|with (?:baseline|(?:more |moderate (?:and|or|to) )?severe|higher|lower))|by \w+ (?:mutation\w*|genotypes?|status)|carriers|(?:homo|hetero)zyg\w+|alleles?|only (?:in|among|for|at|when|with|improved|reduced|decreased|increased)|after adjust\w+ for)\b/iu;
/** The same, told after the outcome: "less pain than placebo, but not than honey". */
const NOT_OF_ALL =
  /\bbut not (?:with|to|than|versus|over|in|on|for|after|at|by|among|compared|(?:\w+ )?(?:reports?|ratings?|scales?))\b|\bbut (?:there (?:was|were) )?(?:no|not) (?:significant(?:ly)? )?(?:[\w-]+ )?(?:in|among|for) (?:those|patients|women|men|children|participants|subjects|people)\b/iu;
/** What is significant in one group and not in another is no comparison of the two. */
const IN_ONE_ONLY =
  /\bnon-?significant(?:ly)?\b[^.;]*\bbut (?:statistically )?significant|\bsignificant(?:ly)?\b[^.;]*\bbut (?:not|non-?)[- ]?significant(?:ly)?\b[^.;]* (?:groups?|arms?)\b|\bNS\b[^.;]* in the (?:control|placebo)/iu;
/** What changed in the arm that was treated, told by itself: its significance is that of the change, and not against the other arm. */
const CHANGED =
  /\bsignificant(?:ly)? (?:[\w-]+ )?(?:improv(?:ed?|ements?)|reduc(?:ed?|tions?)|decreas(?:ed?|es)|increas(?:ed?|es)|changes?|declin(?:ed?|es)|rise|rose|drop(?:ped|s)?|fell)\b|\b(?:improvements?|reductions?|decreases?|increases?|changes?|declines?) [^.;]{0,80}?\b(?:was|were) (?:statistically |highly )?significant\b/iu;
/** The same with the number that says so: "scores improved in the intervention group (p < 0.05)". */
const CHANGED_BY_P = /\b(?:improved|decreased|increased|declined|fell|rose|dropped)\b[^.;]*\(\s?p\s?[<=≤]/iu;
/** One arm from one time to another. */
const FROM_TIME =
  /\bin the (?:[\w-]+ ){1,3}(?:group|arm) (?:from|between) (?:the |day |week |month |baseline)[^.;]* to\b/iu;
const IN_ITS_ARM =
  /\b(?:in|within|for) the (?:intervention|experimental|treatment|treated|exercise|training|study|active|yoga|test) (?:groups?|arms?)\b/iu;
const AGAINST_OTHER =
  /\b(?:than|compar\w+|versus|vs\.?|relative to|between|differ\w*|greater|larger|better|lower|higher|fewer|less|shorter|longer|more|superior|inferior|faster|smaller|lesser|interaction|favou?r\w*)\b/iu;
/** Two times of one group, not two groups; and what nobody had. */
const OF_ONE_GROUP =
  /\bwithin[- ](?:both |each |the )?groups?\b|\bpaired t\b|\bby \d[^.;]{0,40} in the [^.;]{0,60}\) and by \d|\bbefore and after\b|\bbetween (?:weeks?|days?|months?|visits?|baseline)\b|\bchanges? in [^.;,]{3,90}? (?:was|were) associated\b|\b(?:than|compared (?:with|to)) (?:before|baseline|pre\w*)\b|\bno (?:serious |severe |major )?(?:[\w-]+ ){0,2}(?:occurred|(?:was|were) (?:observed|reported|noted|found|seen|recorded))\b(?![^.]*\b(?:between|differ\w*))/iu;
/** All who took part, of whom none was set against another. */
const OF_EVERYBODY =
  /\b(?:improv|reduc|decreas|increas|declin|chang|fell|rose|dropp)\w*[^.;]{0,30}?\b(?:in|for|among|within) (?:all|both)(?: (?:of )?the)? (?:(?:study|treated|treatment|two|three) )?(?:subjects|patients|participants|people|women|men|children|groups|arms|cohorts)\b|\b(?:all|both) (?:subjects|patients|participants|groups|arms) (?:\w+ )?(?:improved|declined|increased|decreased)\b/iu;
/** The value of one arm: "for the exercise group, adherence was 63%". */
const VALUE_OF_ARM =
  /\b(?:for|in|within|among) the (?:[\w-]+ ){1,4}?(?:groups?|arms?)\b[^.;]*?\b(?:was|were) \d[^.;]*/iu;
/** What is granted before the rest is said. */
const GRANTED = /^(?:despite|in spite of|notwithstanding|although|though|while|whereas)\b[^,;.]*(?:,|$)/iu;
/** What is taken out of "no difference". */
const EXCEPTED =
  /\b(?:except(?:ing)?(?: (?:for|in|that))?|apart from|aside from|other than|with the exceptions? of|save for)\b([^.;()]*)/iu;
/** What something is measured in the course of: "pain on coughing". */
const IN_COURSE_OF = /\b(?:on|during|while|when|upon|at|after)\s["“”'‘’]?(?:deep |forced |full |normal )?$/iu;
const COURSE = /^(?:\p{L}+ing|movement|exertion|exercise|rest|inspiration|expiration|ambulation)$/iu;

/** What turns the worth of an outcome round: the time until it comes, being free of it. */
const TURNED =
  /\b(?:time|days|weeks|months|years|interval) (?:to|until|till) |\bfree(?:dom)?\b|\bdelay\w*|(?<!\btime of |-|\b(?:symptom|disease|stroke|pain|recent|early|late|adult|new) )\bonset\b(?! (?:of )?(?:symptoms?|stroke|disease|pain))/iu;
const SURVIVAL = /\bsurvival\b/iu;
/** Survival without the disease is survival still. */
const FREE_SURVIVAL = /\b\w+-free(?=(?:,? (?:and|or|and\/or) \w+)? survival\b)/giu;
/** Deaths of one cause, for deaths. */
const DEATHS = /^(?:\w+ )?(?:mortality|deaths?)\b/iu;
const OF_SOME_DEATHS =
  /\b(?:cardiovascular|cardiac|coronary|vascular|cancer|tumou?r|stroke|AIDS|disease|cause|infection|sepsis|non-?relapse|treatment|bleeding|sudden|arrhythmic|respiratory)[- ](?:(?:specific|related) )?(?:mortality|deaths?)\b|\b(?:deaths?|mortality|died) (?:from|due to|of|attributed to|attributable to) (?!any|all)/iu;
const OF_ALL_DEATHS = /\b(?:all-?cause|overall|total) (?:mortality|deaths?)\b|\b(?:from|of) (?:any|all) causes?\b/iu;
/** As good as another: no better. */
const AS_GOOD =
  /\b(?:provid|offer|show|achiev|g[ai]v)\w* (?:an? )?(?:equal|equivalent|comparable|similar|the same) (?:[\w-]+ )?(?:protection|efficacy|effectiveness|benefits?|relief)\b|\bas (?:[\w-]+ and )?(?:safe|effective|efficacious|good|useful|beneficial) (?:and [\w-]+ )?as\b/iu;
/** Words that tell of a comparison all the same: "associated with a lower risk" says of an arm no less than "gave". */
const ALL_THE_SAME = /\bno (?:significant )?(?:\w+ )?differences?\b/iu;

/** Whether a sentence limits what it says, or says it of something else than of all people of one arm against another, so that no direction is told from it. */
export function isOutOfReach(printed: string, { outcome, whole }: Pick<FindingWords, "outcome" | "whole">): boolean {
  const sentence = plainer(printed, outcome);
  const upTo = withoutMeaning(clauseOf(sentence, outcome, whole).upTo, outcome);
  return (
    HEDGED.test(upTo) ||
    NO_COMPARISON.test(upTo) ||
    OF_A_PART.test(upTo) ||
    NOT_OF_ALL.test(sentence) ||
    IN_ONE_ONLY.test(sentence) ||
    AS_GOOD.test(upTo) ||
    (TURNED.test(whole || SURVIVAL.test(outcome) ? upTo.replace(FREE_SURVIVAL, "") : upTo) && !TURNED.test(outcome)) ||
    (OF_SOME_DEATHS.test(upTo) && DEATHS.test(outcome) && !OF_SOME_DEATHS.test(outcome) && !OF_ALL_DEATHS.test(upTo)) ||
    isOfItsArmAlone(printed) ||
    (OF_EVERYBODY.test(printed) && !AGAINST_OTHER.test(withoutFigures(printed))) ||
    isGranted(printed, outcome, whole) ||
    isInCourseOf(printed, outcome, whole) ||
    (OF_ONE_GROUP.test(printed) && !ALL_THE_SAME.test(printed))
  );
}

/** Whether a sentence tells what changed in the arm that was treated and sets it against no other. */
function isOfItsArmAlone(sentence: string): boolean {
  const plain = withoutFigures(withoutFigures(sentence));
  if (FROM_TIME.test(plain) && !/\b(?:than|compar\w+|versus|vs|between the)\b/iu.test(plain)) return true;
  if (AGAINST_OTHER.test(plain) || /\b(?:vs|versus|than|compar\w+)\b/iu.test(sentence)) return false;
  if ((CHANGED.test(plain) || CHANGED_BY_P.test(sentence)) && IN_ITS_ARM.test(plain)) return true;
  const value = VALUE_OF_ARM.exec(plain);
  // "… was 4 in the A group and 6 in the B group" tells of both.
  return value !== null && (plain.match(/\b(?:groups?|arms?|placebo|controls?)\b/giu) ?? []).length === 1;
}

/** Whether a word of the outcome stands only in what is granted ("despite strong effects on mothers, …") or excepted ("… except for pressure"). */
function isGranted(sentence: string, outcome: string, whole: boolean): boolean {
  if (whole) return false;
  const words = wordsOf(outcome);
  return [GRANTED.exec(sentence)?.[0], EXCEPTED.exec(sentence)?.[0]].some(
    (part) =>
      part !== undefined &&
      words.some((word) => namesAny(part, [word]) && !namesAny(sentence.replace(part, " ; "), [word])),
  );
}

/** Whether an outcome of one word is only what something else was measured in the course of. */
function isInCourseOf(sentence: string, outcome: string, whole: boolean): boolean {
  const [word, ...more] = wordsOf(outcome);
  if (whole || word === undefined || more.length > 0 || !COURSE.test(outcome.trim())) return false;
  const places = [...sentence.matchAll(new RegExp(`\\b${outcome.trim()}\\b`, "giu"))];
  return places.length > 0 && places.every(({ index }) => IN_COURSE_OF.test(sentence.slice(0, index)));
}

/** A sentence without its innermost brackets that name no other arm. */
function withoutFigures(sentence: string): string {
  return sentence.replace(/[([](?![^()[\]]*\b(?:vs|versus|than|compar\w+|control|placebo)\b)[^()[\]]*[)\]]/giu, "");
}

/** What is set against "no difference" after it: "not at 24 h; however, a significant difference emerged at 48 h". */
const THEN_OTHERWISE =
  /(?:[;,]|\b)\s*(?:however|but|although|though|whereas|while|yet)\b[^.]*?(?<!\b(?:no|not|nor|non|without) (?:\w+ ){0,2})(?<!n['’]t )(?:\bsuperior\b|\bsignificant(?:ly)? (?:\w+ )?(?:differ\w*|better|lower|higher|fewer|less|more|greater|reduc\w+|improve\w*|increas\w+|decreas\w+)\b)/iu;
/** What is alike in two times, not in two arms. */
const ALIKE_IN_TIME =
  /\b(?:similar|comparable|the same|consistent|unchanged)\b[^.;()]{0,30}\b(?:between|across|over|throughout) (?:the )?(?:years?|months?|weeks?|days?|time|periods?|follow-?up|trial period)\b/iu;

/** Whether a sentence that tells of no difference tells of one after it, or is of two times. */
export function isOtherwiseThen(sentence: string): boolean {
  return THEN_OTHERWISE.test(sentence) || ALIKE_IN_TIME.test(sentence);
}

/** Shares of two arms by themselves do not tell chance from an effect. */
const TWO_SHARES = /\d\s?%[^.;]*\b(?:versus|vs\.?|and|compared (?:with|to)|than)\b[^;]*?\d\s?%/iu;
/** Both arms from before to after: "from 6.4 to 2.4 with A and 6.3 to 2.2 with B". */
const BOTH_FROM_TO =
  /\bfrom [\d.]+[^.;]{0,30}? to [\d.]+[^;]*\b(?:and|vs\.?|versus) (?:from )?[\d.]+[^.;]{0,30}? to [\d.]+/iu;

/** Whether a sentence sets numbers of two arms, or of two times, against each other without a word or number of significance. */
export function isBareNumbers(sentence: string): boolean {
  const sure = pValuesIn(sentence).length + effectSizesIn(sentence).length > 0 || /\bsignificant/iu.test(sentence);
  return !sure && (TWO_SHARES.test(sentence) || BOTH_FROM_TO.test(sentence));
}

/** The same without what the authors read into it at its end: "…, suggesting that …", where the outcome is told of before. */
function withoutMeaning(text: string, outcome: string): string {
  const at = /,? (?:thus |thereby )?(?:suggesting|indicating|implying|supporting)\b/iu.exec(text)?.index;
  return at !== undefined && namesAny(text.slice(0, at), wordsOf(outcome)) ? text.slice(0, at) : text;
}
