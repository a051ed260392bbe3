import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import { otherPeople } from "../../appraise/other-people.js";
import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { readLately } from "../../text/read-once.js";
import { ownDirection } from "../../text/recommendations/recommendation-direction.js";
import { contentOf, givesWith, isNarrower, isOnCombining, isOtherAdvice, isWatched } from "./advice-scope.js";
import type { Candidate } from "../candidate.js";
import { onlyInAside, tellsOfSeveral } from "../claims/claim-asides.js";
import { saysForbidden } from "../claims/claim-advice.js";
import { drugOfLabel, isOfOwnDrug } from "./label-drug.js";
import { isKindOfIndication, isUse } from "./label-uses.js";

const GIVEN = String.raw`(?:used|given|offered|taken|administered|started|initiated|prescribed|combined|mixed|co-?administered|injected|infused|applied|restarted|continued|undertaken|attempted|employed|added)`;
const AGAINST = new RegExp(
  [
    String.raw`\bshould,? (?:in general,? |generally,? |usually,? |normally,? |also )?(?:not|never) (?:receive|take|use|be (?:\p{L}+ly )?${GIVEN})`,
    String.raw`\b(?:is|are) not (?:to be ${GIVEN}|recommended|indicated|advisable|advised|suitable|appropriate|approved for|for use)`,
    String.raw`\bnot (?:be )?recommended\b|\bdiscouraged\b|\binadvisable\b|\bprohibited\b|\bnot for use (?:in|by|with)\b`,
    String.raw`:\s?not recommended|\badvised? (?:not to|against)`,
    String.raw`\b(?:must|may|can) ?not (?:be (?:\p{L}+ly )?${GIVEN}|receive|take|use)`,
    String.raw`\b(?:is|are) (?:therefore |thus |also |\p{L}+ly )?contra-?indicated|\bcontra-?indicated (?:in|for|with|during)`,
    String.raw`\b(?:do not|never|don['’]t) (?:use|take|give|administer|initiate|start|inject|prescribe|combine|mix|co-?administer|restart)`,
    String.raw`\bshould (?:generally |usually |also )?be (?:avoided|withheld)|\bto be avoided\b`,
    String.raw`\bavoid (?:(?:rapid|bolus|intravenous|intra-?arterial|intramuscular|oral|topical) )?(?:the )?(?:administration|administering|injection|use|using|co-?administration|concomitant|concurrent|combin\p{L}+|initiat\p{L}+)`,
    String.raw`^avoid\b(?=.{0,60}\b(?:in|with|during|for)\b)`,
    String.raw`\b(?:discontinue|stop)(?=\b.{0,60}\b(?:as soon as|immediately|when)\b)`,
  ].join("|"),
  "iu",
);

/** Sentences whose advice is kept: many claims meet the same. */
const KEPT = 4_000;
const adviceAt = readLately((text: string) => AGAINST.exec(text), KEPT);

/** Whether a sentence itself advises against a use. */
export function advisesAgainst(text: string): boolean {
  return adviceAt(text) !== null;
}

const HARMS =
  /\b(?:may|can|could|will|is (?:very )?likely to) (?:also )?(?:cause|produce|result in|lead to) (?:\p{L}+ ){0,3}?(?:harm|injury|death|malformations?|birth defects|toxicity)\b|\b(?:can|may) (?:cause|produce|result in|lead to) (?:severe|serious|fatal|life-threatening)\b|\bincreased (?:risk of death|mortality)\b/iu;
const CONTRAINDICATIONS = /\bcontra-?indications?\b/iu;
/** A limit of the dose is no advice against the drug: "must never be above 3200 mg". */
const LIMITS =
  /\b(?:above|exceed\w*|more than|higher than|greater than|beyond|over|in excess of)\s(?:[\p{L}-]+\s){0,4}?\d/iu;
/** "Discontinuation is usually not necessary". */
const GOES_ON =
  /\b(?:discontinu\w+|stopping|withdrawal|interruption)\b.{0,80}\b(?:not (?:\p{L}+ )?(?:necessary|required|needed)|unnecessary)\b/iu;
/** "Should not be removed earlier than 18 hours after": a claim that names the same limit keeps it. */
function keepsLimit(words: string, text: string): boolean {
  const limit = /\b(?:earlier|sooner|later|longer|less|fewer) than\s(\d+)/iu.exec(text)?.[1];
  return limit !== undefined && new RegExp(`\\b${limit}\\b`, "u").test(words);
}

/** To whom advice applies, right behind it. */
const TO_WHOM = /^(?:\s\p{L}+){0,4}?\s?:?\s(?:in|for|with|during|if|when|to|by|who|unless|until)\b/iu;

/** Words of a claim that praise or lead, and are no matter of it. */
const PRAISE =
  /^(?:well|goes?|suited|concerns?|worry|still|receives?|run|alongside|tablets?|infusions?|safe\w*|good|choices?|options?|suitable|appropriate|recommended?|treat\w*|therap\w*|use[ds]?|useful|given?|taken?|usual|starte?d?|maximum|doses?|dosage|daily|once|twice|day|per|mg|m?g|mcg|combin\w*|together|effective|considere?d?|preferred|prescribed|stay|remain|become|works?|patients?|people|history|first-line|active|continued?|increased?|raised?|detected|concomitant\w*|interactions?|harmless|problems?|precautions?|first|second|third|trimesters?|throughout|during|reasons?|withh(?:old|eld)|past|still|fine|carr(?:y|ies)|keeps?|ahead|just|alongside|idea|wom[ae]n who|\d.*)$/iu;

/** Whether a word only praises or leads. */
export function isPraise(word: string): boolean {
  return PRAISE.test(word);
}

/**
 * Whether a sentence, or the block it stands in, advises against something the claim names, for whom the claim names: a drug or procedure, and
 * most of what else the claim is about. What is advised against in other people, or beyond a dose, is not advised against as such.
 */
export function againstIt(words: string, candidate: Candidate, question: Question): boolean {
  const { text, block, named, about, publication } = candidate;
  const label = publication.tier === "label";
  // A label speaks of its own drug also where it does not name it.
  const naming = (at: number) => named[at] ?? (label ? about[at] : undefined);
  const own = label && isOfOwnDrug(publication, words);
  const isOwn = ({ label: called }: Topic) => own && isNameOf(publication, called.toLowerCase());
  const doing = question.topics.flatMap((topic, at) =>
    isOwn(topic) || ((topic.kind === "drug" || topic.kind === "procedure") && naming(at)?.relation === "same")
      ? [at]
      : [],
  );
  // What is named beside a label's own drug is what that is combined with.
  const first = own ? doing.find((at) => isOwn(question.topics[at] as Topic)) : doing[0];
  if (first === undefined && !own) return false;
  const listed = label && CONTRAINDICATIONS.test(block.section.join(" "));
  const harms = label && HARMS.test(text) && !isWatched(words);
  const found = adviceAt(text);
  // A label tells in so many words what it advises against.
  const told = found !== null || (!label && (block.recommends ?? ownDirection(text)) === "against");
  if ((!told && !listed && !harms) || LIMITS.test(text) || GOES_ON.test(text)) return false;
  const [before, behind] =
    found === null ? [text, ""] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const advice = { text, before, told: found?.[0] ?? "", behind };
  if (label && isOtherAdvice(words, advice, publication)) return false;
  if (keepsLimit(words, text)) return false;
  const dosed = /\d\s?(?:mg|g|mcg|µg|ng|units?)\b/iu.test(words);
  // For whom, with what, when: what the claim is about beside the drug.
  const matter = question.topics.flatMap((topic, at) =>
    at === first ||
    isOwn(topic) ||
    PRAISE.test(topic.label) ||
    (label && !naming(at) && (ofContext(words, topic) || (!dosed && onlyInAside(words, topic))))
      ? []
      : [{ topic, at }],
  );
  if (!label && matter.length === 0) return told;
  const where = label && TO_WHOM.test(behind) ? termText(termsOf(behind)) : undefined;
  const meets = ({ topic, at }: { readonly topic: Topic; readonly at: number }) => {
    // A guideline is on the people that its title names.
    const ofTitle = !label && topic.kind === "population" ? about[at] : undefined;
    const ofHeading = label && topic.kind === "population" ? under(topic) : undefined;
    const one =
      where === undefined ? (named[at] ?? ofTitle ?? ofHeading) : (nearestNaming(where, topic) ?? under(topic));
    if (label && isNarrower(words, text, topic)) return false;
    if (label && !dosed && one === undefined && (found !== null || listed) && namesClass(topic, text)) return true;
    return one !== undefined && (one.relation === "same" || one.relation === "narrower");
  };
  // "Fertility, pregnancy and lactation" does not tell on which of them a sentence is.
  const heading = label ? termText(termsOf(block.section.filter((one) => !SEVERAL.test(one)).join(" . "))) : undefined;
  const under = (topic: Topic) => (heading === undefined ? undefined : nearestNaming(heading, topic));
  const met = matter.filter(meets);
  // "Contraindicated for hypertension in patients with: diabetes" is no advice against it in hypertension.
  const [, restricted] = label ? (AMONG.exec(behind) ?? []) : [];
  const among = restricted === undefined ? undefined : termText(termsOf(restricted));
  if (among !== undefined && !met.some(({ topic }) => nearestNaming(among, topic) !== undefined)) return false;
  // An item of a list of contraindications forbids what it names itself; what its heading names is whom the list is for.
  if (found === null && (block.kind === "heading" || LEAD_IN.test(text))) return false;
  if (
    found === null &&
    listed &&
    !harms &&
    !isListed(
      met.filter(({ at }) => named[at] !== undefined),
      text,
    )
  )
    return false;
  if (
    listed &&
    isKindOfIndication(
      candidate,
      met.map(({ topic }) => topic),
      words,
    )
  )
    return false;
  // What must not be taken together must not whatever each is for, nor by whom.
  const together = met.some(
    ({ topic: { kind, label: name } }) => kind === "drug" || looksLikeADrug(name.toLowerCase()),
  );
  const combined = label && isOnCombining(advice);
  if (combined && (met.length === 0 || !givesWith(words, together))) return false;
  if (label && (together || combined) && own && found !== null && !dosed) return true;
  // Advice for other people than the claim's is none against it.
  const expecting = label && met.some(({ topic }) => /pregnan/iu.test(topic.label));
  if (
    matter.some(
      ({ topic, at }) =>
        topic.kind === "population" &&
        !meets({ topic, at }) &&
        !(expecting && /wom[ae]n/iu.test(topic.label)) &&
        // What a label forbids without naming people it forbids for a man of 70, too.
        !(label && GROWN.test(topic.label) && otherPeople(words, text).length === 0),
    )
  )
    return false;
  // What is advised against in pregnancy is so whatever it is given for; what is for one condition of a patient is so whatever others there are.
  const isOneOf = (topic: Topic) =>
    (found !== null || listed) &&
    met.some((one) => one.topic.kind === "condition" || one.topic.kind === "drug" || one.topic.key) &&
    (isUse(candidate, topic) || tellsOfSeveral(words));
  if (label && !expecting && matter.some((one) => one.topic.kind === "condition" && !meets(one) && !isOneOf(one.topic)))
    return false;
  // A guideline's advice on exercise electrocardiography is none against exercise for the back.
  if (!label)
    return matter.length === 0 || met.some(({ topic }) => topic.kind !== "word") || met.length / matter.length >= A_FEW;
  // "Patients with bronchospastic disease should not receive beta-blockers" is no advice against beta-blockers for others.
  const people = found === null ? undefined : WHO.exec(before)?.[1];
  const whom = people === undefined ? undefined : termText(termsOf(people));
  const saysWhom = ({ label: said }: Topic) =>
    people !== undefined && said.length >= LIKE && people.toLowerCase().includes(said.slice(0, -3).toLowerCase());
  if (whom !== undefined && !met.some(({ topic }) => nearestNaming(whom, topic) !== undefined || saysWhom(topic)))
    return false;
  // Pregnancy is reason enough, whatever else the claim names.
  if (expecting) return true;
  // Beside what is meant, "well", "run" and "tablets" count for little.

  const several = tellsOfSeveral(words);
  const counts = matter.filter(
    (one) =>
      dosed ||
      met.includes(one) ||
      !(
        DEGREE.test(one.topic.label) ||
        (one.topic.kind === "population" && GROWN.test(one.topic.label)) ||
        (one.topic.kind === "condition" && isOneOf(one.topic))
      ),
  );
  const main = counts.filter((one) => one.topic.key || one.topic.kind !== "word" || (several && met.includes(one)));
  const [holding, of] =
    main.length === 0 || dosed || !PERMITS.test(words)
      ? [met.length, counts.length]
      : [main.filter((one) => met.includes(one)).length, main.length];
  return holding > 0 && holding / of >= (dosed ? 1 : MOST_OF_IT);
}

/** Whether a word is a label's drug, one of its brands, or a part of these. */
function isNameOf(publication: Publication, word: string): boolean {
  const drug = drugOfLabel(publication);
  if (drug === undefined) return false;
  return [drug.name, ...drug.brands].some(
    (name) =>
      name === word ||
      name
        .toLowerCase()
        .split(/[\s/]+/u)
        .includes(word),
  );
}

/** Whether a sentence names a class that a drug is of: "organic nitrates" for isosorbide mononitrate. */
function namesClass({ kind, label }: Topic, text: string): boolean {
  return kind === "drug" && classesOfDrug(label.toLowerCase()).some(({ named }) => named.test(text));
}

/** How bad or how well held something is: a contraindication is one for every degree that it does not name. */
const DEGREE =
  /^(?:mild|moderate|severe|well|poorly|controlled|stable|acute|chronic|long|short|term|live[sd]?|also|still|usual|standard|typical\w*|general\w*|sensible|reasonable|primary|agents?)$/iu;

/** Grown people of either sex, of whom what is said of everybody is true. */
const GROWN = /^(?:men|man|wom[ae]n|adults?|male[s]?|females?|middle-aged.*|older (?:people|adults)|elderly.*)$/iu;

/** Whether a condition is named only by what the text as a whole is about, in brackets behind a claim that is on somebody or something else. */
function ofContext(words: string, topic: Topic): boolean {
  const own = words.replace(/\s\([^()]*\)$/u, "");
  return own !== words && topic.kind === "condition" && nearestNaming(termText(termsOf(own)), topic) === undefined;
}

/** Whether an item of a list is on what a claim names: on a thing, or most of its words are the claim's. */
function isListed(met: readonly { readonly topic: Topic }[], text: string): boolean {
  return (
    met.some(({ topic: { kind } }) => kind !== "word") ||
    (met.length > 0 && met.length >= contentOf(text).length * MOST_OF_IT)
  );
}

/** Words of a claim that something is harmless or allowed, and not only that it is done. */
const PERMITS =
  /\b(?:safe\w*|harmless|(?:well |best )?suited|suitable|goes well|may|can|could|without|fine|good|ok(?:ay)?|ideal|preferred|recommended|options?|choices?|agent|consider\w*|appropriate|reasonable|sensible|prescribed|no reason|no need)\b/iu;

const SEVERAL = /,|\band\b|[/&]/u;

/** A line that only says whom the lines below it are for. */
const LEAD_IN = /^(?:for|in) (?:all |adult )?(?:patients?|people|those|women|children|adults)\b[^.;,]{0,60}$/iu;

/** The people with something whom a contraindicated use is about, behind that use. */
const AMONG =
  /^\sfor\s[^,.;]{3,80}?\b(?:patients?|people|persons?|individuals|women|men|children|adults|those|subjects)\s(?:with|who|taking|receiving|treated|undergoing)\b(.*)$/iu;

/** The people that advice is for, before it. */
const WHO =
  /\b(?:patients?|people|persons?|individuals|women|men|children|adults|those|subjects)\s(?:with|who|taking|receiving|treated|undergoing|being)\s(.{3,80})$/iu;

/** "Bronchospasm" and "bronchospastic disease": long words that differ in their ends only. Letters. */
const LIKE = 10;

/** Advice of a guideline must be on so much of what the claim is about beside the thing itself. */
const A_FEW = 0.3;
/** A label's warning must be for so much of what the claim is about. */
const MOST_OF_IT = 0.5;

/** Whether a claim forbids what the sentence does not, or the other way round; what a sentence on harms says bears a warning out. */
export function forbidsAlone(words: string, { text, block, publication: { tier } }: Candidate): boolean {
  // What stands in a list of contraindications is forbidden, whether its line says so or not.
  const listed = tier === "label" && CONTRAINDICATIONS.test(block.section.join(" "));
  const [said, found] = [saysForbidden(words), listed || saysForbidden(text) || block.recommends === "against"];
  return said !== found && !(said && /\b(?:harm\w*|risk|adverse|toxic\w*|malformations?|death|fatal)\b/iu.test(text));
}
