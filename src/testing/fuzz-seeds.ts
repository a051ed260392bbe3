import { MESH } from "./mesh.js";

/** A small file written for fuzzing: valid, and with as many of its format's constructs as fit on a page. */
export interface FuzzSeed {
  readonly name: string;
  readonly content: string;
}

const NOTE = `---
id: local:gout-note
title: Colchicine in acute gout
title-basis: printed
tier: research
design: randomised trial
year: 2021
language: en
seen: abstract
---

## Treatment

- Colchicine **1.2 mg**, then 0.6 mg after one hour, relieves pain. {Abstract}

## Harm

- Diarrhoea in 23 of 100 patients (10^2). {Table 3}
`;

const JATS = `<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "JATS.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="en"><front><journal-meta><journal-title-group><journal-title>J Gout</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="pmid">11943073</article-id><article-id pub-id-type="doi">10.1000/x.2</article-id><article-categories><subj-group><subject>Research</subject></subj-group></article-categories>
<title-group><article-title>Colchicine: a <italic>randomised</italic> trial<xref ref-type="fn" rid="f1">1</xref></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>M&#252;ller</surname><given-names>Ernst-Ulrich</given-names></name></contrib><contrib><collab>Gout Group</collab></contrib></contrib-group>
<pub-date pub-type="epub"><day>7</day><month>2</month><year>2002</year></pub-date><fpage>12</fpage><lpage>19</lpage>
<related-article related-article-type="corrected-article" ext-link-type="doi" xlink:href="10.1000/y"/>
<abstract><sec><title>Results</title><p>Of 84 patients, 42 (50%) improved; P &lt; 0.05.</p></sec></abstract><trans-abstract xml:lang="es"><p>Dolor.</p></trans-abstract></article-meta></front>
<body><sec><label>1</label><title>Methods</title><p>Forty patients were randomly divided [<xref ref-type="bibr" rid="r1">1</xref>–<xref ref-type="bibr" rid="r3">3</xref>]. Cells: 10<sup>9</sup>, CO<sub>2</sub>, <inline-formula><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math></inline-formula>.
Left out:<list><list-item><label>a)</label><p>asthma;</p></list-item><list-item><p>drugs:</p><list><list-item><p>warfarin</p></list-item></list></list-item></list></p>
<boxed-text><label>Box 1</label><caption><title>Do not</title></caption><p>Give 5 mg twice.</p></boxed-text><def-list><def-item><term>CI</term><def><p>confidence interval</p></def></def-item></def-list>
<table-wrap><label>Table 2</label><caption><p>Outcomes</p></caption><table><thead><tr><th rowspan="2">Outcome</th><th colspan="2">Group</th></tr><tr><th>Drug</th><th>Placebo</th></tr></thead>
<tbody><tr><td colspan="3"><bold>Pain</bold></td></tr><tr><td>&#x2003;Day 1</td><td>3.1<xref ref-type="table-fn">a</xref></td><td rowspan="2">4</td></tr><tr><td>&#x2003;Day 2</td><td>2</td></tr></tbody></table><table-wrap-foot><fn><label>a</label><p>Adjusted.</p></fn></table-wrap-foot></table-wrap>
<fig><label>Figure 1</label><caption><title>Pain.</title><p>Means.</p></caption><graphic xlink:href="f1"/></fig></sec></body>
<back><app-group><app><title>Appendix</title><p>Doses.</p></app></app-group><fn-group><fn id="f1"><p>A note.</p></fn></fn-group><ref-list><ref><mixed-citation>Smith 2001</mixed-citation></ref></ref-list></back></article>`;

const PUBMED = `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">123</PMID><DateRevised><Year>2024</Year><Month>03</Month><Day>9</Day></DateRevised>
<Article><Journal><JournalIssue><Volume>12</Volume><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue><ISOAbbreviation>J Gout</ISOAbbreviation></Journal><ArticleTitle>[Gout in 10<sup>6</sup> cells].</ArticleTitle>
<Abstract><AbstractText Label="BACKGROUND">Gout hurts.</AbstractText><AbstractText Label="RESULTS">Pain fell by 2.3&#xa0;points.</AbstractText></Abstract><AuthorList><Author><LastName>M&#252;ller</LastName><Initials>AB</Initials></Author></AuthorList><Language>eng</Language>
<PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType></PublicationTypeList></Article><MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="Y">Gout</DescriptorName></MeshHeading></MeshHeadingList>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Gout. 2022;13:1</RefSource><PMID Version="1">456</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">123</ArticleId><ArticleId IdType="doi">10.1000/g.123</ArticleId></ArticleIdList></PubmedData></PubmedArticle><DeleteCitation><PMID>1</PMID></DeleteCitation></PubmedArticleSet>`;

const SPL = `<?xml version="1.0"?><document xmlns="urn:hl7-org:v3"><id root="0a0b0c0d-0001-4111-8111-000000000001"/><code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="HUMAN PRESCRIPTION DRUG LABEL"/><title>GOUTEX (colchicine) tablets</title><effectiveTime value="20210305"/><setId root="0a0b0c0d-0002-4111-8111-000000000002"/><versionNumber value="7"/>
<component><structuredBody><component><section><code code="34067-9" codeSystem="2.16.840.1.113883.6.1"/><title>1 INDICATIONS</title><text><paragraph>Goutex is for <content styleCode="bold">gout</content> flares.</paragraph><list><item>adults</item><item>children over 16</item></list></text></section></component>
<component><section><code code="34068-7" codeSystem="2.16.840.1.113883.6.1"/><title>2 DOSAGE</title><text><table><thead><tr><th>Age</th><th>Dose</th></tr></thead><tbody><tr><td>Adult</td><td>1.2 mg<sup>1</sup></td></tr></tbody></table></text></section></component></structuredBody></component></document>`;

const MEDQUAD = `<?xml version="1.0"?><Document id="0000001" source="Test" url="https://example.org/gout"><Focus>Gout</Focus><FocusAnnotations><UMLS><CUIs><CUI>C0018099</CUI></CUIs></UMLS></FocusAnnotations>
<QAPairs><QAPair pid="1"><Question qid="1-1" qtype="treatment">How is gout treated?</Question><Answer>Colchicine is used. - rest - ice The dose is 1.2 mg.</Answer></QAPair></QAPairs></Document>`;

const OPENFDA = JSON.stringify({
  meta: { disclaimer: "Do not rely on openFDA.", last_updated: "2024-01-05", results: { skip: 0, limit: 1, total: 1 } },
  results: [
    {
      effective_time: "20210305",
      set_id: "0a0b0c0d-0002-4111-8111-000000000002",
      id: "0a0b0c0d-0001-4111-8111-000000000001",
      version: "7",
      indications_and_usage: ["1 INDICATIONS Goutex is for gout flares. • adults • children over 16"],
      dosage_and_administration: ["2 DOSAGE 1.2 mg, then 0.6 mg after one hour."],
      openfda: {
        brand_name: ["GOUTEX"],
        generic_name: ["COLCHICINE"],
        spl_set_id: ["0a0b0c0d-0002-4111-8111-000000000002"],
      },
    },
  ],
});

const TRIAL = JSON.stringify({
  protocolSection: {
    identificationModule: { nctId: "NCT01234567", briefTitle: "Colchicine in Gout" },
    statusModule: { overallStatus: "COMPLETED", lastUpdatePostDateStruct: { date: "2021-03-05" } },
    descriptionModule: { briefSummary: "A trial.\n\n* one\n* two", detailedDescription: "It was done." },
    conditionsModule: { conditions: ["Gout"] },
    designModule: {
      studyType: "INTERVENTIONAL",
      designInfo: { allocation: "RANDOMIZED" },
      enrollmentInfo: { count: 84 },
    },
    eligibilityModule: { eligibilityCriteria: "Inclusion Criteria:\n\n* gout\n\nExclusion Criteria:\n\n1. asthma" },
    outcomesModule: { primaryOutcomes: [{ measure: "Pain", timeFrame: "24 hours" }] },
  },
  resultsSection: {
    outcomeMeasuresModule: {
      outcomeMeasures: [
        {
          type: "PRIMARY",
          title: "Pain",
          groups: [{ id: "OG000", title: "Drug" }],
          classes: [{ categories: [{ measurements: [{ groupId: "OG000", value: "3.1", spread: "0.4" }] }] }],
        },
      ],
    },
  },
});

const USPSTF = JSON.stringify({
  specificRecommendations: [
    {
      id: 1,
      title: "Gout",
      grade: "B",
      gradeVer: 1,
      general: "7",
      text: "<p>Screen for gout.</p>",
      rationale: "<ul><li>It helps</li></ul>",
    },
  ],
  generalRecommendations: {
    "7": { title: "Gout: Screening", topicYear: 2021, rationale: "<p>Why.</p>", uspstfAlias: "gout" },
  },
  grades: { B: ["Recommended."] },
});

const FHIR = JSON.stringify({
  resourceType: "PlanDefinition",
  id: "gout",
  url: "http://example.org/PlanDefinition/gout",
  title: "Gout decisions",
  status: "active",
  date: "2021-03-05",
  description: "What to do in gout.",
  action: [
    {
      title: "Pain",
      description: "If in pain, give colchicine.",
      condition: [
        { kind: "applicability", expression: { language: "text/cql", description: "pain", expression: "x" } },
      ],
    },
  ],
});

const MEDLINE = `PMID- 123
OWN - NLM
DP  - 2021 Dec
TI  - Colchicine in acute gout: a randomised
      trial.
LID - 10.1000/g.123 [doi]
AB  - BACKGROUND: Gout hurts. RESULTS: Pain fell by 2.3 points.
FAU - Müller, Anna
AU  - Müller A
PT  - Randomized Controlled Trial
MH  - *Gout/drug therapy
TA  - J Gout
SO  - J Gout. 2021 Dec;12(3):1-9.

PMID- 124
TI  - Tophi.
AB  - A case.
`;

const RIS = `TY  - JOUR
AU  - Müller, Anna
TI  - Colchicine in acute gout
JO  - J Gout
PY  - 2021/12/05/
VL  - 12
SP  - 1
EP  - 9
DO  - 10.1000/g.123
AB  - Gout hurts. Pain fell by 2.3 points.
ER  - 
`;

const BIBTEX = `@string{jg = "Journal of Gout"}
@article{mueller2021,
  author = {M{\\"u}ller, Anna and {The Gout Group}},
  title = "Colchicine in {G}out: $10^6$ cells",
  journal = jg, year = 2021, volume = {12}, pages = {1--9},
  doi = {10.1000/g.123},
  abstract = {Gout hurts. Pain fell by 2.3 points.}
}
`;

const CSL = JSON.stringify([
  {
    id: "mueller2021",
    type: "article-journal",
    title: "Colchicine in <i>acute</i> gout",
    author: [{ family: "Müller", given: "Anna" }],
    issued: { "date-parts": [[2021, 12, 5]] },
    "container-title": "J Gout",
    DOI: "10.1000/g.123",
    abstract: "<jats:p>Gout hurts.</jats:p>",
  },
]);

const RETRACTIONS = `Record ID,Title,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,RetractionDOI,RetractionNature,Reason
1,"Colchicine, again",10.1000/g.123,123,3/5/2021 0:00,10.1000/r.1,Retraction,+Error in Data;
2,Tophi,10.1000/g.124,0,,unavailable,Expression of concern,
`;

const HTML = `<!DOCTYPE html><html lang="en"><head><title>Gout guideline</title></head><body><nav>Home</nav><main><h1>Gout guideline</h1><h2>Treatment</h2>
<p>We recommend colchicine 1.2 mg (strong recommendation, moderate certainty).</p><ul><li>rest<ul><li>ice</li></ul></li></ul><table><tr><th>Drug</th><th>Dose</th></tr><tr><td>A</td><td>5 mg</td></tr></table></main></body></html>`;

const MARKDOWN = `# Gout protocol

Version 3, 5 March 2021.

## Treatment

1. Colchicine 1.2 mg
2. Rest

| Drug | Dose |
|---|---|
| A | 5 mg |
`;

/** Every seed; each reader is given those that it accepts, and where none is, all of them. */
export const FUZZ_SEEDS: readonly FuzzSeed[] = [
  {
    name: "pairs-high-priority.csv",
    content: "\ufeffSparfloxacin$DB01208$Erythromycin$DB00199$\r\nAmiodarone$DB01118$Pimozide$DB01100$\r\n",
  },
  {
    name: "pairs-heads.csv",
    content: 'Drug 1,Drug 2,Severity,Description\nWarfarin,Aspirin,major,"Bleeding; watch INR"\nDigoxin,Amiodarone,,\n',
  },
  { name: "note.md", content: NOTE },
  { name: "article.nxml", content: JATS },
  { name: "records.xml", content: PUBMED },
  { name: "label.xml", content: SPL },
  { name: "page.xml", content: MEDQUAD },
  { name: "desc.xml", content: MESH },
  { name: "labels.json", content: OPENFDA },
  { name: "trial.json", content: TRIAL },
  { name: "recommendations.json", content: USPSTF },
  { name: "plan.json", content: FHIR },
  { name: "records.txt", content: MEDLINE },
  { name: "references.ris", content: RIS },
  { name: "references.bib", content: BIBTEX },
  { name: "references.json", content: CSL },
  { name: "retractions.csv", content: RETRACTIONS },
  { name: "guideline.html", content: HTML },
  { name: "protocol.md", content: MARKDOWN },
];
