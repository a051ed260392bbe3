import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import { kidneyFit, OF_A_DISEASE } from "../../appraise/safety/kidney-bands.js";
import { childSentence, NEWBORN_UNTIL } from "../../appraise/safety/safety-people.js";
import { IS_A_SIGN } from "../../appraise/safety/safety-applies.js";
import type { Topic } from "../../domain/question.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { peopleFit, type DosedPerson } from "./dose-people.js";
import { productOf } from "./dose-evidence.js";
import { isDrug, isOfAnimals, isOfTogether, isOfUnborn } from "./label-beside.js";
import { namesBrand } from "./label-brands.js";
import type { LabelAspect } from "./label-aspect.js";
import { asksForAll, asksOfChildren, CHILDREN, DOSE } from "./label-aspects.js";
import { mattersTold } from "./label-matter.js";
import { fits } from "./label-fits.js";
import { isNamed, namesOne, OF_A_STUDY, shareNamed } from "./label-naming.js";
import { sentencesUnder, withWhatGoesOn, type OneLabel, type Said } from "./label-sentences.js";

/** What a question asks for beside the drug, for choosing what answers it. */
export interface Wanted {
  /** Of what it asks beside the drug: conditions, other drugs. */
  readonly topics: readonly Topic[];
  /** Whether it asks for this aspect, so that other sections are looked into as well. */
  readonly isAsked: boolean;
  /** The question's words. */
  readonly text: string;
  /** Creatinine clearance or eGFR of the person, where it is told. mL/min. */
  readonly filtration?: number;
  /** Age of the child asked about, in years. */
  readonly age?: number;
  /** Whom a dose is asked for. */
  readonly dosed?: DosedPerson;
  /** Where it is given, only what names one of these, itself or its class. */
  readonly naming?: readonly Topic[];
}

export interface AspectSaid {
  readonly aspect: LabelAspect;
  readonly said: Said;
}

/** The labels of a drug: first those whose brand the question names, then the newest. */
export function labelsOf(labels: readonly OneLabel[], drug: string, question = ""): OneLabel[] {
  const isNamed = ({ publication: { label } }: OneLabel) =>
    namesBrand(
      question,
      (label?.brands ?? []).filter((brand) => brand.toLowerCase() !== drug),
    );
  return labels
    .filter(({ publication: { label } }) => label !== undefined && productOf(label) === drug)
    .sort(
      (a, b) =>
        Number(isNamed(b)) - Number(isNamed(a)) || (b.source.date ?? "").localeCompare(a.source.date ?? "", "en"),
    );
}

/** Highlights say again, in short, what the sections say: their sentences end with a section's number. */
const HIGHLIGHT = /\(\d+(?:\.\d+)*(?:,\s?\d+(?:\.\d+)*)*\)\.?$/u;

/** Whether a sentence is such a one; "see Adverse Reactions (6.1)" at the end of another is not. */
export function isHighlight(text: string): boolean {
  return (
    HIGHLIGHT.test(text) &&
    !/\bsee\b[^.;]*\(\d+(?:\.\d+)*\)(?:(?: and|,| or) [^.;(]*\(\d+(?:\.\d+)*\))*[\s.\])]*$/iu.test(text)
  );
}

/** What a label says of an aspect, best first and then in its order: of several the one that names most of what was asked, then the newest. */
export function saidOf(aspect: LabelAspect, labels: readonly OneLabel[], wanted: Wanted): Said[] {
  const { isAsked, text: question, filtration, naming, age } = wanted;
  // Where filtration is told its bands say what is on failing kidneys, and not whether they are named; what is looked for by many words ("hepatic insufficiency") need not be named by those of the question.
  const isOwn = ({ label }: Topic) => ORGANS.has(aspect.heading) && aspect.asked?.test(label) === true;
  const asked = wanted.topics.filter(
    (topic) => !isOwn(topic) && (filtration === undefined || !KIDNEYS.test(topic.label)),
  );
  const factor = asked.every(({ kind }) => kind === "population") ? 1.5 : 3;
  const conditionAsked = asked.some(({ kind, label }) => kind === "condition" && !KIDNEYS.test(label));
  const codes = [...new Set([...aspect.codes, ...(isAsked ? (aspect.elsewhere ?? []) : [])])];
  const ofPeople = (one: Said) => doseFit(aspect, one, wanted.dosed);
  const told: { readonly chosen: readonly Said[]; readonly near: number }[] = [];
  for (const label of ofProduct(aspect, labels, question)) {
    const all = codes
      .flatMap((code) => sentencesUnder(label, code))
      .filter((one) => aspect.heading !== "Switching" || wayOf(question, one.text) >= 0)
      .filter((one) => filtration === undefined || aspect.facet !== "dose" || fitOf(one, filtration) !== "other")
      .filter(({ text }) => aspect.heading === "Overdose" || !isOfAnimals(question, text))
      .filter(({ text }) => !(ORGANS.has(aspect.heading) && IS_A_SIGN.test(text)))
      .filter(
        ({ section }) =>
          !NOT_OF_UNBORN.has(aspect.heading) ||
          aspect.heading === "Children" ||
          asksOfChildren(question) ||
          !section.slice(1).some((heading) => CHILDREN.test(heading)),
      )
      .filter(
        ({ section, text }) =>
          !NOT_OF_UNBORN.has(aspect.heading) ||
          (aspect.heading === "Monitoring" && PREGNANCY_TEST.test(text)) ||
          (aspect.heading === "Children" && age !== undefined && age < NEWBORN_UNTIL) ||
          !isOfUnborn(question, [...section.slice(1), text].join(" ")),
      )
      // What is done where another drug is given beside it answers nobody who asks of one.
      .filter(
        ({ text }) =>
          aspect.onlyAsked !== true ||
          asked.some(isDrug) ||
          !isOfTogether(text) ||
          /\bwith\b|\binteract/iu.test(question),
      )
      // What is said of children alone answers nobody who does not ask of them.
      .filter(
        ({ text }) =>
          !OF_EVERYBODY.has(aspect.heading) ||
          asksOfChildren(question) ||
          wanted.dosed?.isOfChildren === true ||
          !CHILDREN.test(text) ||
          /\b(?:adults?|reach of children)\b/iu.test(text),
      )
      .filter(
        ({ section, text }) => naming?.some((topic) => isNamed(topic, [...section, text], ownOf(label))) !== false,
      )
      .filter((one) => fits(aspect, one) && ofPeople(one) !== "other")
      .filter((one) => !(isGeneral(aspect) && isSpecial(one)) || (ofPeople(one) ?? "other") !== "other")
      .filter(
        (one) => aspect.onlyNamed !== true || (asked.length > 0 && shareNamed(asked, [...one.section, one.text]) === 1),
      );
    const worth = (one: Said) =>
      (aspect.best?.test(one.text) === true ? 1 : 0) +
      (aspect.tells?.test(one.text) === true ? 1.5 : 0) +
      (aspect.onlyAsked === true ? 3 * mattersTold(question, one.text) : 0) +
      factor * shareNamed(asked, [...one.section, one.text]) +
      (one.section.slice(1).some((heading) => aspect.says?.test(heading) === true) ? 1.5 : 0) +
      ((aspect === DOSE || aspect.heading === "Children") && LATER.test(one.text) ? -1 : 0) +
      (isHighlight(one.text) ? -1.5 : 0) +
      (NOT_STUDIED.test(one.text) || OF_A_STUDY.test(one.text) ? -2 : 0) +
      (shareNamed(asked, one.section.slice(1).map(withoutBrackets)) > 0 ? 0.5 : 0) +
      // Asked for the most, a sentence that sets a limit.
      (aspect.onlyAsked === true && AT_MOST.test(question) && LIMITING.test(one.text) ? 3 : 0) +
      (ORGANS.has(aspect.heading) && isOfBoth(one) ? -3 : 0) +
      (aspect.heading === "Switching" ? 3 * wayOf(question, one.text) : 0) +
      // What holds a child of this age back comes before what others are given.
      (aspect.heading === "Children" && age !== undefined && NOT_FOR.test(one.text) && childSentence(one.text, age)
        ? 3
        : 0) +
      // How fast, how long, when: a sentence that tells a number of them; one on what befalls some only, comes after.
      (HOW_MUCH.test(question) && A_LENGTH.test(one.text) ? 1.5 : 0) +
      (NARROW_CASE.test(one.text) && shareNamed(asked, [one.text]) === 0 && aspect.onlyAsked === true ? -2 : 0) +
      (ofPeople(one) === "holds" && /\d\s?(?:mg|g|mcg|IU|units|mL)\b/iu.test(one.text) ? 2 : 0) +
      (filtration !== undefined && fitOf(one, filtration) === "holds" ? 3 : 0) +
      (filtration !== undefined && !conditionAsked && OF_A_DISEASE.test(one.text) ? -2 : 0);
    const each = eachTextOnce(all);
    const ranked = each
      .map((one, at) => ({ one, at, worth: worth(one) }))
      .sort((a, b) => b.worth - a.worth || a.at - b.at)
      .map(({ one }) => one);
    const [first, ...rest] = ranked;
    if (first === undefined) continue;
    const best = aspect === DOSE ? withWhatGoesOn(first, all) : first;
    const most = isAsked && asksForAll(aspect, question) ? MOST_LISTED : aspect.most;
    const more = rest.filter(({ label, start }) => label !== best.label || start < best.start || start >= best.end);
    // Below a list of what it must not be given in, what else the section tells is no item.
    const items = most === MOST_LISTED ? more.filter((one) => isBarring(one)) : more;
    const chosen =
      isGeneral(aspect) && wanted.dosed?.isOfChildren === true && wanted.dosed.isOfAdults
        ? [best, ...more.filter((one) => ofPeople(one) !== ofPeople(best)).slice(0, 1)]
        : [best, ...items].slice(0, most);
    const holds = filtration !== undefined && fitOf(best, filtration) === "holds" ? 1 : 0;
    told.push({ chosen, near: shareNamed(asked, [...best.section, best.text]) + holds });
  }
  // Of several labels the one that is nearest to what was asked, then the newest.
  return [
    ...(told.reduce<(typeof told)[number] | undefined>(
      (a, b) => (a !== undefined && a.near >= b.near ? a : b),
      undefined,
    )?.chosen ?? []),
  ];
}

/** The drug of a label. */
function ownOf({ publication: { label } }: OneLabel): string {
  return (label === undefined ? undefined : productOf(label)) ?? "";
}

const AT_MOST = /\b(?:max(?:imum|imal)?|at most|longest|no longer than|limit)\b/iu;
const LIMITING =
  /\b(?:not (?:to )?(?:be )?(?:exceed\w*|continued?|used|given|longer|more)|no (?:more|longer) than|maximum|limited? to|beyond|up to)\b/iu;
const HOW_MUCH = /\b(?:how (?:fast|quick\w*|long|soon|often|slow\w*|many)|when|over what|what (?:time|interval))\b/iu;
const A_LENGTH =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve|several|a few)(?:\s?(?:to|-|–|or) ?(?:\d+|two|three|four))?[ -](?:minutes?|hours?|days?|weeks?|months?)\b|\b(?:monthly|weekly|daily|twice|once)\b/iu;
/** "If cardiac failure continues …": what is to be done in one case. */
const NARROW_CASE =
  /^(?:if (?!possible|therapy|treatment is)|in (?:the )?(?:case|event) of|in patients (?:with|who)|patients (?:with|who))\b/iu;

/** More items than a label's contraindications have. */
const MOST_LISTED = 30;

/** Whether a sentence of contraindications forbids, or is an item of their list. */
function isBarring({ text }: Said): boolean {
  return (
    /\b(?:contra-?indicat\w+|must not|should not|do not|not (?:be )?(?:used|given|recommended)|avoid\w*|hypersensitiv\w+)\b/iu.test(
      text,
    ) || !/\b(?:is|are|was|were|has|have|had|can|may|should|will)\b/iu.test(text)
  );
}

const KIDNEYS = /\b(?:renal|kidney)\b/iu;
/** What is not known of a dose is told after what is. */
const NOT_STUDIED =
  /\b(?:no evaluation of|(?:has|have) not been (?:studied|evaluated|performed)|no (?:data|studies) )\b/iu;
const NOT_FOR =
  /\b(?:not recommended|contra-?indicated|should not|must not|do not (?:use|give|take|administer)|avoid\w*)\b/iu;
const PREGNANCY_TEST = /\bpregnancy tests?\b/iu;
const withoutBrackets = (heading: string) => heading.replace(/\([^)]*\)/gu, " ");

/** Of what is asked of these, what befalls those who took it before they were born is no answer. */
const NOT_OF_UNBORN: ReadonlySet<string> = new Set([
  "Children",
  "Monitoring",
  "Warnings",
  "Adverse reactions",
  "Stopping",
  "Starting",
]);

/** What another brand of the same drug may say otherwise. */
const OF_A_PRODUCT: ReadonlySet<string> = new Set(["How it is taken", "Storage", "How often", "Missed dose"]);

/** The labels that may speak on an aspect: how a product is handled holds for the brand asked about alone, as another ("may be crushed") could hurt. */
export function ofProduct(aspect: LabelAspect, labels: readonly OneLabel[], question: string): readonly OneLabel[] {
  if (!OF_A_PRODUCT.has(aspect.heading)) return labels;
  const named = labels.filter(({ publication: { label } }) => namesBrand(question, label?.brands ?? []));
  return named.length > 0 ? named : labels;
}

/** What is asked of everybody who takes it. */
const OF_EVERYBODY: ReadonlySet<string> = new Set([
  "Stopping",
  "Starting",
  "Missed dose",
  "How it is taken",
  "How often",
  "How fast it works",
  "Switching",
  "Before surgery",
  "Monitoring",
]);

/** Aspects on organs that fail. */
export const ORGANS: ReadonlySet<string> = new Set(["Renal impairment", "Hepatic impairment"]);

/** Whether what is said of failing organs holds for those alone who take another drug as well. */
export function isOfBoth({ text }: Said): boolean {
  return /\b(?:inhibitors?|inducers?|co-?administ\w+|concomitant\w*)\b/iu.test(text);
}

/** Whether what a sentence says, or its heading over it, holds at this filtration. */
export function fitOf({ text, section }: Said, filtration: number): ReturnType<typeof kidneyFit> {
  return (
    kidneyFit(text, filtration) ??
    section
      .slice(1)
      .map((heading) => kidneyFit(heading, filtration))
      .findLast((fit) => fit !== undefined)
  );
}

/** 1 where a sentence goes the way that is asked ("from A to B"), -1 where it goes the other way, 0 where it or the question does not say. */
function wayOf(question: string, sentence: string): number {
  const [, from, to] =
    /\bfrom\s+(?:an? |the )?([\p{L}-]+).{0,20}?\bto\s+(?:an? |the )?([\p{L}-]+)/iu.exec(question) ?? [];
  if (from === undefined || to === undefined) return 0;
  const low = sentence.toLowerCase();
  if (low.includes(`from ${from.toLowerCase()}`) || low.includes(`discontinue ${from.toLowerCase()}`)) return 1;
  return low.includes(`to ${from.toLowerCase()}`) || low.includes(`from ${to.toLowerCase()}`) ? -1 : 0;
}

/** What is given after the first doses, or to those in whom they worked. */
const LATER =
  /^maintenance\b|\b(?:in responding|not responding|responders|re-?treat\w*|re-?administ\w*|(?<!initial and )maintenance (?:dose|treatment|therapy))\b/iu;

/** A highlight that has so many of its words in one sentence of the sections says it again. */
const SAID_AGAIN = 0.8;

/** A product information for several strengths says the same once for each, and the highlights of a label say in short what its sections say. */
function eachTextOnce(all: readonly Said[]): Said[] {
  const words = (text: string) => new Set(termsOf(text.replace(HIGHLIGHT, "")).filter((term) => !isStopWord(term)));
  const inSections = all.filter(({ text }) => !isHighlight(text)).map(({ text }) => words(text));
  const isAgain = (text: string) => {
    const own = [...words(text)];
    return inSections.some((whole) => own.filter((word) => whole.has(word)).length >= SAID_AGAIN * own.length);
  };
  const seen = new Set<string>();
  // Two texts of a label may differ by a comma.
  const isNew = (text: string) => {
    const key = [...words(text)].join(" ");
    return !seen.has(key) && seen.add(key);
  };
  return all.filter(({ text }) => !(isHighlight(text) && isAgain(text)) && isNew(text));
}

/** Whether a dose is for the person asked about; nothing where nobody's is asked for, or something else than a dose. */
function doseFit(aspect: LabelAspect, said: Said, dosed: DosedPerson | undefined): ReturnType<typeof peopleFit> {
  if (dosed === undefined || (!isGeneral(aspect) && aspect.heading !== "Children")) return undefined;
  const { isOfChildren, isOfAdults } = dosed;
  // What is said of children is not said of adults, though these are asked about as well.
  const fit = peopleFit(said, isGeneral(aspect) ? dosed : { ...dosed, isOfAdults: false });
  // The dose of most people is no child's.
  return isGeneral(aspect) && isOfChildren && !isOfAdults ? (fit ?? "other") : fit;
}

/** The dose and the maximum are those of most people. */
function isGeneral({ heading }: LabelAspect): boolean {
  return heading === DOSE.heading || heading === "Maximum";
}

/** Whether a sentence, or the headings over it, give a dose to some people only: shown as the dose of all, it could hurt. */
function isSpecial({ section, text }: Said): boolean {
  const lines = [...section.slice(1), text];
  return (
    lines.some((line) => OF_AGES.test(line) && !/\badults\b/iu.test(line)) ||
    /\b(?:impairment|dialysis|inhibitors?|co-?administ\w+|concomitant\w*|in patients taking|-treated patients|this patient population|formulation)\b/iu.test(
      lines.join(" "),
    )
  );
}
/** Some ages; "adults, elderly patients and children over 40 kg" are most people. */
const OF_AGES = /\b(?:p(?:a)?ediatric|children|child|adolescents?|infants?|elderly|geriatric)\b/iu;

/** Whether a dose is said to be for one of these conditions; nothing where no use is said of it. */
export function doseIsFor({ text, section }: Said, conditions: readonly Topic[]): boolean | undefined {
  if (namesOne(conditions, [...section, text])) return true;
  const uses = statedRegimens(text, { section }).flatMap(({ indication }) => indication ?? []);
  return uses.length > 0 ? false : undefined;
}
