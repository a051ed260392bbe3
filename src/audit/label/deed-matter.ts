import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import type { Question, Topic } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
import { readLately } from "../../text/read-once.js";
import { placesOf } from "./advice-scope.js";
import { isLight } from "./circumstances.js";
import { inClinicalNames, withImplied } from "./clinical-names.js";
import { membersOf, plainOf } from "./forbidden-target.js";
import type { OwnNames } from "./product-names.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";

/** What a sentence says besides what is done: to what, for whom, when. One of a phrase's alternatives is enough. */
export interface Matter {
  readonly phrases: readonly (readonly string[])[];
}

/** All that a text names, by senses and concepts, also what it denies. */
export interface Named {
  readonly ids: ReadonlySet<string>;
  readonly topics: readonly Topic[];
}

/** What a text on something names. */
export function namedIn(text: string, { topics }: Question): Named {
  return { ids: idsNamed(text), topics };
}

const idsNamed = readLately((text: string) => idsIn(`${text} ${withImplied(inClinicalNames(text))}`), 4_000);

/** Words that tell how often, how well, or that it is so in general, and of the doing itself. */
const EMPTY = new Set(
  termsOf(
    "careful carefully close closely periodic periodically frequent frequently regular regularly routine routinely interval intervals appropriate appropriately possible generally usually necessary needed required additional special particular caution cautious cautiously recommended advised instructed told cautioned warned informed consider considered initiate initiated initiation initiating starting start started begin beginning before after prior until when during while following throughout receive received receiving administer administering subsequently thereafter prompt promptly immediately permanently temporarily soon effect effects therapy level levels determination determinations respect regard status response function laboratory hospital physician doctor way same full usual normal infusion infused injection injected tablet capsule solution intravenous intravenously bag pump patch pack pill simply planned just like others other else best good also consult prescribe prescribing prescriber seek attention advice report tell visit day days week weeks month months hour hours minute minutes year years few first early late time times taking take put look looked watch count counted avoid avoided",
  ),
);
/** Where the reasons begin. */
const REASON =
  /[,;]?\s(?:because|since|as (?:it|its|this|such|there|these|they)\b|due to|given (?:the|that)|in order to|to (?:avoid|reduce|prevent|minimi[sz]e|determine|detect|allow|ensure|permit|maintain)|in view of|but|however|although|which|and (?:may|can|could|will|has|have)\b|so (?:that|as)|unless|except)\b.*$/iu;
const FRONT_REASON = /^\s*(?:because|since|due to|given|owing to|although|therefore|thus|accordingly)\b[^,]*,\s/iu;
/** What stands for the thing before it: "symptoms such as fainting". */
const EXAMPLES = /,?\s*\(?\b(?:including|such as|e\.g\.,?|for example,?|i\.e\.,?)\s/giu;
const OPTIONAL =
  /,?\s*\b(?:particularly|especially|in particular)\s[^,;]*(?:,\s(?!(?:the|a|an|it|its|this|therapy|treatment|monitor|discontinue)\b)[^,;]*)*/giu;
const MARKS =
  /\s(?=(?:if|when(?:ever)?|in|for|during|with|before|prior to|upon|at|after|until|while|once|among|who|whose|following|under|on|to|into|through|of)\s)/iu;

/** The matter of a sentence, without the words from `start` to `stop`, which tell the deed. */
export function matterOf(sentence: string, start: number, stop: number): Matter {
  const plain = plainOf(`${sentence.slice(0, start)} , ${sentence.slice(stop)}`)
    .replace(/\band\/or\b/giu, "or")
    .replace(EXAMPLES, " or ")
    .replace(/[()]/gu, " ")
    .replace(FRONT_REASON, " ")
    .replace(REASON, "")
    .replace(OPTIONAL, " ");
  const phrases: string[][] = [];
  for (const piece of plain.split(
    /[;:]\s|,\s*(?=(?:if|when|in|for|during|with|before|after|the|it|its|this|patients?|and the)\s)/iu,
  ))
    for (const phrase of piece.split(MARKS)) {
      const members = membersOf(phrase)
        .map((one) => one.trim())
        .filter((one) => /\p{L}{3}/u.test(one));
      if (members.length > 0) phrases.push(members);
    }
  return { phrases };
}

/** How much of a matter a text names, by the weight of its words, and how many things of it. */
export function heldOf(
  { phrases }: Matter,
  named: Named,
  own: OwnNames,
): { readonly share: number; readonly held: number; readonly all: number } {
  let [weight, got, held, all] = [0, 0, 0, 0];
  for (const members of phrases) {
    const read = members.map((one) => weighed(one, named, own)).filter((one) => one.weight > 0);
    const [best] = read.sort((a, b) => b.got / b.weight - a.got / a.weight || a.weight - b.weight);
    if (best === undefined) continue;
    weight += best.weight;
    got += best.got;
    held += best.held;
    all += best.all;
  }
  return { share: weight === 0 ? 0 : got / weight, held, all };
}

/** "Undesirably" tells how. */
const ADVERB = /^(?!elderly)\p{L}{4,}ly$/iu;
const classesOf = readLately((drug: string) => classesOfDrug(drug), 200);
/** A commoner word than this hardly tells anything. */
const COMMON = 3.5;

function weighed(phrase: string, { ids, topics }: Named, own: OwnNames) {
  const plain = inClinicalNames(phrase);
  const classes = topics.flatMap(({ kind, label }) =>
    kind === "drug" || looksLikeADrug(label.toLowerCase()) ? classesOf(label.toLowerCase()) : [],
  );
  const places = [
    ...topics.flatMap((topic) =>
      placesOf(plain, { ...topic, names: topic.names.filter(({ relation }) => relation === "same") }),
    ),
    ...classes.flatMap(({ named }) => {
      const match = named.exec(plain);
      return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
    }),
  ];
  const mine = own.placesIn(plain);
  let [weight, got, held, all] = [0, 0, 0, 0];
  for (const unit of unitsIn(plain)) {
    const within = (place: { readonly start: number; readonly end: number }) =>
      unit.start >= place.start && unit.end <= place.end;
    if (own.isNamed(plain.slice(unit.start, unit.end)) || mine.some(within)) continue;
    if (unit.terms.every((term) => isLight(term) || EMPTY.has(term)) || ADVERB.test(plain.slice(unit.start, unit.end)))
      continue;
    const size = Math.max(0.5, Math.max(...unit.terms.map(rarityOf)) - COMMON);
    weight += size;
    all += 1;
    if (places.some(within) || unit.ids.some((id) => ids.has(id))) {
      got += size;
      held += 1;
    } else {
      // Of a phrase that is not met as one, its words are.
      const words = unit.apart.filter((one) => one.some((id) => ids.has(id))).length;
      if (words > 0) {
        got += (size * words) / unit.apart.length;
        held += 1;
      }
    }
  }
  return { weight, got, held, all };
}
