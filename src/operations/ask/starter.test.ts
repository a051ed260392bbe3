import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Bundle, BundleTier } from "../bundle-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import type { Context } from "../operation.js";
import { verify } from "../verify/verify.js";
import { wire } from "../../wiring.js";
import { ask } from "./ask.js";

let folder: string;
let context: Context;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "citeside-starter-"));
  context = await wire({ folder });
});
afterAll(async () => {
  await context.library.close();
  rmSync(folder, { recursive: true, force: true });
});

const answer = (question: string) => ask.run(context, { question });

function tier(bundle: Bundle, name: BundleTier["tier"]): BundleTier {
  const found = bundle.tiers.find((one) => one.tier === name);
  if (found === undefined) throw new Error(`no ${name} tier`);
  return found;
}

function statements({ lead, sections }: BundleTier): BundleStatement[] {
  return [...("statement" in lead ? [lead.statement] : []), ...sections.flatMap((section) => section.statements)];
}

describe("what is calcific myopathy?", () => {
  test("every tier says, as a counted gap, that the term is not used; one guideline only denies it", async () => {
    const bundle = await answer("What is calcific myopathy?");
    const gaps = bundle.tiers.map(({ lead }) => ("gap" in lead ? lead.gap : undefined));
    expect(gaps.map((gap) => gap?.kind)).toEqual(["term-not-used", "term-not-used", "term-not-used"]);
    expect(gaps.map((gap) => gap?.count.publications)).toEqual([12, 64, 8]);
    expect(gaps.map((gap) => gap?.count.naming)).toEqual([0, 0, 0]);
    expect(gaps.map((gap) => gap?.count.denying)).toEqual([1, 0, 0]);
  });

  test("what the term may stand for is told apart", async () => {
    const bundle = await answer("What is calcific myopathy?");
    const found = statements(tier(bundle, "research")).flatMap(({ directness }) =>
      directness.differs.map((one) => one.found),
    );
    for (const meaning of [
      "calcinosis in dermatomyositis",
      "calcinosis in systemic sclerosis",
      "calcific myonecrosis",
      "myositis ossificans",
      "tumoral calcinosis",
    ])
      expect(found.some((one) => one.includes(meaning))).toBe(true);
    expect(JSON.stringify(tier(bundle, "guideline"))).toContain("metastatic calcification");
  });

  test("a drug that the best review advises against is not listed as an option without saying so", async () => {
    const texts = statements(tier(await answer("What is calcific myopathy?"), "research")).map(({ text }) => text);
    expect(texts.some((text) => /warfarin should not be used/u.test(text))).toBe(true);
  });

  test("the bundle verifies from itself and against the library", async () => {
    const result = await verify.run(context, { bundle: await answer("What is calcific myopathy?") });
    expect(result).toMatchObject({ verified: true, failures: [], snapshot: "same" });
    expect(result.checked.quotes).toBeGreaterThan(20);
  });
});

describe("narrow questions", () => {
  test("a dose is answered by the tier that has it, and a label's dose for another disease is marked indirect", async () => {
    const bundle = await answer("diltiazem dose for calcinosis");
    const { lead } = tier(bundle, "research");
    expect("statement" in lead && lead.statement.text).toMatch(/240–480 mg\/day/u);
    const doses = statements(tier(bundle, "label")).filter(({ facet }) => facet === "dose");
    expect(doses.length).toBeGreaterThan(0);
    for (const { directness } of doses) expect(directness.kind).toBe("indirect");
    const [guidelines] = bundle.tiers;
    expect(guidelines?.lead).toMatchObject({ gap: { kind: "not-named", count: { naming: 0, publications: 12 } } });
  });

  test("asked about one drug, no statement is about another one only", async () => {
    for (const { text } of statements(tier(await answer("is warfarin useful in calcinosis?"), "research")))
      expect(text.toLowerCase()).toContain("warfarin");
  });

  test("which imaging? is answered with imaging", async () => {
    const bundle = await answer("which imaging?");
    const all = statements(tier(bundle, "research"));
    expect(all.length).toBeGreaterThan(2);
    for (const { facet } of all) expect(["diagnosis", "gap", "future direction"]).toContain(facet);
  });

  test("a mistyped question in capitals is answered, and how it was read is said", async () => {
    const bundle = await answer("TREATMNT OF CALCINOSSI");
    expect(bundle.question.remarks).toEqual([
      "“TREATMNT” is read as “treatment”",
      "“CALCINOSSI” is read as “calcinosis”",
    ]);
    expect(statements(tier(bundle, "research")).length).toBeGreaterThan(3);
  });

  test("a question that the library does not cover gets gaps and no statement", async () => {
    for (const question of ["treatment of malaria", "best pizza recipe", "does metformin help in type 2 diabetes?"]) {
      const bundle = await answer(question);
      expect(bundle.tiers.flatMap(statements)).toEqual([]);
      for (const { lead } of bundle.tiers) expect("gap" in lead && lead.gap.count.naming).toBe(0);
    }
  });

  test("a question of 2,000 characters is answered", async () => {
    const long =
      `My colleague and I were wondering about the treatment of calcinosis in juvenile dermatomyositis. ${"We have read a good deal and talked it over with the whole team on the ward. ".repeat(25)}`.slice(
        0,
        2000,
      );
    expect(statements(tier(await answer(long), "research")).length).toBeGreaterThan(0);
  });
});
