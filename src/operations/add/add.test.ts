import { describe, expect, test } from "vitest";
import { noteReader } from "../../adapters/reader-note/reader-note.js";
import { Fault } from "../../domain/fault.js";
import type { Input, Refusal } from "../../ports/reader.js";
import { contextOf, libraryWith, readingWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { inputOf } from "../../testing/readers.js";
import type { Context } from "../operation.js";
import { emptyAccount } from "./account-sum.js";
import { add } from "./add.js";

function noteText(key: string, sentence: string): string {
  return [
    "---",
    "format: citeside-note/1",
    `key: ${key}`,
    `title: About ${key}`,
    "tier: research",
    "design: cohort",
    "seen: abstract",
    "---",
    "## Treatment",
    `- ${sentence}`,
  ].join("\n");
}

async function* inputs(...all: readonly (Input | Refusal)[]): AsyncIterable<Input | Refusal> {
  yield* all;
}

async function context(more: Partial<Context> = {}): Promise<Context> {
  return { ...contextOf(await libraryWith([]), lexiconOf({})), reading: readingWith([noteReader]), ...more };
}

const A = () => inputOf("a.md", noteText("A", "Colchicine eased gout."));
const REFUSED: Refusal = { kind: "refused", name: "b.zip", code: "damaged-archive", message: "it ends too soon" };

describe("an account tells what became of everything handed in", () => {
  test("added, replaced, unchanged and refused, each counted", async () => {
    const bad = inputOf("bad.md", "---\nformat: citeside-note/1\ncolour: blue\n---\n");
    const newer = inputOf("a2.md", noteText("A", "Colchicine eased gout flares."));
    const made = await context();
    const account = await add.run(made, { inputs: inputs(A(), A(), newer, bad, REFUSED) });
    expect(account).toMatchObject({ added: 1, unchanged: 1, replaced: 1, refused: 2, complete: true });
    expect(account.refusedBy).toEqual({ "bad-front-matter": 1, "damaged-archive": 1 });
    expect(account.refusals.map(({ name, code }) => [name, code])).toEqual([
      ["bad.md", "bad-front-matter"],
      ["b.zip", "damaged-archive"],
    ]);
    expect((await made.library.counts()).publications).toBe(1);
  });

  test("a bad file stops none of those after it", async () => {
    const made = await context();
    const account = await add.run(made, { inputs: inputs(REFUSED, inputOf("x.bin", "\u0001\u0002"), A()) });
    expect(account).toMatchObject({ added: 1, refused: 2, complete: true });
  });

  test("what to know of a document that was read, under its name", async () => {
    const odd = inputOf("odd.md", noteText("B", "Colchicine eased gout. {facet: nonsense}"));
    const account = await add.run(await context(), { inputs: inputs(odd) });
    expect(account.remarks.map(({ name }) => name)).toEqual(["odd.md"]);
    expect(account.added).toBe(1);
  });

  test("nothing, when nothing was handed in", async () => {
    const account = await add.run(await context(), { inputs: inputs() });
    expect(account).toEqual({ ...emptyAccount(), complete: true });
  });
});

test("each document is reported as it is done", async () => {
  const seen: [number, string | undefined][] = [];
  const made = await context({ report: ({ done, note }) => seen.push([done, note]) });
  await add.run(made, { inputs: inputs(A(), REFUSED) });
  expect(seen).toEqual([
    [1, "a.md"],
    [2, "b.zip"],
  ]);
});

test("once stopped it adds no more, keeps what was added and says that it is not complete", async () => {
  const stop = new AbortController();
  const made = await context({ signal: stop.signal, report: () => stop.abort() });
  const account = await add.run(made, { inputs: inputs(A(), inputOf("c.md", noteText("C", "Rest eased gout."))) });
  expect(account).toMatchObject({ added: 1, complete: false });
  expect((await made.library.counts()).publications).toBe(1);
});

test("a library that is opened for reading takes nothing", async () => {
  const made = await context();
  const library = Object.create(made.library, { readOnly: { value: true } }) as Context["library"];
  const refused = await add.run({ ...made, library }, { inputs: inputs(A()) }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Fault);
  expect(refused).toMatchObject({ code: "library-read-only" });
});
