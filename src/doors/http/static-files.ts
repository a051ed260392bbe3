import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const COMPRESSED = /^(text\/|application\/|image\/svg)/;

interface Held {
  readonly bytes: Buffer;
  readonly gzip: Buffer | undefined;
  readonly type: string;
  readonly etag: string;
  readonly at: number;
}

/** Serves the files of one folder, and `index.html` for every other address that a page could have. */
export class StaticFiles {
  private readonly held = new Map<string, Held>();

  constructor(private readonly folder: string) {}

  /** The answer for a path; nothing where the folder has neither it nor an `index.html`. */
  answer(path: string, request: Request): Response | undefined {
    const name = this.fileOf(path);
    const file = name === undefined ? this.read("index.html") : this.read(name);
    if (file === undefined) return undefined;
    // Vite puts a hash of the content into the names of what lies in assets.
    const lasting = name?.startsWith(`assets${sep}`) === true;
    const headers: Record<string, string> = {
      "content-type": file.type,
      etag: file.etag,
      vary: "accept-encoding",
      "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (request.headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
    const packed = file.gzip !== undefined && /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
    if (packed) headers["content-encoding"] = "gzip";
    const body = request.method === "HEAD" ? null : new Uint8Array(packed ? file.gzip : file.bytes);
    return new Response(body, { headers });
  }

  /** The file that a path names; nothing for a page's address. */
  private fileOf(path: string): string | undefined {
    if (extname(path) === "" || path.includes("\0")) return undefined;
    const name = normalize(path.replace(/^\/+/, ""));
    if (name.startsWith("..")) return undefined;
    return statSync(join(this.folder, name), { throwIfNoEntry: false })?.isFile() === true ? name : undefined;
  }

  private read(name: string): Held | undefined {
    const path = join(this.folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true) return undefined;
    const held = this.held.get(name);
    if (held?.at === found.mtimeMs) return held;
    const bytes = readFileSync(path);
    const type = TYPES[extname(name).toLowerCase()] ?? "application/octet-stream";
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
    const gzip = COMPRESSED.test(type) && bytes.length > 1000 ? gzipSync(bytes) : undefined;
    const made = { bytes, gzip, type, etag, at: found.mtimeMs };
    this.held.set(name, made);
    return made;
  }
}
