import { expect, test } from "vitest";
import { compareWords } from "../words/compare-words.js";
import { denialWords } from "../words/denial-words.js";
import { gainsays } from "./sentence-clash.js";

test("quotes the words that deny", () => {
  expect(denialWords("Warfarin should not be used for calcinosis; others may.")).toBe("not be used for calcinosis");
  expect(denialWords("Warfarin is used.")).toBe("no denial");
});

test("a long sentence gainsays a claim by another number among the same words, not by one elsewhere", () => {
  const claim = "Alteplase is given within 6 hours of stroke onset";
  const said =
    "Alteplase is given within 4.5 hours of stroke onset in adults, after a scan, at centres with a stroke unit.";
  expect(gainsays(claim, compareWords(claim, said), { coverage: 1, text: said } as never)).toMatchObject([
    { element: "number", asked: "6 hours" },
  ]);
  const other =
    "Alteplase is given early after stroke onset, and was studied in 12 centres over 3 years in many adults.";
  expect(gainsays(claim, compareWords(claim, other), { coverage: 1, text: other } as never)).toEqual([]);
});
