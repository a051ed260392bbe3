import type { Question, Topic } from "../../domain/question.js";
import { classNames } from "../../appraise/safety/allergy-classes.js";
import { naming } from "../../appraise/safety/safety-concern.js";
import { measuredFindings } from "../../question/measured-findings.js";
import type { Told } from "./label-asked.js";
import { CONTRAINDICATIONS, INDICATION, LABEL_ASPECTS } from "./label-aspects.js";
import { isDrug, isOfAnimals, isOfUnborn } from "./label-beside.js";
import { ASKS_WHAT_TO_DO, ENOUGH, weightOf } from "./label-named.js";
import { isNamed, namesOne, OF_A_STUDY } from "./label-naming.js";
import { fits } from "./label-fits.js";
import { fitOf, isHighlight, labelsOf, type AspectSaid } from "./label-said.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { sentencesUnder, type OneLabel } from "./label-sentences.js";
import { topicOf } from "./label-taken.js";
import { FORBIDS } from "./label-warnings.js";

/** Sections in which a label says for whom its drug is not, or what to beware of, in this order. */
const WHERE: readonly string[] = [CONTRAINDICATIONS, "Boxed warning", "Warnings", "Interactions"];
const WARNS =
  /\b(?:caution\w*|should (?:only|be)|use only|risk|closely|monitor\w*|discontinu\w+|(?:in|de)creas\w+|potentiat\w+|impair\w*|precipitat\w+|exacerbat\w+|worsen\w*|aggravat\w+|reduce the dose)\b/iu;
/** More things of a story than these are not told of. */
const MOST = 3;
/** An allergy that is told, as one thing of the story. */
const ALLERGY = topicOf("allergy", "condition");

/** Whether a sentence is on not bearing what somebody is allergic to. */
function isOfAllergy(allergies: readonly string[], text: string): boolean {
  return (
    /\b(?:hypersensitiv\w+|allerg\w+|anaphyla\w+)\b/iu.test(text) &&
    allergies.some((name) => [naming(name), ...classNames(name)].some((named) => named.test(text)))
  );
}

/** Whether a thing is asked about as what the drug is to be given for. */
function isAim({ label, names }: Topic, question: string): boolean {
  const low = question.toLowerCase();
  return [label, ...names.map((name) => name.label)].some((name) => {
    const at = low.indexOf(name.toLowerCase());
    return at > 0 && /\b(?:for|treat\w*|against|prevent\w*)\s(?:[\p{L}-]+\s){0,2}$/u.test(low.slice(0, at));
  });
}

/** "Does it cause a cough?", "what if she overdoses": something that comes of a drug is asked about, not whether it may be given. */
const OF_WHAT_COMES =
  /\b(?:caus(?:e[sd]?|ing)|lead(?:s|ing)? to|due to|side[- ]effects?|risks? of|develop\w*|toxicity|antidote|overdos\w*|happens?|after (?:taking|starting)|induced?)\b/iu;

/** Whether nothing narrower is asked than whether a drug may be given to somebody. */
export function asksForWhom({ facets, text }: Question): boolean {
  return (
    facets.every((facet) => facet === "harm" || facet === "treatment") &&
    !OF_WHAT_COMES.test(text) &&
    !/\b(?:where|how (?:fast|long|often|much|soon|many)|when|why)\b/iu.test(text) &&
    !ASKS_WHAT_TO_DO.test(text)
  );
}

/** What a question tells beside the drug, and what else is told of the person. */
function circumstances(
  asked: readonly Topic[],
  { conditions = [] }: Told,
  measured: readonly string[],
): readonly Topic[] {
  const named = new Set(asked.map(({ label }) => label.toLowerCase()));
  return [
    ...asked.filter(({ kind }) => kind !== "population"),
    ...[...new Set([...conditions, ...measured])]
      .filter((name) => !named.has(name.toLowerCase()))
      .map((name) => topicOf(name, "condition")),
  ];
}

/** What of a disease's kind a question tells with the word before it: "permanent AF" may be forbidden though AF is what the drug is for. */
function kindsTold(topics: readonly Topic[], text: string): readonly Topic[] {
  return topics
    .filter(({ kind }) => kind === "condition")
    .flatMap((topic) => {
      const names = [...new Set([topic.label, ...topic.names.map(({ label }) => label)])];
      const before = names.flatMap((name) => wordBefore(text, name));
      return before.map((word): Topic => {
        const label = `${word} ${topic.label}`;
        return {
          ...topic,
          label,
          names: names.map((name) => ({
            label: `${word} ${name}`,
            relation: "same",
            allOf: [[termsOf(`${word} ${name}`)]],
          })),
        };
      });
    });
}

/** The word right before a name, where that is one of its own. */
function wordBefore(text: string, name: string): readonly string[] {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const [word] = at > 0 ? (/\p{L}{5,}(?=[\s-]$)/u.exec(text.slice(0, at)) ?? []) : [];
  return word === undefined || isStopWord(termsOf(word)[0] ?? "") ? [] : [word];
}

/**
 * Of a drug for somebody of whom a story is told, what its labels forbid or warn of for any part of that story, the gravest first and then what names most of it: no label names all that
 * somebody has. What the drug is given for is no reason against it, and each part is told of once.
 */
export function forCircumstances(
  question: Question,
  asked: readonly Topic[],
  told: Told,
  drugs: readonly string[],
  labels: readonly OneLabel[],
  filtration?: number,
): AspectSaid[] {
  const uses = labels.flatMap((label) => INDICATION.codes.flatMap((code) => sentencesUnder(label, code)));
  const isUse = (topic: Topic) =>
    isAim(topic, question.text) ||
    (!isDrug(topic) && uses.some(({ section, text }) => namesOne([topic], [...section, text])));
  const measured = measuredFindings(question.text).map(({ finding }) => finding);
  const stated = circumstances(asked, told, measured);
  const topics = [...stated, ...kindsTold(stated, question.text)].filter(
    (topic) => weightOf(topic) > 0 && !isUse(topic),
  );
  const found = WHERE.flatMap((heading) =>
    LABEL_ASPECTS.filter((aspect) => aspect.heading === heading).flatMap((aspect) =>
      drugs.flatMap((drug) =>
        labelsOf(labels, drug, question.text)
          .flatMap((label) => aspect.codes.flatMap((code) => sentencesUnder(label, code)))
          .filter((said) => fits(aspect, said) && !isHighlight(said.text))
          .filter(({ text }) => !isOfUnborn(question.text, text) && !isOfAnimals(question.text, text))
          .filter((said) => filtration === undefined || fitOf(said, filtration) !== "other")
          .filter(({ text }) => !OF_A_STUDY.test(text))
          .map((said) => {
            const allergic = isOfAllergy(told.allergies ?? [], said.text);
            const forbids = FORBIDS.test(said.text) || heading === CONTRAINDICATIONS;
            const named = topics.filter((topic) =>
              isDrug(topic) ? isNamed(topic, [said.text], drug) : namesOne([topic], [said.text]),
            );
            // What names a drug itself comes before what names its class.
            const itself = named.filter((topic) => namesOne([topic], [said.text])).length;
            const names = named.reduce((sum, topic) => sum + weightOf(topic), 0) + itself / 10;
            return {
              aspect,
              said,
              named: allergic ? [...named, ALLERGY] : named,
              names: allergic ? names + ENOUGH : names,
              grave: forbids ? 2 : WARNS.test(said.text) ? 1 : 0,
            };
          })
          .filter(({ names, grave }) => names >= ENOUGH && grave > 0),
      ),
    ),
  );
  const ranked = found
    .map((one, at) => ({ ...one, at }))
    .sort((a, b) => b.grave - a.grave || b.names - a.names || a.at - b.at);
  const covered = new Set<Topic>();
  return ranked
    .filter(({ named }) => {
      const isNew = named.some((topic) => !covered.has(topic));
      named.forEach((topic) => covered.add(topic));
      return isNew;
    })
    .slice(0, MOST)
    .map(({ aspect, said }) => ({ aspect, said }));
}
