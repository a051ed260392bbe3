import { expect, test } from "vitest";
import type { Block, Source } from "../../domain/source.js";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import type { Candidate } from "../candidate.js";
import { compareWords } from "../words/compare-words.js";
import { kindOf } from "../claims/claim-kind.js";
import { saidOtherwise } from "./said-otherwise.js";

const LEXICON = lexiconOf({
  doxepin: { kind: "drug", preferred: "doxepin" },
  melatonin: { kind: "drug", preferred: "melatonin" },
  colchicine: { kind: "drug", preferred: "colchicine" },
  naproxen: { kind: "drug", preferred: "naproxen" },
  insomnia: { kind: "condition", preferred: "insomnia" },
  gout: { kind: "condition", preferred: "gout" },
  women: { kind: "population", preferred: "women" },
});

interface Given {
  readonly title?: string;
  readonly tier?: "research" | "guideline" | "label";
  /** Sentences after it, and before. */
  readonly then?: string;
  readonly first?: string;
}

/** What is made of a claim beside a sentence: "said", the numbers that are not given, or nothing. */
function told(
  words: string,
  text: string,
  { title = "A trial", tier = "research", then = "", first = "" }: Given = {},
) {
  const lead = first === "" ? "" : `${first} `;
  const whole = `${lead}${text}${then === "" ? "" : ` ${then}`}`;
  const block = { index: 0, start: 0, end: whole.length, kind: "paragraph", section: ["Abstract"] } as unknown as Block;
  const source = { id: "s", text: whole, blocks: [block], kind: "abstract" } as unknown as Source;
  const question = parseQuestion(words, LEXICON);
  const named = question.topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));
  const candidate = {
    ...{ text, named, about: [], block, source, coverage: 1, start: lead.length, end: lead.length + text.length },
    publication: { id: "p", tier, title, design: "randomised trial" },
  } as unknown as Candidate;
  const made = saidOtherwise({ words, question, kind: kindOf(words, false) }, candidate, compareWords(words, text));
  return made === undefined ? "nothing" : made.unmatched.length > 0 ? made.unmatched.map((one) => one.text) : "said";
}

test("everyday words stand for those of clinicians", () => {
  expect(
    told(
      "Sudden withdrawal of doxepin can bring a racing heart",
      "Abrupt discontinuation of doxepin can lead to tachycardia.",
    ),
  ).toBe("said");
  expect(
    told(
      "Doxepin lowered the chance of being sick after an operation",
      "Doxepin reduced the incidence of postoperative vomiting.",
    ),
  ).toBe("said");
  expect(
    told(
      "Melatonin before keyhole surgery eased anxiety",
      "Melatonin given before laparoscopic surgery reduced anxiety.",
    ),
  ).toBe("said");
});

test("what the sentence leaves out may stand in the title or in a sentence on who took part", () => {
  const title = "Doxepin for insomnia in nursing homes: a randomised trial";
  expect(
    told("In nursing homes, doxepin shortened sleep latency", "Doxepin significantly reduced sleep latency.", {
      title,
    }),
  ).toBe("said");
  const first = "We randomised 80 breastfeeding women to doxepin or placebo.";
  expect(
    told("In breastfeeding women, doxepin improved sleep quality", "Doxepin improved sleep quality.", { first }),
  ).toBe("said");
  expect(told("In fishermen, doxepin improved sleep quality", "Doxepin improved sleep quality.", { first })).toBe(
    "nothing",
  );
});

test("“these patients” are those of the sentence before", () => {
  const given = {
    tier: "label",
    title: "Doxepin tablets",
    first: "Doxepin has not been studied in glaucoma with urinary retention.",
  } as const;
  expect(
    told(
      "Doxepin is not recommended in glaucoma with urinary retention",
      "Use of doxepin is not recommended in these patients.",
      given,
    ),
  ).toBe("said");
  expect(
    told(
      "Doxepin is not recommended in glaucoma with urinary retention",
      "Use of doxepin is not recommended at night.",
      given,
    ),
  ).toBe("nothing");
});

test("a share told in words is held against percentages and ratios", () => {
  const text = "Colchicine lowered the rate of gout flares (hazard ratio 0.51, 95% CI 0.4 to 0.7).";
  expect(told("Colchicine cut gout flares by about half", text)).toBe("said");
  expect(told("Colchicine cut gout flares by about a fifth", text)).toBe("nothing");
});

test("a guideline's evidence that is insufficient is no aim", () => {
  const given = { tier: "guideline", title: "Insomnia: screening" } as const;
  const text =
    "The panel concludes that the current evidence is insufficient to assess the balance of benefits and harms of screening for insomnia in pilots.";
  expect(told("There is not enough evidence to judge screening for insomnia in pilots", text, given)).toBe("said");
  expect(told("Screening for insomnia in pilots is recommended", text, given)).toBe("nothing");
});

const COMPARED = "Colchicine reduced joint swelling more than naproxen in gout.";
const ADVISED = "The panel recommends offering melatonin to shift workers with insomnia.";
const MAY = "Doxepin may increase appetite in adolescents.";
const COMBINED = "Colchicine combined with naproxen improved knee mobility in gout.";
const TWO = "Doxepin improved sleep quality but did not change daytime alertness.";
const WOMEN = "Melatonin improved sleep quality in women aged 65 years and older.";
const HALF = "Melatonin reduced night waking by 20% over 8 weeks in shift workers.";
const SAME = "Colchicine and naproxen relieved swelling equally well in gout.";
const AGAINST = "Doxepin is not recommended for insomnia in nursing mothers.";
const SLIGHT = "Doxepin slightly reduced tremor severity in insomnia.";

const HAIR_AWAY: readonly (readonly [why: string, claim: string, sentence: string])[] = [
  ["other drug", "Doxepin reduced joint swelling more than naproxen in gout", COMPARED],
  ["turned round", "Naproxen reduced joint swelling more than colchicine in gout", COMPARED],
  ["beside another", "Colchicine reduced joint swelling more than prednisolone in gout", COMPARED],
  ["other way", "Colchicine increased joint swelling more than naproxen in gout", COMPARED],
  ["other outcome", "Colchicine reduced joint stiffness more than naproxen in gout", COMPARED],
  ["denied", "Colchicine did not reduce joint swelling more than naproxen in gout", COMPARED],
  ["other condition", "Colchicine reduced joint swelling more than naproxen in lupus", COMPARED],
  ["no difference", "Colchicine and naproxen reduced joint swelling equally in gout", COMPARED],
  ["the second one alone", "Naproxen reduced joint swelling in gout markedly", COMPARED],
  ["other people", "The panel recommends offering melatonin to pilots with insomnia", ADVISED],
  ["advised against", "The panel recommends against offering melatonin to shift workers with insomnia", ADVISED],
  ["other drug advised", "The panel recommends offering doxepin to shift workers with insomnia", ADVISED],
  ["of everybody", "The panel recommends offering melatonin to all shift workers with insomnia", ADVISED],
  ["other condition", "The panel recommends offering melatonin to shift workers with migraine", ADVISED],
  ["unsettled", "Evidence is insufficient to recommend melatonin to shift workers with insomnia", ADVISED],
  ["may is not does", "Doxepin increases appetite in adolescents", MAY],
  ["may, the other way", "Doxepin may decrease appetite in adolescents", MAY],
  ["may, of others", "Doxepin may increase appetite in adults", MAY],
  ["may, of another thing", "Doxepin may increase thirst in adolescents", MAY],
  ["alone, not together", "Colchicine alone improved knee mobility in gout", COMBINED],
  ["one of two given together", "Colchicine improved knee mobility in gout", COMBINED],
  ["with another", "Colchicine combined with allopurinol improved knee mobility in gout", COMBINED],
  ["worse", "Colchicine combined with naproxen worsened knee mobility in gout", COMBINED],
  ["what is denied there", "Doxepin improved daytime alertness and sleep quality", TWO],
  ["what is not denied there", "Doxepin did not change sleep quality nor daytime alertness", TWO],
  ["turned", "Doxepin worsened sleep quality but not daytime alertness", TWO],
  ["men for women", "Melatonin improved sleep quality in men aged 65 years and older", WOMEN],
  ["other age", "Melatonin improved sleep quality in women aged 45 years and older", WOMEN],
  ["other side of an age", "Melatonin improved sleep quality in women aged 65 years and younger", WOMEN],
  ["children", "Melatonin improved sleep quality in girls aged 8 years", WOMEN],
  ["age in words", "Melatonin improved sleep quality in women from the age of fifty", WOMEN],
  ["always", "Melatonin always improved sleep quality in women aged 65 years and older", WOMEN],
  ["another share", "Melatonin halved night waking over 8 weeks in shift workers", HALF],
  ["another percentage", "Melatonin reduced night waking by 40% over 8 weeks in shift workers", HALF],
  ["another length", "Melatonin reduced night waking by 20% over 8 months in shift workers", HALF],
  ["more, not less", "Melatonin raised night waking by 20% over 8 weeks in shift workers", HALF],
  ["better than", "Colchicine relieved swelling better than naproxen in gout", SAME],
  ["worse than", "Colchicine relieved swelling less well than naproxen in gout", SAME],
  ["equal to another", "Colchicine and prednisolone relieved swelling equally well in gout", SAME],
  ["put forward", "Doxepin is recommended for insomnia in nursing mothers", AGAINST],
  ["not advised to others", "Doxepin is not recommended for insomnia in night nurses", AGAINST],
  ["safe", "Doxepin is safe for insomnia in nursing mothers", AGAINST],
  ["slightly is not", "Doxepin reduced tremor severity in insomnia", SLIGHT],
  ["only", "Only doxepin reduced tremor severity in insomnia", SLIGHT],
  [
    "an aim",
    "Doxepin reduced tremor severity in insomnia",
    "The aim was to test whether doxepin reduced tremor severity in insomnia.",
  ],
  [
    "a subgroup",
    "Doxepin reduced tremor severity in insomnia",
    "Doxepin reduced tremor severity in insomnia only in the subgroup with anxiety.",
  ],
];

test.each(HAIR_AWAY)("a hair away: %s: %s", (_, claim, sentence) => {
  expect(told(claim, sentence)).not.toBe("said");
});

test("what the title names beside the claim's own drug is not the claim's", () => {
  const title = "Zinc and retinol for measles in infants";
  expect(told("In infants, zinc lowered measles deaths", "Retinol lowered measles deaths.", { title })).toBe("nothing");
  expect(told("In infants, retinol lowered measles deaths", "Retinol lowered measles deaths.", { title })).toBe("said");
  const then = "Zinc was given to the others.";
  expect(
    told("Zinc lowered measles deaths among infants", "Retinol lowered measles deaths among infants.", { then }),
  ).toBe("nothing");
});

test("how something is judged stands in the sentence itself, and numbers do not come from two places", () => {
  const then = "Melatonin was safe for most.";
  expect(
    told("Melatonin is a safe aid for sleep quality in pilots", "Melatonin is an aid for sleep quality in pilots.", {
      then,
    }),
  ).toBe("nothing");
  const doses = "Those with a clearance of 30 mL/min were given 15 mg of doxepin for insomnia at night.";
  expect(
    told("With a clearance of 60 mL/min, 15 mg of doxepin for insomnia was given at night", doses, {
      then: "At 60 mL/min doxepin was 25 mg.",
    }),
  ).toBe("nothing");
});

test("what the claim's own sentence says is found where it is as strong", () => {
  expect(told("Colchicine lessened swelling of the joints more than naproxen in gout", COMPARED)).toBe("said");
  expect(told("Compared with naproxen, colchicine reduced joint swelling more in gout", COMPARED)).toBe("said");
  expect(told("Offering melatonin to shift workers with sleeplessness is recommended", ADVISED)).toBe("said");
  expect(told("In gout, colchicine plus naproxen made the knee's mobility better", COMBINED)).toBe("said");
  expect(told("Melatonin cut night waking by a fifth over 8 weeks in shift workers", HALF)).toBe("said");
  expect(told("In breastfeeding mothers, doxepin is not advised for insomnia", AGAINST)).toBe("said");
  expect(told("Sleep quality got better with melatonin in women aged 65 or older", WOMEN)).toBe("said");
});
