import { expect, test } from "vitest";
import { askLibrary, libraryWith, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { parseQuestion } from "../../question/parse.js";
import { withMainWords } from "../../question/main-words.js";
import { askedTopics } from "../../answer/gaps/gaps.js";
import { withNamesCounted } from "./counted-names.js";

const article = (id: string, text: string) =>
  sample({
    identifiers: [`local:${id}`],
    title: `Trial ${id}`,
    kind: "full text",
    sections: { Abstract: [text] },
    facts: { tier: "research", design: "randomised trial" },
  });
const LIBRARY = await libraryWith([
  article("a", "Marble grit raised the stone count. The stone count was low."),
  article("b", "A low stone count, with quality of floor measured."),
  article("c", "The stone count and quality of floor in halls."),
  article("d", "Marble dusting, echo sensitivity, quality of floor and adverse echoes in halls."),
  article("e", "Adverse echoes of marble halls after marble dusting; echo sensitivity fell."),
  article(
    "f",
    "Marble dusting and echo sensitivity. Adverse echoes; the stone fell from the roof, and the count left.",
  ),
]);
const LEXICON = lexiconOf({ dusting: { kind: "procedure" }, polish: { kind: "procedure" } });
const counted = async (text: string) =>
  askedTopics(await withNamesCounted(LIBRARY, withMainWords(parseQuestion(text, LEXICON)))).map(({ label }) => label);

test("words that stand together in the question and in the library are one name, and halves of it are not told", async () => {
  expect(await counted("Does dusting improve stone count?")).toEqual(["dusting", "stone count"]);
  expect(await counted("Does dusting improve quality of floor?")).toEqual(["dusting", "quality of floor"]);
  expect(await counted("Does dusting reduce adverse echoes?")).toEqual(["dusting", "adverse echoes"]);
});
test("a plain word before a concept, and one that is completed by a word that is not looked for, are one name too", async () => {
  expect(await counted("Does marble dusting improve floor?")).toEqual(["marble dusting", "floor"]);
  expect(await counted("Does dusting improve echo sensitivity?")).toEqual(["dusting", "echo sensitivity"]);
});
test("what is done to a thing is no part of its name", async () => {
  expect(await counted("Does dusting preserve stone count?")).toEqual(["dusting", "stone count"]);
});
test("words that the library does not print together are told apart", async () => {
  expect(await counted("Does dusting improve marble roof?")).toEqual(["dusting", "marble", "roof"]);
});
test("words for what is done, and of what kind something is, are never told as missing", async () => {
  expect(await counted("Does dusting maintain behavioural floor?")).toEqual(["dusting", "floor"]);
  expect(await counted("Does dusting cause fewer echoes?")).toEqual(["dusting", "echoes"]);
});
test("a gap tells of names, with how many name each whole", async () => {
  const bundle = await askLibrary(LIBRARY, LEXICON, "Does polish improve stone count?");
  const { lead } = tierOf(bundle, "research");
  expect("gap" in lead ? lead.gap.text : undefined).toBe(
    "None of the 6 research publications in the library (6 passages) names both polish and stone count: none names polish and 3 name stone count.",
  );
});
