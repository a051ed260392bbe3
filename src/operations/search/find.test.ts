import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { SKIN, vocabularyOf } from "../../testing/vocabulary.js";
import { ask } from "../ask/ask.js";
import { find } from "./find.js";

const paper = (id: string, title: string, text: string) =>
  sample({ identifiers: [id], title, kind: "abstract", sections: { Abstract: [text] } });

const PAPERS = [
  paper("pmid:1", "Cetirizine in urticaria", "Cetirizine relieved urticaria in 40 of 60 patients."),
  paper("pmid:2", "Icatibant in angioedema", "Icatibant relieved angioedema within two hours."),
  paper("pmid:3", "Skin diseases of dogs", "Fleas were the commonest cause."),
];

const found = async (words: string, withVocabulary: boolean) => {
  const library = await libraryWith(PAPERS);
  if (withVocabulary) await library.addVocabulary(vocabularyOf(SKIN));
  const context = contextOf(library, lexiconOf({}));
  const { tiers } = await find.run(context, { words, tiers: ["research"] });
  const asked = await ask.run(context, { question: words });
  return {
    found: tiers.flatMap(({ publications }) => publications.map(({ id }) => id)),
    named: asked.question.topics.map(({ label, searched }) => [label, searched]),
    relevant: asked.trail.find(({ tier }) => tier === "research")?.relevant,
  };
};

test("an entry term of a vocabulary finds what is called by the heading, and nothing broader", async () => {
  expect(await found("treatment of hives", false)).toEqual({ found: [], named: [["hives", ["hives"]]], relevant: 0 });
  // Angioedema stands below urticaria: in a list it counts only where it is found, an answer reads it as narrower and says so.
  expect(await found("treatment of hives", true)).toEqual({
    found: ["pmid:1"],
    named: [["Urticaria", ["Urticaria", "Dermographism", "Angioedema"]]],
    relevant: 2,
  });
});
