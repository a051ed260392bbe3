import { describe, expect, it } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import type { BundleStatement } from "../bundle-schema.js";
import { withMore } from "./reading-length.js";

const texts = (bundle: ReturnType<typeof sampleBundle>, behind: boolean) =>
  bundle.tiers.flatMap(({ sections }) =>
    sections.flatMap(({ statements }) => statements.filter(({ more }) => (more === true) === behind)),
  );

const DOSE = {} as NonNullable<BundleStatement["doses"]>[number];

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
});
