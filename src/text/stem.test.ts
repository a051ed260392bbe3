import { describe, expect, it } from "vitest";
import { stem } from "./stem.js";

/** From the vocabulary the algorithm's author publishes with it, and words of this field. */
const STEMS = `
  consign:consign consigned:consign consigning:consign consignment:consign consist:consist consistency:consist
  consistently:consist consolation:consol knack:knack knightly:knight knitting:knit knots:knot
  skis:ski dying:die news:news generously:generous generally:general communication:communic arsenal:arsenal
  happy:happi say:say by:by cries:cri ties:tie gas:gas this:this gaps:gap kiwis:kiwi hopping:hop hoping:hope
  hopefulness:hope relational:relat conditional:condit electricity:electr formative:format adjustable:adjust
  adoption:adopt controlled:control rate:rate cease:ceas
  patients:patient efficacy:efficaci treatments:treatment infections:infect arteries:arteri artery:arteri
  viruses:virus virus:virus diabetic:diabet diabetes:diabet therapies:therapi therapy:therapi
`;

describe("stem", () => {
  it.each(STEMS.trim().split(/\s+/))("gives %s", (pair) => {
    const [word = "", expected = ""] = pair.split(":");
    expect(stem(word)).toBe(expected);
  });

  it("joins a Greek noun in -sis with its plural and its verb", () => {
    for (const words of [
      "diagnosis diagnoses diagnose diagnosed",
      "analysis analyses analyse analysing",
      "stenosis stenoses",
    ])
      expect(new Set(words.split(" ").map(stem)).size, words).toBe(1);
  });

  it("parts words that only look alike", () => {
    expect(stem("aids")).not.toBe(stem("aid"));
    expect(stem("several")).not.toBe(stem("severe"));
  });

  it("leaves short words, numbers and other letters as they are", () => {
    expect(["as", "il6", "0.5", "naïve", ""].map(stem)).toEqual(["as", "il6", "0.5", "naïve", ""]);
  });
});
