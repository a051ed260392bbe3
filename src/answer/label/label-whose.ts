import type { Question, Topic } from "../../domain/question.js";
import { drugsOfLabel } from "./dose-evidence.js";
import { LABEL_ASPECTS } from "./label-aspects.js";
import type { OneLabel } from "./label-sentences.js";

/** "Is X indicated for asthma?": a word that no list knows is what X may be for, where just that is asked. */
export function isUseAsked({ kind, label, key }: Topic, text: string, labels: readonly OneLabel[]): boolean {
  if (kind !== "word" || !key || !/\b(?:indicated|licen[sc]ed|approved)\s(?:for|in)\b|\boff[- ]label\b/iu.test(text))
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
  if (!whose) return false;
  const low = text.toLowerCase();
  return !all.some(
    (name) =>
      /\b(?:for|treat\w*)\s(?:[\p{L}-]+\s){0,2}$/u.test(low.split(name.toLowerCase())[0] ?? "") &&
      low.includes(name.toLowerCase()),
  );
}
const WHOSE: ReadonlySet<string> = new Set(["Renal impairment", "Hepatic impairment", "Pregnancy"]);
