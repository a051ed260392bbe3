import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { termsOf } from "../../text/analyse.js";
import { gist } from "./evidence.js";

/** Reads a sentence as its study's readers do, with the long form behind each short form, and the short form behind a long one. */
export type InFull = (sentence: string) => string;

/**
 * How a study's sentences are read in full ("NASG lowered mortality" as "NASG lowered mortality ; anti-shock garment"): of the short forms that the
 * texts explain, those whose long form has a word of the question. Where the question uses the short form ("PCI"), it stands behind the long one.
 */
export function inFullBy(
  question: Pick<Question, "topics">,
  texts: readonly string[],
  brands: readonly { readonly means: string; readonly found: RegExp }[] = [],
): InFull {
  const asked = new Set(question.topics.flatMap(({ names }) => names.flatMap(({ allOf }) => allOf.flat(2))));
  const isAsked = (words: string) => termsOf(words).some((term) => asked.has(term));
  const explained = abbreviationsIn(texts.join("\n"));
  const known = [
    ...brands,
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

/** The sentences of a study as its readers read them, who know from its whole text which brand stands for what ("LNG-IUS (Mirena, …)"). */
export function inFullOfStudy(question: Pick<Question, "topics">, { title }: Publication, source: Source): InFull {
  const texts = gist(source).map(({ start, end }) => source.text.slice(start, end));
  return inFullBy(question, [title, ...texts], [...brandsIn(question, source), ...shortsIn(question, texts, source)]);
}

/** Of the short forms that a question uses and the abstract does not ("pCR"), what the body explains them as. */
function shortsIn({ topics }: Pick<Question, "topics">, texts: readonly string[], source: Source) {
  const used = topics.flatMap(({ kind, label }) =>
    kind === "word" && SHORT.test(label) && !texts.some((text) => wholly(label).test(text)) ? [label] : [],
  );
  return used.flatMap((label) =>
    explainedIn(source)
      .filter(({ short }) => short === label)
      .map(({ long }) => ({ means: label, found: wholly(long, "i") })),
  );
}

const SHORT = /^(?=\S*\p{Lu}\S*\p{Lu})[\p{L}\d-]{2,8}$/u;

const explained = new WeakMap<Source, ReturnType<typeof abbreviationsIn>>();

function explainedIn(source: Source) {
  let known = explained.get(source);
  if (known === undefined) explained.set(source, (known = abbreviationsIn(source.text)));
  return known;
}

/** A short form before a bracket that opens with a word of the question. */
function brandsIn({ topics }: Pick<Question, "topics">, source: Source) {
  return topics.flatMap(({ kind, label }) => {
    if ((kind !== "word" && kind !== "drug") || !/^\p{L}{4,}$/u.test(label)) return [];
    const short = new RegExp(`((?=[^\\s(]*\\p{Lu}[^\\s(]*\\p{Lu})[\\p{L}\\d-]{3,}) \\(${label}(?!\\p{L})`, "u");
    const found = new RegExp(
      short.source.replace(label, `[${label[0] ?? ""}${(label[0] ?? "").toUpperCase()}]${label.slice(1)}`),
      "u",
    ).exec(source.text)?.[1];
    return found === undefined ? [] : [{ means: label, found: wholly(found) }];
  });
}
