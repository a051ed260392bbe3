import type { Concept, Lexicon } from "../../domain/lexicon.js";
import { kindsOf } from "../../domain/lexicon-names.js";
import type { Topic } from "../../domain/question.js";
import { conceptIndex, findConcepts, namesOf } from "../../question/concept-index.js";
import { analyse, termsOf } from "../../text/analyse.js";

/** Uses that take in many diseases by no name: "infections caused by bacteria", "pain". */
const INFECTIONS =
  /\b(?:infections?\s(?:\(?[^).]*\)?\s)?(?:caused by|due to)\s(?:\p{L}+\s)?(?:bacteria|micro-?organisms|germs|organisms)|bacterial infections)\b/iu;
const PAINS = /\b(?:(?:mild|moderate|acute|minor|severe|chronic) pain|aches and pains|reduc\w+ (?:of )?fever)\b/iu;
/** Names of what may hurt or go with fever: pain takes in nothing else. */
const MAY_HURT =
  /pain|ache|algi|arthr|colic|cramp|migrain|neural|neuropath|menorrh|period|sciatic|fibromy|gout|spondyl|fractur|sprain|strain|injur|trauma|wound|burn|cancer|tumou?r|neoplas|metasta|zoster|shingles|endometr|stone|calcul|lithiasis|surg|operati|tend[oi]n|bursi|spasm|sickle|crisis|angina|infarct|itis\b|fever|pyrex|febrile|teeth|tooth|dental|labou?r|childbirth|influenza|\bflu\b|\bcolds?\b|ulcer|fissure|h(?:a)?emorrhoid|vaccin|immuni[sz]|whiplash|lumbago|hernia|isch(?:a)?em|claudicat|compression|syndrome/iu;

/**
 * A use, in a label's words, that may take in what is asked about: one at large, what that is a kind of ("psychotic disorders" for schizophrenia), a disease that it comes of, or something that comes of it
 * ("postherpetic neuralgia" for shingles).
 */
export function widerUse(
  uses: readonly string[],
  conditions: readonly Topic[],
  lexicon: Lexicon | undefined,
): string | undefined {
  const called = conditions.flatMap(({ label, names }) => [label, ...names.map((name) => name.label)]);
  const atLarge = called.some((name) => MAY_HURT.test(name)) ? [INFECTIONS, PAINS] : [INFECTIONS];
  const large = uses.flatMap((text) => atLarge.flatMap((words) => words.exec(text)?.[0] ?? []))[0];
  if (large !== undefined || lexicon === undefined) return large;
  const asked = conditions.flatMap(({ names }) =>
    names.flatMap(({ relation, concept }) => (relation === "same" ? (lexicon.concepts.get(concept ?? "") ?? []) : [])),
  );
  const whole = uses.map((text) => ` ${termsOf(text).join(" ")} `);
  const isSaid = (name: string) => {
    const terms = termsOf(name).join(" ");
    return terms !== "" && whole.some((text) => text.includes(` ${terms} `));
  };
  return asked.flatMap((one) => relatives(one, lexicon).flatMap(namesOf)).find(isSaid);
}

/** What a condition is a kind of, what brings it about, and what it brings about. */
function relatives(one: Concept, lexicon: Lexicon): Concept[] {
  const wider = kindsOf(lexicon, one.id);
  const ids = new Set([one.id, ...wider.map(({ id }) => id)]);
  const causes = [one, ...wider].flatMap(({ manifestationOf }) =>
    manifestationOf.flatMap((id) => lexicon.concepts.get(id) ?? []),
  );
  const brought = [...lexicon.concepts.values()].filter(({ manifestationOf }) =>
    manifestationOf.some((id) => ids.has(id)),
  );
  return [...wider, ...causes, ...brought];
}

/** Words for many ailments, which say with the word before them which ones. */
const MANY =
  /^(?:disorders|diseases|conditions|infections|infestations|illnesses|states|cancers|malignancies|neoplasms|tumou?rs|syndromes|complaints|disturbances|reactions|deficiencies|psychos[ei]s|neuroses|dermatoses|mycoses|dysrhythmias|arrhythmias|neuropathies|arthritides|allerg(?:y|ies)|poisonings)$/iu;
/** Words before such that do not say which ones. */
const ANY =
  /^(?:the|this|that|these|those|other|others|various|certain|some|such|any|all|of|in|and|or|with|for|to|by|from|on|at|severe|mild|moderate|serious|chronic|acute|advanced|active|new|concomitant|coexisting|underlying|associated|related|concurrent|following|above|listed|medical|specific|susceptible|different|similar|many|most|both|indicated|approved|treated|documented|debilitating|pre-?existing|multiple|recurrent|early|stable|further|additional|life-threatening|rare|common|patient|two|three)$/iu;
/** Words in names of ailments that many of them share, and that say nothing of which it is. */
const SHARED = new Set(
  termsOf(
    "disease disorder syndrome condition infection failure pain acute chronic severe mild primary secondary type high low use blood raised elevated deficiency attack attacks symptom symptoms dysfunction insufficiency injury loss stage end induced related associated major minor virus viral bacterial human dependence problem problems cancer tumour adult child children prevention treatment prophylaxis therapy control risk and of the in with",
  ),
);

/**
 * Words of labels' uses that may take in what is asked about, where nobody can tell: a name for many ailments that the lexicon does not know ("painful musculoskeletal conditions"), or a word of what is asked about that
 * stands in no other ailment's name ("opioids", asked of opioid addiction). Nothing where there are none, and so none of the uses is what is asked about.
 */
export function unknownUse(
  uses: readonly string[],
  conditions: readonly Topic[],
  lexicon: Lexicon | undefined,
): string | undefined {
  if (lexicon === undefined) return undefined;
  const index = conceptIndex(lexicon);
  const own = new Set(
    conditions
      .flatMap(({ names }) => names.filter(({ relation }) => relation === "same").flatMap(({ allOf }) => allOf.flat(2)))
      .filter((term) => term.length > 2 && !SHARED.has(term)),
  );
  for (const text of uses) {
    const terms = analyse(text);
    const known = findConcepts(
      index,
      terms.map(({ term }) => term),
    ).filter(({ concepts }) => concepts.some((id) => isAilment(lexicon.concepts.get(id))));
    for (const [at, { term, start, end }] of terms.entries()) {
      if (known.some((one) => one.start <= at && at < one.end)) continue;
      const word = text.slice(start, end);
      const [before = ""] = /\p{L}[\p{L}\d-]+(?=\s$)/u.exec(text.slice(0, start)) ?? [];
      if (own.has(term)) return ANY.test(before) || before === "" ? word : `${before} ${word}`;
      if (MANY.test(word) && before !== "" && !ANY.test(before)) return `${before} ${word}`;
    }
  }
  return undefined;
}

function isAilment(concept: Concept | undefined): boolean {
  return concept?.kind === "condition" || concept?.kind === "finding";
}
