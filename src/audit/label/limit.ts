import type { Candidate } from "../candidate.js";
import { safely } from "./harmless.js";

/** What of a claim passes a limit that an official source sets. */
export type LimitKind =
  | "value"
  | "age"
  | "route"
  | "rate"
  | "time"
  | "lead"
  | "count"
  | "beside"
  | "turn"
  | "weight"
  | "handling"
  | "interaction"
  | "fast"
  | "forbidden"
  | "order"
  | "deed"
  | "first";

/** Words of a claim that pass a limit, with those of the source that sets it. */
export interface LimitClash {
  readonly kind: LimitKind;
  readonly said: string;
  readonly found: string;
  readonly source: Candidate;
}

/** A span of values; infinite where it is open. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const REFUSES =
  /\b(?:not|never|no|rul(?:es?|ed) out|forbid\w*|obstacle|avoid\w*|against|contra-?indicat\w+|stop(?:s|ped|ping)?|discontinu\w*|withh(?:old|olds|eld)|unsafe|cannot|unless|neither|nor|only (?:if|when|above|below|in|for)|risk|warn\w*|caution\w*|instead of|rather than|before|until)\b|n['’]t\b/iu;

/** A time of day or an occasion, a patient's risk, and what went before: "before breakfast", "when the risk of thrombosis is high". */
const SCENE =
  /\b(?:before|until)\s(?:an?\s|the\s|any\s)?(?:\p{L}+\s)?(?:breakfast|lunch|dinner|meals?|food|eating|bed(?:time)?|sleep|operations?|surgery|procedures?|cardioversion|delivery|birth|age)\b|\b(?:when|if|whose|at|with|of|has|have)\s(?:an?\s|the\s)?(?:(?:high|low|increased|higher|average|cardiovascular|\p{L}+)\s)?risk\b|\bto (?:lower|reduce|avoid|prevent)\b|\b(?:lower|reduc)\p{L}* the risk\b/giu;

/** Whether a claim has something done, and refuses nothing: "no reason to withhold it" refuses nothing. */
export function hasItDone(words: string): boolean {
  return !REFUSES.test(safely(words).replace(SCENE, " "));
}

/** Whether the first span lies within the second. */
export function within(one: Span, other: Span): boolean {
  return one.low >= other.low && one.high <= other.high;
}

/** Words of a sentence, short enough to be shown. */
export function shown(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain.length <= MOST ? plain : `${plain.slice(0, MOST).replace(/\s\S*$/u, "")} …`;
}

const MOST = 160;
