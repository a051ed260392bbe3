import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { withWords } from "../../testing/sample-words.js";
import { renderHtml } from "./html.js";
import { plain, visible } from "./plain.js";

const answer = renderHtml(sampleBundle());

/** Every tag with its attributes' names and those values that no source gives. */
function structure(html: string): string[] {
  const tags = html.match(/<(?:"[^"]*"|[^">])*>/gu) ?? [];
  return tags.map((tag) => tag.replace(/ lang="[^"]*"/u, "").replace(/ class="address"/u, ""));
}

function textOf(html: string): string {
  return html
    .replace(/<style>[^]*<\/style>/u, "")
    .replace(/<(?:"[^"]*"|[^">])*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

describe("an answer in HTML", () => {
  test("is one file that runs nothing and asks no host for anything", () => {
    expect(answer).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/iu);
    expect(answer).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/]{43}=&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">/u,
    );
    expect([...answer.matchAll(/ (?:href|src)="([^#"][^"]*)"/gu)].map(([, address]) => address)).toEqual([
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC9900001/",
      "https://pubmed.ncbi.nlm.nih.gov/99000001/",
      "https://doi.org/10.99999/review(2021)1",
      "https://pubmed.ncbi.nlm.nih.gov/99000002/",
      "https://pmc.ncbi.nlm.nih.gov/articles/PMC9900002/",
      "https://doi.org/10.99999/serie.5",
      "https://pubmed.ncbi.nlm.nih.gov/99000005/",
      "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=00000000-0000-4000-8000-000000000001",
    ]);
  });

  test("shows the quoted words marked within their passage, with section, page and reference", () => {
    expect(answer).toContain(
      `<blockquote dir="auto">😀 All 23 stayed in care. <mark>Lesion area fell by ≥ 25% in 9 of 23 children (39%*) on diltiazem 5 mg/kg/day, P&lt;0.05 &amp; none_relapsed_early.</mark></blockquote>\n<figcaption>Results · page 3 · full text · <a href="#reference-3">reference 3</a></figcaption>`,
    );
    expect(answer).toContain(
      `<figcaption>Treatment · Table 2 · abstracted note † · <a href="#reference-1">reference 1</a></figcaption>`,
    );
  });

  test("says so where a file does not hold the passage that it quotes", () => {
    const bundle = sampleBundle();
    const html = renderHtml({ ...bundle, sources: bundle.sources.map((source) => ({ ...source, blocks: [] })) });
    expect(html).toContain("<figcaption>The passage is not in this file · ");
    const moved = bundle.sources.map((source) => ({
      ...source,
      blocks: source.blocks.map((block) => ({ ...block, start: block.start + 1 })),
    }));
    expect(renderHtml({ ...bundle, sources: moved })).toContain(
      `<blockquote dir="auto"><mark>Calcinosis shrank in 41 of 96 children, and no report had a control group.</mark></blockquote>`,
    );
  });

  test("shows a gap with a word of its own, not by colour alone", () => {
    expect(answer).toContain(
      `<div class="gap"><p><strong><span aria-hidden="true">○ </span>Gap:</strong> Nothing found on dose in the 9 passages read of 4 research publications.</p></div>`,
    );
  });

  test("says which words are in another language", () => {
    expect(answer).toContain(`<span dir="auto" lang="fr">Aucun dépôt n’a disparu.</span>`);
  });

  test("has headings in order, landmarks, and a target for every link within it", () => {
    const levels = [...answer.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    for (const landmark of ["<header>", "<main>", "<footer>", '<nav aria-label="Parts of this answer">'])
      expect(answer).toContain(landmark);
    const ids = [...answer.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...answer.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id)));
  });

  test("has the same tags whatever words stand in it, and shows these words", () => {
    const usual = structure(renderHtml(withWords(sampleBundle(), "word")));
    const nasty = fc.oneof(
      fc.constantFrom(
        `</mark></p><script>alert(1)</script>`,
        `"><img src=x onerror=alert(1)>`,
        `' autofocus onfocus='alert(1)`,
        `</style><style>*{display:none}`,
        `]]><!--`,
        `javascript:alert(1)`,
        `&lt;b&gt; &amp;amp;`,
      ),
      fc.string({ unit: fc.constantFrom(...Array.from("<>&\"'`=/-!a 1;#x")) }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(
        nasty.filter((words) => plain(words) !== ""),
        (words) => {
          const html = renderHtml(withWords(sampleBundle(), words));
          expect(structure(html)).toEqual(usual);
          expect(textOf(html)).toContain(visible(words));
          expect(textOf(html).split(plain(words)).length).toBeGreaterThan(60);
        },
      ),
      { numRuns: 60 },
    );
  });
});
