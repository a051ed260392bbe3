import Engine from "libsql";
import { join } from "node:path";
import { sha256 } from "../domain/hash.js";
import { sourceHash } from "../domain/source.js";
import { TIERS } from "../domain/tier.js";
import { openSqliteLibrary } from "../adapters/library-sqlite/library.js";

const versions = { citeside: "0", analyser: "0", lexicon: "0" };

/** What is wrong with a library on disk, found by reading all of it; the ids of its publications where nothing is. */
export async function checkLibrary(folder: string): Promise<{ readonly wrong: string[]; readonly ids: string[] }> {
  const wrong: string[] = [];
  const library = await openSqliteLibrary({ folder, versions });
  const held = await library.list({});
  for (const { publication, sources } of held) {
    if (sources.length !== 1) wrong.push(`${publication.id} has ${sources.length} sources`);
    for (const { id } of sources) {
      const source = await library.source(id);
      const hashes = source?.blocks.map(({ start, end }) => sha256(source.text.slice(start, end))) ?? [];
      const lengths = source?.blocks.map(({ start, end }) => end - start) ?? [];
      if (source === undefined || sourceHash(hashes, lengths) !== source.sha256) wrong.push(`${id} is not whole`);
    }
  }
  const engine = new Engine(join(folder, "library.db"));
  const [integrity] = engine.prepare("PRAGMA integrity_check").all([]) as { integrity_check: string }[];
  if (integrity?.integrity_check !== "ok") wrong.push(`integrity: ${integrity?.integrity_check ?? "no answer"}`);
  const terms = new Set<string>();
  for (const tier of TIERS) {
    engine.exec(`INSERT INTO search_${tier} (search_${tier}, rank) VALUES ('integrity-check', 1)`);
    engine.exec(`CREATE VIRTUAL TABLE temp.vocabulary_${tier} USING fts5vocab (main, search_${tier}, row)`);
    const counted = engine.prepare(`SELECT term, doc FROM temp.vocabulary_${tier}`).all([]) as Counted[];
    const kept = await library.documentFrequencies(
      tier,
      counted.map(({ term }) => term),
    );
    for (const { term, doc } of counted) {
      terms.add(term);
      if (kept.get(term) !== doc) wrong.push(`${term} is counted ${kept.get(term)} times in ${tier}, not ${doc}`);
    }
  }
  engine.close();
  const read = async () => ({
    counts: await library.counts(),
    snapshot: await library.snapshot(),
    statistics: await Promise.all(TIERS.map((tier) => library.statistics(tier))),
    frequencies: await Promise.all(TIERS.map((tier) => library.documentFrequencies(tier, [...terms]))),
    held: await library.list({}),
  });
  const before = JSON.stringify(await read());
  await library.rebuild();
  if (JSON.stringify(await read()) !== before) wrong.push("building the index anew changes what is read");
  await library.close();
  return { wrong, ids: held.map(({ publication }) => publication.id) };
}

interface Counted {
  readonly term: string;
  readonly doc: number;
}
