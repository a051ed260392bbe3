import { createContext, use } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { BundleStatement } from "../../../src/operations/statement-schema.js";

/** What the evidence pane shows: a statement, or anything else that stands on quotes. */
export interface Evidence {
  readonly text: string;
  readonly quotes: BundleStatement["quotes"];
  readonly references: readonly number[];
  /** Present for a statement. */
  readonly statement?: BundleStatement;
}

/** The evidence of a statement. */
export function evidenceOf(statement: BundleStatement): Evidence {
  const { text, quotes, references } = statement;
  return { text, quotes, references, statement };
}

export interface Opening {
  readonly bundle: Bundle;
  /** The name under which the answer is kept; absent where it is not. */
  readonly id?: string;
  readonly opened: Evidence | undefined;
  readonly open: (evidence: Evidence) => void;
}

export const OpeningContext = createContext<Opening | undefined>(undefined);

/** What an answer's parts share: the bundle, and how evidence is opened. */
export function useOpening(): Opening {
  const opening = use(OpeningContext);
  if (opening === undefined) throw new Error("evidence is opened within an answer");
  return opening;
}
