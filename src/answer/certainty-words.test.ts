import { describe, expect, test } from "vitest";
import { CERTAINTY_LEVELS, type Certainty } from "../domain/certainty.js";
import { answerBlocks } from "../doors/export/answer-blocks.js";
import { answerText, answerView } from "../doors/mcp/answer-view.js";
import { renderHtml } from "../doors/render/html.js";
import { renderMarkdown } from "../doors/render/markdown.js";
import { renderTerminal } from "../doors/render/terminal.js";
import type { Bundle } from "../operations/bundle-schema.js";
import { askLibrary, libraryWith } from "../testing/asking.js";
import { lexiconOf } from "../testing/lexicons.js";
import { madeNote } from "../testing/notes.js";
import { INTRODUCTIONS, introductionOf } from "./certainty-words.js";
import { concludeFindings } from "./finding/finding-conclusion.js";

const SAID = "Pain was less with colchicine than with placebo.";
const note = madeNote({
  id: "pmid:2",
  design: "randomised trial",
  title: "Colchicine for pain in gout",
  about: "gout",
  size: "184 adults",
  says: { treatment: [SAID] },
});
const made = await askLibrary(
  await libraryWith([note]),
  lexiconOf({ colchicine: { kind: "drug" }, gout: {}, pain: { kind: "finding" } }),
  "Does colchicine reduce pain in gout?",
);

function withCertainty(certainty: Certainty | null): Bundle {
  const bundle = structuredClone(made);
  for (const { lead } of bundle.tiers)
    if ("statement" in lead)
      lead.statement.certainty = certainty === null ? null : { ...certainty, because: [...certainty.because] };
  return bundle;
}

const RENDERINGS: Readonly<Record<string, (bundle: Bundle) => string>> = {
  terminal: (bundle) => renderTerminal(bundle, { width: 100 }),
  Markdown: (bundle) => renderMarkdown(bundle).replace(/[\\*]/gu, ""),
  HTML: (bundle) => renderHtml(bundle).replace(/<[^>]*>/gu, ""),
  "Word and PDF": (bundle) =>
    answerBlocks(bundle)
      .map((block) => ("runs" in block ? block.runs.map(({ text }) => text).join("") : ""))
      .join("\n"),
  MCP: (bundle) => answerText(answerView(bundle)),
};

describe("the words before a leading sentence", () => {
  for (const [name, render] of Object.entries(RENDERINGS))
    test.each([
      ["high", "stated", "Evidence of high certainty:"],
      ["high", "inferred", "Evidence of moderate certainty:"],
      ["moderate", "stated", "Evidence of moderate certainty:"],
      ["moderate", "inferred", "Evidence of moderate certainty:"],
      ["low", "stated", "Evidence of low certainty:"],
      ["low", "inferred", "Evidence of low certainty:"],
      ["very low", "stated", "Very uncertain evidence:"],
      ["very low", "inferred", "Very uncertain evidence:"],
    ] as const)(`${name}: %s certainty (%s) is introduced by “%s” and nothing surer`, (level, basis, words) => {
      const text = render(withCertainty({ level, basis, because: [] }));
      expect(text).toContain(`${words} ${SAID}`);
      for (const other of Object.values(INTRODUCTIONS)) if (other !== words) expect(text).not.toContain(other);
    });

  test.each(Object.entries(RENDERINGS))("%s: a sentence without certainty is introduced by nothing", (_, render) => {
    const text = render(withCertainty(null));
    expect(text).toContain(SAID);
    for (const words of Object.values(INTRODUCTIONS)) expect(text).not.toContain(words);
  });

  test("stand before no recommendation", () => {
    expect(introductionOf({ level: "high", basis: "stated" }, true)).toBeUndefined();
  });

  test("change nothing of the statement, which stays the source’s words", () => {
    const { lead } = made.tiers[1] ?? {};
    expect(lead !== undefined && "statement" in lead ? lead.statement.text : "").toBe(SAID);
  });
});

test("a conclusion is never surer than its certainty", () => {
  const said = CERTAINTY_LEVELS.map((level) => {
    const row = { design: "randomised trial", direction: "better", certainty: { level } } as const;
    return concludeFindings([row, row]).text.replace("Of 2 studies, 2 found it better. ", "");
  });
  expect(said).toEqual([
    "That is too little to say yes or no.",
    "Those that could be counted say that it possibly does.",
    "Those that could be counted say that it probably does.",
    "Those that could be counted say that it probably does.",
  ]);
});
