import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, RecordRead } from "../../ports/reader.js";
import { damaged, inputOf, linesOf, misplaced, readAll } from "../../testing/readers.js";
import { latexText } from "./latex-text.js";
import { bibtexReader } from "./reader-bibtex.js";

const TRIAL = `@string{jg = "Journal of Gout"}
@comment{not a publication}
@Article{mueller2021,
  author = {M{\\"u}ller, Anna Beth and {Gout Group} and Carl van der Berg and others},
  title = {Colchicine in {Acute} Gout: a Randomized Trial},
  journal = jg,
  year = 2021, month = dec,
  volume = "12", number = {3},
  pages = {101--105},
  doi = {10.1000/g\\_123},
  abstract = {Pain fell by 2.3\\% (P $<$ 0.05) in 10$^{6}$ cells at $\\geq$ 5 \\textmu g.

Colchicine \\emph{helps}.},
  keywords = {gout, colchicine}
}
`;
const BARE = `@book{eze, title={Diet and Gout}, author={Eze, N.}, year={2019}, pmid={123}}`;

const read = (text: string | Uint8Array, name = "refs.bib") => readAll(bibtexReader, inputOf(name, text, 100));

describe("an entry of BibTeX", () => {
  test("with an abstract is a document, its TeX taken off", async () => {
    const [one] = (await read(TRIAL)) as [Document];
    expect(one.facts).toMatchObject({
      identifiers: [{ scheme: "doi", value: "10.1000/g_123" }],
      title: "Colchicine in Acute Gout: a Randomized Trial",
      authors: ["Müller AB", "Gout Group", "van der Berg C"],
      container: "Journal of Gout",
      volume: "12",
      issue: "3",
      pages: "101-105",
      year: 2021,
      date: "2021-12",
      keywords: ["gout", "colchicine"],
      secondHand: true,
    });
    expect(linesOf(one).slice(1)).toEqual([
      "paragraph [Abstract] Pain fell by 2.3% (P < 0.05) in 10^6 cells at ≥ 5 µg.",
      "paragraph [Abstract] Colchicine helps.",
    ]);
  });

  test("without an abstract is a record", async () => {
    const [one] = (await read(BARE)) as [RecordRead];
    expect(one).toMatchObject({
      kind: "record",
      name: "refs.bib!pmid:123",
      record: { facts: { title: "Diet and Gout", authors: ["Eze N"], year: 2019 } },
    });
  });

  test("whose abstract has TeX that is not known is a record, and a remark says so", async () => {
    const odd = TRIAL.replace("2.3\\%", "\\SI{2.3}{\\percent}");
    expect(await read(odd)).toMatchObject([
      {
        kind: "record",
        remarks: ["line 3, entry mueller2021: its abstract has TeX that is not read (\\SI); it is kept without a text"],
      },
    ]);
  });

  test("that is not closed is refused, and the next is read", async () => {
    expect(await read(`${TRIAL.replace("{Acute}", "{Acute")}\n${BARE}`)).toMatchObject([
      { code: "truncated", message: "line 3, entry mueller2021: the entry is not closed: a brace is missing" },
      { kind: "record" },
    ]);
  });

  test("with wrong bytes, or larger than the limit, is refused, and the next is read", async () => {
    expect(
      await read(Buffer.concat([Buffer.from("@book{a, title={Gr\u00f6\u00dfe}}\n", "latin1"), Buffer.from(BARE)])),
    ).toMatchObject([{ code: "bad-encoding" }, { kind: "record" }]);
    const long = `@book{a, title={T}, abstract={${"x".repeat(9000)}}}\n${BARE}`;
    expect(await readAll(bibtexReader, inputOf("x.bib", long), { documentBytes: 2000 })).toMatchObject([
      { code: "over-limit" },
      { kind: "record" },
    ]);
  });
});

test.each<[string, string]>([
  ["Universit{\\'e} na{\\\"\\i}ve \\c{c}a \\v{S} \\'{\\i} \\~n \\ss{} \\O{}re", "Université naïve ça Š í ñ ß Øre"],
  ["\\& \\% \\$ \\# \\_ \\{x\\}", "& % $ # _ {x}"],
  ["``quoted'' -- and --- so~on", "“quoted” – and — so on"],
  ["$\\alpha$-blocker, CO$_2$, 37$^\\circ$C, $p \\leq 0.001$, 10$^{-6}$", "α-blocker, CO_2, 37°C, p ≤ 0.001, 10^-6"],
  ["\\textit{in vivo} and {\\em ex vivo}", "in vivo and  ex vivo"],
])("%j reads %j", (tex, expected) => {
  expect(latexText(tex)).toEqual({ text: expected });
});

test.each<[string, string, boolean]>([
  ["x.bib", `Exported by somebody\n${BARE}`, true],
  ["x.txt", BARE, true],
  ["x.txt", `A letter to @article{x}\n${BARE}`, false],
  ["x.bib", "user@example.org", false],
])("%s that starts %j is its file: %s", (name, text, expected) => {
  expect(bibtexReader.accepts(name, Buffer.from(text))).toBe(expected);
});

test("whatever is done to the bytes, nothing is thrown and every block is its slice of the text", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(Buffer.from(TRIAL + BARE)), async (bytes) => {
      for (const one of await read(bytes)) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
