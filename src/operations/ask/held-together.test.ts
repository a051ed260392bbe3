import { expect, test } from "vitest";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { parseQuestion } from "../../question/parse.js";
import { withNamesHeld } from "./held-together.js";

const article = (id: string, title: string) =>
  sample({
    identifiers: [`local:${id}`],
    title,
    kind: "full text",
    sections: { Abstract: [`${title}.`] },
    facts: { tier: "research", design: "randomised trial" },
  });
const LIBRARY = await libraryWith([
  article("a", "Examplostatin for glassy kneeitis in adults"),
  article("b", "Glassy kneeitis and its costs"),
  article("c", "Glassy windows in hospitals"),
  article("d", "Marble floors"),
  article("e", "Floors of marble, and other stone"),
]);
const held = async (text: string) =>
  (await withNamesHeld(LIBRARY, parseQuestion(text, lexiconOf({})))).topics.map(({ label }) => label);

test("two words that the library prints as one name are one topic, however common one of them is", async () => {
  expect(await held("glassy kneeitis")).toEqual(["glassy kneeitis"]);
});
test("words that also stand apart stay two", async () => {
  expect(await held("marble floors")).toEqual(["marble", "floors"]);
});
test("words that the library does not hold stay two", async () => {
  expect(await held("hidradenitis suppurativa")).toEqual(["hidradenitis", "suppurativa"]);
});
