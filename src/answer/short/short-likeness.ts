/** What has one thing, by its place, and how much of it. */
type Having = readonly [which: number, value: number];

/** For each thing who has it: of one sentence only those others are gone through that share something with it. */
function having(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, readonly Having[]> {
  const by = new Map<string, Having[]>();
  all.forEach((one, which) => {
    for (const [key, value] of one) {
      const held = by.get(key);
      if (held === undefined) by.set(key, [[which, value]]);
      else held.push([which, value]);
    }
  });
  return by;
}

/** How alike vectors are: for one of them its products with all, itself among them. */
export function productsWith(vectors: readonly ReadonlyMap<string, number>[]) {
  const by = having(vectors);
  return (vector: ReadonlyMap<string, number>): Float64Array => {
    const products = new Float64Array(vectors.length);
    for (const [term, value] of vector)
      for (const [which, other] of by.get(term) ?? []) products[which] = (products[which] ?? 0) + value * other;
    return products;
  };
}

/** How many of some keys each set has. */
export function sharedWith(sets: readonly ReadonlySet<string>[]) {
  const by = having(sets.map((set) => new Map([...set].map((key) => [key, 1]))));
  return (keys: Iterable<string>): Uint32Array => {
    const shared = new Uint32Array(sets.length);
    for (const key of keys) for (const [which] of by.get(key) ?? []) shared[which] = (shared[which] ?? 0) + 1;
    return shared;
  };
}
