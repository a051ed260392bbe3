import type { XmlElement } from "../xml/element.js";
import { find } from "../xml/element.js";
import { textIn } from "./pubmed-text.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date of PubMed's ("1998", "Dec", "7", or a MedlineDate such as "1998 Dec-1999 Jan") as ISO 8601, as exact as it is given. */
export function pubmedDate(element: XmlElement | undefined): string | undefined {
  const loose = textIn(find(element, "MedlineDate"));
  const year = /\d{4}/.exec(textIn(find(element, "Year")) || loose)?.[0];
  if (year === undefined) return undefined;
  const named = textIn(find(element, "Month")).toLowerCase();
  const month = /^\d{1,2}$/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3)) + 1;
  if (month < 1 || month > 12) return year;
  const day = Number(textIn(find(element, "Day")));
  const two = (n: number) => String(n).padStart(2, "0");
  return Number.isInteger(day) && day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}
