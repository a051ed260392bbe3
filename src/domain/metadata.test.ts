import { describe, expect, test } from "vitest";
import { sample } from "../testing/samples.js";
import { sha256 } from "./hash.js";
import { canonicalJson, factsHash, metadataHash } from "./metadata.js";
import type { Source } from "./source.js";

const { facts, source } = sample({ title: "Gout", date: "2020", facts: { year: 2020 } });

describe("the hash of what a document says beside its text", () => {
  const hash = factsHash(facts, source);

  test("does not depend on the order of its fields", () => {
    const turned = Object.fromEntries(Object.entries(facts).reverse());
    expect(factsHash({ ...facts, ...turned }, source)).toBe(hash);
    expect(factsHash(JSON.parse(JSON.stringify(turned)) as typeof facts, source)).toBe(hash);
  });

  test("is that of all it says as JSON with sorted keys", () => {
    const blocks = source.blocks.map((block, at) => (at === 0 ? { ...block, page: 3, facet: "dose" as const } : block));
    const { kind, reader, language, date } = source;
    const marks = blocks.map(({ kind: what, section, page, facet }) => ({ kind: what, section, page, facet }));
    expect(factsHash(facts, { ...source, blocks })).toBe(
      sha256(canonicalJson({ facts, kind, reader, language, date, marks })),
    );
  });

  test.each<[string, () => string]>([
    ["a fact", () => factsHash({ ...facts, year: 2021 }, source)],
    ["the order of authors", () => factsHash({ ...facts, authors: ["B", "A"] }, source)],
    ["a mark on a block", () => factsHash(facts, marked({ facet: "dose" }))],
    ["the reader's version", () => factsHash(facts, { ...source, reader: { name: "sample", version: 2 } })],
    ["the language", () => factsHash(facts, { ...source, language: "fr" })],
    ["the date", () => factsHash(facts, { ...source, date: "2021" })],
    ["how much was seen", () => factsHash(facts, { ...source, seen: "abstract" })],
  ])("changes with %s", (_what, changed) => {
    expect(changed()).not.toBe(hash);
  });

  function marked(marks: object): Source {
    return { ...source, blocks: source.blocks.map((block) => ({ ...block, ...marks })) };
  }
});

test("what the owner set is part of the metadata hash, and nothing set leaves the document's own", () => {
  expect(metadataHash("f", {})).toBe("f");
  expect(metadataHash("f", { exclude: true })).not.toBe("f");
  expect(metadataHash("f", { exclude: true, tier: "label" })).toBe(metadataHash("f", { tier: "label", exclude: true }));
  expect(metadataHash("f", { tier: "label" })).not.toBe(metadataHash("f", { tier: "research" }));
});
