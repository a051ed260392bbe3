import type { PeopleClaim } from "./people-claim.js";
import { peopleClaims } from "./people-claim.js";
import type { PeopleFinding } from "./people-finding.js";
import { peopleFindings } from "./people-check.js";
import type { TrialSection } from "./record.js";

/** Whether what a statement says of who may take part stands by the criteria. */
export interface PeopleVerdict {
  readonly stands: -1 | 0 | 1;
  /** What decided it; "nothing" where people are neither let in nor kept out by name. */
  readonly by: PeopleFinding["about"] | "nothing";
  readonly sure: boolean;
  /** The criteria that decided it. */
  readonly criteria: readonly string[];
}

/** Below this and above its negative a phrase is taken to be kept out or let in. */
const CLEAR = 0.3;
/** From here on a phrase is found among what is asked. */
const ASKED = 0.6;

/** Holds a statement against the criteria of one trial or two. */
export function verdictOfPeople(statement: string, sections: readonly TrialSection[]): PeopleVerdict {
  return wholeVerdict(rulingsRead(statement, sections).map(({ verdict }) => verdict));
}

/** A ruling of a statement on one trial, what its criteria say to it, and whether it stands. */
export interface RulingRead {
  readonly claim: PeopleClaim;
  readonly findings: readonly PeopleFinding[];
  readonly verdict: PeopleVerdict;
}

/** Each ruling of a statement, trial by trial. */
export function rulingsRead(statement: string, sections: readonly TrialSection[]): RulingRead[] {
  return peopleClaims(statement, sections.length === 2).flatMap((claim) =>
    claim.trials.flatMap((trial): RulingRead[] => {
      const section = sections[trial];
      if (section === undefined) return [];
      const findings = peopleFindings(claim, section);
      return [{ claim, findings, verdict: rulingVerdict(claim, findings) }];
    }),
  );
}

/** A statement falls with the first of its rulings that does. */
export function wholeVerdict(verdicts: readonly PeopleVerdict[]): PeopleVerdict {
  const fallen = verdicts.filter(({ stands }) => stands < 0).sort((a, b) => Number(b.sure) - Number(a.sure))[0];
  const [first] = verdicts;
  if (fallen !== undefined) return fallen;
  if (first === undefined) return { stands: 0, by: "nothing", sure: false, criteria: [] };
  const weak = verdicts.find(({ sure }) => !sure);
  if (verdicts.some(({ stands }) => stands === 0)) return { stands: 0, by: "nothing", sure: false, criteria: [] };
  return { ...(weak ?? first), criteria: verdicts.flatMap(({ criteria }) => criteria) };
}

/** Whether one ruling stands by what criteria say to each thing told of people. */
export function rulingVerdict({ ruling, people }: PeopleClaim, all: readonly PeopleFinding[]): PeopleVerdict {
  // "Because of her age": nothing else counts.
  const findings = /\b(?:due to|because of) (?:his|her|their) age\b/iu.test(people)
    ? all.filter(({ about }) => about === "person")
    : all;
  const verdict = (stands: -1 | 0 | 1, by: PeopleFinding | undefined, sure: boolean): PeopleVerdict => ({
    stands,
    by: by?.about ?? "nothing",
    sure,
    criteria: by?.criterion === undefined ? [] : [by.criterion],
  });
  if (ruling === "admits" || ruling === "refuses") {
    const turn = ruling === "admits" ? 1 : -1;
    const worst = [...findings].sort((a, b) => a.admitted - b.admitted)[0];
    const best = [...findings].sort((a, b) => b.admitted - a.admitted)[0];
    if (worst !== undefined && worst.admitted < -CLEAR)
      return verdict(turn === 1 ? -1 : 1, worst, worst.admitted <= -0.6);
    if (best === undefined || findings.every(({ admitted }) => admitted === 0))
      return verdict(turn === 1 ? 1 : -1, undefined, false);
    return verdict(turn === 1 ? 1 : -1, best, best.admitted >= 0.6);
  }
  if (findings.length === 0) return verdict(0, undefined, false);
  const least = [...findings].sort((a, b) => a.required - b.required)[0];
  const asked = (least?.required ?? 0) >= ASKED;
  if (ruling === "requires") return verdict(asked ? 1 : -1, least, asked && (least?.required ?? 0) >= 0.9);
  return verdict(asked ? -1 : 1, least, false);
}
