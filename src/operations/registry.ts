import { ask } from "./ask/ask.js";
import type { Callable } from "./callable.js";
import { callable } from "./callable.js";
import { maintain, remove } from "./library/maintain.js";
import { set } from "./set/set.js";
import { show } from "./show/show.js";
import { browse } from "./sources/browse.js";
import { sources } from "./sources/sources.js";
import { verify } from "./verify/verify.js";

/** The operations that are called by name, from other threads and over the network. */
export const CALLABLES: ReadonlyMap<string, Callable> = new Map(
  [
    callable(ask),
    callable(sources),
    callable(browse),
    callable(show),
    callable(verify),
    callable(set),
    callable(remove),
    callable(maintain),
  ].map((one) => [one.name, one]),
);
