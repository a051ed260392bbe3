import { expect, test } from "vitest";
import { splitUnder } from "./split-under.js";

const readAs = (text: string) => splitUnder(text).map((part) => part.readAs);

test.each([
  [
    "calmodil: stop how long before surgery, and can aspirin follow",
    ["calmodil: stop how long before surgery?", "calmodil: can aspirin follow?"],
  ],
  [
    "calmodil infusion - max days and max daily dose",
    ["calmodil infusion: max days?", "calmodil infusion: max daily dose?"],
  ],
  [
    "28F on calmodil with gout. is the implant enough, and can she have MMR?",
    ["28F on calmodil with gout. is the implant enough?", "28F on calmodil with gout. can she have MMR?"],
  ],
] as const)("each question is read with what was said once before all: %s", (text, expected) => {
  expect(readAs(text)).toEqual(expected);
});

test.each([
  "gout: colchicine and naproxen",
  "COPD: does calmodil help and is it safe?",
  "renal colic - does lidocaine beat morphine?",
  "gout: dose and duration",
])("what does not part into questions that stand by themselves stays whole: %s", (text) => {
  expect(readAs(text)).toEqual([]);
});
