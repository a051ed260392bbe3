import type { Concept } from "./lexicon.js";
import type { Facet } from "./facet.js";

/** A run of index terms that must stand together. */
export type Phrase = readonly string[];

/** One way in which a text can name a topic: every group of `allOf` must be met by one of its phrases. */
export interface Naming {
  /** The lexicon's concept, or nothing for plain words of the question. */
  readonly concept?: string;
  readonly label: string;
  /**
   * How the concept stands to what was asked. Only `same` and `narrower` are direct evidence; `may-mean` is one meaning of an
   * unsettled term, `underlying` the disease of which what was asked is a manifestation.
   */
  readonly relation: "same" | "narrower" | "may-mean" | "underlying";
  readonly allOf: readonly (readonly Phrase[])[];
  /** Phrases within which one of these is the name of another thing. */
  readonly notIn?: readonly Phrase[];
}

/** One thing the question is about. */
export interface Topic {
  /** In the words of the question, or of the lexicon. */
  readonly label: string;
  readonly kind: Concept["kind"] | "word";
  readonly names: readonly Naming[];
  /** True for what an answer must speak of: a publication that does not name it is no evidence on the question. */
  readonly key: boolean;
  /** True for a lexicon concept whose meaning is not established (it has `mayMean`). */
  readonly unsettled: boolean;
}

/** How the question is put; it decides the form of the answer. */
export const QUESTION_FORMS = ["broad", "facet", "effect"] as const;

/** The parsed question. */
export interface Question {
  /** As asked, in canonical form. */
  readonly text: string;
  readonly form: (typeof QUESTION_FORMS)[number];
  /** What is asked about the topics, most wanted first; empty when the question is broad. */
  readonly facets: readonly Facet[];
  readonly topics: readonly Topic[];
  /** Labels of the topics that are set against one another ("A or B", "A versus B"); absent where none are. */
  readonly compared?: readonly string[];
  /** Whom it is asked for, in words, where that was told beside the question ("72-year-old woman"): it changes no evidence, only which of it leads. */
  readonly person?: string;
  /** What was understood differently from what was typed ("read “myopahty” as “myopathy”"). */
  readonly remarks: readonly string[];
}
