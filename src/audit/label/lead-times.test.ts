import { expect, test } from "vitest";
import { labelSentences } from "../../testing/label-sentences.js";
import { leadTimes, taperTimes } from "./lead-times.js";

test.each<[boolean, string, string]>([
  [true, "Calmo is stopped one day before surgery.", "Discontinue Calmo at least 5 days before surgery."],
  [true, "Calmo is stopped one day before surgery.", "Before surgery, discontinue Calmo five days prior to surgery."],
  [
    false,
    "Calmo is stopped one day before surgery.",
    "Patients who had stopped Calmo five days before surgery bled less.",
  ],
  [false, "Calmo is stopped a week before surgery.", "Discontinue Calmo at least 5 days before surgery."],
  [false, "Calmo is stopped one day before vaccination.", "Discontinue Calmo at least 5 days before surgery."],
  [false, "Calmo is not stopped one day before surgery.", "Discontinue Calmo at least 5 days before surgery."],
])("less time than a label asks for before an event is told: %s, %s", (expected, words, told) => {
  expect(leadTimes(words, labelSentences(words, told)).length > 0).toBe(expected);
});

test.each<[boolean, string, string]>([
  [true, "Calmo is tapered over two days.", "The dosage should be gradually reduced over 3 to 4 weeks."],
  [false, "Calmo is tapered over three weeks.", "The dosage should be gradually reduced over 3 to 4 weeks."],
  [false, "Calmo is never tapered over two days.", "The dosage should be gradually reduced over 3 to 4 weeks."],
  [false, "Calmo works over two days.", "The dosage should be gradually reduced over 3 to 4 weeks."],
])("a drug brought down faster than its label does is told: %s, %s", (expected, words, told) => {
  expect(taperTimes(words, labelSentences(words, told)).length > 0).toBe(expected);
});
