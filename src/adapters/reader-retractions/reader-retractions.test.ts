import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIdentifier } from "../../domain/identifier.js";
import type { Read, RetractionsRead } from "../../ports/reader.js";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, readAll } from "../../testing/readers.js";
import { retractionsReader } from "./reader-retractions.js";

const HEADS =
  "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes";
const row = (date: string, notice: string, doi: string, pmid: string, nature: string) =>
  `1,"On ""gout"",\nin two lines",S,I,J,P,C,A,,Research Article;,${date},${notice},0,1/1/2020 0:00,${doi},${pmid},${nature},+Error,No,`;
const WATCH = [
  HEADS,
  row("3/1/2024 0:00", "10.1000/notice", "10.1000/A", "123", "Retraction"),
  row("2/5/2024 0:00", "10.1000/b", "10.1000/B", "0", "Expression of concern"),
  row("2/5/2024 0:00", "unavailable", "unavailable", "77", "Correction"),
  row("1/1/2019 0:00", "", "10.1000/c", "0", "Retraction"),
  row("1/1/2021 0:00", "", "10.1000/c", "0", "Reinstatement"),
  row("1/1/2021 0:00", "", "unavailable", "0", "Retraction"),
  row("1/1/2021 0:00", "", "10.1000/d", "0", "Something else"),
].join("\n");

const read = (name: string, text: string | Uint8Array) => readAll(retractionsReader, inputOf(name, text, 100));
const accepts = (name: string, text: string) => retractionsReader.accepts(name, Buffer.from(text).subarray(0, 4096));
function told(reads: readonly Read[]): string[] {
  return (reads[0] as RetractionsRead).list.entries.map(({ papers, kind, date, notice }) =>
    [
      papers.map(formatIdentifier).join("+"),
      kind,
      date ?? "",
      notice === undefined ? "" : formatIdentifier(notice),
    ].join(" "),
  );
}

describe("a table with Retraction Watch's columns", () => {
  test("gives each publication by its PMID and DOI with what was said of it, when, and where", async () => {
    expect(told(await read("retraction_watch.csv", WATCH))).toEqual([
      "pmid:123+doi:10.1000/a retracted 2024-03-01 doi:10.1000/notice",
      "doi:10.1000/b concern 2024-02-05 ",
      "pmid:77 corrected 2024-02-05 ",
    ]);
  });

  test("says what it left out, and is of the day of its newest entry where its name has no date", async () => {
    expect(await read("retraction_watch.csv", WATCH)).toMatchObject([
      {
        kind: "retractions",
        list: { title: "retraction_watch.csv", dated: { date: "2024-03-01", basis: "entries" } },
        remarks: [
          "1 of 7 rows name no PMID or DOI, and are left out",
          "1 of 7 rows are of another nature than retraction, concern, correction or reinstatement, and are left out",
          "2 of 7 rows are reinstatements, or retractions that were taken back by one",
        ],
      },
    ]);
  });

  test("is known by its heads, whatever its name", () => {
    expect(accepts("table.csv", WATCH)).toBe(true);
    expect(accepts("table.csv", "retracted_pmid,year\n1,2018")).toBe(true);
    expect(accepts("table.csv", "pmid,title\n1,x")).toBe(false);
  });
});

describe("the date of a list", () => {
  test.each([
    ["retractions@2025-06-01:old_2018/retracted.csv", "2025-06-01", "given"],
    ["retractions@2025:retracted.csv", "2025", "given"],
    ["retracted_20250601.csv", "2025-06-01", "name"],
    ["retracted-2025.06.csv", "2025-06", "name"],
    ["lists.tar.gz!2018/retracted_pmids_2019.csv", "2019", "name"],
  ])("of %s is %s, %s", async (name, date, basis) => {
    expect(await read(name, "1\n2")).toMatchObject([{ list: { dated: { date, basis } } }]);
  });

  test("is not known where nothing tells it", async () => {
    expect(((await read("retracted.csv", "1\n2"))[0] as RetractionsRead).list.dated).toBeUndefined();
  });
});

describe("a list of identifiers", () => {
  test.each<[string, string, string[]]>([
    ["PMIDs as a spreadsheet writes them", "28503193.0\n26993295.0\n", ["pmid:28503193", "pmid:26993295"]],
    ["DOIs under a head", "doi\n10.1000/A\nhttps://doi.org/10.1000/b\n", ["doi:10.1000/a", "doi:10.1000/b"]],
    ["PMIDs with DOIs", "pmid;doi\n1;10.1000/a\n0;10.1000/b", ["pmid:1+doi:10.1000/a", "doi:10.1000/b"]],
    ["one with other columns", "10.1000/a,Some title\n10.1000/b,Another", ["doi:10.1000/a", "doi:10.1000/b"]],
  ])("%s", async (_, text, expected) => {
    expect(told(await read("retracted.csv", text))).toEqual(expected.map((one) => `${one} retracted  `));
  });

  test.each([
    ["retracted_pmids_2018.csv", "1\n2", true],
    ["retractions.txt", "1\n2", true],
    ["retractions.txt", "Our policy\non retraction", false],
    ["retracted_by_us.txt", "1\n2", false],
    ["pmids.csv", "1\n2", false],
    ["retractions:pmids.csv", "1\n2", true],
  ])("%s with %j is its file: %s", (name, text, expected) => {
    expect(accepts(name, text)).toBe(expected);
  });

  test.each([
    [
      "retracted_citing_pmids.csv",
      "12211159, None,,\n26797347,28943647,28683764,",
      /neither its name nor its heads say/,
    ],
    ["not_retracted.csv", "1\n2", /neither its name nor its heads say/],
    ["retractions:pairs.csv", "1,2\n3,4\n5,6", /3 of its 3 rows name no publication, or several/],
    ["retractions:letter.csv", "Dear aunt\nall is well", /1 of its 1 rows name no publication/],
    ["retractions:heads.csv", "pmid,title\nnone,x", /it names no PMID or DOI/],
  ])("%s is refused, and how to add a list is said", async (name, text, message) => {
    expect(accepts(name, text)).toBe(true);
    const [refused] = await read(name, text);
    expect(refused).toMatchObject({ kind: "refused", name: name.replace("retractions:", "") });
    expect(refused?.kind === "refused" ? refused.message : "").toMatch(message);
  });
});

test("whatever is done to the bytes, nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(Buffer.from(WATCH)), async (bytes) => {
      expect(await read("retraction_watch.csv", bytes)).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});

const real = corpus("pubmed-xml");
test.runIf(real !== undefined)(
  "of two real lists the one of retracted PMIDs is read, and the one of citing ones is not",
  async () => {
    const file = (name: string) => readFileSync(join(real ?? "", name));
    const [list] = await read("retracted_pmids_2018.csv", file("retracted_pmids_2018.csv"));
    expect(list).toMatchObject({ kind: "retractions", list: { dated: { date: "2018", basis: "name" } } });
    expect((list as RetractionsRead).list.entries).toHaveLength(2109);
    expect(await read("retracted_citing_pmids.csv", file("retracted_citing_pmids.csv"))).toMatchObject([
      { kind: "refused", code: "not-recognised" },
    ]);
  },
);
