import { describe, expect, test } from "vitest";
import type { Concept, Lexicon } from "../domain/lexicon.js";
import { lexiconOf } from "../testing/lexicons.js";
import { expand } from "./expand.js";

/** Each way to name a concept as "relation label: group of phrases & group of phrases". */
function names(lexicon: Lexicon, id: string): string[] {
  const concept = lexicon.concepts.get(id);
  if (concept === undefined) return [];
  return expand(lexicon, concept).map(({ relation, label, allOf }) => {
    const groups = allOf.map((phrases) => phrases.map((phrase) => phrase.join(" ")).join(" | "));
    return `${relation} ${label}: ${groups.join(" & ")}`;
  });
}

describe("a concept is expanded", () => {
  test("to itself by all its names", () => {
    expect(names(lexiconOf({ gout: { synonyms: ["podagra"] } }), "gout")).toEqual(["same gout: gout | podagra"]);
  });

  test("to what is narrower, three steps down, each under its own name", () => {
    const lexicon = lexiconOf({
      arthritis: { narrower: ["gout"] },
      gout: { narrower: ["chronic-gout"] },
      "chronic-gout": { narrower: ["tophus"] },
      tophus: { narrower: ["pearl"] },
      pearl: {},
    });
    expect(names(lexicon, "arthritis")).toEqual([
      "same arthritis: arthriti",
      "narrower gout: gout",
      "narrower chronic gout: chronic gout",
      "narrower tophus: tophus",
    ]);
  });

  test("never to what is broader", () => {
    const lexicon = lexiconOf({
      gout: { broader: ["arthritis"] },
      arthritis: { narrower: ["gout", "psoriasis"] },
      psoriasis: {},
    });
    expect(names(lexicon, "gout")).toEqual(["same gout: gout"]);
  });

  test("to the diseases that it is a manifestation of, with what is narrower than they", () => {
    const lexicon = lexiconOf({
      tophus: { manifestationOf: ["gout"] },
      gout: { synonyms: ["podagra"], narrower: ["chronic-gout"], broader: ["arthritis"] },
      "chronic-gout": {},
      arthritis: { narrower: ["gout"] },
    });
    expect(names(lexicon, "tophus")).toEqual([
      "same tophus: tophus",
      "underlying gout: gout | podagra",
      "underlying chronic gout: chronic gout",
    ]);
  });

  test("to texts that name all it is made of, the narrower forms of the parts included", () => {
    const lexicon = lexiconOf({
      "kidney-stone-in-gout": { allOf: ["stone", "gout"] },
      stone: { narrower: ["gravel"] },
      gravel: {},
      gout: { synonyms: ["podagra"] },
    });
    expect(names(lexicon, "kidney-stone-in-gout")).toEqual([
      "same kidney stone in gout: kidney stone in gout",
      "same kidney stone in gout: stone | gravel & gout | podagra",
    ]);
  });

  test("not to texts that name only some of its parts, when a part is unknown", () => {
    const lexicon = lexiconOf({ "stone-in-gout": { allOf: ["stone", "nothing"] }, stone: {} });
    expect(names(lexicon, "stone-in-gout")).toEqual(["same stone in gout: stone in gout"]);
  });
});

describe("an unsettled term is expanded", () => {
  const LEXICON = lexiconOf({
    "gouty-lung": { mayMean: ["asthma", "fibrosis"], narrower: ["gouty-bronchus"] },
    "gouty-bronchus": {},
    asthma: { narrower: ["exercise-asthma"] },
    "exercise-asthma": {},
    fibrosis: { manifestationOf: ["sclerosis"] },
    sclerosis: {},
  });

  test("to each thing it may mean, what is narrower standing under that meaning", () => {
    expect(names(LEXICON, "gouty-lung")).toEqual([
      "same gouty lung: gouti lung",
      "may-mean asthma: asthma",
      "may-mean asthma: exercis asthma",
      "may-mean fibrosis: fibros",
      "underlying sclerosis: scleros",
    ]);
  });

  test("never so that a meaning counts as the term itself", () => {
    const concept = LEXICON.concepts.get("gouty-lung");
    const same = concept === undefined ? [] : expand(LEXICON, concept).filter(({ relation }) => relation === "same");
    expect(same.map(({ concept: id }) => id)).toEqual(["gouty-lung"]);
  });
});

describe("a lexicon that runs in circles still ends", () => {
  test.each<[string, Record<string, Partial<Concept>>]>([
    ["narrower than itself", { a: { narrower: ["a"] } }],
    ["two that are narrower than each other", { a: { narrower: ["b"] }, b: { narrower: ["a"] } }],
    ["manifestations of each other", { a: { manifestationOf: ["b"] }, b: { manifestationOf: ["a"], narrower: ["a"] } }],
    ["made of each other", { a: { allOf: ["b"] }, b: { allOf: ["a"], narrower: ["b", "a"] } }],
    ["meaning each other", { a: { mayMean: ["b", "a"] }, b: { mayMean: ["a"] } }],
  ])("%s", (_what, entries) => {
    const told = names(lexiconOf(entries), "a");
    expect(told[0]).toBe("same a: a");
    expect(told.length).toBeLessThan(10);
  });

  test("and links to nothing are passed over", () => {
    expect(names(lexiconOf({ a: { narrower: ["x"], mayMean: ["y"], manifestationOf: ["z"] } }), "a")).toEqual([
      "same a: a",
    ]);
  });
});

test("what other things are called that hold a concept's name goes with each of its names", () => {
  const lexicon = lexiconOf({ depression: { notIn: ["respiratory depression"] }, gout: {} });
  const of = (id: string) => {
    const concept = lexicon.concepts.get(id);
    return concept === undefined ? [] : expand(lexicon, concept).map(({ notIn }) => notIn?.map((one) => one.join(" ")));
  };
  expect(of("depression")).toEqual([["respiratori depress"]]);
  expect(of("gout")).toEqual([undefined]);
});
