/** A person as PubMed writes one: "Müller AB", "van der Berg C Jr". */
export function personName(family: string, given: string, suffix = ""): string {
  return [family.trim(), initialsOf(given), suffix.replace(/[.,]/g, "").trim()].filter((part) => part !== "").join(" ");
}

/** "Anna-Beth C." gives "ABC"; initials that are run together already stay ("AB"). */
function initialsOf(given: string): string {
  return given
    .split(/[\s.\-‐]+/u)
    .filter((name) => name !== "")
    .map((name) => (/^\p{Lu}{2,3}$/u.test(name) ? name : (/\p{L}/u.exec(name)?.[0] ?? "").toUpperCase()))
    .join("");
}

const SUFFIX = /^(?:jr|sr|[ivx]+|\d(?:st|nd|rd|th))\.?$/iu;

/** A name written with the family first: "Müller, Anna Beth, Jr." A name without a comma is left as it is. */
export function nameWithComma(name: string): string {
  const [family = "", ...rest] = name.split(",").map((part) => part.trim());
  if (rest.length === 0) return family;
  const suffixes = rest.filter((part) => SUFFIX.test(part));
  return personName(family, rest.filter((part) => !SUFFIX.test(part)).join(" "), suffixes[0] ?? "");
}
