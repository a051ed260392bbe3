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
  let now = new Map<string, Read>();
  let before = new Map<string, Read>();
  return (text) => {
    const held = now.get(text);
    if (held !== undefined || now.has(text)) return held as Read;
    const known = before.get(text);
    const made = known !== undefined || before.has(text) ? (known as Read) : read(text);
    if (now.size >= most) {
      before = now;
      now = new Map();
    }
    now.set(text, made);
    return made;
  };
}
