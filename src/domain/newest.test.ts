import { expect, test } from "vitest";
import type { DatedText } from "./newest.js";
import { currentTexts, newestFirst } from "./newest.js";

const TEXTS: DatedText[] = [
  { id: "src:undated", kind: "note" },
  { id: "src:b", kind: "note", date: "2020" },
  { id: "src:a", kind: "note", date: "2020" },
  { id: "src:new", kind: "note", date: "2020-06" },
  { id: "src:text", kind: "full text", date: "1999" },
];
const ids = (texts: readonly DatedText[]) => texts.map(({ id }) => id);

test("texts stand newest first by their own date, then by id, undated ones last", () => {
  expect(ids([...TEXTS].sort(newestFirst))).toEqual(["src:new", "src:a", "src:b", "src:text", "src:undated"]);
});

test("answers rest on the newest text of each kind", () => {
  expect(ids(currentTexts(TEXTS))).toEqual(["src:new", "src:text"]);
  expect(ids(currentTexts([...TEXTS].reverse()))).toEqual(["src:new", "src:text"]);
});

test("of two versions of a label the higher one is the newer, whenever it took effect", () => {
  const label = (id: string, version: number, date: string): DatedText => ({
    id,
    kind: "label",
    date,
    facts: { label: { version } },
  });
  const versions = [label("src:two", 2, "2021-05"), label("src:three", 3, "2020-01"), label("src:again", 3, "2020-02")];
  expect(ids([...versions].sort(newestFirst))).toEqual(["src:again", "src:three", "src:two"]);
  expect(ids(currentTexts(versions))).toEqual(["src:again"]);
});
