import { facetsByWords } from "../../appraise/facet-words.js";
import type { Facet } from "../../domain/facet.js";
import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Naming, Question } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import type { RankedPassage } from "../../rank/rank.js";
import { firstTerms, nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { INDICATION } from "../label/label-aspects.js";
import { holdsQuotable } from "./quotable.js";
import { worthOfSection } from "./sentence-roles.js";
import { RESEARCH } from "../../text/recommendations/recommendation-places.js";
import { termsOf } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";

/** One publication's text as far as it was read for the question. */
export interface Evidence {
  readonly publication: Publication;
  readonly sources: readonly SourceEvidence[];
  /** Best score of its passages. */
  readonly score: number;
  /** How its title and gist name each topic, in the topics' order. */
  readonly named: readonly (Naming | undefined)[];
  /** How its title, its keywords and what it says it is about name each topic. */
  readonly subject: readonly (Naming | undefined)[];
}

export interface SourceEvidence {
  readonly source: Source;
  /** The passages that the index gave, best first. */
  readonly passages: readonly RankedPassage[];
  /** Blocks from which statements may come: the gist and the passages found. */
  readonly blocks: readonly Block[];
}

/** Passages of one publication that are read beside its abstract, and of the others those that tell what was asked to be told. */
const PASSAGES_READ = 4;
const TELLING_READ = 4;
/** What an abstract tells of a study: what came of it. Of anything else that is asked the findings may tell where the abstract does not. */
const OF_ABSTRACTS: ReadonlySet<Facet> = new Set<Facet>(["treatment", "definition", "gap", "future direction"]);

/** The blocks that say what a source is about: title and abstract; of a note or an abstract record, everything. */
export function gist(source: Source): readonly Block[] {
  return source.kind === "note" || source.kind === "abstract" ? source.blocks : gistOfArticle(source);
}

const gistOfArticle = keptFor((source: Source): readonly Block[] =>
  source.blocks.filter(({ kind, section }) => kind === "title" || section[0] === "Abstract"),
);

/** Of a label, what its drug is for: whoever asks how a condition is treated is answered by it, whichever passages were found. */
function usesOf(source: Source): readonly Block[] {
  if (source.kind !== "label") return [];
  return source.blocks.filter(({ code }) => code !== undefined && INDICATION.codes.includes(code));
}

/** Whether a passage names every key topic of the question. */
export function namesAllKeys(question: Question, { named }: RankedPassage): boolean {
  return question.topics.every(({ key }, at) => !key || named[at] !== undefined);
}

/** Of a guideline, every recommendation that names all that was asked, by itself, its headings or the title: the index may have found its reasons before it. */
function recommendationsOn(question: Question, { tier, title }: Publication, source: Source): readonly Block[] {
  const keys = question.topics.filter(({ key }) => key);
  if (tier !== "guideline" || source.kind === "note" || keys.length === 0) return [];
  const above = new Map<readonly string[], readonly string[]>();
  const termsAbove = (section: readonly string[]) => {
    let terms = above.get(section);
    if (terms === undefined)
      above.set(section, (terms = [title, ...section].flatMap((heading) => [...termsOf(heading), ""])));
    return terms;
  };
  return source.blocks.filter((block) => {
    if (block.recommends === undefined || block.kind === "heading" || block.kind === "title") return false;
    const held = termText([...termsAbove(block.section), ...termsOf(source.text.slice(block.start, block.end))]);
    return keys.every((topic) => nearestNaming(held, topic) !== undefined);
  });
}

/** Of the passages found that hold something quotable the best ones, and the first of the others that name all that was asked and tell, in one sentence, what was asked to be told. */
function passagesToRead(
  question: Question,
  publication: Publication,
  source: Source,
  passages: readonly RankedPassage[],
): readonly RankedPassage[] {
  if (source.kind !== "full text") return passages.slice(0, PASSAGES_READ);
  const quotable = passages.filter(({ passage: { firstBlock, lastBlock } }) =>
    source.blocks
      .slice(firstBlock, lastBlock + 1)
      .some(
        (block) =>
          worthOfSection(block.section, publication.design) !== undefined && holdsQuotable(publication, source, block),
      ),
  );
  const [asked] = question.facets;
  if (asked === undefined || OF_ABSTRACTS.has(asked)) return quotable.slice(0, PASSAGES_READ);
  const tells = (sentence: string) => facetsByWords(sentence).some(({ facet }) => facet === asked);
  const telling = quotable
    .slice(PASSAGES_READ)
    .filter((one) => namesAllKeys(question, one))
    .filter(({ passage: { start, end } }) => {
      const text = source.text.slice(start, end);
      return sentences(text).some((sentence) => tells(text.slice(sentence.start, sentence.end)));
    });
  return [...quotable.slice(0, PASSAGES_READ), ...telling.slice(0, TELLING_READ)];
}

/** Reads one publication's Sources for the question. */
export function readEvidence(
  question: Question,
  publication: Publication,
  sources: readonly { readonly source: Source; readonly passages: readonly RankedPassage[] }[],
): Evidence {
  const read = sources.map(({ source, passages }) => {
    const chosen = new Set([...gist(source), ...usesOf(source)]);
    for (const { passage } of passagesToRead(question, publication, source, passages))
      for (const block of source.blocks.slice(passage.firstBlock, passage.lastBlock + 1)) chosen.add(block);
    for (const block of recommendationsOn(question, publication, source)) chosen.add(block);
    return { source, passages, blocks: [...chosen].sort((a, b) => a.index - b.index) };
  });
  const words = [
    publication.title,
    publication.about ?? "",
    publication.population ?? "",
    ...(publication.keywords ?? []),
  ];
  const texts = read.flatMap(({ source, blocks }) => {
    const about = source.kind === "label" ? blocks : gist(source);
    return about.map(({ start, end }) => source.text.slice(start, end));
  });
  const asked = firstTerms(question.topics);
  const naming = (lines: readonly string[]) => {
    const terms: string[] = [];
    for (const line of lines) {
      for (const term of termsOf(line)) terms.push(term);
      // No phrase runs from one line into the next.
      terms.push("");
    }
    const text = termText(terms, asked);
    return question.topics.map((topic) => nearestNaming(text, topic));
  };
  // An article that speaks of everything asked in one passage of its findings is evidence, whatever its abstract leaves out.
  const whole = sources
    .flatMap((source) => (source.source.kind === "full text" ? source.passages : []))
    .find(
      (found) =>
        namesAllKeys(question, found) &&
        worthOfSection(found.passage.section, publication.design) !== undefined &&
        !(publication.tier === "guideline" && found.passage.section.some((heading) => RESEARCH.test(heading))),
    );
  return {
    publication,
    sources: read,
    score: Math.max(0, ...sources.flatMap(({ passages }) => passages.map(({ score }) => score))),
    // Who was studied stands in the abstract: a passage may name those who were left out.
    named: naming([...words, ...texts]).map(
      (one, at) => one ?? (question.topics[at]?.kind === "population" ? undefined : whole?.named[at]),
    ),
    subject: naming([publication.title, publication.about ?? "", ...(publication.keywords ?? [])]),
  };
}
