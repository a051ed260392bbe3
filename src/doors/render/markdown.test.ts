import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { withWords } from "../../testing/sample-words.js";
import { escapeMarkdown, markdownLink } from "./escape-markdown.js";
import { renderMarkdown } from "./markdown.js";
import { plain } from "./plain.js";

const answer = renderMarkdown(sampleBundle());

/** What CommonMark's section 6.1 makes of backslash escapes. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}

const markupText = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...Array.from("*_`[]()<>#|~\\&;!-+=.:1a \"'$\n\t")) }),
    fc.string({ unit: "grapheme" }),
  )
  .map(plain)
  .filter((text) => text !== "");

describe("an answer in Markdown", () => {
  test("has the question, the tiers, gaps and statements with their tags", () => {
    expect(answer.split("\n\n").slice(0, 8)).toEqual([
      "*“diltiazm” is read as “diltiazem”*",
      "# Does diltiazm help calcinosis in children with dermatomyositis?",
      "## From the Guidelines",
      "**○ Gap:** The one guideline in the library (2 passages) does not name diltiazem and calcinosis together. What follows is indirect; what differs is said beside it.\\\n*Next: Add sources that cover it: citeside add \\<file or folder\\>*",
      "### What was found",
      "- Children with juvenile dermatomyositis whose calcinosis grows should have their immunosuppression stepped up. \\[1\\]†\\\n  *guideline 2017 · low certainty (stated) · indirect: does not name diltiazem*",
      "## From the Research",
      "*Very uncertain evidence:* Calcinosis shrank in 41 of 96 children, and no report had a control group. \\[2\\]\\\n*systematic review 2021, 18 studies, 212 patients · very low certainty (inferred)*",
    ]);
  });

  test("escapes the words of sources", () => {
    expect(answer).toContain(
      "- Lesion area fell by ≥ 25% in 9 of 23 children (39%\\*) on diltiazem 5 mg/kg/day, P\\<0.05 \\& none\\_relapsed\\_early. \\[3\\]\\\n",
    );
    expect(answer).toContain(
      `3. O'Neill P, Ünal S. Children's "stones" \\& \\<script\\>alert("x")\\</script\\> \\[part\\_1\\]: \\*diltiazem\\* \\| five years. Pretend Paediatr. 2018. [PMID: 99000002](<https://pubmed.ncbi.nlm.nih.gov/99000002/>).`,
    );
    expect(answer).toContain("[doi:10.99999/review(2021)1](<https://doi.org/10.99999/review(2021)1>)");
  });

  test("tells what was searched and holds the whole snapshot", () => {
    expect(answer).toContain(
      "| Tier | Publications | Passages | Found | Read | Relevant |\n| --- | ---: | ---: | ---: | ---: | ---: |\n| Guidelines | 1 | 2 | 2 | 1 | 1 |\n",
    );
    expect(answer).toContain(
      "Set aside:\n\n- “Diltiazem cures calcinosis in children: a randomised trial” (retracted by pmid:99000044)",
    );
    expect(answer).toContain(`from library \`${sampleBundle().library.snapshot}\`.`);
  });

  test("keeps its lines whatever words stand in it, and read back it shows these words", () => {
    const shape = (markdown: string) =>
      markdown.split("\n").map((line) => /^(?:#+ |- |\d+\. |\| | {2,3}|\*{1,2}(?=[^*]))?/u.exec(line)?.[0]);
    const usual = shape(renderMarkdown(withWords(sampleBundle(), "word")));
    fc.assert(
      fc.property(markupText, (words) => {
        const markdown = renderMarkdown(withWords(sampleBundle(), words));
        expect(shape(markdown)).toEqual(usual);
        expect(unescaped(markdown).split(words).length).toBeGreaterThan(60);
      }),
      { numRuns: 60 },
    );
  });
});

describe("escaping for Markdown", () => {
  test("comes back as it was, with every mark of markup escaped", () => {
    fc.assert(
      fc.property(markupText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(unescaped(escaped)).toBe(text);
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/gu, "")).not.toMatch(/[\\`*_[\]<>|#~&$]/u);
      }),
    );
  });

  test("keeps the start of a line from being a list, a rule or an underline", () => {
    expect(escapeMarkdown("- 5 mg")).toBe("\\- 5 mg");
    expect(escapeMarkdown("2. Dose")).toBe("2\\. Dose");
    expect(escapeMarkdown("2) Dose")).toBe("2\\) Dose");
    expect(escapeMarkdown("2.5 mg")).toBe("2\\.5 mg");
    expect(escapeMarkdown("=== x")).toBe("\\=== x");
    expect(escapeMarkdown("+1")).toBe("\\+1");
  });

  test("keeps a bare address from being made a link, in which backslashes would show", () => {
    expect(escapeMarkdown("see https://a.example/b_c, www.a.example or a_b@c.example")).toBe(
      "see https\\://a.example/b\\_c, www\\.a.example or a\\_b\\@c.example",
    );
  });

  test("keeps an address within its brackets", () => {
    expect(markdownLink("a]b", "https://x.example/?a=1&copy=2>(\\ )")).toBe(
      "[a\\]b](<https://x.example/?a=1&amp;copy=2%3E(%5C%20)>)",
    );
  });
});
