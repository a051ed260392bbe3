import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, RecordRead } from "../../ports/reader.js";
import { damaged, inputOf, linesOf, misplaced, readAll } from "../../testing/readers.js";
import { risReader } from "./reader-ris.js";

const TRIAL = `TY  - JOUR
AU  - Müller, Anna Beth
AU  - van der Berg, C. D., Jr.
TI  - Colchicine in acute gout: a randomized trial.
T2  - Journal of Gout
J2  - J Gout
PY  - 2021
DA  - 2021/12/07/
VL  - 12
IS  - 3
SP  - 101
EP  - 105
DO  - https://doi.org/10.1000/G.123
AN  - 33333333
DB  - PubMed
KW  - Gout
KW  - Colchicine
UR  - https://pubmed.ncbi.nlm.nih.gov/33333333/
AB  - BACKGROUND: Gout hurts. METHODS: We randomized 90 adults with
 gout. RESULTS: Pain fell by 2.3 points (P < 0.05). CONCLUSIONS: Colchicine helps.
ER  - 
`;
const BARE = `TY  - JOUR
T1  - Diet and gout in older people of two towns
A1  - Eze N
Y1  - 2019///
JF  - Gout Today
SP  - 7-9
ER  - `;

const read = (text: string | Uint8Array, name = "refs.ris") => readAll(risReader, inputOf(name, text, 100));
const ris = (...fields: string[]) => `TY  - JOUR\n${fields.join("\n")}\nER  - \n`;
const first = async (...fields: string[]) => (await read(ris("TI  - A title", ...fields)))[0] as RecordRead;

describe("an entry of a list in RIS", () => {
  test("with an abstract is a document, whose labels are headings", async () => {
    const [one] = (await read(TRIAL)) as Document[];
    expect(one?.name).toBe("refs.ris!pmid:33333333");
    expect(one?.facts).toEqual({
      identifiers: [
        { scheme: "pmid", value: "33333333" },
        { scheme: "doi", value: "10.1000/g.123" },
      ],
      title: "Colchicine in acute gout: a randomized trial",
      titleBasis: "printed",
      authors: ["Müller AB", "van der Berg CD Jr"],
      container: "Journal of Gout",
      volume: "12",
      issue: "3",
      pages: "101-105",
      link: "https://pubmed.ncbi.nlm.nih.gov/33333333/",
      year: 2021,
      date: "2021-12-07",
      tier: "research",
      design: "randomised trial",
      designBasis: "title: randomized",
      language: "und",
      size: "90 adults",
      keywords: ["Gout", "Colchicine"],
      secondHand: true,
    });
    expect(linesOf(one as Document)).toEqual([
      "title [] Colchicine in acute gout: a randomized trial",
      "heading [Abstract] Background",
      "paragraph [Abstract > Background] Gout hurts.",
      "heading [Abstract] Methods",
      "paragraph [Abstract > Methods] We randomized 90 adults with gout.",
      "heading [Abstract] Results",
      "paragraph [Abstract > Results] Pain fell by 2.3 points (P < 0.05).",
      "heading [Abstract] Conclusions",
      "paragraph [Abstract > Conclusions] Colchicine helps.",
    ]);
  });

  test("without an abstract is a record, known by all it says where it has no identifier", async () => {
    const [one, again] = (await read(`${BARE}\n${BARE}`)) as RecordRead[];
    expect(one?.kind).toBe("record");
    expect(one?.name).toBe("refs.ris!line 1");
    expect(one?.record.facts).toMatchObject({ authors: ["Eze N"], year: 2019, pages: "7-9", container: "Gout Today" });
    expect(one?.record.facts.identifiers[0]).toMatchObject({ scheme: "local" });
    expect(again?.record.id).toBe(one?.record.id);
    const [other] = (await read(BARE.replace("7-9", "8-9"))) as RecordRead[];
    expect(other?.record.facts.identifiers).not.toEqual(one?.record.facts.identifiers);
  });

  test.each([
    ["No abstract available.", "a stand-in"],
    ["A title.", "the title again"],
    ["Gout was treated in 90 adults and the pain…", "cut off"],
    ["We treated 90 adults ...", "cut off"],
  ])("with the abstract %j, which is %s, is a record", async (abstract, what) => {
    const one = await first(`AB  - ${abstract}`);
    expect(one.kind).toBe("record");
    expect(one.remarks).toHaveLength(what === "cut off" ? 1 : 0);
  });

  test.each<[string[], string[]]>([
    [["DO  - 10.1000/a", "M3  - 10.1000/b"], ["doi:10.1000/a"]],
    [["M3  - doi: 10.1000/b"], ["doi:10.1000/b"]],
    [["AN  - 123"], []],
    [["AN  - 123", "DP  - NLM"], ["pmid:123"]],
    [["N1  - PMID: 77"], ["pmid:77"]],
    [["N1  - see also PMID: 77"], []],
    [["C2  - PMC55"], ["pmcid:PMC55"]],
    [["UR  - https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9/"], ["pmcid:PMC9"]],
    [["UR  - https://example.org/10.1000/x"], []],
  ])("with %j is known as %j", async (fields, expected) => {
    const { identifiers } = (await first(...fields)).record.facts;
    const known = identifiers
      .filter(({ scheme }) => scheme !== "local")
      .map(({ scheme, value }) => `${scheme}:${value}`);
    expect(known).toEqual(expected);
  });

  test("that is not closed is refused as truncated, and the others are read", async () => {
    const all = await read(`${TRIAL.replace("ER  - \n", "")}${BARE}\n${TRIAL.slice(0, 400)}`);
    expect(all.map((one) => (one.kind === "refused" ? one.code : one.kind))).toEqual([
      "truncated",
      "record",
      "truncated",
    ]);
    expect(all[0]).toMatchObject({ message: "line 1: the entry is not closed by “ER  - ”" });
  });

  test("without a title is refused with its line", async () => {
    expect(await read(`${BARE}\n${ris("AU  - Ito, A")}`)).toMatchObject([
      { kind: "record" },
      { kind: "refused", code: "no-title", message: "line 8: it has no title" },
    ]);
  });

  test("with bytes of another encoding is refused, and the others are read", async () => {
    const latin = Buffer.concat([Buffer.from(TRIAL, "latin1"), Buffer.from(BARE)]);
    expect((await read(latin)).map((one) => (one.kind === "refused" ? one.code : one.kind))).toEqual([
      "bad-encoding",
      "record",
    ]);
  });

  test.each([
    ["a mark of its encoding", Buffer.from(`\ufeff${TRIAL}`)],
    ["UTF-16", Buffer.from(`\ufeff${TRIAL}`, "utf16le")],
    ["carriage returns", Buffer.from(TRIAL.replaceAll("\n", "\r\n"))],
  ])("is read the same in a file with %s", async (_, bytes) => {
    expect(risReader.accepts("x", bytes.subarray(0, 4096))).toBe(true);
    expect(await read(bytes)).toEqual(await read(TRIAL));
  });

  test("larger than the limit is refused without being held, and the next is read", async () => {
    const huge = ris("TI  - Long", `AB  - ${"x".repeat(5000)}`);
    const many = ris("TI  - Many", ...Array.from({ length: 500 }, () => "KW  - keyword"));
    const all = await readAll(risReader, inputOf("refs.ris", huge + many + BARE), { documentBytes: 2000 });
    expect(all.map((one) => (one.kind === "refused" ? one.code : one.kind))).toEqual([
      "over-limit",
      "over-limit",
      "record",
    ]);
  });
});

test.each<[string, string, boolean]>([
  ["x.txt", TRIAL, true],
  ["x.ris", `Provider: Somebody\nContent: text\n\n${TRIAL}`, true],
  ["x.txt", `A letter.\nTY  - JOUR`, false],
  ["x.ris", "PMID- 123", false],
  ["x.ris", "", false],
])("%s that starts %j is its file: %s", (name, text, expected) => {
  expect(risReader.accepts(name, Buffer.from(text.slice(0, 4096)))).toBe(expected);
});

test("whatever is done to the bytes, nothing is thrown and every block is its slice of the text", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(Buffer.from(TRIAL + BARE + TRIAL)), async (bytes) => {
      for (const one of await read(bytes)) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
