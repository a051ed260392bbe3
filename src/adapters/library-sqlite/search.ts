import { byCodeUnit } from "../../domain/order.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import { chooseTerms } from "../../rank/choose-terms.js";
import { termsIn } from "../../rank/passage-terms.js";
import { MOST_EDITS, nearestTerms } from "../../rank/similar-terms.js";
import { POOL } from "../../ports/library.js";
import type { Filter, Found, SearchRequest, TierStatistics, TogetherRequest } from "../../ports/library.js";
import type { Database } from "./database.js";
import { conditionOf } from "./filter.js";
import type { Condition } from "./filter.js";
import { PASSAGES_PER_SOURCE } from "./schema.js";
import { sourcesLeftOut } from "./sources-left-out.js";
import { countsOf, quoted, termsStarting } from "./term-counts.js";
import { untilChange } from "./until-change.js";

/** The statistics of a tier, which every change keeps up to date. */
export function statisticsOf(database: Database, tier: Tier): TierStatistics {
  const [publications = 0, passages = 0, title = 0, heading = 0, body = 0] = database.row<
    [number, number, number, number, number]
  >("SELECT publications, passages, title_terms, heading_terms, body_terms FROM tiers WHERE tier = ?", [
    TIERS.indexOf(tier),
  ]);
  const mean = (terms: number) => (passages === 0 ? 0 : terms / passages);
  return { passages, publications, averageLength: { title: mean(title), heading: mean(heading), body: mean(body) } };
}

/** The first stage: the rarest terms, the best passages by SQLite's bm25, in canonical order. */
export function searchPassages(database: Database, request: SearchRequest): Found[] {
  const { tier, terms, filter, limit, perSource, budget } = request;
  const chosen = chooseTerms(countsOf(database, tier, terms), budget);
  return chosen.length === 0 ? [] : matching(database, tier, chosen.map(quoted).join(" OR "), filter, limit, perSource);
}

/** The passages that name every group, in canonical order. */
export function searchTogether(
  database: Database,
  { tier, groups, under, filter, limit, perSource }: TogetherRequest,
): Found[] {
  const parts = groups.map((phrases) => phrases.filter(({ length }) => length > 0));
  if (parts.length === 0 || parts.some(({ length }) => length === 0)) return [];
  const named = parts.map((phrases) => `(${phrases.map((phrase) => quoted(phrase.join(" "))).join(" OR ")})`);
  const placed = under === undefined ? [] : [`heading : (${under.map(quoted).join(" OR ")})`];
  return matching(database, tier, [...named, ...placed].join(" AND "), filter, limit, perSource);
}

// Every CROSS JOIN keeps the order in which tables are read, from what was found to whose it is: left to itself, the engine may go
// through all publications and, for each, through all that was found.

type Scored = [passage: number, score: number];

function matching(
  database: Database,
  tier: Tier,
  match: string,
  filter: Filter = {},
  limit: number,
  perSource?: number,
): Found[] {
  if (limit <= 0) return [];
  const { joined, besides, before, after } = filteredBy(database, tier, conditionOf(filter));
  const pool = database.rows<Scored>(
    `WITH scored AS MATERIALIZED (
       SELECT search_${tier}.rowid AS passage, bm25(search_${tier}) AS score FROM search_${tier} ${joined}
       WHERE search_${tier} MATCH ? ${besides}
     )
     SELECT passage, score FROM scored
     WHERE score <= coalesce((SELECT score FROM scored ORDER BY score LIMIT 1 OFFSET ?), 0)`,
    [...before, match, ...after, (perSource === undefined ? limit : POOL * limit) - 1],
  );
  return read(database, tier, bestOf(pool, limit, perSource), limit).sort(inOrder);
}

/** A filter as what a search is joined with, or what stands besides its match, with the values before and after that. */
function filteredBy(database: Database, tier: Tier, condition: Condition) {
  const none = { joined: "", besides: "", before: [], after: [] };
  if (condition.sql === "TRUE") return none;
  const leftOut = sourcesLeftOut(database, condition);
  if (leftOut?.length === 0) return none;
  const source = `search_${tier}.rowid / ${PASSAGES_PER_SOURCE}`;
  if (leftOut !== undefined)
    return {
      ...none,
      besides: `AND ${source} NOT IN (SELECT value FROM json_each(?))`,
      after: [JSON.stringify(leftOut)],
    };
  const joined = `CROSS JOIN sources ON sources.key = ${source}
         CROSS JOIN publications ON publications.key = sources.publication AND ${condition.sql}`;
  return { ...none, joined, before: condition.values };
}

/** The best, with what ties with the last of them; of each source the best few. */
function bestOf(pool: Scored[], limit: number, perSource = Infinity): Scored[] {
  const taken = new Map<number, number>();
  const best = pool
    .sort(([a, first], [b, second]) => first - second || a - b)
    .filter(([passage]) => {
      const source = Math.floor(passage / PASSAGES_PER_SOURCE);
      const before = taken.get(source) ?? 0;
      taken.set(source, before + 1);
      return before < perSource;
    });
  const cut = best[limit - 1]?.[1] ?? 0;
  return best.filter(([, score]) => score <= cut);
}

/** Passages of a tier that are remembered, those of the searches before among them. */
const MOST_REMEMBERED = 4_000;

/** The passages that were found lately, until the library changes: one claim's are half of the next one's. */
const foundLately = untilChange(() => new Map<Tier, Map<number, Found>>());

/** The passages; where more tie with the last than there is room for, those first by the order of their publications and ids. */
function read(database: Database, tier: Tier, best: readonly Scored[], limit: number): Found[] {
  const lately = foundLately(database);
  let held = lately.get(tier);
  if (held === undefined || held.size > MOST_REMEMBERED) lately.set(tier, (held = new Map<number, Found>()));
  if (best.length > limit) return rowsOf(database, tier, best, limit).map(([, found]) => found);
  const missing = best.filter(([passage]) => !held.has(passage));
  for (const [passage, found] of rowsOf(database, tier, missing, missing.length)) held.set(passage, found);
  return best.flatMap(([passage]) => held.get(passage) ?? []);
}

function rowsOf(
  database: Database,
  tier: Tier,
  best: readonly Scored[],
  limit: number,
): (readonly [passage: number, found: Found])[] {
  if (best.length === 0) return [];
  const seen: Seen = { terms: new Map(), sections: new Map() };
  const columns = `passage, publications.id, sources.id, passage % ${PASSAGES_PER_SOURCE}, first_block, last_block, start, end, section, title, heading, body`;
  const asked = `WITH best AS MATERIALIZED (SELECT value ->> 0 AS passage, value ->> 1 AS rough FROM json_each(?))
     SELECT ${columns} FROM best
       CROSS JOIN passages_${tier} ON passages_${tier}.key = passage
       CROSS JOIN sources ON sources.key = passage / ${PASSAGES_PER_SOURCE}
       CROSS JOIN publications ON publications.key = sources.publication`;
  // Equal scores get equal places: a score itself might not come back from JSON as it was.
  let place = -1;
  const placed = best.map(([passage, score], at) => [passage, score === best[at - 1]?.[1] ? place : (place = at)]);
  const rows =
    best.length <= limit
      ? database.rows<Row>(asked, [JSON.stringify(placed)])
      : database.rows<Row>(`${asked} ORDER BY rough, publications.place, sources.id, passage LIMIT ?`, [
          JSON.stringify(placed),
          limit,
        ]);
  return rows.map(([passage, ...row]) => [passage, foundIn(row, seen)]);
}

type Row = [passage: number, ...Placed];

type Placed = [
  ...[publication: string, source: string],
  ...[index: number, firstBlock: number, lastBlock: number, start: number, end: number],
  ...[section: string, title: string, heading: string, body: string],
];

/** What was cut out of rows before: the passages of a publication carry its title, and headings are the same in most articles. */
interface Seen {
  readonly terms: Map<string, readonly string[]>;
  readonly sections: Map<string, readonly string[]>;
}

/** A row as a passage. */
function foundIn(
  [publication, source, index, firstBlock, lastBlock, start, end, section, title, heading, body]: Placed,
  { terms, sections }: Seen,
): Found {
  return {
    publication,
    source,
    passage: {
      ...{ index, firstBlock, lastBlock, start, end },
      section: remembered(sections, section, (json) => JSON.parse(json) as string[]),
    },
    terms: {
      title: remembered(terms, title, termsIn),
      heading: remembered(terms, heading, termsIn),
      body: termsIn(body),
    },
  };
}

function remembered<Value>(made: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make(key)));
  return value;
}

function inOrder(a: Found, b: Found): number {
  return (
    byCodeUnit(a.publication, b.publication) || byCodeUnit(a.source, b.source) || a.passage.index - b.passage.index
  );
}

/** The publications that hold one of the phrases. */
export function namingPhrases(
  database: Database,
  tier: Tier,
  phrases: readonly (readonly string[])[],
  filter: Filter = {},
): string[] {
  const asked = phrases.filter((phrase) => phrase.length > 0).map((phrase) => quoted(phrase.join(" ")));
  if (asked.length === 0) return [];
  const condition = conditionOf(filter);
  return database
    .rows<[string]>(
      `WITH named AS MATERIALIZED (
         SELECT DISTINCT rowid / ${PASSAGES_PER_SOURCE} AS source FROM search_${tier} WHERE search_${tier} MATCH ?
       )
       SELECT DISTINCT publications.id FROM named
         CROSS JOIN sources ON sources.key = named.source
         CROSS JOIN publications ON publications.key = sources.publication AND ${condition.sql}`,
      [asked.join(" OR "), ...condition.values],
    )
    .map(([id]) => id)
    .sort(byCodeUnit);
}

/** The terms of all tiers nearest to a mistyped one, out of those with its first letter. */
export function similarTo(database: Database, term: string, limit: number): string[] {
  const [first] = term;
  if (first === undefined) return [];
  const counts = new Map<string, number>();
  const lengths = [term.length - MOST_EDITS, term.length + MOST_EDITS] as const;
  for (const tier of TIERS)
    for (const [other, count] of termsStarting(database, tier, first, lengths))
      counts.set(other, (counts.get(other) ?? 0) + count);
  return nearestTerms(term, counts, limit);
}
