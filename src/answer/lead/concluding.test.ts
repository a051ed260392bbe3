import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { concludingIn, isOnAllAsked } from "./concluding.js";

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

test("an abstract concludes in the part that says so, by what reports a result", async () => {
  expect(
    await concluded({
      Results: ["Bleeding was reduced in 40 women with the coil."],
      Conclusions: ["The coil was more effective than norethisterone. We thank all who took part in it."],
    }),
  ).toEqual(["The coil was more effective than norethisterone."]);
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
