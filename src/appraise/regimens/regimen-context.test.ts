import { expect, test } from "vitest";
import type { Amount } from "../../domain/regimen.js";
import { amountsIn } from "../../text/regimens/regimen-amounts.js";
import { rolesIn } from "../../text/regimens/regimen-words.js";
import { boundsOf, dailyOf, roleOf, strengthOf } from "./regimen-context.js";

/** The only amount of a text with its place. */
function only(text: string) {
  const [found, ...more] = amountsIn(text, 0, text.length);
  if (found === undefined || more.length > 0) throw new Error("One amount is wanted.");
  return found;
}

test.each([
  ["starting with 5 mg", "initial"],
  ["the initial 160 mg", "initial"],
  ["5 mg as a loading dose", "loading"],
  ["a 180-mg loading dose of X", "loading"],
  ["increased to 5 mg", "titration"],
  ["maintained on 5 mg", "maintenance"],
  ["not to exceed 5 mg", "maximum"],
  ["increased to a maximum of 5 mg", "maximum"],
  ["For initiation of treatment, 5 mg", "initial"],
  ["Anesthesia was maintained with 5 mg", undefined],
  ["Following the initial dose, 5 mg", undefined],
  ["started ART and was randomized to 5 mg", undefined],
  ["including but not limited to the use of any of these: 5 mg", undefined],
])("what a dose is in its course: %s", (text, role) => {
  expect(roleOf(text, 0, only(text), rolesIn(text, 0, text.length), text.length)?.value).toBe(role);
});

test.each([
  ["up to 480 mg", undefined, "480", 0],
  ["at least 5 mg", "5", undefined, 0],
  ["5 mg or less", undefined, "5", 0],
  ["5 mg or more", "5", undefined, 0],
  ["just 5 mg", "5", "5", 5],
])("an end that is not said is absent, and its words belong to the place: %s", (text, low, high, start) => {
  const bounded = boundsOf(text, 0, only(text), text.length);
  expect([bounded.amount.low, bounded.amount.high, bounded.start]).toEqual([low, high, start]);
});

test("what a volume is measured in is its strength", () => {
  const text = "20 mL of 0.5% bupivacaine";
  expect(strengthOf(text, { start: 0, end: 5, amount: { low: "20", high: "20", unit: "mL" } }, text.length)).toEqual({
    value: "0.5%",
    start: 9,
    end: 13,
  });
});

test.each<[string, Amount["rate"]]>([
  ["a daily dose of 60 mg", "day"],
  ["60 mg daily dose", "day"],
  ["a total dose of 60 mg", "total"],
  ["60 mg examplopril per day", "day"],
  ["twice daily doses of 60 mg", undefined],
  ["60 mg", undefined],
])("the time that an amount is the whole of: %s", (text, rate) => {
  const found = only(text);
  expect(dailyOf(text, { start: 0, end: text.length }, 0, found, found.amount).rate).toBe(rate);
});
