import { holds } from "./clauses.js";
import { countsPeople, isShare } from "./outcome.js";
import { amounts } from "./result-figures.js";
import type { ResultQuestion } from "./result-question.js";

/** A share of those who did not, as a share of those who did. */
const TURNED = { "=": "=", "~": "~", ">": "<", ">=": "<=", "<": ">", "<=": ">=" } as const;

/** Numbers among those of the arms that are named. */
export function resultNumber(question: ResultQuestion): boolean | undefined {
  const { text, here, spoken, turned, clause } = question;
  const list = question.numbers.filter(({ difference: one }) => !one);
  const timed = /\b(?:survival|PFS|time|duration|length|TTP|OS|DFS)\b/iu.test(text);
  const [first] = timed && list.some(({ days }) => days > 0) ? list.filter(({ days }) => days > 0) : list;
  if (first === undefined || here.length === 0) return undefined;
  const people =
    !first.percent && first.days === 0 && /\b(?:patients?|participants?|subjects?|women|people)\b/iu.test(text);
  const size = /\b(?:included|enrolled|cohort size|analy[sz]ed|consisted|made up of|sample)\b/iu.test(text);
  if (size && people) return here.every(({ of }) => holds(first, of));
  const said = turned && first.percent ? { ...first, value: 100 - first.value, compare: TURNED[first.compare] } : first;
  const exact = said.compare === "=" || said.compare === "~";
  const each =
    /\b(?:both|each|all|either|every)\b/iu.test(text) && !/\b(?:total|across|overall|combined)\b/iu.test(text);
  const lists = here.map((arm) => amounts(arm, spoken, said.percent, people));
  const pooled = (): number | undefined => {
    if (here.length < 2 || !here.every((arm) => arm.of > 0)) return undefined;
    const counts = here.map((arm) =>
      countsPeople(arm) && !isShare(arm)
        ? (amounts(arm, spoken, false)[0] ?? 0)
        : isShare(arm)
          ? ((amounts(arm, spoken, true)[0] ?? 0) * arm.of) / 100
          : Number.NaN,
    );
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (Number.isNaN(count)) return undefined;
    return said.percent ? (100 * count) / here.reduce((sum, { of }) => sum + of, 0) : count;
  };
  const whole = pooled();
  const right = lists.map((all) =>
    exact ? all.some((one) => holds(said, one)) : all.slice(0, 1).every((one) => holds(said, one)) && all.length > 0,
  );
  const stands = each
    ? right.every(Boolean)
    : whole !== undefined && (said.percent || people) && clause.groups.length === 0
      ? holds(said, whole)
      : exact
        ? right.some(Boolean)
        : right.every(Boolean);
  return turned && !said.percent ? !stands : stands;
}
