import { withTables } from "./aligned-table.js";
import { linesIn, regionsOf, type Line, type Placed } from "./columns.js";
import type { SetPage } from "./furniture.js";
import { ruledTables } from "./ruled-table.js";
import type { Segment } from "./segments.js";
import type { TablePiece } from "./table-piece.js";

/** One line or table of a document, in reading order, with the place it stands in. */
export type Part = {
  readonly page: number;
  /** Counts the document's regions (columns and what spans them); lines of one region stand under each other. */
  readonly region: number;
  /** The region's right end. */
  readonly right: number;
} & ({ readonly kind: "line"; readonly line: Line } | { readonly kind: "table"; readonly table: TablePiece });

/** The lines and tables of a page in reading order; regions count on from `firstRegion`. */
export function partsOf({ page, segments }: SetPage, typeSize: number, firstRegion: number): Part[] {
  const { tables, rest } = ruledTables(segments, page.rules);
  const pieces: Placed[] = [...rest, ...tables];
  const parts: Part[] = [];
  regionsOf(pieces, typeSize, (piece) => "text" in piece).forEach((region, at) => {
    const place = { page: page.number, region: firstRegion + at, right: region.x1 };
    let open: Segment[] = [];
    const flush = () => {
      for (const part of withTables(linesIn(open)))
        parts.push("rows" in part ? { ...place, kind: "table", table: part } : { ...place, kind: "line", line: part });
      open = [];
    };
    for (const piece of region.pieces) {
      if (isTable(piece)) {
        flush();
        parts.push({ ...place, kind: "table", table: piece });
      } else if (isSegment(piece)) open.push(piece);
    }
    flush();
  });
  return parts;
}

function isTable(piece: Placed): piece is TablePiece {
  return "rows" in piece;
}

function isSegment(piece: Placed): piece is Segment {
  return "text" in piece;
}
