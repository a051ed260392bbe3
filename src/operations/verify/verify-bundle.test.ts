import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceHash } from "../../domain/source.js";
import { sha256 } from "../../domain/hash.js";
import { sampleBundle } from "../../testing/sample-bundle.js";
import type { Bundle } from "../bundle-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import { bundleSchema } from "../bundle-schema.js";
import { checkedIn, verifyBundle } from "./verify-bundle.js";

type Path = readonly (string | number)[];

/** What is found wrong, as "path: problem", after a change at one place. */
function failuresAfter(path: Path, change: (value: unknown) => unknown): string[] {
  return verifyBundle(bundleSchema.parse(changed(sampleBundle(), path, change))).map(
    ({ where, problem }) => `${where}: ${problem}`,
  );
}

function changed(value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? changed(one, rest, change) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, name === key ? changed(one, rest, change) : one]),
  );
}

function set(value: unknown): () => unknown {
  return () => value;
}

const LEAD = ["tiers", 1, "lead", "statement"] as const;
const SECOND = ["tiers", 1, "sections", 0, "statements", 0] as const;

describe("a bundle", () => {
  test("verifies as it was made", () => {
    expect(verifyBundle(sampleBundle())).toEqual([]);
    expect(checkedIn(sampleBundle())).toEqual({ statements: 10, quotes: 11, blocks: 10, sources: 6, references: 6 });
  });

  test("verifies when nothing is cited", () => {
    const bundle = sampleBundle();
    const [guideline] = bundle.tiers;
    const tiers = bundle.tiers.map(({ tier }) => ({
      tier,
      lead: changed(guideline?.lead, ["gap", "count", "where"], set(tier)) as Bundle["tiers"][number]["lead"],
      sections: [],
      gaps: [],
    }));
    expect(verifyBundle({ ...bundle, tiers, references: [], sources: [], evidence: null })).toEqual([]);
  });

  test("does not when a statement says something else than its quotes", () => {
    expect(failuresAfter([...LEAD, "text"], set("Calcinosis shrank in 96 of 96 children."))).toEqual([
      "tiers[1].lead.statement.text: The statement says something else than its quotes.",
    ]);
  });

  test("does not when a quote says something else than its source, though the statement follows", () => {
    const words = "Calcinosis shrank in 96 of 96 children, and no report had a control group.";
    const edit = (statement: unknown) => ({
      ...(statement as BundleStatement),
      text: words,
      quotes: (statement as BundleStatement).quotes.map((quote) => ({ ...quote, text: words })),
    });
    expect(failuresAfter(LEAD, edit)).toEqual([
      "tiers[1].lead.statement.quotes[0].text: The source’s words from 195 to 269 are not those quoted.",
    ]);
  });

  test("does not when the passage is changed with the quote, for the hash was taken of other words", () => {
    const edited = JSON.parse(JSON.stringify(sampleBundle()).replaceAll("41 of 96", "96 of 96")) as Bundle;
    expect(verifyBundle(edited)).toEqual([
      {
        where: expect.stringMatching(/^sources\[\d\]\.blocks\[0\]\.text$/u) as string,
        problem: "The text of block 2 is not the text that its hash was taken of.",
      },
    ]);
  });

  test("does not when the hash is made to fit as well, for the source's hash is over it", () => {
    const edited = JSON.parse(JSON.stringify(sampleBundle()).replaceAll("41 of 96", "96 of 96")) as Bundle;
    const sources = edited.sources.map((source) => ({
      ...source,
      blockHashes: source.blockHashes.map((hash, index) => {
        const block = source.blocks.find((one) => one.index === index);
        return block === undefined ? hash : sha256(block.text);
      }),
    }));
    const [failure, ...others] = verifyBundle({ ...edited, sources });
    expect(others).toEqual([]);
    expect(failure?.problem).toMatch(/^The block hashes and lengths give [0-9a-f]{64}, not [0-9a-f]{64}\.$/u);
    const resealed = sources.map((one) => ({ ...one, sha256: sourceHash(one.blockHashes, one.blockLengths) }));
    expect(verifyBundle({ ...edited, sources: resealed })).toEqual([]);
  });

  test("does not when half a character stands for another, which no hash tells apart", () => {
    const at = sampleBundle().sources.findIndex(({ blocks }) => blocks.some(({ text }) => text.startsWith("😀")));
    const path = ["sources", at, "blocks", 0, "text"];
    expect(failuresAfter(path, (text) => String(text).slice(1))).toEqual(
      expect.arrayContaining([
        `sources[${at}].blocks[0].text: The text holds half a character (a lone surrogate), which no hash covers.`,
      ]),
    );
  });

  test("does not when a quote reaches out of its block or stands in none", () => {
    expect(failuresAfter([...LEAD, "quotes", 0, "start"], set(1))).toEqual([
      "tiers[1].lead.statement.quotes[0].start: [1, 269) is no span within block 2, which is [145, 304).",
    ]);
    expect(failuresAfter([...LEAD, "quotes", 0, "block"], set(7))).toEqual([
      expect.stringMatching(
        /^tiers\[1\]\.lead\.statement\.quotes\[0\]\.block: The bundle does not hold block 7 of src:/u,
      ),
      expect.stringMatching(/^sources\[\d\]\.blocks\[0\]: Block 2 is given but not quoted\.$/u),
    ]);
  });

  test("does not when a number names another publication's reference, or none", () => {
    expect(failuresAfter([...SECOND, "references", 0], set(2))[0]).toMatch(
      /^tiers\[1\]\.sections\[0\]\.statements\[0\]\.references\[0\]: Reference 2 is not the one that src:[0-9a-f]{32} belongs to\.$/u,
    );
    expect(failuresAfter([...SECOND, "references", 0], set(9))).toContain(
      "tiers[1].sections[0].statements[0].references[0]: There is no reference 9.",
    );
  });

  test("does not when evidence of one tier stands in another, or what is retracted is quoted", () => {
    expect(failuresAfter(["references", 1, "tier"], set("guideline"))[0]).toBe(
      "tiers[1].lead.statement.references[0]: Reference 2 is of the guideline tier and is quoted in the research tier.",
    );
    expect(failuresAfter(["references", 1, "status"], set({ kind: "retracted" }))[0]).toBe(
      "tiers[1].lead.statement.references[0]: Reference 2 (pmid:99000001) is retracted and cannot be quoted as evidence.",
    );
    expect(failuresAfter(["trail", 1, "setAside", 0, "publication"], set("pmid:99000001"))).toEqual([
      "trail[1].setAside[0]: pmid:99000001 was set aside (retracted by pmid:99000044) but is quoted as reference 2.",
    ]);
  });

  test("does not when a note is passed off as the publication's own text", () => {
    expect(failuresAfter(["references", 0, "abstracted"], set(false))).toEqual([
      "references[0].abstracted: Only notes are quoted, which the reference does not say.",
    ]);
  });

  test("does not when a link leads elsewhere than its identifier", () => {
    expect(failuresAfter(["references", 1, "links", 0], set("https://pubmed.ncbi.nlm.nih.gov/1/"))).toEqual([
      "references[1].links: The links are not those that its identifiers give.",
    ]);
    expect(failuresAfter(["references", 1, "publication"], set("pmid:1"))).toContain(
      "references[1].publication: pmid:1 is not among its own identifiers.",
    );
  });

  test("does not when what differs is taken away from an indirect statement", () => {
    expect(failuresAfter(["tiers", 0, "sections", 0, "statements", 0, "directness", "kind"], set("direct"))).toEqual([
      "tiers[0].sections[0].statements[0].directness: The statement is called direct, but something is said to differ.",
    ]);
  });

  test("does not when a gap's counts cannot be, or the account of the search", () => {
    expect(failuresAfter(["tiers", 0, "lead", "gap", "count", "naming"], set(2))).toEqual([
      "tiers[0].lead.gap.count.naming: 2 publications cannot name it where there are 1.",
    ]);
    expect(failuresAfter(["tiers", 0, "lead", "gap", "count", "where"], set("label"))).toEqual([
      "tiers[0].lead.gap.count.where: The gap of the guideline tier was counted in the label tier.",
    ]);
    expect(failuresAfter(["trail", 1, "relevant"], set(6))).toEqual([
      "trail[1].relevant: 6 relevant publications of 5 read.",
    ]);
  });

  test("does not when the tiers stand in another order", () => {
    expect(failuresAfter(["tiers"], (tiers) => [...(tiers as unknown[])].reverse())).toEqual(
      expect.arrayContaining([
        "tiers[0].tier: The guideline tier is expected here, not label.",
        "tiers[2].tier: The label tier is expected here, not guideline.",
      ]),
    );
  });

  test("does not when its years are not those of its references", () => {
    expect(failuresAfter(["evidence", "newest"], set(2025))).toEqual([
      "evidence: The years of the references are 1998 to 2023, but the bundle says 1998 to 2025.",
    ]);
  });
});

/** Every leaf that a proof rests on: words, places, hashes, lengths and numbers. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, one]) => leaves(one, [...path, key]));
}

const STATEMENT = /^tiers\.\d\.(?:lead\.statement|sections\.\d+\.statements\.\d+)\.(?:text$|references\.|quotes\.)/u;
const REFERENCE = /^references\.\d+\.(?:number|publication|tier|sources\.\d+|links\.\d+|identifiers\.0)$/u;
const SOURCE =
  /^sources\.\d+\.(?:id|sha256|publication|blockHashes\.\d+|blockLengths\.\d+|blocks\.\d+\.(?:index|start|text))$/u;

const proved = leaves(sampleBundle()).filter((path) =>
  [STATEMENT, REFERENCE, SOURCE].some((pattern) => pattern.test(path.join("."))),
);

describe("any single change", () => {
  test("to a word, place, hash, length or number is found", () => {
    expect(proved.length).toBeGreaterThan(150);
    const edits = fc.record({
      path: fc.constantFrom(...proved),
      at: fc.nat(),
      cut: fc.nat({ max: 3 }),
      put: fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("0", "a", " ", "\ud800", "\ufffd")),
      by: fc.integer({ min: -40, max: 40 }),
    });
    const original = bundleSchema.parse(sampleBundle());
    const unchanged = JSON.stringify(original);
    let tried = 0;
    fc.assert(
      fc.property(edits, ({ path, at, cut, put, by }) => {
        const edit = (value: unknown) => {
          if (typeof value === "number") return value + by;
          const text = String(value);
          const place = at % (text.length + 1);
          return text.slice(0, place) + put + text.slice(place + cut);
        };
        const after = bundleSchema.safeParse(changed(original, path, edit));
        if (!after.success || JSON.stringify(after.data) === unchanged) return;
        tried++;
        expect(verifyBundle(after.data), path.join(".")).not.toEqual([]);
      }),
      { numRuns: 800 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  test("to any one of them is found, each tried once", () => {
    for (const path of proved) {
      const edit = (value: unknown) =>
        typeof value === "number"
          ? value + 1
          : /^[0-9a-f]{64}$/u.test(String(value))
            ? String(value).replace(/^./u, (digit) => (digit === "0" ? "1" : "0"))
            : path.at(-1) === "tier"
              ? value === "label"
                ? "research"
                : "label"
              : `${String(value)}x`;
      expect(failuresAfter(path, edit), path.join(".")).not.toEqual([]);
    }
  });
});
