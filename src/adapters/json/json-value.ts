/** An object of parsed JSON; what it holds may be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value where it is an object that is no array. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value at the end of a path of names; nothing where the path ends before. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    const object = asObject(inner);
    return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  }, value);
}

/** The object at the end of a path; an empty one where there is none. */
export function objectAt(value: unknown, ...path: readonly string[]): JsonObject {
  return asObject(valueAt(value, ...path)) ?? {};
}

/** The objects of the list at the end of a path; none where there is no list. */
export function objectsAt(value: unknown, ...path: readonly string[]): JsonObject[] {
  const list = valueAt(value, ...path);
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all.map(asObject).filter((one) => one !== undefined);
}

/** The words at the end of a path, numbers included, without blanks at their ends; empty where there are none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  return wordsOf(valueAt(value, ...path));
}

/** The words of the list at the end of a path, or of the one value that stands there; empty ones are left out. */
export function textsAt(value: unknown, ...path: readonly string[]): string[] {
  const list: unknown = valueAt(value, ...path);
  const all: readonly unknown[] = Array.isArray(list) ? list : [list];
  return all.map(wordsOf).filter((text) => text !== "");
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}

/** The names in the first characters of a JSON file, in order: what it can be told apart by before it is read. */
export function namesIn(head: string): ReadonlySet<string> | undefined {
  if (!/^\s*[{[]/.test(head.replace(/^\ufeff/, ""))) return undefined;
  return new Set([...head.matchAll(/"([^"\\]{1,80})"\s*:/g)].map((match) => match[1] ?? ""));
}
