const NUMBER = "\\d+(?:[.,]\\d+)*";
const UNIT = "mg|mcg|µg|μg|g|kg|ml|mL|IU|mm|cm";
/** "400, 600 or 800 mg", "0.5–1 mg": every number of a run has the unit that follows it. */
const AMOUNT = new RegExp(`(${NUMBER}(?:\\s?(?:-|,|/|or|and|to|v)\\s?${NUMBER})*)\\s?-?(${UNIT})(?![A-Za-z])`, "gu");
/** Percentages are not listed before one sign: "odds ratio 15.5, 95% confidence interval". */
const PERCENT = new RegExp(`(${NUMBER}(?:\\s?(?:-|to)\\s?${NUMBER})?)\\s?(%)`, "gu");
const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function plain(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/gu, "-").replace(/(\d),(?=\d{3}\b)/gu, "$1");
}

/** Every number of a text as written in digits, thousands without their comma. */
export function numbersIn(text: string): Set<string> {
  return new Set([...plain(text).matchAll(new RegExp(NUMBER, "gu"))].map(([number]) => number));
}

/** Every number from one to twelve that a text spells out, in digits. "One of" counts nobody and is left out. */
export function spelledNumbersIn(text: string): Set<string> {
  const found = plain(text)
    .toLowerCase()
    .matchAll(new RegExp(`\\b(${WORDS.join("|")})\\b(?! of the\\b)`, "gu"));
  return new Set([...found].map(([, word = ""]) => String(WORDS.indexOf(word) + 1)));
}

/** Every amount of a text, as "<number> <unit>". */
export function amountsIn(text: string): Set<string> {
  return new Set(
    [AMOUNT, PERCENT]
      .flatMap((shape) => [...plain(text).matchAll(shape)])
      .flatMap(([, run = "", unit = ""]) => [...numbersIn(run)].map((number) => `${number} ${unit}`)),
  );
}
