import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Library } from "../../ports/library.js";
import { readOne } from "../../testing/readers.js";
import { termsOf } from "../../text/analyse.js";
import { MemoryLibrary } from "../library-memory/library.js";
import { openSqliteLibrary } from "../library-sqlite/library.js";
import { openfdaReader } from "../reader-openfda/reader-openfda.js";
import { splReader } from "./reader-spl.js";

const root = mkdtempSync(join(tmpdir(), "citeside-labels-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const VERSIONS = { citeside: "0", analyser: "0", lexicon: "0" };
const LIBRARIES: readonly (readonly [string, () => Promise<Library>])[] = [
  ["memory", async () => new MemoryLibrary(VERSIONS)],
  [
    "a folder",
    async () => openSqliteLibrary({ folder: mkdtempSync(join(root, "l")), create: true, versions: VERSIONS }),
  ],
];

const SET = "11111111-2222-3333-4444-555555555555";
const spl = (version: number, effective: string, words: string) =>
  `<document xmlns="urn:hl7-org:v3"><code code="34391-3" displayName="HUMAN PRESCRIPTION DRUG LABEL"/><title>Calmo</title><effectiveTime value="${effective}"/><setId root="${SET}"/><versionNumber value="${version}"/><component><structuredBody><component><section><code code="34067-9"/><text>${words}</text></section></component></structuredBody></component></document>`;

test.each(LIBRARIES)(
  "in %s a label is one publication from either source, and its higher version counts",
  async (_, open) => {
    const library = await open();
    const documents = [
      await readOne(splReader, "2.xml", spl(2, "20210101", "For former unrest.")),
      await readOne(splReader, "3.xml", spl(3, "20200101", "For present unrest.")),
      await readOne(
        openfdaReader,
        "1.json",
        JSON.stringify({
          set_id: SET,
          version: "1",
          effective_time: "20220101",
          openfda: { brand_name: ["Calmo"], generic_name: ["examplol"] },
          indications_and_usage: ["For oldest unrest."],
        }),
      ),
    ];
    for (const { facts, source } of documents) await library.add({ facts, source });
    const held = await library.held(`spl:${SET}`);
    expect(held?.publication.label).toEqual(documents[1]?.facts.label);
    expect(held?.publication.date).toBe("2020-01-01");
    expect(held?.sources.map(({ id }) => id)).toEqual([1, 0, 2].map((at) => documents[at]?.source.id));
    const found = await library.search({ tier: "label", terms: termsOf("unrest"), limit: 9 });
    expect(found.map(({ source }) => source)).toEqual([documents[1]?.source.id]);
    expect((await library.counts()).publications).toBe(1);
    await library.close();
  },
);
