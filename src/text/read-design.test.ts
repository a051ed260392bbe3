import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MESH_MEANINGS, TYPE_MEANINGS } from "../domain/design-table.js";
import { ABSTRACT_WORDS, TITLE_WORDS } from "./design-words.js";
import { readDesign } from "./read-design.js";

const read = (types: readonly string[], title: string, abstract = "", mesh: readonly string[] = []) => {
  const headings = mesh.map((term) => ({ term, major: false }));
  const { design, basis, tier } = readDesign({ types, title, abstract, mesh: headings });
  return `${tier}, ${design}${basis === undefined ? "" : `, ${basis}`}`;
};

describe("readDesign", () => {
  it.each([
    ["2020 ACR guideline for the management of gout", "guideline, guideline, title: guideline for the"],
    ["Adherence to clinical practice guidelines in gout", "research, unknown"],
    ["EULAR consensus statement on gout", "guideline, consensus, title: consensus statement"],
    ["Colchicine in gout: study protocol for a randomised trial", "research, registration, title: study protocol"],
    ["A meta-analysis of randomised trials in gout", "research, meta-analysis, title: meta-analysis"],
    ["Colchicine for gout: a systematic review", "research, systematic review, title: systematic review"],
    ["A Randomized Controlled Trial of colchicine", "research, randomised trial, title: Randomized"],
    ["A non-randomised trial of colchicine", "research, other trial, title: non-randomised"],
    ["Post hoc analysis of a randomised trial", "research, other trial, title: Post hoc analysis of a randomised"],
    ["Colchicine in a randomised trial in dogs", "research, laboratory, title: in dogs"],
    ["Sedation for in vitro fertilization: a randomised trial", "research, randomised trial, title: randomised"],
    ["Phase II trial of colchicine", "research, other trial, title: Phase II trial"],
    [
      "Gout and alleles: a genome-wide association study",
      "research, genetic association, title: genome-wide association",
    ],
    ["Ultrasound in gout: diagnostic accuracy", "research, diagnostic accuracy, title: diagnostic accuracy"],
    ["Gout in farmers: a case-control study", "research, case-control, title: case-control"],
    ["Gout in farmers: a prospective cohort", "research, cohort, title: cohort"],
    ["A cross-sectional survey of gout", "research, cross-sectional, title: cross-sectional"],
    ["Tophi of the ear: a case series", "research, case series, title: case series"],
    ["Tophi of the ear: a case report", "research, case report, title: case report"],
    ["Gout: a review", "research, narrative review, title: : a review"],
    ["Comment on: a randomised trial of colchicine", "research, expert opinion, title: Comment on"],
    ["Retraction: a randomised trial of colchicine", "research, unknown, title: Retraction:"],
    ["Correction of anaemia in gout: a randomised trial", "research, randomised trial, title: randomised"],
    ["Response to colchicine: a randomised trial", "research, randomised trial, title: randomised"],
    ["Re-evaluation of gout", "research, unknown"],
    ["Letter recognition in gout", "research, unknown"],
    ["Colchicine and pain", "research, unknown"],
  ])("reads the title %j as %s", (title, design) => {
    expect(read([], title)).toBe(design);
  });

  it.each([
    ["Patients were randomly assigned to colchicine.", "randomised trial, abstract: randomly assigned"],
    [
      "Methods: A 12-week, randomized, double-blind study was done.",
      "randomised trial, abstract: Methods: A 12-week, randomized, double-blind study",
    ],
    ["More randomised trials are needed.", "unknown"],
    ["We searched MEDLINE and Embase to 2020.", "systematic review, abstract: searched MEDLINE and Embase"],
    ["Male Wistar rats were randomly assigned to two diets.", "laboratory, abstract: Male Wistar rats"],
    ["This retrospective study included 40 patients.", "cohort, abstract: retrospective study"],
    ["We did a case-control study.", "case-control, abstract: case-control study"],
  ])("reads what the abstract says was done: %j", (abstract, design) => {
    expect(read([], "Colchicine and pain", abstract)).toBe(`research, ${design}`);
  });

  it("believes a firm type before the title, the title before a loose type, MeSH before other words of the abstract", () => {
    expect(read(["Meta-Analysis"], "A cohort of patients")).toBe(
      "research, meta-analysis, publication type: Meta-Analysis",
    );
    expect(read(["Review"], "Gout: a systematic review")).toBe("research, systematic review, title: systematic review");
    expect(read([], "Gout", "A case-control study.", ["Cross-Sectional Studies"])).toBe(
      "research, cross-sectional, MeSH: Cross-Sectional Studies",
    );
    expect(read([], "Gout", "", ["Animals"])).toBe("research, laboratory, MeSH: Animals, not Humans");
    expect(read([], "Gout", "", ["Animals", "Humans"])).toBe("research, unknown");
  });

  it("lets an abstract sharpen a loose type, and never an opinion into evidence", () => {
    const searched = "We searched PubMed.";
    expect(read(["Review"], "Gout", searched)).toBe("research, systematic review, abstract: searched PubMed");
    expect(read(["Editorial"], "Gout", searched)).toBe("research, expert opinion, publication type: Editorial");
    expect(read(["Letter"], "Re: a randomised trial")).toBe("research, expert opinion, publication type: Letter");
    expect(read(["Letter"], "A randomised trial")).toBe("research, expert opinion, publication type: Letter");
    expect(read(["Clinical Trial"], "Gout", "Patients were randomised to colchicine.")).toBe(
      "research, randomised trial, abstract: were randomised",
    );
  });

  it("puts only guidelines and consensus recommendations into the guideline tier", () => {
    expect(read(["Practice Guideline"], "Gout")).toBe("guideline, guideline, publication type: Practice Guideline");
    expect(read(["Guidelines and Guidance"], "Gout")).toBe("research, unknown");
  });
});

it("docs/designs.md shows the tables as they are", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/designs.md"), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| "));
  for (const { type, design, firm } of TYPE_MEANINGS)
    expect(
      rows.filter((row) => row.includes(`${firm ? "firm" : "loose"} | ${design} |`) && row.includes(type)),
    ).not.toEqual([]);
  for (const [term, design] of MESH_MEANINGS) expect(rows).toContain(`| ${term} | ${design} |`);
  const ordered = (heading: string) =>
    (page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| \d+ \| ([a-z -]+) \|/gm);
  expect([...ordered("Words of titles")].map(([, design]) => design)).toEqual(TITLE_WORDS.map(({ design }) => design));
  expect([...ordered("Words of abstracts")].map(([, design]) => design)).toEqual(
    ABSTRACT_WORDS.map(({ design }) => design),
  );
});
