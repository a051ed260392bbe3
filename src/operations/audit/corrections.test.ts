import { expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { audit } from "./audit.js";

test("an enumeration with one wrong member is corrected by the words that speak against that member", async () => {
  const note = madeNote({
    ...{ id: "pmid:1", tier: "guideline", design: "guideline", title: "Migraine in adults", about: "migraine" },
    says: {
      treatment: ["Propranolol is recommended for migraine.", "Feverfew should not be used in migraine."],
    },
  });
  const lexicon = lexiconOf({
    migraine: { kind: "condition" },
    propranolol: { kind: "drug" },
    feverfew: { kind: "drug" },
  });
  const text = "Treatment options for migraine include propranolol and feverfew.";
  const { claims } = await audit.run(contextOf(await libraryWith([note]), lexicon), { name: "note.md", text });
  const [claim] = claims;
  expect(claim?.parts.map(({ text: part, verdict }) => [part, verdict])).toEqual([
    ["propranolol", "supported"],
    ["feverfew", "contradicted"],
  ]);
  expect(claim?.correction?.text).toBe("Feverfew should not be used in migraine.");
  expect(claim?.correction?.quotes[0]?.stance).toBe("against");
});
