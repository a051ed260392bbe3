import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { onlyDescribes, onlyPasses } from "../../question/main-words.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText, type TermText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { standsAlone } from "../../text/standalone.js";
import { gist } from "../candidates/evidence.js";
import { inFullOfStudy } from "../candidates/in-full.js";
import { tellsOfTheConduct } from "../finding/no-finding.js";
import { quotableSpans } from "../candidates/quotable.js";
import { labelOpening, reportsAResult, worthOfSection } from "../candidates/sentence-roles.js";

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
const HALF = 0.5;
/** Of more words than these one may be named nowhere. */
const MANY = 4;

const THANKS = /^(?:we|the authors) (?:thank|acknowledge)\b/iu;

/** The sentences by which an abstract concludes: all of the part that says so or, where it names no parts, the last ones that report a result. */
export const concludingIn = keptFor((publication: Publication, source: Source): readonly Concluding[] => {
  let part: readonly string[] = [];
  const all = gist(source)
    .filter(({ kind }) => kind !== "title" && kind !== "heading")
    .flatMap((block) =>
      quotableSpans(publication, source, block).map(({ start, end }) => {
        const opening = labelOpening(source.text.slice(start, end));
        if (opening !== undefined) part = [opening];
        const label =
          opening === undefined ? 0 : (/^\S+\s*[:.]\s+/u.exec(source.text.slice(start, end))?.[0].length ?? 0);
        return {
          block,
          start: start + label,
          end,
          worth: worthOfSection([...block.section, ...part], publication.design),
        };
      }),
    );
  const isOther = (text: string) => !text.trim().includes(" ") || THANKS.test(text) || tellsOfTheConduct(text);
  const told = all.filter(
    ({ start, end, worth }) => (worth ?? 0) >= CONCLUDES && !isOther(source.text.slice(start, end)),
  );
  const parted = part.length > 0 || all.some(({ block }) => block.section.length > 1);
  if (told.length > 0 || parted) return told;
  const own = all.filter(({ start, end }) => !tellsOfTheConduct(source.text.slice(start, end)));
  return own.slice(-LAST).filter(({ start, end }) => reportsAResult(source.text.slice(start, end)));
});

/** What only sums up ("In summary, …"), and what a study calls itself and its results: at the end of an abstract neither takes up a sentence before. */
const SUMS_UP =
  /^(?:conclusions?: )?(?:in (?:summary|short|brief|sum|total|conclusion)|to (?:conclude|summari[sz]e|sum up)|overall|altogether|taken together|thus|therefore|hence|accordingly|consequently|(?:in light of|based on|according to|from) (?:the|these|our|this study'?s?) (?:results?|findings?|data)),?\s+/iu;
const ITSELF =
  /^(?:the|these|this|our|those)(?: (?:present|current|new|preliminary|pilot|overall|main|study|trial))* (?:results?|findings?|data|study|trial|analys[ei]s|investigation|experiment|comparison)\b/iu;

/** Whether a sentence by which a study concludes can be read without its neighbours. */
export function concludesReadably(sentence: string): boolean {
  const rest = sentence.replace(SUMS_UP, "").replace(ITSELF, "Our study");
  return standsAlone(`${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`);
}

/**
 * Whether a study is on all that was asked: its title and abstract name every concept and most of the plain words, or all but one concept and half of the words, and its whole
 * text what is left. Of one that stands apart from all else that was found (`standsApart`) half of the plain words are enough, and none of them where two concepts or more are named: who asks puts an
 * outcome in other words than a report does; but nothing that looks like a drug may be missing. Then what it concludes comes closest.
 */
export function isOnAllAsked(
  { topics }: Pick<Question, "topics">,
  publication: Publication,
  source: Source,
  apart = false,
): boolean {
  return (apart ? isOnAllApart : isOnAll)(topics, publication, source);
}

const isOnAll = keptFor((topics: Question["topics"], publication: Publication, source: Source) =>
  namesAllAsked(topics, publication, source, false),
);
const isOnAllApart = keptFor((topics: Question["topics"], publication: Publication, source: Source) =>
  namesAllAsked(topics, publication, source, true),
);

function namesAllAsked(topics: Question["topics"], publication: Publication, source: Source, apart: boolean): boolean {
  const asked = topics.filter((topic) => topic.kind !== "population" && !onlyPasses(topic) && !onlyDescribes(topic));
  if (asked.length < 2) return false;
  const texts = [publication.title, ...gist(source).map(({ start, end }) => source.text.slice(start, end))];
  const inFull = inFullOfStudy({ topics }, publication, source);
  const held = termText(texts.flatMap((line) => [...termsOf(inFull(line)), ""]));
  const missing = asked.filter((topic) => nearestNaming(held, topic) === undefined);
  const concepts = missing.filter(({ kind }) => kind !== "word").length;
  const words = asked.filter(({ kind }) => kind === "word").length;
  const named = words - (missing.length - concepts);
  if (concepts === 0 && named >= WORDS * words) return true;
  if (concepts > 1 || asked.length - concepts < 2 || (!apart && named < HALF * words)) return false;
  const whole = wholeOf(source);
  const nowhere = missing.filter((topic) => nearestNaming(whole, topic) === undefined);
  if (apart) {
    if (nowhere.some(({ kind, label }) => kind !== "word" || looksLikeADrug(label))) return false;
    // Two concepts and more that are all named say what a question is on; its plain words may be its own ("coming back").
    const enough = asked.length - words > 1 || words - nowhere.length >= HALF * words;
    return enough && asked.length - missing.length > 1;
  }
  return nowhere.length <= (asked.length > MANY ? 1 : 0) && nowhere.every(({ kind }) => kind === "word");
}

/** The whole of a text, ready to be asked what it names. */
export const wholeOf = keptFor((source: Source): TermText => {
  const lines = source.blocks.map(({ start, end }) => source.text.slice(start, end));
  return termText(lines.flatMap((line) => [...termsOf(line), ""]));
});
