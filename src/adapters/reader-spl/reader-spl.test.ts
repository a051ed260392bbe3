import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { decodeEntities } from "../xml/entities.js";
import { splReader } from "./reader-spl.js";

const SET = "11111111-2222-3333-4444-555555555555";
const section = (code: string, inner: string) =>
  `<component><section><code code="${code}" codeSystem="2.16.840.1.113883.6.1" displayName="A SECTION"/>${inner}</section></component>`;
const PRODUCT = section(
  "48780-1",
  `<subject><manufacturedProduct><manufacturedProduct><name>Calmo<suffix>Forte</suffix></name>
<formCode displayName="TABLET"/><asEntityWithGeneric><genericMedicine><name>examplol</name></genericMedicine></asEntityWithGeneric>
<ingredient classCode="ACTIM"><quantity><numerator value="10" unit="mg"/><denominator value="1" unit="1"/></quantity><ingredientSubstance><code code="AAAA"/><name>EXAMPLOL</name></ingredientSubstance></ingredient>
<ingredient classCode="IACT"><ingredientSubstance><name>LACTOSE</name></ingredientSubstance></ingredient>
<asContent><containerPackagedProduct><formCode displayName="BOTTLE"/></containerPackagedProduct></asContent></manufacturedProduct>
<subjectOf><approval><code displayName="NDA"/></approval></subjectOf>
<consumedIn><substanceAdministration><routeCode displayName="ORAL"/></substanceAdministration></consumedIn></manufacturedProduct></subject>`,
);
interface Parts {
  readonly title?: string;
  readonly type?: string;
  readonly set?: string;
  readonly code?: string;
}
const label = (
  sections: string,
  {
    title = "CALMO (examplol) tablets",
    type = "HUMAN PRESCRIPTION DRUG LABEL",
    set = SET,
    code = "34391-3",
  }: Parts = {},
) => `<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="urn:hl7-org:v3"><code code="${code}" displayName="${type}"/><title>${title}</title><effectiveTime value="20200131"/>
<setId root="${set}"/><versionNumber value="3"/>
<author><assignedEntity><representedOrganization><name>Maker Inc</name></representedOrganization></assignedEntity></author>
<component><structuredBody>${PRODUCT}${sections}</structuredBody></component></document>`;

const read = (sections: string, parts?: Parts) => readOne(splReader, "a.xml", label(sections, parts));

describe("a drug label", () => {
  test("keeps its names, ingredients, version, maker and set id", async () => {
    const { facts, source } = await read(section("34067-9", "<text>For calm.</text>"));
    expect(facts).toEqual({
      identifiers: [{ scheme: "spl", value: SET }],
      title: "CALMO (examplol) tablets",
      titleBasis: "printed",
      authors: [],
      container: "Maker Inc",
      year: 2020,
      date: "2020-01-31",
      tier: "label",
      design: "label",
      designBasis: "HUMAN PRESCRIPTION DRUG LABEL",
      publicationTypes: ["HUMAN PRESCRIPTION DRUG LABEL"],
      language: "en",
      label: {
        setId: SET,
        version: 3,
        effective: "2020-01-31",
        brands: ["Calmo Forte"],
        generics: ["examplol"],
        ingredients: [{ name: "EXAMPLOL", unii: "AAAA", strength: "10 mg" }],
        routes: ["ORAL"],
        forms: ["TABLET"],
        marketing: ["NDA"],
        classes: [],
        otc: false,
      },
    });
    expect([source.kind, source.date]).toEqual(["label", "2020-01-31"]);
  });

  test("gives its sections with their codes and paths, highlights after them, and its products as rows", async () => {
    const document = await read(
      section(
        "34068-7",
        `<title>2 DOSAGE</title><text><paragraph>Once daily.</paragraph></text>
<excerpt><highlight><text><paragraph>Once daily (2.1).</paragraph></text></highlight></excerpt>
${section("42229-5", "<title>2.1 Adults</title><text>Take 10 mg<br/>at night.</text>")}
${section("42228-7", "<text>Not in pregnancy.</text>")}`,
      ),
    );
    expect(document.source.blocks.map(({ code }) => code)).toEqual([
      ...[undefined, "34068-7", "34068-7", "34068-7", "34068-7", "42228-7", "34068-7", "48780-1"],
    ]);
    expect(linesOf(document)).toEqual([
      "title [] CALMO (examplol) tablets",
      "heading [] 2 DOSAGE",
      "paragraph [2 DOSAGE] Once daily.",
      "heading [2 DOSAGE] 2.1 Adults",
      "paragraph [2 DOSAGE > 2.1 Adults] Take 10 mg at night.",
      "paragraph [2 DOSAGE > Pregnancy] Not in pregnancy.",
      "paragraph [Highlights > 2 DOSAGE] Once daily (2.1).",
      "row [Product data] Product: Calmo Forte; Generic name: examplol; Dosage form: TABLET; Active ingredients: EXAMPLOL 10 mg; Route: ORAL; Marketing category: NDA; Inactive ingredients: LACTOSE",
    ]);
  });

  test("gives lists under what they hang on, typed ones too, and counts its pictures", async () => {
    const document = await read(
      section(
        "34070-3",
        `<text><paragraph>Do not give in:</paragraph><list><item><caption>a)</caption>asthma</item><item>shock<list><item>any kind</item></list></item></list>
<paragraph>Or with:<br/>• alcohol<br/>• x</paragraph><renderMultiMedia referencedObject="MM1"><caption>Figure 1</caption></renderMultiMedia></text>`,
      ),
    );
    expect(linesOf(document).slice(1, -1)).toEqual([
      "paragraph [Contraindications] Do not give in:",
      "item [Contraindications] Do not give in: a) asthma",
      "item [Contraindications] Do not give in: shock",
      "item [Contraindications] any kind",
      "paragraph [Contraindications] Or with:",
      "item [Contraindications] Or with: alcohol",
      "item [Contraindications] Or with: x",
      "caption [Contraindications] Figure 1",
    ]);
    expect(document.remarks).toEqual(["1 pictures could not be read"]);
  });

  test("gives tables as rows with spans, a head that is only printed bold, and notes under their marks", async () => {
    const bold = (text: string) => `<td><content styleCode="bold">${text}</content></td>`;
    const document = await read(
      section(
        "34084-4",
        `<text><table><caption>Table 1</caption><tbody><tr>${bold("Event")}${bold('Drug<footnote ID="n1">N=20</footnote>')}${bold("Placebo")}</tr>
<tr><td rowspan="2">Nausea</td><td>8.7<footnoteRef IDREF="n1"/></td><td>1</td></tr><tr><td colspan="2">none</td></tr></tbody></table>
<paragraph>Rare<footnote>Post-marketing.</footnote> events.</paragraph></text>`,
      ),
    );
    expect(linesOf(document).slice(1, -1)).toEqual([
      "caption [Adverse reactions] Table 1",
      "row [Adverse reactions > Table 1] Event: Nausea; Drug*: 8.7*; Placebo: 1",
      "row [Adverse reactions > Table 1] Event: Nausea; Drug*: none; Placebo: none",
      "caption [Adverse reactions > Table 1] * N=20",
      "paragraph [Adverse reactions] Rare* events.",
      "caption [Adverse reactions] * Post-marketing.",
    ]);
  });

  test("laid out as Drug Facts has items that are whole sentences", async () => {
    const document = await read(
      section("50570-1", "<title>Do not use</title><text><list><item>in children</item></list></text>") +
        section(
          "50568-5",
          "<title>Ask a doctor before use if you are</title><text><paragraph>taking sedatives.</paragraph></text>",
        ) +
        section(
          "50567-7",
          '<text><paragraph><content styleCode="bold">When using this product</content></paragraph><list><item>drowsiness may occur</item></list></text>',
        ),
      { type: "HUMAN OTC DRUG LABEL", code: "34390-5", title: "Drug Facts" },
    );
    expect(document.facts).toMatchObject({
      title: "Calmo Forte (examplol) TABLET",
      titleBasis: "ours",
      label: { otc: true },
    });
    expect(linesOf(document).slice(1, -1)).toEqual([
      "heading [] Do not use",
      "item [Do not use] Do not use in children",
      "heading [] Ask a doctor before use if you are",
      "paragraph [Ask a doctor before use if you are] Ask a doctor before use if you are taking sedatives.",
      "paragraph [When using this product] When using this product",
      "item [When using this product] When using this product drowsiness may occur",
    ]);
  });

  test("is another text of the same publication in every version", async () => {
    const one = await read(section("34067-9", "<text>For calm.</text>"));
    const two = await readOne(
      splReader,
      "b.xml",
      label(section("34067-9", "<text>For calm.</text>")).replace('value="3"', 'value="4"'),
    );
    expect(two.facts.identifiers).toEqual(one.facts.identifiers);
    expect(two.source.id).not.toBe(one.source.id);
  });
});

describe("what is no label is refused", () => {
  test.each<[string, string, string]>([
    [
      "a document that classes a substance",
      label(section("48779-3", "<text/>"), { type: "Indexing - Pharmacologic Class", code: "60685-5" }),
      "wrong-root: line 2: it classes a substance or product and is not a label (Indexing - Pharmacologic Class)",
    ],
    [
      "a label for animals",
      label(section("34067-9", "<text>For dogs.</text>"), { type: "PRESCRIPTION ANIMAL DRUG LABEL" }),
      "wrong-root: line 2: it is the label of a drug for animals (PRESCRIPTION ANIMAL DRUG LABEL)",
    ],
    [
      "a label without a set id",
      label(section("34067-9", "<text>For calm.</text>"), { set: "" }),
      "no-identifier: line 2: the label has no set id",
    ],
    ["a label without text", label(""), "no-text: line 2: the label has no section with text"],
  ])("%s", async (_, text, expected) => {
    const [read] = await readAll(splReader, inputOf("a.xml", text));
    expect(read?.kind === "refused" && `${read.code}: ${read.message}`).toBe(expected);
  });

  test("what the file defines is never opened, and what is too large, deep or long says so", async () => {
    const bomb = label(section("34067-9", "<text>Use &a;.</text>")).replace(
      "<document",
      '<!DOCTYPE document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><document',
    );
    expect(linesOf(await readOne(splReader, "bomb.xml", bomb))[1]).toBe("paragraph [Indications and usage] Use &a;.");
    const codes = async (text: string, limits = {}) =>
      (await readAll(splReader, inputOf("a.xml", text), limits)).map((one) =>
        one.kind === "refused" ? one.code : one.kind,
      );
    const long = section("34067-9", `<text>${"word ".repeat(100)}</text>`);
    expect(await codes(label(long), { blockCharacters: 100 })).toEqual(["over-limit"]);
    expect(await codes(label(long), { documentBytes: 500 })).toEqual(["over-limit"]);
    expect(await codes(label(section("1", "<text>".repeat(300))))).toEqual(["over-limit"]);
    expect(await codes(label(long).slice(0, 1500))).toEqual(["truncated"]);
  });

  test("it never throws and always tiles its text, whatever is done to the bytes", async () => {
    const valid = new TextEncoder().encode(
      label(section("34067-9", "<title>Uses</title><text><list><item>a<sup>2</sup></item></list></text>")),
    );
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (bytes) => {
        for (const read of await readAll(splReader, inputOf("a.xml", bytes)))
          if (read.kind === "document") expect(misplaced(read)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test("it takes documents of SPL and no other XML", () => {
  const accepts = (text: string) => splReader.accepts("a.xml", new TextEncoder().encode(text));
  expect(accepts(label(""))).toBe(true);
  expect(accepts('<document xmlns="urn:other"/>')).toBe(false);
  expect(accepts('<ClinicalDocument xmlns="urn:hl7-org:v3"/>')).toBe(false);
});

const folder = corpus("labels/spl");
describe.skipIf(folder === undefined)("labels that FDA published", () => {
  const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".xml"));
  const labels = files.filter((name) => !name.startsWith("pharmclass"));

  /** Stands in a word where something raised or lowered begins or ends, which may be read as a word of its own. */
  const RAISED = "\ue000";

  /** A walk of its own over the file: the words of every title and text of a section, tags taken out. */
  function wordsIn(xml: string): string[] {
    const body = xml.slice(xml.indexOf("<structuredBody"));
    const pictures = body.replace(/<observationMedia[\s\S]*?<\/observationMedia>/g, " ");
    const texts = [...pictures.matchAll(/<(title|text)(?:\s[^>]*)?(?<!\/)>([\s\S]*?)<\/\1>/g)].map(
      (match) => match[2] ?? "",
    );
    const plain = texts
      .join(" ")
      .replace(/<\/?(?:content|linkHtml)(?:\s[^>]*)?>/g, "")
      .replace(/<\/?su[bp](?:\s[^>]*)?>/g, RAISED)
      .replace(/<[^>]*>/g, " ");
    return (
      decodeEntities(plain)
        .normalize("NFC")
        .match(/[\p{L}\p{N}\ue000]+/gu) ?? []
    );
  }

  test.each(labels)("every word of every section is kept: %s", async (name) => {
    const bytes = readFileSync(join(folder ?? "", name));
    const document = await readOne(splReader, name, bytes);
    expect(misplaced(document)).toEqual([]);
    const held = new Map<string, number>();
    for (const word of document.source.text.match(/[\p{L}\p{N}]+/gu) ?? []) held.set(word, (held.get(word) ?? 0) + 1);
    const take = (word: string) => {
      const left = held.get(word) ?? 0;
      held.set(word, left - 1);
      return left > 0;
    };
    const lost = wordsIn(bytes.toString("utf8")).filter((word) => {
      const parts = word.split(RAISED).filter((part) => part !== "");
      return !((held.get(parts.join("")) ?? 0) > 0 && take(parts.join(""))) && !parts.every(take);
    });
    expect(lost).toEqual([]);
  });

  test("each is known by its set id, and the document that classes a substance is refused", async () => {
    const outcomes: string[] = [];
    for (const name of files)
      for (const one of await readAll(splReader, inputOf(name, readFileSync(join(folder ?? "", name)), 65536)))
        outcomes.push(
          one.kind === "document"
            ? (one.facts.identifiers[0]?.scheme ?? "none")
            : one.kind === "refused"
              ? one.code
              : one.kind,
        );
    expect(outcomes.filter((one) => one === "spl").length).toBe(labels.length);
    expect(outcomes.filter((one) => one !== "spl")).toEqual(
      files.filter((name) => !labels.includes(name)).map(() => "wrong-root"),
    );
  });
});
