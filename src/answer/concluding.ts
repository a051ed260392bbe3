import type { Publication } from "../domain/publication.js";
import type { Naming, Question } from "../domain/question.js";
import type { Block, Source } from "../domain/source.js";
import { onlyDescribes, onlyPasses } from "../question/main-words.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { gist } from "./evidence.js";
import { inFullBy } from "./in-full.js";
import { quotableSpans } from "./quotable.js";
import { labelOpening, reportsAResult, worthOfSection } from "./sentence-roles.js";

/** A sentence in its block. */
export interface Concluding {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** What a part that concludes is worth at the least (`worthOfSection`). */
const CONCLUDES = 0.8;
/** What an abstract ends with is what it concludes, where it names no parts. */
const LAST = 2;
/** Of the plain words asked about, this share must be named by title and abstract. */
const WORDS = 0.6;

/** The sentences by which an abstract concludes: those of the part that says so or, where it names no parts, the last ones that report a result. */
export function concludingIn(publication: Publication, source: Source): Concluding[] {
  let part: readonly string[] = [];
  const all = gist(source)
    .filter(({ kind }) => kind !== "title" && kind !== "heading")
    .flatMap((block) =>
      quotableSpans(publication, source, block).map(({ start, end }) => {
        const opening = labelOpening(source.text.slice(start, end));
        if (opening !== undefined) part = [opening];
        return { block, start, end, worth: worthOfSection([...block.section, ...part], publication.design) };
      }),
    );
  const told = all.filter(({ worth }) => (worth ?? 0) >= CONCLUDES);
  const parted = part.length > 0 || all.some(({ block }) => block.section.length > 1);
  const some = told.length > 0 || parted ? told : all.slice(-LAST);
  return some.filter(({ start, end }) => reportsAResult(source.text.slice(start, end)));
}

/** Whether title and abstract name every concept asked about and most of the plain words: then what the study concludes comes closest. */
export function isOnAllAsked({ topics }: Pick<Question, "topics">, { title }: Publication, source: Source): boolean {
  const texts = [title, ...gist(source).map(({ start, end }) => source.text.slice(start, end))];
  const inFull = inFullBy({ topics }, texts);
  const held = termText(texts.flatMap((line) => [...termsOf(inFull(line)), ""]));
  const asked = topics
    .filter((topic) => topic.kind !== "population" && !onlyPasses(topic) && !onlyDescribes(topic))
    .map((topic) => ({ topic, naming: nearestNaming(held, topic) satisfies Naming | undefined }));
  const words = asked.filter(({ topic }) => topic.kind === "word");
  const named = (some: typeof asked) => some.filter(({ naming }) => naming !== undefined).length;
  return (
    asked.length > 1 &&
    asked.every(({ topic, naming }) => topic.kind === "word" || naming !== undefined) &&
    named(words) >= WORDS * words.length
  );
}
