import type { Heading } from "../domain/vocabulary.js";
import { termsOf } from "./analyse.js";

/** The names by which a heading can be met, its own first. "Anemia, Sickle Cell" is met as "Sickle Cell Anemia" too. */
export function namesOfHeading({ name, terms }: Heading): readonly string[] {
  return [...new Set([name, ...terms].flatMap((one) => [one, ...turnedRound(one)]))];
}

/** Every run of index terms that names a heading or what it holds as narrower, each once. */
export function runsOfHeading(heading: Heading): string[] {
  const names = [...namesOfHeading(heading), ...heading.narrower.flat()];
  return [...new Set(names.map((name) => termsOf(name).join(" ")))].filter((run) => run !== "");
}

/** What stands behind the one comma of an inverted name goes before it. */
function turnedRound(name: string): string[] {
  const [first = "", second, ...more] = name.split(", ");
  return second === undefined || more.length > 0 ? [] : [`${second} ${first}`];
}
