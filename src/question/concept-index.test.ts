import { describe, expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { termsOf } from "../text/analyse.js";
import { conceptIndex, findConcepts, namesOf, phrasesOf } from "./concept-index.js";

const LEXICON = lexiconOf({
  "heart-failure": { synonyms: ["cardiac failure", "CHF"] },
  heart: { kind: "anatomy" },
  failure: { kind: "other" },
  "asthma-one": { preferred: "asthma" },
  "asthma-two": { preferred: "bronchial asthma", synonyms: ["asthma"] },
  "il-6-inhibitor": { kind: "drug", preferred: "IL-6 inhibitor" },
  oesophagitis: {},
});

function found(text: string) {
  const terms = termsOf(text);
  return findConcepts(conceptIndex(LEXICON), terms).map(({ start, end, concepts }) => [
    terms.slice(start, end).join(" "),
    ...concepts,
  ]);
}

describe("concepts are found in a run of terms", () => {
  test("by any name, in order", () => {
    expect(found("cardiac failure or CHF")).toEqual([
      ["cardiac failur", "heart-failure"],
      ["chf", "heart-failure"],
    ]);
  });

  test("the longest name first, and none within another", () => {
    expect(found("heart failure, then the heart alone")).toEqual([
      ["heart failur", "heart-failure"],
      ["heart", "heart"],
    ]);
  });

  test("in plural, in capitals, in the other spelling", () => {
    expect(found("ESOPHAGITIS and IL-6 inhibitors")).toEqual([
      ["esophag", "oesophagitis"],
      ["il6 il 6 inhibitor", "il-6-inhibitor"],
    ]);
  });

  test("all those that share a name", () => {
    expect(found("asthma")).toEqual([["asthma", "asthma-one", "asthma-two"]]);
  });

  test("not by half a name", () => {
    expect(found("cardiac arrest")).toEqual([]);
  });

  test("not at all in a lexicon without entries", () => {
    expect(findConcepts(conceptIndex(lexiconOf({})), termsOf("heart failure"))).toEqual([]);
  });
});

test("the index of a lexicon is made once", () => {
  expect(conceptIndex(LEXICON)).toBe(conceptIndex(LEXICON));
});

test("the index knows each word of a name as people write it", () => {
  expect(conceptIndex(LEXICON).words.get("failur")).toBe("failure");
  expect(conceptIndex(LEXICON).words.get("oesophagitis")).toBeUndefined();
});

test("a concept's names begin with the preferred one, and its phrases are without doubles", () => {
  const concept = lexiconOf({ gout: { preferred: "gout", synonyms: ["Gout", "gouts", "podagra", "!"] } }).concepts.get(
    "gout",
  );
  expect(concept === undefined ? [] : namesOf(concept)).toEqual(["gout", "Gout", "gouts", "podagra", "!"]);
  expect(concept === undefined ? [] : phrasesOf(concept)).toEqual([["gout"], ["podagra"]]);
});
