import { InvariantError } from "./fault.js";

/** An exact fraction in lowest terms, its denominator positive: what arithmetic with doses needs, since 0.1 is no binary number. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** Makes a fraction. Throws `InvariantError` for a denominator of 0. */
export function rational(over: bigint, under = 1n): Rational {
  if (under === 0n) throw new InvariantError("a fraction cannot have 0 below");
  const sign = under < 0n ? -1n : 1n;
  const common = divisor(over < 0n ? -over : over, under < 0n ? -under : under);
  return { over: (sign * over) / common, under: (sign * under) / common };
}

/** Reads decimal digits with at most one point ("12", "0.05"). Throws `InvariantError` for anything else. */
export function fromDecimal(text: string): Rational {
  const [, whole, part = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new InvariantError(`“${text}” is no decimal number`);
  return rational(BigInt(whole + part), 10n ** BigInt(part.length));
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.over * b.over, a.under * b.under);
}

/** Throws `InvariantError` where `b` is 0. */
export function divided(a: Rational, b: Rational): Rational {
  return rational(a.over * b.under, a.under * b.over);
}

/** Below 0 where `a` is the smaller, 0 where they are equal. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As decimal digits: exact where the fraction ends, otherwise cut after so many places and marked with "…". */
export function toDecimal({ over, under }: Rational, places = 4): string {
  const whole = over / under;
  let rest = over % under;
  let digits = "";
  while (rest !== 0n && digits.length < places) {
    rest *= 10n;
    digits += String(rest / under);
    rest %= under;
  }
  const part = rest === 0n ? digits.replace(/0+$/, "") : digits;
  return `${String(whole)}${part === "" ? "" : `.${part}`}${rest === 0n ? "" : "…"}`;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
