import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { noteReader } from "./reader-note.js";

const FRONT = `---
format: citeside-note/1
key: P1
title: "Calcinosis: a protocol"
tier: guideline
design: guideline
seen: whole document
---
`;
const note = (body: string) => readOne(noteReader, "p.md", FRONT + body);
const lines = async (body: string) => linesOf(await note(body)).slice(1);
const withLine = (line: string) => FRONT.replace("seen:", `${line}\nseen:`);
const refusal = async (text: string | Uint8Array) => (await readAll(noteReader, inputOf("p.md", text)))[0];

describe("the note reader", () => {
  it("reads front matter into facts, with identifiers in their canonical form", async () => {
    const { facts, source } = await readOne(
      noteReader,
      "r02.md",
      `---
format: citeside-note/1
key: R02
title: "Treatment of calcinosis: A review"
title-basis: ours
authors: [Traineau H, Aggarwal R]
container: J Am Acad Dermatol
year: 2020
date: 2020-02
identifiers:
  pmid: 31302187
  doi: 10.1016/J.JAAD.2019.07.006
tier: research
design: systematic review
size: 30 studies, 288 patients
caution: "Do not conclude that it heals."
seen: abstract
status: corrected
status-by: [pmid:99]
status-as-of: 2021-05-01
supersedes: [R01, doi:10.1000/x.y]
---
Words.
`,
    );
    expect(facts).toEqual({
      identifiers: [
        { scheme: "pmid", value: "31302187" },
        { scheme: "doi", value: "10.1016/j.jaad.2019.07.006" },
      ],
      title: "Treatment of calcinosis: A review",
      titleBasis: "ours",
      authors: ["Traineau H", "Aggarwal R"],
      container: "J Am Acad Dermatol",
      year: 2020,
      date: "2020-02",
      tier: "research",
      design: "systematic review",
      designBasis: "stated in the note",
      language: "en",
      size: "30 studies, 288 patients",
      caution: "Do not conclude that it heals.",
      status: { kind: "corrected", by: ["pmid:99"], asOf: "2021-05-01" },
      relations: [
        { kind: "supersedes", target: { scheme: "local", value: "R01" } },
        { kind: "supersedes", target: { scheme: "doi", value: "10.1000/x.y" } },
        { kind: "corrected-by", target: { scheme: "pmid", value: "99" } },
      ],
    });
    expect([source.kind, source.date, source.seen, source.language]).toEqual(["note", "2020-02", "abstract", "en"]);
  });

  it("knows a note without identifiers by its key", async () => {
    expect((await note("Words.")).facts.identifiers).toEqual([{ scheme: "local", value: "P1" }]);
  });

  it("takes the facet from the nearest heading that names one, in any case and in the plural", async () => {
    const { source } = await note(
      "## CLINICAL FEATURES\n\n- Pain.\n\n### In children\n\n- Ulcers.\n\n## Methods\n\n- Asked.\n",
    );
    expect(source.blocks.map(({ kind, facet }) => `${kind} ${facet ?? "–"}`)).toEqual([
      "title –",
      "heading –",
      "item clinical feature",
      "heading –",
      "item clinical feature",
      "heading –",
      "item –",
    ]);
  });

  it("takes the closing braces off the text and keeps what they say", async () => {
    const { source } = await note(
      "## Treatment\n\n- Give none. {at: Table 3; facet: harms; certainty: Very low; strength: strong against}\n",
    );
    expect(source.blocks[2]).toMatchObject({
      locator: "Table 3",
      facet: "harm",
      certainty: "very low",
      strength: "strong against",
    });
    expect(source.text.split("\n")[2]).toBe("Give none.");
  });

  it("keeps braces that are no such list as text, and says so where they look like one", async () => {
    const read = await note("- The set {a, b}\n- Give none. {att: Table 3}\n- Sure. {certainty: strong}\n");
    expect(linesOf(read).slice(1)).toEqual([
      "item [] The set {a, b}",
      "item [] Give none. {att: Table 3}",
      "item [] Sure. {certainty: strong}",
    ]);
    expect(read.remarks).toEqual([
      'line 10: "{att: Table 3}" was kept as text: "att" is not one of at, facet, certainty, strength with a value',
      'line 11: "{certainty: strong}" was kept as text: "strong" is not one of very low, low, moderate, high',
    ]);
  });

  it("reads a plain hospital protocol: emphasis, links, numbered and nested lists, tables, quotes, comments", async () => {
    const body = `# Calcinosis: a protocol

Call the **on-call** _rheumatologist_ ([directory](https://x.test/a_(b)))
before the first dose.

<!-- draft:
20 mg -->
1. Check *renal* function.
2. Do not give in:
   - severe asthma
   - pregnancy &amp; lactation,
     any trimester
3. ~~20 mg~~ 10 mg, HLA-B*08:01, 5*10<sup>9</sup>/L

> Review yearly.

## Dose

| Drug | Dose |
|------|-----:|
| Naproxen | 500 mg \\| day |
| **Colchicine** | |

***
Setext heading
--------------
Last words.
`;
    expect(await lines(body)).toEqual([
      "paragraph [] Call the on-call rheumatologist (directory) before the first dose.",
      "item [] Check renal function.",
      "item [] Do not give in:",
      "item [] Do not give in: severe asthma",
      "item [] Do not give in: pregnancy & lactation, any trimester",
      "item [] ~~20 mg~~ 10 mg, HLA-B*08:01, 5*10^9/L",
      "paragraph [] Review yearly.",
      "heading [] Dose",
      "row [Dose] Drug: Naproxen; Dose: 500 mg | day",
      "row [Dose] Drug: Colchicine",
      "heading [] Setext heading",
      "paragraph [Setext heading] Last words.",
    ]);
  });

  it("reads CRLF, a byte order mark and UTF-16 like plain UTF-8", async () => {
    const text = `${FRONT}- Größe ≥ 5 mg. {at: p. 3}\n`;
    const plain = await readOne(noteReader, "a.md", text);
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    const swapped = Buffer.from(utf16).swap16();
    for (const variant of [text.replaceAll("\n", "\r\n"), `\ufeff${text}`, utf16, swapped])
      expect((await readOne(noteReader, "a.md", variant)).source).toEqual(plain.source);
  });

  it.each([
    [
      "no front matter",
      "# Protocol\n\nWords.\n",
      /^no front matter: a note starts with "---", "format: citeside-note\/1"/,
    ],
    [
      "front matter of another kind",
      "---\ntitle: x\n---\nWords.\n",
      /^no "format: citeside-note\/1" in the front matter/,
    ],
    ["front matter without an end", FRONT.replace(/---\n$/, ""), /^the front matter is not closed/],
    ["an unknown key", withLine("autors: [A B]"), /^line 7: unknown key "autors"; did you mean "authors"\?$/],
    [
      "an unknown identifier",
      withLine("identifiers:\n  pmdi: 1"),
      /^line 8: unknown key "identifiers.pmdi"; did you mean "pmid"\?$/,
    ],
    [
      "an identifier that is none",
      withLine("identifiers:\n  pmid: x1"),
      /^line 8: identifiers.pmid: "x1" is not a PubMed id/,
    ],
    [
      "an earlier version that is no identifier",
      withLine("supersedes: pmid:x"),
      /^line 7: supersedes: "pmid:x" must name identifiers/,
    ],
    ["a missing key", FRONT.replace("key: P1\n", ""), /^"key" is missing$/],
    [
      "a wrong design",
      FRONT.replace("design: guideline", "design: RCT"),
      /^line 6: design: "RCT" must be one of: guideline, consensus/,
    ],
    ["a date that is none", withLine("date: 2026-02-30"), /^line 7: date: "2026-02-30" must be a date/],
    ["broken YAML", withLine('container: "open'), /^line \d+: /],
    ["a key given twice", withLine("tier: label"), /^line 7: Map keys must be unique/],
    ["a status detail without a status", withLine("status-note: gone"), /^status-note stands without status/],
    ["aliases that multiply", withLine(`authors: &a [x]\ncontainer: [*a${",*a".repeat(200)}]`), /./],
    ["nesting that never ends", withLine(`authors: ${"[".repeat(20_000)}`), /./],
  ])("refuses %s in words that say where", async (_, text, message) => {
    const read = await refusal(text);
    expect(read).toMatchObject({ kind: "refused", name: "p.md", code: "bad-front-matter" });
    expect(read).toHaveProperty("message", expect.stringMatching(message));
  });

  it("refuses bytes that are not UTF-8 with the line they stand in", async () => {
    const bytes = Buffer.concat([Buffer.from(`${FRONT}- Gr`), Buffer.from([0xf6, 0xdf]), Buffer.from("e.\n")]);
    expect(await refusal(bytes)).toEqual({
      kind: "refused",
      name: "p.md",
      code: "bad-encoding",
      message: "line 9: not UTF-8 text; save the file as UTF-8",
    });
  });

  it("refuses a note that holds nothing but headings, and an empty file", async () => {
    expect(await refusal(`${FRONT}## Dose\n`)).toMatchObject({ code: "no-text" });
    expect(await refusal(" \n")).toMatchObject({ code: "empty" });
  });

  it("refuses a note above the limits of size and of one block", async () => {
    const text = `${FRONT}- ${"word ".repeat(100)}\n`;
    expect(await readAll(noteReader, inputOf("p.md", text), { documentBytes: 300 })).toMatchObject([
      { code: "over-limit" },
    ]);
    expect(await readAll(noteReader, inputOf("p.md", text), { blockCharacters: 300 })).toMatchObject([
      { code: "over-limit" },
    ]);
  });

  it("reports bytes that stop coming as not readable", async () => {
    const bytes = (async function* () {
      yield new TextEncoder().encode(FRONT);
      throw new Error("the disk went away");
    })();
    expect(await readAll(noteReader, { name: "p.md", bytes })).toEqual([
      { kind: "refused", name: "p.md", code: "not-readable", message: "the disk went away" },
    ]);
  });

  it("puts every block exactly where it says, whatever the body holds", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom(
        "## Dose\n",
        "- ",
        "\n",
        "\n\n",
        "| a | b |\n|---|---|\n",
        "*",
        "_",
        "`",
        "[a](b)",
        "{at: x}",
        "> ",
        "    ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (body) => {
        const reads = await readAll(noteReader, inputOf("p.md", FRONT + body.join(""), 7));
        for (const read of reads) if (read.kind === "document") expect(misplaced(read)).toEqual([]);
        expect(reads).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it("gives one document or one refusal for a damaged note, and never throws", async () => {
    const valid = new TextEncoder().encode(
      `${FRONT}## Dose\n\n- Give **5 mg**. {at: Table 1}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
    );
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (bytes) => {
        expect(await readAll(noteReader, inputOf("p.md", bytes))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it("reads every note of the starter library without a remark", async () => {
    const folder = join(import.meta.dirname, "../../../library/starter");
    const notes = readdirSync(folder).filter((name) => name.endsWith(".md"));
    expect(notes.length).toBeGreaterThan(50);
    for (const name of notes) {
      const read = await readOne(noteReader, name, readFileSync(join(folder, name)));
      expect([name, read.remarks, misplaced(read)]).toEqual([name, [], []]);
    }
  });
});
