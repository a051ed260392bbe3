import { describe, expect, test } from "vitest";
import { renderHtml } from "../../doors/render/html.js";
import { renderMarkdown } from "../../doors/render/markdown.js";
import { renderTerminal } from "../../doors/render/terminal.js";
import type { Library } from "../../ports/library.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { sample } from "../../testing/samples.js";
import type { Bundle } from "../bundle-schema.js";
import { verify } from "../verify/verify.js";
import { verifyBundle } from "../verify/verify-bundle.js";
import { ask } from "./ask.js";

const LEXICON = lexiconOf({
  colchicine: { kind: "drug" },
  allopurinol: { kind: "drug" },
  gout: { synonyms: ["podagra"], narrower: ["tophaceous-gout"] },
  "tophaceous-gout": {},
});
const QUESTION = "What is the treatment of gout with colchicine?";

const trial = (id: string, sentence: string, more: Parameters<typeof madeNote>[0] | object = {}) =>
  madeNote({
    id,
    design: "randomised trial",
    title: `Trial ${id}`,
    about: "gout",
    says: { treatment: [sentence] },
    ...more,
  });

const paper = (id: string, title: string, text: string) =>
  sample({ identifiers: [id], title, kind: "abstract", sections: { Abstract: [text] } });

const PAPERS = [
  trial("pmid:1", "Colchicine reduced the pain of gout within two days in most patients."),
  trial("pmid:2", "Colchicine reduced the pain of gout within two days in most patients treated."),
  trial("pmid:3", "Colchicine was of some use in podagra of long standing.", { design: "case report", year: 1990 }),
  paper(
    "pmid:4",
    "Allopurinol and colchicine in gout",
    "Allopurinol lowered urate in patients with gout and reduced flares.",
  ),
  paper("pmid:5", "Gout of the foot", "Gout of the foot was treated with rest and reduced pain in 40 patients."),
];

async function asked(library: Library, why: boolean): Promise<Bundle> {
  return ask.run(contextOf(library, LEXICON), { question: QUESTION, ...(why ? { why } : {}) });
}
const research = ({ why }: Bundle) => why?.tiers.find(({ tier }) => tier === "research");

describe("why an answer says what it says", () => {
  test("is told only where it is asked for, and changes nothing else", async () => {
    const library = await libraryWith(PAPERS);
    const { why, ...told } = await asked(library, true);
    expect(told).toEqual(await asked(library, false));
    expect(why).toBeDefined();
  });

  test("names what leads and what is next to it, with what decides between them", async () => {
    const { lead } = research(await asked(await libraryWith(PAPERS), true)) ?? { lead: [] };
    expect(lead).toEqual([
      "It answers what was asked first (Treatment options) and speaks directly to the question; of 3 that do both it counts for most.",
      expect.stringMatching(
        /^Next is “Colchicine reduced the pain of gout within two days in most patients treated\.” \(Trial pmid:2\): \d\.\d+ against \d\.\d+/u,
      ),
    ]);
  });

  test("gives each statement's score in parts that add up to it", async () => {
    for (const { score = 0, moved } of research(await asked(await libraryWith(PAPERS), true))?.statements ?? [])
      expect(moved.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 1);
  });

  test("says by which name a thing was found, and what every name is to what was asked", async () => {
    const bundle = await asked(await libraryWith(PAPERS), true);
    expect(bundle.why?.topics).toContainEqual({
      asked: "gout",
      names: [
        { name: "gout", relation: "same", text: "as asked" },
        { name: "tophaceous gout", relation: "narrower", text: "narrower: a kind of it" },
      ],
    });
    expect(bundle.why?.topics.flatMap(({ names }) => names).every(({ text }) => text !== "")).toBe(true);
  });

  test("says what was passed over and for what reason, in the words of its source", async () => {
    const { passedOver = [], apart = [] } = research(await asked(await libraryWith(PAPERS), true)) ?? {};
    expect(
      passedOver.map(({ reason, examples }) => [
        reason,
        examples.map(({ publication, quote }) => [publication, quote.text]),
      ]),
    ).toEqual([
      ["treatment", [["pmid:4", "Allopurinol lowered urate in patients with gout and reduced flares."]]],
      ["same", [["pmid:2", "Colchicine reduced the pain of gout within two days in most patients treated."]]],
    ]);
    expect(apart).toEqual([{ publication: "pmid:5", title: "Gout of the foot", why: "does not name colchicine" }]);
  });

  test("names what was left out as retracted", async () => {
    const library = await libraryWith(PAPERS, { "pmid:3": { status: "retracted" } });
    expect(research(await asked(library, true))?.apart).toContainEqual({
      publication: "pmid:3",
      title: "Trial pmid:3",
      why: "retracted (set by the library's owner)",
    });
  });

  test("says why nothing leads", async () => {
    const other = trial("pmid:9", "Colchicine reduced pericarditis.", { about: "pericarditis" });
    expect(research(await asked(await libraryWith([other]), true))?.lead).toEqual([
      "The one publication read does not bear on the question.",
    ]);
  });
});

describe("reasons in a bundle", () => {
  test("verify, and do not when they are another statement's or another text's", async () => {
    const library = await libraryWith(PAPERS);
    const bundle = await asked(library, true);
    expect(verifyBundle(bundle)).toEqual([]);
    const swapped = structuredClone(bundle);
    research(swapped)?.statements.reverse();
    expect(verifyBundle(swapped).map(({ where }) => where)).toEqual(["why.tiers[1].statements"]);
    const changed = structuredClone(bundle);
    const [first] = research(changed)?.passedOver[0]?.examples ?? [];
    if (first !== undefined) first.quote.text = "Allopurinol raised urate in patients with gout and reduced flares.";
    const { failures } = await verify.run(contextOf(library, LEXICON), { bundle: changed });
    expect(failures.map(({ where }) => where)).toEqual(["why.tiers[1].passedOver[0].examples[0].quote.text"]);
  });

  test("are shown on a terminal, in Markdown and in HTML, escaped", async () => {
    const bundle = await asked(await libraryWith(PAPERS), true);
    expect(renderTerminal(bundle, { width: 100 })).toContain(
      "  • Passed over, 1 sentence: on another treatment than the one asked about.\n    – “Allopurinol lowered urate",
    );
    expect(renderMarkdown(bundle)).toContain(
      "- Passed over, 1 sentence: says the same as a statement that stands here",
    );
    expect(renderHtml(bundle)).toContain('<h2 id="why">Why this answer</h2>');
    expect(renderTerminal(await asked(await libraryWith(PAPERS), false))).not.toContain("Why this answer");
  });
});
