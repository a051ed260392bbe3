import type { Design } from "../../../src/domain/design.js";
import { DESIGNS } from "../../../src/domain/design.js";
import type { Tier } from "../../../src/domain/tier.js";
import { TIERS } from "../../../src/domain/tier.js";

/** A question with how it is narrowed, as it stands in an address. */
export interface Asked {
  readonly question: string;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly designs: readonly Design[];
  /** Tiers to show; all where empty. */
  readonly tiers: readonly Tier[];
}

/** Reads a question's address. What is no year, design or tier is left out. */
export function askedOf(query: URLSearchParams): Asked {
  const year = (name: string) => {
    const value = query.get(name) ?? "";
    return /^\d{4}$/u.test(value) ? Number(value) : undefined;
  };
  const fromYear = year("from");
  const toYear = year("to");
  return {
    question: (query.get("q") ?? "").trim(),
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(toYear === undefined ? {} : { toYear }),
    designs: DESIGNS.filter((design) => query.getAll("design").includes(design)),
    tiers: TIERS.filter((tier) => query.getAll("tier").includes(tier)),
  };
}

/** The address of a question. */
export function addressOf({ question, fromYear, toYear, designs, tiers }: Asked): string {
  const query = new URLSearchParams({ q: question });
  if (fromYear !== undefined) query.set("from", String(fromYear));
  if (toYear !== undefined) query.set("to", String(toYear));
  for (const design of designs) query.append("design", design);
  for (const tier of tiers) query.append("tier", tier);
  return `/?${query.toString()}`;
}

/** How many ways a question is narrowed. */
export function narrowings({ fromYear, toYear, designs, tiers }: Asked): number {
  return (
    [fromYear, toYear].filter((year) => year !== undefined).length +
    Number(designs.length > 0) +
    Number(tiers.length > 0)
  );
}
