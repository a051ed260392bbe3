import type { Override } from "./publication.js";

/** A change of what the owner set: a field that is `undefined` is taken back, an absent one stays. */
export type OverrideChange = { readonly [K in keyof Override]?: Override[K] | undefined };

/** What the owner has set after a change; without fields when nothing is left. */
export function changedOverride(override: Override, change: OverrideChange): Override {
  return Object.fromEntries(Object.entries({ ...override, ...change }).filter(([, value]) => value !== undefined));
}

/** One override of several, field by field; the first that has a field gives it. */
export function joinedOverride(overrides: readonly Override[]): Override {
  return Object.assign({}, ...[...overrides].reverse()) as Override;
}
