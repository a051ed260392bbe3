import type { Route, Said } from "../../domain/regimen.js";
import { NOT_BY_TABLET } from "./regimen-shared-routes.js";
import type { Draft } from "./regimen-drafts.js";
import type { DrugNames } from "./regimen-drug-word.js";
import { isNamedDrug } from "./regimen-drug-word.js";

/**
 * Takes a route back that stands right beside the name of another drug ("intravenous X", "X IV"), or in a bracket with other amounts
 * that this amount is not in: it is said of what stands there.
 */
export function giveBackRoutes(
  text: string,
  drafts: readonly Draft[],
  routes: readonly Said<Route>[],
  names: DrugNames,
): void {
  const ofTablet = drafts.filter((draft) => ofTablets(text, draft));
  for (const draft of drafts) {
    const { route, drug } = draft;
    if (route === undefined) continue;
    if (
      NOT_BY_TABLET.has(route.value) &&
      ofTablet.some((other) => other === draft || (drug !== undefined && other.drug?.name === drug.name))
    )
      delete draft.route;
    else if (inAnothersBracket(text, route, draft, drafts)) delete draft.route;
    else if (
      drug !== undefined &&
      besideOther(text, route, drug.name, names) &&
      !OF_BOTH.test(text.slice(route.end, draft.start))
    ) {
      // "IV A 5 mg, and B 10 mg was given IV": said once more.
      const again = routes.find(
        (other) =>
          other.value === route.value && other.start !== route.start && !besideOther(text, other, drug.name, names),
      );
      if (again === undefined) delete draft.route;
      else draft.route = again;
    }
  }
}

/** "intravenous A 40 mg and B 6 mg were given": said of both. */
const OF_BOTH = /^\s[\p{L}-]+(?:\ssodium)?\s\(?\d[^()]{0,14}\)?\s(?:and|plus)\s[\p{L}-]+\s\(?$/u;
const CLASSES =
  /^(?:\w*(?:corticoid|steroid)s?|antipsychotics?|opiates?|o?estrogens?|progestins?|statins?|bisphosphonates?)$/u;

/** Whether a tablet or capsule stands right before or after an amount. */
function ofTablets(text: string, { start, end }: Draft): boolean {
  return (
    /\b(?:tablets?|capsules?),?\s$/iu.test(text.slice(Math.max(0, start - 12), start)) ||
    /^[\s-](?:tablets?|capsules?)\b/iu.test(text.slice(end, end + 10))
  );
}

function besideOther(text: string, route: Said<unknown>, own: string, names: DrugNames): boolean {
  // "to receive orally A 30 mg or B 40 mg" tells how both are given.
  const manner = /ly$/u.test(text.slice(route.start, route.end));
  const after = manner ? undefined : /^\s([\p{L}-]{4,})(?!\p{L})/u.exec(text.slice(route.end, route.end + 40))?.[1];
  const before = manner
    ? undefined
    : /(?:^|\P{L})([\p{L}-]{4,})\s$/u.exec(text.slice(Math.max(0, route.start - 40), route.start))?.[1];
  return [after, before].some((word) => {
    if (word === undefined) return false;
    const low = word.toLowerCase();
    return isNamedDrug({ low }, names) && !CLASSES.test(low) && !own.includes(low) && !low.includes(own);
  });
}

function inAnothersBracket(text: string, route: Said<unknown>, draft: Draft, drafts: readonly Draft[]): boolean {
  const from = Math.max(0, route.start - 200);
  const open = from + text.slice(from, route.start).lastIndexOf("(");
  if (open < from || text.slice(open, route.start).includes(")")) return false;
  const close = text.indexOf(")", route.end);
  if (close < 0 || close - open > 300) return false;
  const inside = ({ start, end }: { readonly start: number; readonly end: number }) => start > open && end <= close;
  return !inside(draft) && drafts.some((other) => other !== draft && inside(other));
}
