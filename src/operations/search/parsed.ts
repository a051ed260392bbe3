import type { Lexicon } from "../../domain/lexicon.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Library } from "../../ports/library.js";
import { isOfVocabulary } from "../../question/heading-concepts.js";
import { parseQuestion } from "../../question/parse.js";
import { readAs } from "../ask/read-as.js";
import { lexiconFor } from "./lexicon-for.js";

/**
 * What is looked for, with the topics that only the library's vocabulary knows apart: in a list of publications they add to the words
 * and take none away, because who wrote "sickle-cell crises in anemic children" did not write the heading.
 */
export async function parsed(
  text: string,
  lexicon: Lexicon,
  library: Library,
): Promise<{ readonly question: Question; readonly headings: readonly Topic[] }> {
  const known = await lexiconFor(text, lexicon, library);
  const read = await readAs(text, known, library);
  const question = parseQuestion(text, lexicon, read);
  if (known === lexicon) return { question, headings: [] };
  return { question, headings: parseQuestion(text, known, read).topics.filter(isOfVocabulary) };
}
