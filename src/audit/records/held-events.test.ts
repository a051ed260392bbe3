import { describe, expect, it } from "vitest";
import type { BlockDraft } from "../../domain/source.js";
import { makeSource } from "../../domain/source.js";
import { recordAnswer } from "./held-events.js";

const row = (text: string): BlockDraft => ({ kind: "row", section: ["Adverse events"], text });
const item = (arm: number, text: string): BlockDraft => ({ kind: "item", section: [`Adverse Events ${arm}`], text });
const record = (blocks: readonly BlockDraft[]) =>
  makeSource({
    kind: "abstract",
    document: "NCT00000001",
    blocks,
    reader: { name: "trials", version: 1 },
    language: "en",
  });

const TABLE = record([
  row("Serious adverse event: Neutropenia; Examplol: 4 of 40; Placebo: 1 of 38"),
  row("Serious adverse event: Headache; Examplol: 0 of 40; Placebo: 1 of 38"),
  row("Other adverse event: Headache; Examplol: 10 of 40; Placebo: 12 of 38"),
  row("Other adverse event: Nausea; Examplol: 9 of 40; Placebo: 3 of 38"),
]);
const LISTS = record([
  item(1, "Total: 5/20 (25.00%)"),
  item(1, "Anaemia 2/20 (10.00%)"),
  item(2, "Total: 3/21 (14.29%)"),
  item(2, "Anaemia 1/21 (4.76%)"),
]);
const stands = (claim: string, source = TABLE) => recordAnswer(claim, source)?.stands;

describe("recordAnswer", () => {
  it("counts people by the titles of arms", () => {
    expect(stands("9 patients on Examplol had nausea.")).toBe(true);
    expect(stands("3 patients on Examplol had nausea.")).toBe(false);
  });

  it("compares shares of arms of unlike size", () => {
    expect(stands("Less than 10% of the Placebo group had nausea.")).toBe(true);
    expect(stands("More than 10% of the Placebo group had nausea.")).toBe(false);
  });

  it("reads lists of lines as it reads tables", () => {
    expect(stands("There were more cases of anaemia in cohort 1 of the trial than in cohort 2.", LISTS)).toBe(true);
    expect(stands("2 patients in cohort 2 of the trial had anaemia.", LISTS)).toBe(false);
  });

  it("says nothing of an event that is listed both as serious and as other", () => {
    expect(stands("10 patients on Examplol had headache.")).toBeUndefined();
  });

  it("says nothing of an event that one arm's list has twice", () => {
    const twice = record([item(1, "Anaemia 2/20 (10.00%)"), item(1, "Anaemia 7/20 (35.00%)")]);
    expect(stands("2 patients in cohort 1 of the trial had anaemia.", twice)).toBeUndefined();
  });

  it("says nothing of significance", () => {
    expect(stands("Significantly more cases of nausea occurred with Examplol than with Placebo.")).toBeUndefined();
    expect(stands("More cases of nausea occurred with Examplol than with Placebo.")).toBe(true);
  });

  it("goes by serious events alone where the claim says serious", () => {
    expect(stands("1 patient on Placebo had a serious headache.")).toBe(true);
  });

  it("says nothing of events that the record does not name, and of other matters", () => {
    expect(stands("9 patients on Examplol had rash.")).toBeUndefined();
    expect(stands("Examplol prolongs survival by 9 months.")).toBeUndefined();
  });

  it("says nothing where there are no counts", () => {
    expect(stands("9 patients on Examplol had nausea.", record([row("Age: 18 to 65")]))).toBeUndefined();
  });

  it("tells the rows and the counts that it went by", () => {
    const answer = recordAnswer("9 patients on Examplol had nausea.", TABLE);
    expect(answer?.counts).toBe("Nausea: 9 of 40 (Examplol), 3 of 38 (Placebo)");
    expect(answer?.rows.map(({ start, end }) => TABLE.text.slice(start, end))).toEqual([
      "Other adverse event: Nausea; Examplol: 9 of 40; Placebo: 3 of 38",
    ]);
  });
});
