import type { Override, PublicationFacts } from "../domain/publication.js";
import type { BlockDraft, Source, SourceKind } from "../domain/source.js";
import { makeSource } from "../domain/source.js";
import { sampleIdentifier } from "./samples.js";

/** One made document of the sample answer. */
export interface SampleDocument {
  readonly facts: PublicationFacts;
  readonly source: Source;
  readonly override?: Override;
}

interface Draft {
  readonly facts: Omit<PublicationFacts, "identifiers" | "titleBasis" | "language"> & Partial<PublicationFacts>;
  readonly kind: SourceKind;
  readonly identifiers: readonly string[];
  readonly blocks: readonly BlockDraft[];
  readonly seen?: string;
  readonly override?: Override;
}

function document({ facts, kind, identifiers, blocks, seen, override }: Draft): SampleDocument {
  const language = facts.language ?? "en";
  return {
    facts: { titleBasis: "printed", ...facts, language, identifiers: identifiers.map(sampleIdentifier) },
    source: makeSource({
      kind,
      document: identifiers.join(" "),
      blocks,
      reader: { name: "sample", version: 1 },
      language,
      ...(facts.date === undefined ? {} : { date: facts.date }),
      ...(seen === undefined ? {} : { seen }),
    }),
    ...(override === undefined ? {} : { override }),
  };
}

function paragraph(text: string, section: string, marks: Partial<BlockDraft> = {}): BlockDraft {
  return { kind: "paragraph", section: [section], text, ...marks };
}

/** A guideline as a note: abstracted, its title ours, with a caution. */
export const GUIDELINE = document({
  kind: "note",
  identifiers: ["pmcid:PMC9900001"],
  seen: "Table 2 and the abstract",
  facts: {
    title: "Caring for children with juvenile dermatomyositis: an agreed set of steps",
    titleBasis: "ours",
    authors: ["Example Society for Childhood Rheumatism"],
    container: "Made-up Annals of Rheumatism",
    year: 2017,
    tier: "guideline",
    design: "guideline",
    size: "19 experts in childhood rheumatism and 2 in physical therapy, from 13 countries",
    population: "children with juvenile dermatomyositis",
    about: "juvenile dermatomyositis",
    caution: "The row on new calcinosis was cut off on the page that was seen.",
  },
  blocks: [
    { kind: "heading", section: [], text: "Treatment" },
    {
      kind: "item",
      section: ["Treatment"],
      locator: "Table 2",
      text: "Children with juvenile dermatomyositis whose calcinosis grows should have their immunosuppression stepped up.",
    },
    {
      kind: "item",
      section: ["Treatment"],
      locator: "Table 2",
      text: "The panel could not agree on any drug that acts on the deposits themselves.",
    },
  ],
});

/** A systematic review as an abstract record, with more authors than a reference names. */
export const REVIEW = document({
  kind: "abstract",
  identifiers: ["pmid:99000001", "doi:10.99999/review(2021)1"],
  facts: {
    title: "Drug treatment of calcinosis in childhood dermatomyositis: a systematic review",
    authors: [
      "Abara C",
      "Brandt E",
      "Castelli F",
      "Dvořák J",
      "Eze N",
      "Fontaine-Roux M",
      "Grün T",
      "Hassan R",
      "Ito A",
    ],
    container: "J Invented Rheumatol",
    year: 2021,
    date: "2021-04",
    tier: "research",
    design: "systematic review",
    size: "18 studies, 212 patients",
    population: "children with dermatomyositis",
  },
  blocks: [
    {
      kind: "title",
      section: [],
      text: "Drug treatment of calcinosis in childhood dermatomyositis: a systematic review",
    },
    paragraph("Databases were searched to March 2020 without limits of language.", "Methods"),
    paragraph(
      "Diltiazem was given to 96 children in 11 reports. Calcinosis shrank in 41 of 96 children, and no report had a control group. Blood pressure fell in 3 children.",
      "Results",
    ),
    paragraph("Whether diltiazem helps cannot be said until a controlled trial is done.", "Conclusions"),
  ],
});

/** A cohort as a full text with pages; its title and words hold everything that a renderer must not take for markup. */
export const COHORT = document({
  kind: "full text",
  identifiers: ["pmid:99000002", "pmcid:PMC9900002"],
  facts: {
    title: `Children's "stones" & <script>alert("x")</script> [part_1]: *diltiazem* | five years`,
    authors: ["O'Neill P", "Ünal S"],
    container: "Pretend Paediatr",
    year: 2018,
    tier: "research",
    design: "cohort",
    size: "23 children",
    population: "children with dermatomyositis",
    status: { kind: "corrected", by: ["pmid:99000022"], asOf: "2019-02" },
  },
  blocks: [
    {
      kind: "title",
      section: [],
      text: `Children's "stones" & <script>alert("x")</script> [part_1]: *diltiazem* | five years`,
    },
    { kind: "heading", section: [], text: "Results" },
    paragraph(
      "😀 All 23 stayed in care. Lesion area fell by ≥ 25% in 9 of 23 children (39%*) on diltiazem 5 mg/kg/day, P<0.05 & none_relapsed_early.",
      "Results",
      { page: 3 },
    ),
    paragraph("Two children stopped it because of swollen ankles.", "Results", { page: 4 }),
  ],
});

/** A case series in French, in adults with another disease. */
export const FRENCH = document({
  kind: "full text",
  identifiers: ["doi:10.99999/serie.5"],
  facts: {
    title: "Calcinose et diltiazem chez l’adulte : une série inventée",
    authors: ["Petit L", "Moreau G"],
    container: "Rev Imaginaire Med",
    year: 2009,
    tier: "research",
    design: "case series",
    size: "12 patients",
    population: "adults with systemic sclerosis",
    language: "fr",
  },
  blocks: [
    { kind: "title", section: [], text: "Calcinose et diltiazem chez l’adulte : une série inventée" },
    paragraph("Chez 5 des 12 malades, les dépôts ont diminué en un an.", "Résultats", { page: 212 }),
    paragraph("Aucun dépôt n’a disparu.", "Résultats", { page: 212 }),
  ],
});

/** A note on adults whose design was set by the library's owner. */
export const ADULTS = document({
  kind: "note",
  identifiers: ["pmid:99000005"],
  seen: "abstract",
  override: { design: "case series" },
  facts: {
    title: "Calcium channel blockers for deposits in systemic sclerosis",
    authors: ["Quist B"],
    year: 1998,
    tier: "research",
    design: "unknown",
    size: "47 patients",
    population: "adults with systemic sclerosis",
  },
  blocks: [
    { kind: "heading", section: [], text: "Treatment" },
    {
      kind: "item",
      section: ["Treatment"],
      locator: "Abstract",
      text: "In adults with systemic sclerosis, 3 of 12 given diltiazem had smaller deposits on films.",
    },
  ],
});

/** A trial that was retracted: never evidence. */
export const RETRACTED = document({
  kind: "abstract",
  identifiers: ["pmid:99000004"],
  facts: {
    title: "Diltiazem cures calcinosis in children: a randomised trial",
    authors: ["Nobody N"],
    container: "J Invented Rheumatol",
    year: 2015,
    tier: "research",
    design: "randomised trial",
    status: { kind: "retracted", by: ["pmid:99000044"], asOf: "2016-01" },
  },
  blocks: [paragraph("Diltiazem cured calcinosis in all 40 children.", "Results")],
});

/** A drug label with a dose for something else. */
export const LABEL = document({
  kind: "label",
  identifiers: ["spl:00000000-0000-4000-8000-000000000001"],
  facts: {
    title: "Diltiazem hydrochloride tablets (made-up label)",
    authors: [],
    container: "DailyMed",
    year: 2023,
    date: "2023-06-01",
    tier: "label",
    design: "label",
    population: "adults",
    about: "angina",
  },
  blocks: [
    { kind: "heading", section: [], text: "2 Dosage and administration" },
    paragraph(
      "For angina in adults, start with 30 mg four times daily before meals and at bedtime. Raise it slowly every 1 to 2 days.",
      "2 Dosage and administration",
    ),
    { kind: "row", section: ["2 Dosage and administration"], text: "Safety in children | has not been shown" },
  ],
});

/** Every document of the sample library. */
export const SAMPLE_DOCUMENTS: readonly SampleDocument[] = [
  GUIDELINE,
  REVIEW,
  COHORT,
  FRENCH,
  ADULTS,
  RETRACTED,
  LABEL,
];
