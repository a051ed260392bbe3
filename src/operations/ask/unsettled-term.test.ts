import { describe, expect, test } from "vitest";
import { askLibrary, libraryWith, statementsIn, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { BundleGap } from "../bundle-schema.js";

const LEXICON = lexiconOf({
  "glassy-knee": { mayMean: ["gout", "osteoarthritis", "bursitis"], synonyms: ["glass knee"] },
  gout: { synonyms: ["podagra"] },
  osteoarthritis: { narrower: ["knee-osteoarthritis"] },
  "knee-osteoarthritis": { preferred: "gonarthrosis" },
  bursitis: {},
  colchicine: { kind: "drug" },
});
const GOUT = madeNote({
  id: "pmid:1",
  title: "Colchicine in podagra",
  about: "podagra",
  says: { treatment: ["Colchicine eased podagra in 40 adults."] },
});
const OSTEOARTHRITIS = madeNote({
  id: "pmid:2",
  title: "Exercise in gonarthrosis",
  about: "gonarthrosis",
  says: { treatment: ["Walking eased gonarthrosis in 70 adults."] },
});
const OTHER = madeNote({ id: "pmid:3", title: "Hay fever", says: { treatment: ["Sprays eased hay fever."] } });
const DENIES = madeNote({
  id: "pmid:4",
  design: "classification",
  title: "A list of diseases",
  about: "diseases of the knee",
  says: { definition: ['No entity called "glassy knee" appears in this list of diseases of the knee.'] },
});

async function gapOf(additions: Parameters<typeof libraryWith>[0], question = "What is glassy knee?") {
  const bundle = await askLibrary(await libraryWith(additions), LEXICON, question);
  const tier = tierOf(bundle, "research");
  return { tier, gap: "gap" in tier.lead ? tier.lead.gap : undefined };
}
const counts = (gap: BundleGap | undefined) =>
  gap === undefined
    ? "no gap"
    : {
        kind: gap.kind,
        publications: gap.count.publications,
        passages: gap.count.passages,
        naming: gap.count.naming,
        denying: gap.count.denying,
        each: gap.count.each?.map(({ name, naming }) => `${name} ${naming}`),
      };

describe("a term that nobody uses leads with a gap that counts", () => {
  test("how many read use it, and how many name each thing it may mean", async () => {
    const { gap } = await gapOf([GOUT, OSTEOARTHRITIS, OTHER]);
    expect(counts(gap)).toEqual({
      kind: "term-not-used",
      publications: 3,
      passages: 3,
      naming: 0,
      denying: 0,
      each: ["gout 1", "osteoarthritis 1", "bursitis 0"],
    });
    expect(gap?.text).toContain("None of the 3 research publications in the library (3 passages)");
    expect(gap?.text).toContain("“glassy knee”");
  });

  test("those apart that name it only to say that there is no such thing", async () => {
    const { gap } = await gapOf([GOUT, DENIES, OTHER]);
    expect(counts(gap)).toMatchObject({ kind: "term-not-used", publications: 3, naming: 0, denying: 1 });
    expect(gap?.text).toMatch(/1 mentions it only to say/);
  });

  test("what was looked for, every meaning named", async () => {
    const { gap } = await gapOf([OTHER]);
    expect(gap?.count.lookedFor).toEqual(["glassy knee", "gout", "osteoarthritis", "bursitis"]);
    expect(counts(gap)).toMatchObject({ each: ["gout 0", "osteoarthritis 0", "bursitis 0"] });
  });
});

test("what follows keeps the meanings apart, each marked as not what was asked", async () => {
  const { tier } = await gapOf([GOUT, OSTEOARTHRITIS], "How is glassy knee treated?");
  expect(statementsIn(tier).map(({ text, directness }) => [text, directness])).toEqual([
    [
      "Colchicine eased podagra in 40 adults.",
      { kind: "indirect", differs: [{ element: "condition", asked: "glassy knee", found: "gout" }] },
    ],
    [
      "Walking eased gonarthrosis in 70 adults.",
      { kind: "indirect", differs: [{ element: "condition", asked: "glassy knee", found: "osteoarthritis" }] },
    ],
  ]);
});

test("a term that a publication does use is answered from it", async () => {
  const uses = madeNote({
    id: "pmid:5",
    title: "Glassy knee",
    about: "glassy knee",
    says: { definition: ["Glassy knee is a painful disease of the knee that glass workers get."] },
  });
  const { tier, gap } = await gapOf([uses, GOUT]);
  expect(gap).toBeUndefined();
  expect(statementsIn(tier)[0]?.text).toBe("Glassy knee is a painful disease of the knee that glass workers get.");
});
