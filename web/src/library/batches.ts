/** What one upload holds at most: well under what the server takes (docs/http.md), so that a folder of any size can be added. */
const MOST_FILES = 1_000;
const MOST_BYTES = 128 * 1024 * 1024;

interface Sized {
  readonly size: number;
}

/** Cuts files into uploads, in their order. A file that is too large for any goes alone, and the server says what it thinks of it. */
export function batchesOf<T extends Sized>(
  files: readonly T[],
  most: { readonly files: number; readonly bytes: number } = { files: MOST_FILES, bytes: MOST_BYTES },
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= most.files || bytes + file.size > most.bytes) {
      batches.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return batches;
}

/** "236 files, 45 MB". */
export function sizeWords(files: readonly Sized[]): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const size = bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${Math.round(bytes / 1_000_000)} MB`;
  return `${files.length.toLocaleString("en-GB")} ${files.length === 1 ? "file" : "files"}, ${size}`;
}
