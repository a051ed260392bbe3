import type { Amount, Regimen } from "../../domain/regimen.js";
import { DOSE_FORMS } from "../../domain/regimen.js";
import type { FoundAmount } from "../../text/regimens/regimen-amounts.js";
import { multiplied } from "../../text/regimens/regimen-amounts.js";
import type { FoundName } from "./regimen-name-words.js";

type Part<K extends keyof Regimen> = { -readonly [P in K]?: Regimen[P] };

/** An amount on its way to become a regimen: parts are added to it as they are found. */
export interface Draft extends Part<"strength" | "frequency" | "route" | "duration" | "role"> {
  readonly found: FoundAmount;
  start: number;
  end: number;
  amount: Amount;
  drug?: FoundName;
}

const FORMS: ReadonlySet<string> = new Set(DOSE_FORMS);
const VOLUMES: ReadonlySet<string> = new Set(["mL", "L"]);

/** Whether a unit counts a form. */
export function isForm({ unit }: Amount): boolean {
  return FORMS.has(unit);
}

/** A bracket that opens after an amount and says it again in other words. */
const AGAIN =
  /^[^().;]{0,24}\((?:(?:approximately|approx\.?|about|i\.e\.,?|or|given|as|equivalent|equal|corresponding|to|total|one|two|three|four|=|[~∼≈]|each|tablet|capsule|tab|cap|dose|puffs?|inhalations?|tablets|capsules|sprays|of)[.:]?\s?){0,4}$/iu;
const COUNTED_AGAIN = /\(\s?(?:two|three|four|\d)\s(?:puffs|actuations|inhalations|tablets|capsules|sprays)\sof\s$/iu;
const ABOUT = /^(?:,?\s(?:approximately|about|i\.e\.,?|equivalent\sto)\s?|\s?=\s?)$/iu;
const FORM_OF = /^\s?(?:of|×|x|containing)\s(?:[^,;.()]{0,40}\s)?$/u;

/**
 * Makes one draft of amounts that say a dose together ("325 mg, 1–2 tablets", "2 inhalations of X 6 µg": their product), and leaves out
 * one that says the same again ("7 capsules (2.8 g)": the mass stays, "20 mg (4 mL)": the first).
 */
export function draftsOf(text: string, amounts: readonly FoundAmount[]): Draft[] {
  const kept: Draft[] = [];
  /** Count of forms that multiplies each amount of a list. */
  let counted: { readonly list: number; readonly by: Amount } | undefined;
  for (const found of amounts) {
    const draft: Draft = { found, start: found.start, end: found.end, amount: found.amount };
    const before = kept.at(-1);
    if (counted?.list === found.list) draft.amount = product(draft.amount, counted.by);
    const said = COUNT_BEFORE.exec(text.slice(Math.max(0, draft.start - 12), draft.start));
    const by = said?.[1] === undefined ? undefined : COUNTS[said[1].toLowerCase()];
    if (by !== undefined && FORM_AFTER.test(text.slice(draft.end, draft.end + 40)))
      draft.amount = product(draft.amount, { low: by, high: by, unit: "tablet" });
    if (before === undefined || found.strength || before.found.strength || before.amount.unit === "%") {
      kept.push(draft);
      continue;
    }
    const between = text.slice(before.end, draft.start);
    if (saysAgain(text, before, draft)) continue;
    const counts = isForm(draft.amount);
    const counted_ = isForm(before.amount);
    // "50 mg given as one tablet a day": the mass stays, with the tablet's time.
    if (counts && !counted_ && /^\s(?:given|taken|administered)\sas\s$/u.test(between)) {
      if (draft.amount.rate === "day" && before.amount.rate === undefined)
        before.frequency = {
          value: { times: { low: "1", high: "1" }, every: { low: "1", high: "1" }, unit: "day" },
          start: draft.start,
          end: draft.end,
        };
      continue;
    }
    // "1 mL of 300 mcg of X": the mass stays.
    if (
      VOLUMES.has(before.amount.unit) &&
      ["mg", "mcg", "g"].includes(draft.amount.unit) &&
      /^\sof\s$/u.test(between)
    ) {
      kept[kept.length - 1] = draft;
      continue;
    }
    // "4,000 IU (in 4 capsules)", "1.2 g/day (containing 10 mg of X)": what holds it, and what it holds.
    if (!counted_ && (counts ? /^[^()]{0,24}\(in\s$/u : /^[^()]{0,24}\(containing\s$/u).test(between)) continue;
    // "1.25 mg in 0.05 mL"
    if (["mg", "mcg", "g"].includes(before.amount.unit) && draft.amount.unit === "mL" && /^\sin\s$/u.test(between))
      continue;
    // "200 µg of X (its brand 200 µg, its maker)", "25 IU of X (brand; 5 puffs)", "1 mg/kg/h of X (X 10%, 0.6 mL/kg/h)"
    if (insideBracket(text, before.end, draft.start) && saidInBracket(before.amount, draft.amount, between)) continue;
    // "500 mg (2 × 250 mg)"
    if (/^\s\($/u.test(between) && sameAmount(before.amount, draft.amount)) continue;
    if (AGAIN.test(between) || (ABOUT.test(between) && (counted_ || between.includes("=")))) {
      const weaker = counted_ || VOLUMES.has(before.amount.unit);
      if (weaker && !counts && !VOLUMES.has(draft.amount.unit) && !/\beach\b/i.test(between)) {
        // "four tablets (500 mg each)"
        if (counted_ && /^\s?each\b/iu.test(text.slice(draft.end, draft.end + 6)))
          draft.amount = product(draft.amount, before.amount);
        kept[kept.length - 1] = draft;
        continue;
      }
      if (COUNTED_AGAIN.test(between)) continue;
      if (
        before.amount.unit !== draft.amount.unit ||
        before.amount.per !== draft.amount.per ||
        /\b(?:given|each|as)\b/i.test(between)
      )
        continue;
    }
    if (
      insideBracket(text, before.end, draft.start) &&
      counted_ !== counts &&
      !/\bmax|exceed/i.test(between) &&
      /\d\s?\S{1,12}\s(?:of|x|×)\s$/.test(between)
    )
      continue;
    if (
      counts &&
      !counted_ &&
      before.amount.unit !== "kg" &&
      /^,?\s(?:[x×]\s)?$/.test(between.replace(/^\s?\([^()]*\)/u, ""))
    ) {
      before.amount = product(before.amount, draft.amount);
      before.end = draft.end;
      continue;
    }
    if (counted_ && !counts && draft.amount.unit !== "%" && FORM_OF.test(between)) {
      // "eight capsules a day containing 4 g a day": the day's mass is said.
      if (draft.amount.rate !== undefined && draft.amount.rate === before.amount.rate) {
        kept[kept.length - 1] = draft;
        continue;
      }
      draft.amount = product(draft.amount, before.amount);
      counted = { list: found.list, by: before.amount };
      kept[kept.length - 1] = draft;
      continue;
    }
    kept.push(draft);
  }
  return kept;
}

/** "10 mL (corresponding to a mean dose of 0.03 mmol/kg, in the range of 0.02–0.04 mmol/kg)": all of the bracket says the amount again. */
const AGAIN_OPENS =
  /^[^()]{0,60}\((?:which\s(?:is|are)\s)?(?:correspond(?:ing|s)|equivalent|equal(?:s|ing)?|i\.e\.,?)\s(?:to\s)?[^()]*$/iu;
function saysAgain(text: string, before: Draft, draft: Draft): boolean {
  const weaker = isForm(before.amount) || VOLUMES.has(before.amount.unit);
  const between = text.slice(before.end, draft.start);
  if (/,\s(?:which\sis\s)?(?:equivalent|corresponding|equal)\sto\s(?:approximately\s|about\s)?$/u.test(between))
    return true;
  return !(weaker && ["mg", "mcg", "g", "IU"].includes(draft.amount.unit)) && AGAIN_OPENS.test(between);
}

/** Whether an amount in the bracket after another is that one in other words: its number, its count of forms, or its flow. */
function saidInBracket(before: Amount, amount: Amount, between: string): boolean {
  if (/\b(?:max\w*|exceed\w*|then|followed|plus|and)\b/iu.test(between)) return false;
  if (isForm(amount)) return !isForm(before) && before.unit !== "%" && /;\s$/u.test(between);
  if (VOLUMES.has(amount.unit) && amount.rate !== undefined)
    return !VOLUMES.has(before.unit) && before.rate !== undefined;
  return before.rate !== undefined && amount.rate === undefined && sameAmount(before, amount);
}

function sameAmount(a: Amount, b: Amount): boolean {
  return a.low === b.low && a.high === b.high && a.unit === b.unit && a.per === b.per;
}

/** "two 5 mg tablets": a count in a word before the amount, and the form after it. */
const COUNT_BEFORE = /\b(two|three|four|five|six|eight|ten)\s$/iu;
const COUNTS: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  eight: "8",
  ten: "10",
};
const FORM_AFTER = /^[\s-](?:[\p{L}-]+\s){0,2}(?:tablets|capsules|pills|suppositories|sachets|patches|puffs)\b/iu;

function product(strength: Amount, count: Amount): Amount {
  const { low, high } = strength;
  return {
    ...strength,
    ...(low === undefined || count.low === undefined ? {} : { low: multiplied(low, count.low) }),
    ...(high === undefined || count.high === undefined ? {} : { high: multiplied(high, count.high) }),
  };
}

/** Whether a bracket that opened since `from` is still open. */
function insideBracket(text: string, from: number, at: number): boolean {
  const between = text.slice(Math.max(from, at - 200), at);
  return between.lastIndexOf("(") > between.lastIndexOf(")");
}
