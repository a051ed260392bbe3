import { compareRationals, rational, times } from "../../domain/rational.js";
import { measureOf } from "../../domain/regimen-measure.js";
import type { Regimen } from "../../domain/regimen.js";
import type { Beyond, FoundDose } from "./dose-reach.js";

const FIRST =
  /\b(?:start(?:s|ed|ing)?|begins?|begun|beginning|initiat\w+|initial\w*|first (?:dose|prescription)|open(?:ed|ing)|new to)\b/iu;
const OF_CHILDREN = /\b(?:child(?:ren)?|pa?ediatric|infants?|neonat\w+|adolescents?|weigh\w*)\b/iu;
/** A first dose so many times the largest that a label begins with is none. */
const TIMES = rational(4n);

/** Words of what a dose comes to after the first. */
const LATER =
  /\b(?:rais(?:e[ds]?|ing)|increas\w+|titrat\w+|build\w* up|up to|at most|maxim\w+|maintenance|target|then|followed by|after)\b/giu;

/** Whether the words before a dose in its claim tell of a later one last: "is started at 5 mg and may be raised to 40 mg". */
function isLater(words: string, { amount: { value } }: Regimen): boolean {
  const at = [value.high, value.low].flatMap((one) => {
    const place = one === undefined ? -1 : words.search(new RegExp(String.raw`\b${one}\s?${value.unit}\b`, "iu"));
    return place < 0 ? [] : [place];
  })[0];
  if (at === undefined) return false;
  const last = (shape: RegExp) =>
    Math.max(-1, ...[...words.slice(0, at).matchAll(new RegExp(shape.source, "giu"))].map(({ index }) => index));
  return last(LATER) > last(FIRST);
}

/** How a dose stands that a claim begins a drug with, beside those that the drug's labels begin with, whatever for; nothing where either tells no first dose. */
export function beyondFirst(words: string, regimen: Regimen, doses: readonly FoundDose[]): Beyond | undefined {
  if (!FIRST.test(words) || isLater(words, regimen)) return undefined;
  const own = measureOf(regimen.amount.value, undefined);
  const least = own.low ?? own.high;
  const firsts = doses.flatMap((dose) => {
    const { candidate, other } = dose;
    const { unit, per, high } = measureOf(other.regimen.amount.value, undefined);
    // What children begin with bounds nobody else.
    if (OF_CHILDREN.test(`${candidate.block.section.join(" ")} ${candidate.text}`) && !OF_CHILDREN.test(words))
      return [];
    const begins = other.regimen.role?.value === "initial" || FIRST.test(candidate.text);
    return candidate.dosing === true && begins && unit === own.unit && per === own.per && high !== undefined
      ? [{ dose, high }]
      : [];
  });
  const [most] = firsts.sort((a, b) => compareRationals(b.high, a.high));
  if (most === undefined || least === undefined || compareRationals(least, times(most.high, TIMES)) < 0)
    return undefined;
  const { low, high, unit } = most.dose.other.regimen.amount.value;
  const shown = [...new Set([low, high].filter((one) => one !== undefined))].join("–");
  return {
    relation: "above",
    because: `A label begins with ${shown} ${unit} at most, and this is at least four times as much.`,
    sources: [most.dose.candidate],
  };
}
