import { expect, test } from "vitest";
import { lexiconOf } from "../../testing/lexicons.js";
import { parseQuestion } from "../../question/parse.js";
import { withEffectsNamed } from "./effects-said.js";

const named = (question: string) =>
  withEffectsNamed(parseQuestion(question, lexiconOf({}))).topics.flatMap(({ names }) =>
    names.length > 1 ? [names.map(({ label }) => label)] : [],
  );

test("what people call it is looked for as labels call it, as one name", () => {
  expect(named("examplopril breathlessness")).toEqual([["breathlessness", "dyspnea", "dyspnoea"]]);
  expect(named("examplopril ankle swelling what to do")).toEqual([["ankle swelling", "edema", "oedema"]]);
  expect(named("examplopril dose")).toEqual([]);
});
