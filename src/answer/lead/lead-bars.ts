import { facetsByWords } from "../../appraise/facet-words.js";
import type { Design } from "../../domain/design.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Bar } from "../why/account.js";
import { comparedSides } from "../finding/compared-sides.js";
import type { Told } from "./effect-told.js";
import {
  asksWhatCameOut,
  effectOf,
  namesWhatIsTried,
  namesWhatItIsFor,
  setsSidesAgainst,
  tellsOfAnother,
  tellsOnlyOfAPart,
  tellsOnlyWhatGoesWithWhat,
  tellsWhatCameOfIt,
} from "./effect-told.js";
import {
  isALegend,
  tellsNoFinding,
  tellsOnlyWhatIsUnknown,
  tellsOnlyWhatWasStudied,
  tellsThatArmsWereAlike,
} from "../finding/no-finding.js";
import { tellsOfAPartOfThePeople } from "../candidates/part-of-people.js";
import { tellsTheQuantity } from "../candidates/quantity-asked.js";
import { OF_SCREENING } from "../candidates/screened-for.js";
import { tellsOnlyTheMethod } from "../candidates/sentence-roles.js";

/** Designs that tell of others' studies as their own findings. */
const OVERVIEWS: ReadonlySet<Design> = new Set<Design>([
  "guideline",
  "consensus",
  "systematic review",
  "meta-analysis",
  "narrative review",
  "expert opinion",
]);

const BEFORE =
  /^(?:[\w-]+ )?evidence (?:shows?|suggests?|indicates?|supports?)\b|^with the (?:recent|growing|increasing|advent|introduction|rise)\b|^(?:in )?(?:previous|earlier|prior|several|many|numerous|other|some|most|recent|a (?:recent|previous|growing)|there (?:is|are) (?:some |growing |increasing )?evidence)\b.{0,80}\b(?:stud(?:y|ies)|trials?|reports?|reviews?|research|authors|investigators|literature|meta-analys[ei]s|analyses|evidence)\b|^there is (?:some |growing |increasing |accumulating |emerging |strong |good |ample )?evidence\b|^[\p{L} -]{1,60}? ha(?:s|ve) been (?:previously |already |also )?(?:shown|reported|suggested|demonstrated) to\b|\bth(?:is|ese) (?:results?|findings?) (?:differs?|contrasts?|(?:is|are) (?:in (?:line|agreement|contrast|accordance|keeping)|consistent|similar|comparable|contrary))\b|^(?:stud(?:y|ies)|research|it) ha(?:ve|s) (?:been )?(?:previously )?(?:shown|suggested|reported|demonstrated|found|recommended)\b/iu;

/** "Different methods have been used to reduce anxiety": what was done before. */
const HAVE_BEEN_USED =
  /^(?:different|various|several|many|numerous|a (?:number|variety|range) of|other|multiple) (?:[\w-]+ ){1,6}(?:have|has) been (?:used|tried|proposed|suggested|described|advocated|employed|developed|recommended)\b/iu;
/** "X and Y are treatments with proven efficacy", "Z is a common disorder": known before, and no study's finding. */
const COMMONPLACE =
  /^[^,;.]{1,60}\b(?:is|are) an? (?:[\w-]+ ){0,4}(?:agent|drug|analogue?|inhibitor|antagonist|agonist|antibiotic|hormone|technique|procedure) (?:that|which)\b|\b(?:is|are) (?:[\w-]+ ){0,4}(?:treatments?|therap(?:y|ies)|drugs?|agents?|options?|interventions?) (?:with|of) (?:a )?(?:proven|established|known|demonstrated|recogni[sz]ed|well[- ]\w+)\b|^(?:the )?(?:current |standard |recommended )?(?:treatment|therapy|drug|method|procedure) of choice (?:of|for|in) .{1,80}\b(?:is|are|remains)\b|^[^,;.]{1,80}\b(?:is|are|remains?) (?:an? |one of |the )*(?:very |most |major |leading |relatively |highly )*(?:common|frequent|serious|major|prevalent|leading|dose-limiting|debilitating|chronic)(?:est)?,? (?:[\w-]+,? ){0,5}(?:disorders?|diseases?|conditions?|problems?|complications?|causes?|factors?|symptoms?|illness(?:es)?|concerns?)\b/iu;

const AT_THE_START =
  /\b(?:at (?:the )?baseline|baseline (?:characteristics?|demographics?|data|values?)|demographics?)\b.{0,120}\b(?:similar|comparable|balanced|no (?:significant |statistically significant )?differ\w+|not differ\w*|not (?:significantly |statistically )?different)\b|\b(?:similar|comparable|balanced|no (?:significant |statistically significant )?differ\w+|not differ\w*|proportions?)\b.{0,120}\b(?:at (?:the )?baseline|baseline (?:characteristics?|demographics?)|na[iï]ve)\b/iu;

/** What people think of something, not what it does. */
const OF_MINDS =
  /^(?:the |these |their |such )?(?:concerns?|fears?|worries|attitudes?|perceptions?|beliefs?|opinions?|views)\b(?! level)|\b(?:intentions? to|intend(?:ed|ing)? to|in favou?r of|attitudinal|willingness to|attitudes? (?:to|towards?))\b/iu;
const ASKS_OF_MINDS =
  /\b(?:concern\w*|fear\w*|worr\w+|attitudes?|percep\w+|belie\w+|opinions?|views?|intentions?|intend|willing\w*|accept\w*|prefer\w*|decid\w*|uptake|attend\w*|adheren\w*)\b/iu;

/** What is granted beside the main thing that is said. */
const GRANTED =
  /\bwithout (?:the |any )?(?:\w+ )?(?:side[- ]effects?|adverse \w+|complications?|toxicit\w+)\b[^.;,]*|\b(?:even though|although|though|despite|in spite of|notwithstanding|albeit)\b[^.;]*/giu;

/** A label tells under pregnancy and overdose what was seen in animals; people are asked about. */
const IN_ANIMALS = /\b(?:rats?|mice|mouse|rabbits?|hamsters?|dogs?|monkeys?|rodents?|animals?)\b/iu;

const HOW_COMMON =
  /\b(?:how (?:common|frequent|prevalent)|how many(?! (?:minutes|hours|days|weeks|months|years|times|doses))|how often (?:do|does|is|are|did)|prevalence|incidence|frequency of)\b/iu;
const A_FREQUENCY =
  /\d\s?%|\bper (?:cent|1,?000|10,?000|100,?000|million|year)\b|\b\d[\d,]* (?:of|in|out of) (?:the |every )?\d|\b(?:half|third|quarter|fifth|tenth|majority|rare(?:ly)?|common(?:ly|est)?|uncommon|frequent(?:ly)?|infrequent(?:ly)?|seldom|prevalence|incidence|most|few)\b/iu;

const AGAINST =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|superior to|inferior to|as (?:effective|efficacious|good|safe|useful|well) (?:[\w ]{1,40}? )?as)\s/iu;
const NOTHING_OF_IT =
  /\b(?:sham|placebo|controls?|simulated|dummy|no|without|usual|standard care|waiting|wait-?list|non-?users?|untreated)\b/iu;
const CONTROLLED = /\b(?:sham|placebo|simulated|dummy|usual|standard care|wait|wait-?list|untreated|controls?)\b/iu;
const KINDS =
  /\b(?:different|various|two|both|three) (?:[\w-]+ ){0,2}(?:points|types|kinds|forms|schedules|modes|techniques|positions|variants|protocols)\b/iu;

/** "There was a trend towards fewer deaths": no finding, unless it is said that it was none. */
const ONLY_A_TREND =
  /^(?!.*\b(?:not (?:\w+ ){0,3}significan\w+|non-?significant|did not reach|insignificant|no significant)\b)(?!.*\bP\s?[<=>≤]).*\btrends? (?:to|towards?|for|in favou?r)\b/iu;

/** A statement that may lead, with what is known of where it stands. */
export interface Leading extends Told {
  readonly design: Design;
  readonly tier: Tier;
  /** Whether it stands in a note, which says of itself what it is about. */
  readonly note: boolean;
  /** What its text says before it, from its beginning. */
  readonly before?: string;
}

/** What a statement lacks by its own words, or with its title, for leading, whatever it scores; nothing where it lacks nothing. */
export function barOfWords(question: Question, one: Leading): Bar | undefined {
  const { text, inFull = text, design, note } = one;
  if (tellsOnlyTheMethod(text) || tellsOnlyWhatWasStudied(text) || isALegend(text)) return "method";
  if (one.tier === "label" && IN_ANIMALS.test(text)) return "animals";
  if (note) return HOW_COMMON.test(question.text) && !A_FREQUENCY.test(text) ? "frequency" : undefined;
  if (tellsOfOthers(design, text) || tellsACommonplace(question, design, text)) return "background";
  if (AT_THE_START.test(text) || tellsThatArmsWereAlike(text)) return "baseline";
  if (asksWhatCameOut(question) && tellsNoFinding(text)) return "method";
  if (one.tier === "research") {
    if (OF_MINDS.test(text) && !ASKS_OF_MINDS.test(question.text)) return "background";
    if (tellsOnlyWhatIsUnknown(text) && !question.facets.includes("gap")) return "unknown";
    if (!tellsTheQuantity(question.text, text)) return "quantity";
    if (!setsSidesAgainst(question, one) || leavesSidesUnnamed(question, inFull)) return "sides";
    if (!namesWhatIsTried(question, one) || tellsOfAnother(question, inFull)) return "treatment";
    if (!namesWhatItIsFor(question, inFull)) return "aim";
    if (!tellsWhatCameOfIt(question, text)) return "moderates";
    if (asksWhatCameOut(question) && (ONLY_A_TREND.test(text) || tellsOfAPartOfThePeople(question, one)))
      return "moderates";
    if (tellsOnlyOfAPart(question.text, text) || tellsOnlyWhatGoesWithWhat(question, text)) return "moderates";
    if (!isOfTheScreening(question, one) || !isOfTheAddition(question.text, inFull)) return "treatment";
  }
  // "Is screening harmful?": a guideline answers by whether it is to be done.
  if (one.tier === "guideline" && OF_SCREENING.test(question.text) && OF_SCREENING.test(text)) return undefined;
  if (question.facets[0] === "harm" && !namesWhatIsHarmed(question.text, inFull)) return "aim";
  if (question.facets[0] === "harm" && !tellsHarm(text.replace(GRANTED, " "))) return "granted";
  if (HOW_COMMON.test(question.text) && !A_FREQUENCY.test(text)) return "frequency";
  return setsKindsAgainstOneAnother(question, text) ? "kinds" : undefined;
}

/** Asked whom to screen, or when, a study that neither looked for the disease nor tested for it tells of something else. */
const ASKS_TO_SCREEN =
  /^(?:should|when|who|whom|how often|at what age|is it worth|do|can|is|are)\b.*\b(?:screen(?:s|ed|ing)?|(?:checked|tested|testing) for|testing (?:\w+ )?(?:recommended|needed|useful|indicated))\b|\bscreen(?:ing)?\s*\?/iu;
const LOOKS_FOR = /\b(?:re)?screen\w*|\bdetect\w*|\btest(?:s|ed|ing)?\b/iu;

function isOfTheScreening({ text: asked }: Question, { text, title }: Leading): boolean {
  return !ASKS_TO_SCREEN.test(asked) || LOOKS_FOR.test(`${text} ; ${title}`);
}

/** "Lithium added to quetiapine": what each does by itself, or both against nothing, does not tell what the one adds. */
const ASKS_OF_ADDING = /\badd(?:ed|ing|s)?\b[^?]{0,40}\bto\b|\badding\b|\badd-?on\b|\baddition of\b/iu;
const OF_ADDING =
  /\badd(?:ed|ing|ition\w*|-?on)?\b|\b(?:adjunct\w*|adjuvant|plus|combin\w+|augment\w*|concomitant\w*|together|alongside|co-?admin\w+)\b|\s\+\s|\bwith\b.*\b(?:alone|only|monotherapy)\b/iu;

function isOfTheAddition(asked: string, text: string): boolean {
  return !ASKS_OF_ADDING.test(asked) || OF_ADDING.test(text);
}

const THE_TWO =
  /\b(?:the|these|both) (?:two )?(?:drugs|treatments|agents|methods|techniques|interventions|regimens|procedures|medications|therapies)\b/iu;
const BOTH_DID =
  /^(?:[^.;:]{0,40}[:,] )?both\b(?!.*\b(?:than|differ\w*|similar\w*|equal\w*|compar\w+|versus|vs|superior|inferior|alike|same)\b)/iu;

/**
 * Whether a sentence tells of two treatments without saying which, or what both of two did: "there was no difference between the two drugs" answers nothing that is asked of
 * one of them, and "both A and B reduce weight" nothing that is asked of one against the other.
 */
function leavesSidesUnnamed(question: Question, text: string): boolean {
  const compares = (question.compared ?? []).length > 0 || comparedSides(question) !== undefined;
  return compares
    ? BOTH_DID.test(text)
    : question.form !== "broad" && THE_TWO.test(text) && /\bbetween\b|\bboth\b/iu.test(text);
}

/** "Findings from research on X suggest", "(Smith et al., 2011)": another's finding, told by a study of its own. */
const OF_RESEARCH =
  /^(?:findings|results|evidence|data) from (?:[\w-]+ ){0,3}(?:research|studies|trials|reviews|literature)\b/iu;
const CITES =
  /\b\p{Lu}[\p{L}’'-]+ (?:et al\.?|and (?:colleagues|co-?workers))(?:,? ?[([][^)\]]{1,12}[)\]])? (?:\p{Ll}+ )?(?:demonstrated|reported|showed|found|observed|described|concluded|noted|compared|studied|evaluated)\b|\((?:e\.g\.,? |see )?\p{Lu}[\p{L}’'-]+(?: et al\.?| (?:and|&) \p{Lu}[\p{L}’'-]+)?,? (?:19|20)\d\d[a-z]?\b/u;

/** Whether a sentence of a study tells what others found before it. */
export function tellsOfOthers(design: Design, text: string): boolean {
  return (
    !OVERVIEWS.has(design) &&
    (BEFORE.test(text) || HAVE_BEEN_USED.test(text) || OF_RESEARCH.test(text) || CITES.test(text))
  );
}

/** Whether a sentence of a study tells what was known of a disease or its treatment before, where it is asked what came of something. */
export function tellsACommonplace(question: Question, design: Design, text: string): boolean {
  return !OVERVIEWS.has(design) && asksWhatCameOut(question) && COMMONPLACE.test(text);
}

/** "Are statins harmful to muscle?": what is harmed. */
const HARMED =
  /\b(?:harmful|bad|dangerous|toxic|harms?|damages?|injur(?:es?|ious)|hurts?)\s+(?:to|for)?\s*(?:the )?([^?.,]+)/iu;

/** Whether a sentence names what is said to be harmed, by any word of it; true where the question names nothing. */
function namesWhatIsHarmed(asked: string, sentence: string): boolean {
  const harmed = termsOf(HARMED.exec(asked)?.[1] ?? "").filter((term) => !isStopWord(term));
  const held = new Set(termsOf(sentence));
  return harmed.length === 0 || harmed.some((term) => held.has(term));
}

function tellsHarm(text: string): boolean {
  return facetsByWords(text).some(({ facet }) => facet === "harm");
}

/** "Individualised acupuncture was not superior to standardised acupuncture" does not tell whether acupuncture works. */
function setsKindsAgainstOneAnother(question: Question, text: string): boolean {
  const effect = effectOf(question);
  if (effect === undefined || effect.against.length > 0) return false;
  const at = AGAINST.exec(text);
  const names = (words: string) =>
    effect.tried.some((topic) => nearestNaming(termText(termsOf(words)), topic) !== undefined);
  if ((KINDS.test(text) && names(text)) || namesTwoKinds(effect.words.tried, text)) return true;
  if (at === null) return false;
  const after = text.slice(at.index + at[0].length).split(/[,;(]/u)[0] ?? "";
  return names(text.slice(0, at.index)) && names(after) && !NOTHING_OF_IT.test(after);
}

/** "Individualised acupuncture 1768, standardised acupuncture 1482": what is tried stands in two kinds, and no control beside them. */
function namesTwoKinds(tried: string, text: string): boolean {
  const name = tried.trim().split(/\s+/u).at(-1) ?? "";
  if (name.length < 4 || CONTROLLED.test(text)) return false;
  const kinds = new RegExp(`\\b([\\p{L}-]+(?:ed|al|ic|ive)) ${name.replace(/[^\p{L}-]/gu, ".")}`, "giu");
  const lettered = new RegExp(`\\b${name.replace(/[^\p{L}-]/gu, ".")}(?: [\\p{L}-]+){0,3} ([A-Z]\\d)\\b`, "gu");
  return [kinds, lettered].some(
    (which) => new Set([...text.matchAll(which)].map(([, kind = ""]) => kind.toLowerCase())).size > 1,
  );
}
