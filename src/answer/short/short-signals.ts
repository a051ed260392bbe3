import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { ShortCandidate, ShortText } from "./short-candidates.js";
import { pairsOf } from "./short-candidates.js";
import { productsWith, sharedWith } from "./short-likeness.js";

/** What is said of a question by its first word and form. */
export const QUESTION_SIGNALS = ["yesNo", "whatIs", "what", "which", "how", "where", "describe", "asked"] as const;

/** What is counted of a sentence by itself and beside the other texts. */
const OWN = [
  "text",
  "textShare",
  "texts",
  "publication",
  "behind",
  "place",
  "of",
  "last",
  "at",
  "candidates",
  "words",
  "density",
  "textWords",
  "meanTextWords",
  "askedShare",
  "askedCount",
  "askedOfOwn",
  "askedPairs",
  "firstAsked",
  "firstAskedShare",
  "askedTogether",
  "run",
  "wordRun",
  "missing",
  "rarestMissing",
  "rarestHeld",
  "lastHeld",
  "bestOther",
  "meanOther",
  "halfOthers",
  "thirdOthers",
  "central",
  "bestAlike",
  "meanAlike",
  "common",
  "concludes",
  "ownStudy",
  "defines",
  "method",
  "leansOn",
  "fullStop",
  "asks",
  "digits",
  "brackets",
  "commas",
  "capital",
  "label",
  "negates",
  "names",
  "letters",
] as const;
/** Those that are also told against the best and the mean of the question's sentences, and by their place among them. */
const COMPARED = [
  "words",
  "askedShare",
  "askedOfOwn",
  "askedPairs",
  "bestOther",
  "meanOther",
  "central",
  "bestAlike",
  "meanAlike",
  "common",
  "firstAsked",
  "run",
] as const satisfies readonly (typeof OWN)[number][];

/** The names of a sentence's signals, in their order. */
export const SHORT_SIGNALS: readonly string[] = [
  ...OWN,
  ...COMPARED.flatMap((name) => [`${name}<best`, `${name}<mean`, `${name} place`]),
  ...QUESTION_SIGNALS,
];

type Signal = (typeof OWN)[number];

const CONCLUDES =
  /\b(?:conclu|suggest|demonstrat|indicat|show|reveal|confirm|therefore|thus|overall|taken together|in summary|we found)/iu;
const OWN_STUDY = /\b(?:we|our|this study|here|the present study|the authors?)\b/iu;
const DEFINES =
  /\b(?:is|are|was|were) (?:a|an|the|one|caused|defined|characteri[sz]ed|known|used|approved|associated)\b/iu;
const METHOD =
  /\b(?:aims?|objectives?|purpose|investigat\w*|evaluat\w*|assess\w*|was performed|were analy[sz]ed|examined|randomi[sz]ed|enrolled|background|methods?)\b/iu;
const LEANS =
  /^(?:it|this|these|they|such|those|he|she|however|moreover|furthermore|in addition|additionally|also)\b/iu;
const NEGATES = /\b(?:not|no|without|lack|never|neither)\b/iu;

/** The signals of a question, in the order of `QUESTION_SIGNALS`: 1 or 0, and the number of its words. */
export function questionSignals(question: string): number[] {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ""] = words;
  const one = (list: string) => Number(list.split(" ").includes(first));
  return [
    one("is are does do can has have was were did could should will"),
    Number(words.length <= 5 && /^what (?:is|are)\b/iu.test(question.trim())),
    one("what"),
    one("which list name"),
    one("how"),
    one("where when who why"),
    one("describe explain please"),
    words.length,
  ];
}

/** The signals of each sentence, in the order of `SHORT_SIGNALS`; counted from the question and the texts alone. */
export function shortSignals(
  question: string,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
): Float64Array[] {
  const own = ownSignals(question, texts, candidates);
  const compared = COMPARED.map((name) => {
    const values = own.map((one) => one[name]);
    const best = Math.max(...values);
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const order = [...values].sort((a, b) => b - a);
    const places = new Map([...order.entries()].reverse().map(([at, value]) => [value, at]));
    return values.map((value) => [
      value - best,
      value - mean,
      (places.get(value) ?? 0) / Math.max(1, values.length - 1),
    ]);
  });
  const asked = questionSignals(question);
  return own.map((one, at) =>
    Float64Array.from([...OWN.map((name) => one[name]), ...compared.flatMap((all) => all[at] ?? []), ...asked]),
  );
}

function ownSignals(
  question: string,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
): Record<Signal, number>[] {
  const askedTerms = termsOf(question).filter((term) => !isStopWord(term));
  const asked = new Set(askedTerms);
  const questionWords = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const questionPairs = [...pairsOf(questionWords).keys()];
  const holding = new Map<string, number>();
  const textsWith = new Map<string, Set<number>>();
  const pairsIn = texts.map(() => new Set<string>());
  const wordsIn = texts.map(() => 0);
  for (const { terms, text, pairs, words } of candidates) {
    for (const pair of pairs.keys()) pairsIn[text]?.add(pair);
    wordsIn[text] = (wordsIn[text] ?? 0) + words.length;
    for (const term of new Set(terms)) {
      holding.set(term, (holding.get(term) ?? 0) + 1);
      textsWith.set(term, (textsWith.get(term) ?? new Set()).add(text));
    }
  }
  const rarity = (term: string) => Math.log(1 + candidates.length / (1 + (holding.get(term) ?? 0)));
  const weight = new Map([...asked].map((term) => [term, rarity(term)]));
  const whole = [...weight.values()].reduce((a, b) => a + b, 0) || 1;
  const [rarest = ""] = [...weight].sort((a, b) => b[1] - a[1]).map(([term]) => term);
  const vectors = candidates.map(({ terms }) => unit(new Map(terms.map((term) => [term, rarity(term)]))));
  const products = productsWith(vectors);
  const pairsShared = sharedWith(pairsIn);
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + value);
  const centre = unit(sum);
  const meanTextWords = wordsIn.reduce((a, b) => a + b, 0) / Math.max(1, texts.length);
  const others = Math.max(1, texts.length - 1);
  return candidates.map((one, at): Record<Signal, number> => {
    const { text, terms, pairs, words, place, of, said } = one;
    const { publication = 0, behind = 0 } = texts[text] ?? {};
    const held = new Set(terms.filter((term) => asked.has(term)));
    const places = terms.flatMap((term, index) => (asked.has(term) ? [index] : []));
    const [first = 40] = places;
    const missing = [...weight].filter(([term]) => !held.has(term)).map(([, value]) => value);
    const heldWeight = [...held].reduce((all, term) => all + (weight.get(term) ?? 0), 0);
    const shared = pairsShared(pairs.keys());
    const shares = pairsIn.flatMap((set, which) =>
      which === text || set.size === 0 ? [] : [(shared[which] ?? 0) / Math.max(1, pairs.size)],
    );
    const vector = vectors[at] ?? new Map<string, number>();
    const alike = [...products(vector)].filter((_, which) => candidates[which]?.text !== text);
    const kinds = new Set(terms);
    return {
      text,
      textShare: text / others,
      texts: texts.length,
      publication,
      behind,
      place,
      of,
      last: Number(place === of - 1),
      at,
      candidates: candidates.length,
      words: words.length,
      density: terms.length / words.length,
      textWords: wordsIn[text] ?? 0,
      meanTextWords,
      askedShare: heldWeight / whole,
      askedCount: held.size / Math.max(1, asked.size),
      askedOfOwn: held.size / Math.max(1, kinds.size),
      askedPairs: questionPairs.filter((pair) => pairs.has(pair)).length / Math.max(1, questionPairs.length),
      firstAsked: first,
      firstAskedShare: first / Math.max(1, terms.length),
      askedTogether: places.length / ((places.at(-1) ?? 60) - (places[0] ?? 0) + 1),
      run: longestRun(askedTerms, terms),
      wordRun: longestRun(questionWords, words),
      missing: missing.reduce((a, b) => a + b, 0) / whole,
      rarestMissing: Math.max(0, ...missing),
      rarestHeld: Number(held.has(rarest)),
      lastHeld: Number(held.has(askedTerms.at(-1) ?? "")),
      bestOther: Math.max(0, ...shares),
      meanOther: shares.reduce((a, b) => a + b, 0) / others,
      halfOthers: shares.filter((share) => share > 0.5).length,
      thirdOthers: shares.filter((share) => share > 0.3).length / others,
      central: product(vector, centre),
      bestAlike: Math.max(0, ...alike),
      meanAlike: alike.reduce((a, b) => a + b, 0) / Math.max(1, alike.length),
      common:
        terms.reduce((all, term) => all + (textsWith.get(term)?.size ?? 1) - 1, 0) / Math.max(1, terms.length) / others,
      concludes: Number(CONCLUDES.test(said)),
      ownStudy: Number(OWN_STUDY.test(said)),
      defines: Number(DEFINES.test(said)),
      method: Number(METHOD.test(said)),
      leansOn: Number(LEANS.test(said)),
      fullStop: Number(/\.\s*$/u.test(said)),
      asks: Number(said.includes("?")),
      digits: said.match(/\d/gu)?.length ?? 0,
      brackets: said.match(/\(/gu)?.length ?? 0,
      commas: said.match(/,/gu)?.length ?? 0,
      capital: Number(/^\p{Lu}/u.test(said)),
      label: Number(said.slice(0, 40).includes(":")),
      negates: Number(NEGATES.test(said)),
      names: said.match(/\b\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]\b/gu)?.length ?? 0,
      letters: said.length / words.length,
    };
  });
}

function unit(vector: ReadonlyMap<string, number>): Map<string, number> {
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...vector].map(([term, value]) => [term, value / length]));
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, value] of a) sum += value * (b.get(term) ?? 0);
  return sum;
}

/** The longest run of neighbours that stands in both lists. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  // For each place of `b` how long the run is that ends there: from the last place on, as each is made of the one before it.
  const runs = new Uint16Array(b.length + 1);
  for (const x of a)
    for (let at = b.length - 1; at >= 0; at--) {
      const run = x === b[at] ? (runs[at] ?? 0) + 1 : 0;
      runs[at + 1] = run;
      if (run > best) best = run;
    }
  return best;
}
