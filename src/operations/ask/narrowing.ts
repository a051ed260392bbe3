import type { Filter } from "../../ports/library.js";

/** How a filter of years and designs narrows publications, in words that follow theirs: "of 2015 or later", "of design cohort". */
export function narrowing({ fromYear, toYear, designs }: Filter): { readonly only?: string } {
  const years =
    fromYear !== undefined && toYear !== undefined
      ? fromYear === toYear
        ? `of ${fromYear}`
        : `of ${fromYear} to ${toYear}`
      : fromYear !== undefined
        ? `of ${fromYear} or later`
        : toYear === undefined
          ? undefined
          : `of ${toYear} or earlier`;
  const parts = [years, designs === undefined ? undefined : `of design ${designs.join(" or ")}`];
  const said = parts.filter((part) => part !== undefined).join(" and ");
  return said === "" ? {} : { only: said };
}
