import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sample } from "../testing/samples.js";
import type { Answer, TierAnswer } from "./answer.js";
import { makeAnswer, makeTierAnswer, statementsOf } from "./answer.js";
import { InvariantError } from "./fault.js";
import { makeGap } from "./gap.js";
import { mergePublication } from "./merge.js";
import type { Publication } from "./publication.js";
import type { Question } from "./question.js";
import { makeQuote } from "./quote.js";
import { makeSnapshot } from "./snapshot.js";
import type { Source } from "./source.js";
import type { Statement } from "./statement.js";
import { makeStatement } from "./statement.js";
import type { Tier } from "./tier.js";
import { TIERS } from "./tier.js";

interface Made {
  readonly publication: Publication;
  readonly source: Source;
}

function made(id: string, tier: Tier, year?: number): Made {
  const { facts, source } = sample({
    identifiers: [id],
    title: `About ${id}`,
    sections: { "": [`${id} says one thing.`] },
    facts: { tier, ...(year === undefined ? {} : { year }) },
  });
  return { publication: mergePublication([{ sourceId: source.id, kind: source.kind, facts }]), source };
}

function say(...from: readonly Made[]): Statement {
  const support = from.map(({ publication, source }) => {
    const block = source.blocks[1];
    return { publication, quote: makeQuote(source, block?.start ?? 0, block?.end ?? 0) };
  });
  return makeStatement(support, { facet: "treatment", directness: { kind: "direct" } });
}

const gap = (tier: Tier) =>
  makeGap("tier-empty", { where: tier, lookedFor: ["gout"], publications: 0, passages: 0, naming: 0 }, () => "None.");
const silent = (tier: Tier): TierAnswer => makeTierAnswer({ tier, lead: { gap: gap(tier) }, sections: [], gaps: [] });
const section = (...statements: readonly Statement[]) => ({
  heading: "Treatment",
  facets: ["treatment" as const],
  statements,
});

const QUESTION: Question = { text: "Gout?", form: "broad", facets: [], topics: [], remarks: [] };

function answerOf(tiers: readonly TierAnswer[], from: readonly Made[]): Answer {
  return makeAnswer({
    question: QUESTION,
    snapshot: makeSnapshot([], { citeside: "0", analyser: "0", lexicon: "0" }),
    tiers,
    publications: new Map(from.map(({ publication }) => [publication.id, publication])),
    sources: new Map(from.map(({ source }) => [source.id, source])),
    trail: { topics: [], remarks: [], tiers: [] },
  });
}

describe("a tier's answer", () => {
  const guideline = made("pmid:1", "guideline");
  const trial = made("pmid:2", "research");

  test("has its statements lead first", () => {
    const lead = say(guideline);
    const other = say(guideline, guideline);
    const tier = makeTierAnswer({
      tier: "guideline",
      lead: { statement: lead },
      sections: [section(other)],
      gaps: [],
    });
    expect(statementsOf(tier)).toEqual([lead, other]);
  });

  test("has none where its lead is a gap and there is no section", () => {
    expect(statementsOf(silent("label"))).toEqual([]);
  });

  test("refuses a statement of another tier, as lead or in a section", () => {
    expect(() =>
      makeTierAnswer({ tier: "guideline", lead: { statement: say(trial) }, sections: [], gaps: [] }),
    ).toThrow("a statement of the research tier cannot stand in the guideline tier");
    expect(() =>
      makeTierAnswer({
        tier: "guideline",
        lead: { statement: say(guideline) },
        sections: [section(say(guideline), say(trial))],
        gaps: [],
      }),
    ).toThrow(InvariantError);
  });

  test("refuses an empty section", () => {
    expect(() =>
      makeTierAnswer({ tier: "guideline", lead: { statement: say(guideline) }, sections: [section()], gaps: [] }),
    ).toThrow('the section "Treatment" is empty');
  });

  test("is never of two tiers, whatever is put into it", () => {
    const tier = fc.constantFrom(...TIERS);
    fc.assert(
      fc.property(tier, fc.array(tier, { minLength: 1, maxLength: 5 }), (own, others) => {
        const make = () =>
          makeTierAnswer({
            tier: own,
            lead: { gap: gap(own) },
            sections: [section(...others.map((one, at) => say(made(`pmid:${at + 1}`, one))))],
            gaps: [],
          });
        if (others.every((one) => one === own)) expect(statementsOf(make())).toHaveLength(others.length);
        else expect(make).toThrow(InvariantError);
      }),
      { numRuns: 60 },
    );
  });

  test("cannot be written down as an object", () => {
    // @ts-expect-error A TierAnswer is only made from statements of its tier.
    const forged: TierAnswer = { tier: "label", lead: { gap: gap("label") }, sections: [], gaps: [] };
    expect(forged).toEqual(silent("label"));
  });
});

describe("an answer", () => {
  const old = made("pmid:9", "guideline", 1999);
  const review = made("pmid:3", "research", 2021);
  const trial = made("pmid:5", "research");
  const tiers = [
    makeTierAnswer({ tier: "guideline", lead: { statement: say(old) }, sections: [], gaps: [] }),
    makeTierAnswer({
      tier: "research",
      lead: { statement: say(trial) },
      sections: [section(say(trial, review), say(review))],
      gaps: [],
    }),
    silent("label"),
  ];

  test("numbers its references in the order of their first use", () => {
    const { references } = answerOf(tiers, [review, old, trial]);
    expect(references.map(({ number, publication, sources }) => [number, publication.id, sources])).toEqual([
      [1, "pmid:9", [old.source.id]],
      [2, "pmid:5", [trial.source.id]],
      [3, "pmid:3", [review.source.id]],
    ]);
  });

  test("hands out the Sources that it quotes, and no others", () => {
    const unused = made("pmid:7", "label");
    const { sources } = answerOf(tiers, [unused, trial, old, review]);
    expect(sources.map(({ id }) => id)).toEqual([old.source.id, review.source.id, trial.source.id].sort());
  });

  test("says how old what it cites is, by the years that are known", () => {
    expect(answerOf(tiers, [old, review, trial]).evidence).toEqual({ oldest: 1999, newest: 2021 });
    const undated = [silent("guideline"), tiers[1], silent("label")].flatMap((tier) => tier ?? []);
    const unknown = made("pmid:3", "research");
    expect(answerOf(undated, [trial, unknown])).not.toHaveProperty("evidence");
  });

  test.each<[string, readonly Tier[]]>([
    ["lacks a tier", ["guideline", "research"]],
    ["has a tier twice", ["guideline", "research", "research"]],
    ["has them in another order", ["research", "guideline", "label"]],
    ["has none", []],
    ["has one more", ["guideline", "research", "label", "label"]],
  ])("is refused when it %s", (_what, wrong) => {
    expect(() => answerOf(wrong.map(silent), [])).toThrow("an answer has the three tiers, in their order");
  });

  test("is refused when what it quotes is not handed in", () => {
    expect(() => answerOf(tiers, [old, trial])).toThrow("pmid:3 is quoted but was not handed in");
    const publications = new Map([old, review, trial].map(({ publication }) => [publication.id, publication]));
    expect(() =>
      makeAnswer({
        question: QUESTION,
        snapshot: makeSnapshot([], { citeside: "0", analyser: "0", lexicon: "0" }),
        tiers,
        publications,
        sources: new Map(),
        trail: { topics: [], remarks: [], tiers: [] },
      }),
    ).toThrow(InvariantError);
  });
});
