import { describe, expect, it } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { ADD } from "../../answer/gaps/gaps.js";
import type { Bundle, BundleGap } from "../bundle-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import { printedWords, wordsIn } from "./printed-words.js";
import { withMore } from "./reading-length.js";

const texts = (bundle: ReturnType<typeof sampleBundle>, behind: boolean) =>
  bundle.tiers.flatMap(({ sections }) =>
    sections.flatMap(({ statements }) => statements.filter(({ more }) => (more === true) === behind)),
  );

const DOSE = { text: "5 mg", indication: null, checks: [] } as unknown as NonNullable<BundleStatement["doses"]>[number];

describe("withMore", () => {
  it("leaves an answer alone that is short enough", () => {
    const bundle = sampleBundle();
    expect(withMore(bundle, 100_000)).toBe(bundle);
  });

  it("puts everything but the leads behind “more” when there is room for nothing else, and drops nothing", () => {
    const bundle = sampleBundle();
    const short = withMore(bundle, 0);
    expect(texts(short, false)).toEqual([]);
    expect(texts(short, true)).toHaveLength(texts(bundle, false).length);
    expect(short.tiers.flatMap(({ sections }) => sections.map(({ more }) => more))).not.toContain(undefined);
    expect(short.tiers.map(({ lead }) => lead)).toEqual(bundle.tiers.map(({ lead }) => lead));
  });

  it("shows the first of what comes closest where nothing of research leads, whatever room there is", () => {
    const bundle = sampleBundle();
    const gap = { kind: "not-answered", text: "Nothing answers.", count: null } as unknown as BundleGap;
    const [some] = bundle.tiers.filter(({ sections }) => sections.length > 0);
    if (some === undefined) throw new Error("the sample says nothing");
    const unled = {
      ...bundle,
      question: { ...bundle.question, form: "effect" as const },
      tiers: [{ ...some, tier: "research" as const, lead: { gap } }],
    };
    expect(texts(withMore(unled, 0), false)).toEqual(some.sections[0]?.statements.slice(0, 1));
  });

  it("counts the lines on doses and differences beneath a statement, too", () => {
    const bundle = sampleBundle();
    const plain = (doses: number) => ({
      ...bundle,
      tiers: bundle.tiers.map((tier) => ({
        ...tier,
        sections: tier.sections.map((section) => ({
          ...section,
          statements: section.statements.map((one) => ({ ...one, doses: Array.from({ length: doses }, () => DOSE) })),
        })),
      })),
    });
    const shown = (one: typeof bundle) => texts(withMore(one, 350), false).length;
    expect(shown(plain(20))).toBeLessThan(shown(plain(0)));
  });

  it("tells what something is before all else, where that was asked", () => {
    const bundle = sampleBundle();
    const [one] = bundle.tiers.flatMap(({ sections }) => sections.flatMap(({ statements }) => statements));
    if (one === undefined) throw new Error("the sample says nothing");
    const { doses: _, ...plain } = one;
    const of = (facet: BundleStatement["facet"], text: string): BundleStatement => ({ ...plain, facet, text });
    const statements = [
      of("harm", "A harm of it."),
      of("cause", "A cause of it."),
      of("definition", "It is this."),
      of("definition", "It is also that."),
    ];
    const [tier] = bundle.tiers;
    if (tier === undefined) throw new Error("the sample has no tier");
    const sections = [
      { heading: "Definition and causes", facets: ["definition" as const, "cause" as const], statements },
    ];
    const asked = (form: "broad" | "effect"): Bundle => ({
      ...bundle,
      question: { ...bundle.question, form },
      tiers: [{ ...tier, sections }],
    });
    const room = (form: "broad" | "effect", count: number) =>
      texts(
        withMore(asked(form), printedWords(asked(form)) + wordsIn(of("harm", "It is also that.")) * count),
        false,
      ).map(({ text }) => text);
    expect(room("broad", 2)).toEqual(["It is this.", "It is also that."]);
    expect(room("effect", 1)).toEqual(["A harm of it."]);
  });

  it("says once what to do where nothing is held", () => {
    const bundle = sampleBundle();
    const gap = {
      kind: "not-named",
      text: "None names it.",
      next: `Read this. ${ADD}`,
      count: {},
    } as unknown as BundleGap;
    const tiers = bundle.tiers.map((tier) => ({ ...tier, lead: { gap }, gaps: [gap] }));
    const all = withMore({ ...bundle, tiers }, 100_000).tiers.flatMap(({ lead, gaps }) => [
      "gap" in lead ? lead.gap.next : "",
      ...gaps.map(({ next }) => next),
    ]);
    expect(all[0]).toBe(`Read this. ${ADD}`);
    expect(new Set(all.slice(1))).toEqual(new Set(["Read this."]));
  });

  it("puts notes behind “more” beyond the third, and no danger", () => {
    const note = (severity: "danger" | "warning") =>
      ({ severity, text: "x", quotes: [], references: [1] }) as unknown as NonNullable<Bundle["safety"]>[number];
    const folded = (all: readonly ("danger" | "warning")[]) =>
      withMore({ ...sampleBundle(), safety: all.map(note) }, 100_000).safety?.map(({ more }) => more === true);
    expect(folded(["danger", "warning", "warning", "warning"])).toEqual([false, false, false, true]);
    expect(folded(["danger", "danger", "danger", "danger", "warning"])).toEqual([false, false, false, false, true]);
  });
});
