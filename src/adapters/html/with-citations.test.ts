import { describe, expect, test } from "vitest";
import { HtmlBlocks } from "./html-blocks.js";
import { parseHtml } from "./parse-html.js";

function lines(html: string, citations: boolean): string[] {
  const parsed = parseHtml(html, 50, citations);
  if ("problem" in parsed) throw new Error(parsed.problem);
  const content = new HtmlBlocks({ references: citations });
  content.content(parsed.root.children);
  return content.blocks.map(({ text }) => text);
}

const PAGE = `<p>Colchicine works.<sup><a href="#ref3">3</a></sup> It is old (<a href="https://pubmed.ncbi.nlm.nih.gov/111/">source</a>,
<a href="https://doi.org/10.1056%2Fabc">10.1056/abc</a>, <a href="/about">us</a>).</p><h2>References</h2><ol><li>Roe J. Gout. 2011.</li></ol>`;

describe("citations of a page that is to be checked", () => {
  test("are kept: marks in brackets, identifiers behind links, and the list of references", () => {
    expect(lines(PAGE, true)).toEqual([
      "Colchicine works.[3] It is old (source [PMID: 111], 10.1056/abc, us).",
      "References",
      "Roe J. Gout. 2011.",
    ]);
  });
  test("are left out of what goes into a library", () => {
    expect(lines(PAGE, false)).toEqual(["Colchicine works. It is old (source, 10.1056/abc, us).", "References"]);
  });
});
