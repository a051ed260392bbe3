import type { Difference, Directness } from "../domain/directness.js";
import type { Naming, Topic } from "../domain/question.js";

const ELEMENT_OF_KIND: Readonly<Record<Topic["kind"], Difference["element"]>> = {
  condition: "condition",
  finding: "outcome",
  drug: "intervention",
  procedure: "intervention",
  test: "intervention",
  population: "population",
  anatomy: "condition",
  organism: "condition",
  other: "condition",
  // What kind of thing a plain word is cannot be told; it is only said not to be named.
  word: "outcome",
};

/** The element of GRADE's directness that a topic is. */
export function elementOf({ kind }: Topic): Difference["element"] {
  return ELEMENT_OF_KIND[kind];
}

/** What `found` says when the source names nothing in the place of what was asked, or names it only in another part. */
export const NOT_NAMED = "not named";
export const NAMED_ELSEWHERE = "named elsewhere in the study";

/** What `found` says of a treatment that a study names without testing it. */
export const ROLE_FOUND = {
  compared: "only what something else was compared with",
  background: "given to all or before, not tested",
  measured: "measured, not given",
} as const;

function isAsAsked(naming: Naming | undefined): boolean {
  return naming !== undefined && (naming.relation === "same" || naming.relation === "narrower");
}

/** What a source is about where it does not name what was asked, in its own words. */
export interface SourceSubject {
  readonly population?: string;
  readonly about?: string;
}

/**
 * How directly a source speaks to the question: every key topic and every population asked must be named as such. What is only
 * named as a possible meaning of an unsettled term, or not at all, differs; so does what is named only `elsewhere` in the study,
 * neither in the sentence nor by what the whole is about. `named` and `elsewhere` follow the topics' order.
 */
export function directnessOf(
  topics: readonly Topic[],
  named: readonly (Naming | undefined)[],
  subject: SourceSubject,
  elsewhere: readonly (Naming | undefined)[] = [],
): Directness {
  const differs: Difference[] = [];
  topics.forEach((topic, at) => {
    if (!topic.key && topic.kind !== "population") return;
    if (isAsAsked(named[at])) return;
    const naming = named[at] ?? elsewhere[at];
    const element = elementOf(topic);
    const found = isAsAsked(naming)
      ? NAMED_ELSEWHERE
      : (naming?.label ??
        (element === "population" ? subject.population : element === "condition" ? subject.about : undefined));
    differs.push({ element, asked: topic.label, found: found ?? NOT_NAMED });
  });
  const [first, ...rest] = differs;
  return first === undefined ? { kind: "direct" } : { kind: "indirect", differs: [first, ...rest] };
}
