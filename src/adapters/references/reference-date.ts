const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The number of a month as it is written ("3", "Mar", "march"), 1 to 12; nothing for a season or anything else. */
export function monthNumber(month: string): number | undefined {
  const low = month.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(low) ? Number(low) : MONTHS.indexOf(low.slice(0, 3)) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}

/** ISO 8601, as exact as the parts are; nothing without a year of four digits. */
export function isoDate(year: string, month = "", day = ""): string | undefined {
  if (!/^(?:1[5-9]|20|21)\d\d$/.test(year)) return undefined;
  const number = monthNumber(month);
  if (number === undefined) return year;
  const two = (value: number) => String(value).padStart(2, "0");
  const date = /^\d{1,2}$/.test(day.trim()) ? Number(day) : 0;
  return date >= 1 && date <= 31 ? `${year}-${two(number)}-${two(date)}` : `${year}-${two(number)}`;
}

/** A date as lists of references write it: "2019/05/12/", "2019-05", "2019 May 12", "May 2019"; ISO 8601. */
export function looseDate(text: string): string | undefined {
  const year = /(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/.exec(text)?.[0];
  if (year === undefined) return undefined;
  const [, month = "", day = ""] =
    /^\s*\d{4}[\s/.-]+(\p{L}{3,}\.?|\d{1,2})(?:[\s/.-]+(\d{1,2}))?(?!\d)/u.exec(text) ?? [];
  return isoDate(year, month === "" ? (/\p{L}{3,}/u.exec(text)?.[0] ?? "") : month, day);
}
