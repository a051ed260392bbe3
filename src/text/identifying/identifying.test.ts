import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IDENTIFYING_KINDS } from "./identifying-span.js";
import { withoutIdentifiers } from "./identifying.js";

/** What was removed, as "kind: text". */
const removed = (text: string, known: readonly string[] = []) =>
  withoutIdentifiers(text, { isMedical: (word) => known.includes(word) }).removed.map(
    ({ kind, text: gone }) => `${kind}: ${gone}`,
  );

describe("names go", () => {
  test.each([
    ["gout in Mr John Smith", "name: John Smith"],
    ["Dr. J. van der Berg suggests warfarin", "name: J. van der Berg"],
    ["is warfarin safe for mrs jones with gout", "name: jones"],
    ["Mrs O'Brien's INR is 4.5", "name: O'Brien's"],
    ["patient Okonkwo with calcinosis", "name: Okonkwo"],
    ["a woman called Iolanthe takes warfarin", "name: Iolanthe"],
    ["name: Xu Lin, gout", "name: Xu Lin"],
    ["Thandiwe Mokoena, 54F, with calcinosis", "name: Thandiwe Mokoena"],
    ["handover: Quispe, Radoslav. 86F. gout", "name: Quispe, Radoslav"],
    ["john smith 54m gout dose?", "name: john smith"],
    ["does Barnabas take warfarin for gout?", "name: Barnabas"],
    ["the dose for Priyanka Subramaniam, please", "name: Priyanka Subramaniam"],
    ["J.S., 54F, gout", "name: J.S."],
    ["Is it safe? Regards, Wendell Ashdown", "name: Wendell Ashdown"],
    ["Мистер says: пациент Иванов with gout", "name: Иванов"],
    ["her son Kwabena has gout", "name: Kwabena"],
    ["dose for Nokuthula Bell, please", "name: Nokuthula Bell"],
    ["patient: Brown, Wilfred, with gout", "name: Brown, Wilfred"],
    ["Re Bell, 25M: gout", "name: Bell"],
    ["Patient / White / gout", "name: White"],
    ["patient Brown 32yo with gout", "name: Brown"],
    ["Navarro, Solveig - gout - colchicine, to be seen by Prof Okafor", "name: Navarro, Solveig"],
  ])("%s", (text, gone) => {
    expect(removed(text)).toContain(gone);
  });
});

describe("eponyms, drugs, abbreviations and codes stay", () => {
  test.each([
    "Still's disease treated with anakinra",
    "patient with Crohn on Xarelto, 74-year-old",
    "has Parkinson's; Graves disease; Lou Gehrig's disease; Stevens-Johnson syndrome",
    "Roberts syndrome and the Hawkins sign",
    "MR imaging or MR angiography of the knee",
    "does MS relapse respond to steroids; MS Contin 15 mg",
    "Miss a dose of warfarin? What then?",
    "New York Heart Association class III and the Patient Health Questionnaire",
    "the Framingham Heart Study and the Surviving Sepsis Campaign",
    "NCT01234567, PMID 12345678, doi 10.1000/xyz, rs1801133, BNT162b2, LY2140023, PF-07321332",
    "https://doi.org/10.1000/xyz and https://pubmed.ncbi.nlm.nih.gov/12345678/",
    "SNOMED 396230008 and ICD-10 M33.1",
    "What Is The Best Treatment For Calcific Myopathy In Adults",
    "stop warfarin in May? It may 10 times out of 100 help",
    "Smith et al. found that colchicine works",
    "Hepatocellular Carcinoma and Familial Polyposis in mice",
    "Bell's palsy, Bell palsy and Brown syndrome; Black, 45F, with lupus",
  ])("%s", (text) => {
    expect(removed(text)).toEqual([]);
  });
});

describe("doses, values and ages stay", () => {
  test.each([
    "1000-2000 IU, 240-480 mg/day, 10 000 000 IU, 100/50/25 mcg",
    "BP 120/80, platelets 150000/µL, CK 12 450 U/L, ferritin 1,250 ng/mL, 38.5 °C",
    "T4N0M0, B12 5MG, B12 1000 mcg; pH 7.21, pH 7.2-7.4; 80 mg iv bd. Signed and given",
    "from 2015-2020, in 2018 2019 2020",
    "a 74-year-old, an 89-year-old, 6 months old, week 12 24 52 104",
    "adults aged 95 and over; people over 90 years",
    "every 90 days for 120 months",
    "fever of 102 F",
  ])("%s", (text) => {
    expect(removed(text)).toEqual([]);
  });
});

describe("numbers, dates, addresses and contacts go", () => {
  test.each([
    ["DOB 03/04/1951", "date: 03/04/1951"],
    ["seen on 23 November 1948", "date: 23 November 1948"],
    ["1948-11-23 and 4.7.62", "date: 1948-11-23"],
    ["since March 2021", "date: March"],
    ["born in 1931", "date: 1931"],
    ["MRN 00-44-81-2", "record number: 00-44-81-2"],
    ["NHS number 943 476 5919", "record number: 943 476 5919"],
    ["SSN: 078-05-1120", "record number: 078-05-1120"],
    ["case no. PT-00912", "record number: PT-00912"],
    ["AB 12 34 56 C", "record number: AB 12 34 56 C"],
    ["number 77102934", "record number: 77102934"],
    ["call +44 7700 900123", "phone number: +44 7700 900123"],
    ["tel. 01 23 45 67 89", "phone number: 01 23 45 67 89"],
    ["(555) 867-5309", "phone number: (555) 867-5309"],
    ["ph 0117 496 0111", "phone number: 0117 496 0111"],
    ["at Kungsgatan 4, 411 19 Göteborg", "address: Kungsgatan 4, 411 19 Göteborg"],
    ["my number is 2217", "phone number: 2217"],
    ["patient no 338-201 / hypertension", "record number: 338-201"],
    ["reply to desmond brown at gmail dot com", "e-mail: desmond brown at gmail dot com"],
    ["at 3 allée des Tilleuls, 33000 Bordeaux", "address: 3 allée des Tilleuls, 33000 Bordeaux"],
    ["of Carrera 7 No. 71-21, Bogotá", "address: Carrera 7 No. 71-21, Bogotá"],
    [
      "oh seven seven double oh nine one two three four",
      "phone number: oh seven seven double oh nine one two three four",
    ],
    ["a.b+c@clinic.example.org", "e-mail: a.b+c@clinic.example.org"],
    ["maria dot garcia at yahoo dot com", "e-mail: maria dot garcia at yahoo dot com"],
    ["https://x.example/p?t=1.", "web address: https://x.example/p?t=1"],
    ["at 12 Maple Street, Leeds LS1 4AP", "address: 12 Maple Street, Leeds LS1 4AP"],
    ["Hauptstraße 12, 80331 München", "address: Hauptstraße 12, 80331 München"],
    ["12 rue de la Paix, 75002 Paris", "address: 12 rue de la Paix, 75002 Paris"],
    ["postcode K1A 0B1", "address: K1A 0B1"],
    ["she lives in Chipping Norton", "address: Chipping Norton"],
    ["seen at St Mary's Hospital", "address: St Mary's Hospital"],
  ])("%s", (text, gone) => {
    expect(removed(text)).toContain(gone);
  });

  test("states and parts of the world are too large to tell anybody", () => {
    expect(removed("she lives in Kenya; a man from West Africa")).toEqual([]);
  });

  test.each([
    ["a 94-year-old woman", "a over 89-year-old woman"],
    ["97yo man", "over 89yo man"],
    ["my father, aged 97, has gout", "my father, aged over 89, has gout"],
    ["92F with gout", "over 89F with gout"],
    ["admitted in March 2021", "admitted in 2021"],
  ])("%s becomes %s", (text, left) => {
    expect(withoutIdentifiers(text).text).toBe(left);
  });
});

describe("tricks of writing hide nothing", () => {
  test.each([
    ["ＭＲＮ １２３４５６７ and gout"],
    ["MRN ١٢٣٤٥٦٧ and gout"],
    ["MRN 12\u200b345\u200b67 and gout"],
    ["MRN\u00a01234567 and gout"],
    ["MRN 123‑456‑7 and gout"],
  ])("%s", (text) => {
    const { text: left } = withoutIdentifiers(text);
    expect(left.replace(/[^\d\p{Nd}]/gu, "")).toBe("");
    expect(left).toContain("gout");
  });

  test("a run without spaces that no word is so long as goes whole", () => {
    expect(removed(`gout ${"q1".repeat(150)} dose`)).toEqual([`record number: ${"q1".repeat(150)}`]);
  });
});

describe("what is known of a text's words", () => {
  test("a word that a word list has is no name", () => {
    expect(removed("Mr Smith takes Zoltrexa")).toEqual(["name: Smith", "name: Zoltrexa"]);
    expect(removed("Mr Smith takes Zoltrexa", ["zoltrexa"])).toEqual(["name: Smith"]);
  });

  test("measures and studies stay where somebody is spoken of", () => {
    expect(
      removed("Mr Smith: QTc 510 ms, Hb 7.9 g/dL, NT-proBNP 3,400 pg/mL; what says the Million Women Study?"),
    ).toEqual(["name: Smith"]);
  });

  test("an unknown capitalised word alone stays where nobody is spoken of", () => {
    expect(removed("is Zoltrexa safe in gout")).toEqual([]);
  });
});

test("what is told as removed stands just there, in order, and never overlaps", () => {
  const piece = fc.constantFrom(
    "Mr Smith",
    "gout",
    "MRN 1234567",
    "12/03/1951",
    "😀",
    "é",
    "e\u0301",
    "a@b.org",
    "94-year-old",
    "  ",
    "(",
    ")",
    ",",
    "Crohn's disease",
    "+44 7700 900123",
    "ﬁ",
    "１２",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 12 }),
      (pieces) => {
        const raw = pieces.join(" ");
        const text = raw.normalize("NFC");
        let last = 0;
        for (const { kind, start, end, text: gone } of withoutIdentifiers(raw).removed) {
          expect(text.slice(start, end)).toBe(gone);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(IDENTIFYING_KINDS).toContain(kind);
          last = end;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a mark that stands for several letters goes whole where one of them does", () => {
  expect(withoutIdentifiers("㏇ 0F").removed).toEqual([{ kind: "name", start: 0, end: 1, text: "㏇", instead: "" }]);
});

test("planted among any words, an e-mail address, a long number and a name with a title never stay", () => {
  const word = fc.constantFrom(
    "gout",
    "in",
    "the",
    "warfarin",
    "5 mg",
    "of",
    "Crohn",
    "and",
    "?",
    "severe",
    "(",
    ")",
    "74-year-old",
    "with",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 8 }), (before, after) => {
      for (const secret of ["qzx@example.org", "88120047", "Mr Qzxwv"]) {
        const { text } = withoutIdentifiers([...before, secret, ...after].join(" "));
        expect(text).not.toMatch(/qzx|88120047/iu);
      }
    }),
    { numRuns: 200 },
  );
});
