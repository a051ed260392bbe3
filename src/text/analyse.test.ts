import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, termsOf } from "./analyse.js";

/** The terms of each way of writing, so that what meets what can be read in one place. */
const terms = (...texts: string[]) => texts.map((text) => termsOf(text).join(" "));

/** Whether all of these ways of writing share at least one term that tells them from other words. */
function meet(term: string, ...texts: string[]): void {
  for (const text of texts) expect(termsOf(text), text).toContain(term);
}

describe("analyse", () => {
  it("gives each term the place it was made from", () => {
    expect(analyse("Sjögren's, IL-6: 5mg")).toEqual([
      { term: "sjogren", start: 0, end: 7 },
      { term: "il6", start: 11, end: 15 },
      { term: "il", start: 11, end: 13 },
      { term: "6", start: 14, end: 15 },
      { term: "5", start: 17, end: 18 },
      { term: "mg", start: 18, end: 20 },
    ]);
  });

  it("gives the place of a letter and its mark written as two characters", () => {
    expect(analyse("a Sjo\u0308gren")).toEqual([
      { term: "a", start: 0, end: 1 },
      { term: "sjogren", start: 2, end: 10 },
    ]);
  });

  it("joins the ways of writing a Greek letter", () => {
    expect(terms("TNF-α", "TNFα", "TNF-alpha", "TNFalpha", "TNF alpha")).toEqual([
      "tnfalpha tnf alpha",
      "tnfalpha tnf alpha",
      "tnfalpha tnf alpha",
      "tnfalpha tnf alpha",
      "tnf alpha",
    ]);
    meet("il1beta", "IL-1β", "IL1β", "IL-1beta", "IL-1-beta", "il1beta");
    meet("tgfbeta1", "TGF-β1", "TGFβ1", "TGF-beta1", "TGFbeta1");
    meet("betablock", "β-blockers", "beta-blocker", "betablockers");
  });

  it("joins the ways of writing a compound", () => {
    expect(terms("anti-NXP2", "anti NXP2", "antiNXP2")).toEqual([
      "antinxp2 anti nxp2",
      "anti nxp2",
      "antinxp2 anti nxp2",
    ]);
    expect(terms("IL-6", "IL6", "IL 6")).toEqual(["il6 il 6", "il6", "il 6"]);
    meet("covid19", "COVID-19", "covid19", "(COVID\u201119)");
    meet("25oh", "25-OH", "25OH", "25(OH)D");
    meet("25ohd", "25(OH)D", "25-OH-D", "25OHD");
    meet("sarscov2", "SARS-CoV-2", "SARSCoV2");
    meet("noninvas", "non-invasive", "noninvasive");
    meet("followup", "follow-up", "followup");
    meet("xray", "X-ray", "xray");
  });

  it("keeps the parts of other compounds apart and joins none of them", () => {
    expect(terms("double-blind", "5-year", "10-20", "mg/kg/day", "HER2/neu")).toEqual([
      "doubl blind",
      "5 year",
      "10 20",
      "mg kg day",
      "her2 neu",
    ]);
  });

  it("keeps a number whole", () => {
    expect(
      terms("0.5", "0·5", "p=.03", "1,250", "12,345,678.9", "v2.3", "1,25-dihydroxyvitamin", "improved.3"),
    ).toEqual(["0.5", "0.5", "p 0.03", "1250", "12345678.9", "v2.3", "1 25 dihydroxyvitamin", "improv 3"]);
  });

  it("parts a number from its unit", () => {
    expect(terms("5mg", "5 mg", "25-mg", "0.5mg/kg", "10µg", "10 mcg", "10ug")).toEqual([
      "5 mg",
      "5 mg",
      "25 mg",
      "0.5 mg kg",
      "10 mcg",
      "10 mcg",
      "10 mcg",
    ]);
  });

  it("parts a reference or a power from what it stands on", () => {
    expect(terms("improved²", "improved¹²", "10⁹", "CO₂", "cm²", "Ca²⁺", "¹³¹I")).toEqual([
      "improv 2",
      "improv 12",
      "10 9",
      "co2",
      "cm2",
      "ca2",
      "131i",
    ]);
  });

  it("drops the possessive and keeps names with an apostrophe whole", () => {
    expect(terms("Raynaud's", "Raynaud’s", "RAYNAUD'S", "patients'", "O'Brien", "5'-nucleotidase")).toEqual([
      "raynaud",
      "raynaud",
      "raynaud",
      "patient",
      "obrien",
      "5 nucleotidas",
    ]);
  });

  it("joins an abbreviation written with stops", () => {
    expect(terms("i.v.", "b.i.d.", "U.S.", "e.g.", "E.coli", "(q.d.)")).toEqual([
      "iv",
      "bid",
      "us",
      "eg",
      "e coli",
      "qd",
    ]);
  });

  it("meets British and American spellings", () => {
    for (const [british, american] of [
      ["haemorrhagic oedema", "hemorrhagic edema"],
      ["randomised tumours", "randomized tumors"],
      ["analysed", "analyzed"],
      ["non-randomised", "non-randomized"],
    ] as const)
      expect(termsOf(british)).toEqual(termsOf(american));
    meet("antitumor", "anti-tumour", "antitumor", "antitumour");
  });

  it("gives words of other scripts terms of their own", () => {
    expect(terms("кровь", "КРОВЬ", "血圧", "αγωγή")).toEqual([
      "u43au440u43eu432u44c",
      "u43au440u43eu432u44c",
      "u8840 u5727",
      "u3b1u3b3u3c9u3b3u3b7",
    ]);
  });

  it("finds the terms of a phrase within the terms of a sentence that holds it", () => {
    const sentence = ` ${termsOf("Serum anti-NXP2 antibodies and IL-6 receptors were not raised (p = .03).").join(" ")} `;
    for (const phrase of ["anti-NXP2 antibody", "anti NXP2 antibodies", "IL-6 receptor", "IL 6 receptor", "P=0.03"])
      expect(sentence).toContain(` ${termsOf(phrase).join(" ")} `);
  });

  it("gives nothing for a text without letters or digits", () => {
    expect(analyse(" … — !? ()\n")).toEqual([]);
    expect(analyse("")).toEqual([]);
  });
});

describe("analyse, for any text", () => {
  const pieces = fc.constantFrom(
    ..."TNF-α|IL-6|Sjögren's|0.5|mg|(OH)|25|D| |.|,|-|~|'|’|·|²|µg|β|ά|½|™|\u00ad|\u200b|한|か\u3099|e.g.|ﬁ|Å|𝛼|😀|(|)|/|\n|É|E\u0301".split(
      "|",
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(pieces, { maxLength: 20 }).map((list) => list.join("")),
  );

  it("keeps each span within the text, in order of starts, and each term of plain characters", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { term, start, end } of analyse(text)) {
          expect(term).toMatch(/^[a-z0-9.]+$/);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the same terms a second time, and after thousands of other words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = analyse(text);
        for (let i = 0; i < 50; i++) analyse(`${text}${i.toString(36)}`);
        expect(analyse(text)).toEqual(first);
      }),
    );
  });

  it("gives the same terms for the composed and the decomposed form", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(termsOf(text.normalize("NFD"))).toEqual(termsOf(text.normalize("NFC")));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives a text the terms of its parts", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(termsOf(`${a} ${b}`)).toEqual([...termsOf(a), ...termsOf(b)]);
      }),
    );
  });
});
