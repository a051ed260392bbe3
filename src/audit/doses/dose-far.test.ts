import { expect, test } from "vitest";
import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { Candidate } from "../candidate.js";
import { farBeyond } from "./dose-far.js";

const says = (text: string, at: number, tier = "research") =>
  ({ text, publication: { id: `p${at}`, tier, title: "" } }) as unknown as Candidate;
const STUDIES = [
  "Folic acid 0.4 mg daily was given.",
  "Folic acid 400 mcg was compared with 0.8 mg.",
  "Women took 0.4 mg of folic acid.",
];
function far(words: string, sentences: readonly string[], of: (at: number) => number = (at) => at, tier?: string) {
  const [stated] = statedRegimens(words);
  if (stated === undefined) throw new Error("no dose");
  return farBeyond(
    stated.regimen,
    sentences.map((text, at) => says(text, of(at), tier)),
  )?.because;
}

test("tells an amount many times all that are named of a drug, though none is its dose here", () => {
  expect(far("Folic acid 40 mg once daily is recommended.", STUDIES)).toBe(
    "It is 50 times 800 µg, the most that any sentence read names of it.",
  );
});

test("says nothing of a larger dose that is no error, of few sentences, of one publication, and of amounts by weight", () => {
  expect(far("Folic acid 5 mg once daily is recommended.", STUDIES)).toBeUndefined();
  expect(far("Folic acid 40 mg once daily is recommended.", STUDIES.slice(1))).toBeUndefined();
  expect(far("Folic acid 40 mg once daily is recommended.", STUDIES, () => 1)).toBeUndefined();
  const byWeight = STUDIES.map((text) => text.replace(/mg/gu, "mg/kg"));
  expect(far("Folic acid 40 mg once daily is recommended.", byWeight)).toBeUndefined();
});

test("half as many times is enough beside a label's own amounts", () => {
  expect(far("Folic acid 5 mg once daily is recommended.", STUDIES, undefined, "label")).toBe(
    "It is 6 times 800 µg, the most that any sentence read names of it.",
  );
});
