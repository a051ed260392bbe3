import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { inputsOf } from "../inputs-fs/inputs-fs.js";
import { unpack } from "../unpack/unpack.js";
import { readInputs } from "../../operations/add/read-inputs.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { jatsReader } from "./reader-jats.js";

interface Parts {
  readonly type?: string;
  readonly lang?: string;
  readonly ids?: string;
  readonly title?: string;
  readonly meta?: string;
  readonly abstract?: string;
  readonly body?: string;
  readonly rest?: string;
}

const IDS = `<article-id pub-id-type="pmid">11943073</article-id><article-id pub-id-type="pmc">101395</article-id>
<article-id pub-id-type="publisher-id">x-1</article-id><article-id pub-id-type="doi">10.1000/X.2</article-id>`;

function article(parts: Parts = {}): string {
  const { type = "research-article", lang = "", ids = IDS, title = "Diclofenac and codeine", meta = "" } = parts;
  const { abstract = "<p>Words.</p>", body = "", rest = "" } = parts;
  return `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "JATS.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="${type}"${lang}><front>
<journal-meta><journal-id journal-id-type="nlm-ta">J Pain</journal-id><journal-title-group><journal-title>Journal of Pain</journal-title></journal-title-group></journal-meta>
<article-meta>${ids}<title-group><article-title>${title}</article-title></title-group>${meta}
${abstract === "" ? "" : `<abstract>${abstract}</abstract>`}</article-meta></front>
${body === "" ? "" : `<body>${body}</body>`}${rest}</article>`;
}

const lines = async (parts: Parts) => linesOf(await readOne(jatsReader, "a.nxml", article(parts))).slice(1);
const facts = async (parts: Parts) => (await readOne(jatsReader, "a.nxml", article(parts))).facts;

describe("the text of a JATS article", () => {
  it("is its title, abstracts and body, every block under the headings above it", async () => {
    const abstract = "<title>Abstract</title><sec><title>Results:</title><p>It <italic>worked</italic>.</p></sec>";
    const body = `<sec><label>1</label><title>Methods</title><p>We asked.</p><sec><title>Statistical analysis</title><p>We counted.</p></sec></sec><sec><p>No heading.</p></sec>`;
    const read = await readOne(jatsReader, "a.nxml", article({ abstract, body }));
    expect(linesOf(read)).toEqual([
      "title [] Diclofenac and codeine",
      "heading [Abstract] Results:",
      "paragraph [Abstract > Results] It worked.",
      "heading [] Methods",
      "paragraph [Methods] We asked.",
      "heading [Methods] Statistical analysis",
      "paragraph [Methods > Statistical analysis] We counted.",
      "paragraph [] No heading.",
    ]);
    expect([read.source.kind, read.source.language]).toEqual(["full text", "en"]);
  });

  it("keeps sentences whole around figures and notes, which follow the paragraph", async () => {
    const body = `<p>Pain fell<fn><p>Measured twice.</p></fn> by
 half <fig><label>Figure 1</label><caption><title>Pain.</title><p>Bars are means.</p></caption><graphic/></fig>in all [<xref ref-type="bibr">3</xref>].</p>`;
    expect(await lines({ abstract: "", body })).toEqual([
      "paragraph [] Pain fell by half in all.",
      "paragraph [] Measured twice.",
      "caption [] Figure 1. Pain. Bars are means.",
    ]);
  });

  it("puts the words that a list hangs on in front of each item", async () => {
    const body = `<p>We asked. We left out people with:
<list><list-item><label>a)</label><p>asthma;</p></list-item><list-item><p>drugs such as:</p><list><list-item><p>warfarin</p></list-item></list></list-item></list> and others.</p>
<list><list-item><p>Alone.</p><p>Second.</p></list-item></list>
<def-list><def-item><term>CI</term><def><p>confidence interval</p></def></def-item></def-list>`;
    expect(await lines({ abstract: "", body })).toEqual([
      "paragraph [] We asked. We left out people with:",
      "item [] We left out people with: a) asthma;",
      "item [] We left out people with: drugs such as:",
      "item [] We left out people with: drugs such as: warfarin",
      "paragraph [] and others.",
      "item [] Alone.",
      "item [] Second.",
      "item [] CI: confidence interval",
    ]);
  });

  it("lets a list hang on a heading or a paragraph before it that ends in a colon", async () => {
    const items = (words: string) => `<list><list-item><p>${words}</p></list-item></list>`;
    const body = `<sec><title>Exclusion criteria:</title><p>${items("asthma")}</p></sec><sec><title>Doses</title>${items("5 mg")}<p>Not with:</p><p>${items("warfarin")}</p></sec>`;
    expect((await lines({ abstract: "", body })).filter((line) => line.startsWith("item"))).toEqual([
      "item [Exclusion criteria] Exclusion criteria: asthma",
      "item [Doses] 5 mg",
      "item [Doses] Not with: warfarin",
    ]);
  });

  it("makes each table row a block that reads alone: spans resolved, headers and groups named, notes kept", async () => {
    const table = `<table-wrap><label>Table 2</label><caption><p>Outcomes</p></caption><table><thead>
<tr><th rowspan="2">Outcome</th><th colspan="2">Group</th><th rowspan="9"><italic>P</italic></th></tr><tr><th>Drug</th><th>Placebo</th></tr></thead><tbody>
<tr><td colspan="4"><bold>Pain</bold></td></tr>
<tr><td>&#x2003;Day 1</td><td>3.1<xref ref-type="table-fn">1</xref></td><td>4 × 10<sup>2</sup></td><td rowspan="2">0.04</td></tr>
<tr><td>&#x2003;Day 2</td><td colspan="2">none</td></tr>
<tr><td>Nausea</td><td></td><td>2</td><td>–</td></tr></tbody></table>
<table-wrap-foot><fn><label>1</label><p>Adjusted.</p></fn></table-wrap-foot></table-wrap>`;
    expect(await lines({ abstract: "", body: table })).toEqual([
      "caption [] Table 2. Outcomes",
      "row [Table 2. Outcomes] Pain",
      "row [Table 2. Outcomes > Pain] Outcome: Day 1; Group Drug: 3.1^1; Group Placebo: 4 × 10^2; P: 0.04",
      "row [Table 2. Outcomes > Pain] Outcome: Day 2; Group Drug: none; Group Placebo: none; P: 0.04",
      "row [Table 2. Outcomes] Outcome: Nausea; Group Placebo: 2; P: –",
      "caption [Table 2. Outcomes] 1 Adjusted.",
    ]);
  });

  it("reads a table without a head by its first row of header cells, and one without headers with bars", async () => {
    const body = `<table-wrap><table><tr><th>Drug</th><th>Dose</th></tr><tr><td>A</td><td>5 mg</td></tr></table></table-wrap>
<array><tr><td>A</td><td>B</td></tr></array>`;
    expect(await lines({ abstract: "", body })).toEqual(["row [] Drug: A; Dose: 5 mg", "row [] A | B"]);
  });

  it("says what spans columns under one header or none once, keeps a head that no row fills, and a table that is all head", async () => {
    const body = `<table-wrap><table><thead><tr><th></th><th></th><th>Drug</th></tr></thead><tbody><tr><td colspan="2">Alive</td><td>9</td></tr></tbody></table></table-wrap>
<table-wrap><table><thead><tr><th>Item</th><th>Page</th></tr></thead><tbody><tr><td>Title</td><td></td></tr><tr><td>Aims</td><td></td></tr></tbody></table></table-wrap>
<table-wrap><table><thead><tr><th>1. Age 70 or older</th></tr><tr><th>2. Diabetes</th></tr></thead></table></table-wrap>
<table-wrap><oasis:table><oasis:tgroup><oasis:colspec colname="c1"/><oasis:colspec colname="c2"/><oasis:colspec colname="c3"/><oasis:thead><oasis:row><oasis:entry>Day</oasis:entry><oasis:entry namest="c2" nameend="c3">Pain</oasis:entry></oasis:row></oasis:thead><oasis:tbody><oasis:row><oasis:entry>1</oasis:entry><oasis:entry>3</oasis:entry><oasis:entry>4</oasis:entry></oasis:row></oasis:tbody></oasis:tgroup></oasis:table></table-wrap>`;
    expect(await lines({ abstract: "", body })).toEqual([
      "row [] Alive; Drug: 9",
      "row [] Item | Page",
      "row [] Title",
      "row [] Aims",
      "row [] 1. Age 70 or older",
      "row [] 2. Diabetes",
      "row [] Day: 1; Pain: 3; Pain: 4",
    ]);
  });

  it("ends a group whose first row has the P value for all of it at the next row with a P value of its own", async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const body = `<table-wrap><table><thead>${row("Item", "Drug", "Placebo", "P")}</thead><tbody>${row("Smoking", "", "", "0.3")}${row("Never", "4", "5", "")}${row("Weight", "70", "71", "0.9")}</tbody></table></table-wrap>`;
    expect(await lines({ abstract: "", body })).toEqual([
      "row [] Item: Smoking; P: 0.3",
      "row [Smoking] Item: Never; Drug: 4; Placebo: 5",
      "row [] Item: Weight; Drug: 70; Placebo: 71; P: 0.9",
    ]);
  });

  it("reads the notes at an article's end that its text points to, and no others", async () => {
    const body = `<p>Severe<xref ref-type="fn" rid="f1 f3">1</xref> pain.</p>`;
    const rest = `<back><fn-group><fn id="f1"><label>1</label><p>More than 7 of 10.</p></fn><fn id="f2"><p>Funded by us.</p></fn><fn id="f3" fn-type="conflict"><p>None.</p></fn></fn-group></back>`;
    expect(await lines({ abstract: "", body, rest })).toEqual([
      "paragraph [] Severe^1 pain.",
      "paragraph [] 1 More than 7 of 10.",
    ]);
  });

  it("takes floats and appendices from behind the body and leaves references, thanks and authors' notes out", async () => {
    const rest = `<back><ack><p>Thanks.</p></ack><sec><title>Competing interests</title><p>None.</p></sec>
<sec><title>Search strategy</title><p>Gout and colchicine.</p></sec><app-group><app><title>Appendix A</title><p>Doses.</p></app></app-group>
<ref-list><ref><mixed-citation>Smith 2001</mixed-citation></ref></ref-list></back>
<floats-group><table-wrap><label>Table 1</label><table><tr><td>x</td></tr></table></table-wrap></floats-group>`;
    expect(await lines({ abstract: "", body: "<p>Body.</p>", rest })).toEqual([
      "paragraph [] Body.",
      "caption [] Table 1",
      "row [Table 1] x",
      "heading [] Search strategy",
      "paragraph [Search strategy] Gout and colchicine.",
      "heading [] Appendix A",
      "paragraph [Appendix A] Doses.",
    ]);
  });

  it("says what it left out: abstracts in other languages, pictures of tables, letters printed with it", async () => {
    const read = await readOne(
      jatsReader,
      "a.nxml",
      article({
        meta: `<abstract abstract-type="toc"><p>Buy me.</p></abstract><trans-abstract xml:lang="es"><p>Dolor.</p></trans-abstract>`,
        body: "<table-wrap><label>Table 1</label><graphic/></table-wrap><p>Body.</p>",
        rest: "<sub-article><body><p>A letter.</p></body></sub-article>",
      }),
    );
    expect(read.source.text).toBe("Diclofenac and codeine\nWords.\nTable 1\nBody.");
    expect(read.remarks).toEqual([
      "an abstract in another language (es) was left out",
      "1 of 1 tables were pictures and could not be read",
      "1 letters, replies or translations printed with it were left out",
    ]);
  });
});

describe("the facts of a JATS article", () => {
  it("are read in full", async () => {
    const meta = `<article-categories><subj-group><subject>Research</subject></subj-group></article-categories>
<contrib-group><contrib contrib-type="author"><name><surname>Müller</surname><given-names>Ernst-Ulrich B.</given-names></name><xref ref-type="aff">1</xref></contrib>
<contrib contrib-type="editor"><name><surname>No</surname></name></contrib>
<contrib contrib-type="author"><name><surname>Ng</surname><given-names>JB</given-names><suffix>Jr</suffix></name></contrib>
<contrib contrib-type="author"><collab>The Pain Group<contrib-group><contrib><name><surname>X</surname></name></contrib></contrib-group></collab></contrib></contrib-group>
<pub-date pub-type="collection"><year>2002</year></pub-date><pub-date pub-type="epub"><day>7</day><month>2</month><year>2002</year></pub-date><pub-date pub-type="nihms-submitted"><year>2001</year></pub-date>
<volume>2</volume><issue>4</issue><fpage>12</fpage><lpage>19</lpage>
<permissions><copyright-statement>© 2002</copyright-statement><license><license-p>Free: <ext-link xlink:href="http://creativecommons.org/licenses/by/2.0"/></license-p></license></permissions>
<kwd-group><kwd>codeine</kwd></kwd-group>`;
    expect(
      await facts({ title: "Diclofenac: a <i>randomised</i> trial<fn><p>x</p></fn>", meta, lang: ' xml:lang="EN"' }),
    ).toEqual({
      identifiers: [
        { scheme: "pmid", value: "11943073" },
        { scheme: "pmcid", value: "PMC101395" },
        { scheme: "doi", value: "10.1000/x.2" },
      ],
      title: "Diclofenac: a randomised trial",
      titleBasis: "printed",
      authors: ["Müller EUB", "Ng JB Jr", "The Pain Group"],
      container: "Journal of Pain",
      volume: "2",
      issue: "4",
      pages: "12-19",
      licence: "http://creativecommons.org/licenses/by/2.0",
      year: 2002,
      date: "2002-02-07",
      tier: "research",
      design: "randomised trial",
      designBasis: "title: randomised",
      language: "en",
      publicationTypes: ["research-article", "Research"],
      keywords: ["codeine"],
    });
  });

  it.each([
    ["guideline", "<subject>Practice Guideline</subject>", "guideline", "guideline"],
    ["research-article", "<subject>Study Protocol</subject>", "registration", "research"],
    ["research-article", "<subject>Guidelines and Guidance</subject>", "unknown", "research"],
    ["review-article", "", "narrative review", "research"],
  ])("take design and tier from type %s and subject %s", async (type, subject, design, tier) => {
    const meta = `<article-categories><subj-group>${subject}</subj-group></article-categories>`;
    expect(await facts({ type, meta })).toMatchObject({ design, tier });
  });

  it("take the design from the methods where title and abstract do not say it", async () => {
    const body = `<sec><title>1. Materials and Methods</title><p>The 40 patients were randomly divided into two groups.</p></sec>`;
    expect(await facts({ body })).toMatchObject({
      design: "randomised trial",
      designBasis: "methods: 40 patients were randomly divided",
    });
  });

  it("link a notice to what it retracts or corrects, and an article to what retracted it", async () => {
    const related = (type: string, link: string) => `<related-article related-article-type="${type}" ${link}/>`;
    const retraction = await facts({
      type: "retraction",
      meta: related("retracted-article", 'ext-link-type="doi" xlink:href="10.1000/Gone.1"') + related("companion", ""),
    });
    expect(retraction.relations).toEqual([{ kind: "retracts", target: { scheme: "doi", value: "10.1000/gone.1" } }]);
    const concern = await facts({
      type: "expression-of-concern",
      meta: related("object-of-concern", 'ext-link-type="doi" xlink:href="10.1000/doubt"'),
    });
    expect(concern.relations).toEqual([{ kind: "concerns", target: { scheme: "doi", value: "10.1000/doubt" } }]);
    expect((await facts({ type: "correction", title: "Correction: gout" })).relations).toEqual([
      { kind: "corrects", label: "Correction: gout" },
    ]);
    const retracted = await facts({
      title: "RETRACTED: gout",
      meta: related("retraction-forward", 'ext-link-type="pmc" xlink:href="123"'),
    });
    expect(retracted.relations).toEqual([{ kind: "retracted-by", target: { scheme: "pmcid", value: "PMC123" } }]);
    expect(retracted.status).toEqual({ kind: "retracted", by: ["title: RETRACTED"] });
    expect((await facts({ meta: related("companion", 'xlink:href="10.1000/other"') })).relations).toBeUndefined();
  });

  it("give an article without any identifier a local one that does not change", async () => {
    const read = await readOne(jatsReader, "a.nxml", article({ ids: "" }));
    expect(read.facts.identifiers).toEqual([{ scheme: "local", value: "619dbbb95b54288d" }]);
    expect(read.remarks).toEqual([
      "it has no PMID, PMCID or DOI and is known by a hash of its title, first author and year",
    ]);
  });
});

describe("the JATS reader", () => {
  it("reads every article of a set", async () => {
    const set = `<pmc-articleset>${article().replace(/<!.*?>/, "")}\n${article({ title: "Second" }).replace(/<!.*?>/, "")}</pmc-articleset>`;
    expect(
      (await readAll(jatsReader, inputOf("set.xml", set))).map((read) => read.kind === "document" && read.facts.title),
    ).toEqual(["Diclofenac and codeine", "Second"]);
  });

  it.each([
    ["a.xml", "<?xml version='1.0'?>\n<!-- <html> -->\n<!DOCTYPE article>\n<article>", true],
    ["a.xml", "<pmc-articleset>", true],
    ["a.xml", "<PubmedArticleSet>", false],
    ["a.nxml", "<html>", false],
    ["a.nxml", "broken", true],
    ["a.md", "words", false],
  ])("accepts by the first element: %s, %j is %s", (name, head, accepted) => {
    expect(jatsReader.accepts(name, new TextEncoder().encode(head))).toBe(accepted);
  });

  it.each([
    [article({ title: "" }), "no-title", "line 2: the article has no title"],
    [article({ abstract: "" }), "no-text", "line 2: neither an abstract nor a body; a title alone is never quoted"],
    ["<html/>", "wrong-root", "line 1, column 7: root element <html>; expected <article> (JATS) or <pmc-articleset>"],
    [article().slice(0, -20), "truncated", /^line 6: the file ends before <\/[a-z-]+>, which began in line \d$/],
  ])("refuses what cannot be used, and says why", async (content, code, message) => {
    const [read, ...others] = await readAll(jatsReader, inputOf("a.nxml", content));
    expect(read).toMatchObject({ kind: "refused", name: "a.nxml", code });
    expect(read?.kind === "refused" && read.message).toMatch(message);
    expect(others).toEqual([]);
  });

  it("refuses a block that is longer than the limit", async () => {
    const reads = await readAll(jatsReader, inputOf("a.nxml", article({ body: `<p>${"word ".repeat(100)}</p>` })), {
      blockCharacters: 300,
    });
    expect(reads).toMatchObject([{ code: "over-limit" }]);
  });

  it("keeps every block in its place and never throws, whatever is done to the bytes", async () => {
    const valid = new TextEncoder().encode(
      article({
        meta: "<pub-date><year>2002</year></pub-date>",
        body: `<sec><title>A</title><p>x<sup>2</sup> [<xref ref-type="bibr">1</xref>] é <list><list-item><p>i</p></list-item></list></p>
<table-wrap><table><thead><tr><th>h</th></tr></thead><tr><td rowspan="2" colspan="2">1</td></tr></table></table-wrap></sec>`,
      }),
    );
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (bytes) => {
        const reads = await readAll(jatsReader, inputOf("a.nxml", bytes, 333));
        for (const read of reads) if (read.kind === "document") expect(misplaced(read)).toEqual([]);
        expect(reads.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  const plos = corpus("jats-plos");
  it.runIf(plos !== undefined)(
    "reads the 124 articles of the PLOS corpus and nothing else in its archive",
    async () => {
      const refused: string[] = [];
      const counts: Record<string, number> = {};
      const options = { readers: [jatsReader], unpack, limits: DEFAULT_LIMITS };
      for await (const read of readInputs(inputsOf([`${plos ?? ""}/articles.tar.gz`]), options)) {
        if (read.kind !== "document") refused.push(read.name.replace(/.*!/, ""));
        else {
          expect(misplaced(read)).toEqual([]);
          for (const { kind } of read.facts.relations ?? []) counts[kind] = (counts[kind] ?? 0) + 1;
          counts[read.source.kind] = (counts[read.source.kind] ?? 0) + 1;
        }
      }
      expect(refused).toEqual(["LICENSE"]);
      expect((counts["full text"] ?? 0) + (counts["abstract"] ?? 0)).toBe(124);
      expect([counts["retracts"], counts["corrects"]]).toEqual([2, 2]);
    },
  );
});
