import { drugsOfLabel } from "../../answer/label/dose-evidence.js";
import { classesOfDrug, membersNamed } from "../../appraise/safety/drug-classes.js";
import type { Publication } from "../../domain/publication.js";
import { clausesOf } from "../claims/clauses.js";
import { compareWords } from "../words/compare-words.js";
import type { Advice } from "./advice.js";

/** One product for another, which is on how each is called or made and not on whether the drug is given. */
const EXCHANGES = /\b(?:substitut\w+|interchang\w+)\b/iu;
/** "Avoid lapses in therapy", "avoid abrupt cessation": what is to be avoided is no use. */
const NO_USE =
  /^\s*(?:the\s|any\s|an?\s)?(?:\p{L}+\s){0,2}?(?:lapses?|interruptions?|delays?|cessation|discontinu\w+|withdrawal|stopping|missing|omission|omitting|reductions?)\b/iu;
/** "Should not be initiated until": on when it may begin. */
const STARTS = /\b(?:initiat\w+|start\w*|begin\w*|begun)\b/iu;
/** A clause that holds so much of a claim's words says what the claim says. */
const SAYS = 0.6;

/**
 * Whether advice is on another act than the one that a claim puts forward: on one product in another's place, on stopping, on giving the drug beside another that the claim does not
 * name; or stands in one clause of a sentence whose other clause says what the claim says.
 */
export function isOtherAct(words: string, advice: Advice, publication: Publication): boolean {
  const { told, behind } = advice;
  const clause = told === "" ? advice.text : clauseOf(advice);
  if (EXCHANGES.test(clause) && !EXCHANGES.test(words)) return true;
  if (/^avoid/iu.test(told) && NO_USE.test(`${told.slice("avoid".length)}${behind}`)) return true;
  if (STARTS.test(told) && /\buntil\b/iu.test(behind) && !STARTS.test(words)) return true;
  if (onAllergy(words, advice)) return true;
  return besidesOthers(words, clause, advice, publication) || saidBeside(words, advice);
}

const ALLERGY = /\b(?:hypersensitiv\w*|allerg\w*|anaphyla\w*|intoleran\w+)\b/iu;

/** "Contraindicated in patients with hypersensitivity to any component": advice for those who react to the drug is none for others. */
function onAllergy(words: string, { behind }: Advice): boolean {
  const whom = /^[^,;.]{0,60}/u.exec(behind)?.[0] ?? "";
  return ALLERGY.test(whom) && !ALLERGY.test(words) && !/\b(?:reaction|angioedema|rash)\b/iu.test(words);
}

/** An order that opens a sentence, with what it is against right behind it. */
const ORDER =
  /(?:^|[,;:]\s)(avoid(?: (?:the )?(?:use|concomitant use|co-?administration))?|do not (?:use|take|give|administer|initiate|combine|co-?administer)|never (?:use|give|take|combine))\b/iu;

/** Whether a sentence of a label only orders that its drug be kept from another that a text does not name: "avoid use of aliskiren with it in renal impairment". */
export function ordersOfOthers(words: string, text: string, publication: Publication): boolean {
  const order = ORDER.exec(text);
  if (order === null) return false;
  const before = text.slice(0, order.index);
  const told = order[1] ?? "";
  const behind = text.slice(order.index + order[0].length);
  return besidesOthers(words, text, { text, before, told, behind }, publication);
}

/** The clause of a sentence in which its advice stands. */
function clauseOf({ text, before, told }: Advice): string {
  const at = before.length;
  const one = clausesOf(text, 0, text.length).find(({ start, end }) => start <= at + told.length - 1 && at < end);
  return one === undefined ? text : text.slice(one.start, one.end);
}

const TOGETHER =
  /\b(?:concomitant\w*|concurrent\w*|simultaneous\w*|co-?administ\w+|co-?prescri\w+|combin\w+|together|in conjunction)\b/iu;

const GIVEN_WITH =
  /\b(?:given|used|taken|administered|combined) with\b(?! (?:great |extreme |particular )?(?:caution|care))/iu;

/** "Avoid use of aliskiren with it": whether advice is on giving the label's drug beside drugs none of which, and none of whose class, a claim names. */
function besidesOthers(words: string, clause: string, { told, behind }: Advice, publication: Publication): boolean {
  const own = (
    publication.label === undefined ? [] : [...drugsOfLabel(publication.label), ...publication.label.brands]
  ).map((name) => name.toLowerCase());
  const isOwn = (name: string) =>
    own.some(
      (one) =>
        one.includes(name) ||
        name.includes(one) ||
        classesOfDrug(one).some(({ named }) => named.exec(name)?.[0].length === name.length),
    );
  const others = membersNamed(clause).filter((name) => !isOwn(name));
  if (others.length === 0) return false;
  const object = behind.replace(/^\s*(?:the\s)?(?:use\s)?(?:of\s)?(?:the\s)?/iu, "").toLowerCase();
  const opens = /^(?:avoid|do not|never|don['’]t)/iu.test(told) && others.some((name) => object.startsWith(name));
  if (!TOGETHER.test(clause) && !GIVEN_WITH.test(clause) && !opens) return false;
  const said = words.toLowerCase();
  const named = membersNamed(words).filter((name) => !isOwn(name));
  return (
    !others.some((name) => said.includes(name)) &&
    !named.some((name) => classesOfDrug(name).some((one) => one.named.test(clause)))
  );
}

/** Whether another clause than the one with the advice says what a claim says: "avoid lapses, and if it must be interrupted, restart it". */
function saidBeside(words: string, { text, before, told }: Advice): boolean {
  if (told === "") return false;
  const at = before.length;
  const held = clausesOf(text, 0, text.length).map(({ start, end }) => ({
    advises: start < at + told.length && at < end,
    held: compareWords(words, text.slice(start, end)).held,
  }));
  const most = (advises: boolean) => Math.max(0, ...held.flatMap((one) => (one.advises === advises ? [one.held] : [])));
  return most(false) >= SAYS && most(false) > most(true);
}
