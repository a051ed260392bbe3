import type { Candidate } from "../../audit/candidate.js";
import type { FoundFinding } from "./check-citations.js";
import type { JudgedClaim } from "./judge-claim.js";

const OUTSIDE = new Set(["above", "below", "partly above", "partly below"]);

/** Limits of whether a drug is given at all, and not of how much. */
const OF_USE: ReadonlySet<string> = new Set([
  "value",
  "age",
  "route",
  "handling",
  "interaction",
  "forbidden",
  "order",
  "deed",
]);

/** What is found in a judged claim beside its verdict: a dose outside of the evidence, and what a source advises against. */
export function claimFindings({ claim, doses, schedule = [], weighed, parts }: JudgedClaim): FoundFinding[] {
  const place = { start: claim.start, end: claim.end, claim: claim.id };
  const own = claim.text.replace(/\s+/gu, " ");
  // What was read with an inherited subject does not stand so in the text.
  const quoted = (text: string) => (own.includes(text) ? text : own);
  const outside = doses
    .filter(({ relation }) => OUTSIDE.has(relation))
    .map(({ text, relation, because, regimen, sources }): FoundFinding => ({
      ...place,
      code: "dose-outside",
      severity: relation === "above" ? "danger" : "warning",
      message: `The dose of ${regimen.drug?.value ?? "the drug"}, “${quoted(text)}”, is ${relation.replace("partly", "in part")} what sources give. ${because}`,
      stances: limits(sources),
    }));
  const timed = schedule.map(({ kind, said, found, source }): FoundFinding => ({
    ...place,
    code: OF_USE.has(kind) ? "advised-against" : "dose-outside",
    severity: "danger",
    message:
      kind === "interval"
        ? `“${said}” is oftener than sources give it: “${found}”.`
        : kind === "duration"
          ? `“${said}” is longer than a source allows: “${found}”.`
          : kind === "forbidden" || kind === "deed"
            ? `“${said}” is what a label advises against: “${found}”.`
            : `“${said}” is beyond what a label allows: “${found}”.`,
    stances: limits([source]),
  }));
  const advised = [
    ...(parts.length === 0 && weighed !== undefined ? [{ ...place, text: claim.text, weighed }] : []),
    ...parts.map(({ part, weighed: own }) => ({
      start: part.start,
      end: part.end,
      claim: claim.id,
      text: part.text,
      weighed: own,
    })),
  ].flatMap(({ text, weighed: { verdict, against }, ...where }): FoundFinding[] => {
    const stances = against.filter(({ advisesAgainst }) => advisesAgainst);
    if (verdict !== "contradicted" || stances.length === 0) return [];
    return [
      {
        ...where,
        code: "advised-against",
        severity: "danger",
        message: `A source advises against what the text puts forward: “${text.replace(/\s+/gu, " ").replace(/\.$/u, "")}”.`,
        stances,
      },
    ];
  });
  // What a sentence advises against is told once.
  const limited = advised.length === 0 ? timed : timed.filter(({ code }) => code !== "advised-against");
  return [...outside, ...limited, ...advised, ...overstated(claim, weighed, parts)];
}

/** Sentences that show a limit, at most two. */
const MOST_LIMITS = 2;

/** The sentences that a limit rests on, each once. */
function limits(sources: readonly Candidate[]): FoundFinding["stances"] {
  const seen = new Set<string>();
  return sources
    .filter(({ source, start }) => !seen.has(`${source.id} ${start}`) && seen.add(`${source.id} ${start}`))
    .slice(0, MOST_LIMITS)
    .map((candidate) => ({ candidate }));
}

/** Where the text is surer than the sources that it goes by: "must" against "may", "proven" against evidence of low certainty. */
function overstated(
  claim: JudgedClaim["claim"],
  weighed: JudgedClaim["weighed"],
  parts: JudgedClaim["parts"],
): FoundFinding[] {
  const judged = parts.length > 0 ? parts.map((part) => part.weighed) : weighed === undefined ? [] : [weighed];
  const [first] = judged.flatMap((one) => {
    const strength = one.differs.find(({ element }) => element === "strength");
    return one.verdict !== "partly" || strength === undefined ? [] : [{ strength, support: one.support }];
  });
  if (first === undefined) return [];
  const { strength, support } = first;
  return [
    {
      ...{ start: claim.start, end: claim.end, claim: claim.id },
      code: "overstated",
      severity: "warning",
      message: `The text is surer than its source: “${strength.asked}” where the source ${strength.found.startsWith("evidence of") ? `is ${strength.found}` : `says “${strength.found}”`}.`,
      stances: support.slice(0, 1),
      stance: "for",
    },
  ];
}
