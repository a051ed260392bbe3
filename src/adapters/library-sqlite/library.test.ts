import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { libraryContract } from "../../ports/library.contract.js";
import { openSqliteLibrary } from "./library.js";

const root = mkdtempSync(join(tmpdir(), "citeside-library-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const versions = { citeside: "0", analyser: "0", lexicon: "0" };
libraryContract("library in a folder", async () =>
  openSqliteLibrary({ folder: mkdtempSync(join(root, "l")), create: true, versions }),
);
