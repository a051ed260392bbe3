import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../adapters/lexicon-files/lexicon-files.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { withMainWords } from "./main-words.js";
import { parseQuestion } from "./parse.js";

const LEXICON = readLexicon(join(import.meta.dirname, "../../lexicon"));

/** The topics, a star before those that a source must name. */
const topics = (text: string) =>
  withMainWords(parseQuestion(text, LEXICON)).topics.map(({ label, key }) => `${key ? "*" : ""}${label}`);

describe("a source must name what a question is about", () => {
  test.each<[string, string[]]>([
    ["anifrolumab main adverse events", ["*anifrolumab", "main", "events"]],
    ["gout every how many years", ["*gout", "every"]],
    ["should I screen an ex-smoker for lung cancer", ["ex", "*smoking", "*lung cancer"]],
    ["non healing ulcers", ["*non healing", "*ulcers"]],
    ["apixaban hematuria", ["*apixaban", "*hematuria"]],
    ["metformin or insulin for gestational diabetes?", ["*metformin", "*insulin", "*gestational diabetes"]],
    ["chest pain", ["*chest pain"]],
    ["treatment of severe falciparum malaria", ["severe", "*falciparum", "*malaria"]],
    ["Which test confirms dermatomyositis?", ["*dermatomyositis"]],
    ["Should warfarin be stopped in calciphylaxis?", ["*warfarin", "*calciphylaxis"]],
    ["ibuprofen for a child under 2", ["*ibuprofen", "children"]],
    ["my patient, 74, on apixaban, has hematuria", ["*apixaban", "*hematuria"]],
    ["What is the starting dose of lisinopril for hypertension?", ["*lisinopril", "*hypertension"]],
    ["maximum daily dose of irbesartan", ["*irbesartan"]],
    ["lithium toxicity", ["*lithium"]],
    ["pancreatic surgery", ["*pancreatic", "*surgery"]],
    ["acute pancreatitis", ["acute", "*pancreatitis"]],
    ["vitamin k2 in gout", ["*vitamin k2", "*gout"]],
    ["gout screening 80F", ["*gout"]],
    ["gout age 66", ["*gout"]],
    ["burning mouth syndrome", ["*burning mouth syndrome"]],
    ["What drug treatment is there for gout?", ["*gout"]],
    ["Does breastfeeding support increase breastfeeding?", ["*breastfeeding", "*support"]],
    ["What can be given for nausea?", ["*nausea"]],
    ["How often should blood pressure be checked in healthy adults?", ["*blood pressure", "healthy", "adults"]],
    ["aspirin versus clopidogrel: which has fewer bleeds?", ["*aspirin", "*clopidogrel", "*bleeds"]],
    ["Should a smoker be screened for lung cancer?", ["*smoking", "*lung cancer"]],
    ["a quick way to cut migraine", ["*migraine"]],
    ["how fast does gout settle", ["*gout", "*settle"]],
    ["does colchicine speed up recovery from gout", ["*colchicine", "*recovery", "*gout"]],
    ["lead test in gout", ["*lead", "*test", "*gout"]],
    ["what does lead to gout", ["*gout"]],
    ["zinc for gout earlier or later", ["*zinc", "*gout"]],
    ["at what age does gout screening end", ["age", "*gout"]],
    ["should I repeat an ultrasound in gout", ["*ultrasound", "*gout"]],
    ["post gout headache", ["post", "*gout", "*headache"]],
    ["when to start screening for gout", ["*gout"]],
    ["exercise in the over 70s with gout", ["*exercise", "*gout"]],
    // Nothing else to go by.
    ["right or wrong?", ["*right", "*wrong"]],
  ])("%s", (text, expected) => {
    expect(topics(text)).toEqual(expected);
  });

  test("a story of many words is left to how rare its words are", () => {
    expect(
      topics("farmer bitten yesterday swollen fingers purple blisters spreading elbow vomiting").filter((one) =>
        one.startsWith("*"),
      ),
    ).toEqual([]);
  });
});

describe("what is set against one another is told", () => {
  test.each<[string, readonly string[] | undefined]>([
    ["metformin or insulin for gestational diabetes?", ["metformin", "insulin"]],
    ["Is surgery or lithotripsy better for calcinosis cutis?", ["surgery", "lithotripsy"]],
    ["Is apixaban better than warfarin in atrial fibrillation?", ["apixaban", "warfarin"]],
    ["difference between prednisone and prednisolone", ["prednisone", "prednisolone"]],
    ["albuterol vs budesonide in asthma", ["salbutamol", "budesonide"]],
    [
      "artemether-lumefantrine versus dihydroartemisinin-piperaquine for malaria",
      ["artemether-lumefantrine", "dihydroartemisinin-piperaquine"],
    ],
    ["warfarin and calciphylaxis", undefined],
    ["exercise in women or men with gout", undefined],
  ])("%s", (text, expected) => {
    expect(parseQuestion(text, LEXICON).compared).toEqual(expected);
  });
});

test("a test that is asked about may be called screening", () => {
  const { topics: asked } = withMainWords(parseQuestion("urate testing in gout", LEXICON));
  const testing = asked.find(({ label }) => label === "testing");
  expect(testing?.names[0]?.allOf).toEqual([[["test"], ["screen"]]]);
});

test("lead that is measured is named by the metal’s names, and not by a verb", () => {
  const [lead] = withMainWords(parseQuestion("lead screening in toddlers", LEXICON)).topics;
  const named = (text: string) => lead !== undefined && nearestNaming(termText(termsOf(text)), lead) !== undefined;
  expect([named("Blood lead levels fell."), named("Zinc lead to fewer events.")]).toEqual([true, false]);
});

test("“non healing” is named by one word, too", () => {
  const [wound] = withMainWords(parseQuestion("non healing ulcers", LEXICON)).topics;
  const named = (text: string) => wound !== undefined && nearestNaming(termText(termsOf(text)), wound) !== undefined;
  expect([named("A nonhealing ulcer."), named("A non-healing ulcer."), named("A healing ulcer.")]).toEqual([
    true,
    true,
    false,
  ]);
});
