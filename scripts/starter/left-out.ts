import type { Tier } from "../../src/domain/tier.js";

/** A fact of the dossier, counted from 1, that the starter library does not tell, whole or in part. */
export interface LeftOut {
  readonly record: string;
  readonly fact: number;
  /** `whole`: nothing of it may be told. `part`: its numbers may be missing. */
  readonly what: "whole" | "part";
  readonly why: string;
}

/** What the starter library leaves out of the dossier on purpose. */
export const LEFT_OUT: readonly LeftOut[] = [
  { record: "G03", fact: 4, what: "whole", why: "read on another system's generated page, which is no source" },
  { record: "L03", fact: 3, what: "whole", why: "read on another system's generated page, which is no source" },
  { record: "G02", fact: 1, what: "whole", why: "bibliographic and process only: volume, pages, accreditation" },
  { record: "R47", fact: 1, what: "part", why: "volume, issue and pages are bibliographic" },
  { record: "G05", fact: 2, what: "part", why: "issue and pages are bibliographic" },
  {
    record: "G16",
    fact: 2,
    what: "part",
    why: "volume and pages of the errata, which the note's status names by their PMID",
  },
  { record: "G17", fact: 1, what: "part", why: "volume and pages are bibliographic" },
  { record: "R24", fact: 1, what: "part", why: "the numbers of other records of the dossier" },
];

/** Records of the dossier that are no evidence: none may have a note. */
export const NEVER_A_NOTE: readonly string[] = ["R99"];

/** Records of trial registrations, whose registry number stands in their title. */
export const REGISTERED: readonly string[] = ["R60", "R61"];

/**
 * Of a label the dossier gives the page that it was read on as its author. That is no author: the note says it under `seen` or
 * `container`, and may leave the authors out.
 */
export const AUTHORS_MAY_BE_LEFT_OUT: readonly Tier[] = ["label"];
