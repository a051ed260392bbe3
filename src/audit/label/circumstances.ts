import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import type { Question, Topic } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { placesOf } from "./advice-scope.js";
import { withoutAsides } from "../claims/claim-asides.js";
import { inClinicalNames, withImplied } from "./clinical-names.js";
import { safely } from "./harmless.js";
import type { OwnNames } from "./product-names.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";

/** Words that say no more than that something is used, or of somebody. */
const LIGHT = new Set(
  termsOf(
    "patient patients people person adult adults individual subject those use used using treatment treat therapy administration administered concomitant concomitantly concurrent concurrently simultaneous simultaneously coadministration co-administration administer combination combined combine given give known suspected proven also any other certain presence setting case condition conditions diagnosis diagnosed receive receiving take taking taken medication medications medicine drug drugs agent agents product products who have having has had develop develops developing developed form tablet tablets capsule capsules dose together with already previous be being undergo undergoing currently exist existing preexisting pre-existing evidence some type types following associated containing contain oxide hydroxide generally usually this that same women woman men man occur occurs appear appears first sign signs symptom symptoms event become becomes immediately present observed seen detected experience experiences experienced during therapy begin begins considered recommended advised current currently planned like intake carrying attempting performed prior onset",
  ),
);
/** Whether a term says no more than that something is used, or of somebody. */
export function isLight(term: string): boolean {
  return LIGHT.has(term);
}
/** "A history of it": any word that tells it is past. */
const PAST = /^histori/u;
const IS_PAST =
  /\b(?:had|earlier|once|ever|past|previous\w*|prior|history|survivors?|since an?|after an?|recent(?:ly)?|years ago)\b/iu;
/** A word that is rarer than this names something. */
const RARE = 4.5;
/** Numbers, and words for places in an order, that make another thing of the same words. */
const ORDER = /\b(?:first|second|third|fourth|I{1,3}|IV|\d+(?:\.\d+)?)\b/gu;
/** Of what is to be kept away, or is not there, nothing is put forward. */
const NOT_HELD =
  /\b(?:without|no|not|never|neither|free (?:of|from)|in the absence of|absence of|except\w*|unless|other than|rather than|instead of|apart from|excluding|lacks?|lacking)\b[^,.;]*|\bprevent(?:s|ing)?\s[^,.;]*|\b(?:prevent\w*|prevention|prophylaxis|protect\w*|lower(?:s|ing)? the risk|reduc\w+ the (?:risk|rate|incidence)|risks?|(?<!\b(?:first|early|with|any|has|have|shows?|develops?)\s)(?:signs?|symptoms?)|watch\w*|monitor\w*|check\w*)\s(?:of|for|against|from)\s[^,.;]*|\b(?:once|after|when|if)\s[^,.;]{3,60}?\b(?:resolved|corrected|healed|recovered|excluded|ruled out|normal|gone|cured|inappropriate|unsuitable|impossible|contra-?indicated|failed|fails|ineffective)\b/giu;
/** What is told of the patient by a denial: "in whom the rhythm will not be restored". */
const WHO_CANNOT = /\s(?:in whom|who|whose|in which)\s[^,]*\b(?:not|never|cannot|no longer)\b[^,]*(?=,)/giu;
/** "Within 2 hours of": met by what is given together, or sooner. */
const WITHIN = /\bwithin (\d+|one|two|three|four|six|twelve|twenty-four) (?:hours?|days?)(?: of)?\b/iu;
const TOGETHER = /\b(?:same time|together|simultaneous\w*|along with|alongside|at once|same day|combined?)\b/iu;

/** A claim in clinical names, without its reasons and aims; what it calls safe reads "safe". */
export function coreOf(words: string): { readonly core: string; readonly plain: string } {
  const [, own = words, inherited = ""] = /^(.*?)(\s\([^()]*\))?$/u.exec(words) ?? [];
  const plain = `${withoutAsides(own).replace(WHO_CANNOT, " ")}${inherited}`;
  return { core: safely(inClinicalNames(plain)), plain };
}

/** What a claim says of those, and beside what, something is done. */
export interface Circumstances {
  readonly text: string;
  readonly ids: ReadonlySet<string>;
  readonly topics: readonly Topic[];
  readonly orders: ReadonlySet<string>;
}

/** Reads what a claim says of whom, with what and when, which is not what it excludes or prevents. */
export function circumstancesOf(core: string, plain: string, { topics }: Question): Circumstances {
  const text = withImplied(core.replace(NOT_HELD, " "));
  // A topic that the claim only excludes is none of it.
  const held = termText(termsOf(`${text} ${safely(plain).replace(NOT_HELD, " ")}`));
  return {
    text,
    ids: idsIn(text),
    topics: topics.filter(
      (topic) =>
        (topic.kind !== "word" || looksLikeADrug(topic.label.toLowerCase())) &&
        nearestNaming(held, topic) !== undefined,
    ),
    orders: new Set([...text.matchAll(ORDER)].map(([one]) => one.toLowerCase())),
  };
}

/** Whether a claim names all that a label's phrase names of whom, with what or when, and all of what holds `always`; `own` is how the label's product is called. */
export function namesAllOf(claim: Circumstances, always: string, one: string, own: OwnNames): boolean {
  const soon = WITHIN.exec(`${always} ${one}`);
  if (soon !== null && !(TOGETHER.test(claim.text) || /\b(?:with|and)\b/iu.test(claim.text))) return false;
  if (soon !== null && /\bapart\b|\b(?:before|after)\b/iu.test(claim.text)) return false;
  const plain = inClinicalNames(`${always} ; ${one}`.replace(WITHIN, " "));
  if ([...plain.matchAll(ORDER)].some(([order]) => !claim.orders.has(order.toLowerCase()))) return false;
  const from = plain.indexOf(" ; ");
  const classes = claim.topics.flatMap(({ kind, label }) =>
    (kind === "drug" || looksLikeADrug(label.toLowerCase())) && !own.isNamed(label)
      ? classesOfDrug(label.toLowerCase())
      : [],
  );
  const isOther = /\b(?:other|another)\b/iu.test(one);
  // "With other PDE-5 inhibitors": one that the claim names, and not its own drug.
  if (isOther && own.isNamed(one) && !classes.some(({ named }) => named.test(one))) return false;
  const places = [
    ...claim.topics.flatMap((topic) =>
      placesOf(plain, { ...topic, names: topic.names.filter(({ relation }) => relation === "same") }),
    ),
    ...classes.flatMap(({ named }) => {
      const match = named.exec(plain);
      return match === null || (own.isNamed(match[0]) && !isOther)
        ? []
        : [{ start: match.index, end: match.index + match[0].length }];
    }),
  ];
  const ofOwn = isOther ? [] : own.placesIn(plain);
  let names = 0;
  for (const { ids, terms, start, end } of unitsIn(plain)) {
    if (own.isNamed(plain.slice(start, end)) || ofOwn.some((place) => start >= place.start && end <= place.end))
      continue;
    if (terms.every((term) => LIGHT.has(term))) continue;
    const ofConcept = places.some((place) => start >= place.start && end <= place.end);
    const past = terms.some((term) => PAST.test(term)) && IS_PAST.test(claim.text);
    if (!ofConcept && !past && !ids.some((id) => claim.ids.has(id))) return false;
    if (start >= from && !past && (ofConcept || Math.max(...terms.map(rarityOf)) >= RARE)) names += 1;
  }
  return names > 0;
}
