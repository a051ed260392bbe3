import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../adapters/lexicon-files/lexicon-files.js";
import type { Facet } from "../domain/facet.js";
import { Fault } from "../domain/fault.js";
import type { Question } from "../domain/question.js";
import { lexiconOf } from "../testing/lexicons.js";
import { LONGEST_QUESTION, isCarrier, parseQuestion } from "./parse.js";

const LEXICON = readLexicon(join(import.meta.dirname, "../../lexicon"));

/** The topics, a star before those that an answer must speak of. */
const topics = (question: Question) => question.topics.map(({ label, key }) => `${key ? "*" : ""}${label}`);

/** Why a question is refused; nothing when it is not. */
function refusal(raw: string): [Fault["code"], string] | undefined {
  try {
    parseQuestion(raw, LEXICON);
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.message];
    throw error;
  }
}

describe("a question is understood", () => {
  test.each<[string, Question["form"], Facet[], string[]]>([
    // What a thing is: everything is wanted.
    ["What is calcific myopathy?", "broad", [], ["*calcific myopathy"]],
    ["tell me about tumoral calcinosis", "broad", [], ["*tumoral calcinosis"]],
    ["colchicine", "broad", [], ["*colchicine"]],
    ["Calcinosis cutis", "broad", [], ["*calcinosis"]],
    ["Information on COPD", "broad", [], ["*chronic obstructive pulmonary disease"]],
    ["overview of type 2 diabetes", "broad", [], ["*type 2 diabetes"]],
    ["colchicine gout efficacy and adverse events", "facet", ["treatment", "harm"], ["*colchicine", "*gout", "events"]],
    ["should I avoid colchicine in gout", "facet", ["harm"], ["*colchicine", "*gout"]],
    ["is low dose colchicine useful for gout", "effect", [], ["low", "dose", "*colchicine", "*gout"]],
    ["small dose of colchicine: does it help gout", "effect", [], ["*small", "dose", "*colchicine", "*gout"]],
    ["what is the best analgesia for gout", "facet", ["treatment"], ["analgesia", "*gout"]],
    ["Which adults should get colchicine?", "effect", [], ["adults", "*colchicine"]],
    ["Does colchicine cause gout after the first dose?", "facet", ["harm", "cause"], ["*colchicine", "*gout", "dose"]],
    [
      "how often should blood pressure be taken in adults",
      "facet",
      ["monitoring"],
      ["*blood pressure", "taken", "adults"],
    ],
    ["Does colchicine harm the kidney?", "facet", ["harm"], ["*colchicine", "kidney"]],
    ["Does colchicine prevent damage in gout?", "facet", ["prevention"], ["*colchicine", "damage", "*gout"]],
    [
      "colchicine for gout with a 10-year risk of 8 %",
      "effect",
      [],
      ["*colchicine", "*gout", "10", "year", "risk", "*8"],
    ],
    // One facet.
    ["diltiazem dose for calcinosis", "facet", ["dose"], ["*diltiazem", "*calcinosis"]],
    ["WHAT IS THE DOSE OF IBUPROFEN IN ADULTS?", "facet", ["dose"], ["*ibuprofen", "adults"]],
    ["How much vitamin D in older women?", "facet", ["dose"], ["*vitamin D", "older people"]],
    ["type 1 diabetes insulin dose", "facet", ["dose"], ["*type 1 diabetes", "*insulin"]],
    ["Side effects of methotrexate", "facet", ["harm"], ["*methotrexate"]],
    ["warfarin interactions", "facet", ["harm"], ["*warfarin"]],
    ["is metformin safe in pregnancy", "facet", ["harm"], ["*metformin", "pregnancy"]],
    ["What are the risks of NSAIDs in heart failure?", "facet", ["harm"], ["*NSAID", "*heart failure"]],
    ["side effects of beta-blockers", "facet", ["harm"], ["*beta blocker"]],
    ["candesartan in pregnancy", "effect", [], ["*candesartan", "pregnancy"]],
    ["blood pressure check how often in adults", "facet", ["diagnosis", "monitoring"], ["*blood pressure", "adults"]],
    ["Do statins reduce the risk of sepsis?", "effect", [], ["*statin", "risk", "*sepsis"]],
    [
      "How should calcinosis be treated in children with juvenile dermatomyositis?",
      "facet",
      ["treatment"],
      ["*calcinosis", "children", "*juvenile dermatomyositis"],
    ],
    ["What is the best treatment for migraine?", "facet", ["treatment"], ["*migraine"]],
    ["treatment of gout in nurses", "facet", ["treatment"], ["*gout", "*nurses"]],
    ["treatment of severe falciparum malaria", "facet", ["treatment"], ["severe", "falciparum", "*malaria"]],
    ["treatment of hypercalcaemia", "facet", ["treatment"], ["*hypercalcaemia"]],
    ["acetaminophen overdose management", "facet", ["treatment"], ["*paracetamol", "*overdose"]],
    [
      "Insulin glargine versus NPH insulin: which causes less hypoglycaemia?",
      "effect",
      [],
      ["*insulin glargine", "*NPH insulin", "causes", "less", "*hypoglycaemia"],
    ],
    [
      "How often should I screen for cervical cancer in a woman of 45?",
      "facet",
      ["diagnosis", "monitoring"],
      ["*cervical cancer", "women"],
    ],
    ["on apixaban, wants ibuprofen for knee pain", "effect", [], ["*apixaban", "wants", "*ibuprofen", "*knee pain"]],
    ["What causes gout?", "facet", ["cause"], ["*gout"]],
    ["What are the risk factors for deep vein thrombosis?", "facet", ["cause"], ["*deep vein thrombosis"]],
    ["Can statins cause rhabdomyolysis?", "facet", ["harm", "cause"], ["*statin", "rhabdomyolysis"]],
    [
      "how common is calcinosis in lupus",
      "facet",
      ["clinical feature"],
      ["*calcinosis", "*systemic lupus erythematosus"],
    ],
    ["when to operate on someone presenting with gout", "effect", [], ["*surgery", "*gout"]],
    ["Symptoms of hyperparathyroidism", "facet", ["clinical feature"], ["*hyperparathyroidism"]],
    ["Prognosis of heart failure", "facet", ["prognosis"], ["*heart failure"]],
    [
      "What's the mortality of myocardial infarction in men?",
      "facet",
      ["prognosis"],
      ["*myocardial infarction", "men"],
    ],
    ["COVID-19 long-term outcomes", "facet", ["prognosis"], ["*COVID-19"]],
    ["HLA and prognosis of vasculitis", "facet", ["prognosis"], ["*HLA", "*vasculitis"]],
    ["HLA AND PROGNOSIS OF VASCULITIS", "facet", ["prognosis"], ["HLA", "*VASCULITIS"]],
    ["Differential diagnosis of muscle calcification", "facet", ["diagnosis"], ["*soft-tissue calcification"]],
    [
      "Is MRI better than CT for detecting myositis ossificans?",
      "facet",
      ["diagnosis"],
      ["*magnetic resonance imaging", "*computed tomography", "*myositis ossificans"],
    ],
    ["Does vitamin D prevent falls in the elderly?", "facet", ["prevention"], ["*vitamin D", "*falls", "older people"]],
    [
      "Is aspirin effective for preventing stroke in older people?",
      "facet",
      ["prevention"],
      ["*aspirin", "*stroke", "older people"],
    ],
    [
      "how to prevent heterotopic ossification after hip surgery",
      "facet",
      ["prevention"],
      ["*heterotopic ossification", "hip", "*surgery"],
    ],
    [
      "monitoring of creatinine in myositis",
      "facet",
      ["monitoring"],
      ["*creatinine", "*idiopathic inflammatory myopathy"],
    ],
    ["Define calciphylaxis", "facet", ["definition"], ["*calciphylaxis"]],
    ["future research on calcinosis", "facet", ["future direction"], ["*calcinosis"]],
    // Two facets, the more telling one first.
    ["Is it safe to give naproxen with warfarin?", "facet", ["harm", "treatment"], ["*naproxen", "*warfarin"]],
    ["dose and side effects of colchicine in gout", "facet", ["dose", "harm"], ["*colchicine", "*gout"]],
    // Whether something does something.
    [
      "Does warfarin help calcinosis in systemic sclerosis?",
      "effect",
      [],
      ["*warfarin", "*calcinosis in systemic sclerosis"],
    ],
    ["surgery for calcinosis", "effect", [], ["*surgery", "*calcinosis"]],
    // A noun that says nothing alone belongs to the words before it.
    [
      "Does metformin help severe polycystic ovary syndrome?",
      "effect",
      [],
      ["*metformin", "severe", "*polycystic ovary syndrome"],
    ],
    ["symptoms of Crohn's disease", "facet", ["clinical feature"], ["*Crohn's disease"]],
    ["What is the disease?", "broad", [], ["disease"]],
    ["omega-3 for depression", "effect", [], ["*omega-3 fatty acid", "*depression"]],
    ["albuterol vs budesonide in asthma", "effect", [], ["*salbutamol", "*budesonide", "*asthma"]],
    ["rifampin in tuberculosis", "effect", [], ["*rifampicin", "*tuberculosis"]],
    ["ketamine vs propofol for sedation", "effect", [], ["*ketamine", "*propofol", "*sedation"]],
    ["CBT for insomnia in adolescents", "effect", [], ["*cognitive behavioural therapy", "*insomnia", "adolescents"]],
    [
      "Does exercise improve quality of life in inflammatory myopathy?",
      "effect",
      [],
      ["*exercise", "*quality of life", "*idiopathic inflammatory myopathy"],
    ],
    ["Is surgery a useful treatment of calcinosis?", "effect", ["treatment"], ["*surgery", "*calcinosis"]],
    [
      "rituximab, abatacept or tofacitinib for refractory juvenile dermatomyositis",
      "effect",
      [],
      ["*rituximab", "*abatacept", "*tofacitinib", "refractory", "*juvenile dermatomyositis"],
    ],
    // As people type in a hurry.
    ["pain medicine kid fever what give", "facet", ["treatment"], ["pain", "medicine", "children", "fever"]],
    ["calcinosis treatment???", "facet", ["treatment"], ["*calcinosis"]],
    ["pls what dose warfarin , AF patient", "facet", ["dose"], ["*warfarin", "*atrial fibrillation"]],
  ])("%s", (text, form, facets, expected) => {
    const question = parseQuestion(text, LEXICON);
    expect([question.form, question.facets, topics(question)]).toEqual([form, facets, expected]);
  });
});

describe("a topic", () => {
  const topicOf = (text: string) => parseQuestion(text, LEXICON).topics;

  test("made of two words of a question stands for both together", () => {
    // A small "a" is the article, but after what is told apart by letters.
    expect(parseQuestion("Is lucatumumab a polyclonal antibody?", LEXICON).topics[0]?.label).toBe("lucatumumab");
    expect(parseQuestion("vitamin a deficiency", LEXICON).topics[0]?.label).toBe("vitamin a");
    expect(topicOf("vitamin K for bleeding")[0]).toMatchObject({
      label: "vitamin K",
      names: [{ relation: "same", allOf: [[["vitamin", "k"]]] }],
    });
  });

  test("made of a compound is found joined or apart, never by half of it", () => {
    expect(parseQuestion("beta-blockers for migraine", lexiconOf({})).topics[0]).toMatchObject({
      label: "beta-blockers",
      names: [{ allOf: [[["betablock"], ["beta", "blocker"]]] }],
    });
  });

  test("is unsettled only when the lexicon says that its meaning is not established", () => {
    expect(topicOf("calcific myopathy or calcinosis").map(({ label, unsettled }) => [label, unsettled])).toEqual([
      ["calcific myopathy", true],
      ["calcinosis", false],
    ]);
  });

  test("is named once, however often the question does", () => {
    expect(topicOf("calcinosis, calcinosis cutis and CALCINOSIS").map(({ label }) => label)).toEqual(["calcinosis"]);
  });

  test("is understood without any lexicon", () => {
    expect(topics(parseQuestion("treatment of gout", lexiconOf({})))).toEqual(["*gout"]);
  });
});

describe("a question's text", () => {
  test("is kept as asked, in canonical form", () => {
    expect(parseQuestion("  What\n is\tcalcine\u0301 gout?\u0000 ", LEXICON).text).toBe("What is calciné gout?");
  });

  test.each(["", "   ", "?!… —", "\u0000\n", "😀", "()"])("is refused when it holds no word: %j", (raw) => {
    expect(refusal(raw)).toEqual(["bad-input", "The question is empty."]);
  });

  test("of 2,000 characters is read, its first topics searched for", () => {
    const words = Array.from({ length: 200 }, (_, at) => `ailment${String.fromCharCode(97 + (at % 26))}${at}`);
    const question = parseQuestion(words.join(" ").slice(0, 2000), LEXICON);
    expect(question.topics).toHaveLength(24);
    expect(question.topics[0]?.label).toBe("ailmenta0");
  });

  test("of 10,000 characters is read, of one more refused with its length", () => {
    const text = "gout ".repeat(LONGEST_QUESTION / 5);
    expect(topics(parseQuestion(`${text.slice(0, -1)}s`, LEXICON))).toContain("*gout");
    expect(refusal(`${text.slice(0, -1)}ss`)).toEqual([
      "bad-input",
      "The question has 10001 characters; 10000 is the most.",
    ]);
  });

  test("may ask nothing that can be searched for", () => {
    expect(parseQuestion("Does it work?", LEXICON)).toMatchObject({ form: "effect", facets: [], topics: [] });
  });

  test("whatever it is, is parsed or refused, the same each time", () => {
    const words = fc.constantFrom(
      "dose",
      "of",
      "gout",
      "calcinosis",
      "IL-6",
      "5",
      "in",
      "children",
      "?",
      "\u00ad",
      "é",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const why = refusal(raw);
        if (why === undefined) expect(parseQuestion(raw, LEXICON)).toEqual(parseQuestion(raw, LEXICON));
        else expect(why).toEqual(["bad-input", "The question is empty."]);
      }),
    );
  });
});

describe("a mistyped word", () => {
  test("is read as another, which a remark says, and the text stays as typed", () => {
    const question = parseQuestion("Treatment of calcinossi?", LEXICON, new Map([["calcinossi", "calcinosis"]]));
    expect(topics(question)).toEqual(["*calcinosis"]);
    expect(question.remarks).toEqual(["“calcinossi” is read as “calcinosis”"]);
    expect(question.text).toBe("Treatment of calcinossi?");
  });

  test("is remarked on once", () => {
    const question = parseQuestion("goutt or goutt", LEXICON, new Map([["goutt", "gout"]]));
    expect(question.remarks).toEqual(["“goutt” is read as “gout”"]);
  });

  test("leaves no remark where there is none", () => {
    expect(parseQuestion("gout", LEXICON).remarks).toEqual([]);
  });
});

test("words that carry a question are told from what it is about", () => {
  expect(["what", "effects", "Patients", "does"].map(isCarrier)).toEqual([true, true, true, true]);
  expect(["gout", "diltiazem", "severe"].map(isCarrier)).toEqual([false, false, false]);
});

test.each([
  ["Is colchicine recommended for gout flares in a 74-year-old?", ["colchicine", "gout", "flares"]],
  ["colchicine for gout in a child aged 6 months", ["colchicine", "gout", "child"]],
  ["colchicine in an 80 yo woman", ["colchicine", "woman"]],
])("somebody's age is not what %j asks about", (text, labels) => {
  const lexicon = lexiconOf({ colchicine: { kind: "drug" }, gout: {} });
  expect(parseQuestion(text, lexicon).topics.map(({ label }) => label)).toEqual(labels);
});
