import { expect, test } from "vitest";
import { isIn } from "../claims/claim-reading.js";
import { idsIn, unitsIn } from "./sense-phrases.js";

/** Whether all that a claim says is in a text. */
const met = (claim: string, text: string) => unitsIn(claim).every((unit) => isIn(unit, idsIn(text)));

test("people's words are met by those of clinicians", () => {
  expect(met("bled inside the skull", "intracranial haemorrhage")).toBe(true);
  expect(met("severe liver disease", "severe hepatic impairment")).toBe(true);
  expect(met("severe liver disease", "severe renal impairment")).toBe(false);
  expect(met("a breast x ray", "mammography")).toBe(true);
});

test("a phrase is met by its words apart, and a word within a longer phrase", () => {
  expect(met("active bleeding", "bleeding that is active and pathological")).toBe(true);
  expect(met("inside the skull", "intracranial haemorrhage")).toBe(true);
});
