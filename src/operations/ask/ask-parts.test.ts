import { describe, expect, test } from "vitest";
import { answerText, answerView } from "../../doors/mcp/answer-view.js";
import { renderHtml } from "../../doors/render/html.js";
import { renderMarkdown } from "../../doors/render/markdown.js";
import { renderTerminal } from "../../doors/render/terminal.js";
import { askLibrary, contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { verifyBundle } from "../verify/verify-bundle.js";
import { ask } from "./ask.js";

const LEXICON = lexiconOf({ colchicine: { kind: "drug" }, gout: {} });
const note = madeNote({
  id: "pmid:2",
  design: "randomised trial",
  title: "Colchicine for gout: a placebo-controlled trial",
  about: "gout",
  size: "184 adults",
  says: {
    dose: ["In adults with gout the dose of colchicine was 0.5 mg twice daily for six months."],
    harm: ["Diarrhoea was more frequent with colchicine than with placebo in adults with gout."],
  },
});
const library = await libraryWith([note]);
const QUESTION = "What is the dose of colchicine for gout, and what are its side effects?";
const bundle = await askLibrary(library, LEXICON, QUESTION);

describe("two questions in one", () => {
  test("are answered one by one in one bundle that verifies", () => {
    expect(bundle.question.text).toBe(QUESTION);
    expect(bundle.question.remarks).toContain("Read as 2 questions, each answered by itself.");
    expect(bundle.parts).toEqual([
      { text: "What is the dose of colchicine for gout", readAs: "What is the dose of colchicine for gout?" },
      { text: "what are its side effects?", readAs: "What are colchicine’s side effects?" },
    ]);
    expect(bundle.tiers.map(({ tier }) => tier)).toEqual([
      "guideline",
      "research",
      "label",
      "guideline",
      "research",
      "label",
    ]);
    const leads = bundle.tiers.map(({ lead }) => ("statement" in lead ? lead.statement.facet : undefined));
    expect(leads).toEqual([undefined, "dose", undefined, undefined, "harm", undefined]);
    expect(verifyBundle(bundle)).toEqual([]);
  });

  test("give the reasons of both, which verify", async () => {
    const told = await ask.run(contextOf(library, LEXICON), { question: QUESTION, why: true });
    expect(told.why?.tiers).toHaveLength(6);
    expect(verifyBundle(told)).toEqual([]);
  });

  test("do not verify with the tiers of one of them left out", () => {
    const problems = verifyBundle({ ...bundle, tiers: bundle.tiers.slice(0, 3) }).map(({ problem }) => problem);
    expect(problems).toContain("The guideline tier is expected here, not nothing.");
  });

  test("do not verify where the parts are left out", () => {
    const one = { ...bundle };
    delete one.parts;
    expect(verifyBundle(one).map(({ problem }) => problem)).toContain("There are 6 tiers where 3 are expected.");
  });

  test.each([
    ["terminal", renderTerminal(bundle)],
    ["Markdown", renderMarkdown(bundle).replace(/\\/gu, "")],
    ["HTML", renderHtml(bundle)],
    ["MCP", answerText(answerView(bundle))],
  ])("stand under their own words: %s", (_, text) => {
    const places = [
      "1. What is the dose of colchicine for gout?",
      "0.5 mg twice daily",
      "2. What are its side effects?",
      "Read as: What are colchicine’s side effects?",
      "Diarrhoea was more frequent",
    ].map((words) => text.lastIndexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("have no two elements of one id in HTML", () => {
    const ids = [...renderHtml(bundle).matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("research-2");
  });
});

test("one question has no parts", async () => {
  expect((await askLibrary(library, LEXICON, "What is the dose of colchicine for gout?")).parts).toBeUndefined();
});
