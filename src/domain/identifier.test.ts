import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scheme } from "./identifier.js";
import {
  SCHEMES,
  compareIdentifiers,
  formatIdentifier,
  identifier,
  identifierLink,
  parseIdentifier,
} from "./identifier.js";

describe("an identifier has one canonical form", () => {
  test.each<[Scheme, string, string | undefined]>([
    ["pmid", " 15942915 ", "15942915"],
    ["pmid", "00123", "123"],
    ["pmid", "0", undefined],
    ["pmid", "12a", undefined],
    ["pmid", "12345678901", undefined],
    ["doi", "10.1016/J.JAAD.2019.07.006", "10.1016/j.jaad.2019.07.006"],
    ["doi", "https://doi.org/10.1136/AnnRheumDis-2016-209247", "10.1136/annrheumdis-2016-209247"],
    ["doi", "http://dx.doi.org/10.1000/x", "10.1000/x"],
    ["doi", "doi.org/10.1000/x", "10.1000/x"],
    ["doi", "10.1002/(SICI)1099-1166(199809)13:9<605::AID>3.0", "10.1002/(sici)1099-1166(199809)13:9<605::aid>3.0"],
    ["doi", "10.1000/a b", undefined],
    ["doi", "10.1/x", undefined],
    ["doi", "11.1000/x", undefined],
    ["pmcid", "pmc5284351", "PMC5284351"],
    ["pmcid", "5284351", "PMC5284351"],
    ["pmcid", "PMC0042", "PMC42"],
    ["pmcid", "PMCX", undefined],
    ["spl", "461FE23F-4453-4E3F-9621-0E3FDA057D14", "461fe23f-4453-4e3f-9621-0e3fda057d14"],
    ["spl", "461fe23f44534e3f96210e3fda057d14", undefined],
    ["nct", "nct03267277", "NCT03267277"],
    ["nct", "NCT0326727", undefined],
    ["local", "  ward handbook  ", "ward handbook"],
    ["local", "Re\u0301union", "Réunion"],
    ["local", "", undefined],
    ["local", "x".repeat(200), "x".repeat(200)],
    ["local", "x".repeat(201), undefined],
    ["local", "one\nline", undefined],
  ])("%s %j is %j", (scheme, raw, value) => {
    expect(identifier(scheme, raw)).toEqual(value === undefined ? undefined : { scheme, value });
  });
});

describe("an identifier is read from what people write", () => {
  test.each([
    ["pmid:15942915", "pmid:15942915"],
    ["PMID: 015942915", "pmid:15942915"],
    ["pmc:5284351", "pmcid:PMC5284351"],
    ["pmcid:PMC5284351", "pmcid:PMC5284351"],
    ["pmc5284351", "pmcid:PMC5284351"],
    ["nct03267277", "nct:NCT03267277"],
    ["10.1136/ANNRHEUMDIS-2016-209247", "doi:10.1136/annrheumdis-2016-209247"],
    ["https://doi.org/10.1000/X", "doi:10.1000/x"],
    ["doi:10.1000/x", "doi:10.1000/x"],
    ["spl:461FE23F-4453-4e3f-9621-0e3fda057d14", "spl:461fe23f-4453-4e3f-9621-0e3fda057d14"],
    ["local:G18", "local:G18"],
    ["local: pmid:7", "local:pmid:7"],
  ])("%j is %s", (text, written) => {
    const found = parseIdentifier(text);
    expect(found === undefined ? undefined : formatIdentifier(found)).toBe(written);
  });

  test.each(["", "15942915", "PMC", "NCT123", "10.1000", "calcinosis", "pmid:", "doi:calcinosis", "src:0123"])(
    "%j is none",
    (text) => {
      expect(parseIdentifier(text)).toBeUndefined();
    },
  );

  test("what is written is read as the same identifier, and is canonical already", () => {
    const digits = fc.bigInt({ min: 1n, max: 9_999_999_999n }).map(String);
    const raw: fc.Arbitrary<[Scheme, string]> = fc.oneof(
      fc.tuple(fc.constant<Scheme>("pmid"), digits),
      fc.tuple(fc.constant<Scheme>("pmcid"), digits),
      fc.tuple(
        fc.constant<Scheme>("doi"),
        fc.string({ minLength: 1 }).map((tail) => `10.1000/${tail}`),
      ),
      fc.tuple(fc.constant<Scheme>("local"), fc.string({ minLength: 1, unit: "grapheme" })),
    );
    fc.assert(
      fc.property(raw, ([scheme, text]) => {
        const made = identifier(scheme, text);
        fc.pre(made !== undefined);
        expect(parseIdentifier(formatIdentifier(made))).toEqual(made);
        expect(identifier(scheme, made.value)).toEqual(made);
      }),
    );
  });
});

test("identifiers stand strongest scheme first, then by number or letters", () => {
  const texts = ["local:b", "pmcid:PMC9", "pmid:10", "nct:NCT00000001", "doi:10.1000/b", "pmid:9", "local:a"];
  const sorted = texts.flatMap((text) => parseIdentifier(text) ?? []).sort(compareIdentifiers);
  expect(sorted.map(formatIdentifier)).toEqual([
    "pmid:9",
    "pmid:10",
    "doi:10.1000/b",
    "pmcid:PMC9",
    "nct:NCT00000001",
    "local:a",
    "local:b",
  ]);
});

describe("an identifier that others know has an address", () => {
  test.each([
    ["pmid:15942915", "https://pubmed.ncbi.nlm.nih.gov/15942915/"],
    ["doi:10.1000/x", "https://doi.org/10.1000/x"],
    ["doi:10.1002/1099(1998)13:9<605::aid>3.0", "https://doi.org/10.1002/1099(1998)13:9%3C605::aid%3E3.0"],
    ["doi:10.1000/456#789?x%20", "https://doi.org/10.1000/456%23789%3Fx%2520"],
    ["pmcid:PMC5284351", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5284351/"],
    [
      "spl:461fe23f-4453-4e3f-9621-0e3fda057d14",
      "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=461fe23f-4453-4e3f-9621-0e3fda057d14",
    ],
    ["nct:NCT03267277", "https://clinicaltrials.gov/study/NCT03267277"],
    ["local:G18", undefined],
  ])("%s: %s", (text, link) => {
    const found = parseIdentifier(text);
    expect(found === undefined ? "not read" : identifierLink(found)).toBe(link);
  });

  test("every scheme but the local one has one", () => {
    const values: Record<Scheme, string> = {
      pmid: "1",
      doi: "10.1000/x",
      pmcid: "PMC1",
      spl: "461fe23f-4453-4e3f-9621-0e3fda057d14",
      nct: "NCT00000001",
      local: "x",
    };
    const linked = SCHEMES.filter((scheme) => identifierLink({ scheme, value: values[scheme] }) !== undefined);
    expect(linked).toEqual(["pmid", "doi", "pmcid", "spl", "nct"]);
  });
});
