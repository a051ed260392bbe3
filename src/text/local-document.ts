import { formatIdentifier } from "../domain/identifier.js";
import type { PublicationFacts } from "../domain/publication.js";
import { makeSource, type BlockDraft, type Source } from "../domain/source.js";
import { firstWords } from "./first-words.js";
import { guessLanguage } from "./guess-language.js";
import { localFacts } from "./local-facts.js";
import { markRecommendations } from "./recommendations/mark-recommendations.js";
import { isPrescribingInformation, underPrescribingSections } from "./labels/prescribing-information.js";
import { withPrescribingHeadings } from "./labels/prescribing-outline.js";
import { underProducts } from "./labels/product-names.js";

/** What a reader of the user's own files found in one of them. */
export interface LocalText {
  /** Nothing where the file prints none: its first words then stand for it, and the facts say that they are ours. */
  readonly title: string | undefined;
  /** Without the title. */
  readonly blocks: readonly BlockDraft[];
  /** Lines of its first page or screen. */
  readonly opening: readonly string[];
  /** The language that it declares, if any. */
  readonly declaredLanguage: string;
  /** Names the file by its content. */
  readonly key: string;
  readonly reader: Source["reader"];
  /** Characters of one block at most. */
  readonly blockCharacters: number;
  /** The page on which it begins. */
  readonly firstPage?: number;
}

/** A document's facts and text, or the code and words of its refusal. */
export type LocalRead =
  | { readonly facts: PublicationFacts; readonly source: Source }
  | { readonly code: "no-text" | "over-limit"; readonly message: string };

/** Makes one text and its facts; `known` turns the facts read from the words into those that the file states in other ways. */
export function localDocument(
  text: LocalText,
  known: (facts: PublicationFacts) => PublicationFacts = (facts) => facts,
): LocalRead {
  const { blocks, opening, key, reader, blockCharacters, firstPage } = text;
  const title = text.title ?? firstWords(blocks.map((block) => block.text));
  if (title === undefined) return { code: "no-text", message: "no words in it" };
  if (!blocks.some(({ kind }) => kind !== "heading"))
    return { code: "no-text", message: "nothing but a title and headings: a title alone is never quoted" };
  const longest = blocks.find((block) => block.text.length > blockCharacters);
  if (longest !== undefined) {
    const where = longest.page === undefined ? "" : `page ${longest.page}: `;
    const message = `${where}one block has ${longest.text.length} characters, more than ${blockCharacters}`;
    return { code: "over-limit", message };
  }
  const language = guessLanguage(text.declaredLanguage, blocks.map((block) => block.text).join(" "));
  const own = localFacts({ title, blocks, opening, language, key });
  const facts = known(text.title === undefined && own.title === title ? { ...own, titleBasis: "ours" } : own);
  const page = firstPage === undefined ? {} : { page: firstPage };
  const products = underProducts(blocks);
  const isPrescribing =
    facts.tier === "label" &&
    blocks.every(({ page: printed }) => printed === undefined) &&
    isPrescribingInformation(blocks.flatMap(({ kind, text: words }) => (kind === "heading" ? [words] : [])));
  const sectioned =
    facts.tier === "label"
      ? underPrescribingSections(isPrescribing ? withPrescribingHeadings(products) : products)
      : products;
  const source = makeSource({
    kind: facts.tier === "label" ? "label" : "full text",
    document: facts.identifiers.map(formatIdentifier).join(" "),
    blocks: [{ kind: "title", section: [], ...page, text: facts.title }, ...markRecommendations(sectioned, facts)],
    reader,
    language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { facts, source };
}
