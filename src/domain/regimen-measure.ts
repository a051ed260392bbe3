import type { Amount, Bounds, DoseUnit, Frequency, TimeUnit } from "./regimen.js";
import { divided, fromDecimal, rational, times, type Rational } from "./rational.js";

/** Units that turn into one another by a whole number. Nothing else does: IU only into IU, a tablet only into a tablet. */
const IN_BASE: Partial<Record<DoseUnit, readonly [DoseUnit, bigint]>> = {
  ng: ["ng", 1n],
  mcg: ["ng", 1_000n],
  mg: ["ng", 1_000_000n],
  g: ["ng", 1_000_000_000n],
  kg: ["ng", 1_000_000_000_000n],
  mL: ["mL", 1n],
  L: ["mL", 1_000n],
};
/** Minutes; a month and a year have no fixed number of them and turn into months alone. */
const MINUTES: Partial<Record<TimeUnit, bigint>> = { minute: 1n, hour: 60n, day: 1_440n, week: 10_080n };

/** How often a dose comes: many times a day, or days, weeks or months apart; amounts of two kinds are never compared. */
export type Pace = "dose" | "once" | "course" | "day" | "days apart" | "months apart";

/** An amount in its base unit: of one dose, of a course, of a day, of a week (paced in days) or of a month. */
export interface Measure {
  readonly unit: DoseUnit;
  readonly per?: "kg" | "m2";
  readonly pace: Pace;
  readonly low?: Rational;
  readonly high?: Rational;
}

const ONE = rational(1n);
const A_DAY = rational(1_440n);
const A_WEEK = rational(10_080n);

/**
 * A dose as an amount a day where it comes daily or oftener, a week where its doses are days or weeks apart, a month where months;
 * otherwise of one dose. Exact: every figure is a fraction. An average over a week is never made of a daily dose nor the other way
 * round, since 10 mg daily and 70 mg weekly are not the same dose.
 */
export function measureOf(amount: Amount, frequency?: Frequency): Measure {
  const [unit, size] = IN_BASE[amount.unit] ?? [amount.unit, 1n];
  const scale = rational(size);
  const { per, rate } = amount;
  const bounds = (pace: Pace, low: Rational, high: Rational): Measure => ({
    unit,
    ...(per === undefined ? {} : { per }),
    pace,
    ...ends(amount, times(scale, low), times(scale, high)),
  });
  if (rate === "total") return bounds("course", ONE, ONE);
  if (rate !== undefined) {
    const { pace, share } = paced(rational(MINUTES[rate] ?? 0n), rate, rational(1n));
    return bounds(pace, share, share);
  }
  if (frequency === undefined) return bounds("dose", ONE, ONE);
  if (frequency === "once") return bounds("once", ONE, ONE);
  const most = share(frequency.times.high, frequency.every.low, frequency.unit);
  const least = share(frequency.times.low, frequency.every.high, frequency.unit);
  return bounds(most.pace, least.share, most.share);
}

function share(count: string, every: string, unit: TimeUnit): { readonly pace: Pace; readonly share: Rational } {
  const interval = fromDecimal(every);
  if (interval.over === 0n) return { pace: "dose", share: ONE };
  const minutes = MINUTES[unit];
  return paced(minutes === undefined ? interval : times(rational(minutes), interval), unit, fromDecimal(count));
}

/** `count` doses in a length of time, as doses in the time that their pace is told in. */
function paced(length: Rational, unit: TimeUnit, count: Rational): { readonly pace: Pace; readonly share: Rational } {
  if (unit === "month" || unit === "year") {
    const months = unit === "year" ? rational(12n) : length.over === 0n ? ONE : length;
    return { pace: "months apart", share: divided(count, months) };
  }
  const often = divided(count, length);
  const daily = often.over * A_DAY.under * 1_440n >= often.under;
  return daily ? { pace: "day", share: times(often, A_DAY) } : { pace: "days apart", share: times(often, A_WEEK) };
}

function ends({ low, high }: Bounds, byLow: Rational, byHigh: Rational): Pick<Measure, "low" | "high"> {
  return {
    ...(low === undefined ? {} : { low: times(fromDecimal(low), byLow) }),
    ...(high === undefined ? {} : { high: times(fromDecimal(high), byHigh) }),
  };
}
