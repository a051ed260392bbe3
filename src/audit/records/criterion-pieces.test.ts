import { expect, it } from "vitest";
import { criterionPieces } from "./criterion-pieces.js";

const read = (...lines: string[]) =>
  criterionPieces(lines).map(
    ({ text, sign, must, exception }) =>
      `${sign > 0 ? "in" : "out"}${must ? "" : " may"}${exception ? " except" : ""}: ${text.trim()}`,
  );

it("tells by section and denial what lets in and what keeps out", () => {
  expect(read("Inclusion Criteria:", "Asthma", "No prior surgery", "Exclusion Criteria:", "Gout")).toEqual([
    "in: Asthma",
    "out: No prior surgery",
    "out: Gout",
  ]);
});

it("takes what is allowed as no demand", () => {
  expect(read("Prior radiation is allowed")).toEqual(["in may: Prior radiation is allowed"]);
  expect(read("Exclusion Criteria:", "Prior radiation is allowed")).toEqual(["in may: Prior radiation is allowed"]);
});

it("turns round what is excepted", () => {
  expect(read("Exclusion Criteria:", "Other cancer, except carcinoma in situ of the cervix")).toEqual([
    "out: Other cancer",
    "in may except: , except carcinoma in situ of the cervix",
  ]);
});

it("puts a heading before the lines below it, and leaves out what is not specified", () => {
  expect(read("Life expectancy", "More than 12 months", "Sex:", "Not specified")).toEqual([
    "in: Life expectancy: More than 12 months",
  ]);
});
