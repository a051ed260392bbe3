import type { Source } from "../../domain/source.js";
import { keptLately } from "../../text/read-once.js";
import type { Database } from "./database.js";
import { readText } from "./texts.js";
import { untilChange } from "./until-change.js";

/** Texts that are kept at least, by their characters: what one question finds by several roads is read once. */
const MOST_CHARACTERS = 3_000_000;

const lately = untilChange(() => keptLately<Source | undefined>(MOST_CHARACTERS, (source) => source?.text.length ?? 1));

/** A Source by its id; none of a bare record. */
export function sourceOf(database: Database, id: string): Source | undefined {
  return lately(database)(id, () => {
    const [key] = database.row<[number]>("SELECT key FROM sources WHERE id = ? AND kind <> 'record'", [id]);
    return key === undefined ? undefined : readText(database, key);
  });
}
