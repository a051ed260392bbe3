import { describe, expect, test } from "vitest";
import { SKIN, vocabularyOf } from "../testing/vocabulary.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { NAPROXEN } from "./library-kit.contract.js";

const ids = (headings: readonly { readonly id: string }[]) => headings.map(({ id }) => id);

/** What a Library promises of a vocabulary of headings. */
export function vocabularyContract(name: string, libraryOf: LibraryOf): void {
  describe(`${name}: a vocabulary`, () => {
    test("is listed, is the same when it comes again, and takes the place of the one before", async () => {
      const library = await libraryOf();
      expect(await library.vocabularies()).toEqual([]);
      const first = vocabularyOf(SKIN);
      expect(await library.addVocabulary(first)).toBe("added");
      expect(await library.addVocabulary(vocabularyOf(SKIN))).toBe("unchanged");
      expect(await library.vocabularies()).toEqual([{ id: first.id, title: "desc2026.xml", headings: 4, names: 9 }]);
      const second = vocabularyOf({ D9: { name: "Gout" } });
      expect(await library.addVocabulary(second)).toBe("replaced");
      expect(await library.vocabularies()).toEqual([{ id: second.id, title: "desc2026.xml", headings: 1, names: 1 }]);
      expect(ids(await library.headingsNamed(["urticaria", "gout"]))).toEqual(["D9"]);
    });

    test("gives the headings that a run of index terms names, by any name", async () => {
      const library = await libraryOf();
      await library.addVocabulary(vocabularyOf(SKIN));
      expect(await library.headingsNamed(["hive"])).toEqual([
        {
          id: "D2",
          name: "Urticaria",
          terms: ["Hives"],
          narrower: [["Dermographism"]],
          trees: ["C17.800.862", "C20.543"],
        },
      ]);
      expect(ids(await library.headingsNamed(["skin diseas", "dermograph", "sickl cell anemia", "sickl"]))).toEqual([
        "D1",
        "D2",
        "D4",
      ]);
      expect(await library.headingsNamed([])).toEqual([]);
    });

    test("gives what stands below a place of the tree, the nearest first, never the place itself", async () => {
      const library = await libraryOf();
      await library.addVocabulary(vocabularyOf(SKIN));
      expect(ids(await library.headingsBelow(["C17"], 9))).toEqual(["D1", "D2", "D3"]);
      expect(ids(await library.headingsBelow(["C17.800"], 9))).toEqual(["D2", "D3"]);
      expect(ids(await library.headingsBelow(["C17.8", "C20.543"], 9))).toEqual([]);
      expect(ids(await library.headingsBelow(["C17.800", "C15.378"], 2))).toEqual(["D2", "D4"]);
    });

    test("is part of the content, survives building anew, and goes when it is taken out", async () => {
      const library = await libraryOf(NAPROXEN);
      const bare = (await library.snapshot()).id;
      const added = vocabularyOf(SKIN);
      await library.addVocabulary(added);
      const with_ = (await library.snapshot()).id;
      expect(with_).not.toBe(bare);
      await library.rebuild();
      expect(ids(await library.headingsNamed(["hive"]))).toEqual(["D2"]);
      expect((await library.snapshot()).id).toBe(with_);
      expect(await library.removeVocabulary("mesh:0")).toBe(false);
      expect(await library.removeVocabulary(added.id)).toBe(true);
      expect(await library.headingsNamed(["hive"])).toEqual([]);
      expect((await library.snapshot()).id).toBe(bare);
    });
  });
}
