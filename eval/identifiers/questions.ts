import * as harmlessWords from "./words.js";

/** Lists of identifiers to plant. */
export type Identifiers = Pick<
  typeof harmlessWords,
  "GIVEN" | "FAMILY" | "EMAILS" | "PHONES" | "RECORDS" | "DATES" | "OLD" | "ADDRESSES" | "TOWNS" | "LINKS"
>;

/** Lists of what must stay, where a set has its own. */
export type Harmless = Pick<typeof harmlessWords, "DRUGS" | "DOSES" | "VALUES" | "EPONYMS" | "CONDITIONS" | "STUDIES">;

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
export function makeQuestions(
  templates: readonly string[],
  planting: Identifiers & Partial<Harmless>,
  count: number,
  seed: number,
): MadeQuestion[] {
  const staying: Harmless = { ...harmlessWords, ...planting };
  const random = randomOf(seed);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? "";
  const identifiers: Readonly<Record<string, () => string>> = {
    given: () => pick(planting.GIVEN),
    family: () => pick(planting.FAMILY),
    full: () => `${pick(planting.GIVEN)} ${pick(planting.FAMILY)}`,
    date: () => pick(planting.DATES),
    record: () => pick(planting.RECORDS),
    email: () => pick(planting.EMAILS),
    phone: () => pick(planting.PHONES),
    old: () => pick(planting.OLD),
    address: () => pick(planting.ADDRESSES),
    town: () => pick(planting.TOWNS),
    link: () => pick(planting.LINKS),
  };
  const harmless: Readonly<Record<string, () => string>> = {
    title: () => pick(harmlessWords.TITLES),
    drug: () => pick(staying.DRUGS),
    dose: () => pick(staying.DOSES),
    value: () => pick(staying.VALUES),
    eponym: () => pick(staying.EPONYMS),
    condition: () => pick(staying.CONDITIONS),
    study: () => pick(staying.STUDIES),
    age: () => pick(harmlessWords.YOUNG),
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
