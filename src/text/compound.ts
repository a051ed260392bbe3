import { GREEK_NAMES, plainCharacters } from "./characters.js";
import { americanSpelling } from "./spelling.js";
import { stem } from "./stem.js";

/** A term and its span in the text it was cut from (UTF-16 units, end exclusive). */
export interface CutTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** One piece of a word in plain characters, with its span there, and whether it is joined to the piece before it. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly joined: boolean;
}

/** A number (".03", "1,250", "0.5"), an abbreviation with stops ("b.i.d"), or a run of letters and digits ("v2.3", "O'Brien"). */
const PART =
  /(?<![A-Za-z0-9.])\.\d+|\d{1,3}(?:,\d{3})+(?![,\d])(?:\.\d+)?|(?<![A-Za-z0-9])[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9])|[A-Za-z0-9]+(?:(?<=\d)\.\d[A-Za-z0-9]*|(?<=[A-Za-z])'[A-Za-z]+)*/g;
const POSSESSIVE = /(?<=[A-Za-z])'[sS](?![A-Za-z0-9])/g;

const JOINT = /^(?:-|~|~~|-~|~-|~-~)$/;
const UNIT =
  "mcg|mg|kg|ug|ng|pg|g|ml|dl|ul|l|mmol|umol|nmol|pmol|mol|iu|u|units?|meq|mm|cm|nm|um|km|kda|bp|kb|mb|mhz|hz|kcal|mmhg|gy|mci|mv|" +
  "h|hr|hrs|hours?|min|mins|minutes?|sec|seconds?|days?|wk|wks|weeks?|mo|months?|yr|yrs|years?|fold|points?|times?|way";
const UNITS = new RegExp(`^(?:${UNIT})$`, "i");
const AMOUNT = new RegExp(`^(\\d+(?:\\.\\d+)?)(${UNIT})$`, "i");
/** "TNFalpha", "TGFbeta1", "1beta": capitals or digits before a Greek letter's name. */
const SPELLED_GREEK = /^([A-Z0-9]{1,6})(alpha|beta|gamma|delta|epsilon|kappa)(\d*)$/;
/** "antiNXP2", "nonHodgkin". */
const PREFIXED_NAME = /^(anti|non)([A-Z].*)$/;

/** First parts that are written with a hyphen, with none, and apart. */
const PREFIXES = new Set(
  (
    "anti non pre post co re sub multi inter intra extra over under micro macro auto hyper hypo meta neo peri para poly " +
    "mono bi tri semi ultra un de by pro trans immuno neuro cardio cerebro gastro hepato reno myo osteo broncho thrombo " +
    "psycho radio chemo bio electro photo thermo cyto histo immune health nano supra infra mid counter super pseudo"
  ).split(" "),
);

/** The index terms of a piece of text that holds no white space, in the order of their starts. */
export function cutTerms(chunk: string): CutTerm[] {
  // Most pieces are one plain word or number: nothing below would change them.
  if (/^[A-Z]?[a-z]+$/.test(chunk) && !SPELLED_GREEK.test(chunk))
    return [{ term: indexTerm(chunk), start: 0, end: chunk.length }];
  if (/^\d+(?:\.\d+)?$/.test(chunk)) return [{ term: chunk, start: 0, end: chunk.length }];
  const plain = plainCharacters(chunk);
  const place = (start: number, end: number) => ({ start: plain.starts[start] ?? 0, end: plain.ends[end - 1] ?? 0 });
  const terms: CutTerm[] = [];
  for (const group of groups(plain.text.replace(POSSESSIVE, "  "))) {
    const own = group.map((part) => indexTerm(part.text));
    const known = new Set(own);
    for (const [i, part] of group.entries()) {
      for (const size of [3, 2]) {
        const last = group[i + size - 1];
        if (last === undefined) continue;
        const texts = group.slice(i, i + size).map(({ text }) => text);
        if (!worthJoining(texts)) continue;
        const term = indexTerm(texts.join(""));
        if (!known.has(term)) terms.push({ term, ...place(part.start, last.end) });
      }
      terms.push({ term: own[i] ?? "", ...place(part.start, part.end) });
    }
  }
  return terms;
}

/** Longer runs of letters are sequences or slips, and keep their letters. */
const LONGEST_WORD = 60;

function indexTerm(part: string): string {
  const lower = part.toLowerCase();
  if (lower === "ug") return "mcg";
  return lower.length <= LONGEST_WORD && /^[a-z]+$/.test(lower) ? stem(americanSpelling(lower)) : lower;
}

/** Parts that touch, or have one hyphen between them, are of one group. */
function groups(text: string): Part[][] {
  const all: Part[][] = [];
  for (const part of parts(text)) {
    const open = all.at(-1);
    if (part.joined && open !== undefined) open.push(part);
    else all.push([part]);
  }
  return all;
}

function* parts(text: string): Generator<Part> {
  let before = 0;
  let inBracket = false;
  for (const match of text.matchAll(PART)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(before, start);
    const opens = before > 0 && gap === "(" && /^[A-Za-z]{1,3}$/.test(match[0]) && text[end] === ")";
    const joined = before > 0 && (JOINT.test(gap) || opens || (gap === ")" && inBracket));
    inBracket = opens;
    before = end;
    yield* split(match[0], start, joined);
  }
}

/** Cuts a part again where a writer left out the hyphen or the space. */
function* split(raw: string, start: number, joined: boolean): Generator<Part> {
  const end = start + raw.length;
  const cut = (at: number, together: boolean): Part[] => [
    { text: raw.slice(0, at), start, end: start + at, joined },
    { text: raw.slice(at), start: start + at, end, joined: together },
  ];
  const amount = AMOUNT.exec(raw)?.[1];
  if (amount !== undefined) return yield* cut(amount.length, false);
  const before = (SPELLED_GREEK.exec(raw) ?? PREFIXED_NAME.exec(raw))?.[1];
  if (before !== undefined) return yield* cut(before.length, true);
  const text = /^[\d.,]+$/.test(raw)
    ? raw.replaceAll(",", "").replace(/^\./, "0.")
    : raw.replace(/'/g, "").replace(/(?<=^|\.)([A-Za-z])\.(?=[A-Za-z](?:\.|$))/g, "$1");
  yield { text, start, end, joined };
}

/** Whether the parts are also written as one word by some: names, numbers with short names, and prefixes. */
function worthJoining(texts: readonly string[]): boolean {
  const lower = texts.map((text) => text.toLowerCase());
  const [first = "", second = ""] = lower;
  const numbers = lower.filter((text) => /^[\d.]+$/.test(text)).length;
  if (numbers === lower.length || lower.some((text) => UNITS.test(text) && numbers > 0)) return false;
  const short = lower.every((text) => text.length <= 5);
  if (lower.length === 3) return short && lower.some((text) => /\d/.test(text) || GREEK_NAMES.has(text));
  if (numbers > 0) return short;
  if (PREFIXES.has(first) || second === "up" || first.length === 1) return true;
  const name = lower.some((text) => GREEK_NAMES.has(text) || /\d/.test(text));
  return name && lower.every((text) => text.length <= 8);
}
