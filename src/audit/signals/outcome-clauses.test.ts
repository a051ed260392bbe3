import { expect, it } from "vitest";
import { toldClauses } from "./outcome-clauses.js";

const told = (...sentences: string[]) =>
  toldClauses(sentences).map(({ significant, none, worse, noWorse }) => ({ significant, none, worse, noWorse }));
const SIGNIFICANT = { significant: true, none: false, worse: false, noWorse: false };
const NONE = { significant: false, none: true, worse: false, noWorse: false };

it("gives each of several results of a sentence its own p value", () => {
  expect(told("Pain fell by 3 points with examplol (p = 0.01) and sleep changed by 1 point (p = 0.40).")).toEqual([
    SIGNIFICANT,
    NONE,
  ]);
});

it("cuts where one result is set against another", () => {
  expect(
    toldClauses(["Mortality was significantly lower, whereas length of stay did not differ."]).map(({ text }) => text),
  ).toEqual(["Mortality was significantly lower", "whereas length of stay did not differ."]);
});

it("believes a p value more than words", () => {
  expect(told("The groups were significantly apart in pain (p = 0.30).")).toEqual([NONE]);
  expect(told("The response was lower with placebo (P < 0.001).")).toEqual([SIGNIFICANT]);
});

it("holds the interval of a ratio against 1 and of a difference against 0", () => {
  expect(told("Hazard ratio for death 0.70, 95% CI 0.55 to 0.90.")).toEqual([SIGNIFICANT]);
  expect(told("Hazard ratio for death 0.90, 95% CI 0.75 to 1.10.")).toEqual([NONE]);
  expect(told("Mean change in weight 0.9 kg, 95% CI 0.75 to 1.10.")).toEqual([SIGNIFICANT]);
});

it("reads no difference and significance in words", () => {
  expect(told("There was no significant difference in survival.")).toEqual([NONE]);
  expect(told("Examplol significantly reduced relapse.")).toEqual([SIGNIFICANT]);
});

it("keeps no worse apart from better", () => {
  expect(told("Examplol was non-inferior to standard care (95% CI 0.2 to 1.4).")).toEqual([
    { significant: false, none: false, worse: false, noWorse: true },
  ]);
});

it("leaves out pieces too short to say anything", () => {
  expect(told("p = 0.01")).toEqual([]);
});

it("keeps a semicolon inside brackets with what stands there, and cuts at one outside", () => {
  expect(
    toldClauses(["Pain fell by 3 points (95% CI, 1 to 5; P = 0.01); sleep changed little."]).map(({ text }) => text),
  ).toEqual(["Pain fell by 3 points (95% CI, 1 to 5; P = 0.01)", "sleep changed little."]);
});
