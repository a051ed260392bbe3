import type { Bounds, Frequency, Regimen } from "../../domain/regimen.js";
import { compareRationals, fromDecimal, rational, times, toDecimal } from "../../domain/rational.js";

/** Low and high end for people: "5", "5–10", "up to 80", "at least 5". */
function range({ low, high }: Bounds): string {
  if (low === undefined) return `up to ${high ?? "?"}`;
  if (high === undefined) return `at least ${low}`;
  return low === high ? low : `${low}–${high}`;
}

/** How often, in plain words ("2 times a day", "every 4–6 hours", "once"). */
export function frequencyWords(frequency: Frequency): string {
  if (frequency === "once") return "once";
  const { times: count, every, unit } = frequency;
  const each = every.low === "1" && every.high === "1";
  const single = count.low === "1" && count.high === "1";
  if (each) return `${single ? "once" : `${range(count)} times`} ${unit === "hour" ? "an" : "a"} ${unit}`;
  const interval = `every ${range(every)} ${unit}s`;
  return single ? interval : `${range(count)} times ${interval}`;
}

/** The amount of a whole day in the regimen's own unit ("90–180 mg a day"); nothing where the words do not give it, or it comes less than daily. */
export function perDayWords({ amount, frequency }: Regimen): string | undefined {
  const { unit, per, rate } = amount.value;
  const told = `${unit}${per === undefined ? "" : per === "kg" ? "/kg" : "/m²"} a day`;
  if (rate === "day") return `${range(amount.value)} ${told}`;
  if (rate !== undefined || frequency === undefined || frequency.value === "once") return undefined;
  const { times: count, every, unit: time } = frequency.value;
  if (time !== "day" && time !== "hour") return undefined;
  const day = time === "day" ? "1" : "24";
  const end = (value: string | undefined, often: string, interval: string) => {
    if (value === undefined || !/[1-9]/.test(interval)) return undefined;
    const length = fromDecimal(interval);
    const inADay = times(fromDecimal(day), times(fromDecimal(often), rational(length.under, length.over)));
    if (compareRationals(inADay, rational(1n)) < 0) return undefined;
    return toDecimal(times(fromDecimal(value), inADay), 4);
  };
  const low = end(amount.value.low, count.low, every.high);
  const high = end(amount.value.high, count.high, every.low);
  if (low === undefined && high === undefined) return undefined;
  return `${range({ ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) })} ${told}`;
}
