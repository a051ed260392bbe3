import { VERDICTS } from "../../audit/claims/claim.js";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { FINDING_CODES } from "../../operations/audit/audit-schema.js";

/** On what an audit can be made to fail: a verdict or the code of a finding. */
export const FAIL_ON = [
  ...VERDICTS.filter((one) => one !== "supported" && one !== "not-checkable"),
  ...FINDING_CODES,
] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Why an audit fails, a line for each kind of thing that was not to be. */
export function failuresOf({ document, claims, findings }: Audit, failOn: readonly FailOn[]): string[] {
  return failOn.flatMap((what) => {
    const places = [
      ...claims
        .filter(({ verdict, parts }) => verdict === what || parts.some((part) => part.verdict === what))
        .map(({ id }) => id),
      ...findings.filter(({ code }) => code === what).map(({ claim, start }) => claim ?? `at ${start}`),
    ];
    return places.length === 0 ? [] : [`${document.name}: ${what}: ${[...new Set(places)].join(", ")}`];
  });
}
