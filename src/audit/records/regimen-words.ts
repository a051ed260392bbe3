const ROUTES: readonly (readonly [string, RegExp])[] = [
  ["oral", /\boral(?:ly)?\b|\bPO\b|\bpo\b|\bby mouth\b|\btablets?\b|\bcapsules?\b|\bpills?\b|\bswallow\w*/gu],
  ["intravenous", /\bintravenous(?:ly)?\b|\bIV\b|\bi\.v\.|\binfus\w+|\binto a vein\b/gu],
  ["subcutaneous", /\bsubcutaneous(?:ly)?\b|\bSC\b|\bs\.c\.|\bunder the skin\b/gu],
  ["intramuscular", /\bintramuscular(?:ly)?\b|\bIM\b|\bi\.m\./gu],
  ["topical", /\btopical(?:ly)?\b|\bcream\b|\bgel\b|\bointment\b|\bpatch\b|\blotion\b/gu],
  ["intradermal", /\bintradermal(?:ly)?\b|\bID\b/gu],
  ["inhaled", /\binhal\w+/gu],
  ["radiation", /\bradiotherapy\b|\bradiation\b|\birradiat\w+|\bbrachytherapy\b/gu],
];

/** The ways in which a text says that something is given, in the order of a fixed list. */
export function routesIn(text: string): string[] {
  return ROUTES.filter(([, pattern]) => text.search(pattern) !== -1).map(([name]) => name);
}

const COUNTS: Readonly<Record<string, number>> = { once: 1, twice: 2, two: 2, three: 3, four: 4, one: 1, six: 6 };
const count = (word: string) => COUNTS[word.toLowerCase()] ?? Number(word);
const UNIT: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/** How often a text says that something is done: days from one time to the next ("twice daily" 0.5, "every 3 weeks" 21). */
export function timesIn(text: string): number[] {
  const found: number[] = [];
  const add = (pattern: RegExp, days: (match: RegExpExecArray | RegExpMatchArray) => number) => {
    for (const match of text.matchAll(pattern)) {
      const one = days(match);
      if (Number.isFinite(one) && one > 0) found.push(one);
    }
  };
  add(/\b(\d|two|three|four|twice) (?:times )?(?:daily|(?:a|per|each) day)\b/giu, ([, word = ""]) => 1 / count(word));
  add(/\b(?:bid|b\.i\.d\.?|bd)\b/giu, () => 0.5);
  add(/\b(?:tid|t\.i\.d\.?)\b/giu, () => 1 / 3);
  add(
    /(?<!\b(?:\d|two|three|four|twice) (?:times )?)\b(?:daily|qd|every ?day|each day|(?:once )?(?:a|per) day|every single day)\b/giu,
    () => 1,
  );
  add(
    /\b(twice|two times|three times|2|3) (?:times )?(?:a |per )?week(?:ly)?\b/giu,
    ([, word = ""]) => 7 / count(word.split(" ")[0] ?? ""),
  );
  add(
    /(?<!\b(?:twice|times|\d) (?:a |per )?)(?<!bi-?)\b(?:weekly|once (?:a|per) week|every week|qw|each week)\b/giu,
    () => 7,
  );
  add(/\bbi-?weekly\b|\bevery other week\b|\bfortnight\w*|\btwice (?:a|per) month\b/giu, () => 14);
  add(/\bmonthly\b|\bonce (?:a|per) month\b|\bevery month\b/giu, () => 30);
  add(
    /\bevery (\d+|two|three|four|six)[ -](hour|day|week|month|year)s?\b/giu,
    ([, word = "", unit = ""]) => count(word) * (UNIT[unit.toLowerCase()] ?? 1),
  );
  add(/\bq(\d+)w\b/giu, ([, word = ""]) => 7 * Number(word));
  return found;
}

/** An amount of a drug with its unit in one spelling. */
export interface SaidDose {
  readonly amount: number;
  readonly unit: string;
}

/** Doses of a text ("75 mg/m²", "2.5mg", "50 Gy"). */
export function dosesIn(text: string): SaidDose[] {
  return [
    ...text.matchAll(
      /(\d+(?:[.,]\d+)*) ?-?(mg|milligrams?(?: \(mg\))?|mcg|μg|µg|micrograms?|g|grams?|gy|ml|mL|IU|units?|mCi|AUC)\b(?: ?\/ ?(m|kg|day|d)\b)?/giu,
    ),
  ].map(([, amount = "", unit = ""]) => {
    const plain = unit.toLowerCase();
    return {
      amount: Number(amount.replace(/,(?=\d{3})/gu, "").replace(",", ".")),
      unit: plain.startsWith("mill") ? "mg" : /^(?:mcg|μg|µg|micro)/u.test(plain) ? "mcg" : plain.replace(/s$/u, ""),
    };
  });
}
