import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, RecordRead } from "../../ports/reader.js";
import { damaged, inputOf, linesOf, misplaced, readAll } from "../../testing/readers.js";
import { medlineReader } from "./reader-medline.js";

const TRIAL = `PMID- 33333333
OWN - NLM
STAT- MEDLINE
LR  - 20240309
VI  - 12
IP  - 3
DP  - 2021 Dec 7
TI  - Colchicine in acute gout: 10(6) cells and in vivo
      effects.
PG  - 101-5
LID - 10.1000/G.123 [doi]
AB  - BACKGROUND: Gout hurts. RESULTS: Pain fell by 2.3 points
      (P < 0.05).
AU  - Müller AB
CN  - Gout Group
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
TA  - J Gout
JT  - Journal of gout
MH  - Gout/*drug therapy/genetics
OT  - *flares
PMC - PMC77
AID - 10.1000/G.123 [doi]
RIN - J Gout. 2022;13:1. PMID: 456
SO  - J Gout. 2021 Dec 7;12(3):101-5.
`;
const BARE = `PMID- 7
TI  - [Gout in old people].
LA  - spa
DP  - 2019
ROF - Lancet. 2010;1:2. PMID: 8
SO  - J Gout. 2019.
`;
const SPANISH = `PMID- 9
TI  - Gout
LA  - spa
OAB - La gota duele mucho.
OABL- spa
SO  - J Gout. 2019.`;

const read = (text: string | Uint8Array) => readAll(medlineReader, inputOf("pubmed.nbib", text, 100));

describe("a record in MEDLINE's text format", () => {
  test("with an abstract is a document with the facts that PubMed's XML gives", async () => {
    const [one] = (await read(TRIAL)) as [Document];
    expect(one.facts).toEqual({
      identifiers: [
        { scheme: "pmid", value: "33333333" },
        { scheme: "doi", value: "10.1000/g.123" },
        { scheme: "pmcid", value: "PMC77" },
      ],
      title: "Colchicine in acute gout: 10(6) cells and in vivo effects",
      titleBasis: "printed",
      authors: ["Müller AB", "Gout Group"],
      container: "J Gout",
      volume: "12",
      issue: "3",
      pages: "101-5",
      year: 2021,
      date: "2024-03-09",
      tier: "research",
      design: "randomised trial",
      designBasis: "publication type: Randomized Controlled Trial",
      language: "en",
      publicationTypes: ["Journal Article", "Randomized Controlled Trial"],
      mesh: [{ term: "Gout", major: true, qualifiers: ["drug therapy", "genetics"] }],
      keywords: ["flares"],
      relations: [{ kind: "retracted-by", target: { scheme: "pmid", value: "456" }, label: "J Gout. 2022;13:1" }],
    });
    expect(linesOf(one)).toEqual([
      "title [] Colchicine in acute gout: 10(6) cells and in vivo effects",
      "heading [Abstract] Background",
      "paragraph [Abstract > Background] Gout hurts.",
      "heading [Abstract] Results",
      "paragraph [Abstract > Results] Pain fell by 2.3 points (P < 0.05).",
    ]);
  });

  test("without an abstract is a record, and keeps what it retracts", async () => {
    const [, bare, spanish] = (await read(`${TRIAL}\n\n${BARE}\n${SPANISH}`)) as [Document, RecordRead, Document];
    expect(bare).toMatchObject({
      kind: "record",
      name: "pubmed.nbib!7",
      record: {
        facts: {
          title: "Gout in old people",
          language: "es",
          relations: [{ kind: "retracts", target: { scheme: "pmid", value: "8" }, label: "Lancet. 2010;1:2" }],
        },
      },
    });
    expect(spanish.source).toMatchObject({ language: "es", text: "Gout\nLa gota duele mucho." });
  });

  test("that the file ends within is refused, as its abstract may be cut", async () => {
    expect(await read(BARE + TRIAL.slice(0, TRIAL.indexOf("(P <")))).toMatchObject([
      { kind: "record" },
      { code: "truncated", message: "line 7: PMID 33333333: it ends without its last field, “SO”" },
    ]);
  });

  test("with wrong bytes or more than the limit is refused, and the next is read", async () => {
    expect(await read(Buffer.concat([Buffer.from(TRIAL, "latin1"), Buffer.from(BARE)]))).toMatchObject([
      { code: "bad-encoding" },
      { kind: "record" },
    ]);
    const long = TRIAL.replace("Gout hurts.", "Gout hurts. ".repeat(1000));
    const all = await readAll(medlineReader, inputOf("x", long + BARE), { documentBytes: 3000 });
    expect(all).toMatchObject([{ code: "over-limit" }, { kind: "record" }]);
  });

  test("without a title is refused", async () => {
    expect(await read("PMID- 5\nSO  - J Gout")).toMatchObject([{ code: "no-title" }]);
  });
});

test.each([
  ["\n\nPMID- 123", true],
  ["\ufeffPMID- 123", true],
  ["PMID- x", false],
  ["TY  - JOUR\nPMID- 123", false],
])("a file that starts %j is its: %s", (text, expected) => {
  expect(medlineReader.accepts("x", Buffer.from(text))).toBe(expected);
});

test("whatever is done to the bytes, nothing is thrown and every block is its slice of the text", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(Buffer.from(`${TRIAL}\n${BARE}\n${SPANISH}`)), async (bytes) => {
      for (const one of await read(bytes)) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
