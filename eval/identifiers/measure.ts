import { readLexicon } from "../../src/adapters/lexicon-files/lexicon-files.js";
import { cleaned, withoutPersons } from "../../src/operations/live/cleaned.js";
import { left, lost, tokensOf } from "./judge.js";
import * as later from "./later.js";
import * as anotherHand from "./another-hand.js";
import * as anotherHandLast from "./another-hand-last.js";
import * as anotherHandLater from "./another-hand-later.js";
import type { Harmless, Identifiers } from "./questions.js";
import { makeQuestions } from "./questions.js";
import { TEMPLATES } from "./templates.js";
import { HELD_OUT } from "./templates-held-out.js";
import * as heldOutWords from "./words-held-out.js";
import * as words from "./words.js";

/** How many questions the figures are for, and the seed that makes them. */
export const COUNT = 500;
export const SEED = 20_260_101;

export interface Figures {
  readonly questions: number;
  readonly planted: number;
  /** Planted identifiers of which anything is left in the question's text, or in any query made of it. */
  readonly leaving: readonly string[];
  readonly harmless: number;
  readonly lost: readonly string[];
}

export interface MadeSet {
  readonly name: string;
  readonly templates: readonly string[];
  readonly planting: Identifiers & Partial<Harmless>;
}

/** Templates and lists: all but the first were written after the rules, and the rules amended after each was met. */
export const SETS: readonly MadeSet[] = [
  { name: "written beside the rules", templates: TEMPLATES, planting: words },
  { name: "written after the rules", templates: HELD_OUT, planting: heldOutWords },
  { name: "written last", templates: later.LATER, planting: later },
  { name: "written by another hand", templates: anotherHand.ANOTHER_HAND, planting: anotherHand },
  {
    name: "written by another hand, later",
    templates: anotherHandLater.ANOTHER_HAND_LATER,
    planting: anotherHandLater,
  },
  { name: "written by another hand, last", templates: anotherHandLast.ANOTHER_HAND_LAST, planting: anotherHandLast },
];

/** Removes identifiers from made questions, turns what is left into queries, and counts. */
export function figuresOf({ templates, planting }: MadeSet, count = COUNT, seed = SEED): Figures {
  const lexicon = readLexicon(`${import.meta.dirname}/../../lexicon`, []);
  const questions = makeQuestions(templates, planting, count, seed);
  const leaving: string[] = [];
  const gone: string[] = [];
  for (const made of questions) {
    const { text, queries } = cleaned(made.text, lexicon);
    const leaves = [text, ...queries.map((query) => query.replace(/\[\w+\]/gu, ""))]
      .join("\n")
      // What is put in the place of an age is no part of anybody's number.
      .replaceAll("over 89", "");
    for (const { kind, text: planted } of left(made, leaves)) leaving.push(`${kind} “${planted}” in “${made.text}”`);
    // Words that only label what was taken out ("DOB", "Mr") go from the queries too, and are not counted here.
    gone.push(...lost(made, withoutPersons(made.text, lexicon).text).map((word) => `${word} in “${made.text}”`));
  }
  return {
    questions: questions.length,
    planted: questions.flatMap(({ planted }) => planted).length,
    leaving,
    harmless: questions.flatMap(({ harmless }) => harmless.flatMap(tokensOf)).length,
    lost: gone,
  };
}

if (process.argv[1]?.endsWith("measure.ts") === true || process.argv[1]?.includes("vite-node") === true) {
  for (const set of SETS) {
    const { questions, planted, leaving, harmless, lost: gone } = figuresOf(set);
    console.log(
      `${set.name}: ${questions} questions, ${planted} identifiers planted, ${leaving.length} leave; ${harmless} harmless words, ${gone.length} taken away (${((100 * gone.length) / harmless).toFixed(2)} %)`,
    );
    if (process.argv.includes("--all")) console.log([...leaving, ...gone].map((line) => `  ${line}`).join("\n"));
  }
}
