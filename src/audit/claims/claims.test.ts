import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsOf } from "./claims.js";
import { textBlocks } from "../reading/text-blocks.js";

const claims = (text: string, name = "text") => claimsOf(textBlocks(name, text));
const told = (text: string) => claims(text).map(({ kind, whole }) => [kind, whole]);

describe("splitting a text into claims", () => {
  test("cuts a sentence where a side can be true and the other false, and says who is spoken of", () => {
    expect(
      told("Gout is a form of arthritis, which is caused by urate crystals, although it is rarely fatal."),
    ).toEqual([
      ["definition", "Gout is a form of arthritis"],
      ["association", "arthritis is caused by urate crystals"],
      ["frequency", "Gout is rarely fatal"],
    ]);
  });

  test("takes the subject of bare items from the sentence that leads to them, then from the heading", () => {
    expect(told("Aspirin is used for many things:\n- It reduces fever.\n")).toContainEqual([
      "treatment",
      "Aspirin reduces fever",
    ]);
    expect(
      told("# Malaria\n\n- Treated with artesunate.\n- Transmitted by mosquitoes.\n").map(([, whole]) => whole),
    ).toEqual(["Malaria Treated with artesunate", "Malaria Transmitted by mosquitoes"]);
    expect(told("## Treatment of malaria\n\nIt should be treated with artesunate.\n")).toEqual([
      ["recommendation", "malaria should be treated with artesunate"],
    ]);
  });

  test("an item goes on with the line that leads to its list, of what the text is about", () => {
    const text = "# Examplaptan explained\n\n## You should not take it if you:\n\n- have had a stroke before\n";
    expect(told(text).map(([, words]) => words)).toEqual([
      "Examplaptan, You should not take it if you have had a stroke before",
    ]);
  });

  test("a question, a gerund and a sentence that points back name no subject for what follows", () => {
    const text =
      "# Examplaptan\n\n## Putting it on\n\nIn a trial of 50 people it did no harm. It is worn on the arm at night.\n";
    expect(told(text).at(-1)?.[1]).toBe("Examplaptan is worn on the arm at night");
  });

  test("does not cut off what a sentence opens with and has no verb", () => {
    expect(
      told(
        "For diltiazem extended-release capsules in adults with angina, there is little experience above 360 mg.",
      ).map(([, whole]) => whole),
    ).toEqual([
      "For diltiazem extended-release capsules in adults with angina, there is little experience above 360 mg",
    ]);
  });

  test("cuts where what follows has a subject and a verb of its own, not within a list", () => {
    const whole = (text: string) => told(text).map(([, words]) => words);
    expect(whole("Vitamin K reverses the effect, and haemodialysis can remove the drug.")).toEqual([
      "Vitamin K reverses the effect",
      "haemodialysis can remove the drug",
    ]);
    expect(
      whole("In one trial zinc did not lower treatment failure, but the time until recovery was shorter."),
    ).toEqual(["In one trial zinc did not lower treatment failure", "the time until recovery was shorter"]);
    expect(whole("Symptoms include pain, stiffness, and reduced range of motion.")).toHaveLength(1);
  });

  test("takes a title's matter for the text's, whatever its headings ask", () => {
    expect(
      told(
        "# Talking therapies for low back pain\n\n## What guidelines say\n\nLow back pain is common.\n\n## Who can take it\n\nIt is treated with exercise.\n",
      ).map(([, words]) => words),
    ).toEqual(["Low back pain is common", "low back pain is treated with exercise"]);
  });

  test("finds the members of an enumeration in their places", () => {
    const text = "It is often associated with diseases such as lupus, scleroderma, and dermatomyositis [2].";
    expect(claims(text)[0]?.parts).toEqual([
      { text: "lupus", start: 45, end: 50 },
      { text: "scleroderma", start: 52, end: 63 },
      { text: "dermatomyositis", start: 69, end: 84 },
    ]);
  });

  test("tells doses, claims about the evidence and what cannot be checked from other claims", () => {
    expect(
      told("Give ibuprofen 400 mg three times daily. No randomised trials exist. Please consult your doctor.").map(
        ([kind]) => kind,
      ),
    ).toEqual(["dose", "evidence", "not-checkable"]);
  });

  test("passes over what was asked in a pasted chat, and the list of references", () => {
    const chat =
      "You said:\nIs aspirin a cure for gout?\nChatGPT said:\nAspirin is not used for gout.\n\nReferences\n1. Smith J. Gout. Lancet 2010;375:1.\n";
    expect(told(chat).map(([, whole]) => whole)).toEqual(["Aspirin is not used for gout"]);
  });

  test("keeps every claim and part in its place, whatever the text", () => {
    const pieces = fc.constantFrom(
      "Gout is bad",
      ", which is ",
      "; ",
      " and ",
      "such as a, b, and c",
      "\n\n",
      "- ",
      "# H\n",
      ". ",
      "(",
      ")",
      "5 mg",
      " [1]",
      "It",
      " may ",
      "é😀",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let before = 0;
        for (const { start, end, text: words, parts: members } of claims(text)) {
          expect(text.slice(start, end)).toBe(words);
          expect(start).toBeGreaterThanOrEqual(before);
          before = end;
          for (const part of members) {
            expect(text.slice(part.start, part.end)).toBe(part.text);
            expect(part.start >= start && part.end <= end).toBe(true);
          }
        }
      }),
    );
  });
});

test("two features after “leading to” are judged one by one, and the last noun before a second “which” is the next claim’s", () => {
  const text =
    "Gout is an arthritis, leading to joint pain and swelling. Causes include hyperparathyroidism, which may require parathyroidectomy, or vitamin D deficiency, which needs prompt supplementation.";
  const claims = claimsOf(textBlocks("text", text));
  expect(claims.map((claim) => [claim.text, claim.parts.map((part) => part.text)])).toEqual([
    ["Gout is an arthritis", []],
    ["leading to joint pain and swelling.", ["joint pain", "swelling"]],
    ["Causes include hyperparathyroidism", []],
    ["may require parathyroidectomy", []],
    ["needs prompt supplementation.", []],
  ]);
});

describe("what holds claims", () => {
  test("takes a table cell by cell, of what the row names, and leaves programs out", () => {
    const text = `| Drug | Usual dose | Avoid in |
|---|:-:|---|
| Dabigatran | 150 mg twice daily | mechanical valves |

\`\`\`python
def score(age): return 2 if age >= 75 else 1
\`\`\`
`;
    expect(claims(text).map(({ text: own, whole, kind }) => [own, whole, kind])).toEqual([
      ["150 mg twice daily", "Dabigatran usual dose 150 mg twice daily", "dose"],
      ["mechanical valves", "Dabigatran should be avoided in mechanical valves", "recommendation"],
    ]);
  });

  test("an amount is no part of what the next sentence is about", () => {
    const [, second] = claims("Montelukast 5 mg once daily is an alternative. It carries a boxed warning.");
    expect(second?.inherits.map(({ text }) => text)).toEqual(["Montelukast"]);
  });

  test("what somebody asked in a chat is no claim, over several lines, and the answer's headings are its own", () => {
    const text = `## Prompt:
I usually give 90 mg every hour.
I was told that this is safe.

## Response:
Two inhalations every 4 hours are usual.`;
    expect(claims(text).map(({ text: own }) => own)).toEqual(["Two inhalations every 4 hours are usual."]);
  });

  test("what the heading of a list denies is denied of each of its items that denies nothing itself", () => {
    const text = `## Who should not take examplaptan

- People with gout
- Never in asthma
`;
    expect(claims(text).map(({ whole }) => /should not/u.test(whole))).toEqual([true, false]);
    expect(claims("## Uses of examplaptan\n\n- People with gout\n").map(({ whole }) => whole)).not.toContain(
      "should not",
    );
  });

  test("a condition in front of its sentence is no claim of its own", () => {
    const text = "When both are prescribed together, there is no need to check the level.";
    expect(claims(text)).toHaveLength(1);
    expect(claims("Although it is old, it is still used for gout.")).toHaveLength(2);
  });

  test("words that only lead to a list cannot be checked", () => {
    expect(claims("First-line drugs are:\n\n- Warfarin thins the blood.").map(({ kind }) => kind)[0]).toBe(
      "not-checkable",
    );
  });
});

test("a sentence whose “it” stands for nothing, that opens with a condition or with what it compares with, takes no subject from the one before", () => {
  const wholes = (text: string) => claims(text).map(({ whole }) => whole);
  for (const second of [
    "It makes no difference whether it is taken with food.",
    "Should a rash appear after two days, the cream was too strong.",
    "Compared with tape, zinc was ahead at six weeks.",
  ])
    expect(wholes(`Steroid creams have been tried for years. ${second}`)[1]).not.toMatch(/^Steroid creams/u);
});

test("behind a semicolon a pronoun begins a claim of its own, whatever its verb", () => {
  expect(claims("Zinc relieved pain better than sugar; it also clearly beat tape in those weeks.")).toHaveLength(2);
});

test("that nothing is right for somebody can be checked; that all is up to somebody cannot", () => {
  expect(claims("In heart failure no tablet of this kind is right for you.")[0]?.kind).not.toBe("not-checkable");
  expect(claims("Your nurse can tell which tablet is right for you.")[0]?.kind).toBe("not-checkable");
});
