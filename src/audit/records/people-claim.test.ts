import { expect, it } from "vitest";
import { peopleClaims } from "./people-claim.js";

const told = (statement: string, two = false) =>
  peopleClaims(statement, two).map(({ ruling, trials, people }) => `${ruling} ${trials.join("")}: ${people}`);

it("tells who is let in, who is kept out, what is asked and what is not", () => {
  expect(told("Patients with asthma are eligible for the primary trial.")).toEqual([
    "admits 0: Patients with asthma .",
  ]);
  expect(told("Patients with asthma cannot take part in the primary trial.")).toEqual([
    "refuses 0: Patients with asthma .",
  ]);
  expect(told("Patients must have asthma to participate in the primary trial.")).toEqual([
    "requires 0: Patients have asthma .",
  ]);
  expect(told("Only men are eligible for the primary trial.")).toEqual(["requires 0: men ."]);
  expect(told("Informed consent is optional for entry in the primary trial.")).toEqual([
    "spares 0: Informed consent is for .",
  ]);
  expect(told("The primary trial does not exclude patients with asthma.")).toEqual(["admits 0: patients with asthma."]);
});

it("takes the people of one ruling for the next that names none", () => {
  expect(
    told("Patients with asthma are eligible for the primary trial, but excluded from the secondary trial.", true),
  ).toEqual(["admits 0: Patients with asthma", "refuses 1: Patients with asthma"]);
  expect(told("Patients with asthma are excluded from the primary trial, but not the secondary trial.", true)).toEqual([
    "refuses 0: Patients with asthma",
    "admits 1: Patients with asthma",
  ]);
});

it("takes up what was told before", () => {
  expect(told("Ann has had asthma for years. She is eligible for the primary trial.")).toEqual([
    "admits 0: Ann has had asthma for years",
  ]);
});

it("turns round what stands after unless", () => {
  expect(told("Patients with asthma are eligible for the primary trial unless they smoke.")).toEqual([
    "admits 0: Patients with asthma",
    "refuses 0: they smoke.",
  ]);
});
