import { useEffect, useState } from "react";
import { Trouble } from "../api.js";
import { useKeyEpoch } from "../key.js";

/** What became of something that is fetched. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: T }
  | { readonly state: "failed"; readonly trouble: Trouble };

const LOADING = { state: "loading" } as const;

/** Any error as trouble. */
export function asTrouble(error: unknown): Trouble {
  return error instanceof Trouble
    ? error
    : new Trouble("This page has a fault of its own.", "refused", error instanceof Error ? error.message : undefined);
}

/**
 * Fetches whenever `key` changes, and again when `again` is called. What was fetched for another key is never shown; the
 * same key keeps what it has while it is fetched again. A key of the server that was entered since fetches again, too.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): readonly [Loaded<T>, () => void] {
  const [held, setHeld] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>({ key, loaded: LOADING });
  const [turn, setTurn] = useState(0);
  const epoch = useKeyEpoch();
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setHeld({ key, loaded: { state: "loaded", value } });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setHeld({ key, loaded: { state: "failed", trouble: asTrouble(error) } });
      },
    );
    return () => stop.abort();
    // `load` is made anew with every rendering; what it loads is named by `key`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn, epoch]);
  return [held.key === key ? held.loaded : LOADING, () => setTurn((now) => now + 1)];
}
