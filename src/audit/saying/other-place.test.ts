import { expect, test } from "vitest";
import { ofAnotherPlace } from "./other-place.js";

test.each([
  ["Take it three hours before or one hour after iron.", "Take it one hour before or three hours after iron."],
  ["All are tested at the last visit.", "All are tested at the first visit."],
  ["Sodium is corrected more quickly.", "Use slower rates of correction of sodium."],
  ["It is advised for women at low risk.", "It is advised for women at high risk."],
  ["Nausea was more frequent.", "Any adverse event (diarrhoea or nausea or rash) was more frequent."],
  ["It swelled in 30% taking 5 mg, but in 10% taking 20 mg.", "It swelled in 10% taking 5 mg and in 30% taking 20 mg."],
])("what a sentence says of another place is not said: %s", (words, text) => {
  expect(ofAnotherPlace(words, text)).toBe(true);
  expect(ofAnotherPlace(text, text)).toBe(false);
});
