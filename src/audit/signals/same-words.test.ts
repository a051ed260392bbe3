import { expect, it } from "vitest";
import { termsOf } from "../../text/analyse.js";
import { sameWord } from "./same-words.js";

const same = (a: string, b: string) => sameWord(termsOf(a)[0] ?? "") === sameWord(termsOf(b)[0] ?? "");

it("takes words of one group for the same", () => {
  expect(same("mortality", "death")).toBe(true);
  expect(same("kidney", "renal")).toBe(true);
});

it("keeps opposites and other words apart", () => {
  expect(same("increase", "reduce")).toBe(false);
  expect(same("kidney", "liver")).toBe(false);
  expect(sameWord("zinc")).toBe("zinc");
});
