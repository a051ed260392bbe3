import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { isOnWhatIsAsked } from "./led-apart.js";

const LEXICON = lexiconOf({ zinc: { kind: "drug" }, "purple-nose": {} });

test.each([
  ["The treatment improved verbal learning in girls.", false],
  ["The treatment made purple noses rarer.", true],
  ["Zinc did not help.", true],
  ["PN was rarer in those treated.", true],
])("what leads says something of what was asked: %s", async (text, is) => {
  const document = sample({
    identifiers: ["pmid:1"],
    title: "Zinc for children at risk for purple nose (PN)",
    kind: "abstract",
    sections: { Conclusions: [text] },
    facts: { design: "randomised trial" },
  });
  const [held] = await (await libraryWith([document])).list({});
  if (held === undefined) throw new Error("the study is not held");
  const start = document.source.text.indexOf(text);
  const [block] = document.source.blocks.filter((one) => one.start <= start && start < one.end);
  if (block === undefined) throw new Error("no block");
  const question = parseQuestion("Does zinc prevent purple nose?", LEXICON);
  const one = { publication: held.publication, source: document.source, block, start, end: start + text.length };
  expect(isOnWhatIsAsked(question, { ...one, likely: 0.5 })).toBe(is);
});
