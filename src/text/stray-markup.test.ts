import { expect, it } from "vitest";
import { withoutStrayMarkup } from "./stray-markup.js";

it("takes the tags of a careless export for what they meant, and leaves signs of comparison alone", () => {
  expect(withoutStrayMarkup(" <paragraph>")).toBe("");
  expect(withoutStrayMarkup(" <item>")).toBe("");
  expect(withoutStrayMarkup(" <item>Angina at rest<br/>or after it")).toBe("• Angina at rest or after it");
  expect(withoutStrayMarkup(" <main>Not to be given in: ")).toBe(" Not to be given in:");
  expect(withoutStrayMarkup("GFR <10 and > 5, p<i")).toBe("GFR <10 and > 5, p<i");
});
