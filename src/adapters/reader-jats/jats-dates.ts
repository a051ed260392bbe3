import { attribute, elementsIn, find, type XmlElement } from "../xml/element.js";
import { titleText } from "./jats-blocks.js";

/** Days on which an archive released or received a copy say nothing of when the article was published. */
const NOT_PUBLICATION = /release|submitted|preprint|corrected|received|accepted/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The earliest date of publication, ISO 8601, as exact as the article has it; another date where that is all there is. */
export function publicationDate(meta: XmlElement | undefined): string | undefined {
  const dates = elementsIn(meta, "pub-date").flatMap((element) => {
    const date = dateOf(element);
    const kind = `${attribute(element, "pub-type") ?? ""} ${attribute(element, "date-type") ?? ""}`;
    return date === undefined ? [] : [{ date, counts: !NOT_PUBLICATION.test(kind) }];
  });
  const counting = dates.filter(({ counts }) => counts);
  return (counting.length > 0 ? counting : dates)
    .map(({ date }) => date)
    .reduce<string | undefined>(earlier, undefined);
}

/** Of two dates the one before the other; where one is only less exact, the exact one. */
function earlier(a: string | undefined, b: string): string {
  if (a === undefined || a.startsWith(b)) return a ?? b;
  return b.startsWith(a) || b < a ? b : a;
}

function dateOf(element: XmlElement): string | undefined {
  const iso = /^\d{4}(?:-\d\d){0,2}/.exec(attribute(element, "iso-8601-date") ?? "")?.[0];
  if (iso !== undefined) return iso;
  const year = /\d{4}/.exec(titleText(find(element, "year")))?.[0];
  if (year === undefined) return undefined;
  const named = titleText(find(element, "month")).toLowerCase();
  const month = /^\d+$/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3)) + 1;
  if (!(month >= 1 && month <= 12)) return year;
  const day = Number(titleText(find(element, "day")));
  const two = (value: number) => String(value).padStart(2, "0");
  return day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}
