import { Fault } from "../../domain/fault.js";
import type { History } from "../../ports/history.js";
import type { Bundle } from "../bundle-schema.js";
import type { Context } from "../operation.js";
import { readBundle } from "../verify/read-bundle.js";
import { isBundleId } from "./bundle-id.js";

/** The history. Fault `not-found` where none is kept. */
export function historyOf({ history }: Pick<Context, "history">): History {
  if (history === undefined)
    throw new Fault("not-found", "No history is kept here.", "Open the library for writing, without --no-history.");
  return history;
}

/** What is kept under a name. Fault `not-found` where nothing is. */
export async function keptUnder(context: Pick<Context, "history">, id: string) {
  const kept = isBundleId(id) ? await historyOf(context).kept(id) : undefined;
  if (kept === undefined)
    throw new Fault("not-found", `No answer is kept under “${id}”.`, "citeside history lists those that are.");
  return kept;
}

/** A bundle from the name under which it is kept, its JSON value, or its text. */
export async function bundleFrom(context: Pick<Context, "history">, given: unknown): Promise<Bundle> {
  if (typeof given === "string" && isBundleId(given.trim()))
    return readBundle((await keptUnder(context, given.trim())).document);
  return readBundle(given);
}
