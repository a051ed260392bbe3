import { describe, expect, test } from "vitest";
import { MemoryLibrary } from "../../adapters/library-memory/library.js";
import { sha256 } from "../../domain/hash.js";
import { sourceHash } from "../../domain/source.js";
import { readingWith } from "../../testing/asking.js";
import { sampleBundle } from "../../testing/sample-bundle.js";
import type { SampleDocument } from "../../testing/sample-documents.js";
import { REVIEW, SAMPLE_DOCUMENTS } from "../../testing/sample-documents.js";
import { sampleIdentifier } from "../../testing/samples.js";
import type { Bundle } from "../bundle-schema.js";
import type { Context } from "../operation.js";
import { verify } from "./verify.js";

async function libraryOf(documents: readonly SampleDocument[]): Promise<MemoryLibrary> {
  const library = new MemoryLibrary(VERSIONS);
  for (const { facts, source, override } of documents) {
    const { publication } = await library.add({ facts, source });
    if (override !== undefined) await library.override(publication, override);
  }
  return library;
}

const VERSIONS = { citeside: "0.1.0", analyser: "sample/1", lexicon: "sample" };

function contextOf(library: MemoryLibrary): Context {
  return {
    library,
    lexicon: { version: "sample", concepts: new Map() },
    versions: VERSIONS,
    reading: readingWith([]),
    now: () => "2025-03-02T00:00:00.000Z",
    report: () => {},
  };
}

async function verified(bundle: unknown, documents: readonly SampleDocument[] = SAMPLE_DOCUMENTS) {
  return verify.run(contextOf(await libraryOf(documents)), { bundle });
}

describe("verifying", () => {
  test("finds that a bundle holds, by itself and against the library it was made from", async () => {
    const result = await verified(JSON.stringify(sampleBundle()));
    expect(result).toEqual({
      verified: true,
      checked: { statements: 10, quotes: 11, blocks: 10, sources: 6, references: 6 },
      failures: [],
      library: { sourcesHeld: 6, sourcesNotHeld: 0, changed: [] },
      snapshot: "same",
    });
    expect(verify.output.parse(result)).toEqual(result);
  });

  test("works without any of the sources at hand, and says how many were not", async () => {
    expect(await verified(sampleBundle(), [])).toMatchObject({
      verified: true,
      library: { sourcesHeld: 0, sourcesNotHeld: 6, changed: [] },
      snapshot: "different",
    });
  });

  test("finds words that a resealed bundle puts into a source which the library holds", async () => {
    const edited = JSON.parse(JSON.stringify(sampleBundle()).replaceAll("41 of 96", "96 of 96")) as Bundle;
    const sources = edited.sources.map((source) => {
      const blockHashes = source.blockHashes.map((hash, index) => {
        const block = source.blocks.find((one) => one.index === index);
        return block === undefined ? hash : sha256(block.text);
      });
      return { ...source, blockHashes, sha256: sourceHash(blockHashes, source.blockLengths) };
    });
    const result = await verified({ ...edited, sources });
    expect(result.verified).toBe(false);
    expect(result.failures.map(({ problem }) => problem)).toEqual([
      `The library’s text of ${REVIEW.source.id} has the hash ${REVIEW.source.sha256}.`,
      `The library’s text of ${REVIEW.source.id} has other words from 195 to 269.`,
    ]);
    expect((await verified({ ...edited, sources }, [])).verified).toBe(true);
  });

  test("tells what the library says otherwise of a cited publication now, retraction above all", async () => {
    const library = await libraryOf(SAMPLE_DOCUMENTS);
    await library.add({
      facts: {
        ...REVIEW.facts,
        identifiers: [sampleIdentifier("pmid:99000077")],
        title: "Retraction notice",
        relations: [{ kind: "retracts", target: sampleIdentifier("pmid:99000001") }],
      },
      source: { ...REVIEW.source, id: `src:${"0".repeat(32)}` },
    });
    await library.override("pmid:99000002", { tier: "guideline", exclude: true });
    const bundle = sampleBundle();
    const [first, ...others] = bundle.references;
    const told = first === undefined ? [] : [{ ...first, title: "Another title" }, ...others];
    const result = await verify.run(contextOf(library), { bundle: { ...bundle, references: told } });
    expect(result.verified).toBe(true);
    expect(result.snapshot).toBe("different");
    expect(result.library.changed).toEqual([
      {
        where: "references[0].title",
        problem:
          "The bundle gives “Another title”, the library “Caring for children with juvenile dermatomyositis: an agreed set of steps”.",
      },
      {
        where: "references[1].status",
        problem: "The bundle calls it current; the library knows it as retracted by pmid:99000077.",
      },
      { where: "references[2].tier", problem: "The bundle gives “research”, the library “guideline”." },
      { where: "references[2]", problem: "The library’s owner has excluded it since." },
    ]);
  });
});
