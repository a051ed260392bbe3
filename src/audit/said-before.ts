import { sentences } from "../text/sentences.js";
import type { AuditText } from "./audit-text.js";
import { holdsClaims } from "./audit-text.js";
import { subjectOf } from "./claim-subject.js";
import { plainClaim } from "./plain-claim.js";

/** Nouns that stand for something said before, wherever they stand in a sentence: "in that trial", "the same caution", "both forms". */
const NAMED =
  /\b(?:(?:that|this|these|those|the same) (?:trial|study|group|people|patients|women|children|dose|drug|caution|warning|rule|risk|effect|advice|test|programme|program|treatment)s?|the (?:trial|study|authors?|other group|former|latter)|both (?:groups?|forms?|arms?|drugs?))\b/iu;
const OPENS = /^(?:it|they|this|these|those|that|there|he|she|both|the other)\b/iu;

/** What may stand for something said before, in a sentence that names no subject of its own. */
const MAY_POINT =
  /\b(?:it|its|they|them|their|this|these|those|such|doing so|the two|one|both|the (?:dose|drug|medicines?|tablets?|treatment|test|level|result|scan|operation|procedure|condition|disease|illness|difference|overall|other|rest|others?|same))\b/iu;

/** Whether a claim speaks of something that a sentence before it names. */
export function pointsBack(words: string): boolean {
  return NAMED.test(words) || OPENS.test(words) || (subjectOf(words) === undefined && MAY_POINT.test(words));
}

/** So far back is looked. Sentences. */
const FURTHEST = 2;

/**
 * The sentences that a claim points back at, the nearest first: the one before it, and where that points back itself the one before that. They are those of its
 * paragraph or of the one before under the same heading; the items of a list stand side by side, and speak of the line that leads to it.
 */
export function saidBefore({ text, blocks }: AuditText, words: string, start: number): string[] {
  const at = blocks.findIndex((block) => block.start <= start && start < block.end);
  const own = blocks[at];
  if (own === undefined) return [];
  const said: string[] = [];
  let points = words;
  let [place, until] = [at, start];
  while (said.length < FURTHEST && pointsBack(points)) {
    const block = blocks[place];
    const before = block === undefined ? undefined : sentences(text, block.start, until).at(-1);
    if (before === undefined) {
      const next = blockBefore(blocks, place, NAMED.test(points));
      if (next === undefined) break;
      [place, until] = [next, blocks[next]?.end ?? 0];
      continue;
    }
    points = plainClaim(text.slice(before.start, before.end));
    said.push(points);
    until = before.start;
  }
  return said;
}

/** The block that goes before another: of an item the line that leads to its list, or the item before where `named` ("in that trial"). */
function blockBefore(blocks: AuditText["blocks"], at: number, named: boolean): number | undefined {
  const item = blocks[at]?.kind === "item" && !named;
  const before = item ? blocks.slice(0, at).findLastIndex(({ kind }) => kind !== "item") : at - 1;
  const found = blocks[before];
  return found !== undefined && holdsClaims(found) && found.kind !== "row" ? before : undefined;
}
