/** What is made when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly of: Made } | undefined;
  return () => (made ??= { of: make() }).of;
}

/** A reading of a text that is kept until another text is read: many sentences are held against one claim, one after the other. */
export function readOnce<Read>(read: (text: string) => Read): (text: string) => Read {
  let last: { readonly text: string; readonly read: Read } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, read: read(text) };
    return last.read;
  };
}

/** A reading that is kept for the texts met lately, `most` of them at least: many claims meet the same sentences. */
export function readLately<Read>(read: (text: string) => Read, most: number): (text: string) => Read {
  const kept = keptLately<Read>(most);
  return (text) => kept(text, () => read(text));
}

/** What is made for a key, kept for the keys met lately, `most` of them at least or, where `sizeOf` tells a size, what amounts to `most`. */
export function keptLately<Made>(
  most: number,
  sizeOf: (made: Made) => number = () => 1,
): (key: string, make: () => Made) => Made {
  let now = new Map<string, Made>();
  let before = new Map<string, Made>();
  let size = 0;
  return (key, make) => {
    const held = now.get(key);
    if (held !== undefined || now.has(key)) return held as Made;
    const known = before.get(key);
    const made = known !== undefined || before.has(key) ? (known as Made) : make();
    if (size >= most) {
      before = now;
      now = new Map();
      size = 0;
    }
    now.set(key, made);
    size += sizeOf(made);
    return made;
  };
}
