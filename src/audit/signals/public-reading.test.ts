import { expect, it } from "vitest";
import { PUBLIC_READING, publicReading } from "./public-reading.js";

it("gives a number for every name, with evidence and without", () => {
  expect(new Set(PUBLIC_READING).size).toBe(PUBLIC_READING.length);
  for (const evidence of [[], ["Influenza vaccine works."]]) {
    const values = publicReading("Flu shots work", evidence);
    expect(values).toHaveLength(PUBLIC_READING.length);
    expect([...values].every(Number.isFinite)).toBe(true);
  }
});

it("knows the public's words for a thing", () => {
  const values = publicReading("Flu shots work", ["Influenza vaccine works."]);
  expect(values[PUBLIC_READING.indexOf("matterHeld")]).toBe(1);
  expect(values[PUBLIC_READING.indexOf("rareHeld")]).toBeLessThan(0.7);
});
