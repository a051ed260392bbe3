import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { withMainWords } from "./main-words.js";
import { holdTogether, neighboursIn } from "./neighbours.js";
import { parseQuestion } from "./parse.js";

const asked = (text: string) => withMainWords(parseQuestion(text, lexiconOf({ gout: {} })));
const pairs = (text: string) => neighboursIn(asked(text)).map(({ first, second }) => `${first.label} ${second.label}`);

test("plain words beside one another may be one name", () => {
  expect(pairs("hidradenitis suppurativa in gout")).toEqual(["hidradenitis suppurativa"]);
});
test("neither a concept, nor what only describes, nor words apart make a name", () => {
  expect(pairs("severe epilepticus, status with gout")).toEqual([]);
});
test("what is held together is one topic, named by the phrase alone", () => {
  const question = asked("hidradenitis suppurativa in gout");
  const held = holdTogether(question, neighboursIn(question));
  expect(held.topics.map(({ label }) => label)).toEqual(["hidradenitis suppurativa", "gout"]);
  expect(held.topics[0]?.names.map(({ allOf }) => allOf)).toEqual([[[["hidraden", "suppurativa"]]]]);
});
test("of pairs that share a word the first counts", () => {
  const question = asked("glassy knee scan");
  expect(holdTogether(question, neighboursIn(question)).topics.map(({ label }) => label)).toEqual([
    "glassy knee",
    "scan",
  ]);
});
