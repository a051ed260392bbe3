import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import type { Concept, Lexicon } from "../../domain/lexicon.js";
import { CONCEPT_KINDS } from "../../domain/lexicon.js";
import { byCodeUnit } from "../../domain/order.js";
import { wordLists } from "./compiled-lexicon.js";

const names = z.array(z.string().trim().min(1)).default([]);

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "an id is made of small letters, digits and hyphens"),
  kind: z.enum(CONCEPT_KINDS).optional(),
  preferred: z.string().trim().min(1).optional(),
  synonyms: names,
  brands: names,
  broader: names,
  narrower: names,
  "manifestation-of": names,
  "all-of": names,
  "may-mean": names,
  "not-in": names,
  provenance: names,
});
const fileSchema = z.array(entrySchema);
type Entry = z.infer<typeof entrySchema>;

/** Reads every `.yaml` file of a folder and then `more`; an entry with an id that is there already adds to it. Throws `bad-input` Faults. */
export function readLexicon(folder: string, more: readonly string[] = []): Lexicon {
  const entries = [...wordLists(folder), ...more].flatMap((file) =>
    readEntries(file).map((entry) => ({ entry, file })),
  );
  const concepts = new Map<string, Concept>();
  for (const { entry, file } of entries) concepts.set(entry.id, merged(concepts.get(entry.id), entry, file));
  const linked = new Map([...concepts].map(([id, concept]) => [id, withInverses(concept, concepts)]));
  for (const { entry, file } of entries) checkLinks(entry, linked, file);
  const sorted = new Map([...linked].sort(([a], [b]) => byCodeUnit(a, b)));
  return { version: `lex:${sha256(JSON.stringify([...sorted.values()])).slice(0, 16)}`, concepts: sorted };
}

function readEntries(file: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new Fault("bad-input", `The word list ${file} cannot be read.`, "Check the path and its permissions.", {
      cause,
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new Fault(
      "bad-input",
      `The word list ${file} is not YAML: ${problem.message.split("\n")[0] ?? ""}`,
      "See docs/lexicon.md.",
    );
  const parsed = fileSchema.safeParse(document.toJS() ?? []);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const node: unknown = document.getIn([...(issue?.path ?? [])].map(String), true);
  const at = rangeStart(node);
  const where = at === undefined ? `entry ${Number(issue?.path[0] ?? 0) + 1}` : `line ${lines.linePos(at).line}`;
  throw new Fault(
    "bad-input",
    `The word list ${file}, ${where}: ${issue?.message ?? "not as it should be"}.`,
    "See docs/lexicon.md.",
  );
}

function rangeStart(node: unknown): number | undefined {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}

function merged(held: Concept | undefined, entry: Entry, file: string): Concept {
  const preferred = entry.preferred ?? held?.preferred;
  if (preferred === undefined)
    throw new Fault(
      "bad-input",
      `The word list ${file}: “${entry.id}” has no preferred name.`,
      "Add a line: preferred: …",
    );
  const both = (a: readonly string[] | undefined, b: readonly string[]) => [...new Set([...(a ?? []), ...b])];
  const notIn = both(held?.notIn, entry["not-in"]);
  const brands = both(held?.brands, entry.brands);
  return {
    id: entry.id,
    kind: entry.kind ?? held?.kind ?? "other",
    preferred,
    synonyms: both(held?.synonyms, entry.synonyms),
    broader: both(held?.broader, entry.broader),
    narrower: both(held?.narrower, entry.narrower),
    manifestationOf: both(held?.manifestationOf, entry["manifestation-of"]),
    allOf: both(held?.allOf, entry["all-of"]),
    mayMean: both(held?.mayMean, entry["may-mean"]),
    ...(notIn.length === 0 ? {} : { notIn }),
    ...(brands.length === 0 ? {} : { brands }),
    provenance: both(held?.provenance, entry.provenance),
  };
}

/** "Broader" said of one concept is "narrower" said of the other; either may be written. */
function withInverses(concept: Concept, all: ReadonlyMap<string, Concept>): Concept {
  const others = [...all.values()];
  const inverse = (side: "broader" | "narrower") =>
    others.filter((one) => one[side].includes(concept.id)).map(({ id }) => id);
  return {
    ...concept,
    broader: [...new Set([...concept.broader, ...inverse("narrower")])].sort(byCodeUnit),
    narrower: [...new Set([...concept.narrower, ...inverse("broader")])].sort(byCodeUnit),
  };
}

function checkLinks(entry: Entry, all: ReadonlyMap<string, Concept>, file: string): void {
  for (const key of ["broader", "narrower", "manifestation-of", "all-of", "may-mean"] as const)
    for (const id of entry[key])
      if (!all.has(id))
        throw new Fault(
          "bad-input",
          `The word list ${file}: “${entry.id}” names “${id}” under ${key}, which is no entry.`,
          "Use another entry's id, or add it.",
        );
}
