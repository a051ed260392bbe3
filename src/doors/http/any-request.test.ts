import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { doorOver, send } from "../../testing/http-door.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { smallHistory } from "../../testing/small-history.js";
import { openApi } from "./openapi.js";

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}
interface Method {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = openApi("0.0.0") as {
  paths: Record<string, Record<string, Method>>;
  components: { schemas: Record<string, Schema> };
};
const word = fc.oneof(
  fc.constantFrom(
    "pmid:1",
    "colchicine for gout",
    "none",
    "src:0",
    "doi:10.1/x%2Fy",
    "\u0000",
    "%",
    "../..",
    "pmid:99",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

/** Values of a schema, with now and then one that is none. */
function valuesOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: fitting(schema, depth) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const named = document.components.schemas[schema.$ref?.split("/").at(-1) ?? ""];
  if (named !== undefined) return fitting(named, depth);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => fitting(one, depth)));
  const type = Array.isArray(schema.type) ? String(schema.type[0]) : schema.type;
  if (type === "string") return word;
  if (type === "integer" || type === "number")
    return fc.oneof(fc.integer(), fc.constantFrom(0, 1, 2010, 2 ** 53, -1, 0.5));
  if (type === "boolean") return fc.boolean();
  if (type === "array") return fc.array(valuesOf(schema.items ?? {}, depth + 1), { maxLength: 3 });
  if (type !== "object" || depth > 4) return fc.jsonValue({ maxDepth: 2 });
  const properties = Object.entries(schema.properties ?? {});
  const required = (schema.required ?? []).filter((name) => properties.some(([one]) => one === name));
  return fc.record(Object.fromEntries(properties.map(([name, one]) => [name, valuesOf(one, depth + 1)])), {
    requiredKeys: required,
  });
}

const requests = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    // Uploads are no JSON; they have tests of their own.
    .filter(([, one]) => one.requestBody === undefined || one.requestBody.content["application/json"] !== undefined)
    .map(([method, described]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      described,
    })),
);

describe("whatever is sent", () => {
  test.each(requests)("$name answers with a status that it declares", async ({ method, path, described }) => {
    const note = madeNote({
      id: "pmid:1",
      title: "Colchicine",
      about: "gout",
      says: { treatment: ["Colchicine eased gout in 5 of 9 adults."] },
    });
    const context = {
      ...contextOf(await libraryWith([note]), lexiconOf({ colchicine: { kind: "drug" }, gout: {} })),
      history: smallHistory(),
    };
    const door = doorOver(context);
    const { parameters = [], requestBody } = described;
    const body = requestBody?.content["application/json"]?.schema;
    const values = fc.record(
      Object.fromEntries(parameters.map(({ name }) => [name, fc.oneof(word, fc.nat().map(String))])),
    );
    await fc.assert(
      fc.asyncProperty(values, body === undefined ? fc.constant(undefined) : valuesOf(body), async (given, sent) => {
        const query = new URLSearchParams();
        let address = path;
        for (const { name, in: place } of parameters) {
          const value = String((given as Record<string, unknown>)[name]);
          if (place === "path")
            address = address.replace(`{${name}}`, encodeURIComponent(Buffer.from(value).toString("utf8") || "x"));
          else query.append(name, value);
        }
        const search = query.size === 0 ? "" : `?${query.toString()}`;
        const { status, headers } = await send(door, method, `${address}${search}`, sent);
        expect(status).not.toBe(500);
        if (status >= 400) expect(headers.get("content-type")).toBe("application/problem+json");
        expect([...Object.keys(described.responses), "404", "405"]).toContain(String(status));
      }),
      { numRuns: 60 },
    );
    await context.history.close();
  });
});
