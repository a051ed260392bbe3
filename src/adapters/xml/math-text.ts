import type { XmlNode } from "./element.js";

/**
 * A formula in MathML as a line of text: fractions with "/", exponents with "^", roots with "√", so that no number runs into
 * another ("1/2", never "12").
 */
export function mathText(node: XmlNode): string {
  if (typeof node === "string") return node.trim().replace(/\s+/g, " ");
  const name = node.name.replace(/^[\w-]+:/, "");
  if (name === "annotation" || name === "annotation-xml") return "";
  const parts = node.children
    .filter((child) => typeof child !== "string" || child.trim() !== "" || isToken(name))
    .map(mathText);
  const [a = "", b = "", c = ""] = parts;
  switch (name) {
    case "mfrac":
      return `${grouped(a)}/${grouped(b)}`;
    case "msup":
      return `${grouped(a)}^${grouped(b)}`;
    case "msubsup":
      return `${a}_${grouped(b)}^${grouped(c)}`;
    case "msub":
      return /\d$/.test(a) && /^\d/.test(b) ? `${a}_${b}` : `${a}${b}`;
    case "msqrt":
      return `√${grouped(parts.join(""))}`;
    case "mroot":
      return `${grouped(a)}^(1/${b})`;
    case "munder":
    case "munderover":
      return parts.join(" ");
    case "mfenced":
      return `${node.attributes["open"] ?? "("}${parts.join(node.attributes["separators"] ?? ", ")}${node.attributes["close"] ?? ")"}`;
    case "mtr":
      return parts.join(", ");
    case "mtable":
      return parts.join("; ");
    case "mspace":
      return " ";
    default:
      return joined(parts);
  }
}

function isToken(name: string): boolean {
  return name === "mtext";
}

/** Neighbours run together, except two numbers, which would make a third. */
function joined(parts: readonly string[]): string {
  return parts.reduce((all, part) => (/\d$/.test(all) && /^\d/.test(part) ? `${all} ${part}` : all + part), "");
}

function grouped(part: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(part) || /^\([^()]*\)$/.test(part) ? part : `(${part})`;
}
