import { describe, expect, test } from "vitest";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import { makeQuote } from "../../domain/quote.js";
import { makeStatement } from "../../domain/statement.js";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { leadInItsStudy } from "./lead-in-study.js";
import { textOf, unfitFor } from "./likely-fit.js";
import { isBarred, likelyStatement } from "./likeliest.js";
import { withRestAsked } from "./rest-asked.js";
import { studySays } from "./study-says.js";

const LEXICON = lexiconOf({ kumis: { kind: "drug" }, zinc: { kind: "drug" }, "purple nose": {} });
const QUESTION = parseQuestion("Is kumis better than zinc for purple nose?", LEXICON);
const ON_HEALING = parseQuestion("Does kumis compared with zinc affect healing of purple nose?", LEXICON);
const ARMS = "Sixty adults with purple nose were randomised to receive kumis (group A) or zinc (group B).";
const CONCLUDES = "Kumis was superior to zinc for healing of purple nose.";
const FIGURES = "Healing was seen in 82% of patients with kumis and in 54% with zinc (P = 0.02).";

async function study(results: readonly string[], conclusion: readonly string[], methods: readonly string[] = [ARMS]) {
  const sections = {
    "Abstract / Methods": methods,
    "Abstract / Results": results,
    "Abstract / Conclusion": conclusion,
  };
  const document = sample({
    identifiers: ["pmid:7"],
    title: "Kumis against zinc for purple nose: a randomised trial",
    kind: "abstract",
    sections,
    facts: { design: "randomised trial" },
  });
  const library = await libraryWith([document]);
  const [held] = await library.list({});
  if (held === undefined) throw new Error("the study is not held");
  return { publication: held.publication, source: document.source };
}

async function said(...args: Parameters<typeof study>): Promise<string[]> {
  return saidOf(QUESTION, ...args);
}

async function saidOf(question: typeof QUESTION, ...args: Parameters<typeof study>): Promise<string[]> {
  const { publication, source } = await study(...args);
  return studySays(question, publication, source)
    .filter((one) => unfitFor(question, one, new Set()) === undefined && !isBarred(question, one))
    .map(textOf);
}

describe("what a study that stands out says", () => {
  test("its conclusion stands with the figures of its abstract behind it", async () => {
    expect((await said([FIGURES], [CONCLUDES]))[0]).toBe(`${CONCLUDES} […] ${FIGURES}`);
  });

  test("figures that deny the conclusion, that were there at the beginning or that tell only who changed stay away", async () => {
    const others = [
      "Healing did not differ between kumis and zinc at one week (12% versus 11%, P = 0.80).",
      "Healing of earlier episodes was known in 31% of patients with kumis and 30% with zinc at baseline.",
      "Healing improved in both groups (20% and 30%, P < 0.01).",
    ];
    expect((await said(others, [CONCLUDES]))[0]).toBe(CONCLUDES);
  });

  test("a result that calls arms by letters stands behind the sentence that says what they were given", async () => {
    const lettered = "Healing of purple nose was better in group A than in group B (82% versus 54%, P = 0.02).";
    const all = await saidOf(ON_HEALING, [lettered], []);
    expect(all).toContain(`${ARMS} […] ${lettered}`);
    expect(all).not.toContain(lettered);
  });

  test("and not at all where no sentence says so", async () => {
    const lettered = "Healing of purple nose was better in group A than in group B (82% versus 54%, P = 0.02).";
    expect(await saidOf(ON_HEALING, [lettered], [], ["Sixty adults with purple nose came every week."])).toEqual([]);
  });

  test("how a result is to be taken concludes nothing", async () => {
    expect(await said([], ["The superior results with kumis over zinc should be interpreted with caution."])).toEqual(
      [],
    );
  });
});

describe("a study that stands apart from all else", () => {
  const PAIN = "Pain was lower with kumis than with zinc (2.1 versus 4.0, P = 0.01).";
  async function first(question: string, results: readonly string[], conclusion: readonly string[]) {
    const { publication, source } = await study(results, conclusion);
    const asked = parseQuestion(question, LEXICON);
    const [one] = studySays(asked, publication, source, { apart: true }).filter(
      (said) => unfitFor(asked, said, new Set()) === undefined && !isBarred(asked, said),
    );
    return one === undefined ? undefined : textOf(one);
  }

  test("says first what tells of the outcome that was asked, where its conclusion does not", async () => {
    expect(await first("kumis or zinc in purple nose (pain)", [FIGURES, PAIN], [CONCLUDES])).toBe(PAIN);
  });

  test("concludes otherwise, in whatever words", async () => {
    const advises = "In light of our results kumis should be offered before zinc in purple nose.";
    expect(await first("kumis or zinc in purple nose", [], [advises])).toBe(advises);
  });

  test("says first what tells how long, where that is asked, and by what it works, where that is", async () => {
    const lasts = "Relief lasted 290 minutes with kumis and 16 minutes with zinc (P = 0.01).";
    expect(await first("Kumis or zinc in purple nose: how long does relief last?", [FIGURES, lasts], [CONCLUDES])).toBe(
      lasts,
    );
    const by = "Kumis lowered pain of purple nose by delaying absorption, more than zinc.";
    expect(await first("How does kumis lower pain in purple nose?", [PAIN], [by])).toMatch(/^Kumis lowered pain/u);
  });

  test("tells beneath what leads of the part of the outcome that it leaves out", async () => {
    const cost = "Costs were higher with kumis than with zinc (420 versus 300 dollars, P = 0.02).";
    const { publication, source } = await study([PAIN, cost], []);
    const asked = parseQuestion("kumis or zinc in purple nose (pain, cost)", LEXICON);
    const [lead] = studySays(asked, publication, source, { apart: true });
    if (lead === undefined) throw new Error("it says nothing");
    const [told, rest] = textOf(lead) === PAIN ? [PAIN, cost] : [cost, PAIN];
    const tier = makeTierAnswer({
      tier: "research",
      lead: { statement: likelyStatement(asked, lead) },
      sections: [],
      gaps: [],
    });
    expect(statementsOf(withRestAsked(tier, asked, lead)).map(({ text }) => text)).toEqual([told, rest]);
    // Of one that does not stand apart nothing is added.
    expect(statementsOf(withRestAsked(tier, asked, undefined)).map(({ text }) => text)).toEqual([told]);
  });

  test("says nothing of a drug that it did not try", async () => {
    const lexicon = lexiconOf({ kumis: { kind: "drug" }, selenium: { kind: "drug" }, "purple nose": {} });
    const asked = parseQuestion("selenium for purple nose", lexicon);
    const { publication, source } = await study([FIGURES], [CONCLUDES]);
    const fit = studySays(asked, publication, source, { apart: true }).filter(
      (said) => unfitFor(asked, said, new Set()) === undefined && !isBarred(asked, said),
    );
    expect(fit.map(textOf)).toEqual([]);
  });
});

describe("the lead of a tier", () => {
  async function led(sentence: string, question = QUESTION): Promise<string[]> {
    const { publication, source } = await study([FIGURES], [CONCLUDES]);
    const start = source.text.indexOf(sentence);
    const quote = makeQuote(source, start, start + sentence.length);
    const statement = makeStatement([{ quote, publication }], { facet: "treatment", directness: { kind: "direct" } });
    const tier = makeTierAnswer({ tier: "research", lead: { statement }, sections: [], gaps: [] });
    const answered = leadInItsStudy(tier, question, [{ publication, source }], new Map());
    return statementsOf(answered).map(({ text }) => text);
  }

  test("a conclusion without figures gets those of its abstract", async () => {
    expect(await led(CONCLUDES)).toEqual([`${CONCLUDES} […] ${FIGURES}`]);
  });

  test("a mere result gets what its study concludes before it", async () => {
    expect(await led(FIGURES)).toEqual([`${CONCLUDES} […] ${FIGURES}`]);
  });

  test("it stays as it is where nothing is asked of what came out", async () => {
    expect(await led(CONCLUDES, parseQuestion("What is purple nose?", LEXICON))).toEqual([CONCLUDES]);
  });
});
