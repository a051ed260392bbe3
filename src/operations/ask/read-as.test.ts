import { describe, expect, test } from "vitest";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { readAs } from "./read-as.js";

const LEXICON = lexiconOf({
  prednisolone: { kind: "drug" },
  calcinosis: { synonyms: ["calcinosis cutis"] },
  gout: {},
});
const NOTE = madeNote({
  id: "pmid:1",
  title: "Uveitis in children",
  says: { treatment: ["Prednisolone calmed uveitis in most children, and vinblastine in none."] },
});

async function read(question: string): Promise<[string, string][]> {
  return [...(await readAs(question, LEXICON, await libraryWith([NOTE])))];
}

describe("a mistyped word is read as another at one letter's distance", () => {
  test.each([
    ["changed", "uveitas", "uveitis"],
    ["left out", "uvetis", "uveitis"],
    ["added", "uveiitis", "uveitis"],
    ["swapped with its neighbour", "uvieitis", "uveitis"],
    ["in a name of the lexicon", "calcinsosis", "calcinosis"],
    ["in capitals", "CALCINSOSIS", "calcinosis"],
  ])("%s: %s", async (_how, typed, word) => {
    const [found] = await read(`treatment of ${typed}`);
    expect(found?.[1]).toBe(word);
  });

  test("and a small word as the small word that was meant", async () => {
    expect((await read("whta is gout")).map(([, word]) => word)).toEqual(["what"]);
  });
});

describe("a word is left alone", () => {
  test("where only its index term is one letter away from another's, and the words are not alike", async () => {
    const note = madeNote({
      id: "pmid:2",
      title: "Halls",
      says: { treatment: ["Examplomotion of floors was measured."] },
    });
    expect([...(await readAs("dose of examplomol", LEXICON, await libraryWith([note])))]).toEqual([]);
  });

  test("where it is short and ends otherwise", async () => {
    const short = madeNote({ id: "pmid:3", title: "Eating", says: { treatment: ["Intake of food was measured."] } });
    expect([...(await readAs("intal for gout", LEXICON, await libraryWith([short])))]).toEqual([]);
  });

  test.each([
    ["that the library holds", "uveitis"],
    ["that the lexicon holds", "gout"],
    ["that is two letters from one that is known, for it may be another drug", "prednisone"],
    ["that is two letters from one of the library, for it may be another drug", "vincristine"],
    ["that is two mistakes away", "uvaitas"],
    ["with another first letter", "eveitis"],
    ["that is too short to be guessed at", "gaut"],
    ["that is like nothing", "zolpidem"],
    ["that asks for a facet", "what dose"],
    ["that asks for a harm", "is it harmful"],
    ["with a number in it", "uveit1s"],
  ])("%s: %s", async (_why, typed) => {
    expect(await read(typed)).toEqual([]);
  });

  test("in an empty library too", async () => {
    expect([...(await readAs("dose of uveitas", lexiconOf({}), await libraryWith([])))]).toEqual([]);
  });
});
