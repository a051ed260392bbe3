import { describe, expect, it } from "vitest";
import { sampleBundle } from "../../testing/sample-bundle.js";
import { withMore } from "./reading-length.js";

const texts = (bundle: ReturnType<typeof sampleBundle>, behind: boolean) =>
  bundle.tiers.flatMap(({ sections }) =>
    sections.flatMap(({ statements }) => statements.filter(({ more }) => (more === true) === behind)),
  );

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
});
