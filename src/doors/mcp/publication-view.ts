import { z } from "zod";
import { TIERS } from "../../domain/tier.js";
import type { show } from "../../operations/show/show.js";

type Shown = Awaited<ReturnType<(typeof show)["run"]>>;

/** Characters of a publication's text in one piece. */
const PIECE = 12_000;

/** A publication's facts and a piece of its text. */
export const pieceSchema = z.object({
  id: z.string(),
  title: z.string(),
  tier: z.enum(TIERS),
  design: z.string(),
  year: z.int().nullable(),
  status: z.string(),
  identifiers: z.array(z.string()),
  text: z.string(),
  offset: z.int(),
  next: z.int().nullable().describe("The offset of the next piece; null at the end"),
  characters: z.int(),
});

/** The piece that begins at `offset`. */
export function pieceOf(shown: Shown, offset: number): z.infer<typeof pieceSchema> {
  const whole = textOf(shown);
  const from = Math.min(offset, whole.length);
  const end = Math.min(whole.length, from + PIECE);
  const { id, title, tier, design, year, status, identifiers } = shown;
  return {
    ...{ id, title, tier, design, year, identifiers },
    status: status.kind,
    text: whole.slice(from, end),
    offset: from,
    next: end < whole.length ? end : null,
    characters: whole.length,
  };
}

/** The newest text of a publication, block by block, headings marked. */
export function textOf({ texts }: Shown): string {
  return (texts[0]?.blocks ?? [])
    .map(({ kind, text }) => (kind === "heading" || kind === "title" ? `# ${text}` : text))
    .join("\n");
}
