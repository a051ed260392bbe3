/**
 * Counts which index terms are common in clinical prose and writes them into `src/audit/signals/common-words.ts`:
 *   npx vite-node eval/common-words.ts -- LIBRARY   (a folder whose library holds open trial reports, as `citeside add` makes it)
 */
import { join } from "node:path";
import Database from "libsql";
import { writeBands } from "./banded-words.js";

const PASSAGES = 190_000;
const BANDS: readonly (readonly [least: number, weight: string])[] = [
  [0.05, "0.2"],
  [0.0158, "0.4"],
  [0.00526, "0.6"],
  [0.00158, "0.8"],
];
const folder = process.argv.slice(2).find((word) => word !== "--") ?? "";
const database = new Database(join(folder, "library.db"), { readonly: true });
const rows = database.prepare("SELECT term, passages FROM terms_research ORDER BY term").all() as {
  term: string;
  passages: number;
}[];
let most = Infinity;
const bands = BANDS.map(([share, name]) => {
  const least = Math.floor(share * PASSAGES);
  const terms = rows
    .filter(({ term, passages }) => /^[a-z]{3,}$/u.test(term) && passages >= least && passages < most)
    .map(({ term }) => term);
  most = least;
  return { name, terms };
});
writeBands(new URL("../src/audit/signals/common-words.ts", import.meta.url), bands);
