import { holds } from "./clauses.js";
import { DOWN, figuresOf } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";

/** "The longest PFS was 9 months", "the difference between the minimum and the maximum": by the ends of ranges and intervals. */
export function resultRange({ text, here, outcomes, clause, spoken, numbers }: ResultQuestion): boolean | undefined {
  const low = /\b(?:minimum|shortest|lowest|smallest|min)\b/iu.test(text);
  const high = /\b(?:maximum|longest|highest|largest|greatest|max)\b(?! tolerated)/iu.test(text);
  const person = /\b(?:patient|participant|subject|recorded|observed|value|one|individual)\b/iu.test(text);
  const spans = here
    .map((arm) => {
      const own = figuresOf(arm, spoken).filter(({ low: a, high: b }) => a !== undefined && b !== undefined);
      return {
        low: Math.min(...own.map((one) => one.low ?? 0)),
        high: Math.max(...own.map((one) => one.high ?? 0)),
        all: own,
      };
    })
    .filter(({ all }) => all.length > 0);
  const people =
    /^(?:no|one|a|an|a single|at least one|1|some|none of the|every)\b[^.]{0,12}\b(?:patients?|participants?|subjects?)\b/iu.test(
      text,
    );
  if (spans.length === 0 || (!low && !high && !people)) return undefined;
  const [least, most] = [Math.min(...spans.map((one) => one.low)), Math.max(...spans.map((one) => one.high))];
  const last = numbers.findLast(({ days }) => days > 0) ?? numbers.at(-1);
  if (!low && !high) {
    if (last === undefined || last.percent) return undefined;
    if (/^(?:no|none)\b/iu.test(text)) return last.compare.startsWith(">") ? !holds(last, most) : !holds(last, least);
    if (/^every\b/iu.test(text)) return holds(last, least) && holds(last, most);
    return last.compare.startsWith(">")
      ? holds(last, most)
      : last.compare.startsWith("<")
        ? holds(last, least)
        : (last.value >= least - 0.01 && last.value <= most + 0.01) ||
          (DOWN.test(text) && -last.value >= least - 0.01 && -last.value <= most + 0.01);
  }
  if (low && high && last !== undefined && /\bdifference\b|\bbetween\b/iu.test(text)) return holds(last, most - least);
  if (/\bdifference\b/iu.test(text) && last !== undefined && spans.length === 2) {
    const [a, b] = spans;
    if (a !== undefined && b !== undefined) return holds(last, Math.abs(high ? a.high - b.high : a.low - b.low));
  }
  // "The patient with the longest PFS was in cohort 2."
  if (last === undefined && (person || clause.groups.length === 1)) {
    const all = clause.trials.flatMap((trial) => outcomes[trial]?.arms ?? []).flatMap(({ figures }) => figures);
    const [lowest, top] = [
      Math.min(...all.map((one) => one.low ?? Infinity)),
      Math.max(...all.map((one) => one.high ?? -Infinity)),
    ];
    if (here.length === 1) return high ? most >= top : least <= lowest;
    return undefined;
  }
  if (last === undefined || /\bmedian\b.*\b(?:highest|lowest|longest|shortest)\b/iu.test(text)) return undefined;
  return holds(last, high ? most : least);
}
