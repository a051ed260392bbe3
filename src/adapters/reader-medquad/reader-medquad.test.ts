import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInputs } from "../../operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { inputsOf } from "../inputs-fs/inputs-fs.js";
import { unpack } from "../unpack/unpack.js";
import { medquadReader } from "./reader-medquad.js";

const PAGE = `<?xml version="1.0"?>
<Document id="0000001" source="NIDDK" url="https://www.niddk.nih.gov/unrest"><Focus>Unrest</Focus>
<FocusAnnotations><UMLS><CUIs><CUI>C1</CUI></CUIs></UMLS></FocusAnnotations>
<QAPairs><QAPair pid="1"><Question qid="1" qtype="symptoms">What are the symptoms of Unrest ?</Question>
<Answer>Unrest is common.

   The signs include:     - worry    - haste: of two kinds:    - slow    - fast</Answer></QAPair>
<QAPair pid="2"><Question qid="2" qtype="research">Is there hope ?</Question><Answer></Answer></QAPair></QAPairs></Document>`;

describe("a page of MedQuAD", () => {
  test("is one publication of its publisher, with its address and what to be careful of", async () => {
    const { facts } = await readOne(medquadReader, "a.xml", PAGE);
    expect(facts).toEqual({
      identifiers: [{ scheme: "local", value: "medquad/NIDDK/0000001" }],
      title: "Unrest",
      titleBasis: "printed",
      authors: ["National Institute of Diabetes and Digestive and Kidney Diseases"],
      container: "National Institute of Diabetes and Digestive and Kidney Diseases",
      tier: "research",
      design: "narrative review",
      designBasis: "health information page",
      language: "en",
      link: "https://www.niddk.nih.gov/unrest",
      caution: "Written for patients; the page may have changed since it was collected.",
    });
  });

  test("gives its answers under their questions, items with what they hang on, and the question's subject", async () => {
    const document = await readOne(medquadReader, "a.xml", PAGE);
    expect(linesOf(document)).toEqual([
      "title [] Unrest",
      "heading [] What are the symptoms of Unrest?",
      "paragraph [What are the symptoms of Unrest?] Unrest is common.",
      "paragraph [What are the symptoms of Unrest?] The signs include:",
      "item [What are the symptoms of Unrest?] The signs include: worry",
      "item [What are the symptoms of Unrest?] The signs include: haste: of two kinds:",
      "item [What are the symptoms of Unrest?] haste: of two kinds: slow",
      "item [What are the symptoms of Unrest?] haste: of two kinds: fast",
    ]);
    expect(new Set(document.source.blocks.slice(2).map(({ facet }) => facet))).toEqual(new Set(["clinical feature"]));
  });

  test("in the older layout is read the same", async () => {
    const older = `<doc docid="2" corpus="NINDS" url="http://x.gov/"><doctitle-focus>Calm</doctitle-focus><qaPairs><pair pid="1"><question qtype="causes">what causes it ?</question><answer>Rest.</answer></pair></qaPairs></doc>`;
    const document = await readOne(medquadReader, "a.xml", older);
    expect(document.facts.identifiers).toEqual([{ scheme: "local", value: "medquad/NINDS/2" }]);
    expect(linesOf(document)).toEqual([
      "title [] Calm",
      "heading [] what causes it?",
      "paragraph [what causes it?] Rest.",
    ]);
  });

  test("whose answers were taken out is refused", async () => {
    const [read] = await readAll(
      medquadReader,
      inputOf("a.xml", PAGE.replace(/<Answer>[\s\S]*?<\/Answer>/g, "<Answer/>")),
    );
    expect(read).toMatchObject({ kind: "refused", code: "no-text" });
    const [anonymous] = await readAll(medquadReader, inputOf("a.xml", PAGE.replace('id="0000001" ', "")));
    expect(anonymous).toMatchObject({ kind: "refused", code: "no-identifier" });
  });

  test("never throws and always tiles its text, whatever is done to the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(new TextEncoder().encode(PAGE)), async (bytes) => {
        for (const read of await readAll(medquadReader, inputOf("a.xml", bytes)))
          if (read.kind === "document") expect(misplaced(read)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const folder = corpus("medquad");
test.skipIf(folder === undefined)(
  "of the collection every page with answers is read",
  { timeout: 120_000 },
  async () => {
    const counts: Record<string, number> = {};
    const options = { readers: [medquadReader], unpack, limits: DEFAULT_LIMITS };
    for await (const read of readInputs(inputsOf([join(folder ?? "", "documents.tar.gz")]), options)) {
      const kind = read.kind === "refused" ? read.code : read.kind;
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (read.kind === "document") expect(misplaced(read)).toEqual([]);
    }
    expect(counts["document"]).toBeGreaterThan(5300);
    expect(counts["no-text"]).toBeLessThan(10);
  },
);
