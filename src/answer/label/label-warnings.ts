import type { Question, Topic } from "../../domain/question.js";
import type { Quote } from "../../domain/quote.js";
import { makeQuote } from "../../domain/quote.js";
import { labelWords } from "../../appraise/safety/safety-conditions.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { ELEMENTS, SALTS } from "../../text/regimens/regimen-drug-words.js";
import { saysHow } from "../asking-words.js";
import { bareDrug } from "./dose-evidence.js";
import { isDrug, isOfTogether, isOfUnborn } from "./label-beside.js";
import type { LabelAspect } from "./label-aspect.js";
import { LABEL_ASPECTS, TO_DO_TOGETHER } from "./label-aspects.js";
import type { AspectSaid } from "./label-said.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { RISKS } from "./label-named.js";
import { TOLD } from "./label-places.js";
import { fits } from "./label-fits.js";
import { fitOf, isHighlight, labelsOf } from "./label-said.js";
import { sentencesUnder } from "./label-sentences.js";
import { isNamed, namesOne, namesTheDrug, OF_A_STUDY } from "./label-naming.js";

/** What a question asks of beside the label's drugs: another drug, a condition, pregnancy; no word that says how it is given or asked. */
export function othersAsked(topics: readonly Topic[], drugs: readonly string[]): Topic[] {
  return topics.filter(
    (topic) =>
      (topic.key || topic.kind === "population" || labelWords(topic.label) !== undefined) &&
      !saysHow(topic) &&
      !isSalt(topic) &&
      ![topic.label, ...topic.names.map(({ label }) => label)].some((name) =>
        drugs.some((drug) => sameDrugName(drug) === sameDrugName(bareDrug(name))),
      ),
  );
}

/** "Chloride" of potassium chloride: what is asked beside the drug is no salt of it. */
function isSalt({ kind, label }: Topic): boolean {
  const low = label.toLowerCase();
  return kind === "word" && SALTS.has(low) && !ELEMENTS.has(low);
}

/** Sections that say what must not be done, what to beware of, and what happens together with other drugs, in this order. */
const WARNING_HEADINGS: readonly string[] = [
  "Contraindications",
  "Boxed warning",
  "Interactions",
  "Warnings",
  "Pregnancy",
];
/** "X with Y": both are to be given. "X or Y" and "X versus Y" ask which. */
const TOGETHER =
  /\b(?:with|together|alongside|plus|combin\w+|co-?administ\w+|co-?prescri\w+|concomitant\w*|follow(?!\s?-?up)(?:ed|s)?|while (?:on|taking)|interact\w*|already (?:on|takes|taking)|on [\p{L}-]+ (?:can |may |to |and |also )*(?:take|have|use))\b/iu;
/** "X after an MAO inhibitor", "X, about to start Y": the one is given where the other is, was or will be. */
const BESIDE =
  /\b(?:(?:after|before|on|already|still|takes?|taking|took|stopped|finished) (?:an? |the |his |her |their )?[\p{L}-]+|(?:start|add|begin)(?:s|ed|ing|ning)?\b)/iu;
/** "X and Y", "X + Y": of two drugs, where nothing sets them against one another, both are meant. */
const ADDED = /[\p{L}\d] (?:and|plus|\+|&) \p{L}/iu;

export const FORBIDS =
  /\b(?:contra-?indicated|contra-?indications? (?:to|for)|must not|should(?:, in general,| generally)? not|(?<!\bwho )do not|never|avoid\w*|not (?:generally )?recommended)\b/iu;
const KIDNEYS = /\b(?:renal|kidney)\b/iu;
const VERSUS = /\b(?:or|vs|versus|than|compared|instead of)\b/iu;

/** How much may still be given together: "Limit the dose of X to 20 mg daily", "do not exceed 10 mg". */
const LIMITS =
  /\bone-(?:half|third|quarter|tenth)\b|\bhalv(?:e|ed|ing)\b|\bhalf (?:of )?the\b|\bdose of \d.{0,25} should be considered (?:during|with|when|in)\b|\b(?:initiat|start)\w+ (?:\w+ ){0,4}?(?:at|with|to) (?:an? |the )?(?:(?:initial |starting )?dose of )?(?:\d|low(?:er|est)\b)|\b(?:limit\w*|exceed|maximum|reduce\w*|no more than|not more than|greater than|lower(?:ed)?)\b.*\d\s?(?:mg|g|mcg|units?|mL)\b|\babove \d[\d.,]*\s?(?:mg|g|mcg|units?|mL)\b.*\b(?:avoid\w*|not recommended|should not)\b/iu;
const AN_AMOUNT = /\d\s?(?:mg|mcg|g|units?|mL)\b/iu;
const CAUTION = /\b(?:caution\w*|monitor\w*|care|additive|potentiat\w+|reduc\w+|hypotens\w+|bleeding)\b/iu;
/** Of those who do not take the other, or in whom nothing followed. */
const OF_NO_EFFECT =
  /\b(?:not|without) (?:taking|receiving|treated with)\b|\bno (?:clinically )?(?:significant |relevant |overall |important |pharmacokinetic |drug )*(?:differences?|effects?|interactions?|changes?)\b|\bdid not (?:affect|alter|change|significantly)\b/iu;
/** When or how long, and a sentence that tells it. */
const ASKS_WHEN = /\b(?:when|how (?:soon|long|many (?:days|weeks|months)))\b/iu;
const A_LENGTH =
  /\b(?:\d+|one|two|three|four|five|six|twelve)(?:[ -](?:to|or) (?:\d+|\p{L}+))?[ -](?:minutes?|hours?|days?|weeks?|months?)\b/iu;
/** How far apart both are to be given, and how a label tells it: of a drug by its name, or of whatever else is taken. */
const ASKS_APART =
  /\bapart\b|\b(?:gap|interval|space[ds]?|spacing|separat\w+|hours?)\s(?:\p{L}+\s){0,3}between\b|\b(?:same time|separat\w+)\b/iu;
const APART =
  /\b(?:\d+|one|two|three|four|six|half an)(?:\s?(?:to|-|–|or) ?(?:\d+|two|three|four|six))? (?:hours?|minutes?) (?:apart\b|(?:before|after)\b(?! (?:\p{L}+ ){0,2}(?:meals?|food|eating|breakfast|dinner|bed\w*|sleep\w*|surgery|procedures?|exercise)\b))|\bseparat\w+ (?:\p{L}+ ){0,6}by\b/iu;
const ANY_DRUG =
  /\b(?:(?:an?|any|the) (?:other )?(?:oral(?:ly)? (?:administered )?)?(?:drug|medication|medicine)s?|other (?:oral(?:ly)? (?:administered )?)?(?:drugs|medications|medicines)|oral (?:drugs|medications|medicines))\b/iu;

/** Whether a sentence tells how far from it whatever else is taken is to be given. */
function isOfAnyDrug(text: string): boolean {
  return APART.test(text) && ANY_DRUG.test(text);
}

/** Which of both comes first, and how a label tells it. */
const ASKS_ORDER =
  /\b(?:which|what)(?: \p{L}+)? (?:\p{L}+ )?first\b|\bin (?:which|what) order\b|\bfirst or (?:second|after)\b/iu;
const IN_ORDER =
  /\b(?:prior to|before|after|until) (?:\p{L}+ ){0,2}(?:initiat|start|begin|add|giv)\w*|\b(?:should be|must be|when|once) (?:\p{L}+ )?stable on\b/iu;
const AMOUNT = /\b(?:max(?:imum|imal)?|limit\w*|highest|ceiling|how much)\b/iu;

/** "Simvastatin 40": a drug with its amount asks whether so much may be given. */
export function amountOf(topic: Topic, text: string): boolean {
  const low = text.toLowerCase();
  const at = isDrug(topic) ? low.indexOf(topic.label.toLowerCase()) : -1;
  return (
    at !== -1 &&
    /^\s?\d+(?:\.\d+)?(?:\s?(?:mg|mcg|g|micrograms?))?(?![\p{L}\d])/iu.test(low.slice(at + topic.label.length))
  );
}

/** "Ticagrelor aspirin dose limit": drugs typed one after the other are meant together. */
function besideOneAnother({ text, topics }: Question): boolean {
  const low = text.toLowerCase();
  const names = topics.filter(isDrug).map(({ label }) => label.toLowerCase());
  return names.some((one) => names.some((other) => one !== other && low.includes(`${one} ${other}`)));
}

/** Whether a question asks of drugs given together, of which `asked` are those beside a label's own. */
export function asksTogether(question: Question, asked: readonly Topic[]): boolean {
  const { text } = question;
  return (
    !VERSUS.test(text) &&
    (TOGETHER.test(text) || ADDED.test(text) || BESIDE.test(text) || besideOneAnother(question)) &&
    asked.some(isDrug)
  );
}

/**
 * Asked whether a drug can be taken with or in something ("with nitrates", "in pregnancy"), what its label forbids or warns of there: the sentences
 * that name all of it, what forbids first (what limits the dose, where that is asked), then in the order of sections. Under the heading on pregnancy, pregnancy need not be named again.
 */
export function safetyAsked(
  question: Question,
  drugs: readonly string[],
  labels: readonly OneLabel[],
  filtration?: number,
): AspectSaid[] {
  const { topics, facets, form, text } = question;
  // Of two drugs whose labels are held each is what the other's label is asked of.
  const others = (drug: string) => othersAsked(topics, drugs.length > 1 ? [drug] : drugs);
  // Where filtration is told, it says which sentences on kidneys hold.
  const askedOf = (drug: string) =>
    filtration === undefined ? others(drug) : others(drug).filter(({ label }) => !KIDNEYS.test(label));
  const asked = drugs.flatMap(askedOf);
  if (asked.length === 0) return [];
  const together = asksTogether(question, asked);
  const forbidden = forbiddenFor(question, drugs, labels);
  if (!together && forbidden.length > 0) return forbidden;
  // What is said of giving both answers nobody who asks which of two.
  if (drugs.length > 1 && VERSUS.test(text)) return [];
  const ofAmount = facets.includes("dose") || AMOUNT.test(text) || topics.some((topic) => amountOf(topic, text));
  // How much at most, asked of no other drug, is asked of doses.
  const ofUse = facets.includes("dose") || facets.includes("treatment") || AMOUNT.test(text);
  if (!together && (ofUse || (form !== "effect" && !facets.includes("harm") && !facets.includes("cause")))) return [];
  // How much may be given together stands among the doses; unasked it is told where it names the other drug itself.
  const headings = ofAmount || together ? [...WARNING_HEADINGS, "Dose"] : WARNING_HEADINGS;
  // What patients are told of other drugs is a warning, too.
  const codesOf = ({ heading, codes }: LabelAspect) =>
    together && heading === "Warnings" ? [...codes, ...TOLD] : codes;
  // Of drugs given together a sentence names the other drug, be it or not of the people asked about.
  const needed = (drug: string) => {
    const ofDrugs = together ? askedOf(drug).filter(isDrug) : [];
    return ofDrugs.length > 0 ? ofDrugs : askedOf(drug);
  };
  // Of several drugs that somebody takes a label seldom names all at once.
  const namesNeeded = (drug: string, lines: readonly string[]) => {
    const isSaid = (topic: Topic) => isNamed(topic, lines, drug);
    return together ? needed(drug).some(isSaid) : needed(drug).every(isSaid);
  };
  const found = headings.flatMap((heading) =>
    LABEL_ASPECTS.filter((aspect) => aspect.heading === heading).flatMap((aspect) =>
      drugs.flatMap((drug) =>
        labelsOf(labels, drug, text)
          .flatMap((label) => codesOf(aspect).flatMap((code) => sentencesUnder(label, code)))
          .filter(
            (said) =>
              (aspect.heading === "Dose" ? LIMITS.test(said.text) : fits(aspect, said)) && !isHighlight(said.text),
          )
          .filter(
            (said) => !isOfUnborn(text, said.text) && (filtration === undefined || fitOf(said, filtration) !== "other"),
          )
          .filter(
            ({ section, text: said }) =>
              namesNeeded(drug, [...section, said]) || (together && ASKS_APART.test(text) && isOfAnyDrug(said)),
          )
          .map((said) => ({
            aspect,
            said,
            itself: needed(drug).some((topic) => namesTheDrug(topic, [said.text], drug)),
            whole: askedOf(drug).every((topic) => isNamed(topic, [...said.section, said.text], drug)),
          }))
          .filter(({ itself }) => itself || ofAmount || aspect.heading !== "Dose"),
      ),
    ),
  );
  const limits = ofAmount ? LIMITS : FORBIDS;
  const isLimit = (text: string) => LIMITS.test(text) && AN_AMOUNT.test(text);
  // What names the other drug itself comes before what names its class.
  const holds = ({ said }: (typeof found)[number]) =>
    filtration !== undefined && fitOf(said, filtration) === "holds" ? 2 : 0;
  const forbids = (one: (typeof found)[number]) =>
    2 * Number(limits.test(one.said.text)) +
    Number(FORBIDS.test(one.said.text)) +
    Number(one.itself) +
    Number(one.whole) +
    holds(one) +
    Number(ofAmount && AN_AMOUNT.test(one.said.text)) +
    // How much may still be given beside the other drug is what is to be done.
    2 * Number(together && one.itself && isLimit(one.said.text)) +
    2 * Number(ASKS_WHEN.test(text) && A_LENGTH.test(one.said.text)) +
    4 * Number(ASKS_APART.test(text) && APART.test(one.said.text)) +
    2 * Number(ASKS_ORDER.test(text) && IN_ORDER.test(one.said.text)) +
    Number(RISKS.test(one.said.text) || CAUTION.test(one.said.text)) +
    Number(TO_DO_TOGETHER.test(one.said.text)) -
    Number(OF_A_STUDY.test(one.said.text)) -
    2 * Number(OF_NO_EFFECT.test(one.said.text));
  return found
    .map((one, at) => ({ one, at }))
    .sort((a, b) => forbids(b.one) - forbids(a.one) || a.at - b.at)
    .map(({ one: { aspect, said } }) => ({ aspect, said }));
}

/** What a drug must not be given for: the sentences of its contraindications or boxed warning that name the conditions asked about, where no use of it does. */
function forbiddenFor(
  { topics, text: question }: Question,
  drugs: readonly string[],
  labels: readonly OneLabel[],
): AspectSaid[] {
  const conditions = topics.filter(({ kind }) => kind === "condition" || kind === "finding");
  if (conditions.length === 0) return [];
  return LABEL_ASPECTS.filter(({ heading }) => heading === "Contraindications" || heading === "Boxed warning").flatMap(
    (aspect) =>
      drugs.flatMap((drug) =>
        labelsOf(labels, drug, question)
          .filter(
            (label) =>
              !["34067-9", "34068-7"]
                .flatMap((code) => sentencesUnder(label, code))
                .some(({ section, text }) => namesOne(conditions, [...section, text])),
          )
          .flatMap((label) => aspect.codes.flatMap((code) => sentencesUnder(label, code)))
          .filter(
            (said) =>
              fits(aspect, said) &&
              !isHighlight(said.text) &&
              !isOfTogether(said.text) &&
              (FORBIDS.test(said.text) || isListed(aspect, said)),
          )
          .filter(({ text }) => conditions.every((topic) => namesOne([topic], [text])))
          .map((said) => ({ aspect, said })),
      ),
  );
}

/**
 * What a drug must not be given in, where one item of its contraindications names two things at least that are told of the person together ("type 2 diabetes with
 * microalbuminuria"): whatever else is asked, and with whatever else it is taken.
 */
export function contraindicatedTogether(
  { topics, text: question }: Question,
  drugs: readonly string[],
  labels: readonly OneLabel[],
): AspectSaid[] {
  const isTold = ({ kind }: Topic) => kind === "condition" || kind === "finding";
  const told = topics.filter((topic) => isTold(topic) || (topic.kind === "word" && topic.key));
  const namesTwo = (part: string) => {
    const named = told.filter((topic) => namesOne([topic], [part]));
    return named.length >= 2 && named.some(isTold);
  };
  return LABEL_ASPECTS.filter(({ heading }) => heading === "Contraindications").flatMap((aspect) =>
    drugs.flatMap((drug) =>
      labelsOf(labels, drug, question)
        .flatMap((label) => aspect.codes.flatMap((code) => sentencesUnder(label, code)))
        .filter((said) => fits(aspect, said) && said.text.split(/[,;]|\bor\b/u).some(namesTwo))
        .map((said) => ({ aspect, said })),
    ),
  );
}

/** What boxed warnings of the drugs say that names one of the conditions asked about. */
export function boxedFor(
  conditions: readonly Topic[],
  drugs: readonly string[],
  labels: readonly OneLabel[],
): AspectSaid[] {
  return LABEL_ASPECTS.filter(({ heading }) => heading === "Boxed warning").flatMap((aspect) =>
    drugs.flatMap((drug) =>
      labelsOf(labels, drug)
        .flatMap((label) => aspect.codes.flatMap((code) => sentencesUnder(label, code)))
        .filter((said) => fits(aspect, said) && !isHighlight(said.text) && namesOne(conditions, [said.text]))
        .map((said) => ({ aspect, said })),
    ),
  );
}

/** Items of a list of contraindications: the heading forbids. */
function isListed({ heading }: LabelAspect, { text }: Said): boolean {
  return heading === "Contraindications" && text.split(" ").length <= 12;
}

/** Under its heading an item of a list of contraindications says enough; alone it needs the heading, or it would read as anything. */
export function headingNeeded({ aspect, said: { label, text, start } }: AspectSaid): Quote[] {
  if (aspect.heading !== "Contraindications" || FORBIDS.test(text)) return [];
  const heading = label.source.blocks.findLast(
    (block) =>
      block.kind === "heading" &&
      block.start < start &&
      aspect.asked?.test(label.source.text.slice(block.start, block.end)),
  );
  return heading === undefined ? [] : [makeQuote(label.source, heading.start, heading.end)];
}
