import { expect, test } from "vitest";
import { kindsAsked } from "../question/kinds-asked.js";
import { byKind } from "./by-kind.js";

const LIST = [
  { id: "old trial", score: 1, design: "randomised trial", year: 2005 },
  { id: "new cohort", score: 0.8, design: "cohort", year: 2024 },
  { id: "case", score: 0.5, design: "case report", year: 2015 },
  { id: "far", score: -3, design: "case report", year: 2024 },
] as const;
const order = (text: string) => byKind(LIST, kindsAsked(text)).map(({ one }) => one.id);

test("year and design move nothing where the question asks for neither", () => {
  expect(order("colchicine for gout")).toEqual(["old trial", "new cohort", "case", "far"]);
  expect(byKind(LIST, kindsAsked("colchicine for gout")).flatMap(({ moved }) => moved)).toEqual([]);
});

test("a design that is asked for comes before others that fit about as well, and not before all", () => {
  expect(order("case reports of gout")).toEqual(["case", "old trial", "new cohort", "far"]);
});

test("the latest come first where they are asked for, and what moved them is told", () => {
  expect(order("latest evidence on gout")).toEqual(["new cohort", "old trial", "case", "far"]);
  expect(byKind(LIST, kindsAsked("latest evidence on gout"))[0]?.moved).toEqual([
    { signal: "year", text: "being of 2024, for the latest is asked for", value: 0.75 },
  ]);
});
