type Place = WeakMap<object, unknown>;

/**
 * What is made of some objects that never change, made once for each set of them and kept as long as they are: many sentences ask the same of one study. It changes how long
 * an answer takes, never what it says.
 */
export function keptFor<Keys extends readonly [object, ...object[]], Made>(
  make: (...keys: Keys) => Made,
): (...keys: Keys) => Made {
  const first: Place = new WeakMap();
  return (...keys) => {
    let place = first;
    for (let at = 0; at < keys.length - 1; at++) {
      const key = keys[at] as object;
      let next = place.get(key) as Place | undefined;
      if (next === undefined) place.set(key, (next = new WeakMap()));
      place = next;
    }
    const last = keys.at(-1) as object;
    const held = place.get(last) as { readonly made: Made } | undefined;
    if (held !== undefined) return held.made;
    const made = make(...keys);
    place.set(last, { made });
    return made;
  };
}
