import type { Amount, DoseUnit, TimeUnit } from "../../domain/regimen.js";
import { DIGITS, decimalOf, NUMBER_WORDS, timeUnitOf, TIME_PATTERN, UNIT_PATTERN, unitOf } from "./regimen-units.js";

/** A number with a unit, or a range of them, as it stands in a text. */
export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  /** Amounts written as one list ("75, 150 or 300 mg") share a number. */
  readonly list: number;
  /** "4 mg/mL", "300 mg per tablet": what a product holds in a measure of it, never a dose. */
  readonly strength: boolean;
  /** A mean with its deviation ("50 ± 12 mg"). */
  readonly deviates: boolean;
}

interface Item {
  start: number;
  end: number;
  low: string;
  high: string;
  unit?: DoseUnit;
  tail: Tail;
  deviates: boolean;
  /** What stands between this one and the one before: a list's mark or "to" after "from". */
  mark: string;
}

interface Tail {
  readonly end: number;
  readonly per?: "kg" | "m2";
  readonly rate?: TimeUnit;
  readonly strength: boolean;
  readonly clearance: boolean;
}

const sticky = (pattern: string) => new RegExp(pattern, "uy");
/** "2 500 mg" may be two thousand five hundred or two of five hundred, and is neither. */
const PARTED = String.raw`(?!(?<=(?<![\p{L}\d.,])\d{1,3}[ \u00a0\u2009\u202f])\d{3}(?![\d.,]))(?!(?<=[x×*]\s?)10(?:\^|[3-9]|1[0-2])(?!\d|\.))`;
const OPENING = new RegExp(
  `${PARTED}(?<!\\d\\s?[x×*]\\s?)(?<![\\p{L}\\p{N}_.^,·∙⋅]|\\p{L}-|\\d:|\\d\\.\\s|(?<!\\p{L}{5})\\/|(?:units|tablets?|capsules?|minutes?|hours?|ratio)\\/)(?:1\\/2(?![\\d/.])|${DIGITS}|½|${NUMBER_WORDS}(?=[\\s-]))`,
  "gu",
);
const NUMBER = sticky(`(?:1\\/2(?![\\d/.])|${DIGITS}|½|${NUMBER_WORDS}(?=[\\s-]))`);
const UNIT = sticky(`[\\s-]?(${UNIT_PATTERN})`);
/** "2 × 106 U" has lost its raised six. */
const POWER = sticky(`\\s?[x×*]\\s?10(?:\\^|[3-9]|1[0-2])(?!\\d|\\.)`);
const TIMES = sticky(`\\s?[x×*]\\s?(?=\\d)`);
const DEVIATION = sticky(`\\s?(?:±|\\+\\s?\\/\\s?[-−–])\\s?${DIGITS}`);
const RANGE = sticky(`\\s?(?:-|–|—|−|‐|‑|~)\\s?(?=\\d)|\\s(?:up )?to\\s(?:as\\s(?:high|much)\\sas\\s)?(?=\\d)`);
const LIST = sticky(`-?,?\\s(?:and\\/or|and|or|versus|vs\\.?)\\s(?=\\d)|-?,\\s(?=\\d)|\\s?\\/\\s?(?=\\d)`);
const PER_WEIGHT = sticky(
  `\\s?\\/\\s?\\(\\s?kg(?=\\s?[·⋅∙.•*×]\\s?(?:h|hr|min|d|day)\\s?\\))|(?:(?:\\s?\\/\\s?|\\s?per\\s|\\s?[·⋅∙\u0387]\\s?)(?:1\\s)?(?:[Kk][Gg](?:1(?!\\d))?|kilogram)(?![\\p{L}\\p{N}]|\\s?[-−–]\\s?1(?!\\d)|⁻¹)|\\s?[·⋅∙.•*×\u0387]?\\s?kg\\s?(?:[-−–]\\s?1|⁻¹|1)(?!\\d))(?:\\s(?:of\\s)?(?:total\\s|actual\\s|ideal\\s|lean\\s)?(?:body[\\s-]?(?:weight|mass)|BW|bw|b\\.w\\.|FFM|LBM|IBW)(?!\\p{L})|\\sbirth\\s?weight)?`,
);
const PER_AREA = sticky(
  `(?:\\s?\\/\\s?|\\s?per\\s)(?:m\\s?2|m²|m\\^2|square met(?:er|re))(?![\\p{L}\\p{N}])(?:\\s(?:of\\s)?(?:body[\\s-]?surface(?:\\sarea)?|BSA))?|\\s?[·⋅∙•*×\u0387]?\\s?m\\s?(?:[-−–]\\s?2|⁻²)`,
);
const PER_TIME = sticky(
  `(?:\\s?[·⋅∙.•*×]\\s?)()(h|hr|min|d|day)\\s?\\)|(?:\\s?\\/\\s?|\\s?per\\s|\\sa\\s|\\sin\\s(?:any\\s|a\\s)?(?=24)|\\s?-(?=day|d\\b))(24[\\s-]?)?(${TIME_PATTERN})(?:\\speriod)?|\\s?[·⋅∙.•*×\u0387]?\\s?(${TIME_PATTERN.replace("(?![\\p{L}\\p{N}])", "")})\\s?(?:[-−–]\\s?1|⁻¹)(?!\\d)`,
);
const PER_DOSE = sticky(`(?:\\s?\\/\\s?|\\sper\\s|\\sa\\s)(?:dose|administration|injection)(?!\\p{L})`);
const PER_MEASURE = sticky(
  `\\sI\\/m[Ll](?!\\p{L})|\\s?[.·⋅∙•×*]\\s?(?:h|hrs?|hours?|min)\\s?(?:[/·⋅∙•×*]\\s?|per\\s)(?:m[Ll]|d[Ll]|L|l)(?![\\p{L}\\p{N}])|\\s?(?:\\/\\s?|per\\s)(?:[2-9]|\\d\\d)\\s?kg(?![\\p{L}\\p{N}])|\\s?(?:\\/\\s?|per\\s)(?:${DIGITS}\\s?)?(?:m[Ll]|d[Ll]|[µμ][Ll]|cc|L|l|lit(?:er|re)s?|millilit(?:er|re)s?|dm3|cm2|cm3|m3|m³|mmol|mol)(?![\\p{L}\\p{N}])|\\s?(?:\\/\\s?|per\\s)(?:U|units?|mg|g|gram|tablets?|capsules?|vial|syringe|actuation|puff|spray|drop|pen|ampoule|tab|cap|inhalation|blister|serving|pack)(?![\\p{L}\\p{N}])|\\s?[.·⋅∙]?\\s?(?:m[Ll]|d[Ll]|[Ll])\\s?(?:[-−–]\\s?1|⁻¹|\\([-−–]1\\))|\\s?(?:[\\p{L}]+\\s)?\\/\\s?(?:g|mg|mmol)\\s(?:of\\s)?creatinine`,
);
const PER_DROP = sticky(`\\s?\\/\\s?0\\.(?:0[1-9]\\d?|1)\\s?m[Ll](?![\\p{L}\\p{N}])`);
const CLEARANCE = sticky(
  `\\s?\\/\\s?(?:min(?:ute)?\\s?)?\\/?\\s?(?:per\\s)?1[.·]73|\\s?(?:\\/|per)\\s?min(?:ute)?\\s?(?:\\/|per)\\s?1[.·]73`,
);
/** Words after which a number counts or names something else, so that it opens no list. */
const NAMES_A_NUMBER =
  /(?:\b(?:phase|days?|weeks?|months?|years?|grades?|stages?|type|class|tables?|fig(?:ure)?s?\.?|groups?|arms?|visits?|cycles?|step|level|n|age[ds]?|part|section|study|studies|no\.?|number|factor|vitamin|omega|[Pp])\s?[=<>]?\s?|\d\s?m?[lLg]\sof\s[a-z]{3,}\s)$/i;

function namesNumber(text: string, at: number): boolean {
  return NAMES_A_NUMBER.test(text.slice(Math.max(0, at - 24), at));
}

/** Every amount of `text` between two places, in order. Work grows with the length, whatever it holds. */
export function amountsIn(text: string, start: number, end: number): FoundAmount[] {
  const found: FoundAmount[] = [];
  const piece = text.slice(start, end);
  let at = 0;
  for (let list = 0; ; list += 1) {
    OPENING.lastIndex = at;
    const match = OPENING.exec(piece);
    if (match === null) break;
    const items = chainAt(piece, match.index);
    const last = items.at(-1);
    at = last === undefined ? match.index + match[0].length : last.end;
    found.push(
      ...amountsOf(piece, items, list).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
    );
  }
  return found;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Most numbers that a list may hold: what is longer is a table, and no list of doses. */
const LONGEST_CHAIN = 12;

/** Numbers joined by marks of a range or list, from a place on; those after the last that has a unit are left out. */
function chainAt(text: string, from: number): Item[] {
  const items: Item[] = [];
  let at = from;
  let mark = "";
  let ranging = false;
  while (items.length < LONGEST_CHAIN) {
    const number = match(NUMBER, text, at);
    const value = number === null ? undefined : decimalOf(number[0] === "½" ? "half" : number[0]);
    if (number === null || value === undefined) break;
    let item: Item = {
      start: number.index,
      end: number.index + number[0].length,
      low: value,
      high: value,
      tail: { end: 0, strength: false, clearance: false },
      deviates: false,
      mark,
    };
    const deviation = match(DEVIATION, text, item.end);
    if (deviation !== null) item = { ...item, deviates: true, end: item.end + deviation[0].length };
    if (match(POWER, text, item.end) !== null) return [];
    const times = match(TIMES, text, item.end);
    const unit = match(UNIT, text, item.end);
    if (unit?.[1] !== undefined) {
      const named = unitOf(unit[1]);
      let end = item.end + unit[0].length;
      const later = match(DEVIATION, text, end);
      if (later !== null) {
        end += later[0].length;
        const again = match(UNIT, text, end);
        if (again !== null) end += again[0].length;
        item.deviates = true;
      }
      if (named !== undefined) item.unit = named;
      item.tail = tailAt(text, end);
      item.end = Math.max(end, item.tail.end);
    }
    const before = items.at(-1);
    // "from week 4 to 40 mg" is no range of doses.
    const counts =
      /to/.test(mark) && before !== undefined && before.unit === undefined && namesNumber(text, before.start);
    // "16-12.5 mg" are a combination's two.
    const falls = ranging && before !== undefined && Number(before.low) > Number(item.high);
    if (
      ranging &&
      !counts &&
      !falls &&
      before !== undefined &&
      (before.unit === undefined || before.unit === item.unit)
    ) {
      items[items.length - 1] = { ...item, start: before.start, low: before.low, high: item.high, mark: before.mark };
    } else items.push(item);
    ranging = false;
    if (times !== null && unit === null) {
      mark = "×";
      at = item.end + times[0].length;
      continue;
    }
    const range = match(RANGE, text, item.end);
    const next = range ?? match(LIST, text, item.end);
    if (next === null) break;
    ranging = range !== null && !(/to/.test(range[0]) && (item.deviates || changes(text, from)));
    mark = next[0].trim();
    at = item.end + next[0].length;
  }
  while (items.length > 1 && items.at(-1)?.unit === undefined) items.pop();
  // "14 × 18 × 25 mg" is a misprint or a size.
  if (items.filter(({ mark: joined }) => joined === "×").length > 1) return [];
  return items;
}

/** "reduced from 600 mg to 400 mg" is no range. */
function changes(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 90), from);
  if (/\brang(?:e|es|ed|ing)\sfrom\s$/iu.test(before)) return false;
  return /\b(?:increas|decreas|reduc|titrat|escalat|rais|lower|taper|switch|chang)\w*\b[^.;]{0,70}\bfrom\s(?:\w+\s){0,4}$/iu.test(
    before,
  );
}

function tailAt(text: string, at: number): Tail {
  let tail: Tail = { end: at, strength: false, clearance: false };
  for (let i = 0; i < 4; i += 1) {
    if (match(CLEARANCE, text, tail.end) !== null) return { ...tail, clearance: true };
    const weight = match(PER_WEIGHT, text, tail.end);
    const area = weight ?? match(PER_AREA, text, tail.end);
    if (area !== null && tail.per === undefined) {
      tail = { ...tail, per: weight === null ? "m2" : "kg", end: tail.end + area[0].length };
      continue;
    }
    // "1.25 mg/0.05 mL" into an eye: a dose and its volume.
    const drop = match(PER_DROP, text, tail.end);
    if (drop !== null) {
      tail = { ...tail, end: tail.end + drop[0].length };
      continue;
    }
    const measure = match(PER_MEASURE, text, tail.end);
    if (measure !== null) {
      const end = tail.end + measure[0].length;
      // "3.5 g/140 mL/day": given in so much fluid.
      const daily = /\d/.test(measure[0]) ? match(PER_TIME, text, end) : null;
      const each = daily === null ? undefined : timeUnitOf(daily[2] ?? daily[4] ?? daily[5] ?? "");
      if (daily === null || each === undefined) return { ...tail, strength: true, end };
      tail = { ...tail, rate: each, end: end + daily[0].length };
      continue;
    }
    const time = match(PER_TIME, text, tail.end);
    const unit = time === null ? undefined : timeUnitOf(time[2] ?? time[4] ?? time[5] ?? "");
    if (time !== null && unit !== undefined && tail.rate === undefined) {
      tail = { ...tail, rate: time[3] === undefined ? unit : "day", end: tail.end + time[0].length };
      continue;
    }
    const dose = match(PER_DOSE, text, tail.end);
    if (dose === null) break;
    tail = { ...tail, end: tail.end + dose[0].length };
  }
  return tail;
}

/** Makes amounts of a chain: a unit, weight and time said once hold for the numbers before them. */
function amountsOf(text: string, items: readonly Item[], list: number): FoundAmount[] {
  const bare = items.filter(({ unit }) => unit === undefined).length;
  const [first] = items;
  if (first === undefined || items.length === bare) return [];
  const names = first.unit === undefined && namesNumber(text, first.start);
  const marks = items.slice(1).map(({ mark }) => mark);
  // "phase 3, 20 mg": a comma alone makes no list of bare numbers; "5, 10 or 20 mg" says that it is one.
  const isList =
    bare === 0 ||
    marks.length === 0 ||
    marks.some((mark) => /\bor\b|\band\b|vs|versus|\/|×|^[-–—−‐‑]$/.test(mark)) ||
    rises(items);
  const between = /\bbetween\s(?:(?!the\s)\w+\s)?$/i.test(text.slice(Math.max(0, first.start - 20), first.start));
  // "day 3, 6/25 mg": the first alone is another number.
  const [, second, ...rest] = items;
  if (
    names &&
    first.unit === undefined &&
    second?.unit === undefined &&
    rest.some(({ mark }) => /\/|\bor\b|\band\b/.test(mark))
  )
    return amountsOf(text, items.slice(1), list);
  const kept = names || !isList || strays(items) ? items.filter(({ unit }) => unit !== undefined) : items;
  const found: FoundAmount[] = [];
  let product: Item | undefined;
  let shared: Item | undefined;
  for (const item of [...kept].reverse()) {
    if (item.unit !== undefined)
      shared = shared?.unit === item.unit && sharesTail(item, shared) ? { ...shared, unit: item.unit } : item;
    const unit = item.unit ?? shared?.unit;
    if (unit === undefined) continue;
    const tail = shared?.tail ?? item.tail;
    if (item.mark === "×") {
      product = { ...item, unit };
      continue;
    }
    if (tail.clearance) continue;
    const { low, high } =
      product === undefined
        ? item
        : tail.per !== undefined
          ? // "the 2 × 9 mg/kg group": two infusions of so much.
            product
          : { low: multiplied(item.low, product.low), high: multiplied(item.high, product.high) };
    const end = product?.end ?? item.end;
    product = undefined;
    found.unshift({
      start: item.start,
      end,
      amount: {
        low,
        high,
        unit,
        ...(tail.per === undefined ? {} : { per: tail.per }),
        ...(tail.rate === undefined ? {} : { rate: tail.rate }),
      },
      list,
      strength: tail.strength,
      deviates: item.deviates,
    });
  }
  const [a, b] = found;
  if (between && a !== undefined && b !== undefined && found.length === 2 && /and/.test(marks.at(-1) ?? ""))
    return [
      { ...b, start: a.start, amount: { ...b.amount, ...(a.amount.low === undefined ? {} : { low: a.amount.low }) } },
    ];
  return found;
}

/** "10, 20, 30 mg": three that rise are a list without a word that says so. */
function rises(items: readonly Item[]): boolean {
  return (
    items.length > 2 &&
    items.every(({ low, high }, at) => {
      const before = items[at - 1];
      return low === high && (before === undefined || (+low > +before.low && +low <= 10 * +before.low));
    })
  );
}

/** "a score of 40–50 and 0.5 mg": a number without a unit that is far above the next is none of its list. */
function strays(items: readonly Item[]): boolean {
  return items.some(({ unit, high }, at) => {
    const next = items[at + 1];
    return unit === undefined && next !== undefined && /^(?:,\s)?and$/.test(next.mark) && +high >= 50 * +next.high;
  });
}

/** "5 or 10 mg/day" holds for both also as "5 mg or 10 mg/day"; "5000 mg, or 55 mg/kg" are a whole amount and one a kilogram. */
function sharesTail(item: Item, next: Item): boolean {
  if (item.tail.per !== undefined || item.tail.rate !== undefined) return false;
  return next.tail.per === undefined || (!/,\s?or/.test(next.mark) && Number(item.high) < 10 * Number(next.high));
}

/** The exact product of two decimals. */
export function multiplied(a: string, b: string): string {
  const places = (text: string) => text.split(".")[1]?.length ?? 0;
  const whole = (text: string) => BigInt(text.replace(".", ""));
  const shift = places(a) + places(b);
  const digits = String(whole(a) * whole(b)).padStart(shift + 1, "0");
  if (shift === 0) return digits;
  return decimalOf(`${digits.slice(0, -shift)}.${digits.slice(-shift)}`) ?? digits;
}
