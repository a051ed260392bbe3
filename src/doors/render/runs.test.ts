import { describe, expect, test } from "vitest";
import type { BundleStatement } from "../../operations/statement-schema.js";
import { indirectness } from "./difference.js";
import { runsOf } from "./runs.js";

type Differs = BundleStatement["directness"]["differs"];

const ABOUT_B: Differs = [{ element: "condition", asked: "a", found: "b" }];
const IN_MEN: Differs = [{ element: "population", asked: "children", found: "men" }];

function statement(text: string, differs: Differs = []): BundleStatement {
  return {
    text,
    facet: "treatment",
    directness: { kind: differs.length > 0 ? "indirect" : "direct", differs },
    certainty: null,
    references: [1],
    quotes: [{ source: "src:0", start: 0, end: text.length, text, block: 0 }],
  };
}

function shape(statements: readonly BundleStatement[]): string[] {
  return runsOf(statements).map(({ label, statements: run }) => `${label ?? ""}|${run.map(({ text }) => text).join()}`);
}

describe("statements of a section", () => {
  test("stand under one label where neighbours differ from the question in the same way", () => {
    expect(shape([statement("1"), statement("2", ABOUT_B), statement("3", ABOUT_B), statement("4", IN_MEN)])).toEqual([
      "|1",
      "Indirect: about b|2,3",
      "Indirect: in men|4",
    ]);
  });

  test("speak each for themselves where no two neighbours differ in the same way", () => {
    expect(shape([statement("1"), statement("2", ABOUT_B), statement("3", IN_MEN), statement("4", ABOUT_B)])).toEqual([
      "|1,2,3,4",
    ]);
    expect(shape([statement("1"), statement("2")])).toEqual(["|1,2"]);
    expect(shape([])).toEqual([]);
  });

  test("are told apart again when direct ones follow", () => {
    expect(shape([statement("1", ABOUT_B), statement("2", ABOUT_B), statement("3")])).toEqual([
      "Indirect: about b|1,2",
      "On the question itself|3",
    ]);
  });
});

describe("a difference in words", () => {
  const words = (element: Differs[number]["element"], found: string) =>
    indirectness({ kind: "indirect", differs: [{ element, asked: "X", found }] });

  test("names what was found and what was asked, element by element", () => {
    expect(words("condition", "Y")).toBe("indirect: about Y, not X");
    expect(words("intervention", "Y")).toBe("indirect: about Y, not X");
    expect(words("outcome", "Y")).toBe("indirect: about Y, not X");
    expect(words("population", "adults")).toBe("indirect: in adults, not X");
    expect(words("comparator", "placebo")).toBe("indirect: compared with placebo, not X");
    expect(words("intervention", "not named")).toBe("indirect: does not name X");
  });

  test("is nothing for what is direct, and never nothing for what is not", () => {
    expect(indirectness({ kind: "direct", differs: [] })).toBeUndefined();
    expect(indirectness({ kind: "none", differs: [] })).toBe("indirect: not on the question itself");
    expect(indirectness({ kind: "indirect", differs: [...ABOUT_B, ...IN_MEN] })).toBe(
      "indirect: about b, not a; in men, not children",
    );
  });
});
