import { describe, expect, test } from "vitest";
import type { BundleReference } from "../../operations/reference-schema.js";
import { sampleBundle } from "../../testing/sample-bundle.js";
import type { Citation } from "./citation.js";
import { citationOf } from "./citation.js";

function cited(number: number, change: Partial<BundleReference> = {}): Citation {
  const reference = sampleBundle().references.find((one) => one.number === number);
  if (reference === undefined) throw new Error(`the sample has no reference ${number}`);
  return citationOf({ ...reference, ...change }, "2025-03-01T09:00:00.000Z");
}

function line({ parts, identifiers }: Citation): string {
  return [...parts, ...identifiers.map(({ written }) => `${written}.`)].join(" ");
}

describe("a reference", () => {
  test("names six authors, then et al., then title, container, year and identifiers", () => {
    expect(line(cited(2))).toBe(
      "Abara C, Brandt E, Castelli F, Dvořák J, Eze N, Fontaine-Roux M, et al. Drug treatment of calcinosis in childhood dermatomyositis: a systematic review. J Invented Rheumatol. 2021. PMID: 99000001. doi:10.99999/review(2021)1.",
    );
    expect(cited(2).identifiers.map(({ link }) => link)).toEqual([
      "https://pubmed.ncbi.nlm.nih.gov/99000001/",
      "https://doi.org/10.99999/review(2021)1",
    ]);
  });

  test("says that the title is ours, that it is a note, from what it was written, and its caution", () => {
    const { parts, remarks, warnings } = cited(1);
    expect(parts).toContain(
      "Caring for children with juvenile dermatomyositis: an agreed set of steps [title is ours].",
    );
    expect(remarks).toEqual([
      "Guideline, 19 experts in childhood rheumatism and 2 in physical therapy, from 13 countries; children with juvenile dermatomyositis.",
      "Abstracted note, written from Table 2 and the abstract.",
    ]);
    expect(warnings).toEqual(["Caution: The row on new calcinosis was cut off on the page that was seen."]);
  });

  test("says what corrected it, what the library's owner set, and its language", () => {
    expect(cited(3).warnings).toEqual(["Corrected by PMID: 99000022 (as of 2019-02)."]);
    expect(cited(5).warnings).toEqual(["Design set by the library’s owner."]);
    expect(cited(5, { override: { tier: "research", design: "cohort" } }).warnings).toEqual([
      "Tier and design set by the library’s owner.",
    ]);
    expect(cited(4).remarks).toEqual(["Case series, 12 patients; adults with systemic sclerosis.", "In French."]);
    expect(cited(4, { language: "not a tag" }).remarks).toHaveLength(1);
  });

  test("does without what is not known, and adds no second full stop", () => {
    expect(line(cited(5, { authors: [], title: "Does it help?", year: null }))).toBe("Does it help? PMID: 99000005.");
  });

  test("shows a local identifier only where there is nothing else to find it by", () => {
    const local = { identifiers: ["local:G1"], links: [] };
    expect(line(cited(6, local))).toMatch(/2023\. local:G1\.$/u);
    const placed = cited(6, { ...local, links: ["https://label.example.org/a?b=1"] });
    expect(placed.identifiers).toEqual([
      {
        text: "label.example.org",
        link: "https://label.example.org/a?b=1",
        written: "https://label.example.org/a?b=1",
      },
    ]);
  });

  test("leads to no address but one of the web, and to none that a file gives for another's identifier", () => {
    const links = [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "https://a.example/\u001b]8;;",
      "//x",
    ];
    expect(cited(2, { links }).identifiers.map(({ link }) => link)).toEqual([undefined, undefined]);
  });
});
