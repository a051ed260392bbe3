import { holds } from "./clauses.js";
import { peopleIn, within } from "./event-places.js";
import type { EventQuestion } from "./event-question.js";

/** "The most common adverse event was X", in each trial or arm that is named. */
export function commonest({ text, clause, places, named: targets, numbers, here }: EventQuestion): boolean | undefined {
  const most = /\bmost (?:common\w*|frequent\w*|prevalent)\b|\bhighest (?:number|rate|frequency|occurr\w+)\b/iu.test(
    text,
  );
  const least = /\bleast (?:common\w*|frequent\w*|prevalent)\b/iu.test(text);
  const [target] = targets.filter(({ found }) => found > 0);
  if ((!most && !least) || /\badverse event\b.* (?:any|was \d|was one|was two)\b/iu.test(text)) return undefined;
  if (targets.length === 0) return undefined;
  if (target === undefined) return false;
  const each = /\bboth\b|\beach\b|\ball\b|\beither\b/iu.test(text);
  const scopes =
    each && clause.trials.length > 1
      ? clause.trials.map((trial) => within(places, [trial], clause.groups))
      : each && clause.groups.length > 1
        ? clause.groups.map((group) => within(places, clause.trials, [group]))
        : [here];
  const several = /\b(?:one|two|three|some|among)\b.* (?:of|most)|events were\b|events are\b/iu.test(text);
  return scopes.every((scope) => {
    const sums = new Map<string, number>();
    for (const { events } of scope)
      for (const { name, count } of events) sums.set(name.toLowerCase(), (sums.get(name.toLowerCase()) ?? 0) + count);
    const order = [...sums.values()].filter((count) => most || count > 0).sort((a, b) => (most ? b - a : a - b));
    const bar = order[several ? Math.min(order.length - 1, Math.max(1, targets.length)) : 0] ?? 0;
    const told = [...target.names].map((name) => sums.get(name) ?? 0);
    const best = most ? Math.max(0, ...told) : Math.min(...told);
    const [said] = numbers;
    const right =
      said === undefined || several || holds(said, said.percent ? (100 * best) / Math.max(1, peopleIn(scope)) : best);
    return best > 0 && (most ? best >= bar : best <= bar) && right;
  });
}
