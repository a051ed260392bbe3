import { describe, expect, test } from "vitest";
import { askLibrary, libraryWith, statementsIn, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { Bundle } from "../bundle-schema.js";

const LEXICON = lexiconOf({
  colchicine: { kind: "drug" },
  allopurinol: { kind: "drug" },
  propranolol: { kind: "drug" },
  salbutamol: { kind: "drug", synonyms: ["albuterol"] },
  gout: { synonyms: ["podagra"] },
  asthma: {},
  migraine: {},
  children: { kind: "population", synonyms: ["child"] },
  adults: { kind: "population" },
});
const LABEL = "spl:461fe23f-4453-4e3f-9621-0e3fda057d14";

const texts = (bundle: Bundle, tier: "guideline" | "research" | "label") =>
  statementsIn(tierOf(bundle, tier)).map(({ text }) => text);
const lead = (bundle: Bundle, tier: "guideline" | "research" | "label") => {
  const first = tierOf(bundle, tier).lead;
  return "statement" in first ? first.statement.text : first.gap.kind;
};

const TRIAL = madeNote({
  id: "pmid:2",
  design: "randomised trial",
  title: "Colchicine for acute gout",
  about: "gout",
  size: "184 adults",
  says: { treatment: ["In adults with a gout flare, colchicine relieved pain better than placebo."] },
});
const ANGINA_LABEL = madeNote({
  id: LABEL,
  kind: "label",
  tier: "label",
  design: "label",
  title: "Propranolol tablets",
  about: "hypertension",
  population: "adults with hypertension",
  says: { dose: ["For hypertension in adults, start propranolol at 40 mg twice daily."] },
});

describe("nothing unwelcome is dropped", () => {
  test("a negative finding stands beside the positive ones, however many and however good", async () => {
    const good = Array.from({ length: 12 }, (_, at) =>
      madeNote({
        id: `pmid:${at + 20}`,
        design: "randomised trial",
        title: `Colchicine for gout, trial ${at}`,
        about: "gout",
        year: 2020,
        size: "900 adults",
        says: { treatment: [`Colchicine shortened gout flares by ${at + 2} days in trial number ${at * 7 + 31}.`] },
      }),
    );
    const bad = madeNote({
      id: "pmid:9",
      design: "case series",
      title: "Colchicine for gout, a series",
      about: "gout",
      year: 1990,
      size: "6 adults",
      says: { treatment: ["Colchicine did not change gout flares in any of 6 adults."] },
    });
    const bundle = await askLibrary(await libraryWith([...good, bad]), LEXICON, "Does colchicine help gout?");
    expect(texts(bundle, "research")).toContain("Colchicine did not change gout flares in any of 6 adults.");
  });

  test("a harm of the drug asked about is told though it was given for something else, and marked so", async () => {
    const harm = madeNote({
      id: "pmid:4",
      design: "randomised trial",
      title: "Propranolol in asthma",
      about: "asthma",
      says: {
        treatment: ["Propranolol was given to 30 adults with asthma."],
        harm: ["Propranolol narrowed the airways of 12 of 30 adults with asthma."],
      },
    });
    const use = madeNote({
      id: "pmid:5",
      title: "Propranolol for migraine",
      about: "migraine",
      says: { treatment: ["Propranolol halved migraine attacks in 40 adults."] },
    });
    const bundle = await askLibrary(await libraryWith([harm, use]), LEXICON, "propranolol for migraine");
    const told = statementsIn(tierOf(bundle, "research"));
    expect(told.map(({ text, directness }) => [text, directness.kind])).toEqual([
      ["Propranolol halved migraine attacks in 40 adults.", "direct"],
      ["Propranolol narrowed the airways of 12 of 30 adults with asthma.", "indirect"],
    ]);
    expect(told[1]?.directness.differs).toEqual([{ element: "condition", asked: "migraine", found: "asthma" }]);
  });

  test("a label's dose for another use is marked as such, with what it is for", async () => {
    const bundle = await askLibrary(await libraryWith([ANGINA_LABEL]), LEXICON, "propranolol dose for migraine");
    expect(lead(bundle, "label")).toBe("only-indirect");
    expect(statementsIn(tierOf(bundle, "label")).map(({ text, directness }) => [text, directness])).toEqual([
      [
        "For hypertension in adults, start propranolol at 40 mg twice daily.",
        {
          kind: "indirect",
          differs: [{ element: "condition", asked: "migraine", found: "hypertension" }],
          named: [{ element: "intervention", asked: "propranolol", where: "sentence", words: "propranolol" }],
        },
      ],
    ]);
  });
});

describe("a drug that was not asked about", () => {
  test("is not told of for another, dose least of all", async () => {
    const other = madeNote({
      id: "pmid:6",
      title: "Allopurinol for gout",
      about: "gout",
      says: {
        treatment: ["Allopurinol lowered urate in 80 adults with gout."],
        dose: ["Allopurinol 100 mg once daily was the first dose in gout."],
      },
    });
    const bundle = await askLibrary(await libraryWith([TRIAL, other]), LEXICON, "colchicine dose for gout");
    expect(texts(bundle, "research").filter((text) => text.includes("Allopurinol"))).toEqual([]);
  });
});

test("two publications that say the same are quoted once", async () => {
  const twin = (id: string, sentence: string) =>
    madeNote({ id, title: `Gout ${id}`, about: "gout", says: { treatment: [sentence] } });
  const bundle = await askLibrary(
    await libraryWith([
      twin("pmid:7", "Colchicine relieved gout flares within two days in most adults."),
      twin("pmid:8", "In most adults colchicine relieved gout flares within two days."),
    ]),
    LEXICON,
    "Does colchicine help gout?",
  );
  expect(texts(bundle, "research")).toEqual(["Colchicine relieved gout flares within two days in most adults."]);
});

test("findings whose numbers differ are both told", async () => {
  const twin = (id: string, sentence: string) =>
    madeNote({ id, title: `Gout ${id}`, about: "gout", says: { treatment: [sentence] } });
  const bundle = await askLibrary(
    await libraryWith([
      twin("pmid:7", "Colchicine relieved gout flares within 2 days in most adults."),
      twin("pmid:8", "Colchicine relieved gout flares within 9 days in most adults."),
    ]),
    LEXICON,
    "Does colchicine help gout?",
  );
  expect(texts(bundle, "research")).toHaveLength(2);
});
