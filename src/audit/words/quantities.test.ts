import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { comparable, quantitiesIn, sameQuantity } from "./quantities.js";

const read = (text: string) => quantitiesIn(text).map(({ low, high, unit }) => [low, high, unit]);

describe("the quantities of a text", () => {
  test.each([
    ["0.5 mg daily", [[0.5, 0.5, "mg"]]],
    ["0·5 mg daily", [[0.5, 0.5, "mg"]]],
    ["1∙5–2∙5 g", [[1500, 2500, "mg"]]],
    [".5 mg", [[0.5, 0.5, "mg"]]],
    ["1,200 patients", [[1200, 1200, "person"]]],
    [
      "30-60mg three times daily",
      [
        [30, 60, "mg"],
        [3, 3, "time"],
      ],
    ],
    ["between 10 and 20 mg", [[10, 20, "mg"]]],
    ["10 to 20 %", [[10, 20, "%"]]],
    [
      "twice weekly for 6-8 weeks",
      [
        [2, 2, "time"],
        [6, 8, "week"],
      ],
    ],
    ["50 micrograms", [[0.05, 0.05, "mg"]]],
    ["in 2019 and 2020", []],
    ["type 2 diabetes, phase 3", []],
    ["COVID-19", []],
  ])("of “%s”", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("have places that are the text's own", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("0·5 mg", "3", "12 weeks", "and", "twice", "10–20 %", "x.", "1,000", "5/7", "·5", "−2"),
          {
            maxLength: 12,
          },
        ),
        (words) => {
          const text = words.join(" ");
          for (const { start, end, text: own, low, high } of quantitiesIn(text)) {
            expect(text.slice(start, end)).toBe(own);
            expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
          }
        },
      ),
    );
  });

  test("are the same in other units, and comparable only where they count one kind of thing", () => {
    const one = (text: string) => quantitiesIn(text)[0] ?? expect.fail(text);
    expect(sameQuantity(one("1 g"), one("1000 mg"))).toBe(true);
    expect(sameQuantity(one("12 weeks"), one("12 months"))).toBe(false);
    expect(comparable(one("12 weeks"), one("3 months"))).toBe(true);
    expect(comparable(one("12 weeks"), one("12 mg"))).toBe(false);
  });
});
