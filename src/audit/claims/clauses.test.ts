import { expect, test } from "vitest";
import { clausesOf } from "./clauses.js";

const cut = (text: string) => clausesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

test("what a subject did besides is a clause of its own", () => {
  expect(cut("Group walks eased low mood in sailors and also brought their weight down a little")).toEqual([
    "Group walks eased low mood in sailors",
    "also brought their weight down a little",
  ]);
  expect(cut("Doxepin raised appetite in the old and caused half as many headaches")).toEqual([
    "Doxepin raised appetite in the old",
    "caused half as many headaches",
  ]);
  expect(cut("Doxepin improved sleep but did not lower the blood pressure")).toHaveLength(2);
});

test("two things said of whom a sentence is of stay together", () => {
  const text = "Women over 65 who were screened before and are not at high risk need no test";
  expect(cut(text)).toEqual([text]);
});
