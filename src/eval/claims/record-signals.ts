import { signalsOf } from "../../audit/signals/signals.js";
import { factsOf } from "../../audit/signals/facts.js";
import { quantitiesIn } from "../../audit/quantities.js";
import { weightHeld } from "../../audit/signals/aspects.js";
import { SECOND_TRIAL } from "./nli4ct.js";

/** Of one trial's lines: how well they hold the statement, and what stands in the line that holds it best. */
function trialSignals(claim: string, lines: readonly string[]): number[] {
  const words = factsOf(claim).words;
  const shares = lines.map((line) => weightHeld(words, factsOf(line).sames));
  const most = Math.max(0, ...shares);
  const best = lines[shares.indexOf(most)] ?? "";
  const all = new Set(lines.flatMap((line) => [...factsOf(line).sames]));
  const numbers = plainNumbers(claim);
  const there = new Set(lines.flatMap(plainNumbers));
  const counts = countsIn(best);
  const percents = lines.flatMap((line) => countsIn(line)).slice(0, 200);
  return [
    most,
    weightHeld(words, all),
    numbers.filter((one) => there.has(one)).length,
    numbers.filter((one) => !there.has(one)).length,
    counts[0]?.share ?? -1,
    counts.length,
    Math.max(-1, ...percents.map(({ share }) => share)),
    Math.min(40, lines.length),
  ];
}

/** How a statement stands to the lines of one trial's section or two; "primary" is the first trial, "secondary" the second. */
export function recordSignals(claim: string, evidence: readonly string[]): Float64Array {
  const cut = evidence.indexOf(SECOND_TRIAL);
  const first = cut === -1 ? evidence : evidence.slice(0, cut);
  const second = cut === -1 ? [] : evidence.slice(cut + 1);
  const both = [trialSignals(claim, first), trialSignals(claim, second)] as const;
  const words = claim.toLowerCase();
  const primary = words.indexOf("primary");
  const secondary = words.indexOf("secondary");
  const firstNamed = primary !== -1 && (secondary === -1 || primary < secondary) ? 1 : secondary !== -1 ? -1 : 0;
  return Float64Array.from([
    ...signalsOf(claim, evidence).values,
    ...both[0],
    ...both[1],
    ...both[0].map((value, at) =>
      second.length === 0 ? 0 : (value - (both[1][at] ?? 0)) * (firstNamed === 0 ? 1 : firstNamed),
    ),
    Number(second.length > 0),
    firstNamed,
    eligible(claim, evidence),
    moreOrLess(claim) * Math.sign((both[0][4] ?? 0) - (both[1][4] ?? 0)) * (firstNamed === 0 ? 1 : firstNamed),
    moreOrLess(claim),
    compared(claim, evidence),
    told(claim, evidence),
  ]);
}

/** Whether the line that holds a statement best stands among what includes (1) or excludes (-1), times what the statement says of it. */
function eligible(claim: string, lines: readonly string[]): number {
  const words = factsOf(claim).words;
  let group = 0;
  let most = 0;
  let best = 0;
  for (const line of lines) {
    if (/^inclusion/iu.test(line)) group = 1;
    else if (/^exclusion/iu.test(line)) group = -1;
    const share = weightHeld(words, factsOf(line).sames);
    const sign = /\b(?:no |not |without |must not|excluded|ineligible)/iu.test(line) ? -group : group;
    if (share > most) [most, best] = [share, sign];
  }
  const says =
    /\b(?:exclud\w+|ineligible|not (?:be )?(?:eligible|allowed|included|permitted|able)|cannot|can ?not|must not|unable)\b/iu.test(
      claim,
    )
      ? -1
      : /\b(?:eligible|includ\w+|allowed|can |able|permitted|accept\w+|must|suitable)\b/iu.test(claim)
        ? 1
        : 0;
  return best * says;
}

function moreOrLess(claim: string): number {
  const more = /\b(?:more|higher|greater|larger|longer|increase\w*|over|above|majority|most)\b/iu.test(claim);
  const less = /\b(?:less|fewer|lower|smaller|shorter|decrease\w*|under|below|minority)\b/iu.test(claim);
  return Number(more) - Number(less);
}

/** "12/80 (15%)" as its parts; percentages alone have a share only. */
function countsIn(line: string): { readonly share: number }[] {
  return [...line.matchAll(/(\d+)\s?\/\s?(\d+)/gu)].flatMap(([, part, all]) =>
    Number(all) > 0 ? [{ share: Number(part) / Number(all) }] : [],
  );
}

/** Whether a percentage or a count that the statement gives is that of the line that holds its words best: 1, -1, or 0 without numbers. */
function told(claim: string, lines: readonly string[]): number {
  const words = factsOf(claim).words;
  const wanted = plainNumbers(claim);
  if (wanted.length === 0) return 0;
  const shares = lines.map((line) => weightHeld(words, factsOf(line).sames));
  const most = Math.max(0, ...shares);
  const best = lines.filter((_, at) => (shares[at] ?? 0) >= 0.8 * most).flatMap(plainNumbers);
  const near = wanted.filter((one) => best.some((other) => Math.abs(one - other) <= 0.02 * Math.abs(one) + 0.05));
  return (2 * near.length) / wanted.length - 1;
}

/** "At least", "more than", "less than" with a number, against the numbers of the line that holds the words best. */
function compared(claim: string, lines: readonly string[]): number {
  const match =
    /\b(at least|more than|over|above|older than|greater than|minimum of|less than|under|below|fewer than|younger than|at most|maximum of|up to)\s(?:\w+\s)?(\d+(?:\.\d+)?)/iu.exec(
      claim,
    );
  if (match === null) return 0;
  const words = factsOf(claim).words;
  const shares = lines.map((line) => (quantitiesIn(line).length === 0 ? 0 : weightHeld(words, factsOf(line).sames)));
  const best = lines[shares.indexOf(Math.max(0, ...shares))] ?? "";
  const value = Number(match[2]);
  const above = /least|more|over|above|older|greater|minimum/iu.test(match[1] ?? "");
  const [found] = plainNumbers(best).filter((one) => one !== 0);
  if (found === undefined) return 0;
  return found >= value === above ? 1 : -1;
}

function plainNumbers(text: string): number[] {
  return [...text.matchAll(/(?<![\w.])\d+(?:[.,]\d+)*/gu)].map(([written]) => Number(written.replaceAll(",", "")));
}
