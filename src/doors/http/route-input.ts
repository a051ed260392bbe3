import { Fault } from "../../domain/fault.js";
import type { Parameter, Route } from "./routes.js";

/** The operation's input from a request's path and query. Fault `bad-input` for a parameter that there is not, or no number. */
export function parametersOf(
  route: Route,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Record<string, unknown> {
  const known = new Set(route.parameters.filter(({ place }) => place === "query").map(({ name }) => name));
  for (const name of query.keys())
    if (!known.has(name))
      throw new Fault(
        "bad-input",
        `There is no parameter “${name}”.`,
        known.size === 0 ? "This address takes none." : `There are: ${[...known].join(", ")}.`,
      );
  const input: Record<string, unknown> = {};
  for (const parameter of route.parameters) {
    const values = parameter.place === "path" ? [path[parameter.name] ?? ""] : query.getAll(parameter.name);
    const value = valueOf(
      parameter,
      values.filter((one) => one !== ""),
    );
    if (value !== undefined) input[parameter.field] = value;
  }
  return input;
}

function valueOf({ name, kind, place }: Parameter, values: readonly string[]): unknown {
  const [first] = values;
  // What stands in a path may be empty only by mistake, and is then looked for under that name.
  if (first === undefined) return place === "path" ? "" : undefined;
  if (kind === "list") return values;
  if (values.length > 1) throw new Fault("bad-input", `${name} stands twice.`, "Give it once.");
  if (kind === "text") return first;
  if (!/^\d{1,9}$/.test(first)) throw new Fault("bad-input", `${name} is “${first}”, and must be a whole number.`);
  return Number(first);
}
