import fc from "fast-check";
import { expect, test } from "vitest";
import { SIGNALS } from "../../rank/signal-names.js";
import { ANSWERING } from "./answering-model.js";
import { answeringSentences, answeringSignals } from "./answering.js";
import type { ShortText } from "../short/short-candidates.js";
import { shortCandidates } from "../short/short-candidates.js";
import { COVERING_VALUES } from "../candidates/covering.js";
import { SHORT_SIGNALS } from "../short/short-signals.js";

const TEXTS: ShortText[] = [
  { text: "Perforin makes pores. Perforin is stored in the granules of killer cells.", publication: 0, behind: 0 },
  { text: "Mice were kept in cages.", publication: 1, behind: -1 },
];
const found = (value: number) => [{ signals: new Float64Array(SIGNALS.length).fill(value) }];

test("a sentence has the signals of a short answer's and those of what was found, the same for all", () => {
  const rows = answeringSignals("Where is perforin stored?", TEXTS, shortCandidates(TEXTS), found(0.5));
  expect(rows.map((row) => row.length)).toEqual(Array<number>(3).fill(SHORT_SIGNALS.length + COVERING_VALUES.length));
  const covered = rows.map((row) => [...row.slice(SHORT_SIGNALS.length)]);
  expect(covered[1]).toEqual(covered[0]);
});

test("the likeliest come first, by the trees over the signals", () => {
  const named = SHORT_SIGNALS.indexOf("askedCount");
  const model = { base: 0.1, trees: [{ signal: named, most: 0.6, left: 0, right: 0.5 }] };
  expect(
    answeringSentences("Where is perforin stored?", TEXTS, found(0), model).map(({ text, start, end, likely }) => [
      TEXTS[text]?.text.slice(start, end),
      likely,
    ]),
  ).toEqual([
    ["Perforin is stored in the granules of killer cells.", 0.6],
    ["Perforin makes pores.", 0.1],
    ["Mice were kept in cages.", 0.1],
  ]);
});

test("with what was learnt, what is said of anything is a likelihood, and nothing is said of no text", () => {
  expect(answeringSentences("Where is perforin stored?", [], [], ANSWERING)).toEqual([]);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (question, texts) => {
      const all = texts.map((text, publication) => ({ text, publication, behind: 0 }));
      for (const { likely } of answeringSentences(question, all, [], ANSWERING)) {
        expect(likely).toBeGreaterThanOrEqual(0);
        expect(likely).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});
