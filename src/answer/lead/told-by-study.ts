import type { AskedFinding } from "../../appraise/findings/finding-asked.js";
import { findInStudy } from "../../appraise/findings/finding-reader.js";
import { readStudy } from "../../appraise/findings/finding-study.js";
import type { Question } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import { blockAt } from "../../domain/source.js";
import { effectAsked } from "../../question/effect-asked.js";
import { onlyDescribes, onlyPasses } from "../../question/main-words.js";
import { comparedSides } from "../finding/compared-sides.js";
import { isIntervention } from "../candidates/relevance.js";

/** A sentence of a study that tells what came out, with how likely annotators of trials would mark it as the evidence for what was asked. */
export interface ToldByStudy {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly told: number;
}

/**
 * From this likelihood on a study that stands out among what was found tells what was asked. Of 100 questions made of the words of trials and asked of 4,000 of
 * them, 69 had such a sentence in their own trial (in 62 of these annotators had marked it), and one in another
 * (counted once, by a script that was not kept; `citeside eval asked-trials` measures whole answers).
 */
export const TOLD = 0.3;

/** What was tried, against what and for what, as far as the question sets it out; nothing where it does not. */
export function findingAsked(question: Question): AskedFinding | undefined {
  const words = effectAsked(question)?.words;
  if (words !== undefined) return { intervention: words.tried, comparator: words.against ?? "", outcome: words.aim };
  const sides = comparedSides(question);
  if (sides !== undefined) {
    const outcome = question.text.replace(sides.one, " ").replace(sides.other, " ").replace(JOINS, " ");
    return { intervention: sides.one, comparator: sides.other, outcome };
  }
  // Put in any other way: the drug, procedure or test that is asked about, and whatever else is.
  const asked = question.topics.filter(
    (topic) => topic.kind !== "population" && !onlyPasses(topic) && !onlyDescribes(topic),
  );
  const tried = asked.filter(isIntervention);
  const rest = asked.filter((topic) => !tried.includes(topic));
  const labels = (some: typeof asked) => some.map(({ label }) => label).join(" ");
  return tried.length === 0 || rest.length === 0
    ? undefined
    : { intervention: labels(tried), comparator: "", outcome: labels(rest) };
}

/** What joins the sides of a comparison to each other and to what they are compared for. */
const JOINS = /\b(?:versus|vs\.?|or|compared|with|than|better|more|less|effective|for|is|are|in|which|the)\b|\?/giu;

/** The sentences in which a study tells what came out of what was asked, the likeliest first; of tables none, which are no sentences. */
export function toldByStudy(
  asked: AskedFinding | undefined,
  source: Source,
  blocks: readonly Block[] = source.blocks,
): ToldByStudy[] {
  if (asked === undefined || source.kind === "note") return [];
  const found = findInStudy(readStudy(source.text, blocks), asked);
  return found.evidence.flatMap(({ sentence: { start, end, place }, likely }) => {
    const block = blockAt(source, start);
    return likely < TOLD || place === "table" || place === "title" || block === undefined
      ? []
      : [{ block, start, end, told: likely }];
  });
}
