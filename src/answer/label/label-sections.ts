import type { Section } from "../../domain/answer.js";
import type { Topic } from "../../domain/question.js";
import type { Statement } from "../../domain/statement.js";
import type { LabelAspect } from "./label-aspect.js";
import type { AspectSaid } from "./label-said.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { labelsOf, saidOf } from "./label-said.js";
import { lookedThrough, shownOf, type ShownFor } from "./label-shown.js";
import { othersAsked } from "./label-warnings.js";

/** What labels say, aspect by aspect. */
export interface LabelSections {
  /** What is shown under its headings. */
  readonly sections: readonly Section[];
  /** Of every aspect that was looked through the sentence that says it best, shown or not: what leads is chosen of these. */
  readonly firsts: readonly AspectSaid[];
}

/** What the labels of these drugs say on each aspect that is asked for or shown unasked; a sentence that says two things stands where it comes first. */
export function labelSections(
  drugs: readonly string[],
  labels: readonly OneLabel[],
  answered: ShownFor,
  statementOf: (aspect: LabelAspect, said: Said) => Statement,
): LabelSections {
  const { question, asks, beside } = answered;
  const several = drugs.length > 1;
  const used = new Set<number>();
  const sections: Section[] = [];
  const firsts: AspectSaid[] = [];
  for (const aspect of lookedThrough(asks)) {
    const share = shownOf(aspect, answered);
    for (const drug of drugs) {
      // Of two drugs whose labels are held each is what the other's label is asked of.
      const besides = several ? beside.filter((topic) => othersAsked([topic], [drug]).length > 0) : beside;
      const wanted = {
        topics: besides.filter((topic) => question.topics.includes(topic)),
        isAsked: asks.shown.includes(aspect),
        text: question.text,
        ...(asks.filtration === undefined ? {} : { filtration: asks.filtration }),
        ...(asks.age === undefined ? {} : { age: asks.age }),
        ...(asks.dosed === undefined ? {} : { dosed: asks.dosed }),
      };
      const own = labelsOf(labels, drug, question.text);
      const [first] = saidOf(aspect, own, wanted).filter(({ start }) => !used.has(start));
      if (first !== undefined) firsts.push({ aspect, said: first });
      if (share === "nothing") continue;
      const said = saidOf(
        aspect,
        own,
        share === "named" ? { ...wanted, naming: withoutPeople(besides) } : wanted,
      ).filter(({ start }) => !used.has(start));
      if (said.length === 0) continue;
      for (const { start } of said) used.add(start);
      sections.push({
        heading: several ? `${aspect.heading}: ${drug}` : aspect.heading,
        facets: [aspect.facet],
        statements: said.map((one) => statementOf(aspect, one)),
      });
    }
  }
  return { sections, firsts };
}

/** Whom it is asked for is named by much that says nothing of what else was asked. */
function withoutPeople(topics: readonly Topic[]): readonly Topic[] {
  const things = topics.filter(({ kind }) => kind !== "population");
  return things.length > 0 ? things : topics;
}
