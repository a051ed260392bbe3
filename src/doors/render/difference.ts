import type { BundleStatement } from "../../operations/bundle-schema.js";

type Directness = BundleStatement["directness"];
type Difference = Directness["differs"][number];

/** What `found` says when the source names nothing in the place of what was asked. */
const NOT_NAMED = "not named";

function differenceInWords({ element, asked, found }: Difference): string {
  if (found === NOT_NAMED) return `does not name ${asked}`;
  switch (element) {
    case "population":
      return `in ${found}, not ${asked}`;
    case "comparator":
      return `compared with ${found}, not ${asked}`;
    case "condition":
    case "intervention":
    case "outcome":
      return `about ${found}, not ${asked}`;
  }
}

/** How a statement differs from the question, in plain words ("indirect: about angina, not calcinosis"); nothing when direct. */
export function indirectness({ kind, differs }: Directness): string | undefined {
  if (kind === "direct") return undefined;
  if (kind === "none" || differs.length === 0) return "indirect: not on the question itself";
  return `indirect: ${differs.map(differenceInWords).join("; ")}`;
}
