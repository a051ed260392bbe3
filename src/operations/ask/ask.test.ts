import { describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { askLibrary, contextOf, libraryWith, statementsIn, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { Bundle } from "../bundle-schema.js";
import { bundleSchema } from "../bundle-schema.js";
import { ask } from "./ask.js";

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

const GUIDELINE = madeNote({
  id: "pmid:1",
  tier: "guideline",
  design: "guideline",
  title: "Care of gout",
  about: "gout",
  says: { treatment: ["For adults with gout, colchicine is a first choice in a flare."] },
});
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

describe("each tier leads with", () => {
  test("a statement that speaks directly to the question, though an indirect one has the better design", async () => {
    const series = madeNote({
      id: "pmid:3",
      design: "case series",
      title: "Colchicine for gout in children",
      about: "gout",
      population: "children",
      size: "9 children",
      says: { treatment: ["Colchicine eased gout in 7 of 9 children."] },
    });
    const bundle = await askLibrary(
      await libraryWith([TRIAL, series]),
      LEXICON,
      "Does colchicine help gout in children?",
    );
    expect(lead(bundle, "research")).toBe("Colchicine eased gout in 7 of 9 children.");
    const [first, ...others] = statementsIn(tierOf(bundle, "research"));
    expect(first?.directness).toEqual({
      kind: "direct",
      differs: [],
      named: [
        { element: "intervention", asked: "colchicine", where: "sentence", words: "Colchicine" },
        { element: "condition", asked: "gout", where: "sentence", words: "gout" },
        { element: "population", asked: "children", where: "sentence", words: "children" },
      ],
    });
    expect(others.map(({ directness }) => directness.differs.map(({ element, asked }) => [element, asked]))).toEqual([
      [["population", "children"]],
    ]);
  });

  test("a gap where nothing speaks directly, and says what differs beside what follows", async () => {
    const bundle = await askLibrary(await libraryWith([TRIAL]), LEXICON, "Does colchicine help gout in children?");
    expect(lead(bundle, "research")).toBe("only-indirect");
    expect(statementsIn(tierOf(bundle, "research"))[0]?.directness.kind).toBe("indirect");
  });

  test("nothing but a gap where nothing names what was asked", async () => {
    const bundle = await askLibrary(
      await libraryWith([GUIDELINE, TRIAL, ANGINA_LABEL]),
      LEXICON,
      "salbutamol for asthma",
    );
    expect(bundle.tiers.map(({ sections }) => sections)).toEqual([[], [], []]);
    expect(bundle.tiers.map((tier) => ("gap" in tier.lead ? tier.lead.gap.kind : "statement"))).toEqual([
      "not-named",
      "not-named",
      "not-named",
    ]);
    expect([bundle.references, bundle.sources, bundle.evidence]).toEqual([[], [], null]);
  });

  test("the word that the library holds nothing, where it holds nothing", async () => {
    const bundle = await askLibrary(await libraryWith([]), LEXICON, "colchicine for gout");
    expect(bundle.tiers.map((tier) => ("gap" in tier.lead ? tier.lead.gap.text : ""))).toEqual([
      "The library holds no guidelines.",
      "The library holds no research publications.",
      "The library holds no drug labels.",
    ]);
  });
});

describe("tiers stay apart", () => {
  const QUESTION = "Does colchicine help gout?";

  test("each quotes only publications of its own", async () => {
    const bundle = await askLibrary(await libraryWith([TRIAL, GUIDELINE]), LEXICON, QUESTION);
    expect(texts(bundle, "guideline")).toEqual(["For adults with gout, colchicine is a first choice in a flare."]);
    expect(texts(bundle, "research")).toEqual([
      "In adults with a gout flare, colchicine relieved pain better than placebo.",
    ]);
    expect(bundle.references.map(({ number, publication, tier }) => [number, publication, tier])).toEqual([
      [1, "pmid:1", "guideline"],
      [2, "pmid:2", "research"],
    ]);
  });

  test("what the guideline tier says does not change when research is added", async () => {
    const studies = Array.from({ length: 12 }, (_, at) =>
      madeNote({
        id: `pmid:${at + 50}`,
        title: "Colchicine and gout again",
        about: "gout",
        says: { treatment: [`Colchicine relieved gout in ${at + 3} of 40 adults with gout.`] },
      }),
    );
    const alone = await askLibrary(await libraryWith([GUIDELINE]), LEXICON, QUESTION);
    const among = await askLibrary(await libraryWith([GUIDELINE, ...studies]), LEXICON, QUESTION);
    expect(tierOf(among, "guideline")).toEqual(tierOf(alone, "guideline"));
  });

  test("a publication that the owner moved stands where the owner put it", async () => {
    const library = await libraryWith([TRIAL], { "pmid:2": { tier: "guideline" } });
    const bundle = await askLibrary(library, LEXICON, QUESTION);
    expect(texts(bundle, "guideline")).toHaveLength(1);
    expect(texts(bundle, "research")).toEqual([]);
    expect(bundle.references[0]?.override).toEqual({ tier: "guideline" });
  });
});

test("what is quoted in another language has its language beside it", async () => {
  const french = madeNote({
    id: "pmid:10",
    title: "Colchicine et gout",
    about: "gout",
    language: "fr",
    says: { treatment: ["Colchicine et gout : chez 12 malades sur 20, les crises ont cessé en deux jours."] },
  });
  const bundle = await askLibrary(await libraryWith([TRIAL, french]), LEXICON, "Does colchicine help gout?");
  const quoted = new Set(
    statementsIn(tierOf(bundle, "research")).flatMap(({ quotes }) => quotes.map((one) => one.source)),
  );
  expect(quoted).toContain(french.source.id);
  expect(bundle.sources.map(({ id, language }) => [id, language]).sort()).toEqual(
    [
      [TRIAL.source.id, "en"],
      [french.source.id, "fr"],
    ].sort(),
  );
  expect(bundle.references.find(({ publication }) => publication === "pmid:10")?.language).toBe("fr");
});

describe("the bundle", () => {
  test("is in its declared form", async () => {
    const bundle = await askLibrary(
      await libraryWith([TRIAL, GUIDELINE, ANGINA_LABEL]),
      LEXICON,
      "colchicine for gout",
    );
    expect(bundleSchema.parse(bundle)).toEqual(bundle);
  });

  test("says how a mistyped question was read", async () => {
    const bundle = await askLibrary(await libraryWith([TRIAL]), LEXICON, "cholchicine for gout");
    expect(bundle.question.remarks).toEqual(["“cholchicine” is read as “colchicine”"]);
    expect(texts(bundle, "research")).toHaveLength(1);
  });

  test("holds the quoted blocks alone, and the hashes of all", async () => {
    const bundle = await askLibrary(await libraryWith([TRIAL]), LEXICON, "colchicine for gout");
    expect(bundle.sources[0]?.blocks.map(({ text }) => text)).toEqual([
      "In adults with a gout flare, colchicine relieved pain better than placebo.",
    ]);
    expect(bundle.sources[0]?.blockHashes).toEqual(TRIAL.source.blockHashes);
  });
});

describe("a question is refused", () => {
  test.each([
    ["without words", "?!", "The question is empty."],
    ["beyond its length", "gout ".repeat(2001), "The question has 10004 characters; 10000 is the most."],
  ])("%s", async (_what, question, message) => {
    const library = await libraryWith([TRIAL]);
    const refused = await askLibrary(library, LEXICON, question).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Fault);
    expect(refused).toMatchObject({ code: "bad-input", message });
  });
});

test("a question of nothing but small words is answered by gaps", async () => {
  const bundle = await askLibrary(await libraryWith([TRIAL]), LEXICON, "Does it work?");
  expect(tierOf(bundle, "research")).toMatchObject({ sections: [], lead: { gap: { kind: "not-named" } } });
  const { lead: first } = tierOf(bundle, "research");
  expect("gap" in first ? first.gap.text : "").toContain("the question's words");
});

test("only publications of the wanted years and designs are quoted", async () => {
  const old = madeNote({
    id: "pmid:11",
    title: "Colchicine and gout in 1980",
    about: "gout",
    year: 1980,
    design: "cohort",
    says: { treatment: ["In 1980 colchicine eased gout in 40 adults."] },
  });
  const late = madeNote({
    id: "pmid:12",
    title: "Colchicine and gout in 2020",
    about: "gout",
    year: 2020,
    design: "case series",
    says: { treatment: ["Forty years on, colchicine eased gout flares in 5 of 8 people seen."] },
  });
  const context = contextOf(await libraryWith([old, late]), LEXICON);
  const cited = async (more: object) => {
    const bundle = await ask.run(context, { question: "Does colchicine help gout?", ...more });
    return bundle.references.map(({ publication }) => publication).sort();
  };
  expect(await cited({})).toEqual(["pmid:11", "pmid:12"]);
  expect(await cited({ fromYear: 2000 })).toEqual(["pmid:12"]);
  expect(await cited({ toYear: 2000 })).toEqual(["pmid:11"]);
  expect(await cited({ designs: ["cohort"] })).toEqual(["pmid:11"]);
});
