import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { column, smallPdf, type PdfPage } from "../../testing/small-pdf.js";
import { makePdfReader, pdfReader, PDF_LIMITS } from "./reader-pdf.js";

const TITLE = { x: 60, y: 790, text: "Management of acute gout: a local protocol", size: 18, font: "bold" } as const;
const read = (pages: readonly PdfPage[], title?: string) =>
  readOne(pdfReader, "gout.pdf", smallPdf(pages, title === undefined ? {} : { title }));
const lines = async (pages: readonly PdfPage[]) => linesOf(await read(pages)).slice(1);
const refusal = async (bytes: Uint8Array, reader = pdfReader) => (await readAll(reader, inputOf("gout.pdf", bytes)))[0];

const PROSE = [
  "Gout is a common arthritis that is caused by crystals of urate in and",
  "around the joints, and it is often seen together with renal disease and",
  "hypertension in those who attend the clinic. Attacks end by themselves.",
];

describe("the PDF reader", () => {
  it("takes the biggest type of the first page for the title and calls a protocol a guideline", async () => {
    const { facts, source } = await read(
      [
        {
          texts: [
            TITLE,
            ...column(60, 740, PROSE),
            ...column(60, 690, ["Version 2.1, June 2023", "Next review: March 2026"]),
          ],
        },
      ],
      "Microsoft Word - draft7.doc",
    );
    expect(facts).toMatchObject({
      title: "Management of acute gout: a local protocol",
      tier: "guideline",
      design: "guideline",
      designBasis: "title: local protocol",
      date: "2023-06",
      reviewBy: "2026-03",
      language: "en",
    });
    expect(facts.identifiers).toEqual([{ scheme: "local", value: expect.stringMatching(/^[0-9a-f]{16}$/) as string }]);
    expect(source.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1]);
  });

  it("reads two columns one after the other, and what spans them in its place", async () => {
    const left = column(60, 700, [
      "The left column speaks of causes such as",
      "a diet with much meat and beer, of drugs",
      "that keep urate back, and of the kidneys",
      "that do not let it pass as they should do.",
    ]);
    const right = column(310, 700, [
      "The right column speaks of treatment with",
      "colchicine in a low dose, with a steroid or",
      "with another drug against inflammation in",
      "those who cannot take either of the others.",
    ]);
    const foot = column(60, 600, [
      "This last line goes over both of the columns and ends the page, as a note on the authors would.",
    ]);
    expect(await lines([{ texts: [TITLE, ...right, ...left, ...foot] }])).toEqual([
      "paragraph [] The left column speaks of causes such as a diet with much meat and beer, of drugs that keep urate back, and of the kidneys that do not let it pass as they should do.",
      "paragraph [] The right column speaks of treatment with colchicine in a low dose, with a steroid or with another drug against inflammation in those who cannot take either of the others.",
      "paragraph [] This last line goes over both of the columns and ends the page, as a note on the authors would.",
    ]);
  });

  it("leaves out running heads and page numbers, and joins what a page's end has cut", async () => {
    const page = (number: number, text: readonly string[]): PdfPage => ({
      texts: [
        { x: 60, y: 815, text: "Hospital Trust, gout protocol" },
        ...column(60, 770, text),
        { x: 290, y: 30, text: `Page ${number} of 3` },
      ],
    });
    const read = await lines([
      {
        texts: [
          { ...TITLE, y: 780 },
          ...page(1, []).texts,
          ...column(60, 700, [
            ...PROSE.slice(0, 2),
            "hypertension; those who attend the clinic are asked about both of them,",
          ]),
        ],
      },
      page(2, ["and about drugs that raise urate.", "", "Attacks end by themselves."]),
      page(3, ["Ask again after a month."]),
    ]);
    expect(read).toEqual([
      "paragraph [] Gout is a common arthritis that is caused by crystals of urate in and around the joints, and it is often seen together with renal disease and hypertension; those who attend the clinic are asked about both of them, and about drugs that raise urate.",
      "paragraph [] Attacks end by themselves.",
      "paragraph [] Ask again after a month.",
    ]);
  });

  it("joins words that a line's end has cut, and keeps hyphens that belong to words and numbers", async () => {
    const text = column(60, 700, [
      "Inflammation of the joint is treated early, and the treat-",
      "ment is given until a day or two after the attack; a low-dose regimen of",
      "colchicine is as good as a high one, and a non-",
      "steroidal drug as good as either. An IL-",
      "1 blocker is kept for those in whom no other treatment of 10-",
      "14 days helped. The low-",
      "dose regimen is safer than other treatment.",
    ]);
    expect((await lines([{ texts: [TITLE, ...text] }])).join(" ").replace(/paragraph \[\] /g, "")).toBe(
      "Inflammation of the joint is treated early, and the treatment is given until a day or two after the attack; a low-dose regimen of colchicine is as good as a high one, and a non-steroidal drug as good as either. An IL-1 blocker is kept for those in whom no other treatment of 10-14 days helped. The low-dose regimen is safer than other treatment.",
    );
  });

  it("makes a path of headings by number, size and weight, with the page on every block", async () => {
    const pages: PdfPage[] = [
      {
        texts: [
          TITLE,
          { x: 60, y: 750, text: "1. Treatment", size: 12, font: "bold" },
          ...column(60, 725, PROSE),
          { x: 60, y: 670, text: "1.1 First line", size: 11, font: "bold" },
          ...column(60, 650, ["Give colchicine 500 micrograms twice a day."]),
          { x: 60, y: 620, text: "Renal impairment", font: "italic" },
          ...column(60, 605, ["Halve the dose."]),
        ],
      },
      {
        texts: [
          { x: 60, y: 790, text: "2. Prevention", size: 12, font: "bold" },
          ...column(60, 765, ["Allopurinol comes later."]),
        ],
      },
    ];
    const document = await read(pages);
    expect(linesOf(document).slice(1)).toEqual([
      "heading [] 1. Treatment",
      `paragraph [1. Treatment] ${PROSE.join(" ")}`,
      "heading [1. Treatment] 1.1 First line",
      "paragraph [1. Treatment > 1.1 First line] Give colchicine 500 micrograms twice a day.",
      "heading [1. Treatment > 1.1 First line] Renal impairment",
      "paragraph [1. Treatment > 1.1 First line > Renal impairment] Halve the dose.",
      "heading [] 2. Prevention",
      "paragraph [2. Prevention] Allopurinol comes later.",
    ]);
    expect(document.source.blocks.at(-1)?.page).toBe(2);
  });

  it("gives list items the words they hang on, and leaves bullets out", async () => {
    const texts = [
      TITLE,
      ...column(60, 740, ["Do not give it in:"]),
      ...column(70, 720, ["• severe renal impairment, that is an eGFR that is lower than 30 in two", "• pregnancy"]),
      { x: 80, y: 690, text: "and while breastfeeding" },
    ];
    expect(await lines([{ texts }])).toEqual([
      "paragraph [] Do not give it in:",
      "item [] Do not give it in: severe renal impairment, that is an eGFR that is lower than 30 in two",
      "item [] Do not give it in: pregnancy",
      "paragraph [] and while breastfeeding",
    ]);
  });

  it("lets a list hang on a heading that ends in a colon", async () => {
    const texts = [
      TITLE,
      ...column(60, 740, PROSE),
      { x: 60, y: 680, text: "Do not give it in:", font: "bold" as const },
      ...column(70, 660, ["• pregnancy", "• severe renal impairment"]),
    ];
    expect((await lines([{ texts }])).slice(-3)).toEqual([
      "heading [] Do not give it in:",
      "item [Do not give it in] Do not give it in: pregnancy",
      "item [Do not give it in] Do not give it in: severe renal impairment",
    ]);
  });

  it("goes on where a line was ended early to keep a number with its unit", async () => {
    const texts = [
      TITLE,
      ...column(60, 740, PROSE),
      ...column(60, 690, [
        "5 mg/kg is given once, then further doses of 5 mg/kg at",
        "6 weeks after the first infusion, then every 8 weeks.",
      ]),
    ];
    expect((await lines([{ texts }])).at(-1)).toBe(
      "paragraph [] 5 mg/kg is given once, then further doses of 5 mg/kg at 6 weeks after the first infusion, then every 8 weeks.",
    );
  });

  it("takes no cells side by side for a heading", async () => {
    const texts = [
      TITLE,
      ...column(60, 740, PROSE),
      { x: 60, y: 680, text: "Denmark", font: "bold" as const },
      { x: 300, y: 680, text: "Malta", font: "bold" as const },
    ];
    expect((await lines([{ texts }])).at(-1)).toBe("paragraph [] Denmark Malta");
  });

  it("takes shading for no underline, so that shaded words stay in their sentence and are no heading", async () => {
    const texts = [
      TITLE,
      ...column(60, 740, [...PROSE, "Reactions to it should be reported to the national", "system of reporting"]),
    ];
    const shades = [
      [250, 690, 300, 702],
      [60, 678, 148, 690],
    ] as const;
    const read = await lines([{ texts, shades }]);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatch(/reported to the national system of reporting$/);
  });

  it("reads a table with drawn cells, one block a row, with its caption in the path", async () => {
    const xs = [60, 200, 400];
    const grid = [700, 680, 660, 640].map((y): [number, number, number, number] => [60, y, 400, y]);
    const posts = xs.map((x): [number, number, number, number] => [x, 640, x, 700]);
    const cell = (x: number, y: number, text: string, font: "bold" | "regular" = "regular") => ({ x, y, text, font });
    const texts = [
      TITLE,
      ...column(60, 750, PROSE),
      { x: 60, y: 706, text: "Table 1. Doses" },
      cell(65, 686, "Drug", "bold"),
      cell(205, 686, "Dose", "bold"),
      cell(65, 666, "Colchicine"),
      cell(205, 666, "500 micrograms"),
      cell(65, 646, "Prednisolone"),
      cell(205, 646, "30 mg"),
    ];
    expect((await lines([{ texts, lines: [...grid, ...posts] }])).slice(1)).toEqual([
      "caption [] Table 1. Doses",
      "row [Table 1. Doses] Drug: Colchicine; Dose: 500 micrograms",
      "row [Table 1. Doses] Drug: Prednisolone; Dose: 30 mg",
    ]);
  });

  it("reads a table without lines by its columns", async () => {
    const row = (y: number, cells: readonly string[]) => cells.map((text, at) => ({ x: 60 + at * 150, y, text }));
    const texts = [
      TITLE,
      ...row(700, ["Very common", "headache"]),
      ...row(685, ["Common", "nausea, vomiting"]),
      ...row(670, ["Rare", "rash"]),
    ];
    expect(await lines([{ texts }])).toEqual([
      "row [] Very common | headache",
      "row [] Common | nausea, vomiting",
      "row [] Rare | rash",
    ]);
  });

  it("tells raised numbers from those beside them", async () => {
    const texts = [
      TITLE,
      ...column(60, 740, PROSE),
      { x: 60, y: 690, text: "Platelets were 10" },
      { x: 139.5, y: 694, text: "9", size: 6 },
      { x: 143.5, y: 690, text: "/L in all of them." },
    ];
    expect((await lines([{ texts }]))[1]).toBe("paragraph [] Platelets were 10^9/L in all of them.");
  });

  it("knows a product information by its sections, gives them their codes and takes the product's name", async () => {
    const heading = (y: number, text: string) => ({ x: 60, y, text, font: "bold" }) as const;
    const texts = [
      { x: 240, y: 800, text: "ANNEX I", font: "bold" } as const,
      heading(770, "1. NAME OF THE MEDICINAL PRODUCT"),
      ...column(60, 750, ["Examplin 5 mg tablets."]),
      heading(720, "4. CLINICAL PARTICULARS"),
      heading(700, "4.1 Therapeutic indications"),
      ...column(60, 680, ["Examplin is indicated in adults for the treatment of acute attacks of gout."]),
      heading(650, "4.3 Contraindications"),
      ...column(60, 630, ["Hypersensitivity to the active substance, and severe impairment of the liver."]),
    ];
    const { facts, source } = await read([{ texts }]);
    expect([facts.title, facts.tier, facts.design, source.kind]).toEqual([
      "Examplin 5 mg tablets",
      "label",
      "label",
      "label",
    ]);
    expect(
      source.blocks.filter(({ kind }) => kind === "paragraph").map(({ code, section }) => [code, section.at(-1)]),
    ).toEqual([
      [undefined, "1. NAME OF THE MEDICINAL PRODUCT"],
      ["34067-9", "4.1 Therapeutic indications"],
      ["34070-3", "4.3 Contraindications"],
    ]);
  });

  it("takes a DOI that the first page gives as its own, and none of those it cites", async () => {
    const own = await read([
      { texts: [TITLE, ...column(60, 740, PROSE), { x: 60, y: 690, text: "doi:10.1000/gout.2023.1" }] },
    ]);
    expect(own.facts.identifiers).toEqual([{ scheme: "doi", value: "10.1000/gout.2023.1" }]);
    const cited = await read([
      { texts: [TITLE, ...column(60, 740, PROSE), { x: 60, y: 690, text: "1. Smith A. Gout. doi:10.1000/other.1" }] },
    ]);
    expect(cited.facts.identifiers[0]?.scheme).toBe("local");
  });

  it("gives the same bytes the same document, and another version of a file another publication", async () => {
    const first = smallPdf([{ texts: [TITLE, ...column(60, 740, PROSE)] }]);
    const second = smallPdf([{ texts: [TITLE, ...column(60, 740, PROSE.slice(0, 2))] }]);
    const [a, again, b] = await Promise.all(
      [first, first, second].map((bytes) => readOne(pdfReader, "gout.pdf", bytes)),
    );
    expect(again).toEqual(a);
    expect(b?.facts.identifiers).not.toEqual(a?.facts.identifiers);
  });

  it("refuses what is encrypted, has no text, is cut short or damaged, each in its own words", async () => {
    const valid = smallPdf([{ texts: [TITLE, ...column(60, 740, PROSE)] }]);
    expect(await refusal(smallPdf([{ texts: [TITLE] }], { encrypt: true }))).toMatchObject({
      code: "not-readable",
      message: "the PDF is encrypted and needs a password: save it without one first",
    });
    expect(await refusal(smallPdf([{ texts: [], lines: [[0, 0, 100, 0]] }]))).toMatchObject({
      code: "no-text",
      message: "no text layer: run OCR first",
    });
    expect(await refusal(valid.slice(0, valid.length - 200))).toMatchObject({ code: "truncated" });
    expect(await refusal(Buffer.from("%PDF-1.4\nnothing of the kind\n%%EOF\n"))).toMatchObject({
      code: "not-readable",
      message: expect.stringMatching(/^damaged PDF: /) as string,
    });
  });

  it("refuses more pages, bytes or time than its bounds", async () => {
    const valid = smallPdf([{ texts: [TITLE, ...column(60, 740, PROSE)] }, { texts: column(60, 740, PROSE) }]);
    expect(await refusal(valid, makePdfReader({ ...PDF_LIMITS, pages: 1 }))).toMatchObject({
      code: "over-limit",
      message: "2 pages, more than 1",
    });
    expect(await refusal(valid, makePdfReader({ ...PDF_LIMITS, milliseconds: 0 }))).toMatchObject({
      code: "over-limit",
      message: "reading it took more than 0 seconds",
    });
    expect(await readAll(pdfReader, inputOf("a.pdf", valid), { documentBytes: 500 })).toMatchObject([
      { code: "over-limit" },
    ]);
  });

  it("accepts PDFs by their first bytes and nothing else", () => {
    const head = (text: string) => new TextEncoder().encode(text);
    expect(pdfReader.accepts("guideline", head("%PDF-1.7\n"))).toBe(true);
    expect(pdfReader.accepts("guideline.pdf", head("<html>"))).toBe(false);
  });

  it("gives one document or one refusal for a damaged file, its blocks always where they say", async () => {
    const valid = smallPdf([{ texts: [TITLE, ...column(60, 740, PROSE)] }, { texts: column(60, 740, PROSE) }]);
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (bytes) => {
        const reads = await readAll(pdfReader, inputOf("a.pdf", bytes));
        expect(reads).toHaveLength(1);
        for (const one of reads) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const folder = corpus("labels");
  it.skipIf(folder === undefined)("reads the European leaflet with its sections, pages and codes", async () => {
    const bytes = readFileSync(join(folder ?? "", "epar-pdf", "pil.10637.pdf"));
    const document = await readOne(pdfReader, "pil.pdf", new Uint8Array(bytes));
    expect([document.facts.tier, document.remarks, misplaced(document)]).toEqual(["label", [], []]);
    const coded = document.source.blocks.filter(
      ({ kind, code, start }) =>
        kind === "heading" && code !== undefined && /^\d\. /.test(document.source.text.slice(start)),
    );
    expect(coded.map(({ code, page }) => [code, page])).toEqual([
      ["34067-9", 1],
      ["43685-7", 1],
      ["34068-7", 2],
      ["34084-4", 3],
      ["44425-7", 5],
    ]);
  });
});
