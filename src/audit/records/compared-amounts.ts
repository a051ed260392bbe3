import type { SaidNumber } from "./clauses.js";
import { holds, numbersOf } from "./clauses.js";

const TIMES: Readonly<Record<string, number>> = { twice: 2, double: 2, triple: 3, thrice: 3, quadruple: 4, half: 0.5 };

/** Whether one amount stands to another as words say; nothing where they say nothing of it. */
export function compared(
  text: string,
  a: number,
  b: number,
  numbers: readonly SaidNumber[],
  share: boolean,
  denied = false,
): boolean | undefined {
  const word = /\b(twice|double|triple|thrice|quadruple|half)\b/iu.exec(text)?.[1]?.toLowerCase();
  const counted = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten)[ -](?:times|fold)\b/iu.exec(text);
  const factor =
    word !== undefined
      ? TIMES[word]
      : counted === null
        ? undefined
        : (numbersOf(counted[1] ?? "")[0]?.value ?? undefined);
  if (
    /\bsame (?:\w+ )?(?:number|amount|proportion|percentage|rate|occurr\w+)|\bequal\b|\bidentical\b|\bas many\b/iu.test(
      text,
    ) &&
    factor === undefined
  )
    return denied ? Math.abs(a - b) > 0.01 : Math.abs(a - b) < 0.01;
  if (factor !== undefined && b > 0) {
    if (/\b(?:more than|over|at least)\b[^,]{0,12}(?:\d+|twice|double|triple|two|three|four|five|ten)/iu.test(text))
      return a / b > factor - 1e-9;
    if (/\bless than|\bunder\b/iu.test(text)) return a / b < factor;
    return Math.abs(a / b - factor) < 0.2 * factor;
  }
  const more = /\b(?:more|higher|greater|larger|exceed\w*|increased)\b/iu.test(
    text.replace(/\b(?:no )?more than (?=\d)/giu, ""),
  );
  const less = /\b(?:fewer|less|lower|smaller)\b/iu.test(text.replace(/\bless than (?=\d)/giu, ""));
  if (!more && !less) return undefined;
  const way = more ? a > b : a < b;
  const by = numbers.filter(({ difference }) => difference);
  const [said] = by;
  if (said !== undefined && !said.percent) return way && holds(said, Math.abs(a - b));
  if (said?.percent === true && share && b >= 0)
    return (
      way &&
      (holds({ ...said, digits: Math.max(0, said.digits) }, Math.abs(a - b)) ||
        (b > 0 && holds(said, (100 * Math.abs(a - b)) / b)) ||
        Math.abs(Math.abs(a - b) - said.value) < 1)
    );
  return denied && !/\bno more\b/iu.test(text) ? !way : way;
}
