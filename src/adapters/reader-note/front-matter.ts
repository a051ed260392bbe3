import { LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import type { z } from "zod";
import { closest } from "./closest.js";
import { IDENTIFIER_KEYS, NOTE_FORMAT, NOTE_KEYS, noteSchema, type NoteFields } from "./note-schema.js";

/** A note's front matter and body, or what is wrong with it, in words with line numbers. */
export type FrontMatter =
  { readonly fields: NoteFields; readonly body: string; readonly bodyLine: number } | { readonly problem: string };

const HINT = `a note starts with "---", "format: ${NOTE_FORMAT}", its other keys and "---" (see docs/evidence-note.md)`;

/** Characters of front matter; the longest honest one seen has two thousand. */
const LONGEST = 65_536;

/** Cuts the front matter off a note whose line ends are line feeds, and checks every key of it. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (opening === null) return { problem: `no front matter: ${HINT}` };
  const firstLine = lineAt(text, opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(opening[0].length));
  if (closing === null) return { problem: `the front matter is not closed by a line "---": ${HINT}` };
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const bodyStart = opening[0].length + closing.index + closing[0].length;
  if (yaml.length > LONGEST) return { problem: `the front matter has more than ${LONGEST} characters` };
  const fields = checkYaml(yaml, firstLine);
  if ("problem" in fields) return fields;
  return { fields: fields.fields, body: text.slice(bodyStart), bodyLine: lineAt(text, bodyStart) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function checkYaml(yaml: string, firstLine: number): { readonly fields: NoteFields } | { readonly problem: string } {
  const counter = new LineCounter();
  // With the failsafe schema every scalar stays the text that was written: a PMID keeps its digits, a version its zeros.
  const document = attempt(() =>
    parseDocument(yaml, { schema: "failsafe", lineCounter: counter, prettyErrors: false }),
  );
  if ("problem" in document) return document;
  const [wrong] = [...document.errors, ...document.warnings];
  if (wrong !== undefined)
    return { problem: `line ${counter.linePos(wrong.pos[0]).line + firstLine - 1}: ${sentence(wrong.message)}` };
  const value = attempt(() => ({ value: document.toJS({ maxAliasCount: 100 }) as unknown }));
  if ("problem" in value) return value;
  if (value.value === null || typeof value.value !== "object") return { problem: `the front matter is empty: ${HINT}` };
  if (!("format" in value.value)) return { problem: `no "format: ${NOTE_FORMAT}" in the front matter: ${HINT}` };
  const result = noteSchema.safeParse(value.value);
  if (result.success) return orphanOf(result.data) ?? { fields: result.data };
  return { problem: result.error.issues.map((issue) => wordsOf(issue, document, counter, firstLine)).join("; ") };
}

/** Deep nesting and aliases that multiply make the YAML library throw. */
function attempt<Value>(work: () => Value): Value | { readonly problem: string } {
  try {
    return work();
  } catch (error) {
    return { problem: error instanceof Error ? sentence(error.message) : "the front matter cannot be read" };
  }
}

/** Details of a status without a status would vanish unseen. */
function orphanOf(fields: NoteFields): { readonly problem: string } | undefined {
  if (fields.status !== undefined) return undefined;
  const orphan = (["status-by", "status-as-of", "status-note"] as const).find((key) => fields[key] !== undefined);
  return orphan === undefined ? undefined : { problem: `${orphan} stands without status: retracted or corrected` };
}

function wordsOf(issue: z.core.$ZodIssue, document: YamlDocument, counter: LineCounter, firstLine: number): string {
  const path = issue.path.map(String);
  const name = path.join(".");
  if (issue.code === "unrecognized_keys") {
    const known = path.length === 0 ? NOTE_KEYS : IDENTIFIER_KEYS;
    return issue.keys
      .map((key) => {
        const meant = closest(key, known);
        const where = lineOf([...path, key]);
        return `${where}unknown key "${[...path, key].join(".")}"${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
      })
      .join("; ");
  }
  if (!document.hasIn(issue.path)) return `"${name}" is missing`;
  const given = document.getIn(issue.path);
  return `${lineOf(path)}${name}: ${typeof given === "string" && given !== "" ? `"${given}" ` : ""}${issue.message}`;

  function lineOf(keys: readonly string[]): string {
    const node: unknown = document.getIn(keys, true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    const start: unknown = Array.isArray(range) ? range[0] : undefined;
    return typeof start === "number" ? `line ${counter.linePos(start).line + firstLine - 1}: ` : "";
  }
}

function sentence(message: string): string {
  return message.replace(/\s+/g, " ").trim();
}
