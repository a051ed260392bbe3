import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "./hash.js";
import type { SnapshotEntry } from "./snapshot.js";
import { makeSnapshot } from "./snapshot.js";

const VERSIONS = { citeside: "0.1.0", analyser: "2", lexicon: "lex:0" };
const entry = (at: number, more: Partial<SnapshotEntry> = {}): SnapshotEntry => ({
  publication: `pmid:${at}`,
  source: `src:${at}`,
  sha256: sha256(`text ${at}`),
  metadata: sha256(`facts ${at}`),
  ...more,
});

test("a snapshot counts what it names, and carries the versions", () => {
  const entries = [entry(1), entry(2), entry(3, { publication: "pmid:2" })];
  const { id, ...rest } = makeSnapshot(entries, VERSIONS);
  expect(id).toMatch(/^snap:[0-9a-f]{64}$/);
  expect(rest).toEqual({ publications: 2, sources: 3, ...VERSIONS });
});

test("an empty library has a snapshot", () => {
  expect(makeSnapshot([], VERSIONS)).toEqual({
    id: `snap:${sha256("")}`,
    publications: 0,
    sources: 0,
    ...VERSIONS,
  });
});

test("a snapshot does not depend on the order of what was added", () => {
  const entries = Array.from({ length: 8 }, (_, at) => entry(at));
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: 8, maxLength: 8 }), (shuffled) => {
      expect(makeSnapshot(shuffled, VERSIONS)).toEqual(makeSnapshot(entries, VERSIONS));
    }),
  );
});

describe("a snapshot's id changes with", () => {
  const id = (...entries: SnapshotEntry[]) => makeSnapshot(entries, VERSIONS).id;

  test.each<[string, Partial<SnapshotEntry>]>([
    ["a publication's id", { publication: "pmid:8" }],
    ["a Source's id", { source: "src:8" }],
    ["a Source's text", { sha256: sha256("another") }],
    ["anything else that is known of it", { metadata: sha256("another") }],
  ])("%s", (_what, more) => {
    expect(id(entry(1), entry(2, more))).not.toBe(id(entry(1), entry(2)));
  });

  test("one Source more or less", () => {
    expect(new Set([id(), id(entry(1)), id(entry(1), entry(2)), id(entry(2))]).size).toBe(4);
  });

  test("the owner of a text changing places with another's", () => {
    const swapped = [entry(1, { source: "src:2" }), entry(2, { source: "src:1" })];
    expect(id(...swapped)).not.toBe(id(entry(1), entry(2)));
  });
});
