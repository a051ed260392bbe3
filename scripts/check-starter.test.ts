import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { noteReader } from "../src/adapters/reader-note/reader-note.js";
import { readOne } from "../src/testing/readers.js";
import type { StarterNote } from "./starter/compare.js";
import { compare } from "./starter/compare.js";
import type { DossierRecord } from "./starter/dossier-record.js";
import { readDossier } from "./starter/dossier-record.js";
import { LEFT_OUT } from "./starter/left-out.js";
import { STARTER, readNotes } from "./starter/notes.js";
import { amountsIn, numbersIn, spelledNumbersIn } from "./starter/numbers.js";

const RECORD: DossierRecord = {
  id: "R1",
  title: "Colchicine for gout",
  authors: ["Ito A"],
  journal: "A journal",
  year: 2010,
  pmid: "1234",
  pmcid: "",
  doi: "",
  pmid_from_address: "",
  pmcid_from_address: "",
  doi_from_address: "10.1000/ABC",
  url: "",
  design: "RCT",
  n: "184 patients",
  population: "adults",
  condition: "gout",
  facts: [{ fact: "Relief in 12 of 40 on 0.5 or 1 mg daily, two withdrew", locator: "Results" }],
  tier: "research",
  seen_on: "",
  depth: "abstract",
  note: "",
  core: true,
};

async function note(changed: { front?: string; says?: string; key?: string } = {}): Promise<StarterNote> {
  const { front = 'identifiers: { pmid: "1234", doi: "10.1000/abc" }', key = "R1" } = changed;
  const says =
    changed.says ?? "Gout eased in 12 of 40 adults on colchicine 0.5 or 1 mg daily, and 2 withdrew. {at: Results}";
  const text = [
    "---",
    "format: citeside-note/1",
    `key: ${key}`,
    "title: Colchicine for gout",
    "authors: [Ito A]",
    "year: 2010",
    "tier: research",
    "design: randomised trial",
    "size: 184 patients",
    "seen: abstract",
    front,
    "---",
    "## Treatment",
    `- ${says}`,
  ].join("\n");
  return { key, document: await readOne(noteReader, "r1.md", text) };
}

const problems = async (notes: readonly StarterNote[], records: readonly DossierRecord[] = [RECORD]) =>
  compare(notes, records, []).problems;

describe("a note is held against its record", () => {
  test("and nothing is wrong when they agree", async () => {
    expect(compare([await note()], [RECORD], [])).toEqual({ problems: [], remarks: [] });
  });

  test.each<[string, Partial<DossierRecord>, RegExp]>([
    ["title", { title: "Colchicine for pain" }, /^R1: the title is /],
    ["authors", { authors: ["Ito A", "Eze N"] }, /^R1: the list of authors is /],
    ["year", { year: null }, /^R1: the year is 2010, in the dossier null$/],
    ["tier", { tier: "guideline" }, /^R1: the tier is "research"/],
    ["identifiers", { pmid: "" }, /^R1: the list of identifiers is /],
    ["printed identifier before the address", { doi: "10.1000/other" }, /^R1: the list of identifiers is /],
  ])("by its %s", async (_what, changed, problem) => {
    const found = await problems([await note()], [{ ...RECORD, ...changed }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(problem);
  });

  test.each([
    ["a number that the record has not", "In 13 of 40, 12 and 2, on 0.5 or 1 mg.", "13 is not in the dossier"],
    ["a spelled number that it has not", "In 12 of 40 on 0.5 or 1 mg, 2 and five.", "5 is not in the dossier"],
    ["another unit", "In 12 of 40 on 0.5 or 1 g daily, 2 withdrew.", "0.5 g is not in the dossier"],
    ["less than the record", "In 12 of 40 on 0.5 or 1 mg daily.", "2 is nowhere in the note"],
  ])("by %s", async (_what, says, problem) => {
    const record = { ...RECORD, facts: [{ fact: "12 of 40 on 0.5 or 1 mg daily, 2 withdrew", locator: "Results" }] };
    const found = await problems([await note({ says })], [record]);
    expect(found[0]).toContain(problem);
  });

  test("and a locator's new words are for a person to look at", async () => {
    const { remarks } = compare(
      [await note({ says: "Gout eased in 12 of 40, 0.5 or 1 mg, two. {at: Table 9}" })],
      [RECORD],
      [],
    );
    expect(remarks).toEqual(["R1: the locator “Table 9” has words that the record has not: tabl, 9"]);
  });

  test("so that a fact left out whole may not be told, and one left out in part may", async () => {
    const out = (what: "whole" | "part") => [{ record: "R1", fact: 1, what, why: "made" }];
    expect(compare([await note()], [RECORD], out("whole")).problems.length).toBeGreaterThan(0);
    const less = await note({ says: "Gout eased in 12 of 40 adults. {at: Results}" });
    expect(compare([less], [RECORD], out("part")).problems).toEqual([]);
  });
});

describe("the notes are as many as the records wanted", () => {
  test("none lacks, none is too many, none is there twice", async () => {
    const label: DossierRecord = { ...RECORD, id: "L1", core: false, tier: "label" };
    const aside: DossierRecord = { ...RECORD, id: "R2", core: false };
    expect(await problems([await note(), await note(), await note({ key: "R2" })], [RECORD, label, aside])).toEqual([
      "L1 has no note: Colchicine for gout",
      "R2 has a note, but is not a core record or a label of the dossier",
      "R1 has two notes",
    ]);
  });

  test("what is left out is in the dossier", () => {
    const out = [{ record: "R1", fact: 2, what: "part" as const, why: "made" }];
    expect(compare([], [], out).problems).toEqual(["the dossier has no fact 2 of R1, which is listed as left out"]);
  });

  test("what is no evidence has none, core or not", async () => {
    const never: DossierRecord = { ...RECORD, id: "R99" };
    expect(await problems([await note({ key: "R99" })], [never])).toHaveLength(1);
  });
});

describe("numbers are read", () => {
  test("in digits, with their decimals, without the comma of thousands", () => {
    expect([...numbersIn("1,153 of 12.5–20 (2×)")]).toEqual(["1153", "12.5", "20", "2"]);
  });

  test("in letters up to twelve", () => {
    expect([...spelledNumbersIn("Two of twelve; one of the hips; someone")]).toEqual(["2", "12"]);
  });

  test("with the unit that follows a run of them", () => {
    expect([...amountsIn("400, 600 or 800 mg, 0.5–1 mg/kg, 15.5, 95% and 3 g")]).toEqual([
      "400 mg",
      "600 mg",
      "800 mg",
      "0.5 mg",
      "1 mg",
      "3 g",
      "95 %",
    ]);
  });
});

const CORPORA = process.env["CITESIDE_CORPORA"] ?? join(import.meta.dirname, "../../shared/corpora");
const DOSSIER = resolve(CORPORA, "../evidence/dossier.jsonl");

// The dossier is research material of its own and does not come with the project.
test.runIf(existsSync(DOSSIER))("the starter library says what the dossier says, and no more", async () => {
  expect(compare(await readNotes(STARTER), readDossier(DOSSIER), LEFT_OUT).problems).toEqual([]);
});
