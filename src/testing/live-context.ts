import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MemoryLibrary } from "../adapters/library-memory/library.js";
import { readLexicon } from "../adapters/lexicon-files/lexicon-files.js";
import { liveServices } from "../live-services.js";
import type { Context } from "../operations/operation.js";
import type { Library } from "../ports/library.js";
import type { LiveNews } from "../ports/live.js";
import { READERS, unpack } from "../readers.js";
import { readingWith } from "./asking.js";
import { replayEnvironment } from "./replay-services.js";

const VERSIONS = { citeside: "0.0.0", analyser: "0", lexicon: "lex:0" };

/** A context over a library in memory whose services are at `url`, with all that was told; retries come at once. */
export function liveContext(
  url: string,
  more: {
    readonly env?: Record<string, string>;
    readonly cache?: string;
    readonly library?: Library;
    readonly signal?: AbortSignal;
  } = {},
): Context & { readonly told: LiveNews[] } {
  const told: LiveNews[] = [];
  const cache = more.cache ?? mkdtempSync(join(tmpdir(), "citeside-live-"));
  const env = { ...replayEnvironment(url, cache), NCBI_API_KEY: "made-key-of-tests", ...more.env };
  const live = liveServices("0.0.0", (news) => told.push(news), env, { firstWait: 1 });
  return {
    library: more.library ?? new MemoryLibrary(VERSIONS),
    lexicon: readLexicon(join(import.meta.dirname, "../../lexicon"), []),
    versions: VERSIONS,
    reading: readingWith(READERS, unpack),
    live,
    now: () => "2026-01-01T00:00:00.000Z",
    report: () => undefined,
    ...(more.signal === undefined ? {} : { signal: more.signal }),
    told,
  };
}
