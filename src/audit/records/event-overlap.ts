import { happened, within } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";

/** Whether two trials or arms have events in common. */
export function sharedEvents({ text, clause, places, targets }: EventQuestion): boolean | undefined {
  if (!/\badverse|\bevents?\b|\bside effects?\b|\bAEs?\b/iu.test(text) || targets.length > 0) return undefined;
  if (!/\bsame\b|\bshared?\b|\bin common\b|\bidentical\b|\bdifferent adverse|\b\w+ly different\b/iu.test(text))
    return undefined;
  if (/\bsame (?:\w+ )?(?:number|amount|proportion|total|percentage|rate|frequency|occurrence)/iu.test(text))
    return undefined;
  const sides =
    clause.trials.length === 2
      ? [0, 1].map((trial) => within(places, [trial], []))
      : [0, 1].map((group) => within(places, clause.trials, [group]));
  const [a, b] = sides.map((side) => new Set(happened(side).map(([name]) => name)));
  if (a === undefined || b === undefined) return undefined;
  const shared = [...a].filter((name) => b.has(name)).length;
  if (/\bnone\b|\bnot?\b|n['’]t\b|\bneither\b|\b(?:entirely|completely|totally|wholly) different\b/iu.test(text))
    return shared === 0;
  if (/\bdifferent\b/iu.test(text)) return shared < Math.max(a.size, b.size);
  if (/\b(?:any|some|several|at least|share\w*|one|common)\b/iu.test(text)) return shared > 0;
  return shared === a.size && shared === b.size;
}
