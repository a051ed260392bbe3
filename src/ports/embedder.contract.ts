import { describe, expect, test } from "vitest";
import type { Embedder } from "./embedder.js";

const TEXTS = ["Colchicine prevents flares of gout.", "The heart failed.", "", "gout ".repeat(20_000)];

/** What every Embedder promises, whatever model it runs. */
export function embedderContract(name: string, open: () => Promise<Embedder>): void {
  describe(name, () => {
    test("every text, even an empty or a very long one, has a vector of unit length", async () => {
      const embedder = await open();
      const vectors = await embedder.embed(TEXTS, "passage");
      expect(vectors.map(({ length }) => length)).toEqual(TEXTS.map(() => embedder.dimensions));
      for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    });

    test("no texts give no vectors", async () => {
      expect(await (await open()).embed([], "question")).toEqual([]);
    });

    test("a text has the same vector alone, among others, and the next time", async () => {
      const [first, second] = [await open(), await open()];
      const among = await first.embed(TEXTS, "passage");
      for (const [at, text] of TEXTS.entries()) expect((await second.embed([text], "passage"))[0]).toEqual(among[at]);
    });

    test("what says the same lies nearer than what does not", async () => {
      const embedder = await open();
      const [asked] = await embedder.embed(["flares of gout"], "question");
      const [gout, heart] = await embedder.embed(TEXTS.slice(0, 2), "passage");
      const likeness = (vector?: Float32Array) =>
        [...(vector ?? [])].reduce((sum, value, at) => sum + value * (asked?.[at] ?? 0), 0);
      expect(likeness(gout)).toBeGreaterThan(likeness(heart));
    });

    test("what is stopped throws the reason", async () => {
      const reason = new Error("enough");
      await expect((await open()).embed(TEXTS, "passage", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    test("its name tells it from others", async () => {
      expect((await open()).name).toMatch(/\S/u);
    });
  });
}
