import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexiconOf } from "../testing/lexicons.js";
import { LONGEST_QUERY, liveQueries } from "./live-query.js";
import { safeName, withoutLabels, withoutMeasures } from "./live-terms.js";
import { parseQuestion } from "./parse.js";

const lexicon = lexiconOf({
  colchicine: { kind: "drug", preferred: "colchicine", provenance: ["MeSH:Colchicine"] },
  gout: { kind: "condition", preferred: "gout", synonyms: ["gouty arthritis", "podagra"], provenance: ["MeSH:Gout"] },
  omega: { kind: "drug", preferred: "omega-3 fatty acid", provenance: ["MeSH:Fatty Acids, Omega-3"] },
  pregnancy: {
    kind: "population",
    preferred: "pregnancy",
    synonyms: ["pregnant women"],
    provenance: ["MeSH:Pregnancy"],
  },
});
const queries = (question: string) => liveQueries(parseQuestion(question, lexicon), lexicon);

describe("a question as queries", () => {
  test("joins what is asked about by AND and each thing's names by OR, with MeSH headings and text words", () => {
    expect(queries("Does colchicine help gout?").pubmed.anything[0]).toBe(
      '("Colchicine"[mh] OR "colchicine"[tiab]) AND ("Gout"[mh] OR "gout"[tiab] OR "gouty arthritis"[tiab] OR "podagra"[tiab])',
    );
  });

  test("has a filter each for guidelines, reviews and trials", () => {
    const { pubmed } = queries("colchicine");
    expect(pubmed.guidelines[0]).toContain("practice guideline[pt]");
    expect(pubmed.reviews[0]).toContain("systematic[sb]");
    expect(pubmed.trials[0]).toContain("randomized controlled trial[pt]");
    expect(pubmed.anything[0]).not.toContain("[pt]");
  });

  test("asks Europe PMC for open texts, ClinicalTrials.gov in plain words, and for the labels of its drugs", () => {
    const { europepmc, trials, drugs } = queries("apixaban or colchicine in gout");
    expect(europepmc[0]).toContain('TITLE_ABS:"gout"');
    expect(europepmc[0]).toMatch(/AND OPEN_ACCESS:Y$/u);
    expect(trials[0]).toContain('("gout" OR "gouty arthritis" OR "podagra")');
    expect(drugs).toEqual(["apixaban", "colchicine"]);
  });

  test("tries a word that no list has as a heading, a substance and a text word, in both spellings", () => {
    expect(queries("haemorrhage on apixaban").pubmed.anything[0]).toBe(
      '("apixaban"[mh] OR "apixaban"[nm] OR "apixaban"[tiab]) AND ("hemorrhage"[mh] OR "haemorrhage"[tiab] OR "hemorrhage"[tiab])',
    );
  });

  test("grows looser step by step: without the people, then of two things, then of what the list knows", () => {
    expect(queries("Does colchicine prevent flares of gout in pregnancy?").trials).toEqual([
      '"colchicine" AND ("gout" OR "gouty arthritis" OR "podagra") AND "flares" AND ("pregnancy" OR "pregnant women")',
      '"colchicine" AND ("gout" OR "gouty arthritis" OR "podagra") AND "flares"',
      '"colchicine" AND ("gout" OR "gouty arthritis" OR "podagra")',
    ]);
  });

  test("keeps commas of headings", () => {
    expect(queries("omega-3 fatty acid").pubmed.anything[0]).toContain('"Fatty Acids, Omega-3"[mh]');
  });
});

describe("nothing of a question is taken for the query language", () => {
  test.each([
    ['gout" OR all[sb] OR "x', "gout OR all sb OR x"],
    ["gout) NOT (colchicine[tiab]", "gout NOT colchicine tiab"],
    ["AREA[EligibilityCriteria](x)", "AREA EligibilityCriteria x"],
    ["a:b*c?d\\e{f}^g~h", "a b c d e f g h"],
    ["［gout］＂", "gout"],
    ["-gout-", "gout"],
    ["Crohn's", "Crohns"],
  ])("%s is %s", (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test("in any question, outside the quotation marks stand only our own operators and fields", () => {
    const word = fc.constantFrom(
      "gout",
      "AND",
      "NOT",
      '"',
      "[au]",
      "(",
      ")",
      "*",
      ":",
      "OR",
      "colchicine",
      "]",
      "TITLE:",
      "\\",
      "“",
      "AREA[x]",
      "warfarin",
      "haemorrhage",
      "#1",
      "{",
      "}",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
        const question = `${words.join(" ")} x1`;
        const { pubmed, europepmc, trials } = queries(question);
        for (const query of [...Object.values(pubmed).flat(), ...europepmc, ...trials]) {
          const bare = query
            .replace(/"[\p{L}\p{N} ,-]*"/gu, "Q")
            .replace(/\((?:guideline|systematic|randomized controlled trial)\[.*$/u, "F");
          expect(bare).toMatch(/^(?:Q|F|TITLE_ABS:|OPEN_ACCESS:Y|\[(?:mh|tiab|nm)\]| AND | OR |\(|\))*$/u);
          expect(bare.split("(").length).toBe(bare.split(")").length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("a very long question gives queries of bounded length", () => {
    const long = Array.from({ length: 900 }, (_, at) => `word${at}x`).join(" ");
    for (const query of [...Object.values(queries(long).pubmed).flat(), ...queries(long).europepmc])
      expect(query.length).toBeLessThan(LONGEST_QUERY + 300);
  });
});

describe("what is no subject is left out", () => {
  test("ages, doses and values", () => {
    expect(
      withoutMeasures("74-year-old man, colchicine 0.6 mg twice daily, 1000-2000 IU, HbA1c 7.2 %, 15 mg/kg/day"),
    ).toBe("man, colchicine twice daily, , HbA1c ,");
  });

  test("words that only label what was taken out; multiple sclerosis is none of them", () => {
    expect(withoutLabels("Is Mr. with MS (DOB, MRN, tel.) on warfarin?")).toBe("Is with MS on warfarin?");
    expect(withoutLabels("colchicine for gout in Mr., DOB, MRN? Ring on tel. 0.6 mg")).toBe(
      "colchicine for gout? Ring on 0.6 mg",
    );
  });

  test("a question about nothing gives no queries", () => {
    expect(queries("what is it?")).toEqual({
      pubmed: { guidelines: [], reviews: [], trials: [], anything: [] },
      europepmc: [],
      trials: [],
      drugs: [],
    });
  });
});
