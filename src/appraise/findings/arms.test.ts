import fc from "fast-check";
import { expect, test } from "vitest";
import { armsIn } from "./arms.js";

test.each([
  [
    "Patients were randomly allocated into either acupuncture (n = 20) or donepezil hydrochloride groups.",
    ["acupuncture", "donepezil hydrochloride"],
  ],
  ["We randomised 60 adults to receive zinc 10 mg daily or placebo for 6 weeks.", ["zinc", "placebo"]],
  ["They were randomly divided into two groups: zinc (n = 9) and honey (n = 9).", ["zinc", "honey"]],
  ["People were randomized to knee replacement with or without tourniquet.", ["with tourniquet", "without tourniquet"]],
  [
    "They were randomly divided into two groups: one group received honey and the other received honey and zinc.",
    ["honey", "honey and zinc"],
  ],
  ["Women were assigned to zinc, honey or no treatment.", ["zinc", "honey", "no treatment"]],
  ["Families were randomized 1:1 to receive the cover sheet or not.", []],
  ["A randomized controlled trial was made to compare zinc and honey.", []],
  ["Patients were randomised.", []],
])("the arms of “%s”", (sentence, arms) => {
  expect(armsIn(sentence)).toEqual(arms);
});

test("every arm stands in the sentence, but for what stands between", () => {
  const words = fc.array(
    fc.constantFrom("zinc", "honey", "or", "and", "to", "placebo", "(n = 2)", "randomised", "with"),
  );
  fc.assert(
    fc.property(words, (all) => {
      const sentence = `They were randomised to ${all.join(" ")}.`;
      for (const arm of armsIn(sentence))
        for (const word of arm.split(" ")) expect(sentence.split(/[ .]/u)).toContain(word);
    }),
  );
});
