import type { Facet } from "../../domain/facet.js";
import { keptFor } from "../../domain/kept-for.js";
import type { Question, Topic } from "../../domain/question.js";
import type { EffectAsked } from "../../question/effect-asked.js";
import { effectAsked } from "../../question/effect-asked.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { comparedSides, namesSide, setsBothAgainstAnother } from "../finding/compared-sides.js";

/** A sentence with the title of its publication. */
export interface Told {
  readonly text: string;
  /** The same with the long forms of its short forms behind it, where its study explains them. */
  readonly inFull?: string;
  /** Whether it names a drug that the lexicon knows. */
  readonly ofDrug?: boolean;
  readonly title: string;
}

const read = new WeakMap<Question, EffectAsked | false>();

/** As `effectAsked`, read once for a question: every sentence is held against it. */
export function effectOf(question: Question): EffectAsked | undefined {
  let effect = read.get(question);
  if (effect === undefined) read.set(question, (effect = effectAsked(question) ?? false));
  return effect === false ? undefined : effect;
}

const OF_OUTCOMES: ReadonlySet<Facet> = new Set<Facet>(["treatment", "dose", "harm", "prevention", "prognosis"]);
const ASKS_OF_OUTCOMES =
  /^(?:does|do|did|can|could|should|will|would|how (?:can|could|should|long|often|much|many)|how (?:does|do|did) (?:[\w-]+ ){1,4}?(?:lower|reduce|raise|increase|improve|affect|influence|change)|when (?:to|should|is (?:it|the) best) (?:\w+ ){0,4}?(?:start|begin|stop|give|operate|remove|switch|resume|restart)|what (?:can|could|should)|(?:what|which) [\w-]+ (?:helps?|works?|reduces?|improves?)|is it (?:safe|worth)|(?:is|are|was|were)\b.*\b(?:needed|necessary|required|enough|sufficient|worth\w*|useful|(?:any|of) (?:good|use|benefit|value))|what (?:is|are) the (?:[\w-]+ ){0,2}effects? (?:of|on))\b/iu;

/** What is typed without such a word names two things, and asks what the one does for the other. */
export const OPENS_A_QUESTION =
  /^(?:is|are|was|were|do|does|did|can|could|should|will|would|may|might|must|has|have|who|whom|whose|what|which|when|where|why|how)\b/iu;

/** Whether a question asks what came of something, so that what was done, planned or measured does not answer it. */
export const asksWhatCameOut = keptFor((question: Question): boolean => {
  if (question.form === "broad") return false;
  return (
    (question.form === "effect" && !OPENS_A_QUESTION.test(question.text)) ||
    question.facets.some((facet) => OF_OUTCOMES.has(facet)) ||
    ASKS_OF_OUTCOMES.test(question.text) ||
    effectOf(question) !== undefined ||
    comparedSides(question) !== undefined
  );
});

/** An arm called by its part in the study, or both of them. */
const ARMS =
  /\b(?:intervention|treatment|treated|experimental|active|study|both|two|control|placebo|sham) (?:groups?|arms?|conditions?)\b|\bbetween (?:the )?(?:\w+ )?(?:groups|arms|conditions)\b/iu;
/** "Group HT", "the K1 group". */
const LETTERED_ARM = /\b[Gg]roups? [A-Z]{1,4}\d?\b|\b[A-Z]{1,4}\d? (?:group|arm)s?\b/u;
/** What says only of what sort it is; another word for the same stands for it. */
const SORTS = new Set(
  termsOf("therapy treatment training intervention programme program education counselling exercise care management"),
);
/** What says only how something is given; a study need not use the word. */
const GIVING = new Set(
  termsOf(
    "supplementation supplement supplements supplementing use using program programme administration regular routine adding addition giving taking given oral additional higher daily intravenous moderate adults patients people adult patient",
  ),
);
/** What makes it another thing that is tried. */
const WHEN_OR_HOW_MUCH = new Set(termsOf("early late delayed immediate high low intensive"));
/** So many words may stand among those of a name ("therapist-guided cognitive and behavioural therapy"). */
const AMONG = 3;
/** Of so many words that name what is tried, this share is enough. */
const ENOUGH = 0.6;
const MANY = 3;

/**
 * Whether a sentence, with its title, names what the question tries: every concept of it and, of plain words, those that belong together beside
 * one another, so that “early mobilisation” is not any mobilisation and “behavioural therapy” not any behaviour. True where it cannot be told.
 */
export function namesWhatIsTried(question: Question, told: Told): boolean {
  const effect = effectOf(question);
  if (effect === undefined) return true;
  const [own, title] = [termsOf(told.inFull ?? told.text), termsOf(told.title)];
  return namesTried(effect, own) || namesTried(effect, title) || namesTried(effect, [...own, "", ...title]);
}

function namesTried({ tried, words }: EffectAsked, terms: readonly string[]): boolean {
  const text = termText(terms);
  const named = tried.filter((topic) => nearestNaming(text, topic) !== undefined);
  const concepts = tried.filter(({ kind }) => kind !== "word");
  if (!concepts.every((topic) => named.includes(topic))) return false;
  const held = new Set(
    tried.flatMap(({ kind, names }) => (kind === "word" ? [] : names.flatMap(({ allOf }) => allOf.flat(2)))),
  );
  const own = termsOf(words.tried).filter((term) => !isStopWord(term) && !GIVING.has(term) && !held.has(term));
  if (own.length === 0) return true;
  const anyOf = (term: string) => (one: string) => one === term || (SORTS.has(term) && SORTS.has(one));
  // A word of its own may have another name in the lexicon: then it is named as that.
  const byName = (term: string) =>
    tried.some((topic) => topic.names.some(({ allOf }) => allOf.flat(2).includes(term)) && named.includes(topic));
  const places = own.map((term) => terms.flatMap((one, at) => (anyOf(term)(one) ? [at] : [])));
  const missing = places.filter((at, index) => at.length === 0 && !byName(own[index] ?? "")).length;
  if (missing > (own.length >= MANY ? (1 - ENOUGH) * own.length : 0)) return false;
  if (own.some((term, index) => WHEN_OR_HOW_MUCH.has(term) && places[index]?.length === 0)) return false;
  const present = places.filter((at) => at.length > 0);
  if (own.length !== 2 && !(own.length === MANY && present.length < MANY)) return true;
  const width = present.length + AMONG;
  return (
    (present[0] ?? []).some((from) => present.every((at) => at.some((one) => Math.abs(one - from) < width))) ||
    present.length === 0
  );
}

/** What was tried, by what sort of thing it is. */
const BY_ITS_SORT =
  /\b(?:treat\w+|interventions?|supplement\w*|program(?:me)?s?|training|therap\w+|techniques?|procedures?|screening|surger\w+|drugs?|doses?|exercises?|devices?|users?)\b/iu;

/** Whether a sentence by itself names something of what is tried, or an arm. */
function speaksOfIt({ tried }: EffectAsked, text: string): boolean {
  const held = termText(termsOf(text));
  return ARMS.test(text) || LETTERED_ARM.test(text) || tried.some((topic) => nearestNaming(held, topic) !== undefined);
}

/** Whether a sentence that names neither what is tried nor an arm is about something else: it names another drug, or no treatment at all. */
export function tellsOfAnother(question: Question, text: string): boolean {
  const effect = effectOf(question);
  if (effect === undefined || speaksOfIt(effect, text)) return false;
  const asked = new Set(termsOf(question.text));
  const isOther = (word: string) => looksLikeADrug(word) && !termsOf(word).every((term) => asked.has(term));
  return !BY_ITS_SORT.test(text) || text.split(/[^\p{L}]+/u).some(isOther);
}

/** Whom a finding is of: "… in older adults at risk for falling", "… of patients with depression". */
const WHOM =
  /\b(?:in|among|for|of|from|by)\s+(?:(?!(?:and|or|in|among|for|of|from|by|with)\b)[\w-]+,?\s+){0,4}?(?:patients|adults|people|individuals|women|men|children|participants|persons|subjects|survivors|smokers|drinkers|residents|workers|students|veterans|infants|mothers|those|elderly|population)\b(?:\s+(?:aged [^,;.()]{0,20}|who (?:are|were|have|had|smoke\w*)|at (?:an? )?(?:high |higher |increased |low )?risk|with|without|suffering from|having|undergoing|recovering from|after|following)\b[^,;.()]{0,60}?(?=,|;|\.|\(|\)|$| (?:and|but|or|by|compared|versus|than|was|were|is|are|did|had|has|significantly|improved|reduced|increased|decreased)\b))?/giu;
/** "Lidocaine mixed with it to prevent pain did not affect …": what it is usually for, before what came of it. */
const PURPOSE =
  /\bto (?:prevent|reduce|treat|relieve|control|avoid|improve) [^,;.()]{1,60}?(?= (?:did|does|do|was|were|had|has|have|showed|increased|decreased|reduced|improved|significantly)\b)/giu;
/** What names only which people, programme or measure is meant. */
const WHICH =
  /\b[\p{L}-]+ (?=(?:patients?|participants?|survivors?|program(?:me)?s?|clinics?|groups?|trial|study|individuals|adults|women|men|people)\b)|\b[\p{L}]+-risk\b/giu;

/** Whether a sentence names what something is tried for beside whom it was tried in; true where the question names none, or any outcome of a condition answers. */
export function namesWhatItIsFor(question: Question, text: string): boolean {
  const effect = effectOf(question);
  if (effect === undefined || effect.whole || effect.aim.length === 0) return true;
  const held = termText(termsOf(text.replace(PURPOSE, " ; ").replace(WHOM, " ; ").replace(WHICH, " ; ")));
  const named = (topic: Topic) => nearestNaming(held, topic) !== undefined;
  return effect.aim.filter(named).length >= effect.aim.length / 2;
}

/** Whether a sentence by itself names either of what the question sets against each other; true where it sets nothing. */
export function namesASide(question: Question, { text, inFull = text }: Told): boolean {
  const sides = comparedSides(question);
  return sides === undefined || [sides.one, sides.other].some((side) => namesSide(side, inFull, question.topics));
}

/** Where a question itself asks of several things together, they may stand together. */
const AS_WELL = /\b(?:plus|combin\w+|add(?:ed|ing|ition)|with or without|alone)\b/iu;

/** Whether a sentence, with its title, sets against each other what the question does; true where it sets nothing. */
export function setsSidesAgainst(question: Question, { text: printed, inFull: text = printed, title }: Told): boolean {
  const sides = comparedSides(question);
  if (sides === undefined) return true;
  if (!AS_WELL.test(question.text) && setsBothAgainstAnother(sides, printed, question.topics)) return false;
  const names = (side: string, words: string) => namesSide(side, words, question.topics);
  const both = (words: string) => names(sides.one, words) && names(sides.other, words);
  if (both(text)) return true;
  const either = names(sides.one, text) || names(sides.other, text);
  return both(`${text} ; ${title}`) && (either || ARMS.test(text));
}

/** For whom or when something works better, what goes with what, and what was looked for afterwards: true, and no plain answer. */
const MODERATES =
  /\b(?:correlat\w+|interactions?|predict\w+|moderat(?:ed|ors?|ing)|mediat(?:ed|ors?)|subgroups?|sub-groups?|post[- ]hoc|regression|(?:more|less) (?:severe|pronounced) (?:baseline|pre-?treatment)|(?:greater|larger|more|better|worse|higher|lower|most) (?:\w+ ){0,3}(?:with|in|for|among) (?:\w+ ){0,3}(?:worse|greater|higher|lower|more|less|severe) (?:\w+ ){0,2}(?:baseline|pre-?treatment|initial|levels?)|depend(?:s|ed|ing) on|by inference|costs?|cost-effective\w*|value for money|hypothes\w+|mechanisms?|was (?:calculated|measured|defined)|only in)\b/iu;
/** For whom it works better, or what goes with what in those studied: neither tells whether it works. */
const NO_EFFECT =
  /\b(?:benefits?|effects?|improvements?|improved|responses?|responded|gains?)\b.{0,80}\b(?:greater|greatest|larger|largest|more|most|better|best|stronger|strongest)\b.{0,40}\b(?:worse|severe|severity|baseline|pre-?treatment|initial)\b|\b(?:persons|people|patients|those|participants|subjects|women|men|individuals) (?:starting |who (?:had|started) |with )(?:with )?(?:greater|worse|more severe|higher|lower)\b.{0,60}\b(?:improved|benefit\w*|gained|responded|had) (?:the )?(?:most|more)\b|\bmost likely (?:to )?(?:benefit|respond)\w*|\bpredictors? of\b|\b(?:inverse|positive|negative|significant|strong|weak|no)(?:ly)? (?:\w+ )?correlat\w+|\bcorrelat(?:ed|es) (?:\([^)]*\) )?(?:\w+ )?with\b/iu;

/** What changes how well something works, and what came of it in a part of the people: neither tells whether it works. */
const IN_A_PART =
  /\b(?:moderat(?:e|es|ed|ing) (?:the |this |treatment |any )*(?:\w+ )?(?:effects?|efficacy|response|outcomes?|impact|association)|(?:was|were|is|are|act(?:s|ed) as) (?:an? |the )?(?:\w+ )?(?:effect )?(?:moderators?|modifiers?|mediators?|predictors?)|effect modif\w+|interaction (?:effects?|terms?)|interactions? (?:between|of|with|was|were)|(?:in|among|for) (?:those|participants|patients|people|individuals|carriers|women|men|subjects) (?:with|carrying|homozygous for) the [\w/ -]{1,30}\b(?:genotypes?|alleles?|variants?|polymorphisms?|phenotypes?)|genetic variation was (?:considered|taken)|explained (?:a |\w+ )?(?:significant )?(?:amounts? of |proportions? of )?(?:the )?variance)\b/iu;
const ASKS_FOR_WHOM =
  /\b(?:moderat\w+|predict\w+|modif\w+|mediat\w+|interact\w+|correlat\w+|associat\w+|genotypes?|alleles?|polymorphisms?|variants?|subgroups?|who (?:benefits?|responds?)|for whom|which patients|respon(?:d|ds|ders)|risk factors?|markers?|biomarkers?|factors?|relat(?:ed|ion|ionship))\b/iu;

/** Whether a sentence tells of what changes an effect, of a genotype, or of what goes with what, where nobody asked for it. */
export function tellsOnlyOfAPart(asked: string, sentence: string): boolean {
  return !ASKS_FOR_WHOM.test(asked) && IN_A_PART.test(sentence);
}

/** "The correlation with X was significant for Y": what goes with what in those studied. */
const GOES_WITH = /\bthe correlation with\b|\bcorrelat(?:ed|es) (?:\w+ )?with\b|\bcorrelation coefficients?\b/iu;

/** "The interactions for large changes were …": of a model, where no drug's interactions are asked about. */
const INTERACTIONS =
  /^(?:(?:the|all|these|no|a|an|significant|group|treatment|time|there (?:was|were)) )*interactions?(?: effects?| terms?)? (?:for|between|with|of|was|were)\b/iu;

/** "Low levels of a marker were associated with less of it": of those studied, not of what was tried. */
const LEVELS_GO_WITH =
  /\b(?:levels?|concentrations?|scores?|values?|titres?|titers?) of [^.;]{0,80}\b(?:was|were|are|is) (?:\w+ )?associated with\b/iu;

/** Whether a sentence tells only what goes with what, where it is asked what something does. */
export function tellsOnlyWhatGoesWithWhat(question: Question, sentence: string): boolean {
  const { form, text, facets } = question;
  if (ASKS_FOR_WHOM.test(text)) return false;
  if (form === "effect" && INTERACTIONS.test(sentence) && !/\binteract/iu.test(text)) return true;
  if (form === "effect") return GOES_WITH.test(sentence) || LEVELS_GO_WITH.test(sentence);
  return (facets[0] === "treatment" || facets[0] === "prevention") && LEVELS_GO_WITH.test(sentence);
}

/** What changed in all who took part came of anything. */
const BOTH_CHANGED =
  /\b(?:both|all(?: three| the)?|the two|(?:each|either)(?: of the(?: \w+)?)?) (?:groups?|arms?)\b.{0,50}\b(?:show\w*|had|improv\w+|experienced|increas\w+|decreas\w+|reduc\w+|declin\w+|significant)\b|\b(?:improv\w+|increas\w+|decreas\w+|reduc\w+|declin\w+|chang\w+)\b[^.;]{0,40}\bin (?:both|all(?: three| the)?|the two|each)(?: \w+)? (?:groups?|arms?)\b|\bwithin (?:the |each |both )?groups?\b/iu;
const BETWEEN =
  /\b(?:between|than|compared (?:with|to)|versus|vs\.?|superior|inferior|differ\w*|more in|similar\w*|equally|greater|better)\b/iu;

/** Whether a sentence tells only that all who took part changed. */
export function tellsThatAllChanged(text: string): boolean {
  return BOTH_CHANGED.test(text) && !BETWEEN.test(text);
}

/** Whether a sentence tells what came of what was tried, and not for whom it works better or what goes with what. */
export function tellsWhatCameOfIt(question: Question, text: string): boolean {
  if (effectOf(question) === undefined) return true;
  return !NO_EFFECT.test(text) && !tellsThatAllChanged(text);
}

/** A plain result, in the words of one. */
const PLAIN =
  /\b(?:significan\w*|improve[ds]?|improvements?|reduce[ds]?|reductions?|increase[ds]?|decrease[ds]?|lower(?:ed)?|higher|greater|fewer|longer|shorter|better|superior\w*|(?:non-?)?inferior\w*|(?:in)?effective(?!ness)|efficacious|efficacy of|(?:positive|beneficial|favou?rable) effects?|alternative to|no (?:\w+ )?(?:differ\w+|effects?|benefit|influence)|(?:exerted|had|showed) (?:an? )?(?:\w+ )?effects?|not (?:\w+ )?(?:differ\w*|improve|reduce|increase|affect|support)|differed|similar|comparable|benefi\w+|prevent(?:ed|s)|protect(?:ed|s)|prolong(?:ed|s)|relieve[ds]?|worsen\w*)\b|\bP\s?[<=>≤]/iu;

/** Whether a sentence tells a result in the words of one. */
export function reportsPlainly(text: string): boolean {
  return PLAIN.test(text);
}
const HEDGED = /\b(?:may|might|could|promising|potential(?:ly)?|possibl[ye]|suggest\w*|seems?|appears?|trend)\b/iu;

const ASKS_FOR_DRUGS =
  /\b(?:drug|medical|pharmacological|medicinal) (?:treatments?|therap(?:y|ies)|options?)\b|^(?:what|which) (?:drugs?|medications?|medicines?)\b|^what (?:can|could|should|may|might) (?:be |i |we |you |one )?(?:given?|prescribed?|taken?)\b/iu;

/**
 * How plainly a sentence answers whether something works, to be added to its score: less where it tells for whom, or what goes with what,
 * where it names neither what is tried nor an arm, and where it tells no result in so many words.
 */
export function plainness(question: Question, { text, inFull = text, ofDrug = false }: Told): number {
  const effect = effectOf(question);
  const noDrug = ASKS_FOR_DRUGS.test(question.text) && !ofDrug && !namesSide("drugs", inFull) ? LESS.noDrug : 0;
  if (!asksWhatCameOut(question) || (question.form !== "effect" && effect === undefined)) return noDrug;
  const speaks = effect === undefined || speaksOfIt(effect, inFull);
  return (
    noDrug +
    (MODERATES.test(text) ? LESS.moderates : 0) +
    (PLAIN.test(text) ? 0 : LESS.noResult) +
    (HEDGED.test(text) ? LESS.hedged : 0) +
    (speaks ? 0 : LESS.namesNone)
  );
}

/** Set by reading leads, not learnt. */
const LESS = { noDrug: -0.6, moderates: -0.6, noResult: -0.5, hedged: -0.15, namesNone: -0.4 } as const;
