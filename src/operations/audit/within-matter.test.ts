import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { audit } from "./audit.js";

const LEXICON = lexiconOf({
  lupus: { kind: "condition", preferred: "lupus" },
  migraine: { kind: "condition", preferred: "migraine" },
});

test("a claim that names no matter of its own is borne out by nothing on another one than its text's", async () => {
  const library = await libraryWith([
    madeNote({ id: "pmid:1", title: "Who gets lupus", says: { prognosis: ["Older women have a higher risk."] } }),
  ]);
  const verdictOn = async (title: string) => {
    const text = `# Understanding ${title}\n\nOlder women have a higher risk.\n`;
    const { claims } = await audit.run(contextOf(library, LEXICON), { name: "page.md", text });
    return claims.map(({ verdict }) => verdict);
  };
  expect(await verdictOn("lupus")).toEqual(["supported"]);
  expect(await verdictOn("migraine")).toEqual(["not-found"]);
});
