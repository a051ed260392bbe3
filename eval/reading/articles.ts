import { inputsOf } from "../../src/adapters/inputs-fs/inputs-fs.js";
import { sha256 } from "../../src/domain/hash.js";
import { DEFAULT_LIMITS } from "../../src/ports/reader.js";
import { unpack } from "../../src/readers.js";

export interface ArticleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The articles of an archive whose names' hashes with the seed come first: the same draw on every machine. */
export async function drawArticles(archive: string, count: number, seed: string): Promise<ArticleFile[]> {
  const drawn: (ArticleFile & { readonly rank: string })[] = [];
  for await (const input of inputsOf([archive])) {
    if ("kind" in input) throw new Error(`${input.name}: ${input.message}`);
    for await (const member of unpack(input, { limits: DEFAULT_LIMITS })) {
      if ("kind" in member) throw new Error(`${member.name}: ${member.message}`);
      const name = member.name.replace(/^.*[!/]/, "");
      const rank = sha256(`${seed} ${name}`);
      const parts: Uint8Array[] = [];
      for await (const part of member.bytes) parts.push(part);
      if (!/\.(?:nxml|xml)$/.test(name)) continue;
      drawn.push({ name, bytes: Buffer.concat(parts), rank });
      drawn.sort((a, b) => (a.rank < b.rank ? -1 : 1));
      drawn.length = Math.min(drawn.length, count);
    }
  }
  return drawn;
}
