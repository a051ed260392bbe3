import { expect, test } from "vitest";
import { asked, labelSentences } from "../../testing/label-sentences.js";
import { courseLimits } from "./course-limits.js";

const isBeyond = (words: string, ...told: readonly string[]) =>
  courseLimits(words, asked(words), labelSentences(words, ...told)).length > 0;

test("a course more than twice as long as the label tells for the same matter is told", () => {
  expect(isBeyond("In gout Calmo is taken for 6 months.", "In gout the duration of treatment is 10 days.")).toBe(true);
});

test.each<[string, string, ...string[]]>([
  ["of nearly the length", "In gout Calmo is taken for 14 days.", "In gout the duration of treatment is 10 days."],
  ["for another matter", "In asthma Calmo is taken for 6 months.", "In gout the duration of treatment is 10 days."],
  [
    "where the label speaks of long-term use",
    "In gout Calmo is taken for 6 months.",
    "In gout the duration of treatment is 10 days.",
    "Long-term treatment of gout needs yearly checks.",
  ],
  ["that is refused", "In gout Calmo is never taken for 6 months.", "In gout the duration of treatment is 10 days."],
])("nothing is told of a course %s", (_, words, ...told) => {
  expect(isBeyond(words, ...told)).toBe(false);
});
