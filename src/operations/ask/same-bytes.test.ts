import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facet } from "../../domain/facet.js";
import type { Tier } from "../../domain/tier.js";
import { askLibrary, contextOf, libraryWith, statementsIn } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { MadeNote } from "../../testing/notes.js";
import { madeNote } from "../../testing/notes.js";
import type { Bundle } from "../bundle-schema.js";
import { ask } from "./ask.js";

const LEXICON = lexiconOf({
  colchicine: { kind: "drug" },
  allopurinol: { kind: "drug" },
  gout: { synonyms: ["podagra"] },
  asthma: {},
  "glassy-knee": { mayMean: ["gout", "bursitis"] },
  bursitis: {},
});

/** How a plain reader sees that a text names each thing. */
const NAMES: Readonly<Record<string, RegExp>> = {
  colchicine: /\bcolchicine\b/i,
  allopurinol: /\ballopurinol\b/i,
  gout: /\b(gout|podagra)\b/i,
  asthma: /\basthma\b/i,
  "glassy knee": /\bglassy knee\b/i,
  bursitis: /\bbursitis\b/i,
};
const DENIES = /^There is no condition called/;

const SENTENCES: readonly [Facet, string][] = [
  ["treatment", "Colchicine eased gout in 12 of 40 adults."],
  ["treatment", "Colchicine did not change podagra in 6 adults."],
  ["treatment", "Allopurinol lowered urate in 80 people with gout."],
  ["treatment", "Sprays eased asthma in most of 31 children."],
  ["dose", "Colchicine 0.5 mg twice daily was given for gout."],
  ["dose", "Allopurinol 100 mg once daily was the first dose."],
  ["harm", "Colchicine caused diarrhoea in 9 of 40 adults with podagra."],
  ["harm", "Allopurinol caused a rash in 2 people with asthma."],
  ["definition", "Gout is a disease of joints in which urate forms crystals."],
  ["definition", "There is no condition called glassy knee in this list of diseases."],
  ["cause", "Bursitis was caused by kneeling in 14 miners."],
  ["gap", "No controlled trial of colchicine in bursitis was found."],
  ["clinical feature", "Pain at night was the commonest symptom of gout."],
  ["prognosis", "Podagra came back within a year in half of 90 adults."],
  ["treatment", "“Größe” ≥ 5 µg 😀: colchicine and gout in one line – read on."],
  ["treatment", "Rest was advised to all who came."],
];
const QUESTIONS = [
  "Does colchicine help gout?",
  "colchicine dose for gout",
  "What is gout?",
  "What is glassy knee?",
  "How is glassy knee treated?",
  "allopurinol for asthma",
  "side effects of colchicine",
  "treatment of bursitis",
];

const note: fc.Arbitrary<Omit<MadeNote, "id">> = fc.record({
  tier: fc.constantFrom<Tier>("guideline", "research", "label"),
  design: fc.constantFrom("cohort" as const, "randomised trial" as const, "case report" as const),
  title: fc.constantFrom("A study", "Colchicine in gout", "On knees", "Gout and asthma"),
  year: fc.integer({ min: 1990, max: 2020 }),
  says: fc.subarray([...SENTENCES], { minLength: 1, maxLength: 6 }).map((chosen) => {
    const says: Partial<Record<Facet, string[]>> = {};
    for (const [facet, text] of chosen) (says[facet] ??= []).push(text);
    return says;
  }),
});
const notes = fc
  .array(note, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, at): MadeNote => ({ ...one, id: `pmid:${at + 1}` })));
const question = fc.constantFrom(...QUESTIONS);

const textsOf = ({ title = "", says }: MadeNote) => [title, ...Object.values(says).flat()];

describe("for whatever small library", () => {
  test("every quote is the slice of its Source that it says it is, out of a block that the bundle holds", async () => {
    await fc.assert(
      fc.asyncProperty(notes, question, async (all, asked) => {
        const library = await libraryWith(all.map(madeNote));
        const bundle = await askLibrary(library, LEXICON, asked);
        for (const { text, quotes, references } of bundle.tiers.flatMap(statementsIn)) {
          expect(text).toBe(quotes.map((quote) => quote.text).join(" […] "));
          expect(references).toHaveLength(quotes.length);
          for (const { source, start, end, text: words, block } of quotes) {
            expect((await library.source(source))?.text.slice(start, end)).toBe(words);
            const held = bundle.sources.find(({ id }) => id === source)?.blocks.find(({ index }) => index === block);
            expect(held?.text.slice(start - held.start, end - held.start)).toBe(words);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("every statement stands in the tier of the publications that it cites", async () => {
    await fc.assert(
      fc.asyncProperty(notes, question, async (all, asked) => {
        const bundle = await askLibrary(await libraryWith(all.map(madeNote)), LEXICON, asked);
        for (const tier of bundle.tiers)
          for (const { references } of statementsIn(tier))
            for (const number of references)
              expect(bundle.references.find((one) => one.number === number)?.tier).toBe(tier.tier);
      }),
      { numRuns: 40 },
    );
  });

  test("every count of a gap that leads is what a plain reading of the tier counts", async () => {
    await fc.assert(
      fc.asyncProperty(notes, question, async (all, asked) => {
        const bundle = await askLibrary(await libraryWith(all.map(madeNote)), LEXICON, asked);
        for (const { tier, lead } of bundle.tiers) {
          if (!("gap" in lead)) continue;
          const { kind, count } = lead.gap;
          const there = all.filter((one) => one.tier === tier);
          const naming = (one: MadeNote, name: string) => textsOf(one).some((text) => NAMES[name]?.test(text));
          expect(count.publications).toBe(there.length);
          expect(count.passages).toBe(there.reduce((sum, one) => sum + textsOf(one).length - 1, 0));
          for (const { name, naming: counted } of count.each ?? [])
            expect([name, counted]).toEqual([name, there.filter((one) => naming(one, name)).length]);
          if (kind === "term-not-used") {
            const uses = there.filter((one) => naming(one, "glassy knee"));
            const denies = uses.filter((one) =>
              textsOf(one).every((text) => !NAMES["glassy knee"]?.test(text) || DENIES.test(text)),
            );
            expect([count.naming, count.denying]).toEqual([uses.length - denies.length, denies.length]);
          } else {
            const topics = bundle.question.topics.map(({ label }) => label).filter((label) => label !== "glassy knee");
            const named = there.filter((one) => topics.every((name) => naming(one, name)));
            if (topics.length > 0) expect([kind, count.naming]).toEqual([kind, named.length]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe("the same library and question give the same bytes", () => {
  const LIBRARY: readonly MadeNote[] = SENTENCES.map(([facet, text], at) => ({
    id: `pmid:${at + 1}`,
    title: at % 3 === 0 ? "Colchicine in gout" : `A study of ${at}`,
    tier: at % 5 === 0 ? "guideline" : at % 7 === 0 ? "label" : "research",
    says: { [facet]: [text] },
  }));
  const bytes = async (all: readonly MadeNote[], asked: string): Promise<string> =>
    JSON.stringify(await askLibrary(await libraryWith(all.map(madeNote)), LEXICON, asked));

  test("in whatever order it was added", async () => {
    const shuffled = fc.shuffledSubarray([...LIBRARY], { minLength: LIBRARY.length, maxLength: LIBRARY.length });
    await fc.assert(
      fc.asyncProperty(shuffled, question, async (other, asked) => {
        expect(await bytes(other, asked)).toBe(await bytes(LIBRARY, asked));
      }),
      { numRuns: 25 },
    );
  });

  test("but for the time at which they were made", async () => {
    const context = contextOf(await libraryWith(LIBRARY.map(madeNote)), LEXICON);
    const at = async (created: string): Promise<Bundle> =>
      ask.run({ ...context, now: () => created }, { question: "What is gout?" });
    const [one, other] = [await at("2025-01-01T00:00:00.000Z"), await at("2026-02-02T00:00:00.000Z")];
    expect(one.created).not.toBe(other.created);
    expect({ ...one, created: "" }).toEqual({ ...other, created: "" });
  });
});
