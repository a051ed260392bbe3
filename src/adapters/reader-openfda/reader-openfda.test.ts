import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpus } from "../../testing/corpora.js";
import { damaged, inputOf, linesOf, misplaced, readAll, readOne } from "../../testing/readers.js";
import { openfdaReader } from "./reader-openfda.js";

const SET = "11111111-2222-3333-4444-555555555555";
const TABLE =
  '<table width="80%"> <caption>Table 1</caption> <col width="50%"/> <thead> <tr> <th>Event</th> <th>Drug<footnoteRef IDREF="n"/></th> </tr> </thead> <tbody> <tr> <td>Nausea</td> <td>8.7 %</td> </tr> </tbody> </table>';
const LABEL = {
  set_id: SET,
  version: "3",
  effective_time: "20200131",
  openfda: {
    brand_name: ["CALMO"],
    generic_name: ["EXAMPLOL"],
    substance_name: ["EXAMPLOL"],
    unii: ["AAAA"],
    manufacturer_name: ["Maker Inc"],
    product_type: ["HUMAN PRESCRIPTION DRUG"],
    route: ["ORAL"],
    pharm_class_epc: ["Calmer [EPC]"],
  },
  pregnancy: ["8.1 Pregnancy Not in pregnancy."],
  use_in_specific_populations: ["8 USE IN SPECIFIC POPULATIONS 8.1 Pregnancy Not in pregnancy. Ask first."],
  adverse_reactions: [
    "6 ADVERSE REACTIONS Seen often: • sleep • rest Table 1 Event Drug Nausea 8.7 % Rare events were seen.",
  ],
  adverse_reactions_table: [TABLE],
  spl_product_data_elements: ["Calmo examplol EXAMPLOL LACTOSE"],
};
const page = (...results: unknown[]) => JSON.stringify({ meta: { disclaimer: "Do not rely on openFDA" }, results });

describe("an openFDA label", () => {
  test("has the facts of the label, known by its set id", async () => {
    const { facts, source, name } = await readOne(openfdaReader, "a.json", page(LABEL));
    expect(name).toBe(`a.json!${SET}`);
    expect([source.kind, source.date]).toEqual(["label", "2020-01-31"]);
    expect(facts).toEqual({
      identifiers: [{ scheme: "spl", value: SET }],
      title: "CALMO (EXAMPLOL)",
      titleBasis: "ours",
      authors: [],
      container: "Maker Inc",
      year: 2020,
      date: "2020-01-31",
      tier: "label",
      design: "label",
      designBasis: "HUMAN PRESCRIPTION DRUG",
      publicationTypes: ["HUMAN PRESCRIPTION DRUG"],
      language: "en",
      label: {
        setId: SET,
        version: 3,
        effective: "2020-01-31",
        brands: ["CALMO"],
        generics: ["EXAMPLOL"],
        ingredients: [{ name: "EXAMPLOL", unii: "AAAA" }],
        routes: ["ORAL"],
        forms: [],
        marketing: [],
        classes: ["Calmer [EPC]"],
        otc: false,
      },
    });
  });

  test("says each thing once, under its own section, with tables as rows where they stood", async () => {
    const document = await readOne(openfdaReader, "a.json", page(LABEL));
    expect(linesOf(document)).toEqual([
      "heading [] Adverse reactions",
      "paragraph [Adverse reactions] 6 ADVERSE REACTIONS Seen often:",
      "item [Adverse reactions] 6 ADVERSE REACTIONS Seen often: sleep",
      "item [Adverse reactions] 6 ADVERSE REACTIONS Seen often: rest",
      "caption [Adverse reactions] Table 1",
      "row [Adverse reactions > Table 1] Event: Nausea; Drug: 8.7 %",
      "paragraph [Adverse reactions] Rare events were seen.",
      "heading [] Use in specific populations",
      "paragraph [Use in specific populations] 8 USE IN SPECIFIC POPULATIONS",
      "heading [Use in specific populations] Pregnancy",
      "paragraph [Use in specific populations > Pregnancy] 8.1 Pregnancy Not in pregnancy.",
      "paragraph [Use in specific populations] Ask first.",
      "heading [] Product data",
      "row [Product data] Calmo examplol EXAMPLOL LACTOSE",
    ]);
    expect(document.source.blocks.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 7 }, () => "34084-4"),
      ...["43684-0", "43684-0", "42228-7", "42228-7", "43684-0", "48780-1", "48780-1"],
    ]);
    expect(document.remarks).toEqual([]);
  });

  test("keeps a table that its text does not hold, parts long text at sentences, and reads fields that are new", async () => {
    const long = "This sentence is one of very many. ".repeat(60);
    const document = await readOne(
      openfdaReader,
      "a.json",
      page({ ...LABEL, adverse_reactions: [long], other_new_field: ["New words."] }),
    );
    expect(document.remarks).toEqual(["1 tables were not found in the running text and follow it"]);
    const lines = linesOf(document);
    expect(lines).toContain("row [Tables > Table 1] Event: Nausea; Drug: 8.7 %");
    expect(lines).toContain("paragraph [Other new field] New words.");
    expect(lines.filter((line) => line.startsWith("paragraph [Adverse reactions]")).map((line) => line.length)).toEqual(
      [904, 904, 379],
    );
  });

  test("comes alone, line by line or in a page, and a bad one does not stop the next", async () => {
    const other = { ...LABEL, set_id: SET.replaceAll("1", "a") };
    const kinds = async (text: string) =>
      (await readAll(openfdaReader, inputOf("a.json", text))).map((one) =>
        one.kind === "refused" ? `${one.code}: ${one.message}` : one.kind,
      );
    expect(await kinds(JSON.stringify(LABEL))).toEqual(["document"]);
    expect(await kinds(`${JSON.stringify(LABEL)}\n${JSON.stringify(other)}`)).toEqual(["document", "document"]);
    expect(await kinds(page(LABEL, { set_id: "x", warnings: ["Careful."] }, { set_id: SET }, 7, other))).toEqual([
      "document",
      "no-identifier: line 1: the label has no set id",
      `no-text: line 1: the record of label ${SET} names a product and holds no text`,
      "wrong-root: line 1: a record of another kind, not a drug label",
      "document",
    ]);
    expect(await kinds('{"meta":{},"results":[]}')).toEqual(["empty: the answer holds no results"]);
    expect(await kinds('{"error":{"code":"NOT_FOUND","message":"No matches found!"}}')).toEqual([
      "no-text: line 1: openFDA answered with an error: NOT_FOUND: No matches found!",
    ]);
  });

  test("never throws and always tiles its text, whatever is done to the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(new TextEncoder().encode(page(LABEL))), async (bytes) => {
        for (const read of await readAll(openfdaReader, inputOf("a.json", bytes)))
          if (read.kind === "document") expect(misplaced(read)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test("it takes what openFDA gives and no other JSON", () => {
  const accepts = (text: string) => openfdaReader.accepts("a.json", new TextEncoder().encode(text));
  expect(accepts(page(LABEL))).toBe(true);
  expect(accepts('{"error":{"code":"NOT_FOUND","message":"No matches found!"}}')).toBe(true);
  expect(accepts('{"studies":[]}')).toBe(false);
  expect(accepts('[{"title":"openFDA"}]')).toBe(false);
});

const folder = corpus("recorded-api/biomcp/openfda");
test.skipIf(folder === undefined)("answers that hold no label text are refused, each with its reason", async () => {
  const reasons: string[] = [];
  for (const name of readdirSync(folder ?? "").sort())
    for (const read of await readAll(openfdaReader, inputOf(name, readFileSync(join(folder ?? "", name)))))
      reasons.push(read.kind === "refused" ? `${name.split("_")[0] ?? ""} ${read.code}` : read.kind);
  expect(new Set(reasons)).toEqual(
    new Set(["device no-text", "drugsfda wrong-root", "faers wrong-root", "label no-text"]),
  );
});
