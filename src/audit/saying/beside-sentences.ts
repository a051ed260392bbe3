import { sentences } from "../../text/sentences.js";
import { isAim } from "./as-sure.js";
import type { Candidate } from "../candidate.js";

const TOOK_PART =
  /\b(?:random\w*|assigned|allocated|enrol\w*|recruited|received|consisted|participants|invited|offered|eligible|aged|callers|volunteers|included)\b/iu;
/** Sentences on either side of it. */
const AROUND = 2;
/** Longer ones tell too much to tell anything of. Characters. */
const LONGEST = 700;

/** "These patients": whom the sentence before tells of. */
const REFERS =
  /\b(?:these|such|this) (?:patients?|people|persons?|women|men|children|adults|individuals?|populations?|groups?|settings?|situations?|combinations?|cases|circumstances)\b/iu;

/** The sentence before, where one points back at whom that tells of; else nothing. */
export function pointedAt({ source, block, start, text }: Candidate): string {
  if (!REFERS.test(text)) return "";
  const [last] = sentences(source.text, block.start, start).slice(-1);
  return last === undefined ? "" : source.text.slice(last.start, last.end);
}

/** Sentences of the same source that may tell the rest: the ones around, and in research who took part, in the abstract. */
export function besides({
  source,
  block,
  start,
  publication,
}: Candidate): { start: number; end: number; text: string }[] {
  const own = sentences(source.text, block.start, block.end).map((one) => ({
    ...one,
    text: source.text.slice(one.start, one.end),
  }));
  const at = own.findIndex((one) => one.start === start);
  const around = at < 0 ? [] : own.filter((_, place) => place !== at && Math.abs(place - at) <= AROUND);
  const abstract =
    publication.tier !== "research"
      ? []
      : source.blocks
          .filter(({ section }) => section[0] === "Abstract")
          .flatMap((one) => sentences(source.text, one.start, one.end))
          .map((one) => ({ ...one, text: source.text.slice(one.start, one.end) }))
          .filter(
            (one) =>
              one.start !== start && TOOK_PART.test(one.text) && !around.some((other) => other.start === one.start),
          );
  return [...around, ...abstract].filter(({ text }) => text.length <= LONGEST && !isAim(text));
}
