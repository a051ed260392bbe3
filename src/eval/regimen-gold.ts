import { z } from "zod";
import type { Amount, Bounds, Frequency, Regimen, Span } from "../domain/regimen.js";

/** Parts of a regimen that are compared with gold. */
export const REGIMEN_PARTS = ["drug", "amount", "frequency", "route", "duration", "role"] as const;
export type RegimenPart = (typeof REGIMEN_PARTS)[number];

const goldRegimenSchema = z.strictObject({
  drug: z.string().optional(),
  amount: z.string(),
  unit: z.string(),
  per: z.string().optional(),
  rate: z.string().optional(),
  frequency: z.string().optional(),
  route: z.string().optional(),
  duration: z.string().optional(),
  role: z.string().optional(),
  /** Two readings are possible: it counts neither way. */
  free: z.boolean().optional(),
});
/** A regimen as annotated, each part in the form of `eval/regimens/RULE.md`. */
export type GoldRegimen = z.infer<typeof goldRegimenSchema>;

export const goldSentenceSchema = z.strictObject({
  corpus: z.enum(["labels-text", "labels-spl", "pmc-rct"]),
  file: z.string(),
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  hash: z.string(),
  half: z.enum(["development", "held-out"]),
  regimens: z.array(goldRegimenSchema),
});
export type GoldSentence = z.infer<typeof goldSentenceSchema>;

/** Counts of a comparison; of parts, of amounts, and of whole regimens. */
export interface RegimenCounts {
  readonly told: number;
  readonly gold: number;
  readonly right: number;
}
export interface RegimenScore {
  readonly parts: RegimenCounts;
  readonly amounts: RegimenCounts;
  readonly whole: RegimenCounts;
  /** Parts told wrongly or missed, for a person who reads the failures. */
  readonly errors: readonly string[];
}

/** A regimen that was read, in the form of gold. */
export function written(regimen: Regimen): GoldRegimen {
  const { drug, frequency, route, duration, role, amount } = regimen;
  const { unit, per, rate } = amount.value;
  return {
    ...(drug === undefined ? {} : { drug: drug.value }),
    amount: boundsText(amount.value),
    unit,
    ...(per === undefined ? {} : { per }),
    ...(rate === undefined ? {} : { rate }),
    ...(frequency === undefined ? {} : { frequency: frequencyText(frequency.value) }),
    ...(route === undefined ? {} : { route: route.value }),
    ...(duration === undefined ? {} : { duration: spanText(duration.value) }),
    ...(role === undefined ? {} : { role: role.value }),
  };
}

/** Compares what was read of one sentence with its gold; the same regimen told twice counts once. */
export function scoreRegimens(told: readonly GoldRegimen[], gold: readonly GoldRegimen[]): RegimenScore {
  const left = [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
  const errors: string[] = [];
  const parts = { told: 0, gold: 0, right: 0 };
  const amounts = { told: 0, gold: 0, right: 0 };
  const whole = { told: 0, gold: 0, right: 0 };
  for (const one of [...gold].sort((a, b) => Number(a.free === true) - Number(b.free === true))) {
    const pair = left
      .filter((other) => sameNumbers(other, one))
      .map((other) => ({ other, common: common(other, one) }))
      .sort((a, b) => b.common - a.common)[0]?.other;
    if (pair !== undefined) left.splice(left.indexOf(pair), 1);
    if (one.free === true) continue;
    const wanted = REGIMEN_PARTS.filter((part) => one[part] !== undefined && one[part] !== "?");
    parts.gold += wanted.length;
    amounts.gold += 1;
    whole.gold += 1;
    if (pair === undefined) {
      errors.push(`missed ${JSON.stringify(one)}`);
      continue;
    }
    const given = REGIMEN_PARTS.filter((part) => pair[part] !== undefined && one[part] !== "?");
    const right = given.filter((part) => agrees(part, pair, one));
    parts.told += given.length;
    parts.right += right.length;
    amounts.told += 1;
    whole.told += 1;
    if (agrees("amount", pair, one)) amounts.right += 1;
    if (right.length === given.length && right.length === wanted.length) whole.right += 1;
    else
      for (const part of REGIMEN_PARTS)
        if (given.includes(part) ? !right.includes(part) : wanted.includes(part))
          errors.push(`${one.amount} ${one.unit}: ${part} ${shown(part, one)} told ${shown(part, pair)}`);
  }
  for (const other of left) {
    errors.push(`invented ${JSON.stringify(other)}`);
    parts.told += REGIMEN_PARTS.filter((part) => other[part] !== undefined).length;
    amounts.told += 1;
    whole.told += 1;
  }
  return { parts, amounts, whole, errors };
}

function shown(part: RegimenPart, one: GoldRegimen): string {
  return part === "amount" ? [one.amount, one.unit, one.per, one.rate].join(" ") : (one[part] ?? "–");
}

function sameNumbers(a: GoldRegimen, b: GoldRegimen): boolean {
  const numbers = (one: GoldRegimen) => one.amount.replace(/^[<>]=/, "");
  return numbers(a) === numbers(b) && a.unit === b.unit && a.per === b.per;
}

function common(told: GoldRegimen, gold: GoldRegimen): number {
  return REGIMEN_PARTS.filter((part) => agrees(part, told, gold)).length;
}

/** Words that a drug's name may have more or fewer of. */
const BESIDE =
  /\b(?:hydrochloride|sodium|potassium|calcium|acetate|maleate|tartrate|succinate|besylate|mesylate|fumarate|sul(?:f|ph)ate|phosphate|citrate|tablets?|capsules?|injection|solution|suspension|cream|ointment|gel)\b/g;

function agrees(part: RegimenPart, told: GoldRegimen, gold: GoldRegimen): boolean {
  const wanted = gold[part];
  if (wanted === "?") return true;
  if (part === "amount")
    return told.amount === gold.amount && sameNumbers(told, gold) && (gold.rate === "?" || told.rate === gold.rate);
  if (part !== "drug" || wanted === undefined || told.drug === undefined) return told[part] === wanted;
  const bare = (name: string) => name.replace(BESIDE, " ").replace(/\s+/g, " ").trim();
  const own = told.drug;
  return wanted.split("|").some((name) => name === own || (bare(name) !== "" && bare(name) === bare(own)));
}

function boundsText({ low, high }: Bounds): string {
  if (low === undefined) return `<=${high ?? ""}`;
  if (high === undefined) return `>=${low}`;
  return low === high ? low : `${low}-${high}`;
}

function frequencyText(frequency: Frequency): string {
  if (frequency === "once") return "once";
  const every = boundsText(frequency.every);
  const unit = frequency.unit === "hour" && every !== "1" ? "h" : frequency.unit;
  return `${boundsText(frequency.times)}/${every === "1" ? "" : every}${unit}`;
}

function spanText(span: Span): string {
  return `${boundsText(span)}${span.unit}`;
}

/** An amount in the form of gold, with nothing else: what a reader gets that believes every number with a unit. */
export function bareRegimen(amount: Amount): GoldRegimen {
  const { unit, per, rate } = amount;
  return {
    amount: boundsText(amount),
    unit,
    ...(per === undefined ? {} : { per }),
    ...(rate === undefined ? {} : { rate }),
  };
}
