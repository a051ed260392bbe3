import type { InlineRules } from "../xml/inline-text.js";

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html li main nav ol p pre section summary table caption thead tbody tfoot tr td th ul"
  ).split(" "),
);

/** How running text of a web page is read. */
export const HTML_TEXT: InlineRules = {
  leftOut: new Set(["head", "title", "rp", "rt"]),
  apart: new Set([...BLOCKS, "br"]),
};
