import type { Lexicon } from "../../domain/lexicon.js";
import { TIERS } from "../../domain/tier.js";
import type { Library } from "../../ports/library.js";
import { conceptIndex } from "../../question/concept-index.js";
import { isCarrier, isCue } from "../../question/parse.js";
import { analyse } from "../../text/analyse.js";
import { editDistance } from "../../text/words.js";

/** Shorter words are too like one another to be guessed at, unless they are mistyped function words. */
const SHORTEST = 5;
const SHORTEST_CARRIER = 3;
/** A shorter word that ends otherwise is another word ("intal", "intake"). */
const LONG_ENOUGH = 7;
/** Letters between a typed word and the one it is read as, endings and all. */
const MOST_APART = 2;
const CARRIER_WORDS = [
  "what",
  "which",
  "when",
  "where",
  "does",
  "with",
  "from",
  "about",
  "treatment",
  "should",
  "patients",
];

/**
 * Which index terms of a question are read as other words because neither the library nor the lexicon has them and exactly one
 * letter stands between. One letter only: names of drugs two letters apart (prednisone, prednisolone) are other drugs.
 */
export async function readAs(question: string, lexicon: Lexicon, library: Library): Promise<Map<string, string>> {
  const { words } = conceptIndex(lexicon);
  const terms = analyse(question).filter(
    ({ term, start, end }) =>
      /^[a-z]+$/u.test(term) &&
      end - start >= SHORTEST_CARRIER &&
      !words.has(term) &&
      !isCarrier(question.slice(start, end)) &&
      !isCue(question.slice(start, end)),
  );
  const held = await Promise.all(
    TIERS.map((tier) =>
      library.documentFrequencies(
        tier,
        terms.map(({ term }) => term),
      ),
    ),
  );
  const read = new Map<string, string>();
  for (const { term, start, end } of terms) {
    if (held.some((frequencies) => (frequencies.get(term) ?? 0) > 0)) continue;
    const typed = question.slice(start, end).toLowerCase();
    const carrier = CARRIER_WORDS.find((word) => editDistance(word, typed, 1) <= 1);
    if (carrier !== undefined) {
      read.set(term, carrier);
      continue;
    }
    if (typed.length < SHORTEST) continue;
    const asTyped = question.slice(start, end);
    const known = [...words.values()].find(
      // An abbreviation ("CREST") is no word that somebody mistyped another ("chest") for.
      (word) =>
        (asTyped === typed.toUpperCase() || word !== word.toUpperCase()) &&
        editDistance(word.toLowerCase(), typed, 1) <= 1,
    );
    const word =
      known ??
      (await heardAs(library, term, typed)) ??
      (await wordOf(
        library,
        (await library.similarTerms(term, 5)).find((near) => editDistance(near, term, 1) <= 1),
      ));
    // Index terms leave endings off: what is one letter away by its term may be a wholly other word ("codamol", "codamotion").
    if (word !== undefined && isAsNear(word.toLowerCase(), typed)) read.set(term, word);
  }
  return read;
}

function isAsNear(word: string, typed: string): boolean {
  const most = typed.length < LONG_ENOUGH ? 1 : MOST_APART;
  return editDistance(word, typed, most) <= most;
}

/** Letters that sound alike at the beginning of a name. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ["z", "x"],
  ["k", "c"],
  ["f", "ph"],
  ["s", "c"],
  ["j", "g"],
  ["s", "z"],
];

/** The word of a label that a long word is heard as, where only the letter it begins with is another one that sounds alike ("zarelto"). */
async function heardAs(library: Library, term: string, typed: string): Promise<string | undefined> {
  if (typed.length <= SHORTEST) return undefined;
  const swaps = SOUNDS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]).flatMap(([from = "", to = ""]) => (term.startsWith(from) ? [`${to}${term.slice(from.length)}`] : []));
  const held = await library.documentFrequencies("label", swaps);
  const found = swaps.find((swap) => (held.get(swap) ?? 0) > 0);
  return found === undefined ? undefined : wordOf(library, found);
}

/** A word of the library's texts whose index term this is. */
async function wordOf(library: Library, term: string | undefined): Promise<string | undefined> {
  if (term === undefined) return undefined;
  for (const tier of TIERS) {
    const [found] = await library.search({ tier, terms: [term], limit: 1 });
    const source = found === undefined ? undefined : await library.source(found.source);
    if (source === undefined) continue;
    const place = analyse(source.text).find((one) => one.term === term);
    if (place !== undefined) return source.text.slice(place.start, place.end).toLowerCase();
  }
  return undefined;
}
