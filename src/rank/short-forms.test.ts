import { expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { parseQuestion } from "../question/parse.js";
import type { Found } from "../domain/found.js";
import { termsOf } from "../text/analyse.js";
import { unitsOf } from "./question-units.js";
import { otherNames, withOtherNames } from "./short-forms.js";

const passage = (publication: string, text: string): Found => ({
  publication,
  source: `src:${publication}`,
  passage: { index: 0, firstBlock: 0, lastBlock: 0, start: 0, end: text.length, section: [] },
  terms: { title: [], heading: [], body: termsOf(text) },
});
const asked = (question: string) => unitsOf(parseQuestion(question, lexiconOf({})));
const names = (question: string, ...texts: string[]) =>
  otherNames(
    asked(question).asked,
    texts.map((text, at) => passage(`pmid:${at}`, text)),
  ).map(({ asked: words, name, publications }) => `${words.join(" ")} = ${name.join(" ")} (${publications})`);

test("a short form of the question is read by what publications explain it as, once two do", () => {
  const first = "Sweat chloride in cystic fibrosis (CF) was raised.";
  expect(names("sweat tests in CF", first)).toEqual([]);
  expect(names("sweat tests in CF", first, "Patients with cystic fibrosis (CF) sweat.")).toEqual([
    "cf = cystic fibros (2)",
  ]);
});

test("small words within a long form are read over", () => {
  const text = "Quality of life (QL) and burden of care (BoC) were asked.";
  expect(names("QL of carers", text, text)).toEqual(["ql = qualiti of life (2)"]);
  const plural = "Amyotrophic lateral sclerosis (ALS) begins in one limb.";
  expect(names("celecoxib in ALS", plural, plural)).toEqual(["al = amyotroph later scleros (2)"]);
  expect(names("BOC of carers", text, text)).toEqual(["boc = burden of care (2)"]);
});

test("of two meanings the one counts that the passages found first give", () => {
  const heart = "Myosin heavy chain (MHC) of the failing heart.";
  const immune = "The major histocompatibility complex (MHC) presents antigens.";
  expect(names("MHC antigens", immune, immune, immune, immune, immune, immune, heart)).toEqual([
    "mhc = major histocompat complex (6)",
  ]);
  expect(names("MHC antigens", immune, immune, heart, heart)).toEqual([
    "mhc = major histocompat complex (2)",
    "mhc = myosin heavi chain (2)",
  ]);
});

test("what the question explains itself, half a name and a question in capitals are no short forms", () => {
  const text = "A clinical research centre (CRC) and Parkinson disease (PD).";
  expect(names("colorectal cancer (CRC)", text, text)).toEqual([]);
  expect(names("PD-L1 in tumours", text, text)).toEqual([]);
  expect(names("PD IN TUMOURS", text, text)).toEqual([]);
});

test("a long form of the question is read by its short form; one of two letters once two publications give it", () => {
  const text = "In amyotrophic lateral sclerosis (ALS) and heart failure (HF) survival was short.";
  expect(names("celecoxib in amyotrophic lateral sclerosis", text)).toEqual(["amyotroph later scleros = al (1)"]);
  expect(names("celecoxib in heart failure", text)).toEqual([]);
  expect(names("celecoxib in heart failure", text, text)).toEqual(["heart failur = hf (2)"]);
});

test("a long word is read by the short form that stands after it, and by no word that only happens to", () => {
  const text = "Epiregulin (EREG) is a growth factor.";
  expect(names("what is epiregulin?", text, text)).toEqual(["epiregulin = ereg (2)"]);
  const chance = "Treatment test results differ.";
  const others = Array.from({ length: 8 }, () => "A test result.");
  expect(names("treatment of gout", chance, chance, ...others)).toEqual([]);
});

test("each word of a long form can be named by the short one, and a short form by the whole long one", () => {
  const units = (question: string, ...texts: string[]) => {
    const own = asked(question);
    const found = texts.map((text, at) => passage(`pmid:${at}`, text));
    return withOtherNames(own, otherNames(own.asked, found)).units.map(({ names: all }) =>
      all.map(({ terms, nearness }) => `${terms.join(" ")} ${nearness}`),
    );
  };
  expect(units("mucus plugs in CF", "cystic fibrosis (CF)", "cystic fibrosis (CF)")).toEqual([
    ["mucus 1"],
    ["plug 1"],
    ["cf 1", "cystic fibros 0.9"],
  ]);
  expect(units("lateral sclerosis care", "lateral sclerosis (LS)", "lateral sclerosis (LS)")).toEqual([
    ["later 1", "ls 0.9"],
    ["scleros 1", "ls 0.9"],
    ["care 1"],
  ]);
});
