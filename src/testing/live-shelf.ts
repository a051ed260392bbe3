import type { Shelf } from "./replay-services.js";

/** A PubMed record in XML. */
export function pubmedXml(
  pmid: string,
  title: string,
  abstract: string,
  more: {
    readonly types?: readonly string[];
    readonly corrections?: string;
    readonly revised?: string;
    readonly pmcid?: string;
  } = {},
): string {
  const types = (more.types ?? ["Journal Article"]).map((type) => `<PublicationType UI="D0">${type}</PublicationType>`);
  const text = abstract === "" ? "" : `<Abstract><AbstractText>${abstract}</AbstractText></Abstract>`;
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${pmid}</PMID><DateRevised><Year>${more.revised ?? "2024"}</Year><Month>03</Month><Day>09</Day></DateRevised><Article><Journal><JournalIssue><Volume>1</Volume><PubDate><Year>2021</Year></PubDate></JournalIssue><ISOAbbreviation>J Gout</ISOAbbreviation></Journal><ArticleTitle>${title}</ArticleTitle><Language>eng</Language>${text}<AuthorList><Author><LastName>Ito</LastName><Initials>A</Initials></Author></AuthorList><PublicationTypeList>${types.join("")}</PublicationTypeList></Article>${more.corrections ?? ""}</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId><ArticleId IdType="doi">10.1000/gout.${pmid}</ArticleId>${more.pmcid === undefined ? "" : `<ArticleId IdType="pmc">${more.pmcid}</ArticleId>`}</ArticleIdList></PubmedData></PubmedArticle>`;
}

const jats = `<?xml version="1.0"?><article article-type="research-article" xml:lang="en"><front><article-meta><article-id pub-id-type="pmcid">PMC9000001</article-id><article-id pub-id-type="pmid">9003</article-id><title-group><article-title>Colchicine twice daily in gout flares: a randomised trial</article-title></title-group><pub-date><year>2022</year></pub-date></article-meta></front><body><sec><title>Results</title><p>Colchicine 0.6 mg twice daily shortened gout flares by two days compared with placebo.</p></sec></body></article>`;

const spl = `<?xml version="1.0" encoding="UTF-8"?><document xmlns="urn:hl7-org:v3"><id root="aaaaaaaa-0000-4000-8000-000000000002"/><code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="HUMAN PRESCRIPTION DRUG LABEL"/><title>COLCHICINE tablets</title><effectiveTime value="20240105"/><setId root="aaaaaaaa-0000-4000-8000-000000000001"/><versionNumber value="3"/><author><assignedEntity><representedOrganization><name>Made Pharma</name></representedOrganization></assignedEntity></author><component><structuredBody><component><section><code code="34068-7" codeSystem="2.16.840.1.113883.6.1" displayName="DOSAGE &amp; ADMINISTRATION SECTION"/><title>2 DOSAGE AND ADMINISTRATION</title><text><paragraph>The recommended dose of colchicine for gout flares is 1.2 mg at the first sign of the flare followed by 0.6 mg one hour later.</paragraph></text></section></component></structuredBody></component></document>`;

const study = JSON.stringify({
  protocolSection: {
    identificationModule: { nctId: "NCT09000001", briefTitle: "Colchicine for Gout Flares in Older Adults" },
    statusModule: { overallStatus: "RECRUITING", startDateStruct: { date: "2024-01-01" } },
    descriptionModule: { briefSummary: "This study tests whether colchicine shortens gout flares in older adults." },
    conditionsModule: { conditions: ["Gout"] },
    designModule: { studyType: "INTERVENTIONAL", phases: ["PHASE3"], enrollmentInfo: { count: 120 } },
    armsInterventionsModule: { interventions: [{ type: "DRUG", name: "Colchicine" }] },
  },
});

/** A small shelf about colchicine in gout, made by us: a guideline, a review, a trial with its full text, a label, a study. */
export const GOUT_SHELF: Shelf = {
  records: new Map([
    [
      "9001",
      pubmedXml(
        "9001",
        "Guideline for the management of gout",
        "We strongly recommend colchicine, an NSAID or a glucocorticoid as first-line therapy for gout flares. Low-dose colchicine is recommended over high-dose colchicine.",
        { types: ["Journal Article", "Practice Guideline"] },
      ),
    ],
    [
      "9002",
      pubmedXml(
        "9002",
        "Colchicine for acute gout: a systematic review",
        "Four trials with 803 participants were included. Low-dose colchicine relieved pain in gout compared with placebo (moderate certainty).",
        { types: ["Journal Article", "Systematic Review"] },
      ),
    ],
    [
      "9003",
      pubmedXml(
        "9003",
        "Colchicine twice daily in gout flares: a randomised trial",
        "In 184 adults with gout, colchicine shortened flares by two days compared with placebo.",
        { types: ["Journal Article", "Randomized Controlled Trial"], pmcid: "PMC9000001" },
      ),
    ],
  ]),
  articles: new Map([["PMC9000001", jats]]),
  labels: new Map([
    [
      "aaaaaaaa-0000-4000-8000-000000000001",
      {
        title: "COLCHICINE TABLET [MADE PHARMA]",
        spl,
        json: JSON.stringify({
          set_id: "aaaaaaaa-0000-4000-8000-000000000001",
          id: "aaaaaaaa-0000-4000-8000-000000000002",
          version: "3",
          effective_time: "20240105",
          dosage_and_administration: [
            "2 DOSAGE AND ADMINISTRATION The recommended dose of colchicine for gout flares is 1.2 mg at the first sign of the flare followed by 0.6 mg one hour later.",
          ],
          openfda: {
            generic_name: ["COLCHICINE"],
            brand_name: ["Colchicine"],
            spl_set_id: ["aaaaaaaa-0000-4000-8000-000000000001"],
          },
        }),
      },
    ],
  ]),
  studies: new Map([["NCT09000001", study]]),
};

/** So many made PubMed records, numbered from 1,000,000. */
export function manyRecords(count: number): Map<string, string> {
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const pmid = String(1_000_000 + at);
      return [pmid, pubmedXml(pmid, `Record ${at}`, `Gout is spoken of in record ${at}.`)];
    }),
  );
}
