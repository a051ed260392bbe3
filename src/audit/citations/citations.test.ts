import { describe, expect, test } from "vitest";
import { citationsOf, listedReferences } from "./citations.js";
import { textBlocks } from "../reading/text-blocks.js";

const cited = (text: string) => citationsOf(textBlocks("note.md", text));
const numbers = (text: string) => cited(text).map((one) => (one.kind === "number" ? one.numbers : one.text));

describe("finding citations in a text", () => {
  test("numbers in brackets, raised, in a chat's own brackets and of footnotes, each in its place", () => {
    const text = "Gout hurts [1, 3–5]. It swells.² It is red【7†source】 and warm [^8].";
    expect(numbers(text)).toEqual([[1, 3, 4, 5], [2], [7], [8]]);
    for (const { start, end, text: words } of cited(text)) expect(text.slice(start, end)).toBe(words);
  });

  test("numbers that a page had raised, where a text cites so again and again", () => {
    expect(numbers("Gout hurts in joints.1 It swells often.2,3 It is red and warm.4")).toEqual([[1], [2, 3], [4]]);
    expect(numbers("The dose is 0.5 mg for adults.1 It is 1.5 g in all.")).toEqual([]);
  });

  test("identifiers and addresses, and no number that names or counts something", () => {
    expect(numbers("See PMID: 31302187 and doi:10.1007/s40674-016-0035-x, or https://example.org/a.")).toEqual([
      "PMID: 31302187",
      "10.1007/s40674-016-0035-x",
      "https://example.org/a",
    ]);
    expect(numbers("It is on chromosome 22. It is stage 4. It lasts for 6.")).toEqual([]);
  });

  test("entries of a list of references, with their numbers and identifiers", () => {
    const listed = listedReferences(
      textBlocks(
        "note.md",
        "Gout hurts [1].\n\n## References\n\n1. Smith J. Gout. 2020. PMID: 31302187.\n2. Jones A. Pain. 2019.\n",
      ),
    );
    expect(listed.map(({ number, identifiers }) => [number, identifiers.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  test("finds authors with years, but neither months nor what an identifier names beside them", () => {
    const text =
      "Warfarin is safe (Smith et al., 2019; Jones and Brown, 2020). Granger et al. (2011) found less bleeding (March, 2012). It works (Roe et al., 2011; PMID: 123).";
    expect(cited(text).flatMap((one) => (one.kind === "author" ? [`${one.author} ${one.year}`] : []))).toEqual([
      "Smith 2019",
      "Jones 2020",
      "Granger 2011",
    ]);
  });

  test("takes the number of a link for no number of a list", () => {
    expect(cited("It works [1](https://pubmed.ncbi.nlm.nih.gov/123/).").map(({ kind }) => kind)).toEqual([
      "identifier",
    ]);
  });

  test("reads footnotes of Markdown as references", () => {
    const text = textBlocks("note.md", "It works.[^1]\n\n[^1]: Prescribing information, 2020.\n");
    expect(listedReferences(text).map((one) => one.text)).toEqual(["[^1]: Prescribing information, 2020."]);
  });
});
