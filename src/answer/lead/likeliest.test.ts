import { describe, expect, test } from "vitest";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import { makeGap } from "../../domain/gap.js";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { Account } from "../why/account.js";
import type { LikelySentence } from "./likely-fit.js";
import { BESIDE, CLOSEST, LEADS, withLikeliest } from "./likeliest.js";
import { SHOWN } from "./likely-fit.js";

const LEXICON = lexiconOf({ temsirolimus: { kind: "drug" }, everolimus: { kind: "drug" } });
const QUESTION = parseQuestion("What does temsirolimus inhibit?", LEXICON);
const COUNT = { where: "research", lookedFor: ["temsirolimus"], publications: 9, passages: 9, naming: 0 } as const;
const GAP = makeGap("not-answered", COUNT, () => "No sentence answers.");
const nothing = (gap = GAP) => makeTierAnswer({ tier: "research", lead: { gap }, sections: [], gaps: [] });

const IS = "Temsirolimus is an mTOR inhibitor approved for renal cell carcinoma.";
const BLOCKS = "Temsirolimus blocks the kinase mTOR in tumours of many kinds.";

/** Each sentence as the only one of an abstract, with its likelihood. */
async function likely(
  ...told: readonly (readonly [sentence: string, likely: number, section?: string])[]
): Promise<LikelySentence[]> {
  return Promise.all(
    told.map(async ([text, likelihood, section = "Abstract"], at): Promise<LikelySentence> => {
      const id = `pmid:${at + 1}`;
      const document = sample({ identifiers: [id], title: `Paper ${at}`, sections: { [section]: [text] } });
      const library = await libraryWith([document]);
      const [held] = await library.list({});
      const block = document.source.blocks.find((one) => one.kind === "paragraph");
      if (held === undefined || block === undefined) throw new Error("the paper is not held");
      const { publication } = held;
      return { publication, source: document.source, block, start: block.start, end: block.end, likely: likelihood };
    }),
  );
}

const textsOf = (tier: ReturnType<typeof nothing>) => statementsOf(tier).map(({ text }) => text);

const leadOf = ({ lead }: ReturnType<typeof nothing>): string => ("statement" in lead ? lead.statement.text : "gap");

describe("where no rule found a lead", () => {
  test("the likeliest sentence leads, in its own words, and others that are as likely stand beside it", async () => {
    const tier = withLikeliest(nothing(), QUESTION, await likely([IS, 0.9], [BLOCKS, LEADS]));
    expect("statement" in tier.lead && tier.lead.statement.text).toBe(IS);
    expect(tier.sections.map(({ heading, statements }) => [heading, statements.map(({ text }) => text)])).toEqual([
      [BESIDE, [BLOCKS]],
    ]);
  });

  test("what is less likely is shown as the closest, under the gap", async () => {
    const tier = withLikeliest(nothing(), QUESTION, await likely([IS, LEADS - 0.01], [BLOCKS, SHOWN]));
    expect("gap" in tier.lead && tier.lead.gap).toBe(GAP);
    expect(tier.sections.map(({ heading }) => heading)).toEqual([CLOSEST]);
    expect(textsOf(tier)).toEqual([IS, BLOCKS]);
  });

  test("what is unlikely is not shown at all", async () => {
    const tier = nothing();
    expect(withLikeliest(tier, QUESTION, await likely([IS, SHOWN - 0.01]))).toBe(tier);
  });

  test("a sentence that names nothing that was asked about itself is not shown, however likely", async () => {
    const other = await likely(["Everolimus and its like inhibit mTOR in renal cancer.", 0.99]);
    const tier = nothing();
    expect(withLikeliest(tier, QUESTION, other)).toBe(tier);
    const unheard = nothing({ ...GAP, count: { ...GAP.count, each: [{ name: "temsirolimus", naming: 0 }] } });
    expect(withLikeliest(unheard, QUESTION, other)).toBe(unheard);
  });

  test("a sentence that names less than half of what was asked is not shown", async () => {
    const tier = nothing();
    expect(withLikeliest(tier, QUESTION, await likely(["Sirolimus binds FKBP12 in cells of the kidney.", 0.99]))).toBe(
      tier,
    );
  });

  test("of things set against one another none leads by likelihood", async () => {
    const compared = { ...QUESTION, compared: ["temsirolimus", "everolimus"] };
    const tier = withLikeliest(nothing(), compared, await likely([IS, 0.99]));
    expect(tier.sections.map(({ heading }) => heading)).toEqual([CLOSEST]);
  });

  test("what says the same is said once, and at most three are shown", async () => {
    const same = await likely([IS, 0.5], [`${IS.slice(0, -1)} and more.`, 0.45]);
    expect(textsOf(withLikeliest(nothing(), QUESTION, same))).toEqual([IS]);
    const four = ["Renal cancer", "Lymphoma cells", "The kinase mTOR", "Angiogenesis"].map(
      (what, at) => [`${what} responded to temsirolimus in study number ${at} of this kind.`, 0.5] as const,
    );
    expect(textsOf(withLikeliest(nothing(), QUESTION, await likely(...four)))).toHaveLength(3);
  });

  test.each([
    ["leans on what went before", "However, it inhibits mTOR in renal cell carcinoma too."],
    ["tells an aim", "The aim of this study was to assess temsirolimus in renal cell carcinoma."],
    ["was found in animals", "Temsirolimus inhibited mTOR in 20 mice with tumours of the kidney."],
  ])("a sentence that %s is not shown", async (_, sentence) => {
    const tier = nothing();
    expect(withLikeliest(tier, QUESTION, await likely([sentence, 0.9]))).toBe(tier);
  });

  test("what a study that stands out concludes leads, however likely, where the study is on all that was asked", async () => {
    const [one, other] = await likely([BLOCKS, 0], [IS, 0.5]);
    if (one === undefined || other === undefined) throw new Error("nothing is likely");
    const question = parseQuestion("temsirolimus mTOR", LEXICON);
    const concluding: LikelySentence = { ...one, concludes: true };
    expect(leadOf(withLikeliest(nothing(), question, [other, concluding]))).toBe(BLOCKS);
    const beside = parseQuestion("temsirolimus and everolimus", LEXICON);
    expect(textsOf(withLikeliest(nothing(), beside, [concluding]))).toEqual([]);
  });

  test("what a study that stands out tells of what was asked leads from a likelihood of a half on, and is shown below it", async () => {
    const [one] = await likely([BLOCKS, 0]);
    if (one === undefined) throw new Error("nothing is likely");
    const question = parseQuestion("temsirolimus mTOR", LEXICON);
    expect(leadOf(withLikeliest(nothing(), question, [{ ...one, told: 0.6 }]))).toBe(BLOCKS);
    const shown = withLikeliest(nothing(), question, [{ ...one, told: 0.4 }]);
    expect(leadOf(shown)).toBe("gap");
    expect(textsOf(shown)).toEqual([BLOCKS]);
  });

  test("neither is one on how a study was done, by where it stands", async () => {
    const tier = nothing();
    expect(withLikeliest(tier, QUESTION, await likely([IS, 0.9, "Methods"]))).toBe(tier);
  });
});

test("a tier that leads, and a term whose meaning is unsettled, stay as they are", async () => {
  const sentences = await likely([IS, 0.9]);
  const led = withLikeliest(nothing(), QUESTION, sentences);
  expect(withLikeliest(led, QUESTION, await likely([BLOCKS, 0.99]))).toBe(led);
  const unsettled = nothing(makeGap("term-not-used", COUNT, () => "Nobody uses the term."));
  expect(withLikeliest(unsettled, QUESTION, sentences)).toBe(unsettled);
});

test("a statement that the lead repeats is taken out of the sections", async () => {
  const [first] = await likely([IS, 0.9]);
  const [closest] = withLikeliest(nothing(), QUESTION, await likely([IS, 0.4])).sections;
  if (first === undefined || closest === undefined) throw new Error("nothing is shown");
  const before = makeTierAnswer({ ...nothing(), sections: [{ ...closest, heading: "Treatment options" }] });
  expect(textsOf(withLikeliest(before, QUESTION, [first]))).toEqual([IS]);
});

test("what stands for its likelihood is noted down for whoever asks why", async () => {
  const account = new Account();
  const [one] = await likely([IS, 0.9]);
  if (one === undefined) throw new Error("nothing is likely");
  withLikeliest(nothing(), QUESTION, [one], account);
  expect(account.likelyAt(one.source.id, one.start)).toBe(0.9);
});

test("what no publication of the tier names is not answered by likelihood", async () => {
  const each = [
    { name: "temsirolimus", naming: 4 },
    { name: "echocardiography", naming: 0 },
  ];
  const gap = makeGap("not-named", { ...COUNT, each }, () => "None names echocardiography.");
  const answer = withLikeliest(nothing(gap), QUESTION, await likely([IS, 0.9]));
  expect("gap" in answer.lead).toBe(true);
  expect(answer.sections.map(({ heading }) => heading)).toEqual([CLOSEST]);
});
