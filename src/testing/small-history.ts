import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteHistory } from "../adapters/library-sqlite/history.js";
import type { History } from "../ports/history.js";

/** A history in a folder of its own. */
export function smallHistory(): History {
  return sqliteHistory(mkdtempSync(join(tmpdir(), "citeside-history-")));
}
