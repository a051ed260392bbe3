import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { withWords } from "../../testing/sample-words.js";
import { renderTerminal } from "./terminal.js";

/** Without SGR styles and OSC 8 hyperlinks, the only sequences that may occur. */
function unstyled(text: string): string {
  return text
    .split("\u001b")
    .map((part, at) => (at === 0 ? part : part.replace(/^(?:\[\d+m|\]8;;\P{Cc}*\p{Cc})/u, "")))
    .join("");
}

const plainAnswer = renderTerminal(sampleBundle(), { width: 80 });
const paragraphs = plainAnswer.trimEnd().split("\n\n");

describe("an answer on a terminal", () => {
  test("begins with what was read differently, then the question, then a tier whose gap leads", () => {
    expect(paragraphs.slice(0, 3)).toEqual([
      "“diltiazm” is read as “diltiazem”",
      "Does diltiazm help calcinosis in children with dermatomyositis?",
      [
        "From the Guidelines",
        "───────────────────",
        "○ Gap: The one guideline in the library (2 passages) does not name diltiazem and",
        "  calcinosis together. What follows is indirect; what differs is said beside it.",
        "  Next: Add sources that cover it: citeside add <file or folder>",
      ].join("\n"),
    ]);
  });

  test("sets a statement's number after it and its tag under it", () => {
    expect(paragraphs[4]).toBe(
      [
        "From the Research",
        "─────────────────",
        "Very uncertain evidence: Calcinosis shrank in 41 of 96 children, and no report",
        "had a control group. [2]",
        "systematic review 2021, 18 studies, 212 patients · very low certainty (inferred)",
      ].join("\n"),
    );
    expect(paragraphs[3]).toBe(
      [
        "What was found",
        "  • Children with juvenile dermatomyositis whose calcinosis grows should have",
        "    their immunosuppression stepped up. [1]†",
        "    guideline 2017 · low certainty (stated) · indirect: does not name diltiazem",
      ].join("\n"),
    );
  });

  test("sets neighbours that are indirect in the same way under one label and shows a shared tag once", () => {
    expect(paragraphs[6]).toBe(
      [
        "  Indirect: in adults; about systemic sclerosis:",
        "  • Chez 5 des 12 malades, les dépôts ont diminué en un an. [4]",
        "  • Aucun dépôt n’a disparu. [4]",
        "    both: case series 2009, 12 patients · very low certainty (inferred) · in",
        "    French",
        "  • In adults with systemic sclerosis, 3 of 12 given diltiazem had smaller",
        "    deposits on films. [5]†",
        "    case series 1998, 47 patients · very low certainty (inferred)",
      ].join("\n"),
    );
  });

  test("shows a dose with the label that says for whom it is", () => {
    expect(plainAnswer).toContain(
      [
        "Dose",
        "  Indirect: about angina; in adults:",
        "  • For angina in adults, start with 30 mg four times daily before meals and at",
        "    bedtime. [6]",
      ].join("\n"),
    );
  });

  test("ends with what was searched in a line, what was set aside, the years, the snapshot and what it is for", () => {
    expect(paragraphs.slice(-2)).toEqual([
      [
        "What was searched",
        "─────────────────",
        "1 guideline, 5 research publications and 1 drug label (14 passages); 7 read, 6",
        "relevant.",
        "Set aside: “Diltiazem cures calcinosis in children: a randomised trial”",
        "(retracted by pmid:99000044)",
      ].join("\n"),
      [
        "Evidence as of: publications from 1998 to 2023.",
        `Answered on 2025-03-01 by Citeside 0.1.0 from library ${sampleBundle().library.snapshot.slice(0, 17)}…`,
        "Decision support for professionals, not for emergencies. Check the quoted words",
        "before you rely on them.",
      ].join("\n"),
    ]);
  });

  test("shows the whole account of the search and the whole snapshot when asked", () => {
    const full = renderTerminal(sampleBundle(), { width: 80, full: true });
    expect(full).toContain(
      [
        "             Publications  Passages  Found  Read  Relevant",
        "Guidelines              1         2      2     1         1",
        "Research                5        10     10     5         4",
        "Drug labels             1         2      2     1         1",
      ].join("\n"),
    );
    expect(full).toContain("Looked for: calcinosis (also as calcinosis cutis, dystrophic calcification)");
    expect(full.replaceAll("\n", " ")).toContain(sampleBundle().library.snapshot);
  });

  test("is 80 columns wide when the width is not known and at most 100", () => {
    expect(renderTerminal(sampleBundle())).toBe(plainAnswer);
    expect(renderTerminal(sampleBundle(), { width: 400 })).toBe(renderTerminal(sampleBundle(), { width: 100 }));
  });

  test("stays within any width, and says the same in each", () => {
    const words = (text: string) => text.replace(/[\s─]+/gu, "");
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 100 }), (width) => {
        const text = renderTerminal(sampleBundle(), { width });
        expect(Math.max(...text.split("\n").map((line) => Array.from(line).length))).toBeLessThanOrEqual(width);
        expect(words(text)).toBe(words(plainAnswer));
      }),
      { numRuns: 20 },
    );
  });

  test("says the same with colour and links as without", () => {
    const coloured = renderTerminal(sampleBundle(), { width: 80, colour: true, links: true });
    expect(unstyled(coloured)).toBe(plainAnswer);
    expect(coloured).toContain(
      "\u001b]8;;https://pubmed.ncbi.nlm.nih.gov/99000001/\u0007PMID: 99000001\u001b]8;;\u0007",
    );
    expect(plainAnswer).not.toContain("\u001b");
  });

  test("lets no control character or turn of direction of a source through", () => {
    const nasty = withWords(sampleBundle(), "\u001b[2J\u0007\u202Emg 05\u2066 \u009b31m");
    const text = renderTerminal(nasty);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text).toContain("[2J mg 05  31m");
  });
});
