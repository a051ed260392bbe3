import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MESH_MEANINGS, NOTICE_TYPES, TYPE_MEANINGS } from "../../domain/design-table.js";
import { ABSTRACT_WORDS } from "./design-abstract-words.js";
import { TITLE_WORDS } from "./design-title-words.js";
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
    ["Post hoc analysis of a randomised trial", "research, other trial, title: Post hoc analysis"],
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
    ["Retraction: a randomised trial of colchicine", "research, unknown"],
    ["Correction of anaemia in gout: a randomised trial", "research, randomised trial, title: randomised"],
    ["Response to colchicine: a randomised trial", "research, randomised trial, title: randomised"],
    ["Re-evaluation of gout", "research, unknown"],
    ["Letter recognition in gout", "research, unknown"],
    ["Patients in a randomised trial: a qualitative study", "research, unknown"],
    ["Reporting of randomised trials in gout", "research, unknown"],
    ["Colchicine in knockout mice: a randomised study", "research, laboratory, title: knockout"],
    ["Allergy to mice: a randomised trial", "research, randomised trial, title: randomised"],
    ["Knowledge of gout among nurses: an online survey", "research, cross-sectional, title: online survey"],
    ["Five patients with tophi", "research, case series, title: Five patients"],
    ["An IL1 polymorphism and the risk of gout", "research, genetic association, title: polymorphism and the risk"],

    ["Colchicine and pain", "research, unknown"],
  ])("reads the title %j as %s", (title, design) => {
    expect(read([], title)).toBe(design);
  });

  it.each([
    ["Patients were randomly assigned to colchicine.", "randomised trial, abstract: randomly assigned"],
    [
      "Methods: A 12-week, randomized, double-blind study was done.",
      "randomised trial, abstract: randomized, double-blind",
    ],
    ["More randomised trials are needed.", "unknown"],
    ["We searched MEDLINE and Embase to 2020.", "systematic review, abstract: searched MEDLINE and Embase"],
    ["Male Wistar rats were randomly assigned to two diets.", "laboratory, abstract: Male Wistar rats"],
    ["This retrospective study included 40 patients.", "cohort, abstract: retrospective study"],
    ["We did a case-control study.", "case-control, abstract: case-control study"],
    ["Forty volunteers took part. Mice were known to benefit.", "unknown"],
    ["Rats benefit. Forty volunteers were randomised to colchicine.", "randomised trial, abstract: were randomised"],
    ["Animals were spoken of. They were randomly divided.", "laboratory, abstract: Animals were"],
    [
      "Specimens from extracted premolars were randomly assigned.",
      "laboratory, abstract: Specimens from extracted premolars were randomly assigned",
    ],
    ["Participants will be randomly assigned.", "registration, abstract: will be randomly assigned"],
    ["A meta-analysis was performed.", "meta-analysis, abstract: meta-analysis was performed"],
    [
      "We performed a secondary analysis of a trial in which patients were randomised.",
      "other trial, abstract: We performed a secondary analysis",
    ],
    ["Plots were laid out in a randomized block design.", "unknown"],
    [
      "Patients had both. Sensitivity was 80% and specificity 90%; biopsy was the reference standard.",
      "diagnostic accuracy, abstract: Sensitivity",
    ],
    ["A 45-year-old man presented with tophi.", "case report, abstract: A 45-year-old man presented"],
    ["This review summarises colchicine.", "narrative review, abstract: This review"],
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

  it("reads the methods where title and abstract say nothing, and only there", () => {
    const methods = "Eighty patients with gout were then randomly divided into two groups.";
    const basis = "patients with gout were then randomly divided";
    expect(readDesign({ types: [], title: "Gout", abstract: "", methods })).toEqual({
      design: "randomised trial",
      basis: `methods: ${basis}`,
      tier: "research",
    });
    expect(readDesign({ types: [], title: "Gout", abstract: "A case-control study.", methods }).design).toBe(
      "case-control",
    );
    expect(readDesign({ types: [], title: "Predictors of gout", abstract: "", methods }).design).toBe("unknown");
  });

  it("never calls a study in animals a clinical one, whatever its type says", () => {
    expect(read(["Randomized Controlled Trial"], "Colchicine", "", ["Animals"])).toBe(
      "research, laboratory, MeSH: Animals, not Humans",
    );
    expect(read(["Randomized Controlled Trial"], "Colchicine in dogs")).toBe("research, laboratory, title: in dogs");
    expect(read([], "A pilot study of colchicine", "Ten dogs were randomly assigned.")).toBe(
      "research, laboratory, abstract: dogs were",
    );
    expect(read(["Review"], "Colchicine in mice", "", ["Animals"])).toBe(
      "research, narrative review, publication type: Review",
    );
  });

  it("says nothing of a notice, whose words are another article's, and takes a protocol's title before its type", () => {
    expect(read(["Published Erratum"], "A randomised trial")).toBe("research, unknown");
    expect(read(["correction", "Erratum"], "A randomised trial")).toBe("research, unknown");
    expect(read(["Randomized Controlled Trial"], "Colchicine: study protocol")).toBe(
      "research, registration, title: study protocol",
    );
  });

  it("does not believe a case report on many people", () => {
    const witness = { types: ["Case Report"], title: "Rehabilitation in heart failure" };
    expect(readDesign({ ...witness, abstract: "34 patients took part in rehabilitation." }).design).toBe("unknown");
    expect(readDesign({ ...witness, abstract: "We report a 45-year-old man." }).design).toBe("case report");
  });

  it("puts only guidelines and consensus recommendations into the guideline tier", () => {
    expect(read(["Practice Guideline"], "Gout")).toBe("guideline, guideline, publication type: Practice Guideline");
    expect(read(["Guidelines and Guidance"], "Gout")).toBe("research, unknown");
  });
});

it("docs/designs.md shows the tables as they are", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/designs.md"), "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| "));
  for (const { type, design, firm } of TYPE_MEANINGS)
    expect(
      rows.filter((row) => row.includes(`${firm ? "firm" : "loose"} | ${design} |`) && row.includes(type)),
    ).not.toEqual([]);
  for (const [term, design] of MESH_MEANINGS) expect(rows).toContain(`| ${term} | ${design} |`);
  for (const type of NOTICE_TYPES) expect(page).toContain(type);
  const ordered = (heading: string) =>
    (page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| \d+ \| ([a-z -]+(?: \(open\))?) \|/gm);
  expect([...ordered("Words of titles")].map(([, design]) => design)).toEqual(
    TITLE_WORDS.map(({ design, open }) => (open === true ? `${design} (open)` : design)),
  );
  expect([...ordered("Words of abstracts")].map(([, design]) => design)).toEqual(
    ABSTRACT_WORDS.map(({ design }) => design),
  );
});
