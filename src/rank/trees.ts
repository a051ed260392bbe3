import { InvariantError } from "../domain/fault.js";

/** One tree: at each branch a signal's place and a threshold ("at most" goes left), at each leaf what is added to the score. */
export type Tree =
  number | { readonly signal: number; readonly most: number; readonly left: Tree; readonly right: Tree };

/** Reads a tree written as `(signal most left right)` or a number. Throws for anything else. */
export function readTree(text: string): Tree {
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const next = (): Tree => {
    const word = words[at++];
    if (word !== "(") return numberOf(word, text);
    const signal = numberOf(words[at++], text);
    const most = numberOf(words[at++], text);
    const left = next();
    const right = next();
    if (words[at++] !== ")") throw new InvariantError(`a tree is not closed: ${text}`);
    return { signal, most, left, right };
  };
  return next();
}

function numberOf(word: string | undefined, text: string): number {
  const value = Number(word);
  if (word === undefined || Number.isNaN(value)) throw new InvariantError(`“${word ?? ""}” is no number in ${text}`);
  return value;
}

/** Writes a tree as `readTree` reads it. */
export function writeTree(tree: Tree): string {
  if (typeof tree === "number") return String(tree);
  return `(${tree.signal} ${tree.most} ${writeTree(tree.left)} ${writeTree(tree.right)})`;
}

/** The sum of the leaves that the signals lead to. */
export function scoreBy(trees: readonly Tree[], signals: ArrayLike<number>): number {
  let sum = 0;
  for (let tree of trees) {
    while (typeof tree !== "number") tree = (signals[tree.signal] ?? 0) <= tree.most ? tree.left : tree.right;
    sum += tree;
  }
  return sum;
}
