import type { Difference } from "../../domain/directness.js";

/** The countries by their English names, as the Unicode Consortium's CLDR has them; "Georgia" and "Jordan" are people and states too. */
const COUNTRIES: readonly string[] = countries();
const SAME: Readonly<Record<string, string>> = {
  UK: "United Kingdom",
  England: "United Kingdom",
  USA: "United States",
};
const sameName = (name: string): string => SAME[name] ?? name;
const NAMED = new RegExp(`(?<![\\p{L}-])(?:${COUNTRIES.join("|")})(?![\\p{L}-])`, "gu");
/** "In Pakistan": where a claim says that something holds. */
const IN_ONE = new RegExp(
  `\\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ff]rom)\\s(?:the\\s)?(${COUNTRIES.join("|")})(?![\\p{L}-])`,
  "u",
);

/** Where a claim is on one country and what a source says on another only: both; nothing where the source names none. */
export function otherCountry(claim: string, source: string): Difference | undefined {
  const asked = IN_ONE.exec(claim)?.[1];
  if (asked === undefined) return undefined;
  const theirs = source.match(NAMED) ?? [];
  const [other] = theirs;
  if (other === undefined || theirs.some((one) => sameName(one) === sameName(asked))) return undefined;
  return { element: "population", asked, found: other };
}

function countries(): string[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const unsure = new Set(["Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Jersey", "World"]);
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .flatMap((name) => (name === undefined || unsure.has(name) || !/^[\p{L} ]+$/u.test(name) ? [] : [name]))
    .concat("UK", "England", "USA", "Turkey")
    .sort((a, b) => b.length - a.length);
}
