import type { Lexicon } from "../../domain/lexicon.js";
import type { Library } from "../../ports/library.js";
import { extendLexicon } from "../../question/concept-index.js";
import type { NamedHeading } from "../../question/heading-concepts.js";
import { namesOfHeading } from "../../text/heading-names.js";
import { isWrittenIn, writtenWords } from "../../question/written-in.js";
import { conceptsOfHeadings, runsIn } from "../../question/heading-concepts.js";

/** Headings below each one named that are searched for as well, the nearest first. */
const MOST_BELOW = 24;
/** Headings of one question, at most. */
const MOST_NAMED = 40;

/**
 * The lexicon with the headings that a text names word for word in the library's vocabulary; the lexicon itself where there is none. One stem is
 * not enough: "pancreatic" does not name Pancreatitis.
 */
export async function lexiconFor(text: string, lexicon: Lexicon, library: Library): Promise<Lexicon> {
  const words = writtenWords(text);
  const headings = (await library.headingsNamed(runsIn(text))).filter((heading) =>
    [...namesOfHeading(heading), ...heading.narrower.flat()].some((name) => isWrittenIn(words, name)),
  );
  if (headings.length === 0) return lexicon;
  const named: NamedHeading[] = [];
  for (const heading of headings.slice(0, MOST_NAMED))
    named.push({ heading, below: await library.headingsBelow(heading.trees, MOST_BELOW) });
  return extendLexicon(lexicon, conceptsOfHeadings(named));
}
