import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { inFullBy } from "./in-full.js";

const QUESTION = parseQuestion("Does the anti-shock garment reduce deaths?", lexiconOf({ gout: {} }));
const inFull = inFullBy(QUESTION, ["The anti-shock garment (ASG) and a blood bank (BB) in obstetric care."]);

test("a short form that the study explains is read with its long form", () => {
  expect(inFull("Deaths fell with the ASG.")).toBe("Deaths fell with the ASG. ; anti-shock garment");
});

test("a short form that the question uses stands behind the long form", () => {
  const asked = parseQuestion("Does apnoea increase restenosis after PCI?", lexiconOf({ gout: {} }));
  const read = inFullBy(asked, ["Restenosis after percutaneous coronary intervention (PCI)."]);
  expect(read("Elective percutaneous coronary intervention in angina")).toBe(
    "Elective percutaneous coronary intervention in angina ; PCI",
  );
});

test("one that is no word of the question, or stands within another, is left alone", () => {
  expect(inFull("Deaths fell with BB.")).toBe("Deaths fell with BB.");
  expect(inFull("Deaths fell with the NASG.")).toBe("Deaths fell with the NASG.");
});
