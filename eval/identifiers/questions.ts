import * as words from "./words.js";

/** A made question with what is planted in it and what must stay. */
export interface MadeQuestion {
  readonly text: string;
  /** What must not leave, by kind. */
  readonly planted: readonly { readonly kind: string; readonly text: string }[];
  /** The rest of the question, in pieces. */
  readonly harmless: readonly string[];
}

/** Whole numbers below `bound`, the same for the same seed (mulberry32). */
export function randomOf(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** So many questions of these templates, the same for the same seed. */
export function makeQuestions(templates: readonly string[], count: number, seed: number): MadeQuestion[] {
  const random = randomOf(seed);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? "";
  const identifiers: Readonly<Record<string, () => string>> = {
    given: () => pick(words.GIVEN),
    family: () => pick(words.FAMILY),
    full: () => `${pick(words.GIVEN)} ${pick(words.FAMILY)}`,
    date: () => pick(words.DATES),
    record: () => pick(words.RECORDS),
    email: () => pick(words.EMAILS),
    phone: () => pick(words.PHONES),
    old: () => pick(words.OLD),
    address: () => pick(words.ADDRESSES),
    town: () => pick(words.TOWNS),
    link: () => pick(words.LINKS),
  };
  const harmless: Readonly<Record<string, () => string>> = {
    title: () => pick(words.TITLES),
    drug: () => pick(words.DRUGS),
    dose: () => pick(words.DOSES),
    value: () => pick(words.VALUES),
    eponym: () => pick(words.EPONYMS),
    condition: () => pick(words.CONDITIONS),
    study: () => pick(words.STUDIES),
    age: () => pick(words.YOUNG),
    ageShort: () => `${20 + random(69)}${pick(["M", "F", "y"])}`,
  };
  return Array.from({ length: count }, (_, at) => {
    const template = templates[at % templates.length] ?? "";
    const planted: { kind: string; text: string }[] = [];
    const rest: string[] = [];
    let text = "";
    for (const [, slot, fill, plain] of template.matchAll(/<(\w+)>|\{(\w+)\}|([^<{]+)/gu)) {
      const made =
        slot !== undefined ? need(identifiers, slot)() : fill !== undefined ? need(harmless, fill)() : (plain ?? "");
      if (slot === undefined) rest.push(made);
      else planted.push({ kind: slot, text: made });
      text += made;
    }
    return { text, planted, harmless: rest };
  });
}

function need(makers: Readonly<Record<string, () => string>>, name: string): () => string {
  const maker = makers[name];
  if (maker === undefined) throw new Error(`no words for ${name}`);
  return maker;
}
