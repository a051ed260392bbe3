import type { Verdict } from "./claims/claim.js";

/** A member of an enumeration with its verdict. */
export interface JudgedPart {
  readonly text: string;
  readonly verdict: Verdict;
}

/** The verdict on a claim from those on its parts: the worst that one of them has, unless others hold; then "partly". */
export function combineParts(parts: readonly JudgedPart[]): { readonly verdict: Verdict; readonly why: string } {
  const of = (...verdicts: Verdict[]) => parts.filter(({ verdict }) => verdicts.includes(verdict));
  const held = of("supported", "indirect", "partly");
  const against = of("contradicted");
  const unknown = of("not-found");
  const why = [
    sentence("Supported", of("supported")),
    sentence("Supported elsewhere or in part", of("indirect", "partly")),
    sentence("Contradicted", against),
    sentence("Not found", unknown),
  ]
    .filter((one) => one !== "")
    .join(" ");
  if (against.length > 0) return { verdict: held.length > 0 ? "partly" : "contradicted", why };
  if (unknown.length === parts.length) return { verdict: "not-found", why };
  if (unknown.length > 0 || of("partly").length > 0) return { verdict: "partly", why };
  return { verdict: of("indirect").length > 0 ? "indirect" : "supported", why };
}

function sentence(what: string, parts: readonly JudgedPart[]): string {
  return parts.length === 0 ? "" : `${what}: ${parts.map(({ text }) => text).join(", ")}.`;
}
