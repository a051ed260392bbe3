import type { Claim } from "../../audit/claims/claim.js";
import type { PageMatter } from "../../audit/reading/main-subject.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Topic } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { parseQuestion } from "../../question/parse.js";

/** Kinds of claim that are true or false of a condition only. */
const OF_A_CONDITION = new Set<Claim["kind"]>([
  "treatment",
  "recommendation",
  "dose",
  "diagnosis",
  "feature",
  "prognosis",
  "association",
  "frequency",
]);

/**
 * A claim that names no condition, in a text that is about one, is about that one: "physical therapy is essential" in a page on
 * dermatomyositis is a claim on dermatomyositis. Of a drug that the title alone names only what speaks of a drug is told: "these tablets", "the dose".
 */
export function inContext(given: Claim, { main, drug: titled, titled: alone }: PageMatter, lexicon: Lexicon): Claim {
  const claim =
    titled === undefined || drugsAbove(given, titled, lexicon).length > 0 ? given : ofTitled(given, titled, lexicon);
  if (main === undefined || (alone === true && main === titled)) return claim;
  const drug = drugOf(main, lexicon);
  if (drug !== undefined) {
    const [local, ...others] = drugsAbove(claim, drug, lexicon);
    if (others.length > 0) return asDrug(claim, main, drug);
    return ofDrug(asDrug(claim, main, drug), local ?? drug, lexicon, local === undefined ? "document" : "heading");
  }
  if (!OF_A_CONDITION.has(claim.kind)) return claim;
  const conditions = (words: string): Topic[] =>
    /[\p{L}\p{N}]/u.test(words)
      ? parseQuestion(words.slice(0, 600), lexicon).topics.filter(({ kind }) => kind === "condition")
      : [];
  if (conditions(main).length === 0 || conditions(claim.whole).length > 0) return claim;
  // "Gestational diabetes" in a text on type 2 diabetes, and "preterm birth", are matters of their own, whether a lexicon knows them or not.
  if (sharesHead(claim.whole, main) || DISEASE.test(claim.text)) return claim;
  return {
    ...claim,
    inherits: [...claim.inherits, { text: main, from: "document" }],
    whole: `${claim.whole} (${main})`,
  };
}

/** The drug that a text is on: "Dabigatran", "Dabigatran for atrial fibrillation". */
function drugOf(main: string, lexicon: Lexicon): string | undefined {
  const [before = ""] = main.split(/\s(?:for|in|and|versus|vs\.?)\s|[:,(]/iu);
  const name = before.trim();
  const drugs = /\p{L}/u.test(name) ? parseQuestion(name, lexicon).topics.filter(({ kind }) => kind === "drug") : [];
  return drugs.length === 1 && name.split(/\s+/u).length <= 3 ? name : undefined;
}

/** The drugs that the nearest heading over a claim names which names any, where that is not the one that the whole text is on. */
function drugsAbove({ section }: Claim, main: string, lexicon: Lexicon): string[] {
  const own = (words: string) => words.toLowerCase().includes(main.toLowerCase());
  for (const heading of section.toReversed()) {
    if (own(heading)) return [];
    const plain = heading.replace(/\s?\([^()]*\)/gu, "");
    if (!/\p{L}/u.test(plain)) continue;
    const drugs = parseQuestion(plain, lexicon).topics.flatMap(({ kind, label }) =>
      kind === "drug" || looksLikeADrug(label) ? [label] : [],
    );
    if (drugs.length > 0) return drugs;
  }
  return [];
}

/** "Dabigatran for atrial fibrillation is contraindicated": what a text is for is no part of what is said of its drug. */
function asDrug(claim: Claim, main: string, drug: string): Claim {
  if (main === drug || !claim.inherits.some(({ text }) => text === main)) return claim;
  return {
    ...claim,
    inherits: claim.inherits.map((one) => (one.text === main ? { ...one, text: drug } : one)),
    whole: claim.whole.replace(main, drug),
  };
}

/** Kinds of claim that say something of a drug without naming it, in a text on that drug. */
const NOT_OF_A_DRUG = new Set<Claim["kind"]>(["not-checkable", "evidence"]);

/** What stands for the drug that a text is on. */
const FOR_IT =
  /\b(?:the|this|these|your) (?:drugs?|medicines?|medications?|tablets?|capsules?|pills?|patch(?:es)?|inhalers?|drops|spray|cream|ointment|gel|syrup|injections?|infusion|product|agent)\b/iu;

/** "You should not take it if": what is taken is a drug. */
const TAKEN = /(?<=\b(?:take|takes|taking|took|swallow|start|starting|restart|restarting|stopping)\s)(?:it|them)\b/iu;

/** "Rifampicin should be avoided": in a text on one drug, what is avoided is avoided with that. */
const AVOIDED =
  /^[^.;]{3,60}?\s(?:should|must|is to|are to)\s(?:(?:generally|usually|normally|also|best|preferably|always)\s)?(?:be avoided|not be (?:taken|used|given|added|combined))\W*$/iu;

/** "The dose of 150 mg": of what, the text says elsewhere. */
const OF_ITS_DOSE = /\b(?:the|a) (?:\p{L}+ ){0,2}dos(?:e|age|ing)\b(?! of \p{L}{4})/iu;

/** "People who take it", "while taking these tablets": the drug is what is done besides, and not what is spoken of. */
const BESIDES = /\b(?:who|if|while|whilst|when|whenever|until|after|before|anyone)\b[^,;.]{0,40}$/iu;
const FORBIDS = /\b(?:not|never|avoid\w*|cannot|contra-?indicat\w+)\b/iu;

/** "These tablets", "the dose", what one "takes", in a text whose title names one drug: where a claim names no other. */
function ofTitled(claim: Claim, drug: string, lexicon: Lexicon): Claim {
  const { whole } = claim;
  const place = [FOR_IT, TAKEN, OF_ITS_DOSE].flatMap((shape) => shape.exec(whole)?.index ?? [])[0];
  if (place === undefined || namesDrug(whole, lexicon)) return claim;
  if (BESIDES.test(whole.slice(0, place)) && !FORBIDS.test(whole.slice(0, place))) return claim;
  const told = whole.replace(FOR_IT, drug).replace(TAKEN, drug);
  return {
    ...claim,
    inherits: [...claim.inherits, { text: drug, from: "document" }],
    whole: told === whole ? `${told} (${drug})` : told,
  };
}

function namesDrug(words: string, lexicon: Lexicon): boolean {
  return parseQuestion(words.slice(0, 600), lexicon).topics.some(
    ({ kind, label }) => (kind === "drug" && !/^drugs?$/iu.test(label)) || looksLikeADrug(label),
  );
}

/** A claim that names no drug, in a text on one, is on that one: "the usual starting dose is 10 mg". */
function ofDrug(claim: Claim, drug: string, lexicon: Lexicon, from: "document" | "heading"): Claim {
  if (NOT_OF_A_DRUG.has(claim.kind)) return claim;
  const low = claim.whole.toLowerCase();
  const named = low.includes(drug.toLowerCase());
  if (!named && AVOIDED.test(claim.whole) && namesDrug(claim.whole, lexicon))
    return {
      ...claim,
      inherits: [...claim.inherits, { text: drug, from }],
      whole: `${claim.whole.replace(/\W+$/u, "")} with ${drug}`,
    };
  const others = parseQuestion(claim.whole.slice(0, 600), lexicon).topics.some(
    ({ kind, label }) => kind === "drug" && !/^drugs?$/iu.test(label),
  );
  if (named || (others && !FOR_IT.test(claim.whole) && !OF_ITS_DOSE.test(claim.whole))) return claim;
  return {
    ...claim,
    inherits: [...claim.inherits, { text: drug, from }],
    whole: FOR_IT.test(claim.whole) ? claim.whole.replace(FOR_IT, drug) : `${claim.whole} (${drug})`,
  };
}

/** Words that name a disease or event by themselves. */
export const DISEASE =
  /\b(?:\p{L}{3,}(?:itis|osis|aemia|emia|uria|oma|omas|pathy|algia|plegia|rrh(?:oea|ea|age)|trophy|penia|philia|sclerosis)|\p{L}+ (?:disease|disorder|syndrome|infection|cancer|failure|deficiency|injury|fractures?|birth|diabetes|pressure))\b/iu;

/** Whether a text names the last word of the matter, so that it is on a kind of it. */
function sharesHead(words: string, main: string): boolean {
  const head = main.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return (
    head.length > 3 &&
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(head)
  );
}
