import { useSyncExternalStore } from "react";

const PLACE = "citeside.key";
const CHANGED = "citeside:key";

let held = read();
/** Why a key is asked for; undefined while none is. */
let wanted: string | undefined;
/** Grows with every key that is taken, so that what was refused is fetched again. */
let epoch = 0;

function read(): string | undefined {
  try {
    return sessionStorage.getItem(PLACE) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(): void {
  try {
    if (held === undefined) sessionStorage.removeItem(PLACE);
    else sessionStorage.setItem(PLACE, held);
  } catch {
    // A browser that keeps nothing asks again after the next loading.
  }
  dispatchEvent(new Event(CHANGED));
}

/** The headers of a request: with the key, where this tab has one. */
export function keyHeaders(): Readonly<Record<string, string>> {
  return held === undefined ? {} : { authorization: `Bearer ${held}` };
}

/** Notes that the server refused for want of a key it knows, and why in its words. */
export function askForKey(why: string): void {
  wanted = why;
  dispatchEvent(new Event(CHANGED));
}

/** Takes a key for this tab alone, until it is closed. */
export function takeKey(key: string): void {
  held = key.trim();
  wanted = undefined;
  epoch += 1;
  keep();
}

/** Forgets the key; the next request is refused, and the key asked for. */
export function forgetKey(): void {
  held = undefined;
  epoch += 1;
  keep();
}

function subscribe(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
}

export const useKeyHeld = () => useSyncExternalStore(subscribe, () => held !== undefined);
export const useKeyWanted = () => useSyncExternalStore(subscribe, () => wanted);
export const useKeyEpoch = () => useSyncExternalStore(subscribe, () => epoch);
