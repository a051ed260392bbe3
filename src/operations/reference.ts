import { z } from "zod";
import { add } from "./add/add.js";
import { ask } from "./ask/ask.js";
import { audit } from "./audit/audit.js";
import { doctor } from "./doctor/doctor.js";
import { fetch } from "./live/fetch.js";
import { live } from "./live/live.js";
import { holdings } from "./library/holdings.js";
import { maintain } from "./library/maintain.js";
import type { Operation } from "./operation.js";
import { refresh } from "./refresh/refresh.js";
import { set } from "./set/set.js";
import { show } from "./show/show.js";
import { browse } from "./sources/browse.js";
import { find } from "./search/find.js";
import { removeWithUndo, removed, restore } from "./library/undo.js";
import { answer, answers, forget } from "./history/answers.js";
import { fetchCited } from "./audit/fetch-cited.js";
import { claimMarks, markClaim } from "./marks/mark-claim.js";
import { mark, marks, unmark } from "./marks/marks.js";
import { diff } from "./diff/diff.js";
import { replay } from "./diff/replay.js";
import { sources } from "./sources/sources.js";
import { verify } from "./verify/verify.js";

/** What the reference page says of an operation; a subset of its declaration. */
type Described = Pick<Operation<z.ZodType, z.ZodType>, "name" | "summary" | "input" | "output" | "effects" | "errors">;

/** Every operation, in the order of the reference page. */
export const OPERATIONS: readonly Described[] = [
  ask,
  audit,
  live,
  add,
  fetch,
  refresh,
  find,
  sources,
  browse,
  show,
  verify,
  set,
  removeWithUndo,
  restore,
  removed,
  answers,
  answer,
  replay,
  diff,
  forget,
  mark,
  marks,
  fetchCited,
  markClaim,
  claimMarks,
  unmark,
  holdings,
  maintain,
  doctor,
];

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The reference page, as Markdown, made from the operations' declarations. */
export function referencePage(): string {
  const parts = OPERATIONS.map(({ name, summary, input, output, effects, errors }) =>
    [
      `## ${name}`,
      `${summary}.`,
      `Effects: ${effectWords(effects)}. Errors: ${errors.length === 0 ? "none of its own" : errors.map((code) => `\`${code}\``).join(", ")}.`,
      table("Input", schemaOf(input, "input")),
      table("Output", schemaOf(output, "output")),
    ].join("\n\n"),
  );
  return `# Operations\n\nMade by \`npm run reference\` from the declarations in \`src/operations\`. \`docs/errors.md\` says what the errors mean.\n\n${parts.join("\n\n")}\n`;
}

function effectWords({ reads, writes, network }: Described["effects"]): string {
  return [
    reads ? "reads the library" : "",
    writes ? "changes the library" : "",
    network ? "uses the network" : "uses no network",
  ]
    .filter((words) => words !== "")
    .join(", ");
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  return z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schema;
}

function table(title: string, schema: Schema): string {
  const list = schema.type === "array";
  const shape = list ? (schema.items ?? {}) : schema;
  const rows = Object.entries(shape.properties ?? {}).map(
    ([name, field]) =>
      `| \`${name}\` | ${kind(field)} | ${(shape.required ?? []).includes(name) ? "" : "optional"} | ${field.description ?? ""} |`,
  );
  const what = list ? `${title}, an array of` : title;
  return rows.length === 0
    ? `${what}: none.`
    : `${what}:\n\n| field | type | | |\n|---|---|---|---|\n${rows.join("\n")}`;
}

function kind({ type, enum: values, items, anyOf }: Schema): string {
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(", ");
  if (anyOf !== undefined) return anyOf.map(kind).join(" or ");
  if (type === "array") return `array of ${kind(items ?? {})}`;
  if (type === undefined) return "any";
  return typeof type === "string" ? type : type.join(" or ");
}
