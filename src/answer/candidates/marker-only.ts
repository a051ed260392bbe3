import type { Question } from "../../domain/question.js";
import { asksWhatCameOut } from "../lead/effect-told.js";

/** What is measured in blood, genes and pictures to learn how something works; blood pressure, sugar and fats are what clinicians treat by. */
const MARKER =
  /\b(?:(?:cerebral|brain|regional|energy) (?:\w+ )?metabolism|metabolism (?:was )?(?:increased|decreased|reduced)|gyrus|gyri|cortices|hippocampus|cerebellum|functional connectivity|brain activ\w+|(?:gene|protein|mRNA|receptor) expression|expression (?:levels? )?of|mRNA|cytokines?|interleukins?|IL-?\d+\w?|TNF|oxidative stress|malondialdehyde|antioxidant capacity|methylation|polymorphisms?|SNPs?|rs\d{4,}|genotypes?|alleles?|haplotypes?|biomarkers?)\b/iu;

/** What matters to people, or that something helps. */
const FOR_PEOPLE =
  /\b(?:pain|symptom\w*|mortality|deaths?|died|survival|disabilit\w+|functioning|physical function|quality of life|attacks?|episodes?|relapses?|recurren\w+|bleeding|infections?|exacerbations?|hospital\w*|healing|remission|cured?|frequency|severity|falls?|fractures?|efficac\w+|effective\w*|benefi\w+|response rates?|responders?)\b/iu;

/** Whether a sentence tells only of a marker, where it is asked what came of something for people with a disease and no marker is asked about. */
export function tellsOnlyOfAMarker(question: Question, sentence: string): boolean {
  return (
    MARKER.test(sentence) &&
    !FOR_PEOPLE.test(sentence) &&
    asksWhatCameOut(question) &&
    question.topics.some(({ key, kind }) => key && (kind === "condition" || kind === "finding")) &&
    !MARKER.test(question.text)
  );
}
