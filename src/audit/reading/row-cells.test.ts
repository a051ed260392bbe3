import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuditBlock } from "./audit-text.js";
import { rowCells } from "./row-cells.js";
import { cellsOf } from "./table-cells.js";

const row = (text: string, columns?: readonly string[]): AuditBlock => ({
  ...{ kind: "row", start: 0, end: text.length, section: [] },
  ...(columns === undefined ? {} : { columns }),
});
const says = (text: string, columns?: readonly string[], heads?: readonly string[]) =>
  rowCells(text, row(text, columns), heads).map((cell) => `${cell.row} ${cell.says}`);

describe("cells of a table", () => {
  test("are parted by bars, empty ones kept", () => {
    const text = "| Warfarin |  | INR 2–3 |";
    expect(cellsOf(text, row(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Warfarin",
      "",
      "INR 2–3",
    ]);
  });
  test("are told by the names that a reader wrote before them", () => {
    const text = "Drug: Losartan; Starting dose: 50 mg once daily; Maximum dose: 100 mg daily";
    expect(cellsOf(text, row(text)).map(({ start, end, column }) => [column, text.slice(start, end)])).toEqual([
      ["Drug", "Losartan"],
      ["Starting dose", "50 mg once daily"],
      ["Maximum dose", "100 mg daily"],
    ]);
  });
  test("stand where they are said to, whatever is in them", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { start, end } of cellsOf(text, row(text))) {
          expect(start).toBeLessThanOrEqual(end);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
    );
  });
});

describe("what a cell says", () => {
  test("is said of what its row names, with its column's words", () => {
    expect(says("| Dabigatran | 150 mg twice daily | mechanical valves |", ["Drug", "Usual dose", "Avoid in"])).toEqual(
      ["Dabigatran usual dose 150 mg twice daily", "Dabigatran should be avoided in mechanical valves"],
    );
  });
  test("goes by the first row where columns are named there", () => {
    expect(says("Naproxen | asthma", undefined, ["Drug", "Contraindications"])).toEqual([
      "Naproxen is contraindicated in asthma",
    ]);
  });
  test("is yes or no to what its column asks", () => {
    expect(says("| Warfarin | No |", ["Drug", "Safe in pregnancy?"])).toEqual(["Warfarin is not safe in pregnancy"]);
  });
  test("is itself where it is a sentence", () => {
    expect(says("| Allopurinol | should not be started |", ["Drug", "In an attack"])).toEqual([
      "Allopurinol should not be started",
    ]);
  });
  test("is not told where no column has a name", () => expect(says("Naproxen | 500 mg twice daily")).toEqual([]));
});
