import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../ports/reader.js";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { uspstfReader } from "./reader-uspstf.js";

const ONE = {
  id: 1,
  title: "Unrest: Screening -- Adults",
  grade: "B",
  gradeVer: 1,
  sex: "men and women",
  ageRange: [18, 99],
  text: "The USPSTF recommends screening for unrest in adults.<br><br>See the rest.",
  servFreq: "<p>Every <b>3</b> years&nbsp;</p>",
  riskName: "None",
  general: "7",
};
const TWO = {
  ...ONE,
  id: 2,
  title: "Unrest: Screening -- Children",
  grade: "I",
  ageRange: [0, 17],
  sex: "female",
  bmi: "OB",
};
const FULL = {
  specificRecommendations: [ONE, TWO],
  grades: { B: ["Old words.", "There is moderate certainty."] },
  generalRecommendations: {
    "7": {
      title: "Screening for Unrest",
      uspstfAlias: "unrest-screening",
      pubDate: "2021-03-02",
      rationale: "<p>Why.</p>",
      keywords: "calm|rest",
    },
  },
};

describe("a topic of the Task Force", () => {
  test("is one guideline with each recommendation under its grade", async () => {
    const document = await readOne(uspstfReader, "a.json", JSON.stringify(FULL));
    expect(document.facts).toEqual({
      identifiers: [{ scheme: "local", value: "uspstf/7" }],
      title: "Screening for Unrest",
      titleBasis: "printed",
      authors: ["U.S. Preventive Services Task Force"],
      container: "Prevention TaskForce",
      date: "2021-03-02",
      year: 2021,
      tier: "guideline",
      design: "guideline",
      designBasis: "USPSTF recommendation",
      language: "en",
      population: "men and women, 18 years and older; women, 0 to 17 years, obese",
      link: "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/unrest-screening",
      keywords: ["calm", "rest"],
    });
    expect(linesOf(document)).toEqual([
      "title [] Screening for Unrest",
      "heading [] Unrest: Screening -- Adults",
      "paragraph [Unrest: Screening -- Adults] The USPSTF recommends screening for unrest in adults.",
      "paragraph [Unrest: Screening -- Adults] See the rest.",
      "row [Unrest: Screening -- Adults] Grade: B; Sex: men and women; Ages: 18 years and older; What the grade means: There is moderate certainty.",
      "heading [Unrest: Screening -- Adults] Frequency of service",
      "paragraph [Unrest: Screening -- Adults > Frequency of service] Every 3 years",
      "heading [] Unrest: Screening -- Children",
      "paragraph [Unrest: Screening -- Children] The USPSTF recommends screening for unrest in adults.",
      "paragraph [Unrest: Screening -- Children] See the rest.",
      "row [Unrest: Screening -- Children] Grade: I; Sex: women; Ages: 0 to 17 years; Weight: obese",
      "heading [Unrest: Screening -- Children] Frequency of service",
      "paragraph [Unrest: Screening -- Children > Frequency of service] Every 3 years",
      "heading [] Rationale",
      "paragraph [Rationale] Why.",
    ]);
    const graded = document.source.blocks.filter(({ strength }) => strength !== undefined);
    expect(graded.map(({ index, strength, recommends }) => [index, strength, recommends])).toEqual([
      [2, "B", "for"],
      [8, "I", "either"],
    ]);
  });

  test.each([
    ["A", "for"],
    ["C", "either"],
    ["D", "against"],
    ["Z", undefined],
  ])("grade %s points: %s", async (grade, recommends) => {
    const { source } = await readOne(
      uspstfReader,
      "a.json",
      JSON.stringify({ specificRecommendations: [{ ...ONE, grade }] }),
    );
    const marks = source.blocks.find(({ strength }) => strength !== undefined);
    expect([marks?.strength, marks?.recommends]).toEqual([grade, recommends]);
  });

  test("is called what its recommendations' titles share, and says that it has no date", async () => {
    const document = await readOne(uspstfReader, "a.json", JSON.stringify({ specificRecommendations: [ONE, TWO] }));
    expect(document.facts.title).toBe("Unrest: Screening");
    expect(document.facts.link).toBeUndefined();
    expect(document.remarks).toEqual(["the file does not say when it was published"]);
  });

  test("without text or title is refused, and so is a file without recommendations", async () => {
    const codes = async (value: unknown) =>
      (await readAll(uspstfReader, inputOf("a.json", JSON.stringify(value)))).map((one) =>
        one.kind === "refused" ? one.code : one.kind,
      );
    const recommendations = [
      { ...ONE, text: "" },
      { general: "8", text: "Words." },
      { ...TWO, general: "9" },
    ];
    expect(
      await codes({ specificRecommendations: [{ ...ONE, text: "", servFreq: "" }, ...recommendations.slice(1)] }),
    ).toEqual([...["no-text", "no-title", "document"]]);
    expect(await codes({ specificRecommendations: [] })).toEqual(["empty"]);
    expect(await codes({ specificRecommendations: "x" })).toEqual(["empty"]);
  });

  test("never throws and always tiles its text, whatever is done to the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(new TextEncoder().encode(JSON.stringify(FULL))), async (bytes) => {
        for (const read of await readAll(uspstfReader, inputOf("a.json", bytes)))
          if (read.kind === "document") expect(misplaced(read)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const folder = corpus("uspstf");
test.skipIf(folder === undefined)("every recommendation of the Task Force's file is there with its grade", async () => {
  const bytes = readFileSync(join(folder ?? "", "uspstf_recommendations.json"));
  const { specificRecommendations: all } = JSON.parse(bytes.toString("utf8")) as {
    specificRecommendations: { grade: string; general: string }[];
  };
  const documents = (await readAll(uspstfReader, inputOf("uspstf.json", bytes, 65536))).filter(
    (one): one is Document => one.kind === "document",
  );
  const grades = documents.flatMap(({ source }) => source.blocks.flatMap(({ strength }) => strength ?? []));
  const counted = (list: readonly string[], grade: string) => list.filter((one) => one === grade).length;
  expect(documents.length).toBe(new Set(all.map(({ general }) => general)).size);
  expect(grades.length).toBe(137);
  for (const grade of ["A", "B", "C", "D", "I"])
    expect(counted(grades, grade)).toBe(
      counted(
        all.map((one) => one.grade),
        grade,
      ),
    );
  expect(
    documents.every(({ source }) =>
      source.blocks.every(({ strength, recommends }) => (strength === undefined) === (recommends === undefined)),
    ),
  ).toBe(true);
});
