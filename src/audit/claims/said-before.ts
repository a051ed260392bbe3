import { sentences } from "../../text/sentences.js";
import type { AuditText } from "../reading/audit-text.js";
import { holdsClaims } from "../reading/audit-text.js";
import { subjectOf } from "./claim-subject.js";
import { plainClaim } from "./plain-claim.js";

/** Nouns that stand for something said before, wherever they stand in a sentence: "in that trial", "the same caution", "both forms". */
const NAMED =
  /\b(?:(?:that|this|these|those|the same) (?:trial|study|group|people|patients|women|children|dose|drug|caution|warning|rule|risk|effect|advice|test|programme|program|treatment)s?|the (?:trial|study|authors?|other group|former|latter)|both (?:groups?|forms?|arms?|drugs?))\b/iu;
/** A comparison with what a sentence before it names: "no more frequent". */
const COMPARES =
  /\b(?:no (?:more|less|fewer|better|worse|difference)|just as|equally|as (?:often|much|many|well))\b(?!.*\b(?:than|as)\b)/iu;
const OPENS = /^(?:it|they|this|these|those|that|there|he|she|both|the other)\b/iu;

/** What may stand for something said before, in a sentence that names no subject of its own. */
const MAY_POINT =
  /\b(?:it|its|they|them|their|this|these|those|such|doing so|the two|one|both|the (?:two|narrower|wider|shorter|longer|dose|drug|medicines?|tablets?|treatment|test|level|result|scan|operation|procedure|condition|disease|illness|difference|overall|other|rest|others?|same))\b/iu;

/** Whether a claim speaks of something that a sentence before it names. */
export function pointsBack(words: string): boolean {
  return (
    NAMED.test(words) ||
    OPENS.test(words) ||
    COMPARES.test(words) ||
    (subjectOf(words) === undefined && MAY_POINT.test(words))
  );
}

/** So far back is looked for what is named. Sentences. */
const FURTHEST = 3;

/**
 * What a claim points back at, in the words of the sentences before it: where it speaks of a trial or the like, the whole of the one before; else what
 * the nearest of them names that names something, and where none does, the one before. They are those of its paragraph or of the one before under the
 * same heading; the items of a list stand side by side, and speak of the line that leads to it.
 */
export function saidBefore({ text, blocks }: AuditText, words: string, start: number): string[] {
  const at = blocks.findIndex((block) => block.start <= start && start < block.end);
  if (at < 0) return [];
  if (!pointsBack(words)) return [];
  const whole = NAMED.test(words);
  const said: string[] = [];
  let agrees = agreeing(words);
  let [place, until, named] = [at, start, whole];
  while (said.length < FURTHEST) {
    const block = blocks[place];
    const before = block === undefined ? undefined : sentences(text, block.start, until).at(-1);
    if (before === undefined) {
      const next = blockBefore(blocks, place, named);
      if (next === undefined) break;
      [place, until] = [next, blocks[next]?.end ?? 0];
      continue;
    }
    const sentence = plainClaim(text.slice(before.start, before.end));
    said.push(sentence);
    const found = whole ? [sentence] : namedIn(sentence).filter(agrees);
    if (found.length > 0) return found;
    // "They" may be those who had "it": what that is goes on being spoken of.
    if (pointsBack(sentence)) [agrees, named] = [agreeing(sentence), NAMED.test(sentence)];
    until = before.start;
  }
  return said.slice(0, 1);
}

/** Of things named before, those that a claim can mean: "it" is one, "they" are several or people. */
function agreeing(words: string): (noun: string) => boolean {
  const one = /\b(?:it|its|this|such an?)\b/iu.test(words);
  const several = /\b(?:they|them|their|these|those|both)\b/iu.test(words);
  if (one === several) return () => true;
  return (noun) => {
    const last = /[\p{L}]+$/u.exec(noun.replace(/\s(?:of|for|in|with|to|on)\s.*$/iu, ""))?.[0] ?? "";
    const plural = /(?:[^siu]s|ies|(?:ch|sh|x|ss)es|[aeo]es|people|children|women|men)$/iu.test(last);
    return plural === several;
  };
}

/** Nouns after an article that bring in nothing to speak of further on. */
const PLAIN =
  /^(?:(?:small|large|big|great|good|little|single|first|second|third|new|recent|short|long|high|low)\s)*(?:trial|study|review|few|little|lot|day|week|month|year|time|while|dose|number|quarter|third|half|bit|way|risk|chance|person|man|woman|child|doctor|patient|hundred|thousand|result|rule|matter|part|kind|form|type|sign|reason|group|case|meta-analysis|survey)\b/iu;
const BROUGHT_IN =
  /\ban?\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]{3,})(?=\s+(?:to|of|in|on|at|for|with|by|from|during|after|before|and|or|but|is|are|was|were|can|may|that|which|who|when|if|as|than|while|because)\b|[,.;:)]|$)/giu;

/** What a sentence names that those after it may speak of: its subject, or what it brings in ("use a tourniquet during"). */
function namedIn(words: string): string[] {
  const subject = subjectOf(words);
  const brought = [...words.matchAll(BROUGHT_IN)].flatMap(([, noun = ""]) => (PLAIN.test(noun) ? [] : [noun]));
  return [...(subject === undefined ? [] : [subject]), ...brought];
}

/** The block that goes before another: of an item the line that leads to its list, or the item before where `named` ("in that trial"). */
function blockBefore(blocks: AuditText["blocks"], at: number, named: boolean): number | undefined {
  const item = blocks[at]?.kind === "item" && !named;
  const before = item ? blocks.slice(0, at).findLastIndex(({ kind }) => kind !== "item") : at - 1;
  const found = blocks[before];
  return found !== undefined && holdsClaims(found) && found.kind !== "row" ? before : undefined;
}
