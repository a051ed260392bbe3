import { describe, expect, it } from "vitest";
import type { Design } from "../../domain/design.js";
import { askLibrary, libraryWith, statementsIn, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { verifyBundle } from "../verify/verify-bundle.js";

const LEXICON = lexiconOf({ kumis: { kind: "drug" }, gout: {} });
const study = (id: string, design: Design, title: string, abstract: string) =>
  sample({ identifiers: [`pmid:${id}`], title, sections: { Abstract: [abstract] }, facts: { design, year: 2020 } });
const MICE = study("1", "laboratory", "Kumis in mice with gout", "Kumis improved gout in mice significantly.");
const CELLS = study(
  "2",
  "unknown",
  "Kumis in vitro",
  "Kumis improved gout in cultured macrophage cells significantly.",
);
const TRIAL = study(
  "3",
  "randomised trial",
  "Kumis for gout",
  "Kumis improved gout in 120 patients compared with placebo.",
);
const REVIEW = study(
  "4",
  "narrative review",
  "Kumis and gout: a review",
  "Kumis reduced gout in diabetic rats by a half. Kumis did not reduce gout in patients.",
);
const QUESTION = "Does kumis help gout?";

describe("findings in animals, cells and tissues", () => {
  it("never stand as clinical evidence, whoever tells of them, and are named as set aside", async () => {
    const bundle = await askLibrary(await libraryWith([MICE, CELLS, TRIAL, REVIEW]), LEXICON, QUESTION);
    const texts = statementsIn(tierOf(bundle, "research")).map(({ text }) => text);
    expect(texts).toContain("Kumis improved gout in 120 patients compared with placebo.");
    expect(texts).toContain("Kumis did not reduce gout in patients.");
    expect(texts.filter((text) => /mice|rats|cells/u.test(text))).toEqual([]);
    expect(tierOf(bundle, "research").gaps).toEqual([]);
    const aside = bundle.trail.flatMap(({ setAside }) => setAside.map(({ title, why }) => `${title}: ${why}`));
    expect(aside).toEqual([
      "Kumis in mice with gout: done in animals, cells or tissues",
      "Kumis in vitro: done in animals, cells or tissues",
    ]);
  });
  it("leave a gap where there is nothing else", async () => {
    const bundle = await askLibrary(await libraryWith([MICE, CELLS]), LEXICON, QUESTION);
    expect("gap" in tierOf(bundle, "research").lead).toBe(true);
    expect(statementsIn(tierOf(bundle, "research"))).toEqual([]);
    expect(tierOf(bundle, "research").gaps.map(({ text }) => text)).toContain(
      "Left out of what was found for kumis, gout: 2 laboratory research publications: “Kumis in mice with gout” (done in animals, cells or tissues); “Kumis in vitro” (done in animals, cells or tissues).",
    );
  });
  it("are what is wanted where the question asks of them", async () => {
    const bundle = await askLibrary(await libraryWith([MICE, TRIAL]), LEXICON, "Does kumis help gout in mice?");
    expect(statementsIn(tierOf(bundle, "research")).map(({ text }) => text)).toContain(
      "Kumis improved gout in mice significantly.",
    );
  });
});

describe("the appraisal of a study", () => {
  it("stands beside its reference with the words it was read from", async () => {
    const trial = sample({
      identifiers: ["pmid:9"],
      title: "Kumis for gout in older adults",
      sections: { Abstract: ["In all, 120 patients were randomised. Kumis improved gout compared with placebo."] },
      facts: { design: "randomised trial", designBasis: "abstract: randomised", size: "120 patients", year: 2020 },
    });
    const bundle = await askLibrary(await libraryWith([trial]), LEXICON, QUESTION);
    const { references } = bundle;
    expect(references[0]?.appraisal).toMatchObject({
      design: "abstract: randomised",
      size: { people: 120, quote: { text: "120 patients" } },
      population: { of: ["older people"], quote: { text: "older adults" } },
    });
    const [statement] = statementsIn(tierOf(bundle, "research"));
    expect(statement?.directness.named).toEqual([
      { element: "intervention", asked: "kumis", where: "sentence", words: "Kumis" },
      { element: "condition", asked: "gout", where: "sentence", words: "gout" },
    ]);
    expect(verifyBundle(bundle)).toEqual([]);
    const moved = structuredClone(bundle);
    const quote = moved.references[0]?.appraisal?.size?.quote;
    if (quote !== undefined) quote.text = "999 patients";
    expect(verifyBundle(moved).map(({ where }) => where)).toEqual(["references[0].appraisal.size.text"]);
  });
});
