import type { Route, Said, Span } from "../../domain/regimen.js";
import type { FoundFrequency } from "../../text/regimens/regimen-times.js";
import type { Item, Place, Shared } from "./regimen-shared.js";
import { betweenIn } from "./regimen-shared.js";
import { shareDurations } from "./regimen-shared-durations.js";
import { shareFrequencies } from "./regimen-shared-frequencies.js";
import { shareRoutes } from "./regimen-shared-routes.js";

/** Gives every amount the frequency, route and duration that belong to it. */
export function sharedBy(
  text: string,
  sentence: Place,
  items: readonly Item[],
  frequencies: readonly FoundFrequency[],
  routes: readonly Said<Route>[],
  durations: readonly Said<Span>[],
): Shared[] {
  const shared: Shared[] = items.map(() => ({}));
  const between = betweenIn(text);
  shareFrequencies(text, items, frequencies, shared, between);
  shareRoutes(text, sentence, items, routes, shared, between);
  shareDurations(text, sentence, items, durations, shared, between);
  return shared;
}
