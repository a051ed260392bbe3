import { NAMED_ELSEWHERE, NOT_NAMED } from "../appraise/directness.js";
import type { Differing, Proposition } from "./candidate.js";
import type { Verdict } from "./claims/claim.js";
import type { Quantity } from "./words/quantities.js";
import type { Judge, Stance } from "./stance.js";
import { stanceOf } from "./stance.js";

/** The verdict on one proposition with the sentences for and against it, the best first. */
export interface Weighed {
  readonly verdict: Exclude<Verdict, "not-checkable">;
  readonly differs: readonly Differing[];
  readonly why: string;
  readonly support: readonly Stance[];
  readonly against: readonly Stance[];
}

/** Quotes that are shown for a verdict. */
const MOST_SHOWN = 3;
/** What stands against must outweigh what stands for by so much. */
const MARGIN = 0.1;

/** Weighs the sentences found for a proposition. A number that no source gives takes the best verdict down to "partly". */
export function weigh({ candidates, ...proposition }: Proposition, judge: Judge): Weighed {
  const stances = candidates.flatMap((candidate) => stanceOf(proposition, candidate, judge) ?? []);
  const support = stances.filter(({ stance }) => stance === "for").sort(byStrength);
  // A sentence that gives all of the claim's numbers tells that another one's are of something else.
  const givesAll = support.some(
    (one) =>
      one.differs.length === 0 &&
      one.because.length === 0 &&
      one.comparison.quantities > 0 &&
      unmatchedOf(one).length === 0,
  );
  const against = stances
    .filter((one) => one.stance === "against" && proposition.ofUnknown !== true && ofTheSame(one))
    .filter((one) => one.because.length === 0 || one.because.some(({ element }) => element !== "number") || !givesAll)
    .sort(byStrength);
  const [best] = support;
  const [worst] = against;
  const shown = { support: spread(support), against: spread(against) };
  if (worst !== undefined && outweighs(worst, best))
    return { verdict: "contradicted", differs: [...worst.because, ...worst.differs], why: againstWhy(worst), ...shown };
  if (best === undefined) return { verdict: "not-found", differs: [], why: notFoundWhy(), support: [], against: [] };
  const direct = support.filter(({ differs }) => differs.length === 0);
  // The claim's own words said of another drug or other people tell more than a looser sentence on what it names.
  const nearer = best.copy && best.differs.length > 0 && direct[0]?.copy !== true;
  const chosen = nearer ? best : (direct[0] ?? best);
  if (chosen.because.length > 0) {
    const [over] = chosen.because;
    return {
      verdict: "partly",
      differs: chosen.because,
      why: `The text goes further than its source: “${over?.asked ?? ""}”, where the source ${over?.found.startsWith("evidence of") === true ? `is ${over.found}` : `says “${over?.found ?? ""}”`}.`,
      ...shown,
    };
  }
  const numbers = unmatchedOf(chosen).filter((one) =>
    support.every((other) => unmatchedOf(other).some(({ text }) => text === one.text)),
  );
  if (numbers.length > 0) {
    const list = numbers.map(({ text }) => `“${text}”`).join(", ");
    return {
      verdict: "partly",
      differs: numbers.map(({ text }) => ({
        element: "number" as const,
        asked: text,
        found: "in none of the sources found",
      })),
      why: `The matter is supported, but ${list} ${numbers.length === 1 ? "stands" : "stand"} in none of the sources found.`,
      ...shown,
    };
  }
  if (chosen.differs.length > 0) {
    const [first] = chosen.differs;
    return {
      verdict: "indirect",
      differs: chosen.differs,
      why:
        first?.found === NOT_NAMED
          ? `A source says so, but does not name ${first.asked}.`
          : `A source says so of ${first?.found ?? ""}, not of ${first?.asked ?? ""}.`,
      ...shown,
    };
  }
  return { verdict: "supported", differs: [], why: supportWhy(chosen), ...shown };
}

/** Numbers of the claim that a stance leaves without a source. */
function unmatchedOf({ unmatched, comparison }: Stance): readonly Quantity[] {
  return unmatched ?? comparison.unmatched;
}

/** Only what speaks of the claim's own matter contradicts it; what an unsettled term may mean is another matter only in name. */
function ofTheSame({ copy, differs, candidate }: Stance): boolean {
  if (copy) return true;
  return (
    !differs.some(({ found }) => found === NOT_NAMED || found === NAMED_ELSEWHERE) &&
    !candidate.named.some((naming) => naming?.relation === "underlying")
  );
}

function outweighs(worst: Stance, best: Stance | undefined): boolean {
  if (best === undefined) return true;
  if (best.copy && best.because.length === 0 && best.strength >= worst.strength) return false;
  if (worst.copy && !best.copy) return true;
  return (
    worst.strength > best.strength + MARGIN ||
    ((worst.advisesAgainst || worst.because[0]?.element === "frequency") && !best.copy)
  );
}

function byStrength(a: Stance, b: Stance): number {
  return (
    Number(b.copy) - Number(a.copy) ||
    b.strength - a.strength ||
    (a.candidate.publication.id < b.candidate.publication.id
      ? -1
      : a.candidate.publication.id > b.candidate.publication.id
        ? 1
        : 0) ||
    a.candidate.start - b.candidate.start
  );
}

/** The best sentences, one of each publication. */
function spread(stances: readonly Stance[]): Stance[] {
  const seen = new Set<string>();
  return stances
    .filter(({ candidate }) => !seen.has(candidate.publication.id) && seen.add(candidate.publication.id))
    .slice(0, MOST_SHOWN);
}

function supportWhy({ candidate: { publication }, copy }: Stance): string {
  return `${copy ? "A source says the same" : "A source says so"} (${publication.design}${publication.year === undefined ? "" : `, ${publication.year}`}).`;
}

function againstWhy({ because, advisesAgainst }: Stance): string {
  const [first] = because;
  if (advisesAgainst) return "A source advises against what the text puts forward.";
  if (first?.element === "negation") return "One denies what the other says.";
  if (first?.element === "frequency") return `The text says “${first.asked}”, the source gives “${first.found}”.`;
  if (first?.element === "number" || first?.element === "direction")
    return `The text says “${first.asked}”, the source “${first.found}”.`;
  return "A source says otherwise.";
}

function notFoundWhy(): string {
  return "No source of the library was found that says this or the opposite.";
}
