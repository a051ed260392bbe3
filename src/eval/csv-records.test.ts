import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCells, csvRecords } from "./csv-records.js";

it("reads cells with commas, quotes and line breaks in quotes", () => {
  expect(csvCells('a,b\r\n"1, 2","say ""no""\nagain"\n,\n')).toEqual([
    ["a", "b"],
    ["1, 2", 'say "no"\nagain'],
    ["", ""],
  ]);
});

it("reads back any table that is written in quotes", () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",") + "\n").join("");
      expect(csvCells(text)).toEqual(rows);
    }),
  );
});

it("names a column that is missing", () => {
  expect(() => csvRecords("a,b\n1,2\n", "x.csv", ["c"])).toThrow("x.csv has no column “c”.");
});
