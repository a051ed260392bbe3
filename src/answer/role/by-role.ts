import { NAMED_ELSEWHERE, ROLE_FOUND } from "../../appraise/directness.js";
import type { Difference, Directness } from "../../domain/directness.js";
import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { comparedSides } from "../finding/compared-sides.js";
import { isIntervention } from "../candidates/relevance.js";
import { mentionsOf } from "./mentions.js";
import type { Role } from "./role-of-mention.js";
import { rolesIn, roleInStudy, shortFormsOf, triedIn } from "./study-role.js";

/** A sentence of a study. */
export interface Said {
  readonly publication: Publication;
  readonly source: Source;
  readonly text: string;
}

/**
 * How directly a sentence of a study speaks to a question, by what was done in the study with the treatments asked about: what was given to everybody or before, what something else was
 * compared with and what was only measured are no evidence on what it does, whatever the sentence names. Unchanged of a note, a guideline, a label, and where no treatment is asked about.
 */
export function byRole(question: Question, directness: Directness, said: Said): Directness {
  const differs = differencesOf(question, said);
  if (differs.length === 0) return directness;
  const all: readonly Difference[] = [...(directness.kind === "indirect" ? directness.differs : []), ...differs];
  const [first, ...rest] = all;
  return first === undefined ? directness : { kind: "indirect", differs: [first, ...rest] };
}

function differencesOf(question: Question, said: Said): Difference[] {
  const { publication, source } = said;
  if (publication.tier !== "research" || source.kind === "note") return [];
  const tried = triedIn(question);
  const off = tried.flatMap((topic): Difference[] => {
    const role = roleOf(question, topic, said);
    return role === "tested" ? [] : [{ element: "intervention", asked: topic.label, found: foundOf(role) }];
  });
  // Of several that are tried together the study need test but one; of two set against each other, both.
  return comparedSides(question) !== undefined || off.length === tried.length ? off : [];
}

function foundOf(role: Exclude<Role, "tested"> | "cited"): string {
  return role === "cited" ? NAMED_ELSEWHERE : ROLE_FOUND[role];
}

/** The role of one treatment for what a sentence tells: what neither its study's title and abstract nor the sentence name is only cited. */
function roleOf(question: Question, topic: Topic, { publication, source, text }: Said): Role | "cited" {
  const study = roleInStudy(topic, publication, source);
  if (study === "background" || study === "measured") return study;
  const own = rolesIn(topic, text, shortFormsOf(publication, source), false);
  if (study === undefined && own.length === 0 && isIntervention(topic) && !isAbout(topic, publication)) return "cited";
  // Of a study that sets something else against it, what does not name it tells of that.
  if (own.length === 0 && study === "compared" && comparedSides(question) === undefined) return "compared";
  if (own.length === 0 || own.some((role) => role === "tested" || role === "joined" || role === "of people"))
    return "tested";
  if (own.includes("compared")) return comparedSides(question) === undefined ? "compared" : "tested";
  return own.includes("background") ? "background" : "measured";
}

function isAbout(topic: Topic, { about = "", keywords = [] }: Publication): boolean {
  return [about, ...keywords].some((words) => mentionsOf(topic, words).length > 0);
}

/** Treatments that no study tested, and whether one was at least what something else was compared with. */
export interface Untested {
  readonly names: readonly string[];
  readonly compared: boolean;
}

/** The treatments asked about, where no study of those that were read tested one; nothing where one may have, or none names one. */
export function untestedIn(
  question: Question,
  read: readonly { readonly publication: Publication; readonly source: Source }[],
): Untested | undefined {
  const tried = triedIn(question);
  const studies = read.filter(({ publication, source }) => publication.tier === "research" && source.kind !== "note");
  const roles = studies.flatMap(({ publication, source }) =>
    tried.flatMap((topic) => roleInStudy(topic, publication, source) ?? []),
  );
  if (roles.length === 0 || roles.includes("tested")) return undefined;
  return { names: tried.map(({ label }) => label), compared: roles.includes("compared") };
}
