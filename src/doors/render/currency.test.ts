import { describe, expect, test } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { citationOf } from "./citation.js";
import { answerWarning, pastReview, retractionsWarning } from "./currency.js";
import { renderHtml } from "./html.js";
import { renderMarkdown } from "./markdown.js";
import { tagOf } from "./tag.js";
import { renderTerminal } from "./terminal.js";

const NOW = "2025-03-01T09:00:00.000Z";
const of = (date: string, basis: "name" | "added" = "name") => ({ title: "retracted.csv", date, basis });

describe("an answer says of retraction lists", () => {
  test("that there is none", () => {
    expect(retractionsWarning(null, NOW)).toMatch(/^No retraction list is in the library/);
  });

  test.each([
    ["2025-03-01", undefined],
    ["2024-12-01", undefined],
    ["2024-11-30", 91],
    ["2024-12", undefined],
    ["2024-11", 91],
    ["2024", undefined],
    ["2018", 2252],
    ["2026-01-01", undefined],
  ])("that one as of %s is %s days old", (date, days) => {
    const said = retractionsWarning(of(date), NOW);
    if (days === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(`as of ${date}: ${days > 999 ? "2,252" : days} days old.`);
  });

  test("that its date is only the day it was added", () => {
    expect(retractionsWarning(of("2020-01-01", "added"), NOW)).toContain(
      "(the day it was added; it has no date of its own)",
    );
  });

  test("nothing where a bundle of an earlier version does not tell", () => {
    const { library, ...rest } = sampleBundle();
    const older = Object.fromEntries(Object.entries(library).filter(([name]) => name !== "retractionList"));
    expect(answerWarning({ ...rest, library: older as typeof library })).toBeUndefined();
  });

  test("in every form in which it is shown", () => {
    const bundle = { ...sampleBundle(), created: NOW };
    const warned = { ...bundle, library: { ...bundle.library, retractionList: of("2018") } };
    const setting = { width: 1000, colour: false, links: false, full: false };
    for (const text of [renderHtml(warned), renderMarkdown(warned), renderTerminal(warned, setting)])
      expect(text).toContain("2,252 days old");
  });
});

describe("a guideline past its own review date", () => {
  test.each([
    ["2025-02-28", "2025-02-28"],
    ["2025-03-01", undefined],
    ["2025-03", undefined],
    ["2025-02", "2025-02"],
    ["2025", undefined],
    [null, undefined],
  ])("to be reviewed by %s is past it: %s", (reviewBy, expected) => {
    expect(pastReview({ reviewBy }, NOW)).toBe(expected);
  });

  test("says so in its reference and beside each statement", () => {
    const bundle = sampleBundle();
    const [first] = bundle.references;
    const [statement] = bundle.tiers.flatMap(({ sections }) => sections.flatMap(({ statements }) => statements));
    if (first === undefined || statement === undefined) throw new Error("the sample is empty");
    const old = { ...first, reviewBy: "2021-06" };
    expect(citationOf(old, NOW).warnings).toContain("Past its own review date (2021-06).");
    expect(tagOf(statement, [old], [], NOW)[0]).toContain("(past its review date 2021-06)");
    expect(citationOf(first, NOW).warnings.join()).not.toContain("review");
  });
});
