import { describe, expect, test } from "vitest";
import type { Found } from "../domain/found.js";
import type { Question, Topic } from "../domain/question.js";
import { parseQuestion } from "../question/parse.js";
import { lexiconOf } from "../testing/lexicons.js";
import { termsOf } from "../text/analyse.js";
import type { Retrieved } from "./rank.js";
import { rankTier, searchTerms } from "./rank.js";

const LEXICON = lexiconOf({
  colchicine: { kind: "drug" },
  gout: { synonyms: ["podagra"] },
  tophus: { manifestationOf: ["gout"] },
  children: { kind: "population" },
});
const ask = (text: string): Question => parseQuestion(text, LEXICON);

interface Wanted {
  readonly id: string;
  readonly title?: string;
  readonly heading?: string;
  readonly body: string;
  readonly source?: string;
  readonly index?: number;
}

function found({ id, title = "", heading = "", body, source = `src:${id}`, index = 0 }: Wanted): Found {
  return {
    publication: id,
    source,
    passage: { index, firstBlock: index, lastBlock: index, start: 0, end: body.length, section: [] },
    terms: { title: termsOf(title), heading: termsOf(heading), body: termsOf(body) },
  };
}

/** The passages as the only ones of their tier. */
function retrieved(question: Question, all: readonly Wanted[], more: Partial<Retrieved> = {}): Retrieved {
  const passages = all.map(found);
  const mean = (field: "title" | "heading" | "body") =>
    passages.reduce((sum, { terms }) => sum + terms[field].length, 0) / Math.max(1, passages.length);
  const words = passages.map(({ terms }) => new Set([...terms.title, ...terms.heading, ...terms.body]));
  return {
    tier: "research",
    found: passages,
    statistics: {
      passages: passages.length,
      publications: new Set(all.map(({ id }) => id)).size,
      averageLength: { title: mean("title"), heading: mean("heading"), body: mean("body") },
    },
    frequencies: new Map(
      [...searchTerms(question.topics).keys()].map((term) => [term, words.filter((one) => one.has(term)).length]),
    ),
    ...more,
  };
}

const order = (question: Question, all: readonly Wanted[]) =>
  rankTier(question, retrieved(question, all)).passages.map(({ publication }) => publication);

test("passages stand in one order, each for its reason", () => {
  const places: [id: string, reason: string, passage: Omit<Wanted, "id">][] = [
    ["z", "both are named, in the title too", { title: "Colchicine in gout", body: "Colchicine eased gout flares." }],
    ["y", "both are named, in the body alone", { title: "Joint pain", body: "Colchicine eased gout flares." }],
    [
      "x",
      "both are named, in a heading and a body",
      { title: "Joints", heading: "Gout", body: "Colchicine eased it." },
    ],
    [
      "w",
      "both are named, in a long passage",
      {
        body: "Of the many drugs that were in use for gout at that time in those parts of the country colchicine was one.",
      },
    ],
    ["v", "the rarer of the two is named", { body: "Colchicine eased fever." }],
    ["u", "the commoner is named", { body: "Gout flares eased." }],
    [
      "t",
      "the commoner is named, in a long passage",
      { body: "Gout is an old name for a painful state of the joints." },
    ],
    ["s", "neither is named", { body: "Fever flares eased." }],
  ];
  const given = places.map(([id, , passage]) => ({ id, ...passage })).reverse();
  const ranked = rankTier(ask("colchicine for gout"), retrieved(ask("colchicine for gout"), given)).passages;
  expect(ranked.map(({ publication }) => [publication, places.find(([id]) => id === publication)?.[1]])).toEqual(
    places.map(([id, reason]) => [id, reason]),
  );
});

describe("equal passages stand", () => {
  const body = "Colchicine in gout.";

  test("by publication, then source, then position, whatever order they came in", () => {
    const all: Wanted[] = [
      { id: "pmid:2", source: "src:a", body },
      { id: "pmid:10", source: "src:c", body },
      { id: "pmid:10", source: "src:b", body, index: 10 },
      { id: "pmid:10", source: "src:b", body, index: 2 },
    ];
    for (const given of [all, [...all].reverse()]) {
      const { passages } = rankTier(ask("colchicine gout"), retrieved(ask("colchicine gout"), given));
      expect(passages.map(({ publication, source, passage }) => [publication, source, passage.index])).toEqual([
        ["pmid:10", "src:b", 2],
        ["pmid:10", "src:b", 10],
        ["pmid:10", "src:c", 0],
        ["pmid:2", "src:a", 0],
      ]);
    }
  });
});

describe("a passage that names a topic", () => {
  test("by its synonym counts as one that names it as asked", () => {
    expect(
      order(ask("gout"), [
        { id: "b", body: "Podagra hurts." },
        { id: "a", body: "Fever hurts." },
      ]),
    ).toEqual(["b", "a"]);
  });

  test("only by the disease beneath it stands after one that names it", () => {
    const question = ask("tophus");
    const { passages } = rankTier(
      question,
      retrieved(question, [
        { id: "a", body: "Gout hurts much." },
        { id: "b", body: "A tophus hurts." },
      ]),
    );
    expect(passages.map(({ publication, named, coverage }) => [publication, named[0]?.relation, coverage])).toEqual([
      ["b", "same", 1],
      ["a", "underlying", 0.3],
    ]);
  });

  test("only in two halves, across title and body, does not name it", () => {
    const question = ask("renal failure");
    const lexicon = lexiconOf({ "renal-failure": {} });
    const parsed = parseQuestion(question.text, lexicon);
    const { passages } = rankTier(
      parsed,
      retrieved(parsed, [{ id: "a", title: "Acute renal", body: "Failure of the heart." }]),
    );
    expect(passages[0]?.named).toEqual([undefined]);
  });
});

describe("the weights of the topics", () => {
  test("sum to 1, the rarer topic weighing more, one that nothing names most", () => {
    const question = ask("colchicine gout tophus");
    const { weights } = rankTier(
      question,
      retrieved(question, [
        { id: "a", body: "Gout." },
        { id: "b", body: "Gout." },
        { id: "c", body: "Colchicine." },
        { id: "d", body: "Fever." },
      ]),
    );
    const [colchicine = 0, gout = 0, tophus = 0] = weights;
    expect(colchicine + gout + tophus).toBeCloseTo(1, 12);
    expect(tophus).toBeGreaterThan(colchicine);
    expect(colchicine).toBeGreaterThan(gout);
  });

  test("count who was asked about for less than what was asked about", () => {
    const question = ask("gout in children");
    const { weights } = rankTier(question, retrieved(question, [{ id: "a", body: "Gout in children." }]));
    expect(weights[0]).toBeCloseTo(1 / 1.4, 12);
    expect(weights[1]).toBeCloseTo(0.4 / 1.4, 12);
  });

  test("are none for a question without topics", () => {
    const question = ask("does it work");
    expect(rankTier(question, retrieved(question, []))).toMatchObject({ weights: [], passages: [] });
  });
});

test("terms are searched for by the nearest name that they stand in, without the little words of long names", () => {
  const topic: Topic = {
    label: "shortness of breath",
    kind: "finding",
    key: true,
    unsettled: false,
    names: [
      { label: "asthma", relation: "underlying", allOf: [[["asthma"], ["breath", "illness"]]] },
      { label: "shortness of breath", relation: "same", allOf: [[["short", "of", "breath"]]] },
    ],
  };
  expect([...searchTerms([topic])]).toEqual([
    ["asthma", 0.3],
    ["breath", 1],
    ["illness", 0.3],
    ["short", 1],
  ]);
});
