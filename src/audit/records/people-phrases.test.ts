import { expect, it } from "vitest";
import { peoplePhrases } from "./people-phrases.js";

it("cuts what is told of people into its parts", () => {
  expect(peoplePhrases("Patients with asthma and diabetes who received letrozole").map(({ text }) => text)).toEqual([
    "asthma",
    "diabetes",
    "letrozole",
  ]);
});

it("carries a denial over an or, not over an and", () => {
  expect(peoplePhrases("no asthma or diabetes").map(({ denied }) => denied)).toEqual([true, true]);
  expect(peoplePhrases("no asthma and diabetes").map(({ denied }) => denied)).toEqual([true, false]);
});
