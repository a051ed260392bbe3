import { classesOfDrug } from "../../appraise/safety/drug-classes.js";
import { asDrug, isMeasured, namesAsDrugs } from "../../appraise/safety/safety-others.js";
import { withoutSalt } from "../../appraise/safety/safety-applies.js";
import { labelWords } from "../../appraise/safety/safety-conditions.js";
import type { Source } from "../../domain/source.js";
import type { Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { bareDrug } from "./dose-evidence.js";
import { isDrug } from "./label-beside.js";

/** How a study was done, of whom it was, and what came about in one. */
export const OF_A_STUDY =
  /\b(?:was included in|randomi[sz]ed|double-blind|trials?|multicent(?:er|re)|study (?:in|of) patients|studies have been conducted|(?:has|have) been studied|post-?marketing (?:period|experience|reports?)|case reports?|placebo|in (?:clinical|controlled|postmarketing) (?:\w+ )?studies|(?:efficacy|safety|pivotal|dose-finding) stud(?:y|ies))\b/iu;

/** How much of what was asked beside the drug a sentence or its headings name, from 0 to 1. */
export function shareNamed(asked: readonly Topic[], lines: readonly string[]): number {
  // What somebody has weighs more than what else a question says.
  const weigh = (topics: readonly Topic[]) => topics.reduce((sum, { kind }) => sum + (kind === "condition" ? 2 : 1), 0);
  return weigh(asked.filter((topic) => namesOne([topic], lines))) / Math.max(1, weigh(asked));
}

/** The words in which labels warn of a condition ("bronchospastic disease" for asthma), where there are such. */
function asLabelsSay({ label, names }: Pick<Topic, "label" | "names">): readonly RegExp[] | undefined {
  const said = [label, ...names.map((name) => name.label)].flatMap((name) => labelWords(name) ?? []);
  return said.length === 0 ? undefined : said;
}

/** Whether lines name a topic by one of its own names. */
export function namesItself(topic: Topic, lines: readonly string[]): boolean {
  return nearestNaming(termText(lines.flatMap((line) => [...termsOf(line), ""])), topic) !== undefined;
}

/** Whether lines name one of the topics, a condition also as labels speak of it. */
export function namesOne(topics: readonly Topic[], lines: readonly string[]): boolean {
  const text = termText(lines.flatMap((line) => [...termsOf(line), ""]));
  return topics.some(
    (topic) =>
      nearestNaming(text, topic) !== undefined ||
      (topic.kind !== "drug" && asLabelsSay(topic)?.some((said) => lines.some((line) => said.test(line))) === true),
  );
}

/** Whether a sentence under its headings names what is asked: a drug also by a class that it is of ("organic nitrates"); by one that the label's `own` drug is of as well, where it speaks of another. */
export function isNamed(topic: Topic, lines: readonly string[], own = ""): boolean {
  if (namesTheDrug(topic, lines, own)) return true;
  // "Potassium-sparing" and "serum potassium" name no potassium that is given.
  if (elementGiven(topic) !== undefined) return false;
  if (!isDrug(topic)) return false;
  const classes = [topic.label, ...topic.names.map(({ label }) => label)].flatMap((name) =>
    classesOfDrug(bareDrug(name)),
  );
  const ownClasses = new Set(classesOfDrug(own).map(({ words }) => words));
  return classes.some(({ named, words }) =>
    lines.slice(-1).some((line) => namesAsDrugs(named, line, ownClasses.has(words))),
  );
}

/** Whether lines name a topic itself: an element as what is given, and not as a salt of the label's `own` drug. */
export function namesTheDrug(topic: Topic, lines: readonly string[], own = ""): boolean {
  const element = elementGiven(topic);
  return element === undefined
    ? namesOne([topic], lines)
    : lines.some((line) => element.test(own === "" ? line : withoutSalt(line, own)));
}

/** How labels name an element that is given, where the topic is one. */
function elementGiven({ kind, label }: Topic): RegExp | undefined {
  const element = bareDrug(label);
  return kind === "drug" && isMeasured(element) ? asDrug(element) : undefined;
}

/**
 * What is asked without plain words that none of these labels has anywhere: no sentence of theirs can name them, and what else was asked beside the drugs (`beside`) is not to be missed for them.
 * All of it where nothing else was.
 */
export function namedInLabels(
  topics: readonly Topic[],
  beside: readonly Topic[],
  labels: readonly { readonly source: Source }[],
): readonly Topic[] {
  const held = new Set(labels.flatMap(({ source }) => termsOf(source.text)));
  const isHeld = ({ kind, label, names }: Topic) =>
    kind !== "word" ||
    asLabelsSay({ label, names }) !== undefined ||
    names.some(({ allOf }) =>
      allOf.every((phrases) => phrases.some((phrase) => phrase.every((term) => held.has(term)))),
    );
  const left = beside.filter((topic) => topic.kind !== "population" && isHeld(topic));
  return left.length === 0 ? topics : topics.filter((topic) => !beside.includes(topic) || isHeld(topic));
}
