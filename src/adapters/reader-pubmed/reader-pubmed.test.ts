import { join } from "node:path";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockText } from "../../domain/source.js";
import type { Document, Read, Refusal } from "../../ports/reader.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { corpus } from "../../testing/corpora.js";
import { pubmedReader } from "./reader-pubmed.js";

const article = (pmid: string, inner: string, after = "") => `<PubmedArticle><MedlineCitation Status="MEDLINE">
<PMID Version="1">${pmid}</PMID><DateRevised><Year>2024</Year><Month>03</Month><Day>9</Day></DateRevised>
<Article><Journal><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2021</Year><Month>Dec</Month></PubDate></JournalIssue><ISOAbbreviation>J Gout</ISOAbbreviation></Journal>
${inner}</Article>${after}</MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId><ArticleId IdType="doi">10.1000/G.${pmid}</ArticleId><ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList>
<ReferenceList><Reference><ArticleIdList><ArticleId IdType="pubmed">999</ArticleId><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>`;

const TRIAL = article(
  "0123",
  `<ArticleTitle>Colchicine in acute gout: 10<sup>6</sup> cells and <i>in vivo</i> effects.</ArticleTitle><Language>eng</Language>
<Abstract><AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Gout hurts.</AbstractText><AbstractText Label="RESULTS">Pain fell by 2.3&#xa0;points (P &lt; 0.05).</AbstractText></Abstract>
<AuthorList><Author><LastName>Müller</LastName><ForeName>Anna Beth</ForeName><Initials>AB</Initials></Author><Author><CollectiveName>Gout Group</CollectiveName></Author></AuthorList>
<PublicationTypeList><PublicationType UI="x">Journal Article</PublicationType><PublicationType>Randomized Controlled Trial</PublicationType></PublicationTypeList>`,
  `<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="N">Gout</DescriptorName><QualifierName MajorTopicYN="Y">drug therapy</QualifierName></MeshHeading></MeshHeadingList>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Gout. 2022;13:1</RefSource><PMID>456</PMID></CommentsCorrections><CommentsCorrections RefType="Cites"><PMID>5</PMID></CommentsCorrections></CommentsCorrectionsList>`,
);
const BARE = article("7", "<ArticleTitle>No abstract here</ArticleTitle>");
const SPANISH = article(
  "8",
  `<ArticleTitle>[Gout in old people].</ArticleTitle><Language>spa</Language><AuthorList></AuthorList>`,
  `<OtherAbstract Type="Publisher" Language="spa"><AbstractText>La gota duele mucho.</AbstractText></OtherAbstract>`,
);
const set = (...articles: string[]) =>
  `<?xml version="1.0"?>\n<PubmedArticleSet>\n${articles.join("\n")}\n</PubmedArticleSet>`;

async function read(bytes: string | Uint8Array, name = "some.xml"): Promise<Read[]> {
  const all: Read[] = [];
  const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  async function* once() {
    yield data;
  }
  for await (const one of pubmedReader.read({ name, bytes: once() }, { limits: DEFAULT_LIMITS })) all.push(one);
  return all;
}
const documents = (all: readonly Read[]) => all.filter((one): one is Document => one.kind === "document");
const refusals = (all: readonly Read[]) => all.filter((one): one is Refusal => one.kind === "refused");

describe("a PubMed record", () => {
  test("keeps its facts, its labelled abstract, its design, its MeSH and what retracts it", async () => {
    const [document] = documents(await read(set(TRIAL)));
    expect(document?.facts).toEqual({
      identifiers: [
        { scheme: "pmid", value: "123" },
        { scheme: "doi", value: "10.1000/g.0123" },
        { scheme: "pmcid", value: "PMC77" },
      ],
      title: "Colchicine in acute gout: 10^6 cells and in vivo effects",
      titleBasis: "printed",
      authors: ["Müller AB", "Gout Group"],
      container: "J Gout",
      volume: "12",
      issue: "3",
      year: 2021,
      date: "2024-03-09",
      tier: "research",
      design: "randomised trial",
      designBasis: "publication type: Randomized Controlled Trial",
      language: "en",
      publicationTypes: ["Journal Article", "Randomized Controlled Trial"],
      mesh: [{ term: "Gout", major: true, qualifiers: ["drug therapy"] }],
      relations: [{ kind: "retracted-by", target: { scheme: "pmid", value: "456" }, label: "J Gout. 2022;13:1" }],
    });
    expect(document?.source.text.split("\n")).toEqual([
      "Colchicine in acute gout: 10^6 cells and in vivo effects",
      "Background",
      "Gout hurts.",
      "Results",
      "Pain fell by 2.3 points (P < 0.05).",
    ]);
    expect(document?.source.blocks.map(({ section }) => section.join(" / "))).toEqual([
      "",
      "Abstract",
      "Abstract / Background",
      "Abstract",
      "Abstract / Results",
    ]);
  });

  test("without an abstract is a record without a text, and the next one is read", async () => {
    const [bare, trial] = await read(set(BARE, TRIAL));
    expect(bare).toMatchObject({
      kind: "record",
      name: "some.xml!7",
      record: { facts: { title: "No abstract here", identifiers: [{ scheme: "pmid", value: "7" }, {}, {}] } },
    });
    expect(trial?.kind).toBe("document");
  });

  test.each([
    ["RetractionIn", "retracted-by"],
    ["RetractionOf", "retracts"],
    ["RetractedandRepublishedIn", "retracted-by"],
    ["UpdateIn", "superseded-by"],
    ["UpdateOf", "supersedes"],
    ["ErratumFor", "corrects"],
    ["ExpressionOfConcernIn", "concern-by"],
    ["ExpressionOfConcernFor", "concerns"],
  ])("that has a link %s is %s the other", async (type, kind) => {
    const linked = TRIAL.replace('RefType="RetractionIn"', `RefType="${type}"`);
    expect(documents(await read(set(linked)))[0]?.facts.relations).toMatchObject([{ kind }]);
  });

  test.each(["CommentIn", "RepublishedIn"])("that has a link %s is what it was", async (type) => {
    const linked = TRIAL.replace('RefType="RetractionIn"', `RefType="${type}"`);
    expect(documents(await read(set(linked)))[0]?.facts.relations).toBeUndefined();
  });

  test("in another language is marked so", async () => {
    const [document] = documents(await read(set(SPANISH)));
    expect(document?.source.language).toBe("es");
    expect(document?.facts.title).toBe("Gout in old people");
  });

  test("of a book is read by its own title", async () => {
    const book = `<PubmedBookArticle><BookDocument><PMID>55</PMID><Book><BookTitle>StatPearls</BookTitle><PubDate><Year>2024</Year></PubDate></Book>
<ArticleTitle>Gout</ArticleTitle><Language>eng</Language><PublicationType>Review</PublicationType><Abstract><AbstractText>Gout is common.</AbstractText></Abstract></BookDocument></PubmedBookArticle>`;
    const [document] = documents(await read(set(book)));
    expect(document?.facts).toMatchObject({
      identifiers: [{ scheme: "pmid", value: "55" }],
      title: "Gout",
      container: "StatPearls",
      year: 2024,
      design: "narrative review",
    });
    expect(document?.source.text).toBe("Gout\nGout is common.");
  });

  test("takes its design from words and MeSH where its types say nothing", async () => {
    const design = async (inner: string, after = "") =>
      documents(
        await read(set(article("9", `${inner}<Abstract><AbstractText>Gout hurts.</AbstractText></Abstract>`, after))),
      )[0]?.facts;
    const mesh = (term: string) =>
      `<MeshHeadingList><MeshHeading><DescriptorName>${term}</DescriptorName></MeshHeading></MeshHeadingList>`;
    expect(await design("<ArticleTitle>Gout: a systematic review</ArticleTitle>")).toMatchObject({
      design: "systematic review",
      designBasis: "title: systematic review",
    });
    expect(await design("<ArticleTitle>Gout</ArticleTitle>", mesh("Case-Control Studies"))).toMatchObject({
      design: "case-control",
      designBasis: "MeSH: Case-Control Studies",
    });
    expect(await design("<ArticleTitle>Gout</ArticleTitle>", mesh("Animals"))).toMatchObject({ design: "laboratory" });
  });

  test("that is damaged is refused with its line, and the next one is read", async () => {
    const all = await read(set(TRIAL, BARE.replace("</ArticleTitle>", "</Title>"), SPANISH));
    expect(refusals(all)).toEqual([
      {
        kind: "refused",
        name: "some.xml",
        code: "not-xml",
        message: "line 16, column 38: expected </ArticleTitle>, found </Title>",
      },
    ]);
    expect(documents(all)).toHaveLength(2);
  });

  test("taken back by PubMed is a withdrawal", async () => {
    const all = await read(set(TRIAL, "<DeleteCitation><PMID>1</PMID><PMID>2</PMID></DeleteCitation>"));
    expect(all.slice(1)).toEqual([
      {
        kind: "withdrawal",
        name: "some.xml",
        identifiers: [
          { scheme: "pmid", value: "1" },
          { scheme: "pmid", value: "2" },
        ],
        readers: ["pubmed", "medline"],
      },
    ]);
  });

  test("cut off in the middle is refused as truncated after those that are whole", async () => {
    const whole = set(TRIAL, SPANISH);
    const all = await read(whole.slice(0, whole.indexOf("La gota")));
    expect(documents(all)).toHaveLength(1);
    expect(refusals(all)).toMatchObject([{ code: "truncated" }]);
  });

  test("marked as a retracted publication has that status", async () => {
    const retracted = TRIAL.replace("Randomized Controlled Trial", "Retracted Publication");
    expect(documents(await read(set(retracted)))[0]?.facts.status).toEqual({ kind: "retracted", asOf: "2024-03-09" });
  });
});

test("whatever is done to the bytes, nothing is thrown and every block is its slice of the text", async () => {
  const good = new TextEncoder().encode(set(TRIAL, BARE, SPANISH));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(good.length - 1), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (changes) => {
        let bytes = good;
        for (const { at, cut, put } of changes) {
          const from = Math.min(at, bytes.length);
          bytes = Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut)]);
        }
        for (const { source } of documents(await read(bytes)))
          for (const { index, start, end } of source.blocks)
            expect(source.text.slice(start, end)).toBe(blockText(source, index));
      },
    ),
    { numRuns: 150 },
  );
});

const real = corpus("pubmed-xml");
test.runIf(real !== undefined)(
  "of 221 real records the 186 with an abstract are documents and the 35 without are records",
  async () => {
    const all = await read(readFileSync(join(real ?? "", "combined.xml")), "combined.xml");
    expect(documents(all)).toHaveLength(186);
    expect(all.filter(({ kind }) => kind === "record")).toHaveLength(35);
    expect(refusals(all)).toEqual([]);
  },
);
