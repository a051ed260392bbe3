import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicationFacts } from "../../src/domain/publication.js";
import type { BlockDraft, Source } from "../../src/domain/source.js";
import { makeSource } from "../../src/domain/source.js";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#x?)?(\w+);/g, (whole: string, mark: string | undefined, name: string) =>
      mark === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(parseInt(name, mark === "#x" ? 16 : 10)),
    );
}

/** The article files of a folder, in order of name. */
export function articleFiles(folder: string, most: number): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".nxml"))
    .sort()
    .slice(0, most)
    .map((name) => join(folder, name));
}

/** An article read roughly, titles and paragraphs without their tags: text of the right size, not of the right quality. */
export function roughDocument(file: string): { facts: PublicationFacts; source: Source } | undefined {
  const xml = readFileSync(file, "utf8");
  const [head = "", body = ""] = xml.split(/<body\b/, 2);
  const of = (pattern: RegExp) => {
    const piece = pattern.exec(head)?.[1];
    return piece === undefined ? undefined : plain(piece).trim();
  };
  // A piece of a long text keeps the whole of it in memory; through bytes and back it is a text of its own.
  const own = (text: string) => Buffer.from(text).toString();
  const pmcid = /PMC\d+/.exec(file)?.[0];
  const found = of(/<article-title\b[^>]*>([\s\S]*?)<\/article-title>/);
  if (pmcid === undefined || found === undefined) return undefined;
  const title = own(found);
  const pmid = of(/pub-id-type="pmid">(\d+)</);
  const year = of(/<year>(\d{4})<\/year>/);
  const blocks: BlockDraft[] = [{ kind: "title", section: [], text: title }];
  let section: string[] = [];
  for (const [, tag, content = ""] of `${head.split("<abstract")[1] ?? ""}${body}`.matchAll(
    /<(title|p)\b[^>]*>([\s\S]*?)<\/\1>/g,
  )) {
    const text = plain(content);
    if (tag === "p") blocks.push({ kind: "paragraph", section, text });
    else {
      section = [text.trim()];
      blocks.push({ kind: "heading", section: [], text });
    }
  }
  const facts: PublicationFacts = {
    identifiers: [
      { scheme: "pmcid", value: pmcid },
      ...(pmid === undefined ? [] : [{ scheme: "pmid" as const, value: pmid }]),
    ],
    title,
    titleBasis: "printed",
    authors: [...head.matchAll(/<surname>([^<]*)<\/surname>/g)].map(([, name = ""]) => name),
    ...(year === undefined ? {} : { year: Number(year), date: year }),
    tier: "research",
    design: "unknown",
    language: "en",
  };
  const source = makeSource({
    kind: "full text",
    document: pmcid,
    blocks,
    reader: { name: "rough", version: 1 },
    language: "en",
    ...(year === undefined ? {} : { date: year }),
  });
  return { facts, source };
}
