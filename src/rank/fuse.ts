import { byCodeUnit } from "../domain/order.js";

/** How much the first places count above later ones: the value of Cormack, Clarke and Büttcher (SIGIR 2009), who found it robust. */
const RECIPROCAL = 60;

/**
 * Puts several orders of ids together by reciprocal rank: each id gets 1 / (60 + place) from every order it stands in, places from 1.
 * Only places count, so that scores of unlike kinds (words, vectors) can stand together. Best first, equal ones by id.
 */
export function fuse(orders: readonly (readonly string[])[]): { readonly id: string; readonly score: number }[] {
  const scores = new Map<string, number>();
  for (const order of orders)
    [...new Set(order)].forEach((id, at) => scores.set(id, (scores.get(id) ?? 0) + 1 / (RECIPROCAL + at + 1)));
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
}
