import { peopleIn } from "../text/design/read-size.js";

/** A count of people in words or of people by another name: "Sixteen participants", "114 heavy smokers". */
const COUNTED =
  /^(?:\d[\d,\u2009\u00a0]*|[A-Z]?[a-z]+(?:[- ][a-z]+){0,4}) (?:[\p{L}\p{N},‐‑’'-]+ ){0,7}?(?:patients|participants|subjects|volunteers|individuals|people|persons|women|men|males|females|adults|children|infants|newborns|neonates|babies|adolescents|students|residents|couples|nurses|workers|athletes|players|musicians|girls|boys|mothers|smokers|veterans|survivors|parturients|recipients|families|wearers|caregivers|teachers|clients|employees|relatives|housewives|farmers|firefighters|runners|cyclists|swimmers|dancers|walkers|trainees|interns)\b/u;

/** Both sexes counted one by one, who together are those studied: "67 women and ten men". */
const BOTH_SEXES =
  /^(?:a total of )?([\d,]+|[\p{L}-]+) (?:[\p{L}-]+ ){0,2}?(wom[ae]n|females?|girls?|m[ae]n|males?|boys?) and ([\d,]+|[\p{L}-]+) (?:[\p{L}-]+ ){0,2}?(wom[ae]n|females?|girls?|m[ae]n|males?|boys?)\b/iu;
const OF_HER = /^(?:w|f|g)/iu;

/** How many a count of both sexes comes to; nothing where it is none, or a number cannot be read. */
function bothSexes(size: string): number | undefined {
  const [, one = "", first = "", other = "", second = ""] = BOTH_SEXES.exec(size) ?? [];
  if (first === "" || OF_HER.test(first) === OF_HER.test(second)) return undefined;
  const numbers = [one, other].map((word) => (/\d/u.test(word) ? Number(word.replace(/\D/gu, "")) : peopleIn(word)));
  return numbers.every((number) => number > 0) ? numbers.reduce((a, b) => a + b, 0) : undefined;
}

/**
 * How many people a publication is about, read from its own statement of size ("30 studies, 288 patients"); nothing when it
 * gives no number of people.
 */
export function participants(size: string | undefined): number | undefined {
  if (size === undefined) return undefined;
  // "60 type 2 diabetic patients (of 90)" are 60.
  const plain = size.replace(/ ?\([^()]*\)/gu, "").replace(/\b(?:type|class|stage|grade|phase) \d+\b/giu, "such");
  const both = bothSexes(plain);
  if (both !== undefined) return both;
  const counts = [
    ...plain.matchAll(
      /(\d[\d,\u2009\u00a0 ]*\d|\d)\s+(?:[\p{L}-]+\s+){0,3}?(patients?|participants?|children|adults|people|women|men|cases|subjects|individuals|infants)\b/giu,
    ),
  ];
  const numbers = counts.map((match) => Number((match[1] ?? "").replace(/\D/gu, ""))).filter((n) => n > 0);
  if (numbers.length > 0) return Math.max(...numbers);
  if (COUNTED.test(plain)) return peopleIn(plain) || undefined;
  const alone = /^\D{0,4}(\d+)\D{0,3}$/u.exec(size);
  return alone === null ? undefined : Number(alone[1]);
}
