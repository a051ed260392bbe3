import type { Publication } from "../../domain/publication.js";
import { analyse } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** In what an entry of a list differs from the publication that its identifier leads to; nothing where they agree. */
export function citationDifference(
  entry: string,
  { title, titleBasis, authors, year }: Publication,
): string | undefined {
  const held = new Set(analyse(entry).map(({ term }) => term));
  const words = analyse(title)
    .map(({ term }) => term)
    .filter((term) => !isStopWord(term));
  const share = words.length === 0 ? 1 : words.filter((term) => held.has(term)).length / words.length;
  const family = authors[0]?.split(/\s+/u)[0]?.toLowerCase();
  const named = family === undefined || family.length < 2 || entry.toLowerCase().includes(family);
  const years = [...entry.matchAll(/\b(?:19|20)\d\d\b/gu)].map(([found]) => Number(found));
  const dated = year === undefined || years.length === 0 || years.some((one) => Math.abs(one - year) <= 1);
  const bare =
    entry.replace(/\bhttps?:\S+|10\.\d{4,9}\/\S+|\bPM(?:C?ID)?[:\s]*\d+/giu, "").replace(/[^\p{L}]/gu, "").length < 25;
  if (bare) return undefined;
  if (titleBasis === "printed" && share < 0.4 && !named) return `it is “${title}”`;
  if (titleBasis === "printed" && share < 0.4) return `its title is “${title}”`;
  if (!dated) return `it is of ${year}`;
  return undefined;
}
