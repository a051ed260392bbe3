import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { ask } from "./ask.js";

const LEXICON = lexiconOf({ colchicine: { kind: "drug" }, gout: {} });
const TITLE = "Colchicine against attacks of gout in a thousand people";
const SENTENCE = "Colchicine reduced the pain of gout within two days in most patients.";
const paper = (id: string, title: string, container: string, sentence = SENTENCE) =>
  sample({
    identifiers: [id],
    title,
    kind: "abstract",
    sections: { Abstract: [sentence] },
    facts: { design: "randomised trial", year: 2020, authors: ["Adeyemi O"], container },
  });

test("a preprint and its article are one piece of evidence, the article, and why tells of the other", async () => {
  const library = await libraryWith([
    paper("pmid:1", TITLE, "medRxiv"),
    paper("pmid:2", `${TITLE}: a randomised trial`, "A Journal"),
    paper("pmid:3", "Colchicine for gout in one town", "A Journal", "Pain of gout was half as long with colchicine."),
  ]);
  const bundle = await ask.run(contextOf(library, LEXICON), {
    question: "Does colchicine reduce pain in gout?",
    why: true,
  });
  const cited = bundle.references.map(({ publication }) => publication);
  expect(cited).toContain("pmid:2");
  expect(cited).not.toContain("pmid:1");
  expect(bundle.why?.tiers.find(({ tier }) => tier === "research")?.apart).toContainEqual({
    publication: "pmid:1",
    title: TITLE,
    why: `says the same as “${TITLE}: a randomised trial” (pmid:2): the same first author, and the same title but for words of design`,
  });
});
