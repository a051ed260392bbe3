import type { z } from "zod";
import { Fault } from "../../domain/fault.js";
import type { Audit } from "../audit/audit-schema.js";
import { AUDIT_FORMAT, auditSchema } from "../audit/audit-schema.js";
import type { Bundle } from "../bundle-schema.js";
import { BUNDLE_FORMAT, bundleSchema } from "../bundle-schema.js";

type Issue = z.core.$ZodIssue;

/** More faults of form than these are only counted. */
const MOST_ISSUES = 10;

const REMEDY = "Give a file that “citeside ask --format json” or “citeside audit --format json” wrote, unchanged.";

/** Reads the bundle of an answer from its JSON text or value. Throws a `bad-input` Fault that says in words what is wrong with its form. */
export function readBundle(input: unknown): Bundle {
  const read = readAnswerOrAudit(input);
  if (read.kind === "answer") return read;
  throw new Fault(
    "bad-input",
    "This is an audit, not an answer.",
    "Give a file that “citeside ask --format json” wrote.",
  );
}

/** Reads the bundle of an answer or an audit, like `readBundle`. */
export function readAnswerOrAudit(input: unknown): Bundle | Audit {
  const value = typeof input === "string" ? parseJson(input) : input;
  const format = formatOf(value);
  if (format !== undefined && format !== BUNDLE_FORMAT && format !== AUDIT_FORMAT)
    throw new Fault(
      "bad-input",
      `This is a bundle of the form “${format}”; this Citeside reads “${BUNDLE_FORMAT}” and “${AUDIT_FORMAT}”.`,
      "Verify it with the Citeside that made it, or ask the question again.",
    );
  const parsed = format === AUDIT_FORMAT ? auditSchema.safeParse(value) : bundleSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(deepest);
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => `${pathOf(issue.path)} ${inWords(issue)}`);
  const rest = issues.length - shown.length;
  const more = rest > 0 ? `; and ${rest} more` : "";
  throw new Fault("bad-input", `This is not a Citeside bundle: ${shown.join("; ")}${more}.`, REMEDY);
}

/** Reads one audit, or a list of them as an audit of several texts is written, like `readBundle`. */
export function readAudits(text: string): Audit[] {
  const value = parseJson(text);
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const read = readAnswerOrAudit(one);
    if (read.kind === "audit") return read;
    throw new Fault(
      "bad-input",
      "This is an answer, not an audit.",
      "Give a file that “citeside audit --format json” wrote.",
    );
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it cannot be parsed";
    throw new Fault("bad-input", `This is not JSON: ${why}.`, REMEDY, { cause });
  }
}

function formatOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("format" in value)) return undefined;
  return typeof value.format === "string" ? value.format : undefined;
}

/** Of a value that fits none of several forms: what is wrong with the form that it comes nearest to, the one that fails deepest. */
function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  const [first] = [...(nearest ?? [])].sort((a, b) => b.path.length - a.path.length);
  return first === undefined ? issue : deepest({ ...first, path: [...issue.path, ...first.path] });
}

/** `tiers[0].lead.statement`; "the file" for the value itself. */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text === "" ? "the file" : text.replace(/^\./u, "");
}

function inWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("undefined") ? "is missing" : `should be ${article(issue.expected)}`;
    case "invalid_value":
      return `should be ${issue.values.map((value) => `“${String(value)}”`).join(" or ")}`;
    case "too_small":
      return `should ${isNumber(issue.origin) ? "be" : "hold"} ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
    case "too_big":
      return `should ${isNumber(issue.origin) ? "be" : "hold"} ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}`;
    case "invalid_format":
      return issue.format === "regex"
        ? "should be a SHA-256 in 64 lower-case hexadecimal digits"
        : "should be a date and time (ISO 8601)";
    case "unrecognized_keys":
    case "not_multiple_of":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return `is not as it should be (${issue.message})`;
  }
}

function isNumber(origin: string): boolean {
  return origin === "number" || origin === "int";
}

const WORDS: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  int: "a whole number",
  number: "a number",
  string: "a text",
  boolean: "true or false",
  record: "an object",
};

function article(expected: string): string {
  return WORDS[expected] ?? expected;
}
