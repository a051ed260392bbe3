import { weightOfOutcomeTerm } from "../../appraise/findings/finding-asked.js";
import type { StudyFinding } from "../../appraise/findings/finding-reader.js";
import type { StudyRead, StudySentence } from "../../appraise/findings/finding-study.js";
import { CHANGE_SIGNALS } from "../../appraise/findings/finding-study.js";
import { termsOf } from "../../text/analyse.js";

/** One study of a body of evidence: its words as a whole, as they were read, and what was found in them. */
export interface StudyOfBody {
  readonly finding: StudyFinding;
  readonly study: StudyRead;
  readonly text: string;
}

/** How far one text reaches what was asked, and what it says beyond the sentence that tells best. Each from 0 to 1, numbers of arms up to 2. */
export interface Reach {
  /** The share of the outcome's words that stand anywhere in the text. */
  readonly outcome: number;
  /** Whether its last sentences speak well of what was tried, so that more of a welcome outcome may be expected; and less of an unwelcome one. */
  readonly praisedUp: number;
  readonly praisedDown: number;
  /** Whether the numbers of both arms tell of more, or of less, with what was tried. */
  readonly moreInNumbers: number;
  readonly lessInNumbers: number;
}

/** Sentences at the end of an abstract that conclude it. */
const CONCLUDING = 2;
const MORE_IN_NUMBERS = CHANGE_SIGNALS.indexOf("some: more in numbers");
const LESS_IN_NUMBERS = CHANGE_SIGNALS.indexOf("some: less in numbers");

export function reachOf({ finding, study, text }: StudyOfBody): Reach {
  const held = new Set(termsOf(text));
  const { prepared, values } = finding;
  const share = (wanted: ReadonlySet<string>) => {
    const sum = (terms: readonly string[]) => terms.reduce((all, term) => all + weightOfOutcomeTerm(term), 0);
    return wanted.size === 0 ? 0 : sum([...wanted].filter((term) => held.has(term))) / sum([...wanted]);
  };
  const last = study.sentences.filter(({ place }) => place !== "title").slice(-CONCLUDING);
  const has = (kind: string) => last.some(({ cues }: StudySentence) => cues.some((cue) => cue.kind === kind));
  const praised = has("good") && !has("null") ? 1 : 0;
  return {
    outcome: Math.max(...[prepared.outcome, ...prepared.outcomeOtherwise].map(share)),
    praisedUp: prepared.worth > 0 ? praised : 0,
    praisedDown: prepared.worth < 0 ? praised : 0,
    moreInNumbers: values[MORE_IN_NUMBERS] ?? 0,
    lessInNumbers: values[LESS_IN_NUMBERS] ?? 0,
  };
}
