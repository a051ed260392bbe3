import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { Publication } from "../../domain/publication.js";
import { blockAt, type Source } from "../../domain/source.js";
import { sentences } from "../../text/sentences.js";
import { DOSING } from "./label-places.js";

export interface OneLabel {
  readonly publication: Publication;
  readonly source: Source;
}

export interface Said {
  readonly label: OneLabel;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: readonly string[];
  /** LOINC code of its section. */
  readonly code: string;
}

/** Words by which a sentence takes up the one before it. */
const TAKES_UP =
  /^(?:therefore|nevertheless|nonetheless|however|thus|hence|consequently|accordingly|conversely|similarly|likewise|otherwise|if so|this|these|those|that|such|they|it(?! (?:is|was|may be|should be) (?:not )?(?:known|recommended|important|possible|advisable|necessary|prudent))|its|in (?:this|these|such|those|most) (?:cases?|patients|situations?|instances?)|for (?:this|these|such)|the (?:latter|former|same|above))\b|\bthereafter\b/iu;
/** Longer than this nobody reads a lead. Words. */
const LONGEST_LEAD = 90;

/** A sentence with the one before it where it takes that up ("Therefore, …") and both are not too long. */
export function withWhatItTakesUp(said: Said): Said {
  const { label, start, end, text } = said;
  const block = TAKES_UP.test(text) ? blockAt(label.source, start) : undefined;
  if (block === undefined) return said;
  const before = sentences(label.source.text, block.start, block.end).findLast((one) => one.end <= start);
  if (before === undefined) return said;
  const whole = label.source.text.slice(before.start, end);
  return whole.split(" ").length > LONGEST_LEAD ? said : { ...said, start: before.start, text: whole };
}

/** What is given later, or from a day on. */
const GOES_ON =
  /\b(?:maintenance|thereafter|subsequent\w*|then|later|followed by|after (?:that|the (?:first|initial))|(?:from|on|at|\() ?(?:day|week) \d+)\b/iu;

/**
 * A dose with the sentences right after it that go on with it, as a maintenance dose after the first ones, unless they are too long together: alone it would be half of a regimen. Only what is among `fit` is taken, so that
 * none is for other people or kidneys.
 */
export function withWhatGoesOn(said: Said, fit: readonly Said[]): Said {
  const { label, start, end } = said;
  const block = blockAt(label.source, start);
  if (block === undefined) return said;
  let to = end;
  for (const one of sentences(label.source.text, block.start, block.end).filter((next) => next.start >= end)) {
    const text = label.source.text.slice(one.start, one.end);
    const whole = label.source.text.slice(start, one.end);
    const isFit = fit.some(({ label: other, start: from }) => other === label && from === one.start);
    if (!isFit || !GOES_ON.test(text) || whole.split(" ").length > LONGEST_LEAD) break;
    to = one.end;
  }
  return to === end ? said : { ...said, end: to, text: label.source.text.slice(start, to) };
}

/** What is to be done: before such words what a drug does, or what came about, is background. */
const TO_DO =
  /\b(?:should|must|do not|avoid\w*|consider|reduc(?:e|ing)\b|limit|halve|stop|discontinue|withdraw|start|initiate|resume|give|take|may be (?:taken|given|used)|infiltrat\w+|monitor|contra-?indicated|not (?:to be |be )?(?:removed|given|used|administered|recommended)|delayed)\b/iu;
const A_NUMBER =
  /\d\s?(?:mg|mcg|g|mL|units?|IU|%)|\b(?:\d+|one|two|three|six|twelve)[ -](?:to \d+ )?(?:minutes?|hours?|days?|weeks?|months?)\b|\bone-(?:half|third|quarter|tenth)\b/iu;

/** The sentences of its block right before one that tell what is to be done, and how much or when, of the same. */
export function before({ label, section, code, start }: Said, isOfIt: (text: string) => boolean): Said[] {
  const block = blockAt(label.source, start);
  if (block === undefined) return [];
  return sentences(label.source.text, block.start, block.end)
    .filter((one) => one.end <= start)
    .map((one) => ({
      label,
      start: one.start,
      end: one.end,
      text: label.source.text.slice(one.start, one.end),
      section,
      code,
    }))
    .filter(({ text }) => TO_DO.test(text) && A_NUMBER.test(text) && isOfIt(text));
}

/** The sentences of its block that go on right behind one with what is to be done, and how much or when; `isOfIt`: none on something else. */
export function goingOn({ label, end, section, code, start }: Said, isOfIt: (text: string) => boolean): Said[] {
  const block = blockAt(label.source, start);
  if (block === undefined) return [];
  const found: Said[] = [];
  for (const one of sentences(label.source.text, block.start, block.end).filter((next) => next.start >= end)) {
    const text = label.source.text.slice(one.start, one.end);
    if (!TO_DO.test(text) || !A_NUMBER.test(text) || !isOfIt(text)) break;
    found.push({ label, start: one.start, end: one.end, text, section, code });
  }
  return found;
}

/**
 * A sentence with those right before and after it in its block that are said as well: a schedule or an instruction reads as one, in its own order, unless it is too long together. Before it
 * stands only what is to be done, too: the answer is read first.
 */
export function withNeighbours(said: Said, shown: readonly Said[]): Said {
  const { label } = said;
  const block = blockAt(label.source, said.start);
  if (block === undefined) return said;
  const text = (start: number, end: number) => label.source.text.slice(start, end);
  let { start, end } = said;
  const inBlock = shown.filter((one) => one.label === label && one.start >= block.start && one.end <= block.end);
  for (let grown = true; grown;) {
    grown = false;
    for (const one of inBlock) {
      const [from, to] = [Math.min(start, one.start), Math.max(end, one.end)];
      const between = one.end <= start ? text(one.end, start) : one.start >= end ? text(end, one.start) : undefined;
      if (one.end <= start && !TO_DO.test(one.text)) continue;
      if (between?.trim() !== "" || text(from, to).split(" ").length > LONGEST_LEAD) continue;
      [start, end] = [from, to];
      grown = true;
    }
  }
  return start === said.start && end === said.end ? said : { ...said, start, end, text: text(start, end) };
}

/** A row of directions: whom it is for by age, and how much ("children 6 to under 12 years | 2 teaspoonfuls (10 mL)"). */
const OF_AN_AGE =
  /\b(?:years?|months?|adults?)\b.*\b(?:\d+ ?(?:mL|mg|teaspoon\w*|tablets?|capsules?|caplets?|softgels?|drops?|sprays?|puffs?)|do not use|ask a doctor|consult a doctor)/iu;

/** LOINC: contraindications. */
const FORBIDDEN = "34070-3";
/** What stands under such a heading is forbidden, though a heading below it ("Impaired renal function") gave it a code of its own. */
const FORBIDS = /^[\d.\s]*contra-?indications?\b/iu;

/** What was cut already: one answer asks a label for its sections many times. */
const CUT = new WeakMap<OneLabel, Map<string, readonly Said[]>>();

/** The sentences of a label's sections with this LOINC code, headings and tables left out. */
export function sentencesUnder(label: OneLabel, code: string): readonly Said[] {
  const own = CUT.get(label) ?? new Map<string, readonly Said[]>();
  CUT.set(label, own);
  const known = own.get(code) ?? cut(label, code);
  own.set(code, known);
  return known;
}

/** Words of a sentence beyond which it is a list that lost its marks, where it points to other sections midway. */
const RUN_ON = 40;
/** Where an item of such a list ends: "… [see Warnings (5.2)] Symptomatic heart failure …". */
const ITEM_ENDS = /(?<=\[see [^\]]{3,120}\])\s+(?=\p{Lu})/giu;

/** The items of a list that is printed as one sentence; otherwise the sentence. */
function itemsOf(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const whole = text.slice(start, end);
  if (whole.split(" ").length <= RUN_ON) return [{ start, end }];
  const ends = [...whole.matchAll(ITEM_ENDS)];
  const starts = [0, ...ends.map(({ 0: space, index }) => index + space.length)];
  const stops = [...ends.map(({ index }) => index), whole.length];
  return starts.map((from, at) => ({ start: start + from, end: start + (stops[at] ?? whole.length) }));
}

function cut(label: OneLabel, code: string): Said[] {
  const { source } = label;
  const said = (start: number, end: number, section: readonly string[]): Said => ({
    label,
    start,
    end,
    text: source.text.slice(start, end),
    section,
    code,
  });
  return source.blocks
    .filter((block) => block.code === code || (code === FORBIDDEN && block.section.some((line) => FORBIDS.test(line))))
    .flatMap(({ kind, start: from, end: to, section }) => {
      if (kind === "paragraph" || kind === "item")
        return sentences(source.text, from, to)
          .flatMap((one) => itemsOf(source.text, one))
          .map(({ start, end }) => said(start, end, section));
      // A row of a table of doses, and a line that gives a dose over what follows, say it whole.
      const one = said(from, to, section);
      const givesDose =
        code === DOSING &&
        ((kind === "row" && (statedRegimens(one.text).length > 0 || OF_AN_AGE.test(one.text))) ||
          (kind === "heading" && statedRegimens(one.text).length > 0));
      return givesDose ? [one] : [];
    });
}
