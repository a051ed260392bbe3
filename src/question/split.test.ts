import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_PARTS, splitQuestion } from "./split.js";

const readAs = (text: string) => splitQuestion(text).map((part) => part.readAs);

describe("several questions in one", () => {
  test.each([
    [
      "What is the dose of diltiazem and is it safe in pregnancy?",
      ["What is the dose of diltiazem?", "Is diltiazem safe in pregnancy?"],
    ],
    [
      "Is colchicine safe in pregnancy and what about breastfeeding?",
      ["Is colchicine safe in pregnancy?", "Is colchicine safe in breastfeeding?"],
    ],
    [
      "Is colchicine better than naproxen for pain, and what about weight and sleep?",
      ["Is colchicine better than naproxen for pain?", "Is colchicine better than naproxen for weight and sleep?"],
    ],
    [
      "Does colchicine reduce pain, and what about mortality?",
      ["Does colchicine reduce pain?", "Does colchicine affect mortality?"],
    ],
    [
      "Does early physiotherapy help after hip fracture, and is it cost effective?",
      [
        "Does early physiotherapy help after hip fracture?",
        "Is early physiotherapy cost effective after hip fracture?",
      ],
    ],
    [
      "Does colchicine help gout, and how long should it be given?",
      ["Does colchicine help gout?", "How long should colchicine be given for gout?"],
    ],
    [
      "What is the treatment of acute gout, and how long should colchicine be given?",
      ["What is the treatment of acute gout?", "How long should colchicine be given in acute gout?"],
    ],
    [
      "What causes gout, and how long should colchicine be given?",
      ["What causes gout?", "How long should colchicine be given?"],
    ],
    [
      "Is apixaban safe in renal failure? What is its dose?",
      ["Is apixaban safe in renal failure?", "What is apixaban’s dose in renal failure?"],
    ],
    [
      "What causes tumoral calcinosis and how is it treated?",
      ["What causes tumoral calcinosis?", "How is tumoral calcinosis treated?"],
    ],
    [
      "Is methotrexate effective in psoriasis, and what are the side effects?",
      ["Is methotrexate effective in psoriasis?", "What are the side effects of methotrexate?"],
    ],
    [
      "Does zinc help diarrhoea? If so, at what dose?",
      ["Does zinc help diarrhoea?", "At what dose of zinc for diarrhoea?"],
    ],
    [
      "Is apixaban safe in pregnancy? And in children?",
      ["Is apixaban safe in pregnancy?", "Is apixaban safe in children?"],
    ],
    [
      "Is apixaban safe in pregnancy? What about warfarin?",
      ["Is apixaban safe in pregnancy?", "Is warfarin safe in pregnancy?"],
    ],
    [
      "What is sarcoidosis, what causes it and how is it diagnosed?",
      ["What is sarcoidosis?", "What causes sarcoidosis?", "How is sarcoidosis diagnosed?"],
    ],
    [
      "What are the symptoms of lupus; how is it diagnosed?",
      ["What are the symptoms of lupus?", "How is lupus diagnosed?"],
    ],
    [
      "Does aspirin prevent stroke and does clopidogrel prevent stroke?",
      ["Does aspirin prevent stroke?", "Does clopidogrel prevent stroke?"],
    ],
    [
      "Is ibuprofen safe in asthma and is it safe to give paracetamol in liver disease?",
      ["Is ibuprofen safe in asthma?", "Is it safe to give paracetamol in liver disease?"],
    ],
    [
      "Is metformin safe in pregnancy. Does it cross the placenta",
      ["Is metformin safe in pregnancy?", "Does metformin cross the placenta in pregnancy?"],
    ],
    [
      "My patient is 74. Is apixaban safe? How is bleeding treated?",
      ["My patient is 74. Is apixaban safe?", "How is bleeding treated?"],
    ],
  ])("%s", (text, parts) => {
    expect(readAs(text)).toEqual(parts);
  });

  test("a dose that is asked for after children is a dose in children", () => {
    expect(readAs("Is ibuprofen safe in children and what is the dose?")).toEqual([
      "Is ibuprofen safe in children?",
      "What is the dose of ibuprofen in children?",
    ]);
  });

  test("each part keeps its own words", () => {
    expect(
      splitQuestion("Does colchicine help gout, and how long should it be given?").map(({ text }) => text),
    ).toEqual(["Does colchicine help gout", "how long should it be given?"]);
  });

  test("what is beyond the most parts stays with the last", () => {
    const parts = splitQuestion("Is a1 safe? Is b1 safe? Is c1 safe? Is d1 safe? Is e1 safe? Is f1 safe?");
    expect(parts).toHaveLength(MOST_PARTS);
    expect(parts.at(-1)?.text).toBe("Is e1 safe? Is f1 safe?");
  });

  test("the same question asked twice is one", () => {
    expect(readAs("Is apixaban safe? Is apixaban safe?")).toEqual(["Is apixaban safe? Is apixaban safe?"]);
  });
});

describe("one question stays one", () => {
  test.each([
    "What is the difference between A and B?",
    "What are the risks and benefits of warfarin?",
    "A and B versus C for gout",
    "nausea and vomiting in pregnancy",
    "How and when should methotrexate be given?",
    "What is the dose and how often should amoxicillin be given?",
    "Should patients who have diabetes and are pregnant take metformin?",
    "Should I give aspirin or should I give clopidogrel after stroke?",
    "Which is better and why?",
    "Is aspirin or clopidogrel better, and in whom?",
    "When metformin fails, what should be added?",
    "In patients with sepsis, does vitamin C help?",
    "If the first dose fails, should a second be given?",
    "Do patients who do and do not smoke differ in response to inhaled steroids?",
    "Is metformin safe and effective in children and adults?",
    "What drug lowers potassium and which is safe in pregnancy?",
    "Is surgery or lithotripsy better for calcinosis cutis?",
    "metformin or insulin for gestational diabetes?",
    "My patient, 74, on apixaban, has hematuria",
    "Should warfarin be stopped and heparin started?",
    "Does it matter how long and how often heparin is given?",
    "Is the tablet absorbed when fasting and when fed?",
    "Does exercise reduce pain and improve function in knee osteoarthritis?",
    "Is roxithromycin, which is an antibiotic and is a macrolide, safe?",
    "What is the incidence and prevalence of gout?",
    "Which patients with COPD and asthma should have steroids and antibiotics?",
    "How often is calcium and how often is phosphate raised in CKD?",
    "Is aspirin safe? My patient is pregnant.",
    "My patient takes apixaban. Should it be stopped? How is it reversed?",
    "chest pain right now, help",
    "Has treatment with zinc, as compared with placebo, improved survival?",
    "diltiazem dose for calcinosis",
    "",
  ])("%s", (text) => {
    expect(splitQuestion(text)).toEqual([{ text, readAs: text }]);
  });

  test("no words are lost and none of another question's are made up", () => {
    const words = fc.constantFrom(
      ...[
        "what",
        "is",
        "the",
        "dose",
        "of",
        "zinc",
        "and",
        "does",
        "it",
        "help",
        "gout",
        ",",
        "?",
        "how",
        "long",
        "in",
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (list) => {
        const text = list.join(" ");
        const parts = splitQuestion(text);
        const given = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
        for (const part of parts) {
          expect(text).toContain(part.text);
          for (const word of part.readAs.toLowerCase().match(/\p{L}+/gu) ?? [])
            expect(given.has(word) || ["of", "for", "s"].includes(word)).toBe(true);
        }
      }),
    );
  });
});

describe("lists whose members are asked each by itself", () => {
  test("what is asked of either of two", () => {
    expect(readAs("kumis or ginger for hiccups, do they do anything")).toEqual([
      "kumis for hiccups",
      "ginger for hiccups",
    ]);
    expect(readAs("does either kumis or ginger help hiccups?")).toEqual([
      "does kumis help hiccups?",
      "does ginger help hiccups?",
    ]);
  });

  test("three things or more that are looked for", () => {
    expect(readAs("do I need to check vision, hearing and weight")).toEqual([
      "do I need to check vision?",
      "do I need to check hearing?",
      "do I need to check weight?",
    ]);
  });

  test("not two of them, nor one against the other", () => {
    expect(readAs("should I screen for gonorrhoea and chlamydia?")).toEqual([
      "should I screen for gonorrhoea and chlamydia?",
    ]);
    expect(readAs("kumis or ginger for hiccups")).toEqual(["kumis or ginger for hiccups"]);
  });
});
