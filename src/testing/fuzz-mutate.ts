/** Numbers from 0 to below 1, the same for the same seed: mulberry32 (Tommy Ettinger, 2017, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Mutate = (bytes: Buffer, random: Random, others: readonly Uint8Array[]) => Buffer;

const below = (random: Random, most: number) => Math.floor(random() * Math.max(1, most));
const oneOf = <Item>(random: Random, items: readonly Item[]): Item | undefined => items[below(random, items.length)];

/** A stretch of at most `longest` bytes. */
function stretch(bytes: Buffer, random: Random, longest: number): readonly [number, number] {
  const start = below(random, bytes.length);
  return [start, Math.min(bytes.length, start + 1 + below(random, longest))];
}

function put(bytes: Buffer, at: number, what: Uint8Array | string, cut = 0): Buffer {
  const piece = typeof what === "string" ? Buffer.from(what) : what;
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + cut)]);
}

const ENTITIES = [
  ...["&nbsp;", "&bogus;", "&#0;", "&#x110000;", "&#xD800;", "&#55555555555;", "&", "&amp;lt;", "&#xFFFE;", "&#10;"],
  ...[
    "\\u0000",
    "\\ud800",
    "\\n",
    "%00",
    "<!ENTITY a 'b'>",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?x?>",
    "{{",
    "\u202e",
  ],
];
const NUMBERS = ["0", "-1", "99999999999999999999999", "1e309", "0.0000001", "NaN", "2147483648", "1,000,000,000", "٣"];
const OPENERS = [
  "<p>",
  "<sec>",
  "<table><tr><td>",
  "<list><list-item>",
  "[",
  '{"a":',
  "(",
  "{",
  "> ",
  "- ",
  "# ",
  "<div>",
  "--- ",
];

/** Ways of damaging a file, each by its name. */
const WAYS: Readonly<Record<string, Mutate>> = {
  flip: (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let left = 1 + below(random, 8); left > 0; left--) copy[below(random, copy.length)] = below(random, 256);
    return copy;
  },
  truncate: (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  behead: (bytes, random) => bytes.subarray(below(random, bytes.length)),
  remove: (bytes, random) => {
    const [start, end] = stretch(bytes, random, 300);
    return put(bytes, start, "", end - start);
  },
  double: (bytes, random) => {
    const [start, end] = stretch(bytes, random, 400);
    return put(bytes, end, bytes.subarray(start, end));
  },
  multiply: (bytes, random) => {
    const [start, end] = stretch(bytes, random, 40);
    return put(bytes, end, Buffer.concat(Array.from({ length: 300 }, () => bytes.subarray(start, end))));
  },
  splice: (bytes, random, others) => {
    const other = Buffer.from(oneOf(random, others) ?? bytes);
    const [start, end] = stretch(other, random, 2000);
    return put(bytes, below(random, bytes.length), other.subarray(start, end), below(random, 200));
  },
  swapTags: (bytes, random) => swapped(bytes, random, /<[^<>]{0,200}>/g),
  swapWords: (bytes, random) => swapped(bytes, random, /"[^"\n]{0,80}"|[A-Za-z]{2,20}/g),
  dropTag: (bytes, random) => replacedOne(bytes, random, /<[^<>]{0,200}>|[{}[\]]/g, () => ""),
  entity: (bytes, random) => put(bytes, below(random, bytes.length), oneOf(random, ENTITIES) ?? "&"),
  nest: (bytes, random) =>
    put(bytes, below(random, bytes.length), (oneOf(random, OPENERS) ?? "(").repeat(1 + below(random, 3000))),
  number: (bytes, random) => replacedOne(bytes, random, /\d+/g, () => oneOf(random, NUMBERS) ?? "0"),
  everyNumber: (bytes, random) => {
    const number = oneOf(random, NUMBERS) ?? "0";
    return Buffer.from(bytes.toString("latin1").replace(/\d+/g, number.replace(/[^ -~]/g, "3")), "latin1");
  },
  utf16: (bytes, random) => {
    const little = Buffer.from(`${random() < 0.5 ? "\ufeff" : ""}${bytes.toString("utf8")}`, "utf16le");
    return random() < 0.5 ? little : little.subarray(0, little.length & ~1).swap16();
  },
  latin1: (bytes) => Buffer.from(bytes.toString("utf8"), "latin1"),
  mark: (bytes, random) =>
    put(bytes, random() < 0.7 ? 0 : below(random, bytes.length), Buffer.from([0xef, 0xbb, 0xbf])),
  lineEnds: (bytes, random) =>
    Buffer.from(
      bytes.toString("latin1").replace(/\n/g, oneOf(random, ["\r", "\r\n", "\u0085", "", "\n\n"]) ?? ""),
      "latin1",
    ),
  zeros: (bytes, random) => put(bytes, below(random, bytes.length), Buffer.alloc(1 + below(random, 5000))),
  accents: (bytes, random) => put(bytes, below(random, bytes.length), "\u0301".repeat(1 + below(random, 200))),
};
const NAMES = Object.keys(WAYS);

/** A file damaged in one to three ways; `how` names them. Never longer than 2 MB. */
export function mutated(
  seed: Uint8Array,
  random: () => number,
  others: readonly Uint8Array[],
): { readonly bytes: Uint8Array; readonly how: string } {
  let bytes: Buffer = Buffer.from(seed);
  const how: string[] = [];
  for (let left = 1 + below(random, 3); left > 0 && bytes.length > 0; left--) {
    const name = oneOf(random, NAMES) ?? "flip";
    bytes = WAYS[name]?.(bytes, random, others).subarray(0, 2_000_000) ?? bytes;
    how.push(name);
  }
  return { bytes, how: how.join(", ") };
}

function swapped(bytes: Buffer, random: Random, what: RegExp): Buffer {
  const text = bytes.toString("latin1");
  const found = [...text.matchAll(what)];
  const [one, two] = [oneOf(random, found), oneOf(random, found)].sort((a, b) => (a?.index ?? 0) - (b?.index ?? 0));
  if (one === undefined || two === undefined || one.index + one[0].length > two.index) return bytes;
  const between = text.slice(one.index + one[0].length, two.index);
  return Buffer.from(
    `${text.slice(0, one.index)}${two[0]}${between}${one[0]}${text.slice(two.index + two[0].length)}`,
    "latin1",
  );
}

function replacedOne(bytes: Buffer, random: Random, what: RegExp, by: () => string): Buffer {
  const text = bytes.toString("latin1");
  const found = oneOf(random, [...text.matchAll(what)]);
  return found === undefined ? bytes : put(bytes, found.index, by(), found[0].length);
}
