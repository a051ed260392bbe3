import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, Read, RecordRead } from "../../ports/reader.js";
import { damaged, inputOf, linesOf, misplaced, readAll } from "../../testing/readers.js";
import { markedText } from "./marked-text.js";
import { cslReader } from "./reader-csl.js";

const TRIAL = {
  id: "mueller2021",
  type: "article-journal",
  title: "Colchicine in <i>acute</i> gout",
  author: [
    { family: "Müller", given: "Anna Beth" },
    { family: "Berg", given: "Carl", "non-dropping-particle": "van der", suffix: "Jr." },
    { literal: "Gout Group" },
  ],
  "container-title": ["Journal of Gout"],
  issued: { "date-parts": [[2021, 12, 7]] },
  volume: 12,
  page: "101-105",
  DOI: "10.1000/G.123",
  PMCID: "77",
  abstract:
    "<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title><jats:p>Gout hurts.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title><jats:p>Pain fell in 10<jats:sup>6</jats:sup> cells (P &lt; 0.05).</jats:p></jats:sec>",
};
const BARE = { id: "eze", type: "book", title: "Diet and gout", issued: { raw: "2019-03" } };

const read = (content: unknown): Promise<Read[]> =>
  readAll(cslReader, inputOf("refs.json", typeof content === "string" ? content : JSON.stringify(content), 100));

describe("an item of CSL-JSON", () => {
  test("with an abstract is a document, its marks taken off", async () => {
    const [one] = (await read([TRIAL])) as [Document];
    expect(one.facts).toMatchObject({
      identifiers: [
        { scheme: "doi", value: "10.1000/g.123" },
        { scheme: "pmcid", value: "PMC77" },
      ],
      title: "Colchicine in acute gout",
      authors: ["Müller AB", "van der Berg C Jr", "Gout Group"],
      container: "Journal of Gout",
      volume: "12",
      pages: "101-105",
      date: "2021-12-07",
      year: 2021,
      secondHand: true,
    });
    expect(linesOf(one).slice(1)).toEqual([
      "heading [Abstract] Background",
      "paragraph [Abstract > Background] Gout hurts.",
      "heading [Abstract] Results",
      "paragraph [Abstract > Results] Pain fell in 10^6 cells (P < 0.05).",
    ]);
  });

  test("without one is a record; one without a title is refused; what has no type is no item", async () => {
    const all = await read([BARE, { type: "book", id: "x" }, { title: "No type" }]);
    expect(all).toMatchObject([
      { kind: "record", name: "refs.json!item eze", record: { facts: { title: "Diet and gout", date: "2019-03" } } },
      { code: "no-title", message: "item x: it has no title" },
      { code: "not-recognised", message: "line 1: it is no item of CSL-JSON: it has no type" },
    ]);
  });

  test("with marks that are not known in its abstract is a record, and a remark says so", async () => {
    const [one] = (await read([{ ...TRIAL, abstract: "Take <mml:math>5</mml:math> mg of it." }])) as [RecordRead];
    expect(one.remarks).toEqual([
      "item mueller2021: its abstract has marks that are not read (<mml:math>); it is kept without a text",
    ]);
    const [table] = (await read([{ ...TRIAL, abstract: "Take <table><tr>5</tr></table> of it." }])) as [RecordRead];
    expect(table).toMatchObject({
      kind: "record",
      remarks: ["item mueller2021: its abstract has marks that are not read (<table>); it is kept without a text"],
    });
  });

  test.each([
    ["in an array", JSON.stringify([TRIAL, BARE])],
    ["one a line", `${JSON.stringify(TRIAL)}\n${JSON.stringify(BARE)}\n`],
    ["under items", JSON.stringify({ items: [TRIAL, BARE] })],
  ])("is read %s", async (_, text) => {
    expect((await read(text)).map(({ kind }) => kind)).toEqual(["document", "record"]);
  });

  test("that the file ends within is refused after those that are whole", async () => {
    const text = JSON.stringify([BARE, TRIAL]);
    expect((await read(text.slice(0, -300))).map(({ kind }) => kind)).toEqual(["record", "refused"]);
  });
});

test.each([
  ["Less: P<0.05 and a < b", "Less: P<0.05 and a < b", undefined],
  ["&#946;-blocker &amp; x&#xb2; &unknown;", "β-blocker & x² &unknown;", undefined],
  ["<p>One.</p><p>Two.</p>", "One.\n\n\n\nTwo.", undefined],
  ["H<sub>2</sub>O and 1<sup>st</sup>", "H_2O and 1^st", undefined],
  ["a <img src='x'/> b", "a  b", "<img src='x'/>"],
])("%j reads %j", (marked, text, unread) => {
  expect(markedText(marked)).toEqual({ text, ...(unread === undefined ? {} : { unread }) });
});

test.each([
  [[TRIAL], true],
  [{ resourceType: "Bundle", type: "collection", title: "x" }, false],
  [{ format: "citeside-bundle/1", kind: "answer" }, false],
  [[{ type: "FeatureCollection", title: "x" }], false],
])("a file that holds %j is its: %s", (value, expected) => {
  expect(cslReader.accepts("x.json", Buffer.from(JSON.stringify(value)).subarray(0, 4096))).toBe(expected);
});

test("whatever is done to the bytes, nothing is thrown and every block is its slice of the text", async () => {
  const good = Buffer.from(JSON.stringify([TRIAL, BARE, TRIAL]));
  await fc.assert(
    fc.asyncProperty(damaged(good), async (bytes) => {
      for (const one of await readAll(cslReader, inputOf("x.json", bytes)))
        if (one.kind === "document") expect(misplaced(one)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
