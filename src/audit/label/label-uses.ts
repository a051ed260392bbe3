import type { Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { nearestNaming } from "../../rank/naming.js";
import type { TermText } from "../../rank/term-text.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Candidate } from "../candidate.js";

/** LOINC: indications and usage. */
const INDICATIONS = "34067-9";

/**
 * Whether a contraindication is one kind of what the label's drug is for: "hypovolaemic hyponatraemia", of a drug for hyponatraemia, is nothing against
 * giving it in hyponatraemia, unless the claim is on that kind.
 */
export function isKindOfIndication({ source, text }: Candidate, met: readonly Topic[], words: string): boolean {
  const conditions = met.filter(({ kind }) => kind === "condition");
  if (conditions.length === 0) return false;
  const held = usesIn(source);
  if (held === undefined || !conditions.every((topic) => nearestNaming(held, topic) !== undefined)) return false;
  const said = new Set(termsOf(words));
  return termsOf(text.replace(/\([\d.,\s]+\)/gu, "")).some(
    (term) => !said.has(term) && !isStopWord(term) && !conditions.some((topic) => isInName(term, topic)),
  );
}

const READ = new WeakMap<Source, { readonly uses: TermText | undefined }>();

/** The terms of what a label says that its drug is for; undefined where it does not say. */
function usesIn(source: Source): TermText | undefined {
  const known = READ.get(source);
  if (known !== undefined) return known.uses;
  const uses = source.blocks.filter(
    ({ code, kind, section, start, end }) =>
      kind !== "heading" &&
      (code === INDICATIONS ||
        /\b(?<!contra-?)indicated (?:for|in|to)\b/iu.test(source.text.slice(start, end)) ||
        section.some((one) => /\bindications?\b/iu.test(one) && !/contra/iu.test(one))),
  );
  const held =
    uses.length === 0
      ? undefined
      : termText(uses.flatMap(({ start, end }) => [...termsOf(source.text.slice(start, end)), ""]));
  READ.set(source, { uses: held });
  return held;
}

/** Whether a condition is one that a label's drug is for. */
export function isUse({ source }: Candidate, topic: Topic): boolean {
  const held = usesIn(source);
  return held !== undefined && nearestNaming(held, topic) !== undefined;
}

function isInName(term: string, { names }: Topic): boolean {
  return names.some(({ allOf }) => allOf.flat(2).includes(term));
}
