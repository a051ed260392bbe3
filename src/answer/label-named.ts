import type { Question, Topic } from "../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import type { AspectSaid, OneLabel, Said } from "./label-said.js";
import { isOfTogether } from "./label-beside.js";
import { isHighlight, namesOne, sentencesUnder } from "./label-said.js";

/** Words of what is to be done or left. */
const DOES =
  /\b(?:should|must|avoid\w*|recommended|do not|contra-?indicated|treat\w*|discontinu\w*|monitor\w*|caution|may be|limit\w*)\b/iu;
/** Words of how something is treated. */
const TREATS = /\b(?:antidotes?|treat(?:ed|ment)?|infiltrat\w+|supportive|administer\w*|revers\w+)\b/iu;
const LONGEST = 70;

/**
 * A sentence of a label, wherever it stands, that names all that a question asks beside the drug; one that says what to do before others. Nothing
 * where nothing but the drug is asked, or where a dose or a use is.
 */
export function namedAnywhere(
  { facets }: Question,
  asked: readonly Topic[],
  labels: readonly OneLabel[],
): AspectSaid | undefined {
  const topics = asked.filter(({ kind }) => kind !== "population");
  if (topics.length === 0 || facets.includes("dose")) return undefined;
  const found = labels.flatMap((label) =>
    [...new Set(label.source.blocks.flatMap(({ code }) => code ?? []))]
      .flatMap((code): readonly Said[] => sentencesUnder(label, code))
      .filter(({ text }) => text.split(" ").length <= LONGEST && /[.)\]]$/u.test(text) && !isHighlight(text))
      .filter(({ section, text }) => topics.every((topic) => namesOne([topic], [...section, text])))
      .filter(({ text }) => namesOne(topics, [text]))
      .filter(({ text }) => topics.some(({ kind }) => kind === "drug") || !isOfTogether(text)),
  );
  const wanted = facets.includes("treatment") ? TREATS : DOES;
  const best = found.find(({ text }) => wanted.test(text)) ?? found.find(({ text }) => DOES.test(text)) ?? found[0];
  if (best === undefined) return undefined;
  const aspect: LabelAspect = { heading: "Named", facet: facets[0] ?? "harm", codes: [], most: 1 };
  return { aspect, said: best };
}
