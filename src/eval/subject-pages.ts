import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const signedSchema = z.array(
  z.strictObject({
    text: z.string(),
    /** Words that a sentence's matter holds, alternatives after a bar. */
    of: z.array(z.string()).min(1),
    /** Words of other matters of the page. */
    not: z.array(z.string()).default([]),
    /** The publications that decide it. */
    by: z.array(z.string()).default([]),
  }),
);

/** What somebody says that a sentence of a page is about. */
export type SubjectSigned = z.infer<typeof signedSchema>[number];

/** A page, and what its sentences are about. */
export interface SubjectPage {
  readonly name: string;
  readonly text: string;
  readonly signed: readonly SubjectSigned[];
}

/** The pages of a folder, each with the table beside it. */
export function subjectPages(folder: string): SubjectPage[] {
  return readdirSync(folder)
    .filter((name) => /^\d+\.md$/u.test(name))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(join(folder, name), "utf8"),
      signed: signedSchema.parse(parse(readFileSync(join(folder, name.replace(/md$/u, "yaml")), "utf8"))),
    }));
}

/** Whether words name all that a sentence is about, and nothing of what it is not. */
export function isOfMatter(words: string, { of, not }: Pick<SubjectSigned, "of" | "not">): boolean {
  const low = words.toLowerCase();
  const held = (wanted: string) => wanted.split("|").some((one) => low.includes(one.toLowerCase()));
  return of.every(held) && !not.some(held);
}
