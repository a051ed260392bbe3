import type { Frequency, Said } from "../../domain/regimen.js";
import type { Draft } from "./regimen-drafts.js";

/** "96 mg (n = 190) and 192 mg per day": alternatives whose time is said once, after the last. */
const ALTERNATIVE = /^(?:\s?\([^()]{0,24}\))?,?\s(?:and|or|versus|vs\.?)\s$/u;
/** "per daily dose of A (7.5 mg), B (46 mg) and C (200 mg)": members whose time is said once, before the first. */
const MEMBER = /^\)?,?\s(?:and\s|or\s)?(?:[\p{L}\d-]+\s){1,3}\(?$|^\sof\s(?:[\p{L}\d-]+\s){1,2}(?:and|plus)\s$/u;

/** "a total dose of 375 mg in Group I, 150 mg in Group II": one in each arm. */
const IN_ARM = /^\s(?:in|for)\s(?:the\s)?(?:[\p{L}]+\s){0,2}(?:group|arm)s?(?:\s[\p{L}\d]{1,4})?,?\s(?:and\s)?$/iu;

/** Gives amounts of one list the time that is said once for all of them; those that say how often themselves keep to that. */
export function shareRates(text: string, drafts: readonly Draft[]): void {
  const gap = (a: Draft, b: Draft) => (b.start < a.end ? "" : text.slice(a.end, b.start));
  const silent = ({ amount, frequency }: Draft) => amount.rate === undefined && frequency === undefined;
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const [one, next] = [drafts[at], drafts[at + 1]];
    if (one === undefined || next?.amount.rate === undefined || !silent(one)) continue;
    if (one.amount.unit !== next.amount.unit || one.amount.per !== next.amount.per) continue;
    if (ALTERNATIVE.test(gap(one, next))) one.amount = { ...one.amount, rate: next.amount.rate };
  }
  for (let at = 1; at < drafts.length; at += 1) {
    const [one, next] = [drafts[at - 1], drafts[at]];
    if (one?.amount.rate === undefined || next === undefined || !silent(next)) continue;
    // A time written at the amount itself is that amount's.
    if (one.found.amount.rate !== undefined || one.frequency !== undefined) continue;
    if (MEMBER.test(gap(one, next)) || (one.amount.unit === next.amount.unit && IN_ARM.test(gap(one, next))))
      next.amount = { ...next.amount, rate: one.amount.rate };
  }
}

const UNCOUNTED = /^,?\s(?:(?:to\sbe\s)?(?:given|taken|administered)\s)?(?:orally\s)?in\sdivided\sdoses\b/iu;

/** "100 mg daily, given in two divided doses": the amount is the whole day's, and comes as often as the day is divided. */
export function divideDays(text: string, drafts: readonly Draft[], frequencies: readonly Said<Frequency>[]): void {
  for (const draft of drafts) {
    const { frequency, amount } = draft;
    if (frequency === undefined || amount.rate !== undefined || frequency.start < draft.end) continue;
    if (text.slice(frequency.start, frequency.end).toLowerCase() !== "daily") continue;
    if (UNCOUNTED.test(text.slice(frequency.end, frequency.end + 50))) {
      draft.amount = { ...amount, rate: "day" };
      delete draft.frequency;
      continue;
    }
    const parts = frequencies.find(({ start }) => start >= frequency.end);
    if (
      parts === undefined ||
      !/^(?:in|into|as)\s.*\b(?:divided|separate|split|equal)/iu.test(text.slice(parts.start, parts.end))
    )
      continue;
    if (
      !/^,?\s(?:(?:to\sbe\s)?(?:given|taken|administered)\s)?(?:orally\s)?$/u.test(
        text.slice(frequency.end, parts.start),
      )
    )
      continue;
    draft.amount = { ...amount, rate: "day" };
    draft.frequency = parts;
  }
}
