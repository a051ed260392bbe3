import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { audit } from "../../operations/audit/audit.js";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { auditSchema } from "../../operations/audit/audit-schema.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { renderAuditHtml } from "./audit-html.js";
import { renderAuditMarkdown } from "./audit-markdown.js";
import { renderAuditTerminal } from "./audit-terminal.js";

const LEXICON = lexiconOf({
  migraine: { kind: "condition", preferred: "migraine" },
  propranolol: { kind: "drug", preferred: "propranolol" },
  feverfew: { kind: "drug", preferred: "feverfew" },
});
const TEXT = [
  "Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks [1].",
  "Propranolol 240 mg is given three times daily for migraine.",
  "Feverfew should be used in migraine.",
  "Turmeric <b>improves</b> the taste of curry.",
].join("\n\n");

let made: Audit;
beforeAll(async () => {
  const library = await libraryWith([
    madeNote({
      ...{ id: "pmid:111", title: "Propranolol for migraine: a randomised trial", design: "randomised trial" },
      says: {
        treatment: ["Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks."],
        dose: ["Propranolol was given at 80 mg twice daily for migraine."],
      },
    }),
    madeNote({
      ...{ id: "pmid:222", tier: "guideline", design: "guideline", title: "Migraine | in adults" },
      says: { treatment: ["Feverfew should not be used in migraine."] },
    }),
  ]);
  made = await audit.run(contextOf(library, LEXICON), { name: "note.md", text: TEXT });
});

const terminal = (more: { readonly colour?: boolean; readonly full?: boolean; readonly width?: number } = {}) =>
  renderAuditTerminal(made, { width: 80, colour: false, links: false, full: false, ...more });

describe("the reports of an audit", () => {
  test("every report tells the same verdicts, findings and quotes", () => {
    expect(made.claims.map(({ verdict }) => verdict)).toEqual([
      "supported",
      "contradicted",
      "contradicted",
      "not-found",
    ]);
    const reports = [terminal({ full: true }), renderAuditMarkdown(made), renderAuditHtml(made)].map((one) =>
      one
        .replace(/<[^>]*>/gu, " ")
        .replace(/\\(?=[^\w\s])/gu, "")
        .replace(/\s+/gu, " "),
    );
    for (const report of reports)
      for (const words of [
        "✓",
        "✗",
        "?",
        "contradicted",
        "not found",
        "dose-outside",
        "advised-against",
        "Feverfew should not be used in migraine.",
        "Propranolol was given at 80 mg twice daily for migraine.",
        "PMID: 222",
      ])
        expect(report).toContain(words);
  });

  test("the summary of every report says what a source says instead of each wrong claim that it names", () => {
    const instead = made.claims.flatMap(({ correction }) => correction?.text ?? []);
    expect(instead).toEqual([
      "Propranolol was given at 80 mg twice daily for migraine.",
      "Feverfew should not be used in migraine.",
    ]);
    const tops = [
      terminal().split("Doses and citations")[0],
      renderAuditMarkdown(made).split("## Doses and citations")[0],
      renderAuditHtml(made).split("Doses and citations")[0],
    ];
    for (const top of tops)
      for (const words of instead) expect(top?.replace(/\\/gu, "").replace(/\s+/gu, " ")).toContain(words);
  });

  test("a page shows headings as headings, no marks of bold type, and of the quotes no more than two at once", async () => {
    const library = await libraryWith(
      [1, 2, 3, 4].map((at) =>
        madeNote({
          ...{ id: `pmid:${at}`, title: `Propranolol for migraine, part ${at}`, design: "randomised trial" },
          says: { treatment: [`Propranolol reduced migraine attacks by 44% in ${at}80 adults.`] },
        }),
      ),
    );
    const text = "## What **works**\n\nPropranolol **reduced** migraine attacks by 44%.";
    const of = await audit.run(contextOf(library, LEXICON), { name: "note.md", text });
    const quotes = of.claims[0]?.quotes.length ?? 0;
    expect(quotes).toBeGreaterThan(2);
    const page = renderAuditHtml(of);
    expect(page).toContain("<h3>What works</h3>");
    expect(page).not.toContain("**");
    const [atOnce = ""] = page.split("<details>");
    expect(atOnce.match(/<blockquote/gu)).toHaveLength(2);
    expect(page.match(/<blockquote/gu)).toHaveLength(quotes);
  });

  test("the terminal keeps to its width and uses no colour unless asked", () => {
    expect(
      terminal({ width: 60, full: true })
        .split("\n")
        .filter((line) => line.length > 60),
    ).toEqual([]);
    expect(terminal()).not.toContain("\u001b[");
    expect(terminal({ colour: true })).toContain("\u001b[");
  });

  test("marks of the text are shown, never obeyed", () => {
    expect(renderAuditHtml(made)).not.toContain("<b>improves</b>");
    expect(renderAuditHtml(made)).toContain("&lt;b&gt;improves&lt;/b&gt;");
    expect(renderAuditMarkdown(made)).not.toMatch(/(?<!\\)<b>/u);
    // A title with a bar does not break a table.
    for (const row of renderAuditMarkdown(made)
      .split("\n")
      .filter((line) => line.startsWith("| [c")))
      expect(row.match(/(?<!\\)\|/gu)).toHaveLength(5);
  });

  test("the page stands alone: nothing is loaded from anywhere and no script runs", () => {
    const page = renderAuditHtml(made);
    expect(page).toMatch(/^<!doctype html>/iu);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(/iu);
    expect(page).toMatch(/@media print/u);
    expect(page).toMatch(/prefers-color-scheme/u);
  });

  test("the file is what the published schema says", () => {
    const file = join(import.meta.dirname, "../../../docs/audit.schema.json");
    const published = JSON.parse(readFileSync(file, "utf8")) as { readonly required?: readonly string[] };
    expect(auditSchema.safeParse(JSON.parse(JSON.stringify(made))).success).toBe(true);
    expect([...(published.required ?? [])].sort()).toEqual(Object.keys(made).sort());
    expect(
      z.fromJSONSchema(published as z.core.JSONSchema.JSONSchema).safeParse(JSON.parse(JSON.stringify(made))).success,
    ).toBe(true);
    const broken = { ...made, claims: made.claims.map((one) => ({ ...one, verdict: "true" })) };
    expect(z.fromJSONSchema(published as z.core.JSONSchema.JSONSchema).safeParse(broken).success).toBe(false);
  });
});
