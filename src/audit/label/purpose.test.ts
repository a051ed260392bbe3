import { expect, test } from "vitest";
import { isPurpose, withoutPurpose } from "./purpose.js";

test("what something is done for is left out, and what was found is not", () => {
  expect(withoutPurpose("Stop doxepin a day before to avoid bleeding.")).toBe("Stop doxepin a day before.");
  expect(withoutPurpose("Doxepin was shown to reduce waking.")).toBe("Doxepin was shown to reduce waking.");
  expect(withoutPurpose("The efficacy of doxepin to prevent waking is known")).toBe(
    "The efficacy of doxepin to prevent waking is known",
  );
});

test("a place is told to stand in a purpose", () => {
  const text = "To prevent gout, drink water";
  expect(isPurpose(text, text.indexOf("gout"))).toBe(true);
  expect(isPurpose(text, text.indexOf("drink"))).toBe(false);
});
