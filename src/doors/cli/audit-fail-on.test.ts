import { beforeAll, describe, expect, test } from "vitest";
import { audit } from "../../operations/audit/audit.js";
import type { Context } from "../../operations/operation.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { FailOn } from "./audit-fail-on.js";
import { FAIL_ON, failuresOf } from "./audit-fail-on.js";

let context: Context;
beforeAll(async () => {
  const library = await libraryWith([
    madeNote({
      id: "pmid:111",
      title: "Propranolol for migraine: a randomised trial",
      design: "randomised trial",
      says: {
        treatment: [
          "Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks.",
          "Propranolol may be considered for preventing migraine attacks in adults.",
        ],
        dose: ["Propranolol was given at 80 mg twice daily for migraine."],
      },
    }),
    madeNote({
      id: "pmid:222",
      tier: "guideline",
      design: "guideline",
      title: "Migraine in adults",
      says: { treatment: ["Feverfew should not be used in migraine."] },
    }),
    madeNote({
      id: "pmid:333",
      title: "A withdrawn trial of propranolol",
      status: { kind: "retracted" },
      says: { treatment: ["Propranolol cured migraine in all of 90 adults."] },
    }),
  ]);
  const lexicon = lexiconOf({
    migraine: { kind: "condition", preferred: "migraine" },
    propranolol: { kind: "drug", preferred: "propranolol" },
    feverfew: { kind: "drug", preferred: "feverfew" },
    epilepsy: { kind: "condition", preferred: "epilepsy" },
  });
  context = contextOf(library, lexicon);
});

/** For each value a text of which it is true. */
const FIRING: Readonly<Record<FailOn, string>> = {
  indirect: "Propranolol reduced epilepsy attacks by 44% in 80 adults over 12 weeks.",
  partly: "Propranolol must be considered for preventing migraine attacks in adults.",
  contradicted: "Propranolol reduced migraine attacks by 64% in 80 adults over 12 weeks.",
  "not-found": "Turmeric improves the taste of curry.",
  "dose-outside": "Give propranolol 400 mg twice daily for migraine.",
  "citation-missing": "Propranolol reduced migraine attacks [1, 2].",
  "citation-unknown": "Propranolol is a drug (PMID: 987654).",
  "citation-retracted": "Propranolol cured migraine (PMID: 333).",
  "citation-mismatch": "Propranolol causes hair loss in cats (PMID: 111).",
  "advised-against": "Feverfew is a treatment option for migraine.",
  overstated: "It is essential that propranolol is considered for preventing migraine attacks in adults.",
};

describe("--fail-on", () => {
  test.each(FAIL_ON.map((what) => [what, FIRING[what]] as const))("fires on %s", async (what, text) => {
    const made = await audit.run(context, { name: "a.md", text });
    const [reason = ""] = failuresOf(made, [what]);
    expect(reason).toMatch(new RegExp(`^a\\.md: ${what}: (?:c1|at \\d+)`, "u"));
  });

  test("does not fire on a text that the library says so itself", async () => {
    const text = "Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks (PMID: 111).";
    expect(failuresOf(await audit.run(context, { name: "a.md", text }), FAIL_ON)).toEqual([]);
  });
});
