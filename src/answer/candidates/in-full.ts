import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import type { Abbreviation } from "../../text/abbreviations.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { termsOf } from "../../text/analyse.js";
import { gist } from "./evidence.js";

/** Reads a sentence as its study's readers do, with the long form behind each short form, and the short form behind a long one. */
export type InFull = (sentence: string) => string;

/**
 * How a study's sentences are read in full ("NASG lowered mortality" as "NASG lowered mortality ; anti-shock garment"): of the short forms that the
 * texts explain, those whose long form has a word of the question. Where the question uses the short form ("PCI"), it stands behind the long one.
 */
export function inFullBy(question: Pick<Question, "topics">, texts: readonly string[]): InFull {
  return inFullWith(question, abbreviationsIn(texts.join("\n")), new Map());
}

/** Words of a sentence, and what they mean. */
interface Known {
  readonly means: string;
  readonly found: RegExp;
}

function inFullWith(
  question: Pick<Question, "topics">,
  explained: readonly Abbreviation[],
  brands: ReadonlyMap<string, string>,
  besides: readonly Known[] = [],
): InFull {
  const asked = new Set(question.topics.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const isAsked = (words: string) => termsOf(words).some((term) => asked.has(term));
  const known = [
    ...question.topics.flatMap(({ kind, label }) => {
      const brand = kind === "word" || kind === "drug" ? brands.get(uncapitalised(label)) : undefined;
      return brand === undefined ? [] : [{ means: label, found: wholly(brand) }];
    }),
    ...besides,
    ...explained.filter(({ long }) => isAsked(long)).map(({ short, long }) => ({ means: long, found: wholly(short) })),
    ...explained
      .filter(({ short }) => isAsked(short))
      .map(({ short, long }) => ({ means: short, found: wholly(long, "i") })),
  ];
  return (sentence) =>
    known.reduce((all, { means, found }) => (found.test(sentence) ? `${all} ; ${means}` : all), sentence);
}

/** Words as they stand by themselves, not within others. */
function wholly(words: string, flags = ""): RegExp {
  return new RegExp(`(?<![\\w-])${words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?![\\w-])`, `u${flags}`);
}

/** What a study's text tells of its short forms. */
interface ShortForms {
  readonly gist: string;
  /** Those that its title and gist explain, and, read when they are asked for, all that its text does. */
  readonly explained: readonly Abbreviation[];
  anywhere?: readonly Abbreviation[];
  readonly brands: ReadonlyMap<string, string>;
}

/** What was read of a study, whose sentences are asked for one by one. */
const read = new WeakMap<Source, ShortForms>();

/** The sentences of a study as its readers read them, who know from its whole text which brand stands for what ("LNG-IUS (Mirena, …)"). */
export function inFullOfStudy({ topics }: Pick<Question, "topics">, publication: Publication, source: Source): InFull {
  return inFullOfTopics(topics, publication, source);
}

const inFullOfTopics = keptFor((topics: Question["topics"], { title }: Publication, source: Source): InFull => {
  const forms = formsOf(title, source);
  const { explained, brands } = forms;
  return inFullWith({ topics }, explained, brands, shortsIn({ topics }, forms, source));
});

function formsOf(title: string, source: Source): ShortForms {
  const held = read.get(source);
  if (held !== undefined) return held;
  const text = [title, ...gist(source).map(({ start, end }) => source.text.slice(start, end))].join("\n");
  const forms = { gist: text, explained: abbreviationsIn(text), brands: brandsIn(source.text) };
  read.set(source, forms);
  return forms;
}

/** Of the short forms that a question uses and the abstract does not ("pCR"), what the body explains them as. */
function shortsIn({ topics }: Pick<Question, "topics">, forms: ShortForms, source: Source): Known[] {
  const used = topics.flatMap(({ kind, label }) =>
    kind === "word" && SHORT_WORD.test(label) && !wholly(label).test(forms.gist) ? [label] : [],
  );
  return used.flatMap((label) =>
    (forms.anywhere ??= abbreviationsIn(source.text))
      .filter(({ short }) => short === label)
      .map(({ long }) => ({ means: label, found: wholly(long, "i") })),
  );
}

const SHORT_WORD = /^(?=\S*\p{Lu}\S*\p{Lu})[\p{L}\d-]{2,8}$/u;

/** Short forms by the word with which the bracket behind them opens; the first of several. */
function brandsIn(text: string): ReadonlyMap<string, string> {
  const brands = new Map<string, string>();
  for (const { index, 1: word = "" } of text.matchAll(OPENS)) {
    const [short = ""] = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_SHORT), index)) ?? [];
    const opens = uncapitalised(word);
    if (SHORT.test(short) && !brands.has(opens)) brands.set(opens, short);
  }
  return brands;
}

/** A bracket that opens with a word, and what stands right before it: a short form has two capitals. */
const OPENS = / \((\p{L}{4,})/gu;
const BEFORE = /[\p{L}\d-]{3,}$/u;
/** Characters. */
const LONGEST_SHORT = 40;
const SHORT = /\p{Lu}.*\p{Lu}/u;

function uncapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
