import { describe, expect, test } from "vitest";
import { askLibrary, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";

const LEXICON = lexiconOf({
  statin: { kind: "drug", narrower: ["examplostatin", "otherstatin"] },
  examplostatin: { kind: "drug", broader: ["statin"] },
  otherstatin: { kind: "drug", broader: ["statin"] },
  gout: {},
  "glassy-knee": { manifestationOf: ["gout"] },
  pain: { kind: "finding" },
});

const guideline = (id: string, sentence: string, title = "EULAR recommendations for gout") =>
  madeNote({
    id,
    tier: "guideline",
    design: "guideline",
    title,
    about: "gout",
    year: 2016,
    says: { treatment: [sentence] },
  });
const trial = (
  id: string,
  drug: string,
  sentence: string,
  design: "randomised trial" | "cohort" = "randomised trial",
) =>
  madeNote({
    id,
    design,
    title: `${drug} 40 mg for pain in gout in children: a placebo-controlled trial`,
    about: "gout",
    year: 2020,
    size: "600 adults",
    says: { treatment: [sentence] },
  });
const LESS = "Pain was significantly less with examplostatin than with placebo (P = 0.001).";
const SAME = "Pain did not differ between examplostatin and placebo (P = 0.60).";
const QUESTION = "Does examplostatin reduce pain in gout?";
const told = async (question: string, ...notes: Parameters<typeof libraryWith>[0]) =>
  ((await askLibrary(await libraryWith(notes), LEXICON, question)).conflicts ?? []).map(({ text, differs }) => ({
    text,
    differs: Object.fromEntries(differs.map(({ element, values }) => [element, values])),
  }));

describe("a guideline against research", () => {
  test("is told where one advises against what a study found better, with whom, the dose and the year of each", async () => {
    expect(
      await told(
        QUESTION,
        guideline("pmid:1", "We recommend against examplostatin 10 mg for pain of gout in adults on dialysis."),
        trial("pmid:2", "Examplostatin", LESS),
      ),
    ).toEqual([
      {
        text: "A guideline advises against examplostatin; a study found pain better with it.",
        differs: { population: ["adults on dialysis", "children"], dose: ["10 mg", "40 mg"], date: ["2016", "2020"] },
      },
    ]);
  });
  test("is told where one recommends what a randomised trial found no different from a control, and of no lesser study", async () => {
    const said = guideline("pmid:1", "We recommend examplostatin for pain in gout.");
    expect((await told(QUESTION, said, trial("pmid:2", "Examplostatin", SAME))).map(({ text }) => text)).toEqual([
      "A guideline recommends examplostatin; a study found no difference in pain.",
    ]);
    expect(await told(QUESTION, said, trial("pmid:2", "Examplostatin", SAME, "cohort"))).toEqual([]);
  });
  test.each([
    ["they agree", "We recommend examplostatin for pain in gout."],
    ["the guideline advises against stopping it", "We recommend against stopping examplostatin for pain in gout."],
    ["it advises against another of its class", "We recommend against otherstatin for pain in gout."],
    ["it says it of another thing", "We recommend against examplostatin in gout."],
  ])("is none where %s", async (_, sentence) => {
    for (const question of [QUESTION, "Do statins reduce pain in gout?"])
      expect(await told(question, guideline("pmid:1", sentence), trial("pmid:2", "Examplostatin", LESS))).toEqual([]);
  });
});

describe("guidelines", () => {
  const ASKED = "Should examplostatin be given for glassy knee?";
  test("differ in whom they speak of, in the words of their sentences", async () => {
    expect(
      await told(
        "Should examplostatin be given in gout?",
        guideline("pmid:1", "We recommend examplostatin in gout."),
        guideline(
          "pmid:2",
          "We recommend against examplostatin in gout with severe renal impairment.",
          "KDIGO guideline on gout",
        ),
      ),
    ).toMatchObject([{ differs: { population: expect.arrayContaining(["severe renal impairment"]) as unknown } }]);
  });
  test.each([
    [
      "on the disease that underlies what was asked",
      "We recommend examplostatin in gout.",
      "We recommend against examplostatin in gout.",
    ],
    [
      "that both keep people off it, one by stopping it",
      "We recommend stopping examplostatin in glassy knee.",
      "We recommend against examplostatin in glassy knee.",
    ],
  ])("%s are no conflict", async (_, one, other) => {
    expect(await told(ASKED, guideline("pmid:1", one), guideline("pmid:2", other, "KDIGO guideline on gout"))).toEqual(
      [],
    );
  });
});

test("studies of two treatments of one class do not differ on the class", async () => {
  const other = trial("pmid:3", "Otherstatin", "Pain did not differ between otherstatin and placebo (P = 0.60).");
  expect(await told("Do statins reduce pain in gout?", trial("pmid:2", "Examplostatin", LESS), other)).toEqual([]);
});
