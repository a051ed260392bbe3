import { expect, test } from "vitest";
import { readRegimens } from "./read-regimens.js";
import { frequencyWords, perDayWords } from "./regimen-show.js";

test.each([
  ["Take 30–60 mg three times daily.", "3 times a day", "90–180 mg a day"],
  ["Take 5 mg every 8 hours.", "every 8 hours", "15 mg a day"],
  ["Take 5 mg every 4–6 hours.", "every 4–6 hours", "20–30 mg a day"],
  ["Take 70 mg once weekly.", "once a week", undefined],
  ["A single dose of 70 mg is taken.", "once", undefined],
  ["Take up to 80 mg/day of it.", undefined, "up to 80 mg a day"],
])("how often a dose comes, and what that is in a day, in plain words: %s", (text, often, day) => {
  const [regimen] = readRegimens(text);
  expect(regimen?.frequency && frequencyWords(regimen.frequency.value)).toBe(often);
  expect(regimen && perDayWords(regimen)).toBe(day);
});
