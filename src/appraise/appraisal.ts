import type { Publication } from "../domain/publication.js";
import type { Quote } from "../domain/quote.js";
import { makeQuote } from "../domain/quote.js";
import type { Block, Source } from "../domain/source.js";
import { participants } from "./participants.js";
import { readPopulation, type StudyPopulation } from "./read-population.js";

/** What a study is, each part with the words it was read from. */
export interface Appraisal {
  /** What the design was read from ("title: randomised"); absent where nothing says it. */
  readonly design?: string;
  readonly size?: { readonly people: number; readonly quote: Quote };
  readonly population?: { readonly of: readonly StudyPopulation[]; readonly quote: Quote };
}

/** Blocks at the beginning that may be a title or an abstract, where none is marked as one. */
const FIRST = 12;

/**
 * The appraisal of a publication of research by the Source that is quoted: its design's basis, how many took part and who they were, each with its quote from
 * title or abstract. What was only stated in a note, or is not in the Source's words, has no quote and is not here; a part that nothing says is absent.
 */
export function appraisalOf(publication: Publication, source: Source): Appraisal {
  const { designBasis: design, size, tier } = publication;
  if (tier !== "research" || source.kind === "note") return design === undefined ? {} : { design };
  const blocks = headOf(source);
  const people = participants(size);
  const sizeQuote = size === undefined || people === undefined ? undefined : quoteOfSize(source, blocks, size);
  const population = populationOf(publication, source, blocks);
  return {
    ...(design === undefined ? {} : { design }),
    ...(sizeQuote === undefined || people === undefined ? {} : { size: { people, quote: sizeQuote } }),
    ...(population === undefined ? {} : { population }),
  };
}

/** Title and abstract. */
function headOf({ blocks }: Source): Block[] {
  const abstract = blocks.filter(({ section }) => /\b(?:abstract|summary)\b/iu.test(section[0] ?? ""));
  return [
    ...blocks.filter(({ kind }) => kind === "title").slice(0, 1),
    ...(abstract.length > 0 ? abstract : blocks.slice(0, FIRST)),
  ].filter((block, at, all) => block.kind !== "heading" && all.indexOf(block) === at);
}

/** "n = 174 and n = 172" and "12 and 14" in the words of a size are numbers of arms. */
const ARMS = /\d+ people \((.*)\)$/u;

function quoteOfSize(source: Source, blocks: readonly Block[], size: string): Quote | undefined {
  const arms =
    ARMS.exec(size)?.[1]?.split(" and ") ??
    (/^\d+ people$/u.test(size) && !source.text.includes(size) ? [`n = ${parseInt(size, 10)}`] : undefined);
  const wanted = (arms ?? [size]).map((words) => new RegExp(String.raw`(?<!\d)${escaped(words)}(?!\d)`, "u"));
  for (const block of blocks) {
    const text = source.text.slice(block.start, block.end);
    const found = wanted.map((pattern) => pattern.exec(text));
    const places = found.flatMap((match) => (match === null ? [] : [[match.index, match.index + match[0].length]]));
    if (places.length < wanted.length) continue;
    const start = Math.min(...places.map(([from = 0]) => from));
    const end = Math.max(...places.map(([, to = 0]) => to));
    if (end - start <= 400) return makeQuote(source, block.start + start, block.start + end);
  }
  return undefined;
}

function escaped(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/n = /gu, String.raw`[nN]\s?=\s?`)
    .replace(/ /gu, String.raw`\s+`);
}

function populationOf(publication: Publication, source: Source, blocks: readonly Block[]): Appraisal["population"] {
  const [title, ...rest] = blocks;
  if (title === undefined) return undefined;
  const titled = title.kind === "title";
  const parts = titled ? [title, ...rest] : [undefined, ...blocks];
  const texts = parts.map((block) => (block === undefined ? "" : source.text.slice(block.start, block.end)));
  const [first = "", ...others] = texts;
  const found = readPopulation(first, others.join("\n"), publication.design, publication.size);
  const [one] = found;
  if (one === undefined) return undefined;
  let start = 0;
  for (const [at, text] of texts.entries()) {
    const block = parts[at];
    if (block !== undefined && one.start >= start && one.end <= start + text.length) {
      const from = block.start + one.start - start;
      return {
        of: [...new Set(found.map(({ of }) => of))],
        quote: makeQuote(source, from, from + one.end - one.start),
      };
    }
    start += text.length + 1;
  }
  return undefined;
}
