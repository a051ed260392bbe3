import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { htmlReader } from "./reader-html.js";

const page = (body: string, head = "<title>Gout: care | A Trust</title>") =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const read = (html: string | Uint8Array) => readOne(htmlReader, "gout.html", html);
const lines = async (body: string) => linesOf(await read(page(body))).slice(1);
const refusal = async (html: string | Uint8Array, limits = {}) =>
  (await readAll(htmlReader, inputOf("gout.html", html), limits))[0];

const PROSE = "Gout is a common arthritis that is caused by crystals of urate in the joints of those who have it.";

describe("the HTML reader", () => {
  it("keeps the main text and drops menus, banners, forms and lists of links", async () => {
    const around = `
      <div id="cookie-consent">We use cookies.</div>
      <header><a href="/">Home</a><h2>A Trust</h2></header>
      <nav><ul><li><a href="/a">Diseases</a></li></ul></nav>
      <div class="side-bar">Call us</div>
      <form><label>Search</label><input></form>
      <main><header><h1>Gout: care</h1></header><script>var x = "never";</script><p>${PROSE}</p>
        <div><a href="/1">Knee pain</a> <a href="/2">Hip pain</a> <a href="/3">Foot pain</a></div>
        <p style="display:none">Hidden.</p><p>It is <a href="/drug">treated</a> early.</p></main>
      <aside>Related</aside><footer>Contact</footer>`;
    expect(await lines(around)).toEqual([`paragraph [] ${PROSE}`, "paragraph [] It is treated early."]);
  });

  it("makes a path of headings, items with the words they hang on, and rows that can be read alone", async () => {
    const body = `<h1>Gout: care</h1><h2>Treatment</h2><p>${PROSE}</p><p>Do not give it in:</p>
      <ul><li>pregnancy<li>these diseases:<ol><li>asthma</ol></ul>
      <h3>Doses</h3><table><caption>Table 1</caption><tr><th>Drug<th>Dose<tr><td>Colchicine<td>0.5&nbsp;mg</table>
      <dl><dt>Tophus</dt><dd>A lump of urate</dd></dl><h2>Prevention</h2><p>Later.</p>`;
    expect(await lines(body)).toEqual([
      "heading [] Treatment",
      `paragraph [Treatment] ${PROSE}`,
      "paragraph [Treatment] Do not give it in:",
      "item [Treatment] Do not give it in: pregnancy",
      "item [Treatment] Do not give it in: these diseases:",
      "item [Treatment] Do not give it in: these diseases: asthma",
      "heading [Treatment] Doses",
      "caption [Treatment > Doses] Table 1",
      "row [Treatment > Doses > Table 1] Drug: Colchicine; Dose: 0.5 mg",
      "item [Treatment > Doses] Tophus: A lump of urate",
      "heading [] Prevention",
      "paragraph [Prevention] Later.",
    ]);
  });

  it("takes a first row that reads like labels for the head of a table, and a head over all columns for its title", async () => {
    const body = `<h1>Gout: care</h1><p>${PROSE}</p>
      <table><tr><td>Infection<td>First line<td>Duration<tr><td>Cellulitis<td>Flucloxacillin<td>5 days</table>
      <table><tr><td>Cellulitis<td>Flucloxacillin<tr><td>Erysipelas<td>Penicillin</table>
      <table><tr><th colspan=2>On inhibitors<tr><th>COR<th>Recommendation<tr><td>1<td>Use them.</table>`;
    expect((await lines(body)).slice(1)).toEqual([
      "row [] Infection: Cellulitis; First line: Flucloxacillin; Duration: 5 days",
      "row [] Cellulitis | Flucloxacillin",
      "row [] Erysipelas | Penicillin",
      "row [] On inhibitors",
      "row [On inhibitors] COR: 1; Recommendation: Use them.",
    ]);
  });

  it("keeps numbers apart, marks what is struck out and drops marks of citations", async () => {
    const body = `<h1>Gout: care</h1><p>${PROSE} Platelets 10<sup>9</sup>/L, <del>20 mg</del> 10 mg, as shown.<sup><a href="#ref1">3</a></sup></p>`;
    expect((await lines(body))[0]).toBe(`paragraph [] ${PROSE} Platelets 10^9/L, ~~20 mg~~ 10 mg, as shown.`);
  });

  it("takes bibliographic facts from the head, and its own words for the rest", async () => {
    const head = `<title>x</title><meta name="citation_title" content="Gout in primary care: a randomised trial">
      <meta name="citation_doi" content="10.1000/G.1"><meta name="citation_pmid" content="0123">
      <meta name="citation_author" content="Smith, John A."><meta name="citation_author" content="Ana Garcia">
      <meta name="citation_publication_date" content="2021/03/05"><meta name="citation_journal_title" content="A Journal">
      <link rel="canonical" href="https://journal.test/g1">`;
    const { facts } = await read(page(`<h1>Gout</h1><p>${PROSE}</p>`, head));
    expect(facts).toMatchObject({
      identifiers: [
        { scheme: "pmid", value: "123" },
        { scheme: "doi", value: "10.1000/g.1" },
      ],
      title: "Gout in primary care: a randomised trial",
      authors: ["Smith JA", "Garcia A"],
      container: "A Journal",
      date: "2021-03-05",
      year: 2021,
      tier: "research",
      design: "randomised trial",
      link: "https://journal.test/g1",
      language: "en-GB",
    });
  });

  it("calls a page that calls itself guidance a guideline, marks what it recommends and takes its dates", async () => {
    const { facts, source } = await read(
      page(`<h1>Gout: clinical guideline</h1><p>Published: 9 June 2022. Review date: June 2027.</p>
        <h2>Recommendations</h2><p>1.2.1 Offer colchicine to adults with a flare.</p><p>1.2.2 Do not offer a second steroid.</p>`),
    );
    expect(facts).toMatchObject({ tier: "guideline", design: "guideline", date: "2022-06-09", reviewBy: "2027-06" });
    expect(source.blocks.map(({ recommends }) => recommends)).toEqual([
      undefined,
      undefined,
      undefined,
      "for",
      "against",
    ]);
  });

  it("reads the encoding that a page names, and Windows-1252 where it names none and is not UTF-8", async () => {
    const body = page(`<h1>Gout: care</h1><p>${PROSE} Größe ≥ 5 µg</p>`);
    const plain = linesOf(await read(body));
    expect(linesOf(await read(Buffer.from(`\ufeff${body}`, "utf16le")))).toEqual(plain);
    const latin = Buffer.from(page("<h1>Gout: care</h1><p>Größe 5 µg in allen Fällen der Gicht</p>"), "latin1");
    const old = await read(latin);
    expect([linesOf(old)[1], old.remarks]).toEqual([
      "paragraph [] Größe 5 µg in allen Fällen der Gicht",
      ["it is not UTF-8 and was read as Windows-1252 (Latin-1)"],
    ]);
    const wrong = page("<p>x</p>", '<meta charset="utf-99"><title>x</title>');
    expect(await refusal(wrong)).toMatchObject({ code: "bad-encoding" });
  });

  it("refuses nesting and size beyond its limits, and pages without text", async () => {
    expect(await refusal(page("<div>".repeat(5000) + PROSE))).toMatchObject({
      code: "over-limit",
      message: "elements are nested more than 200 deep",
    });
    expect(await refusal(page(`<p>${PROSE}</p>`), { blockCharacters: 50 })).toMatchObject({ code: "over-limit" });
    expect(await refusal(page("<nav><a href='/'>Home</a></nav>"))).toMatchObject({ code: "no-text" });
  });

  it("takes web pages and leaves XML of other kinds alone", () => {
    const head = (text: string) => new TextEncoder().encode(text);
    expect(htmlReader.accepts("x", head("<!-- saved --><!DOCTYPE html><p>"))).toBe(true);
    expect(htmlReader.accepts("x.htm", head("<div><p>words</p>"))).toBe(true);
    expect(htmlReader.accepts("x.xml", head('<?xml version="1.0"?><article><body><p>x</p>'))).toBe(false);
    expect(htmlReader.accepts("notes.txt", head("<p>"))).toBe(false);
  });

  it("gives one document or one refusal whatever the tags are, its blocks always where they say", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom(
        "<p>",
        "<ul><li>",
        "</li>",
        "<table><tr><td>",
        "</table>",
        "<h2>",
        "<b>",
        "<a href='#1'>1</a>",
        "<main>",
        "<br><br>",
        "<sup>2</sup>",
        "&lt;",
        "<div hidden>",
        "</div>",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (body) => {
        const reads = await readAll(htmlReader, inputOf("x.html", page(`<h1>T</h1><p>Words.</p>${body.join("")}`), 7));
        expect(reads).toHaveLength(1);
        for (const one of reads) if (one.kind === "document") expect(misplaced(one)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("never throws on damaged pages", async () => {
    const valid = new TextEncoder().encode(page(`<h1>T</h1><p>${PROSE}</p><table><tr><td>1<td>2</table>`));
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (bytes) => {
        expect(await readAll(htmlReader, inputOf("x.html", bytes))).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
