import { membersNamed } from "../../appraise/safety/drug-classes.js";
import { allDrugNames } from "../../domain/drug-names.js";
import type { Question, Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
import type { Candidate } from "../candidates/candidate.js";

const ANIMALS =
  /\b(?:rats?|mice|mouse|rabbits?|guinea pigs?|dogs?|monkeys?|hamsters?|offspring|mg\/kg basis|fertility index|treated (?:males|females|animals)|times the (?:maximum )?(?:recommended )?human (?:dose|exposure)|MRHD|in vitro|animal (?:studies|reproduction|data)|Ames|genotoxic\w*|mutagenic\w*|carcinogen\w*)\b/iu;
const ASKS_OF_ANIMALS =
  /\b(?:pregnan\w+|trimester|fertil\w+|teratogen\w*|carcinogen\w*|mutagen\w*|genotox\w*|f(?:o)?et(?:us|al)|breast-?\s?feed\w*|lactat\w+|animals?|in vitro|rats?|mice)\b/iu;

/** Whether a sentence of a label tells what was found in animals or in glass, where nothing of the kind that is known from them alone is asked. */
export function isOfAnimals(asked: string, text: string): boolean {
  return ANIMALS.test(text) && !ASKS_OF_ANIMALS.test(asked);
}

/** Those who took it before they were born, and their mothers. */
const UNBORN =
  /\b(?:in utero|(?:pre-?term |premature )?infants?|bab(?:y|ies)|neonat\w+|newborns?|f(?:o)?et(?:us|al)|pregnan\w+|trimester|gestation\w*|breast-?\s?feed\w*|lactat\w+|offspring)\b/iu;

/** Whether a sentence tells of those who took a drug before they were born, where nobody asks of pregnancy or of them. */
export function isOfUnborn(asked: string, text: string): boolean {
  return UNBORN.test(text) && !UNBORN.test(asked);
}

/**
 * Of a question about drugs, what labels of other drugs say of them by the way: where two are asked about, none of it; where one is, only what names all that
 * was asked, and that below what leads. What notes say stays.
 */
export function keepingToTheirLabels(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const drugs = question.topics.filter(({ kind }) => kind === "drug").length;
  return candidates.filter(
    (one) =>
      !isOfAnimals(question.text, one.text) &&
      (drugs === 0 || isOfTheDrugs(question, one) || (drugs === 1 && one.directness.kind === "direct")),
  );
}

/** Whether a topic is a drug, be it by the lexicon, by its ending, by a list of names of one drug or as one of a class ("MMR", a live vaccine). */
export function isDrug({ kind, label }: Topic): boolean {
  const low = label.toLowerCase();
  return (
    kind === "drug" ||
    looksLikeADrug(low) ||
    allDrugNames(label).length > 1 ||
    (kind === "word" && membersNamed(label).includes(low))
  );
}

const TOGETHER =
  /\b(?:concomitant\w*|concurrent\w*|simultaneous\w*|co-?admin\w+|used? together|together with|in combination with|combined use|dual blockade)\b/iu;

/** Whether a sentence of a label is on a drug beside another: what must not be given together says nothing of the one by itself. */
export function isOfTogether(text: string): boolean {
  return TOGETHER.test(text);
}

/** Whether a sentence may lead where drugs are asked about: one of a note, or of the label of one of them; of one drug, none on another beside it. */
export function mayLeadOfLabels(question: Question, one: Candidate): boolean {
  return isOfTheDrugs(question, one) && !isBesideAnother(question, one.text);
}

/** Whether a sentence is on a drug beside another, where one is asked about and nothing beside it. */
export function isBesideAnother({ topics, text: asked }: Question, text: string): boolean {
  return (
    topics.filter(isDrug).length === 1 && isOfTogether(text) && !/\binteract\w*|\bwith\b|\btogether\b/iu.test(asked)
  );
}

function isOfTheDrugs({ topics }: Question, { publication, source }: Candidate): boolean {
  const drugs = topics.filter(({ kind }) => kind === "drug");
  if (drugs.length === 0 || source.kind !== "label") return true;
  const { title, about = "", keywords = [], label } = publication;
  const own = termText(
    [
      title,
      about,
      ...keywords,
      ...(label?.generics ?? []),
      ...(label?.brands ?? []),
      ...(label?.classes ?? []),
    ].flatMap((words) => [...termsOf(words), ""]),
  );
  return drugs.some((topic) => nearestNaming(own, topic) !== undefined);
}
