import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SIGNALS } from "../../rank/signal-names.js";
import { ANSWER_KINDS } from "../answer-kind.js";
import type { ShortModel } from "./short-answer.js";
import { sentenceSignals, shortAnswer } from "./short-answer.js";
import type { ShortText } from "./short-candidates.js";
import { shortCandidates } from "./short-candidates.js";
import { CHOSEN_TEXTS, FOUND_TEXTS } from "./short-models.js";
import { SET_SIGNALS } from "./short-set-signals.js";
import { QUESTION_SIGNALS, SHORT_SIGNALS, questionSignals, shortSignals } from "./short-signals.js";

const text = (words: string, publication = 0): ShortText => ({ text: words, publication, behind: 0 });
const signal = (name: string) => SHORT_SIGNALS.indexOf(name);

const f = SET_SIGNALS.indexOf("f");

/**
 * Expects half of the words of a sentence that names most of what was asked, a tenth of any other; answers of 20 words. A set is worth
 * its expected F, in steps of 0.005.
 */
const plain: ShortModel = {
  share: { base: 0, trees: [{ signal: signal("askedCount"), most: 0.6, left: 0.1, right: 0.5 }] },
  length: { base: Math.log(20), trees: [] },
  worth: {
    base: 0,
    trees: Array.from({ length: 200 }, (_, step) => ({ signal: f, most: step / 200, left: 0, right: 1 })),
  },
};

const TEXTS = [
  text("Perforin makes pores. Perforin is stored in the granules of cytotoxic cells."),
  text("Granzyme B and perforin are stored in secretory granules. Mice were kept in cages.", 1),
  text("Perforin is stored in the granules of cytotoxic cells!", 2),
];
const said = (model: ShortModel, most: number, question = "Where is perforin stored?") =>
  shortAnswer({ text: question }, TEXTS, most, model).map((one) => TEXTS[one.text]?.text.slice(one.start, one.end));

describe("a short answer", () => {
  it("takes the sentences that speak of what was asked and leaves out what would only make it longer", () => {
    expect(said(plain, 120)).toEqual([
      "Perforin is stored in the granules of cytotoxic cells.",
      "Granzyme B and perforin are stored in secretory granules.",
    ]);
  });

  it("has no more words than it may, and no sentence that is longer than that by itself", () => {
    expect(said(plain, 9)).toEqual(["Perforin is stored in the granules of cytotoxic cells."]);
    expect(said(plain, 2)).toEqual([]);
  });

  it("is empty where there is no text", () => {
    expect(shortAnswer({ text: "Where is perforin stored?" }, [], 120, plain)).toEqual([]);
    expect(shortAnswer({ text: "" }, [text("")], 120, plain)).toEqual([]);
  });

  it("is longer where longer answers are expected", () => {
    const words = (base: number) =>
      said({ ...plain, length: { base, trees: [] } }, 120)
        .join(" ")
        .split(" ").length;
    expect(words(Math.log(2))).toBeLessThan(words(Math.log(200)));
  });

  it("with what was learnt, is made of whole sentences of the texts within its words, whatever the texts", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(
          fc.array(fc.constantFrom("aspirin ", "reduces ", "stroke", ". ", "Not ", "α", "\u{1f600}", "5 mg "), {
            maxLength: 40,
          }),
        ),
        fc.constantFrom(CHOSEN_TEXTS, FOUND_TEXTS),
        fc.constantFrom(undefined, ...ANSWER_KINDS),
        (question, parts, model, kind) => {
          const texts = parts.map((part, at) => text(part.join(""), at));
          const own = shortCandidates(texts);
          const chosen = shortAnswer({ text: question, kind }, texts, 30, model);
          let words = 0;
          for (const one of chosen) {
            const found = own.find(
              ({ text: at, start, end }) => at === one.text && start === one.start && end === one.end,
            );
            words += found?.words.length ?? Infinity;
          }
          expect(words).toBeLessThanOrEqual(30);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the signals of a sentence", () => {
  it("are as many as their names, each told once", () => {
    expect(new Set(SHORT_SIGNALS).size).toBe(SHORT_SIGNALS.length);
    const candidates = shortCandidates(TEXTS);
    expect(candidates).toHaveLength(4);
    for (const row of shortSignals("Where is perforin stored?", TEXTS, candidates)) {
      expect(row).toHaveLength(SHORT_SIGNALS.length);
      expect([...row].every(Number.isFinite)).toBe(true);
    }
  });

  it("tell where the asked words stand and what other texts say alike", () => {
    const rows = shortSignals("Where is perforin stored?", TEXTS, shortCandidates(TEXTS));
    const of = (name: string) => rows.map((row) => row[signal(name)]);
    expect(of("askedCount")).toEqual([0.5, 1, 1, 0]);
    expect(of("firstAsked")).toEqual([0, 0, 2, 40]);
    expect(of("place")).toEqual([0, 1, 0, 1]);
    expect(of("bestOther")[3]).toBe(0);
    expect(of("method")).toEqual([0, 0, 0, 0]);
  });

  it("end with what the search knows of the publication, and with zeros for texts that nobody searched for", () => {
    const signals = SIGNALS.map((_, at) => at + 1);
    const texts = [text("Perforin makes pores."), { ...text("Granules store it.", 1), signals }];
    const rows = sentenceSignals({ text: "Where is perforin stored?" }, texts, shortCandidates(texts));
    expect(rows.map((row) => [...row].slice(-SIGNALS.length))).toEqual([signals.map(() => 0), signals]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it("tell the kind of a question by its first word", () => {
    const kind = (question: string) =>
      QUESTION_SIGNALS.filter((_, at) => questionSignals(question)[at] === 1 && at < 7);
    expect(kind("Is perforin stored in granules?")).toEqual(["yesNo"]);
    expect(kind("What is calcinosis?")).toEqual(["whatIs", "what"]);
    expect(kind("Which drugs inhibit PI3K?")).toEqual(["which"]);
    expect(kind("WHERE is it?")).toEqual(["where"]);
    expect(questionSignals("")[7]).toBe(0);
  });
});
