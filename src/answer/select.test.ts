import { describe, expect, test } from "vitest";
import { mergePublication } from "../domain/merge.js";
import { madeNote } from "../testing/notes.js";
import { termsOf } from "../text/analyse.js";
import type { Candidate, Effects } from "./candidates/candidate.js";
import { SCORE_SIGNALS } from "./candidates/candidate.js";
import { byScore, overlap, saysTheSame, select } from "./select.js";

/** A sentence of a publication of its own, on the treatment with colchicine unless it says otherwise. */
function candidate(id: string, text: string, more: Partial<Candidate> = {}): Candidate {
  const { facts, source } = madeNote({ id, title: "T", says: { treatment: [text] } });
  const terms = termsOf(text);
  const start = source.text.indexOf(text);
  return {
    publication: mergePublication([{ sourceId: source.id, kind: "note", facts }]),
    source,
    start,
    end: start + text.length,
    text,
    inFull: text,
    facet: "treatment",
    facetSure: 1,
    named: [],
    publicationNamed: [],
    directness: { kind: "direct" },
    terms: new Set(terms),
    numbers: terms.filter((term) => /^\d/.test(term)).join(" "),
    interventions: ["colchicine"],
    meanings: [],
    underlying: false,
    negative: false,
    harm: false,
    effects: Object.fromEntries(SCORE_SIGNALS.map((signal) => [signal, 0])) as Effects,
    score: 1,
    ...more,
  };
}
const ids = (chosen: readonly Candidate[]) => chosen.map(({ publication }) => publication.id);

describe("what is chosen", () => {
  const pain = candidate("pmid:1", "Pain fell within days.", { score: 3 });
  const sleep = candidate("pmid:2", "Sleep improved a little.", { score: 2.9 });
  const work = candidate("pmid:3", "Most went back to work.", { score: 2.8 });

  test("is the best, and no more than there is room for", () => {
    expect(ids(select([work, sleep, pain], 2, []))).toEqual(["pmid:1", "pmid:2"]);
  });

  test("is the same in whatever order the candidates come", () => {
    expect(ids(select([pain, work, sleep], 2, []))).toEqual(ids(select([sleep, pain, work], 2, [])));
  });

  test("says nothing twice, nor what was told before", () => {
    const again = candidate("pmid:4", "Within days pain fell.", { score: 2.9 });
    expect(ids(select([pain, again, work], 3, []))).toEqual(["pmid:1", "pmid:3"]);
    expect(ids(select([again, work], 3, [pain]))).toEqual(["pmid:3"]);
  });

  test("is nothing that is hardly worth reading beside the best", () => {
    const poor = candidate("pmid:5", "A remark by the way.", { score: 0.5 });
    expect(ids(select([pain, poor], 3, []))).toEqual(["pmid:1"]);
  });

  test("is nothing out of nothing", () => {
    expect(select([], 3, [])).toEqual([]);
  });
});

describe("a negative finding or a harm", () => {
  const good = ["Pain fell within days.", "Sleep improved a little.", "Most went back to work."].map((text, at) =>
    candidate(`pmid:${at + 1}`, text, { score: 3 }),
  );

  test.each<[string, Partial<Candidate>]>([
    ["negative", { negative: true }],
    ["harm", { harm: true }],
  ])("on what is well spoken of is added beyond the room, however low it scores: %s", (_what, marks) => {
    const bad = candidate("pmid:9", "Nothing changed in the others.", { score: 0.1, ...marks });
    expect(ids(select([...good, bad], 2, []))).toContain("pmid:9");
  });

  test("on something else is not", () => {
    const other = candidate("pmid:9", "Nothing changed in the others.", {
      score: 0.1,
      negative: true,
      interventions: ["allopurinol"],
    });
    expect(ids(select([...good, other], 2, []))).not.toContain("pmid:9");
  });
});

describe("two sentences say the same", () => {
  const one = candidate("pmid:1", "Pain fell in 12 of 40 adults with gout");

  test("when nearly all their words are the same", () => {
    expect(saysTheSame(one, candidate("pmid:2", "In 12 of 40 adults with gout pain fell"))).toBe(true);
  });

  test("never when their numbers differ", () => {
    expect(saysTheSame(one, candidate("pmid:2", "Pain fell in 13 of 40 adults with gout"))).toBe(false);
  });

  test("never when one denies what the other affirms", () => {
    expect(saysTheSame(one, candidate("pmid:2", one.text, { negative: true }))).toBe(false);
  });

  test("when they are the same words of the same Source", () => {
    expect(saysTheSame(one, { ...one, terms: new Set(["another"]), negative: true })).toBe(true);
  });
});

test("overlap is the share of all their words that two sentences have in common", () => {
  expect(overlap(new Set(["a", "b", "c"]), new Set(["b", "c", "d"]))).toBe(0.5);
  expect(overlap(new Set(["a"]), new Set(["a"]))).toBe(1);
  expect(overlap(new Set(["a"]), new Set(["b"]))).toBe(0);
  expect(overlap(new Set(), new Set())).toBe(0);
});

test("equal scores stand by publication, then by place", () => {
  const a = candidate("pmid:2", "Pain fell within days.");
  const b = candidate("pmid:1", "Sleep improved a little.");
  const c = candidate("pmid:3", "Most went back to work.", { score: 2 });
  expect(ids([a, b, c].sort(byScore))).toEqual(["pmid:3", "pmid:1", "pmid:2"]);
});
