import { z } from "zod";
import { DESIGNS } from "../../domain/design.js";
import { usable } from "../../domain/held-publication.js";
import type { Publication } from "../../domain/publication.js";
import type { Held, Library } from "../../ports/library.js";
import type { KindsAsked } from "../../question/kinds-asked.js";
import type { ByKind } from "../../rank/by-kind.js";
import { byKind } from "../../rank/by-kind.js";
import type { Doubled } from "../../rank/doubles.js";
import { foldDoubles, likened } from "../../rank/doubles.js";
import type { RankedPublication } from "../../rank/publications.js";
import type { OrderedTier } from "./search-tier.js";

/** The first of the order that are looked at where the kind of publication counts, and beside the wanted ones where it does not. */
const BY_KIND = 50;
const BESIDES = 10;

export const alikeSchema = z.object({
  id: z.string(),
  title: z.string(),
  design: z.enum(DESIGNS),
  year: z.int().nullable(),
  why: z.string().describe("What the two have in common"),
});

interface Seen {
  readonly ranked: RankedPublication;
  readonly held: Held;
  readonly score: number;
  readonly design: Publication["design"];
  readonly year?: number;
}

/** A publication of a list: what it was ordered by beside its words, and those that say the same. */
export interface Listed {
  readonly one: RankedPublication;
  readonly held: Held;
  readonly moved: ByKind<Seen>["moved"];
  readonly alike: readonly z.infer<typeof alikeSchema>[];
}

/**
 * The first `limit` publications of a tier that may be quoted, those that say the same in one place, and those that were passed over. What kind they
 * are of moves the first fifty where the question asks for a kind.
 */
export async function listTier(
  library: Library,
  { ranked }: OrderedTier,
  { limit, kinds }: { readonly limit: number; readonly kinds: KindsAsked },
): Promise<{ readonly list: readonly Listed[]; readonly passed: readonly Publication[] }> {
  const asks = kinds.newest || kinds.designs.length > 0;
  const passed: Publication[] = [];
  const seen: Seen[] = [];
  for (const one of ranked) {
    const held = await library.held(one.publication);
    if (held === undefined) continue;
    const { design, year } = held.publication;
    if (usable(held.publication))
      seen.push({ ranked: one, held, score: one.score, design, ...(year === undefined ? {} : { year }) });
    else passed.push(held.publication);
    if (asks ? seen.length < Math.max(BY_KIND, limit) : seen.length < limit) continue;
    if (fold(seen).length >= limit || seen.length >= Math.max(BY_KIND, limit + BESIDES)) break;
  }
  const ordered = byKind(seen, kinds);
  const places = fold(ordered.map((entry) => entry.one));
  const list = places.slice(0, limit).flatMap(({ place, alike }): Listed[] => {
    const entry = ordered[place];
    if (entry === undefined) return [];
    const others = alike.flatMap(({ place: at, why }) => {
      const facts = ordered[at]?.one.held.publication;
      if (facts === undefined) return [];
      return [{ id: facts.id, title: facts.title, design: facts.design, year: facts.year ?? null, why }];
    });
    return [{ one: entry.one.ranked, held: entry.one.held, moved: entry.moved, alike: others }];
  });
  return { list, passed };
}

function fold(seen: readonly Seen[]): Doubled[] {
  return foldDoubles(seen.map(({ ranked, held }) => likened(held.publication, ranked.passages)));
}
