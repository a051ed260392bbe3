import { describe, expect, test } from "vitest";
import {
  isALegend,
  tellsNoFinding,
  tellsOfSingleOnes,
  tellsOfTheConduct,
  tellsOnlyWhatIsUnknown,
} from "./no-finding.js";

describe("a sentence that answers nothing", () => {
  test.each([
    "Out of 204 smokers who were asked to take part in a programme of counselling, 152 (74.5%) agreed to participate.",
    "The institute invited the manufacturer of the drug (Examplin) to submit evidence on its clinical effectiveness.",
    "REACH is a randomised prospective trial of 1,500 people who have either yearly sputum tests or no screening.",
    "The study design was a randomized trial.",
    "The study investigated the effects of two positions on pain and disability.",
    "Subjects were reviewed at 2 and 6 weeks.",
    "The patients’ balance was measured before and after the exercises.",
    "The change of the pain score was the primary outcome.",
    "At baseline, 22% of patients slept badly.",
    "Knee pain persisted despite previous injections (64.0% of patients) and braces (12.5%).",
    "The most common psychiatric conditions (reported by ≥2 % of patients) included insomnia (7.0 %; placebo, 8.0 %).",
    "The groups were similar with respect to age, sex and race.",
    "Data are shown as mean ± SEM.",
    "Means without a common letter are significantly different (P<0.05).",
    "Assessment of mood was made every six weeks using a scale.",
    "Whether longer treatment is better is also being examined in the COURSE trial.",
    "Additionally, we will collect data on sleep and mood.",
    "A trial of sorafenib with cisplatin is currently underway.",
    "The intervention included ten sessions of one hour over eight weeks.",
    "If counselling was restricted to smokers who wish to stop, half of those helped would miss out.",
    "6 patients (38%) received oxygen at night.",
    "Assessors guessed which treatment children had received in 40% of visits.",
    "Raters were unsure of the study arm in a third of interviews.",
    "The primary end point was the number of nights without cough.",
    "Adverse events were recorded throughout the trial.",
    "Ninety adults were included in this study.",
    "The severity of the rash was graded by a nurse.",
    "Nineteen toddlers with a confirmed allergy took part in this crossover trial.",
    "Itch score by visit, full analysis set, in both studies.",
  ])("is told: %s", (sentence) => {
    expect(tellsNoFinding(sentence)).toBe(true);
  });

  test.each([
    "This study compared acupuncture with placebo and found fewer migraines.",
    "Pain was measured by a scale and was significantly lower with exercise.",
    "Patients were followed for two years; mortality did not differ between the groups.",
    "At baseline scores were alike, and they improved more with exercise than with rest.",
    "Two participants withdrew because of adverse events.",
    "The primary end point was met.",
    "The primary end point was reached by 40% of adults.",
    "Adverse events were recorded in 12 of 40 adults.",
    "Ninety adults participated in this trial, and itch improved.",
    "Itch was lower over time with zinc.",
    "Colchicine prevents flares of gout.",
  ])("is told from a finding: %s", (sentence) => {
    expect(tellsNoFinding(sentence)).toBe(false);
  });
});

test.each([
  ["Itch score by visit, full analysis set, in both studies.", true],
  ["Bars represent standard errors.", true],
  ["Itch was lower over time with zinc.", false],
])("whether words stand beneath a figure: %s (%s)", (sentence, expected) => {
  expect(isALegend(sentence)).toBe(expected);
});

describe("a sentence that only tells what is not known", () => {
  test.each([
    "The effects of esmolol on the heart have not, to date, been investigated in cardiac surgery.",
    "A randomized study comparing ablation and resection would help to determine the best treatment.",
    "Larger, definitive trials of flushing are feasible and required.",
    "A randomised trial of lenses in preventing falls seems warranted.",
    "How infusions impact on the vessel is poorly understood.",
    "We need to explore how syringes make a difference.",
    "Further studies are needed to establish whether it prevents pneumonia.",
  ])("is told: %s", (sentence) => {
    expect(tellsOnlyWhatIsUnknown(sentence)).toBe(true);
  });

  test.each([
    "Nitrate did not improve endurance; however, further investigation is warranted.",
    "In this trial fewer transfusions were required with tranexamic acid.",
    "Results of studies in larger groups indicated that higher doses are required.",
    "Exercise reduced falls.",
  ])("is told from what is known: %s", (sentence) => {
    expect(tellsOnlyWhatIsUnknown(sentence)).toBe(false);
  });
});

describe("what befell single people of a study", () => {
  test.each([
    "One participant stopped zinc after a rash.",
    "In two patients the pain came back.",
    "However, one elderly woman recovered without zinc.",
  ])("is no finding: %s", (sentence) => {
    expect(tellsOfSingleOnes(sentence)).toBe(true);
  });
  test.each([
    "One patient group improved more than the other.",
    "One in two patients would keep a single cannula.",
    "Two weeks of zinc shortened the cold.",
    "Twenty patients improved with zinc.",
  ])("is not told by: %s", (sentence) => {
    expect(tellsOfSingleOnes(sentence)).toBe(false);
  });
});

test.each([
  "GSI = gout severity index; OCS = oral corticosteroid; QOL = quality of life.",
  "BMI – body mass index; WC – waist circumference; GFR – filtration rate.",
])("short forms with what they stand for are a legend: %s", (sentence) => {
  expect(isALegend(sentence)).toBe(true);
});

test.each(["QOL = 12 in both arms and zinc helped.", "Deaths: 5 with zinc; relapses: 7 with honey."])(
  "numbers are none: %s",
  (sentence) => {
    expect(isALegend(sentence)).toBe(false);
  },
);

test.each([
  "P values are from a logistic regression model.",
  "Analysis was performed by ANOVA.",
  "Six people were withdrawn from the study.",
  "The mean duration of follow-up was 5 years.",
  "This study is also registered in a registry for trials.",
  "The trial was approved by the ethics committee of the hospital.",
])("how a study was run is no finding: %s", (sentence) => {
  expect(tellsOfTheConduct(sentence)).toBe(true);
});

test("what would be done if it works, and what research is to lead to, is a plan", () => {
  expect(tellsNoFinding("If effective, offering it online will improve access.")).toBe(true);
  expect(tellsNoFinding("The research will also improve the monitoring of patients on zinc.")).toBe(true);
  expect(tellsOnlyWhatIsUnknown("Zinc is better in adults, but trials in children are rare.")).toBe(true);
});

test("what was found by a model is one", () => {
  expect(tellsOfTheConduct("Mortality was lower with zinc (odds ratio 0.5).")).toBe(false);
});
