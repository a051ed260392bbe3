import { expect, test } from "vitest";
import { withoutFrame } from "./framing-words.js";

test("what leads to a proposition is left out", () => {
  expect(withoutFrame("Yes, it has been suggested that patients with gout have a worse prognosis.")).toBe(
    "patients with gout have a worse prognosis.",
  );
  expect(withoutFrame("<b>CONCLUSIONS</b>: In this study, drug A reduced pain.")).toBe("drug A reduced pain.");
  expect(withoutFrame("In a randomized clinical trial, treatment with drug A failed.")).toBe(
    "treatment with drug A failed.",
  );
  expect(withoutFrame("According to clinical trial data drug A improves survival.")).toBe("drug A improves survival.");
});

test("a denied frame stays, because it changes what is said", () => {
  expect(withoutFrame("It has not been shown that drug A works.")).toBe("It has not been shown that drug A works.");
});

test("a sentence that is nothing but its frame stays", () => {
  expect(withoutFrame("In this study, it failed.")).toBe("In this study, it failed.");
});
