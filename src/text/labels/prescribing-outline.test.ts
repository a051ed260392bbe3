import { expect, test } from "vitest";
import type { BlockDraft } from "../../domain/source.js";
import { underPrescribingSections } from "./prescribing-information.js";
import { withPrescribingHeadings } from "./prescribing-outline.js";

const LONG = "Goutex lowers the blood pressure of some patients, who should lie down until it has risen again.";
const heading = (text: string, ...section: string[]): BlockDraft => ({ kind: "heading", section, text });
const paragraph = (text: string, ...section: string[]): BlockDraft => ({ kind: "paragraph", section, text });
const outline = (blocks: readonly BlockDraft[]) =>
  underPrescribingSections(withPrescribingHeadings(blocks)).map(
    ({ kind, code, section, text }) =>
      `${kind === "heading" ? "#" : ""}${code ?? "-"} ${section.join("/")} | ${text.slice(0, 24)}`,
  );

test("the name of a section at the end of a paragraph heads what follows: warnings are no contraindications", () => {
  expect(
    outline([
      heading("CONTRAINDICATIONS"),
      paragraph("Goutex is contraindicated in gout (see PRECAUTIONS). WARNINGS", "CONTRAINDICATIONS"),
      paragraph(LONG, "CONTRAINDICATIONS"),
    ]),
  ).toEqual([
    "#34070-3  | CONTRAINDICATIONS",
    "34070-3 CONTRAINDICATIONS | Goutex is contraindicate",
    "#34071-1  | WARNINGS",
    "34071-1 WARNINGS | Goutex lowers the blood ",
  ]);
});

test("a short line without a stop over a paragraph is a heading, an item of a list and what leads into one are none", () => {
  expect(
    outline([
      heading("WARNINGS"),
      paragraph("Hypotension", "WARNINGS"),
      paragraph(LONG, "WARNINGS"),
      paragraph("Goutex is not for patients with:", "WARNINGS"),
      paragraph("Gout", "WARNINGS"),
      paragraph(LONG, "WARNINGS"),
    ]).map((line) => line.split(" ")[1]),
  ).toEqual([
    "",
    "WARNINGS",
    "WARNINGS/Hypotension",
    "WARNINGS/Hypotension",
    "WARNINGS/Hypotension",
    "WARNINGS/Hypotension",
  ]);
});

test("a numbered heading stands under the section of its number, wherever it comes and however long it is", () => {
  const long = "2.4 Treatment of Gout, Tophi, and Reduction in the Risk of Recurrence of Gout and of Tophi in the Hand";
  expect(
    outline([
      heading("2 DOSAGE AND ADMINISTRATION"),
      heading("2.3 Gout", "2 DOSAGE AND ADMINISTRATION"),
      paragraph(long, "2 DOSAGE AND ADMINISTRATION", "2.3 Gout"),
      heading("7 DRUG INTERACTIONS"),
      heading("2.5 Missed dose", "7 DRUG INTERACTIONS"),
      paragraph(LONG, "7 DRUG INTERACTIONS", "2.5 Missed dose"),
    ]),
  ).toEqual([
    "#34068-7  | 2 DOSAGE AND ADMINISTRAT",
    "#34068-7 2 DOSAGE AND ADMINISTRATION | 2.3 Gout",
    "#34068-7 2 DOSAGE AND ADMINISTRATION | 2.4 Treatment of Gout, T",
    "#34073-7  | 7 DRUG INTERACTIONS",
    "#34068-7 2 DOSAGE AND ADMINISTRATION | 2.5 Missed dose",
    "34068-7 2 DOSAGE AND ADMINISTRATION/2.5 Missed dose | Goutex lowers the blood ",
  ]);
});

test("what a drug is for, said before the first section, is its indication", () => {
  expect(
    outline([paragraph("Goutex is indicated for gout."), paragraph("Goutex is not indicated for tophi.")]),
  ).toEqual(["34067-9  | Goutex is indicated for ", "-  | Goutex is not indicated "]);
});
