import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { withMainWords } from "./main-words.js";
import { parseQuestion } from "./parse.js";
import { withPeopleTold } from "./people-told.js";

const LEXICON = lexiconOf({
  hypertension: {},
  smoking: { synonyms: ["smokers"] },
  COPD: {},
  breastfeeding: { kind: "procedure" },
});
const told = (question: string) =>
  withMainWords(withPeopleTold(parseQuestion(question, LEXICON))).topics.map(
    ({ label, kind, key }) => `${label} ${kind}${key ? " key" : ""}`,
  );

test("whom a question is asked for is nothing that a source must name", () => {
  expect(told("treatment of hypertension in a black patient")).toEqual([
    "hypertension condition key",
    "black population",
  ]);
  expect(told("COPD screening in smokers")).toContain("smoking population");
  expect(told("ozempic while breastfeeding")).toEqual(["ozempic word key", "breastfeeding population"]);
});

test("what the question itself is about stays a matter of its own", () => {
  expect(told("how can smokers quit smoking")).toContain("smoking condition key");
  expect(told("breastfeeding support")).toContain("breastfeeding procedure key");
  expect(told("black cohosh for hypertension")).toContain("black word key");
});

test("before conception is a time of life, and no thing that a source must name", () => {
  expect(told("hypertension before conception")).toEqual(["hypertension condition key"]);
});
