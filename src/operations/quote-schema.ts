import { z } from "zod";

/** A place in a text, in UTF-16 units. */
export const offset = z.int().nonnegative();
/** SHA-256, in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const quoteSchema = z
  .object({
    source: z.string().describe("Id of the Source that it stands in"),
    start: offset.describe("First UTF-16 unit in the Source's text"),
    end: offset.describe("One past the last UTF-16 unit"),
    text: z.string().min(1).describe("Exactly the Source's text from start to end"),
    block: offset.describe("Index of the block that holds it"),
  })
  .describe("A span of one Source's text");
