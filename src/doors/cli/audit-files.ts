import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../domain/fault.js";

const READ = /\.(?:md|markdown|txt|text|html?|docx|pdf)$/iu;

/** The files to audit, and why some cannot be. */
export interface AuditFiles {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly refused: Fault[];
}

/** The files to audit, as bytes with a name: files as they are, of folders everything that can be read, by name; - is standard input. */
export function auditFiles(names: readonly string[]): AuditFiles {
  const refused: Fault[] = [];
  const files = names.flatMap((name) => {
    if (name === "-") return [{ name: "-", bytes: readFileSync(0) }];
    try {
      const paths = statSync(name).isDirectory()
        ? readdirSync(name, { recursive: true, encoding: "utf8" })
            .filter((one) => READ.test(one))
            .sort()
            .map((one) => join(name, one))
        : [name];
      if (paths.length === 0) throw new Error("nothing to read");
      return paths.map((path) => ({ name: path, bytes: readFileSync(path) }));
    } catch (cause) {
      const why = cause instanceof Error && cause.message === "nothing to read" ? "holds no text" : "cannot be read";
      refused.push(
        new Fault("bad-input", `${name} ${why}.`, "Name a file, a folder, or - for standard input.", { cause }),
      );
      return [];
    }
  });
  return { files, refused };
}
