import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { ShortCandidate, ShortText } from "./short-candidates.js";
import { mean, sum } from "./sums.js";

/** What a sentence is within its text and publication, and what it shares with what the texts agree on. */
export const PLACE_SIGNALS = [
  "heading",
  "offset",
  "textsOfPublication",
  "ofFirstPublication",
  "publications",
  "allWords",
  "charactersAfter",
  "charactersBefore",
  "askedOfText",
  "askedOfTextBest",
  "rarity",
  "rarest",
  "bestOtherPublication",
  "meanOtherPublication",
  "own",
  "askedSpread",
  "askedDensity",
  "agreedAt",
  "agreed",
  "newTerms",
  "newRarity",
  "pairsElsewhere",
  "pairsHeldElsewhere",
  "pairsHeldTwice",
  "textLength",
  "shareOfText",
  "subjectAt",
  "askedOrder",
  "subjectRarity",
  "askedRarest",
  "askedRarity",
] as const;

type Signal = (typeof PLACE_SIGNALS)[number];

/** Terms that most texts share, the question's own left out, by which agreement is measured. */
const AGREED = 5;
const NEAREST_AGREED = 3;
/** Where a sentence names none. */
const NOWHERE = 40;

/** The values of `PLACE_SIGNALS` for each sentence, counted from the question and the texts alone. */
export function placeSignals(
  question: string,
  texts: readonly ShortText[],
  candidates: readonly ShortCandidate[],
): number[][] {
  const askedTerms = termsOf(question).filter((term) => !isStopWord(term));
  const asked = new Set(askedTerms);
  const holding = new Map<string, number>();
  const textsWith = new Map<string, Set<number>>();
  const textsWithPair = new Map<string, Set<number>>();
  const pairsOf = new Map<number, Set<string>>();
  const termsIn = texts.map(() => new Set<string>());
  const wordsIn = texts.map(() => 0);
  const publicationOf = (text: number) => texts[text]?.publication ?? 0;
  for (const { text, terms, pairs, words } of candidates) {
    wordsIn[text] = (wordsIn[text] ?? 0) + words.length;
    const publication = publicationOf(text);
    const own = pairsOf.get(publication) ?? new Set();
    pairsOf.set(publication, own);
    for (const pair of pairs.keys()) {
      own.add(pair);
      textsWithPair.set(pair, (textsWithPair.get(pair) ?? new Set()).add(text));
    }
    for (const term of new Set(terms)) {
      termsIn[text]?.add(term);
      holding.set(term, (holding.get(term) ?? 0) + 1);
      textsWith.set(term, (textsWith.get(term) ?? new Set()).add(text));
    }
  }
  const rarity = (term: string) => Math.log(1 + candidates.length / (1 + (holding.get(term) ?? 0)));
  const askedRarity = [...asked].map(rarity);
  const whole = sum(askedRarity) || 1;
  const askedShare = (terms: ReadonlySet<string>) =>
    sum([...asked].filter((term) => terms.has(term)).map(rarity)) / whole;
  const others = Math.max(1, texts.length - 1);
  const agreement = new Map(
    [...textsWith]
      .filter(([term]) => !asked.has(term) && !/^\d+$/u.test(term))
      .map(([term, { size }]) => [term, ((size - 1) / others) * rarity(term)]),
  );
  const agreed = [...agreement].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, AGREED);
  const agreedWhole = sum(agreed.map(([, value]) => value)) || 1;
  const nearest = new Set(agreed.slice(0, NEAREST_AGREED).map(([term]) => term));
  const [subject = ""] = askedTerms;
  const perPublication = new Map<number, number>();
  for (const { publication } of texts) perPublication.set(publication, (perPublication.get(publication) ?? 0) + 1);
  const allWords = sum(wordsIn);
  const bestOfText = texts.map(() => 0);
  for (const { text, terms } of candidates)
    bestOfText[text] = Math.max(bestOfText[text] ?? 0, askedShare(new Set(terms)));
  return candidates.map(({ text, start, end, terms, pairs, words }) => {
    const publication = publicationOf(text);
    const kinds = new Set(terms);
    const fresh = [...kinds].filter((term) => !asked.has(term));
    const rarities = [...kinds].map(rarity);
    const places = terms.flatMap((term, at) => (asked.has(term) ? [at] : []));
    const order = places.map((at) => askedTerms.indexOf(terms[at] ?? ""));
    const elsewhere = [...pairs.keys()].map((pair) => (textsWithPair.get(pair)?.size ?? 1) - 1);
    const shared = [...pairsOf].flatMap(([which, set]) =>
      which === publication ? [] : [[...pairs.keys()].filter((pair) => set.has(pair)).length / Math.max(1, pairs.size)],
    );
    const agreedAt = terms.findIndex((term) => nearest.has(term));
    const subjectAt = terms.indexOf(subject);
    const values: Record<Signal, number> = {
      heading: Number(texts[text]?.heading ?? false),
      offset: Math.log1p(texts[text]?.offset ?? 0),
      textsOfPublication: perPublication.get(publication) ?? 0,
      ofFirstPublication: Number(publication === publicationOf(0)),
      publications: perPublication.size,
      allWords,
      charactersAfter: (texts[text]?.text.length ?? 0) - end,
      charactersBefore: start,
      askedOfText: askedShare(termsIn[text] ?? new Set()),
      askedOfTextBest: bestOfText[text] ?? 0,
      rarity: mean(rarities),
      rarest: Math.max(0, ...rarities),
      bestOtherPublication: Math.max(0, ...shared),
      meanOtherPublication: mean(shared),
      own: words.filter((word) => word === "we" || word === "our").length,
      askedSpread: ((places.at(-1) ?? -1) - (places[0] ?? 0) + 1) / Math.max(1, terms.length),
      askedDensity: places.length / words.length,
      agreedAt: agreedAt < 0 ? NOWHERE : agreedAt,
      agreed: sum(agreed.filter(([term]) => kinds.has(term)).map(([, value]) => value)) / agreedWhole,
      newTerms: fresh.length,
      newRarity: sum(fresh.map(rarity)) / words.length,
      pairsElsewhere: mean(elsewhere),
      pairsHeldElsewhere: mean(elsewhere.map((count) => Number(count > 0))),
      pairsHeldTwice: mean(elsewhere.map((count) => Number(count > 1))),
      textLength: ((wordsIn[text] ?? 0) * texts.length) / Math.max(1, allWords),
      shareOfText: words.length / Math.max(1, wordsIn[text] ?? 0),
      subjectAt: subjectAt < 0 ? NOWHERE : subjectAt,
      askedOrder: sum(order.slice(1).map((now, at) => Math.sign(now - (order[at] ?? 0)))),
      subjectRarity: rarity(subject),
      askedRarest: Math.max(0, ...askedRarity),
      askedRarity: mean(askedRarity),
    };
    return PLACE_SIGNALS.map((name) => values[name]);
  });
}
