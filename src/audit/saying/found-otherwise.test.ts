import { expect, test } from "vitest";
import type { Block, Source } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { Candidate } from "../candidate.js";
import { foundOtherwise } from "./found-otherwise.js";

const LEXICON = lexiconOf({
  doxepin: { kind: "drug", preferred: "doxepin" },
  melatonin: { kind: "drug", preferred: "melatonin" },
  insomnia: { kind: "condition", preferred: "insomnia" },
});
const CLAIM = "In insomnia doxepin shortened the latency of sleep more than melatonin.";

/** Whether a study's sentence says otherwise than the claim, with what else its abstract says. */
function saysOtherwise(text: string, then = ""): boolean {
  const whole = `${text} ${then}`;
  const block = { index: 0, start: 0, end: whole.length, kind: "paragraph", section: ["Abstract"] } as unknown as Block;
  const candidate = {
    ...{ text, named: [], about: [], block, coverage: 1, start: 0, end: text.length },
    source: { id: "s", text: whole, blocks: [block], kind: "abstract" } as unknown as Source,
    publication: { id: "p", tier: "research", title: "Doxepin or melatonin in insomnia", design: "trial" },
  } as unknown as Candidate;
  return (
    foundOtherwise({ words: CLAIM, question: parseQuestion(CLAIM, LEXICON), kind: "treatment" }, candidate) !==
    undefined
  );
}

test("a study that found no difference says otherwise than a claim of one", () => {
  expect(saysOtherwise("The latency of sleep in insomnia did not differ between doxepin and melatonin.")).toBe(true);
});

test("a comparison in an outcome is gainsaid by no difference in it, whatever each did by itself", () => {
  expect(
    saysOtherwise(
      "There was no difference between doxepin and melatonin in the reduction of the latency of sleep in insomnia.",
      "Doxepin and melatonin reduced the latency of sleep in insomnia, but doxepin was better for mood.",
    ),
  ).toBe(true);
});

test.each([
  ["on some only", "The latency of sleep in insomnia did not differ between doxepin and melatonin only in women.", ""],
  ["at baseline", "At baseline the latency of sleep did not differ between doxepin and melatonin.", ""],
  ["of another thing", "The quality of sleep in insomnia did not differ between doxepin and melatonin.", ""],
  ["that hedges", "The latency of sleep may not differ between doxepin and melatonin.", ""],
  [
    "whose abstract says so as well",
    "The latency of sleep in insomnia did not differ between doxepin and melatonin.",
    "Doxepin reduced the latency of sleep in insomnia at a week.",
  ],
])("a sentence %s gainsays nothing", (_, text, then) => expect(saysOtherwise(text, then)).toBe(false));
