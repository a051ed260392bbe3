import type { CriterionPiece } from "./criterion-pieces.js";
import type { Limit } from "./lab-limits.js";
import { limitsIn, usualWay } from "./lab-limits.js";
import type { PeopleFinding } from "./people-finding.js";
import type { Range } from "./ranges.js";
import { beyond, meet, rangeOf, sameEnds, within } from "./ranges.js";

/** What people may have of a measure by a criterion, and the criterion. */
export interface Allowed {
  readonly limit: Limit;
  readonly range: Range;
  readonly criterion: string;
}

/** What criteria allow of the measures they limit: what is excluded turned round, a limit without a sign taken the usual way. */
export function allowedLimits(pieces: readonly CriterionPiece[]): Allowed[] {
  return pieces.flatMap(({ text, sign, exception }) =>
    exception
      ? []
      : limitsIn(text).flatMap((limit): Allowed[] => {
          const { low, high } = limit.range;
          const way = usualWay(limit.name) * sign;
          const said = limit.told || low !== high ? limit.range : way === 1 ? rangeOf(low, Infinity) : rangeOf(0, high);
          const range = sign === 1 ? said : beyond(said);
          return range === undefined ? [] : [{ limit, range, criterion: text }];
        }),
  );
}

/** What the limits of criteria say to the values that are told of people, or asked of them. */
export function limitFindings(people: string, pieces: readonly CriterionPiece[], must: boolean): PeopleFinding[] {
  const allowed = allowedLimits(pieces);
  const all = /\b(?:any|all|every)\b/iu.test(people);
  return limitsIn(people).map(({ name, relative, range }): PeopleFinding => {
    const own = allowed.filter(({ limit }) => limit.name === name && limit.relative === relative);
    const [first] = own;
    if (first === undefined) return { about: "limit", admitted: 0, required: 0, criterion: undefined };
    if (must) {
      const same = own.find((one) => sameEnds(one.range, range));
      return {
        about: "limit",
        admitted: 0,
        required: same === undefined ? 0 : 1,
        criterion: (same ?? first).criterion,
      };
    }
    const out = own.find((one) => (all ? !within(range, one.range) : !meet(range, one.range)));
    return { about: "limit", admitted: out === undefined ? 1 : -1, required: 0, criterion: (out ?? first).criterion };
  });
}
