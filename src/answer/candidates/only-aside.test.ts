import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { namesOnlyAside } from "./only-aside.js";

const LEXICON = lexiconOf({ gout: {}, diabetes: {} });

test.each([
  [
    true,
    "How is gout treated?",
    "Adults with risk factors (ie, diabetes, gout, or smoking) should be offered examplostatin.",
  ],
  [true, "How is gout treated?", "Offer exercise to adults who do not have diabetes or gout."],
  [true, "How is gout treated?", "Adults without a history of gout should take 5 mg."],
  [false, "How is gout treated?", "Adults with gout and risk factors (ie, diabetes or smoking) should take 5 mg."],
  [false, "How is gout treated?", "Adults with gout should rest; those without gout should not."],
  [false, "How is gout treated?", "Adults should rest."],
  [false, "What should adults without gout take?", "Adults without gout should take 5 mg."],
])("names what was asked only in passing: %s, for “%s” by “%s”", (expected, question, text) => {
  expect(namesOnlyAside(parseQuestion(question, LEXICON), text)).toBe(expected);
});
