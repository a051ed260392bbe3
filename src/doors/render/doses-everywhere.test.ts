import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bundle } from "../../operations/bundle-schema.js";
import type { BundleDose, BundleStatement } from "../../operations/statement-schema.js";
import { bundleSchema } from "../../operations/bundle-schema.js";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { answerText, answerView } from "../mcp/answer-view.js";
import { renderHtml } from "./html.js";
import { renderMarkdown } from "./markdown.js";
import { renderTerminal } from "./terminal.js";

const sample = sampleBundle();
const statementsOf = ({ tiers }: Bundle) =>
  tiers.flatMap(({ lead, sections }) => [
    ...("statement" in lead ? [lead.statement] : []),
    ...sections.flatMap(({ statements }) => statements),
  ]);

/** What the label of the sample says, which doses of other tiers are set beside. */
const LABEL = statementsOf(sample).find(({ text }) => text.startsWith("For angina in adults"));
const [labelQuote] = LABEL?.quotes ?? [];
const [labelReference] = LABEL?.references ?? [];
const labelTitle = sample.references.find(({ number }) => number === labelReference)?.title ?? "-";

/** The sample with doses on the statement that begins with some words. */
function withDoses(begin: string, doses: readonly BundleDose[]): Bundle {
  const put = (statement: BundleStatement): BundleStatement =>
    statement.text.startsWith(begin) ? { ...statement, doses: [...doses] } : statement;
  return {
    ...sample,
    tiers: sample.tiers.map((tier) => ({
      ...tier,
      lead: "statement" in tier.lead ? { statement: put(tier.lead.statement) } : tier.lead,
      sections: tier.sections.map((section) => ({ ...section, statements: section.statements.map(put) })),
    })),
  };
}

const unescaped = (html: string) =>
  html
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
const RENDERINGS: Readonly<Record<string, (bundle: Bundle) => string>> = {
  "on a terminal": (bundle) => renderTerminal(bundle, { full: true }).replace(/\n *(?![\n•=! ])/gu, " "),
  "in Markdown": (bundle) => renderMarkdown(bundle).replace(/\\([!-/:-@[-`{-~])/gu, "$1"),
  "in HTML": (bundle) => unescaped(renderHtml(bundle)),
  "over MCP": (bundle) => answerText(answerView(bundle)),
};

const doses = fc
  .array(
    fc.record({
      drug: fc.constantFrom("diltiazem", "verapamil", null),
      text: fc.constantFrom("30 mg", "240 mg/day", "5 mg/kg"),
      indication: fc.constantFrom("CREST syndrome", "angina", null),
      kind: fc.constantFrom("none", "absent", "above", "within", "per kilogram"),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ kind, ...part }, at): BundleDose => {
      const place = { start: at * 12, end: at * 12 + part.text.length };
      return { ...part, ...place, route: null, frequency: null, perDay: null, checks: checksOf(kind) };
    }),
  );

const WORDS: Readonly<Record<string, string>> = {
  none: "nothing else to compare",
  absent: "no label in the library gives one",
  above: "above the label: 240 mg a day is above 120 mg a day",
  within: "within the label: 120 mg a day is within 120 mg a day",
  "per kilogram": "the label: one is per kilogram, and no weight is given",
};

function checksOf(kind: string): BundleDose["checks"] {
  if (kind === "none" || labelQuote === undefined || labelReference === undefined) return [];
  if (kind === "absent")
    return [
      {
        against: "label",
        verdict: "not comparable",
        text: "not comparable with the label: no label in the library gives a dose of diltiazem",
        quote: null,
      },
    ];
  const verdict = kind === "per kilogram" ? "not comparable" : kind === "above" ? "above" : "within";
  const text = kind === "per kilogram" ? `not comparable with ${WORDS[kind] ?? ""}` : (WORDS[kind] ?? "");
  return [{ against: labelReference, verdict, text, quote: labelQuote }];
}

const kindOf = ({ checks: [check] }: BundleDose) =>
  check === undefined
    ? "none"
    : check.quote === null
      ? "absent"
      : check.verdict === "not comparable"
        ? "per kilogram"
        : check.verdict;

test("the sample's label has a dose to set others beside", () => {
  expect(labelQuote?.text).toBe("For angina in adults, start with 30 mg four times daily before meals and at bedtime.");
});

test.each(Object.entries(RENDERINGS))(
  "%s every printed dose stands with its sentence, its use and its check, whose source is among the references",
  (_, render) => {
    fc.assert(
      fc.property(doses, (all) => {
        const bundle = withDoses("Calcinosis shrank", all);
        const shown = render(bundle);
        expect(shown).toContain("Calcinosis shrank in 41 of 96 children, and no report had a control group.");
        const lines = shown.split("\n").filter((line) => /Dose “|Not compared: /u.test(line));
        for (const dose of all) {
          const words = WORDS[kindOf(dose)] ?? "";
          const line = lines.find(
            (one) =>
              one.includes(`“${dose.text}”`) &&
              one.includes(dose.indication === null ? "its use is not said here" : `for ${dose.indication}`) &&
              one.includes(words) &&
              (dose.checks[0]?.quote == null || one.includes(`${words} [${labelReference ?? ""}]`)),
          );
          expect(line, `${dose.text} among ${lines.join("\n")}`).toBeDefined();
        }
        expect(shown).toContain(labelTitle);
      }),
      { numRuns: 20 },
    );
  },
);

test("in HTML the words that a dose was set beside are shown with those that print it", () => {
  const [one] = fc.sample(doses, { seed: 1, numRuns: 1 });
  const dose = { ...(one?.[0] as BundleDose), checks: checksOf("above") };
  const html = renderHtml(withDoses("Calcinosis shrank", [dose]));
  const from = html.indexOf("Calcinosis shrank in 41");
  expect(html.slice(from, html.indexOf("</details>", from))).toContain(`<mark>${labelQuote?.text ?? "-"}</mark>`);
});

test("in JSON a dose keeps its words, its use and its checks with their quotes", () => {
  fc.assert(
    fc.property(doses, (all) => {
      const bundle = bundleSchema.parse(JSON.parse(JSON.stringify(withDoses("Calcinosis shrank", all))));
      expect(statementsOf(bundle).find(({ text }) => text.startsWith("Calcinosis shrank"))?.doses).toEqual(all);
    }),
    { numRuns: 20 },
  );
});
