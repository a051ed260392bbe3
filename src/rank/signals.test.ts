import { describe, expect, test } from "vitest";
import { parseQuestion } from "../question/parse.js";
import { lexiconOf } from "../testing/lexicons.js";
import { termsOf } from "../text/analyse.js";
import { termsOfUnits, unitsOf } from "./question-units.js";
import type { Signal } from "./signal-names.js";
import { SIGNALS } from "./signal-names.js";
import { measureOf, signalsOf, wantedTerms } from "./signals.js";

const LEXICON = lexiconOf({ "heart-failure": { synonyms: ["CHF"] } });
const AVERAGES = { averageLength: { title: 5, heading: 0, body: 20 } };

/** The signals of one text for a question, every term being equally rare but those that stand nowhere. */
function signals(question: string, title: string, body: string, absent: readonly string[] = []) {
  const asked = unitsOf(parseQuestion(question, LEXICON));
  const gone = new Set(absent.flatMap(termsOf));
  const measure = measureOf(asked, (term) => (gone.has(term) ? 0 : 2), AVERAGES);
  const { signals: values } = signalsOf(measure, wantedTerms(measure), { title: termsOf(title), body: termsOf(body) });
  return (name: Signal) => values[SIGNALS.indexOf(name)] ?? Number.NaN;
}

describe("a question's units", () => {
  test("are its concepts by all their names, and its other words but the small ones", () => {
    const { units } = unitsOf(parseQuestion("What is the effect of digoxin in heart failure?", LEXICON));
    expect(units.map(({ names, subject }) => [names.map(({ terms }) => terms.join(" ")), subject])).toEqual([
      [["heart failur", "chf"], true],
      [["effect"], false],
      [["digoxin"], true],
    ]);
    expect([...termsOfUnits(units)]).toEqual(["heart", "failur", "chf", "effect", "digoxin"]);
  });

  test("are also the words of a thing that several make together, not only its name and the disease beneath it", () => {
    const lexicon = lexiconOf({
      stones: {},
      gout: {},
      "stones-in-gout": { allOf: ["stones", "gout"], manifestationOf: ["gout"] },
    });
    const { units } = unitsOf(parseQuestion("stones in gout", lexicon));
    expect(units.map(({ names }) => names.map(({ terms }) => terms.join(" ")))).toEqual([
      ["stone in gout", "gout"],
      ["stone"],
      ["gout"],
    ]);
  });

  test("hold a repeated word once", () => {
    expect(unitsOf(parseQuestion("gout and gout", LEXICON)).units).toHaveLength(1);
  });
});

describe("the signals", () => {
  test("count a concept once, by whichever name", () => {
    const asked = "digoxin in heart failure";
    expect(signals(asked, "", "Digoxin in CHF.")("cover")).toBe(1);
    expect(signals(asked, "", "Digoxin in heart failure, that is CHF.")("cover")).toBe(1);
    expect(signals(asked, "", "Digoxin and the failure of a heart.")("cover")).toBe(0.5);
  });

  test("leave out of the reckoning what stands nowhere in the library", () => {
    expect(signals("digoxin zebra", "", "Digoxin.", ["zebra"])("cover")).toBe(1);
    expect(signals("digoxin zebra", "", "Digoxin.")("cover")).toBe(0.5);
    expect(signals("digoxin zebra", "", "Digoxin.")("missing")).toBe(2);
  });

  test("tell title from text", () => {
    const of = signals("digoxin zebra", "On digoxin", "A zebra.");
    expect([of("coverTitle"), of("cover")]).toEqual([0.5, 1]);
    expect(of("title")).toBeGreaterThan(0);
    expect(of("whole")).toBeGreaterThan(of("text"));
  });

  test("tell what a publication is about from what it mentions", () => {
    const measure = measureOf(unitsOf(parseQuestion("digoxin zebra", LEXICON)), () => 2, AVERAGES);
    const gist = (abstract: [number, number]) =>
      signalsOf(measure, wantedTerms(measure), { title: ["digoxin"], body: ["horse", "zebra"], abstract }).signals[
        SIGNALS.indexOf("gist")
      ];
    expect([gist([0, 2]), gist([0, 1]), gist([0, 0])]).toEqual([1, 0.5, 0.5]);
  });

  test("see what stands near by, and in order", () => {
    const near = signals("digoxin toxicity", "", "Digoxin toxicity.");
    const far = signals("digoxin toxicity", "", `Digoxin ${"and so on ".repeat(20)} toxicity.`);
    expect([near("window"), far("window")]).toEqual([1, 0.5]);
    expect(near("ordered")).toBeGreaterThan(far("ordered"));
    expect(near("near")).toBeGreaterThan(far("near"));
    expect(signals("digoxin toxicity", "digoxin", "toxicity")("near")).toBe(0);
  });

  test("tell the beginning and the end of a text from its middle", () => {
    const filling = "and so on ".repeat(40);
    const of = signals("digoxin toxicity zebra", "", `Digoxin ${filling} zebra ${filling} toxicity.`);
    expect([of("start"), of("end"), of("cover")]).toEqual([1 / 3, 1 / 3, 1]);
  });

  test("know names by digits and capitals within, and count numbers and denials apart", () => {
    const of = signals("Does p53 not bind 12 zebras?", "", "Of p53 and zebras.");
    expect([of("coverNames"), of("coverPlain"), of("cover"), of("asks")]).toEqual([1, 2 / 3, 2 / 5, 1]);
    expect(signals("TNF binds p53.", "", "Of zebras and TNF.")("coverNames")).toBe(0.5);
    expect(signals("Zebras bind digoxin.", "", "Nothing.")("coverNames")).toBe(1);
    expect(signals("Zebras bind digoxin.", "", "Nothing.")("asks")).toBe(0);
  });

  test("are all 0 or plain for a text that shares nothing", () => {
    const of = signals("digoxin toxicity", "Zebra", "A zebra.");
    const ownWords = ["missing", "units", "asks", "length", "coverNames"];
    for (const name of SIGNALS.filter((one) => !ownWords.includes(one))) expect(of(name)).toBe(0);
  });
});
