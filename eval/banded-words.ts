import { readFileSync, writeFileSync } from "node:fs";

/** Lines of a list are no longer than this; the formatter leaves what stands in backquotes alone. */
const WIDTH = 128;

/** Terms of one band, as the source file of a list has them. */
export interface Band {
  /** What the list calls the band, as it is to stand in the source: `0.2`, `"1.5"`. */
  readonly name: string;
  readonly terms: readonly string[];
}

/** Puts bands of terms in the place of those that a source file of ours holds, the record of strings that it begins with. */
export function writeBands(file: URL, bands: readonly Band[]): void {
  writeFileSync(file, withBands(readFileSync(file, "utf8"), bands));
}

/** The same for a source text. */
export function withBands(source: string, bands: readonly Band[]): string {
  const written = bands.map(({ name, terms }) => `  ${name}: \`\n${wrapped(terms)}  \`,\n`).join("");
  return source.replace(/string>> = \{[^}]*\}/u, () => `string>> = {\n${written}}`);
}

function wrapped(terms: readonly string[]): string {
  let lines = "";
  let line = "   ";
  for (const term of terms) {
    if (line.length + term.length > WIDTH) {
      lines += `${line}\n`;
      line = "   ";
    }
    line += ` ${term}`;
  }
  return `${lines}${line}\n`;
}
