import { styleText } from "node:util";

/** Styles for a terminal; each gives its text back unchanged where there is no colour. */
export interface Styles {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly gap: (text: string) => string;
  readonly warning: (text: string) => string;
  /** A text that leads to an address where the terminal knows hyperlinks (OSC 8); else what is written instead of a link. */
  readonly link: (linked: { readonly text: string; readonly link?: string; readonly written: string }) => string;
}

type Format = Parameters<typeof styleText>[0];

/** Makes the styles. `colour` and `links` are decided by the caller alone; the environment is not asked. */
export function stylesOf({ colour, links }: { readonly colour: boolean; readonly links: boolean }): Styles {
  const style = (format: Format) => (text: string) =>
    colour && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: style("bold"),
    dim: style("dim"),
    heading: style(["bold", "cyan"]),
    gap: style("yellow"),
    warning: style("yellow"),
    link: ({ text, link, written }) =>
      links && link !== undefined ? `\u001b]8;;${link}\u0007${text}\u001b]8;;\u0007` : written,
  };
}
