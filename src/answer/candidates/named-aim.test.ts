import { expect, test } from "vitest";
import type { Publication } from "../../domain/publication.js";
import { withMainWords } from "../../question/main-words.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { namesAnAim } from "./named-aim.js";

const LEXICON = lexiconOf({ zinc: { kind: "drug" }, gout: {}, asthma: {} });

test.each([
  ["Does zinc help gout?", "Zinc improved sleep.", "Zinc for travellers", false],
  ["Does zinc help gout?", "Zinc improved sleep.", "Zinc for people with gout", true],
  ["zinc gout", "Zinc relieved gout.", "Zinc for travellers", true],
  ["effect of zinc on mortality in gout", "Zinc lowered mortality.", "Zinc after a stroke", false],
  ["honey mouthwash VAP", "Honey mouthwash cleaned teeth.", "A mouthwash", false],
  ["honey mouthwash VAP", "Honey mouthwash prevented VAP.", "A mouthwash", true],
  ["Is zinc safe?", "Zinc was tolerated.", "A trial", true],
  ["What is gout?", "Zinc was tolerated.", "A trial", true],
])("asked “%s”, “%s” of “%s” names what it is for: %s", (asked, text, title, names) => {
  expect(namesAnAim(withMainWords(parseQuestion(asked, LEXICON)), text, { title } as Publication)).toBe(names);
});
