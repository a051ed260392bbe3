import type { Question, Topic } from "../../domain/question.js";
import { drugsOfLabel } from "./dose-evidence.js";
import { LABEL_ASPECTS } from "./label-aspects.js";
import type { OneLabel } from "./label-sentences.js";

/** A question that is no more than whether a drug is for something: "X for Y", "Is X used for Y?". */
const FOR_WHAT =
  /^(?:(?:is|are|can|could|may|should|do(?:es)?|would)\s)?(?:we\s|i\s)?(?:use\s|give\s)?(?:the\s)?[\p{L}\p{N}'’-]+(?:\s[\p{L}\p{N}'’-]+){0,3}?\s(?:be\s)?(?:(?:used|given|taken|prescribed|indicated|licen[sc]ed|approved|effective|helpful|useful|work|good)\s)?(?:for|to treat|in the treatment of)\s([\p{L}'’ -]{3,60})\??$/iu;
/** How long or in whom it is given is no use. */
const NO_USE =
  /\b(?:days?|weeks?|months?|years?|long|life|who|patients?|people|someone|somebody|use|surgery|child\w*|kids?|adults?|elderly|infants?|neonates?|pregnan\w+|breast-?feeding|women|men)\b/iu;
/** A question for an amount or a length asks whether it is given for nothing. */
const HOW_MUCH = /\b(?:dos(?:e|es|age|ing)|how|what|which|when|why|max\w*|mg|safe\w*|alternatives?)\b/iu;

/** What a question that is no more than that asks a drug for, in its words. */
export function useInWords(text: string): string | undefined {
  const asked = HOW_MUCH.test(text) ? undefined : FOR_WHAT.exec(text)?.[1]?.trim();
  return asked === undefined || NO_USE.test(asked) ? undefined : asked;
}

/** "Is X indicated for asthma?", "X for hiccups": a word that no list knows is what X may be for, where just that is asked. */
export function isUseAsked({ kind, label, key }: Topic, text: string, labels: readonly OneLabel[]): boolean {
  if (kind !== "word") return false;
  const inWords = useInWords(text);
  const isThere = inWords?.toLowerCase().includes(label.toLowerCase()) === true;
  if (!isThere && (!key || !/\b(?:indicated|licen[sc]ed|approved)\s(?:for|in)\b|\boff[- ]label\b/iu.test(text)))
    return false;
  const own = labels.flatMap(({ publication }) => [
    ...(publication.label?.brands ?? []),
    ...(publication.label === undefined ? [] : drugsOfLabel(publication.label)),
  ]);
  const low = label.toLowerCase();
  return (
    !own.some((name) => name.toLowerCase() === low) &&
    !/^(?:indicat|licen[sc]|approv|label|off|use|drug|medic)/u.test(low)
  );
}

/** Conditions and findings that a question names, for which a drug may be given. */
export function usesAsked({ topics }: Question): readonly Topic[] {
  return topics.filter(({ kind, key }) => kind === "condition" || kind === "finding" || (kind === "word" && key));
}

/** Failing kidneys or a failing liver say whose dose is asked for, and are no use of a drug, unless it is asked "for" them. */
export function isWhoseDose({ label, names }: Topic, text: string): boolean {
  const all = [label, ...names.map((name) => name.label)];
  const whose = LABEL_ASPECTS.some(
    ({ heading, asked }) => WHOSE.has(heading) && all.some((name) => asked?.test(name) === true),
  );
  if (!whose || useInWords(text) !== undefined) return false;
  const low = text.toLowerCase();
  return !all.some(
    (name) =>
      /\b(?:for|treat\w*)\s(?:[\p{L}-]+\s){0,2}$/u.test(low.split(name.toLowerCase())[0] ?? "") &&
      low.includes(name.toLowerCase()),
  );
}
const WHOSE: ReadonlySet<string> = new Set(["Renal impairment", "Hepatic impairment", "Pregnancy"]);
