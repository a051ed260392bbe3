import { CERTAINTY_LEVELS } from "../../domain/certainty.js";
import { FACETS, type Facet } from "../../domain/facet.js";
import type { BlockMarks } from "../../domain/source.js";

type Marks = Pick<BlockMarks, "locator" | "facet" | "certainty" | "strength">;

/** A block's text without its closing `{…}`, what that said, and what was wrong with it where it stayed text. */
export interface Marked {
  readonly text: string;
  readonly marks: Marks;
  readonly problem?: string;
}

const KEYS = ["at", "facet", "certainty", "strength"];

/** The facet that a heading names ("Clinical features"), or nothing. */
export function facetNamed(heading: string): Facet | undefined {
  const word = heading.trim().toLowerCase().replace(/\s+/g, " ");
  return FACETS.find((facet) => plurals(facet).includes(word));
}

function plurals(facet: string): readonly string[] {
  return [facet, `${facet}s`, facet.replace(/is$/, "es")];
}

/** Takes `{at: …; facet: …; certainty: …; strength: …}` off the end of a block. Anything else in braces stays text. */
export function takeMarks(text: string): Marked {
  const braces = /\s*\{([^{}]*)\}\s*$/.exec(text);
  if (braces === null) return { text, marks: {} };
  const read = readMarks(braces[1] ?? "");
  if (typeof read !== "string") return { text: text.slice(0, braces.index), marks: read };
  return { text, marks: {}, ...(read === "" ? {} : { problem: `"${braces[0].trim()}" was kept as text: ${read}` }) };
}

/** The marks, or why they are none; an empty reason where nothing looks like a mark. */
function readMarks(list: string): Marks | string {
  if (!list.includes(":")) return "";
  const marks: { -readonly [key in keyof Marks]: Marks[key] } = {};
  const seen = new Set<string>();
  for (const part of list.replace(/;\s*$/, "").split(";")) {
    const pair = /^\s*([a-z]+)\s*:\s*(\S.*?)\s*$/is.exec(part);
    const key = pair?.[1]?.toLowerCase() ?? part.trim();
    const value = pair?.[2] ?? "";
    if (!KEYS.includes(key) || value === "") return `"${key}" is not one of ${KEYS.join(", ")} with a value`;
    if (seen.has(key)) return `"${key}" stands twice`;
    seen.add(key);
    if (key === "at") marks.locator = value;
    else if (key === "strength") marks.strength = value;
    else if (key === "facet") {
      const facet = facetNamed(value);
      if (facet === undefined) return `"${value}" is no facet`;
      marks.facet = facet;
    } else {
      const level = CERTAINTY_LEVELS.find((one) => one === value.toLowerCase());
      if (level === undefined) return `"${value}" is not one of ${CERTAINTY_LEVELS.join(", ")}`;
      marks.certainty = level;
    }
  }
  return marks;
}
