import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { concludesReadably, concludingIn, isOnAllAsked } from "./concluding.js";

const LEXICON = lexiconOf({ norethisterone: { kind: "drug" }, gout: {} });

async function held(title: string, sections: Readonly<Record<string, readonly string[]>>) {
  const document = sample({ identifiers: ["pmid:1"], title, kind: "abstract", sections });
  const [one] = await (await libraryWith([document])).list({});
  if (one === undefined) throw new Error("nothing is held");
  return { publication: one.publication, source: document.source };
}
const concluded = async (sections: Readonly<Record<string, readonly string[]>>) => {
  const { publication, source } = await held("A coil or norethisterone", sections);
  return concludingIn(publication, source).map(({ start, end }) => source.text.slice(start, end));
};

test("an abstract concludes in the part that says so, in whatever words", async () => {
  expect(
    await concluded({
      Results: ["Bleeding was reduced in 40 women with the coil."],
      Conclusions: [
        "The coil was more effective than norethisterone. A coil should be offered first. We thank all who took part in it.",
      ],
    }),
  ).toEqual(["The coil was more effective than norethisterone.", "A coil should be offered first."]);
});

test("a part may be named by a sentence of its own, and where a study is registered concludes nothing", async () => {
  expect(
    await concluded({
      Abstract: [
        "Results. Pain fell with kumis (P = 0.01). Conclusions. Kumis speeds healing in adults. This trial is registered with a registry for trials.",
      ],
    }),
  ).toEqual(["Kumis speeds healing in adults."]);
});

test("one without parts concludes where it ends", async () => {
  expect(
    await concluded({
      "": [
        "Forty women took part in two towns. Some had improved before. Bleeding was reduced more with the coil. The coil was better than tablets.",
      ],
    }),
  ).toEqual(["Bleeding was reduced more with the coil.", "The coil was better than tablets."]);
});

test("a study is on all that was asked where title and abstract name every concept and most of the words, in full or short", async () => {
  const question = parseQuestion("coil or norethisterone for heavy bleeding", LEXICON);
  const on = await held("A coil or norethisterone acetate (NET) for heavy bleeding", { "": ["The coil was better."] });
  expect(isOnAllAsked(question, on.publication, on.source)).toBe(true);
  const other = await held("A coil or tablets for heavy bleeding", { "": ["The coil was better."] });
  expect(isOnAllAsked(question, other.publication, other.source)).toBe(false);
});

test("one that stands apart is on what was asked in other words, but not without a drug that was asked about", async () => {
  const on = await held("A coil or norethisterone acetate for gout", { "": ["The coil was better."] });
  const inOwnWords = parseQuestion("norethisterone in gout so it keeps from coming back", LEXICON);
  expect(isOnAllAsked(inOwnWords, on.publication, on.source)).toBe(false);
  expect(isOnAllAsked(inOwnWords, on.publication, on.source, true)).toBe(true);
  const other = parseQuestion("norethisterone or rolapitant in gout", LEXICON);
  expect(isOnAllAsked(other, on.publication, on.source, true)).toBe(false);
});

test.each([
  ["In summary, the coil was better than norethisterone.", true],
  ["These results do not support the use of the coil.", true],
  ["This study shows that the coil was better.", true],
  ["However, they improved with the coil.", false],
  ["These women improved with the coil.", false],
])("at the end of an abstract “%s” can be read by itself: %s", (sentence, readable) => {
  expect(concludesReadably(sentence)).toBe(readable);
});
