import type { RecordClause } from "./clauses.js";
import { THAN, trialsOf } from "./clauses.js";
import type { TrialSection } from "./record.js";

/** Trials and arms on one side of a comparison; no arms where it is all. */
export type Side = readonly [readonly number[], readonly number[]];

/** The two sides of "more in A than in B". */
export function sidesOf(
  { text, trials }: Pick<RecordClause, "text" | "trials">,
  sections: readonly TrialSection[],
): { left: Side; right: Side } | undefined {
  const cut =
    THAN.exec(text) ??
    /\bcompared (?:to|with)\b|\bas (?:in|the|those|cohort|arm|group)\b|\bversus\b|\bvs\b|\brelative to\b/iu.exec(text);
  const side = (words: string): { trials: number[]; groups: number[] } => ({
    trials: trialsOf(words),
    groups: [...words.matchAll(/\b(?:cohort|arm|group) (\d)\b/giu)].map((match) => Number(match[1]) - 1),
  });
  if (cut === null) {
    const both = /\b(?:cohorts?|arms?|groups?) 1 and (?:cohort |arm )?2\b|\bboth (?:cohorts|arms|groups)\b/iu.test(
      text,
    );
    if (both && trials.length === 1) return { left: [trials, [0]], right: [trials, [1]] };
    if (trials.length === 2 && /\bsame\b|\bequal/iu.test(text)) return { left: [[0], []], right: [[1], []] };
    return undefined;
  }
  const [a, b] = [side(text.slice(0, cut.index)), side(text.slice(cut.index))];
  if (b.trials.length === 0 && b.groups.length === 0) return undefined;
  const left: Side = [
    a.trials.length > 0
      ? a.trials.slice(-1)
      : b.trials.length === 1 && trials.length === 2 && b.groups.length === 0
        ? [1 - (b.trials[0] ?? 0)]
        : b.trials.length > 0
          ? b.trials
          : trials,
    a.groups.length > 0 ? a.groups : b.groups.length === 1 && b.trials.length === 0 ? [1 - (b.groups[0] ?? 0)] : [],
  ];
  const right: Side = [b.trials.length > 0 ? b.trials : left[0], b.groups];
  if (sections.length < 2 && left[1].length === 0 && right[1].length === 0) return undefined;
  if (left[0].join() === right[0].join() && left[1].join() === right[1].join()) {
    const [group] = right[1];
    if (group === undefined) return undefined;
    return { left: [left[0], [1 - group]], right };
  }
  return { left, right };
}
