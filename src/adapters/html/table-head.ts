import { canonicalBlock } from "../../domain/source.js";
import { elementsIn, within, type XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";
import { HTML_TEXT } from "./html-rules.js";

/** Words that columns of clinical tables are labelled with. */
const LABELS =
  /^(?:infections?|indications?|conditions?|diagnos[ei]s|problem|site|organisms?|drugs?|medicines?|medications?|antibiotics?|agents?|dos(?:e|es|age|ing)|routes?|frequency|duration|(?:first|second|third)[- ](?:line|choice)|alternatives?|(?:penicillin )?allergy|recommendations?|statements?|grades?|class|levels?|strength|evidence|certainty|quality|population|patients?|outcomes?|comments?|notes?|actions?|treatments?|management|severity|stage|age|weight|eGFR|monitoring|intervals?|tests?|who|what|when)\b/iu;
const LONGEST = 60;

/**
 * A table that marks no row as its head, with its first row as one where that reads like labels of columns: in bold over rows that are
 * not, or short words of which half or more are such as clinical tables are labelled with. People who write protocols seldom mark a head.
 */
export function withHead(table: XmlElement): XmlElement {
  const rows = within(table, "tr");
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || within(table, "th").length > 0) return table;
  const cells = elementsIn(first, "td");
  const words = cells.map((cell) => canonicalBlock(inlineText(cell.children, HTML_TEXT)));
  const areLabels =
    words.length >= 2 &&
    new Set(words).size === words.length &&
    words.every((text) => text !== "" && text.length <= LONGEST && !/[\d.;]/u.test(text));
  if (!areLabels) return table;
  const known = words.filter((text) => LABELS.test(text)).length;
  const isBold = allBold(first) && !rest.some(allBold);
  return isBold || (known >= 2 && known * 2 >= words.length) ? asHead(table, first) : table;
}

function allBold(row: XmlElement): boolean {
  return elementsIn(row).every((cell) => {
    const text = canonicalBlock(inlineText(cell.children, HTML_TEXT));
    const bold = [...within(cell, "b"), ...within(cell, "strong")]
      .map((one) => canonicalBlock(inlineText(one.children, HTML_TEXT)))
      .join("");
    return text !== "" && bold.replace(/\s/gu, "") === text.replace(/\s/gu, "");
  });
}

function asHead(element: XmlElement, row: XmlElement): XmlElement {
  if (element === row)
    return {
      ...row,
      children: row.children.map((cell) =>
        typeof cell !== "string" && cell.name === "td" ? { ...cell, name: "th" } : cell,
      ),
    };
  return {
    ...element,
    children: element.children.map((child) => (typeof child === "string" ? child : asHead(child, row))),
  };
}
