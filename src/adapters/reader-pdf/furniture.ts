import { linesIn, type Line } from "./columns.js";
import { lineText } from "./cell-text.js";
import type { Page } from "./pdf-page.js";
import type { Segment } from "./segments.js";

/** A page with its segments. */
export interface SetPage {
  readonly page: Page;
  readonly segments: readonly Segment[];
}

/** Running heads and feet stand among so many first or last lines of a page. */
const EDGE_LINES = 4;
/** They come back at the same height on at least so many pages, and on this share of those between the first and the last. */
const FEWEST_PAGES = 3;
const SHARE = 0.45;
/** A line that is set like a heading must be on nearly all. */
const HEADING_SHARE = 0.9;
const SAME_HEIGHT = 3;
/** They stand in this outer share of a page, above or below. */
const MARGIN = 0.14;

interface EdgeLine {
  readonly line: Line;
  readonly page: number;
  readonly key: string;
  readonly y: number;
  readonly heading: boolean;
}

const PAGE_NUMBER =
  /^[\s\-–—|•]*(?:(?:page|p\.|seite|página|pagina)\s*)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|von|de|di|\|)\s*\d{1,4})?[\s\-–—|•]*$/i;

/** The pages without running heads and feet and page numbers, and how many characters these had. */
export function withoutFurniture(pages: readonly SetPage[]): {
  readonly pages: SetPage[];
  readonly characters: number;
} {
  const edges = pages.flatMap(edgeLines);
  const gone = new Set<Segment>();
  for (const { line } of [...repeated(edges, pages.length), ...pageNumbers(edges, pages.length)])
    for (const segment of line.segments) gone.add(segment);
  let characters = 0;
  for (const { text } of gone) characters += text.length;
  return {
    pages: pages.map(({ page, segments }) => ({ page, segments: segments.filter((one) => !gone.has(one)) })),
    characters,
  };
}

function edgeLines({ page, segments }: SetPage): EdgeLine[] {
  const lines = linesIn(segments);
  const edge = [...new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)])].filter(
    ({ y }) => y < MARGIN * page.height || y > (1 - MARGIN) * page.height,
  );
  return edge.map((line) => {
    const text = lineText(line);
    const heading = line.segments.every(({ bold }) => bold) || /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u.test(text);
    return { line, page: page.number, key: text.replace(/\d+/g, "#").toLowerCase(), y: line.y, heading };
  });
}

function repeated(edges: readonly EdgeLine[], pageCount: number): EdgeLine[] {
  const byKey = new Map<string, EdgeLine[]>();
  for (const edge of edges) {
    if (!/[\p{L}\p{N}#]/u.test(edge.key)) continue;
    const known = byKey.get(edge.key);
    if (known === undefined) byKey.set(edge.key, [edge]);
    else known.push(edge);
  }
  return [...byKey.values()]
    .flatMap((same) =>
      heights(same).filter((group) => {
        const numbers = [...new Set(group.map(({ page }) => page))];
        const span = Math.max(...numbers) - Math.min(...numbers) + 1;
        const share = numbers.length / span;
        if (pageCount === 2) return numbers.length === 2 && !group.some(({ heading }) => heading);
        if (numbers.length < FEWEST_PAGES) return false;
        return group.some(({ heading }) => heading)
          ? numbers.length >= HEADING_SHARE * (pageCount - 1)
          : share >= SHARE;
      }),
    )
    .flat();
}

/** Lines of the same words by the height they stand at. */
function heights(edges: readonly EdgeLine[]): EdgeLine[][] {
  const groups: EdgeLine[][] = [];
  for (const edge of [...edges].sort((a, b) => a.y - b.y || a.page - b.page)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && edge.y - group[0].y <= SAME_HEIGHT) group.push(edge);
    else groups.push([edge]);
  }
  return groups;
}

/** Lines that are nothing but a number which grows with the pages. */
function pageNumbers(edges: readonly EdgeLine[], pageCount: number): EdgeLine[] {
  const numbers = edges.flatMap((edge) => {
    const text = lineText(edge.line);
    const digits = PAGE_NUMBER.exec(text)?.[1];
    if (digits === undefined) return [];
    const value = /^\d/.test(digits) ? Number(digits) : roman(digits.toLowerCase());
    return [{ edge, offset: value - edge.page, told: /page|\/|\bof\b/i.test(text) }];
  });
  const counts = new Map<number, number>();
  for (const { offset } of numbers) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return numbers
    .filter(
      ({ offset, told }) =>
        told || (counts.get(offset) ?? 0) >= FEWEST_PAGES || (pageCount <= FEWEST_PAGES && offset === 0),
    )
    .map(({ edge }) => edge);
}

function roman(digits: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  let sum = 0;
  digits.split("").forEach((digit, at) => {
    const value = values[digit] ?? 0;
    sum += value < (values[digits.charAt(at + 1)] ?? 0) ? -value : value;
  });
  return sum;
}
