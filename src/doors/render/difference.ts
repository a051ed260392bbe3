import { NAMED_ELSEWHERE, NOT_NAMED, ROLE_FOUND } from "../../appraise/directness.js";
import type { BundleStatement } from "../../operations/statement-schema.js";

type Directness = BundleStatement["directness"];
type Difference = Directness["differs"][number];

/** What is said of evidence that is not on the question though nothing in particular differs. */
const UNSAID = "indirect: not on the question itself";

const ROLES: ReadonlySet<string> = new Set(Object.values(ROLE_FOUND));

function foundInWords({ element, asked, found }: Difference): string {
  if (found === NOT_NAMED) return `does not name ${asked}`;
  if (found === NAMED_ELSEWHERE) return `${asked} is named elsewhere in the study, not here`;
  if (ROLES.has(found)) return `${asked} was ${found}`;
  switch (element) {
    case "population":
      return `in ${found}`;
    case "comparator":
      return `compared with ${found}`;
    case "condition":
    case "intervention":
    case "outcome":
      return `about ${found}`;
  }
}

function differenceInWords(difference: Difference): string {
  const found = foundInWords(difference);
  return [NOT_NAMED, NAMED_ELSEWHERE, ...ROLES].includes(difference.found)
    ? found
    : `${found}, not ${difference.asked}`;
}

/** How a statement differs from the question, in plain words ("indirect: about angina, not calcinosis"); nothing when direct. */
export function indirectness({ kind, differs }: Directness): string | undefined {
  if (kind === "direct") return undefined;
  if (kind === "none" || differs.length === 0) return UNSAID;
  return `indirect: ${differs.map(differenceInWords).join("; ")}`;
}

/** The same for a label over several statements: what they speak of, without what was asked, which the reader knows. */
export function indirectLabel({ kind, differs }: Directness): string | undefined {
  if (kind === "direct") return undefined;
  if (kind === "none" || differs.length === 0) return UNSAID;
  return `indirect: ${differs.map(foundInWords).join("; ")}`;
}
