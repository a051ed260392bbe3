import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type Input, type Reader, type Refusal } from "../../ports/reader.js";
import { inputOf } from "../../testing/readers.js";
import { HEAD_BYTES, readInputs, type Unpack } from "./read-inputs.js";

/** A reader that refuses everything with what it was given: enough to see who read what. */
function echo(name: string, accepts: Reader["accepts"]): Reader {
  return {
    name,
    version: 1,
    accepts,
    async *read(input) {
      let size = 0;
      for await (const chunk of input.bytes) size += chunk.length;
      if (input.name === "bug") throw new TypeError("a bug");
      yield { kind: "refused", name: input.name, code: "no-text", message: `${name} saw ${size} bytes` };
    },
  };
}

const readers = [
  echo("notes", (name) => name.endsWith(".md") || name === "bug"),
  echo("letters", (_, head) => head[0] === 0x61),
];
const whole: Unpack = async function* (input) {
  yield input;
};

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function messages(inputs: readonly (Input | Refusal)[], unpack = whole, signal?: AbortSignal): Promise<string[]> {
  const lines: string[] = [];
  const options = { readers, unpack, limits: DEFAULT_LIMITS, ...(signal === undefined ? {} : { signal }) };
  for await (const read of readInputs(inputs, options))
    lines.push(read.kind === "refused" ? `${read.name} ${read.code}: ${read.message}` : read.name);
  return lines;
}

describe("readInputs", () => {
  it("gives each file to the first reader that accepts it, every byte in place", async () => {
    expect(await messages([inputOf("x.md", "a".repeat(10_000)), inputOf("x.txt", "a".repeat(9000), 7)])).toEqual([
      "x.md no-text: notes saw 10000 bytes",
      "x.txt no-text: letters saw 9000 bytes",
    ]);
  });

  it("shows readers at most the first 4,096 bytes", async () => {
    const seen: number[] = [];
    const watcher = echo("watcher", (_, head) => seen.push(head.length) > 0);
    for (const size of [10, HEAD_BYTES, 5000])
      expect(
        await collected(
          readInputs([inputOf("x", "z".repeat(size), 999)], {
            readers: [watcher],
            unpack: whole,
            limits: DEFAULT_LIMITS,
          }),
        ),
      ).toHaveLength(1);
    expect(seen).toEqual([10, 4096, 4096]);
  });

  it.each([
    ["PK\u0003\u0004 data", "50 4b 03 04 20 64 61 74 (a zip archive or an Office document; unpack it first)"],
    ["%PDF-1.7 x", '"%PDF-1.7 x" (a PDF)'],
    ["\n<!DOCTYPE html><p>", '"<!DOCTYPE html><p>" (a web page)'],
    ["<catalogue/>", '"<catalogue/>" (XML or HTML of another kind)'],
    ["Some words", '"Some words"'],
  ])("says of %j what was expected and what it starts with", async (content, starts) => {
    expect(await messages([inputOf("x", content)])).toEqual([
      `x not-recognised: none of the readers is for it (notes, letters); it starts with ${starts}`,
    ]);
  });

  it("says that a file is empty, even where a reader would take its name", async () => {
    expect(await messages([inputOf("x.md", "")])).toEqual(["x.md empty: the file has no bytes"]);
  });

  it("says so where a reader finds nothing in its file", async () => {
    const none: Reader = {
      name: "nothing",
      version: 1,
      accepts: () => true,
      async *read(input) {
        for await (const chunk of input.bytes) if (chunk.length > 1e9) yield* [];
      },
    };
    const options = { readers: [none], unpack: whole, limits: DEFAULT_LIMITS };
    expect(await collected(readInputs([inputOf("x.bib", "% no entry")], options))).toEqual([
      { kind: "refused", name: "x.bib", code: "empty", message: "it is read as nothing, but no record is in it" },
    ]);
  });

  it("passes refusals on and reads the members of archives", async () => {
    const refusal: Refusal = { kind: "refused", name: "gone", code: "not-readable", message: "there is no such file" };
    const double: Unpack = async function* (input) {
      yield inputOf(`${input.name}!1.md`, "one");
      yield { kind: "refused", name: input.name, code: "damaged-archive", message: "cut" };
    };
    expect(await messages([refusal, inputOf("x.tar", "")], double)).toEqual([
      "gone not-readable: there is no such file",
      "x.tar!1.md no-text: notes saw 3 bytes",
      "x.tar damaged-archive: cut",
    ]);
  });

  it("goes on after a file that cannot be read and a reader that fails", async () => {
    const bytes = (async function* (): AsyncIterable<Uint8Array> {
      yield* [];
      throw new Error("permission denied");
    })();
    expect(await messages([{ name: "shut", bytes }, inputOf("bug", "x"), inputOf("x.md", "x")])).toEqual([
      "shut not-readable: permission denied",
      "bug not-readable: a bug",
      "x.md no-text: notes saw 1 bytes",
    ]);
  });

  it("closes a file that nobody wants", async () => {
    let closed = false;
    const bytes = (async function* () {
      try {
        for (;;) yield new Uint8Array(10_000);
      } finally {
        closed = true;
      }
    })();
    await messages([{ name: "zeros", bytes }]);
    expect(closed).toBe(true);
  });

  it("stops when it is aborted", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await messages([inputOf("x.md", "x")], whole, controller.signal)).toEqual([]);
  });
});
