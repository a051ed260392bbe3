import { describe, expect, test } from "vitest";
import type { Bundle, BundleFindings } from "../bundle-schema.js";
import { askLibrary, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { verifyBundle } from "./verify-bundle.js";

const LEXICON = lexiconOf({ colchicine: { kind: "drug" }, gout: {}, pain: { kind: "finding" } });
const note = madeNote({
  id: "pmid:2",
  design: "randomised trial",
  title: "Colchicine for pain in gout: a placebo-controlled trial",
  about: "gout",
  size: "184 adults",
  says: { treatment: ["Pain was less with colchicine than with placebo (RR 0.70, 95% CI 0.60 to 0.82)."] },
});
const bundle = await askLibrary(await libraryWith([note]), LEXICON, "Does colchicine reduce pain in gout?");

function changed(change: (findings: BundleFindings, bundle: Bundle) => void): string[] {
  const copy = structuredClone(bundle);
  const findings = copy.tiers[1]?.findings;
  if (findings === undefined) throw new Error("the answer has no findings");
  change(findings, copy);
  return verifyBundle(copy).map(({ problem }) => problem);
}
const row = ({ rows: [first] }: BundleFindings) => {
  if (first === undefined) throw new Error("the findings have no row");
  return first;
};

describe("a table of findings", () => {
  test("verifies as it was made", () => {
    expect(changed((findings) => expect(row(findings).direction).toBe("better"))).toEqual([]);
  });

  test.each<[string, (findings: BundleFindings) => void, string[]]>([
    [
      "another direction",
      (all) => void (row(all).direction = "worse"),
      ["Read again, the quote does not say “worse”.", "The conclusion is not what the rows come to."],
    ],
    [
      "another number of people",
      (all) => void (row(all).n = 999),
      ["The number of people is not the one that reference 1 states."],
    ],
    [
      "another design",
      (all) => void (row(all).design = "meta-analysis"),
      ["Reference 1 is a randomised trial, not a meta-analysis."],
    ],
    [
      "an effect that is not printed",
      (all) => void (row(all).effect = "RR 0.10"),
      ["The effect is not printed in the quote."],
    ],
    [
      "another conclusion",
      (all) => void (all.conclusion.answer = "yes"),
      ["The conclusion is not what the rows come to."],
    ],
    ["other words quoted", (all) => void (row(all).quote.text = "Pain was less."), ["The source’s words from"]],
    [
      "two rows of one study",
      (all) => void all.rows.push(structuredClone(row(all))),
      ["Reference 1 has more than one row."],
    ],
  ])("fails with %s", (_, change, problems) => {
    const found = changed(change);
    for (const problem of problems) expect(found.some((one) => one.startsWith(problem))).toBe(true);
  });
});
