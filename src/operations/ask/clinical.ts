import { wantsLaboratory, isLaboratory } from "../../appraise/safety/laboratory.js";
import type { Question } from "../../domain/question.js";
import type { Gathered } from "./gather.js";

/**
 * What was gathered without studies in animals, cells or tissues, which never stand as clinical evidence; they are named among what was left out. A question
 * that asks of them keeps them.
 */
export function withoutLaboratory(question: Question, gathered: Gathered): Gathered {
  if (wantsLaboratory(question)) return gathered;
  const isAside = ({ publication, sources }: Gathered["evidence"][number]) =>
    isLaboratory(
      publication,
      sources.map(({ source }) => source),
    );
  const aside = gathered.evidence.filter(isAside);
  if (aside.length === 0) return gathered;
  return {
    ...gathered,
    evidence: gathered.evidence.filter((one) => !aside.includes(one)),
    setAside: [
      ...gathered.setAside,
      ...aside.map(({ publication: { id, title } }) => ({
        publication: id,
        title,
        why: "done in animals, cells or tissues",
        status: "laboratory" as const,
      })),
    ],
  };
}
