import type { Candidate } from "../candidate.js";
import type { LimitClash } from "../label/limit.js";
import { hasItDone, shown } from "../label/limit.js";
import { givesNoDose } from "./no-dose.js";
import { quantitiesIn } from "../words/quantities.js";

const WEIGHS =
  /\b(?:weigh(?:s|ed|ing)?(?: of)?(?: about| around| only)?|body ?weight (?:of|is)|of)\s(\d{1,3}(?:\.\d+)?)\s?(?:kg|kilograms?)\b|\b(\d{1,3}(?:\.\d+)?)[\s-]?(?:kg|kilograms?|kilogram)[\s-](?:child|infant|baby|boy|girl|toddler|patient|adult|man|woman|person|teenager)\b/iu;
const BY_WEIGHT =
  /\b(\d+(?:\.\d+)?)(?:\s?(?:-|–|to)\s?(\d+(?:\.\d+)?))?\s?(mg|mcg|[µμ]g|g)\s?(?:\/|per\s)\s?(?:kg|kilogram)/giu;
const BAND =
  /(?:(?:≥|from|at least)?\s?(\d{1,3})\s?(?:kg)?\s?(?:\([^)]*\)\s?)?(?:-|–|to|and|to\s?<|<)\s?(?:less than |under |below |<)?\s?(\d{1,3})\s?kg)|(?:(?:≥|at least|more than|over|above|>)\s?(\d{1,3})\s?kg)|(\d{1,3})\s?kg (?:or (?:more|heavier|above)|and (?:over|above|heavier))|(?:(?:less than|under|below|<)\s?(\d{1,3})\s?kg)/giu;
const SCALES: Readonly<Record<string, number>> = { mg: 1, g: 1_000, mcg: 0.001, µg: 0.001, μg: 0.001 };
/** A dose rounded to a tablet is near what is reckoned; twice as much is not. */
const MORE = 1.6;
const MUCH = 2;

const LIGHTER = /^[^.;()]*\b(?:less than|under|below|lighter than|<)\s?(\d{1,3})\b/iu;

/** Where a claim gives somebody of a stated weight more than the label's amounts for each kilogram come to, or than its dose for that weight. */
export function weightDoses(words: string, read: readonly Candidate[]): LimitClash[] {
  const match = WEIGHS.exec(words);
  const weight = Number(match?.[1] ?? match?.[2]);
  if (!hasItDone(words) || Number.isNaN(weight)) return [];
  const flat = quantitiesIn(words).filter(
    ({ unit, text, end }) =>
      unit === "mg" && !/kg|kilo/iu.test(text) && !/^\s?(?:\/|per\s)\s?(?:kg|m|l|day\/kg)/iu.test(words.slice(end)),
  );
  const [own] = flat.sort((a, b) => b.high - a.high);
  if (own === undefined) return [];
  const sentences = read.filter((one) => !givesNoDose(one));
  const rates = sentences.flatMap((source) =>
    [...source.text.matchAll(BY_WEIGHT)].flatMap(({ 0: text, 1: from, 2: to, 3: unit = "mg", index }) => {
      // "0.01 mg/kg for patients weighing less than 60 kg" is nobody else's.
      const under = LIGHTER.exec(source.text.slice(index + text.length, index + text.length + 70))?.[1];
      if (under !== undefined && weight >= Number(under)) return [];
      return [{ source, most: Number(to ?? from) * (SCALES[unit.toLowerCase()] ?? Number.NaN) * weight }];
    }),
  );
  const [largest] = rates.sort((a, b) => b.most - a.most);
  if (largest !== undefined)
    return own.low > largest.most * MORE
      ? [{ kind: "weight", said: own.text, found: shown(largest.source.text), source: largest.source }]
      : [];
  const bands = sentences.flatMap((source) => {
    const amounts = quantitiesIn(source.text).filter(({ unit, text }) => unit === "mg" && !/kg/iu.test(text));
    return amounts.length > 0 && isFor(weight, source.text)
      ? [{ source, most: Math.max(...amounts.map(({ high }) => high)) }]
      : [];
  });
  const [most] = bands.sort((a, b) => b.most - a.most);
  return most === undefined || own.low < most.most * MUCH
    ? []
    : [{ kind: "weight", said: own.text, found: shown(most.source.text), source: most.source }];
}

function isFor(weight: number, text: string): boolean {
  return [...text.matchAll(BAND)].some(([, from, to, least, orMore, under]) => {
    if (from !== undefined && to !== undefined) return weight >= Number(from) && weight < Number(to);
    if (under !== undefined) return weight < Number(under);
    const low = Number(least ?? orMore);
    return !Number.isNaN(low) && weight >= low;
  });
}
