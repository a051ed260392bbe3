import { expect, it } from "vitest";
import { peopleFindings } from "./people-check.js";
import type { PeopleClaim } from "./people-claim.js";
import { peopleClaims } from "./people-claim.js";
import { sectionOf } from "./record.js";

const SECTION = sectionOf([
  "Inclusion Criteria:",
  "Adequate cardiac function",
  "Exclusion Criteria:",
  "Uncontrolled autoimmune disease",
]);
const [claim] = peopleClaims("Patients with lupus are eligible for the primary trial.", false);
const admitted = (people: string) =>
  claim === undefined
    ? []
    : peopleFindings({ ...claim, people } satisfies PeopleClaim, SECTION).map((one) => Math.sign(one.admitted));

it("keeps out a narrower disease under a wider criterion, and names the criterion", () => {
  expect(admitted("lupus")).toEqual([-1]);
  expect(claim === undefined ? [] : peopleFindings(claim, SECTION).map(({ criterion }) => criterion)).toEqual([
    "Uncontrolled autoimmune disease",
  ]);
});

it("keeps out those whose organ is ill where an adequate one is asked", () => {
  expect(admitted("heart failure")).toEqual([-1]);
});

it("says nothing of what no criterion speaks of", () => {
  expect(admitted("migraine")).toEqual([0]);
});
