import { expect, it } from "vitest";
import { rowText } from "./table-row.js";

it.each([
  [["Drug", "Dose"], ["A", "5 mg"], "Drug: A; Dose: 5 mg"],
  [["", "Dose:"], ["A", "5 mg"], "A; Dose: 5 mg"],
  [["Drug", "Dose"], ["A", ""], "Drug: A"],
  [[], ["A", "", "B"], "A | B"],
  [["Drug"], ["A", "B"], "Drug: A; B"],
  [["Drug"], ["", ""], undefined],
])("a row under %j with %j reads %j", (headers, cells, text) => {
  expect(rowText(headers, cells)).toBe(text);
});
