import { describe, expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { outcomeAsked } from "./outcome-asked.js";

const LEXICON = lexiconOf({ kumis: { kind: "drug" }, zinc: { kind: "drug" }, "purple nose": {} });
const TITLE = "Kumis against zinc for purple nose: a randomised trial";

function saidIn(question: string, texts: readonly string[], title = TITLE): readonly number[] {
  const asked = outcomeAsked(parseQuestion(question, LEXICON), title, texts, (text) => text);
  return texts.map((text) => asked.saidIn(text));
}

describe("the outcome that is asked beside what a study is titled for", () => {
  test("is said in other words, too", () => {
    const [recurrence = 0, pain = 0] = saidIn("kumis for purple nose: does it keep it from coming back?", [
      "Recurrence was seen in 3% with kumis and in 9% with zinc.",
      "Pain fell more with kumis than with zinc.",
    ]);
    expect(recurrence).toBeGreaterThan(0);
    expect(pain).toBe(0);
  });

  test("counts for more where few sentences say it", () => {
    const [both = 0, one = 0] = saidIn("kumis purple nose pain and sneezing", [
      "Sneezing was less with kumis.",
      "Pain was less with kumis.",
      "Pain came back later with zinc.",
    ]);
    expect(both).toBeGreaterThan(one);
  });

  test("is what stands in brackets or behind a colon, though the title says it", () => {
    const [pain = 0, other = 0] = saidIn(
      "kumis in purple nose (pain)",
      ["Pain was less with kumis.", "Itch was less with kumis."],
      "Kumis for pain in purple nose",
    );
    expect(pain).toBeGreaterThan(0);
    expect(other).toBe(0);
  });

  test("is neither what is tried, nor what goes along with it, nor any result at large", () => {
    const [zinc = 0, surgery = 0, works = 0] = saidIn(
      "does kumis compared with zinc with surgery really work for purple nose?",
      ["Zinc was given for a week.", "Surgery took an hour.", "The results were good."],
      "Kumis for purple nose",
    );
    expect([zinc, surgery, works]).toEqual([0, 0, 0]);
  });

  test("is none where a question asks no more than the title says", () => {
    expect(outcomeAsked(parseQuestion("kumis or zinc for purple nose", LEXICON), TITLE, [], (text) => text).any).toBe(
      false,
    );
  });
});
