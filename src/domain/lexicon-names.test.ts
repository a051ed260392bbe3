import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { drugCalled, kindsOf } from "./lexicon-names.js";

const LEXICON = lexiconOf({
  furosemide: { kind: "drug", brands: ["Lasix"] },
  schizophrenia: { broader: ["psychosis"] },
  psychosis: { broader: ["disorder"], narrower: ["schizophrenia"] },
  disorder: { narrower: ["psychosis"] },
});

test("finds a drug by its brand, whatever the case, and nothing else", () => {
  expect(drugCalled(LEXICON, "lasix")?.preferred).toBe("furosemide");
  expect(drugCalled(LEXICON, "psychosis")).toBeUndefined();
});

test("tells all that something is a kind of", () => {
  expect(kindsOf(LEXICON, "schizophrenia").map(({ id }) => id)).toEqual(["psychosis", "disorder"]);
  expect(kindsOf(LEXICON, "unknown")).toEqual([]);
});
