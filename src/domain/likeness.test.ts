import { describe, expect, test } from "vitest";
import { alike, likenessOf } from "./likeness.js";
import type { PublicationFacts } from "./publication.js";

const TITLE = "Colchicine for acute gout in older adults";
const facts = (more: Partial<PublicationFacts> = {}): PublicationFacts => ({
  identifiers: [],
  title: TITLE,
  titleBasis: "printed",
  authors: ["Müller AB", "Ito C"],
  year: 2021,
  tier: "research",
  design: "unknown",
  language: "en",
  ...more,
});
const same = (a: Partial<PublicationFacts>, b: Partial<PublicationFacts>) => {
  const [one, other] = [likenessOf(facts(a)), likenessOf(facts(b))];
  return one !== undefined && other !== undefined && alike(one, other) && alike(other, one);
};

describe("two descriptions are of one publication", () => {
  test.each<[string, Partial<PublicationFacts>, Partial<PublicationFacts>]>([
    ["with nothing but title, author and year", {}, {}],
    [
      "whatever case, accents and signs",
      { title: "COLCHICINE for acute gout: in “older” adults." },
      { authors: ["Muller A"] },
    ],
    ["whatever the particles and suffixes of the name", { authors: ["van der Berg C"] }, { authors: ["Berg CD Jr"] }],
    ["in neighbouring years on the same first page", { year: 2020, pages: "101-5" }, { pages: "101–105" }],
    [
      "with the journal's name in short",
      { container: "J Am Coll Cardiol" },
      { container: "Journal of the American College of Cardiology" },
    ],
    ["with the journal's initials", { container: "NEJM" }, { container: "New England Journal of Medicine" }],
    [
      "with a word of the journal's name without its vowels",
      { container: "Dtsch Med Wochenschr" },
      { container: "Deutsche medizinische Wochenschrift" },
    ],
    ["where one lacks volume and pages", { volume: "7", pages: "1-9" }, {}],
  ])("%s", (_, a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe("two descriptions are not taken for one publication", () => {
  test.each<[string, Partial<PublicationFacts>, Partial<PublicationFacts>]>([
    ["another part", { title: `${TITLE}: part I` }, { title: `${TITLE}: part II` }],
    ["another year of a yearly report", { title: `${TITLE} 2021` }, { title: `${TITLE} 2022` }],
    ["an erratum", { title: `Erratum: ${TITLE}` }, {}],
    ["another first author", { authors: ["Ito C", "Müller AB"] }, {}],
    ["neighbouring years without pages", { year: 2020 }, {}],
    ["years further apart on the same page", { year: 2019, pages: "7" }, { pages: "7" }],
    ["another volume", { volume: "7" }, { volume: "8" }],
    ["another first page", { pages: "7-9" }, { pages: "8-9" }],
    ["another journal", { container: "Lancet" }, { container: "BMJ" }],
    ["a protocol", { title: `${TITLE}: study protocol` }, {}],
  ])("%s", (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

describe("a description tells too little", () => {
  test.each<[string, Partial<PublicationFacts>]>([
    ["with a short title", { title: "Reply to the authors" }],
    ["with a title of short words", { title: "A to B in C of D" }],
    ["with a paraphrased title", { titleBasis: "ours" }],
    ["without an author", { authors: [] }],
    ["by a body", { authors: ["Global Initiative for Asthma"] }],
    ["without a year", { year: undefined as never }],
    ["of a drug label", { tier: "label" }],
    ["of a notice, by its type", { publicationTypes: ["Published Erratum"] }],
    ["of a letter", { publicationTypes: ["Letter"] }],
    ["of a notice, by what it does", { relations: [{ kind: "retracts" }] }],
  ])("%s", (_, more) => {
    expect(likenessOf(facts(more))).toBeUndefined();
  });
});
