import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "./adapters/lexicon-files/lexicon-files.js";
import { allDrugNames } from "./domain/drug-names.js";
import { drugCalled } from "./domain/lexicon-names.js";
import { parseQuestion } from "./question/parse.js";

const LEXICON = readLexicon(join(import.meta.dirname, "..", "lexicon"));
const BY_NAME = new Map<string, Set<string>>();
for (const { id, preferred, synonyms } of LEXICON.concepts.values())
  for (const name of [preferred, ...synonyms].map((one) => one.toLowerCase()))
    BY_NAME.set(name, (BY_NAME.get(name) ?? new Set()).add(id));

describe("the built-in lexicon", () => {
  test("has each name for one concept", () => {
    expect([...BY_NAME].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])).toEqual([]);
  });

  test("has each brand for one drug, and none that is a name of something", () => {
    const brands = [...LEXICON.concepts.values()].flatMap((one) =>
      (one.brands ?? []).map((name) => name.toLowerCase()),
    );
    expect(brands.filter((name, at) => brands.indexOf(name) !== at || BY_NAME.has(name))).toEqual([]);
    expect(drugCalled(LEXICON, "haldol")?.preferred).toBe("haloperidol");
  });

  test("has the names of one drug by WHO and by the United States at one concept", () => {
    const apart = [...BY_NAME.keys()].flatMap((name) => {
      const names = allDrugNames(name);
      const ids = new Set(names.flatMap((one) => [...(BY_NAME.get(one) ?? [])]));
      return ids.size > 1 || names.some((one) => !BY_NAME.has(one)) ? [[...ids].join(", "), names.join(", ")] : [];
    });
    expect(apart).toEqual([]);
  });

  test.each([
    ["rifampin with warfarin", ["rifampicin", "warfarin"]],
    ["glyburide or gliclazide in the elderly", ["glibenclamide", "gliclazide"]],
    ["is norepinephrine better than dopamine", ["noradrenaline"]],
    ["which PPI for reflux", ["proton pump inhibitor"]],
  ])("reads “%s”", (text, drugs) => {
    const { topics } = parseQuestion(text, LEXICON);
    expect(topics.filter(({ kind }) => kind === "drug").map(({ label }) => label)).toEqual(drugs);
  });
});
