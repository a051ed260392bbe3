import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../adapters/lexicon-files/lexicon-files.js";
import { askLibrary, libraryWith, tierOf } from "../../testing/asking.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { makeSource } from "../../domain/source.js";
import type { Addition } from "../../ports/library.js";
import { sampleIdentifier } from "../../testing/samples.js";
import { EMERGENCY_REMARK, NOT_MEDICAL_REMARK } from "./asked.js";

const LEXICON = readLexicon(join(import.meta.dirname, "../../../lexicon"));

/** An abstract of a trial that found what the sentence says. */
function article(id: string, title: string, sentence: string): Addition {
  const facts: PublicationFacts = {
    identifiers: [sampleIdentifier(id)],
    title,
    titleBasis: "printed",
    authors: [],
    tier: "research",
    design: "randomised trial",
    size: "500 people",
    language: "en",
  };
  const source = makeSource({
    kind: "abstract",
    document: id,
    blocks: [
      { kind: "title", section: [], text: title },
      { kind: "paragraph", section: ["Abstract", "Results"], text: sentence },
    ],
    reader: { name: "sample", version: 1 },
    language: "en",
  });
  return { facts, source };
}

const LIBRARY = await libraryWith([
  article("pmid:1", "Colchicine in acute gout", "Colchicine relieved pain of gout better than placebo (p<0.001)."),
  article("pmid:2", "Colchicine doses in gout", "For gout, colchicine 1.2 mg followed by 0.6 mg was given once daily."),
  article(
    "pmid:3",
    "Metformin versus insulin in gestational diabetes",
    "In gestational diabetes, metformin was as effective as insulin.",
  ),
  article("pmid:4", "Metformin in gestational diabetes", "Metformin lowered glucose in gestational diabetes (p=0.01)."),
  article(
    "pmid:5",
    "Amoxicillin for pneumonia in children",
    "In children with pneumonia, amoxicillin was as effective as penicillin.",
  ),
  article("pmid:6", "Pacemaker leads", "The ventricular lead was fixed in the right apex and improved pacing."),
  article("pmid:7", "Edoxaban against apixaban", "Stroke was more frequent with edoxaban than with apixaban (p=0.02)."),
  article("pmid:8", "Iron in pregnancy", "Twice-weekly iron was as effective as daily iron in pregnant women."),
  article("pmid:9", "Blood pressure visits", "Hypertension should be checked every 6 months."),
]);

/** The research tier's first word: the id of what leads, or the kind of gap. */
async function lead(question: string): Promise<string> {
  const bundle = await askLibrary(LIBRARY, LEXICON, question);
  const { lead: first } = tierOf(bundle, "research");
  if ("gap" in first) return first.gap.kind;
  const [number] = first.statement.references;
  return bundle.references.find((one) => one.number === number)?.publication ?? "";
}

describe("narrow and odd questions behave", () => {
  test.each<[string, string, string]>([
    ["yes or no", "Does colchicine relieve the pain of gout?", "pmid:1"],
    ["how much", "How much colchicine for gout?", "pmid:2"],
    ["how often it is given", "How often should iron be given in pregnancy?", "pmid:8"],
    ["how often it is checked", "How often should hypertension be checked?", "pmid:9"],
    ["A versus B", "Metformin versus insulin for gestational diabetes", "pmid:3"],
    [
      "A or B, of which nothing compares the two",
      "Metformin or glibenclamide for gestational diabetes?",
      "only-indirect",
    ],
    ["which is best", "Which antibiotic is best for pneumonia in children?", "pmid:5"],
    ["in pregnancy", "Colchicine for gout in pregnancy", "not-answered"],
    ["in children under 2", "Amoxicillin for pneumonia in children under 2", "pmid:5"],
    ["two words and no verb, of which one is missing", "apixaban hematuria", "not-named"],
    ["about a person", "My patient Mr Smith, 74, on apixaban, has hematuria", "not-named"],
    ["an emergency", "chest pain right now, help", "not-named"],
    ["not medical", "What is the capital of France?", "not-named"],
    ["no words that anything could be found by", "Why?", "not-named"],
  ])("%s: %s", async (_, question, expected) => {
    expect(await lead(question)).toBe(expected);
  });

  test("an emergency is told what Citeside is not for, a person's name is taken out", async () => {
    const emergency = await askLibrary(LIBRARY, LEXICON, "chest pain right now, help");
    expect(emergency.question.remarks).toEqual([EMERGENCY_REMARK]);
    const person = await askLibrary(LIBRARY, LEXICON, "My patient Mr Smith, 74, on apixaban, has hematuria");
    expect(JSON.stringify(person)).not.toContain("Smith");
    expect(person.patient?.told).toEqual({ age: 74, sex: "male", drugs: ["apixaban"], conditions: ["hematuria"] });
  });

  test("a question that may not be medical is said to be such, a medical one not", async () => {
    const remarks = async (question: string) => (await askLibrary(LIBRARY, LEXICON, question)).question.remarks;
    expect(await remarks("What is the capital of France?")).toEqual([NOT_MEDICAL_REMARK]);
    expect(await remarks("Colchicine for gout in pregnancy")).toEqual([]);
    expect(await remarks("apixaban hematuria")).toEqual([]);
  });

  test("a gap names the publications that come closest", async () => {
    const bundle = await askLibrary(LIBRARY, LEXICON, "apixaban hematuria");
    const { lead: first } = tierOf(bundle, "research");
    expect("gap" in first && first.gap.next).toContain("“Edoxaban against apixaban” (pmid:7) names apixaban");
  });
});
