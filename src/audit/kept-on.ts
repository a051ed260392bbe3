import type { Candidate } from "./candidate.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";

const STOPPED = String.raw`(?:stopped|discontinued|withdrawn|withheld|paused|interrupted|taken off|removed|held)`;
/** That a drug is to be stopped. */
const STOPS = new RegExp(
  String.raw`\b(?:should|must|needs? to|has to|have to|is|are|can|may)\s(?:\p{L}+\s){0,2}?be ${STOPPED}\b|\b(?:is|are) (?:\p{L}+ly |usually )?${STOPPED}\b|^(?:stop|discontinue|withdraw|withhold|pause|interrupt)\b`,
  "iu",
);
const DENIES = /\b(?:not|never|no need|need not|unless|only)\b|n['’]t\b/iu;
/** That it is gone on with. */
const KEPT = new RegExp(
  String.raw`\b(?:should|must) be continued\b|\b(?:should|must|need)\s?not\s(?:\p{L}+\s)?be (?:\p{L}+ly )?${STOPPED}|\bdo not (?:\p{L}+ly )?(?:stop|discontinue|withdraw|interrupt|withhold)`,
  "iu",
);
/** Occasions for which a drug may be stopped, each by all the words for it. */
const OCCASIONS: readonly RegExp[] = [
  /\b(?:surgery|surgical|operations?|operat\w+|an(?:a)?esthesia)\b/iu,
  /\b(?:dental|tooth|teeth)\b/iu,
  /\b(?:dialysis|ha?emodialysis)\b/iu,
];

/** Where a claim has a drug stopped for an occasion through which its label has it continued: "taken off for the surgical period". Nothing where the label has it stopped then. */
export function keptOn(words: string, sentences: readonly Candidate[]): LimitClash[] {
  const said = DENIES.test(words) ? undefined : STOPS.exec(words)?.[0];
  const occasion = OCCASIONS.find((one) => one.test(words));
  if (said === undefined || occasion === undefined) return [];
  const same = sentences.filter(({ text }) => occasion.test(text));
  if (same.some(({ text }) => STOPS.test(text) && !KEPT.test(text))) return [];
  const limit = same.find(({ text }) => KEPT.test(text));
  return limit === undefined ? [] : [{ kind: "lead", said, found: shown(limit.text), source: limit }];
}
