import { MemoryLibrary } from "../adapters/library-memory/library.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Override } from "../domain/publication.js";
import type { Bundle, BundleTier } from "../operations/bundle-schema.js";
import type { BundleStatement } from "../operations/statement-schema.js";
import { ask } from "../operations/ask/ask.js";
import type { Context } from "../operations/operation.js";
import type { Reader } from "../ports/reader.js";
import type { Unpack } from "../operations/add/read-inputs.js";
import type { Tier } from "../domain/tier.js";
import type { Addition, Library } from "../ports/library.js";

const VERSIONS = { citeside: "0.0.0", analyser: "0", lexicon: "lex:0" };

/** A library in memory with these documents. */
export async function libraryWith(
  additions: readonly Addition[],
  overrides: Readonly<Record<string, Override>> = {},
): Promise<Library> {
  const library = new MemoryLibrary(VERSIONS);
  for (const addition of additions) await library.add(addition);
  for (const [id, override] of Object.entries(overrides)) await library.override(id, override);
  return library;
}

/** Reading by these readers; without another way to unpack, every input is itself. */
export function readingWith(readers: readonly Reader[], unpack: Unpack = itself): Context["reading"] {
  return () => Promise.resolve({ readers, unpack });
}

async function* itself<Input>(input: Input): AsyncIterable<Input> {
  yield await Promise.resolve(input);
}

/** What an operation needs, with a clock that stands still. */
export function contextOf(library: Library, lexicon: Lexicon): Context {
  return {
    library,
    lexicon,
    versions: VERSIONS,
    reading: readingWith([]),
    now: () => "2025-01-01T00:00:00.000Z",
    report: () => undefined,
  };
}

/** Asks a library and gives back the bundle. */
export async function askLibrary(library: Library, lexicon: Lexicon, question: string): Promise<Bundle> {
  return ask.run(contextOf(library, lexicon), { question });
}

/** One tier of a bundle. Throws when it lacks it. */
export function tierOf(bundle: Bundle, tier: Tier): BundleTier {
  const found = bundle.tiers.find((one) => one.tier === tier);
  if (found === undefined) throw new Error(`the bundle has no ${tier} tier`);
  return found;
}

/** Every statement of a tier, the lead first. */
export function statementsIn({ lead, sections }: BundleTier): BundleStatement[] {
  return [...("statement" in lead ? [lead.statement] : []), ...sections.flatMap(({ statements }) => statements)];
}
