import { expect, test } from "vitest";
import { makeTierAnswer } from "../../domain/answer.js";
import { makeGap } from "../../domain/gap.js";
import type { Publication } from "../../domain/publication.js";
import { makeQuote } from "../../domain/quote.js";
import { makeSource } from "../../domain/source.js";
import { makeStatement } from "../../domain/statement.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { isBesideTheFacet, keepingToTheFacet } from "./label-facet.js";

const LEXICON = lexiconOf({ examplopril: { kind: "drug" } });
const PUBLICATION: Publication = {
  id: "pmid:1",
  identifiers: [],
  title: "A trial",
  titleBasis: "printed",
  authors: [],
  language: "en",
  tier: "research",
  design: "randomised trial",
  status: { kind: "current" },
};
const source = makeSource({
  kind: "abstract",
  document: "a",
  reader: { name: "test", version: 1 },
  language: "en",
  blocks: [{ kind: "paragraph", section: [], text: "Examplopril caused cough." }],
});
const cough = makeStatement([{ quote: makeQuote(source, 0, 25), publication: PUBLICATION }], {
  facet: "harm",
  directness: { kind: "direct" },
});
const count = { where: "research" as const, lookedFor: ["x"], publications: 1, passages: 1, naming: 0 };
const TIER = makeTierAnswer({
  tier: "research",
  lead: { gap: makeGap("not-answered", count, () => "Nothing.") },
  sections: [{ heading: "Harms", facets: ["harm"], statements: [cough] }],
  gaps: [],
});
const headings = (question: string) =>
  keepingToTheFacet(parseQuestion(question, LEXICON), TIER).sections.map(({ heading }) => heading);

test("where a dose of a drug is asked for and none is told, nothing else is told of it", () => {
  expect(headings("dose of examplopril")).toEqual([]);
  expect(headings("harms of examplopril")).toEqual(["Harms"]);
  expect(headings("dose of physiotherapy")).toEqual(["Harms"]);
});

test("how a drug is handled is told by a sentence on that alone", () => {
  expect(headings("can examplopril be crushed")).toEqual([]);
  const lead = makeTierAnswer({ tier: "research", lead: { statement: cough }, sections: [], gaps: [] });
  const isBeside = (question: string) => isBesideTheFacet(parseQuestion(question, LEXICON), lead);
  expect(isBeside("missed dose of examplopril")).toBe(true);
  expect(isBeside("does examplopril cause cough")).toBe(false);
});

test("asked of drugs together, what names one of them does not lead", () => {
  const lexicon = lexiconOf({ examplopril: { kind: "drug" }, warfarin: { kind: "drug" } });
  const lead = makeTierAnswer({ tier: "research", lead: { statement: cough }, sections: [], gaps: [] });
  const asked = parseQuestion("examplopril with warfarin", lexicon);
  expect(isBesideTheFacet(asked, lead, true)).toBe(true);
  expect(isBesideTheFacet(asked, lead, true, () => "Examplopril and warfarin in a trial")).toBe(false);
});
