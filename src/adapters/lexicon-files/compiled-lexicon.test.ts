import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compiledLexicon, readCompiledLexicon } from "./compiled-lexicon.js";
import { readLexicon } from "./lexicon-files.js";

const root = mkdtempSync(join(tmpdir(), "citeside-compiled-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a compiled lexicon is the one that was read, until a word list changes", () => {
  const list = join(root, "a.yaml");
  writeFileSync(list, "- { id: gout, kind: condition, preferred: gout, synonyms: [podagra] }\n");
  const file = join(root, "lexicon.json");
  expect(readCompiledLexicon(root, file)).toBeUndefined();
  const lexicon = readLexicon(root);
  writeFileSync(file, compiledLexicon(root, lexicon));
  expect(readCompiledLexicon(root, file)).toEqual(lexicon);
  writeFileSync(list, "- { id: gout, kind: condition, preferred: gout }\n");
  expect(readCompiledLexicon(root, file)).toBeUndefined();
  writeFileSync(file, "{");
  expect(readCompiledLexicon(root, file)).toBeUndefined();
});
