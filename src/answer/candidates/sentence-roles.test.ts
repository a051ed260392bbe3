import { describe, expect, test } from "vitest";
import { reportsAResult, statesAnAim, tellsOnlyTheMethod, worthOfSection } from "./sentence-roles.js";

describe("a section of an article", () => {
  test.each([
    [["Abstract", "Methods"]],
    [["Methods"]],
    [["Materials and methods", "Participants"]],
    [["Abstract", "Background"]],
    [["Introduction"]],
    [["Funding"]],
    [["Competing interests"]],
    [["Discussion"]],
    [["Rehabilitation programme"]],
  ])("whose sentences are no findings is not quoted: %j", (section) => {
    expect(worthOfSection(section, "randomised trial")).toBeUndefined();
  });

  test("is worth the more the nearer it is to what was concluded", () => {
    const order = [["Abstract", "Conclusions"], ["Conclusions"], ["Abstract", "Results"], ["Results", "Pain"]];
    const worths = order.map((section) => worthOfSection(section, "randomised trial") ?? -1);
    expect([...worths].sort((a, b) => b - a)).toEqual(worths);
    expect(new Set(worths).size).toBe(order.length);
  });
});

test("a heading that names a subject is no part of a report, whatever words stand in it", () => {
  const title = "Calcium supplementation, alone or with other measures, for the prevention of fractures in adults";
  expect(worthOfSection([title], "guideline")).toBe(0.3);
  expect(worthOfSection(["Vitamin D supplementation"], "guideline")).toBe(0.3);
  expect(worthOfSection(["Supplementary material"], "guideline")).toBeUndefined();
});

test("a review speaks of its topic under headings of its own, a trial does not", () => {
  expect(worthOfSection(["Treatment of gout"], "narrative review")).toBe(0.3);
  expect(worthOfSection(["Treatment of gout"], "randomised trial")).toBeUndefined();
});

test("what came out is told from what was done", () => {
  expect(reportsAResult("Pain fell by 30 % (P < 0.05).")).toBe(true);
  expect(reportsAResult("There was no difference between the groups.")).toBe(true);
  expect(reportsAResult("Each session began with 20 minutes of warming up.")).toBe(false);
});

describe("a sentence that says what was to be done", () => {
  test.each([
    "The aim of this study was to compare two doses.",
    "We aimed to see whether colchicine works.",
    "We investigated whether colchicine works.",
    "This trial was designed to test colchicine.",
    "Our hypothesis was that colchicine works.",
    "Trial registration: ISRCTN12345678.",
    "Written informed consent was obtained from all.",
  ])("is told: %s", (sentence) => {
    expect(statesAnAim(sentence)).toBe(true);
  });

  test.each([
    "The aim of this multicenter, randomized, double-blind trial was to assess the efficacy of colchicine.",
    "The goal of our study is to prevent flares.",
  ])("is told: %s", (sentence) => {
    expect(statesAnAim(sentence)).toBe(true);
  });

  test.each([
    "Colchicine relieved pain better than placebo.",
    "Two patients withdrew.",
    "Physicians should aim for a urate below 6 mg/dL.",
  ])("is told from a finding: %s", (sentence) => {
    expect(statesAnAim(sentence)).toBe(false);
  });
});

describe("tellsOnlyTheMethod", () => {
  test.each([
    "We selected non-inferiority randomised controlled phase III trials of apixaban compared with adjusted-dose warfarin.",
    "Patients with gout were randomly assigned to colchicine or placebo.",
    "A total of 120 women were enrolled.",
    "To determine whether self-sampling improves attendance, 800 women aged 25 to 69 were selected.",
  ])("knows how a study was done: %s", (sentence) => {
    expect(tellsOnlyTheMethod(sentence)).toBe(true);
  });
  test.each([
    "Patients who were assigned to colchicine had significantly fewer flares.",
    "To assess whether it reduced pain, scores were compared, and were lower with colchicine.",
    "Colchicine prevents flares of gout.",
  ])("leaves what it found: %s", (sentence) => {
    expect(tellsOnlyTheMethod(sentence)).toBe(false);
  });
});
