import { useSyncExternalStore } from "react";

/** A place in the app: the path's first part, what follows it, and the query. */
export interface Place {
  readonly page: string;
  readonly rest: string;
  readonly query: URLSearchParams;
}

const MOVED = "citeside:moved";

/** Reads an address of this app. */
export function placeOf(address: string): Place {
  const { pathname, searchParams } = new URL(address, "http://app.invalid");
  const [, page = "", rest = ""] = /^\/([^/]*)\/?(.*)$/u.exec(pathname) ?? [];
  return { page, rest: decoded(rest), query: searchParams };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Goes to another address of this app without loading it anew. */
export function go(address: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  dispatchEvent(new Event(MOVED));
}

function subscribe(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener(MOVED, changed);
  };
}

/** The address that is shown, path and query. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => location.pathname + location.search);
}
