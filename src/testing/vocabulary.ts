import type { Heading, Vocabulary } from "../domain/vocabulary.js";
import { makeVocabulary } from "../domain/vocabulary.js";

/** A small vocabulary for tests: headings by code, each with what it needs. */
export function vocabularyOf(headings: Readonly<Record<string, Partial<Heading> & { name: string }>>): Vocabulary {
  return makeVocabulary({
    title: "desc2026.xml",
    headings: Object.entries(headings).map(([id, heading]) => ({
      id,
      terms: [],
      narrower: [],
      trees: [],
      ...heading,
    })),
  });
}

/** Two diseases of the skin, and a blood disease with an inverted name. */
export const SKIN = {
  D1: { name: "Skin Diseases", terms: ["Dermatoses"], trees: ["C17.800"] },
  D2: { name: "Urticaria", terms: ["Hives"], narrower: [["Dermographism"]], trees: ["C17.800.862", "C20.543"] },
  D3: { name: "Angioedema", trees: ["C17.800.862.945"] },
  D4: { name: "Anemia, Sickle Cell", terms: ["Hemoglobin S Disease"], trees: ["C15.378.071"] },
} as const;
