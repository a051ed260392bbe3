import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { parseQuestion } from "../question/parse.js";
import { saysHow } from "./asking-words.js";

const naming = (question: string) =>
  parseQuestion(question, lexiconOf({}))
    .topics.filter((topic) => !saysHow(topic))
    .map(({ label }) => label);

test("how something is given, and how it is asked, names nothing that a label may lack", () => {
  expect(naming("examplopril tablet bd or od")).toEqual(["examplopril"]);
  expect(naming("examplopril cough instead")).toEqual(["examplopril", "cough"]);
  expect(naming("examplopril grapefruit ok")).toEqual(["examplopril", "grapefruit"]);
});
