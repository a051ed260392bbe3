/** The unweighted mean of the classes' F1; a class that neither gold nor the method names is left out. Labels are 0 up to `classes` - 1. */
export function macroF1(gold: readonly number[], got: readonly (number | undefined)[], classes: number): number {
  const scores = Array.from({ length: classes }, (_, label) => {
    const right = gold.filter((one, at) => one === label && got[at] === label).length;
    const told = got.filter((one) => one === label).length;
    const wanted = gold.filter((one) => one === label).length;
    return told + wanted === 0 ? undefined : (2 * right) / (told + wanted);
  }).filter((score) => score !== undefined);
  return scores.length === 0 ? 0 : scores.reduce((a, b) => a + b, 0) / scores.length;
}

/** The share of items given their gold label. */
export function accuracyOf(gold: readonly number[], got: readonly (number | undefined)[]): number {
  return gold.length === 0 ? 0 : gold.filter((one, at) => one === got[at]).length / gold.length;
}

/** What always naming the most frequent gold label gets. */
export function majorityOf(
  gold: readonly number[],
  classes: number,
): { readonly accuracy: number; readonly macro_f1: number } {
  const counts = Array.from({ length: classes }, (_, label) => gold.filter((one) => one === label).length);
  const most = counts.indexOf(Math.max(...counts));
  const got = gold.map(() => most);
  return { accuracy: accuracyOf(gold, got), macro_f1: macroF1(gold, got, classes) };
}
