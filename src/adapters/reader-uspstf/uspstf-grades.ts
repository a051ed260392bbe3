import type { BlockMarks } from "../../domain/source.js";

/**
 * Which way a grade points. Source: U.S. Preventive Services Task Force, Grade Definitions (after July 2012): A and B "offer or
 * provide this service"; C "selectively offering … to individual patients based on professional judgment and patient preferences";
 * D "discourage the use of this service"; I "current evidence is insufficient". Older definitions point the same ways, but for C,
 * which then recommended neither routine provision nor against it, or against routine provision only.
 */
const DIRECTIONS: Readonly<Record<string, NonNullable<BlockMarks["recommends"]>>> = {
  A: "for",
  B: "for",
  C: "either",
  D: "against",
  I: "either",
};

/** Which way a recommendation of that grade points; nothing for a letter that the Task Force does not use. */
export function directionOfGrade(grade: string): BlockMarks["recommends"] {
  return Object.hasOwn(DIRECTIONS, grade) ? DIRECTIONS[grade] : undefined;
}
