import { checked } from "../../operations/callable.js";
import { isBundleId } from "../../operations/history/bundle-id.js";
import type { Print } from "../export/export-document.js";
import { exportDocument, exportSchema } from "../export/export-document.js";
import { refuseKeyless } from "./guard.js";
import { jsonBody } from "./json-body.js";
import type { Keyring } from "./keyring.js";
import type { Runner } from "../../operations/runner.js";
import type { Settings } from "./settings.js";

/** What writing out needs. */
export interface Exporting {
  readonly runner: Runner;
  readonly settings: Settings;
  readonly keys?: Keyring;
  readonly print: Print;
}

/** Answers with an answer or audit as a file. */
export async function answerExport(request: Request, { runner, settings, keys, print }: Exporting): Promise<Response> {
  refuseKeyless(request, "ask", keys);
  const { what, ...wish } = checked(exportSchema, await jsonBody(request, settings.bundleBytes));
  const { signal } = request;
  const given =
    typeof what === "string" && isBundleId(what.trim())
      ? new TextDecoder().decode((await runner.run({ operation: "answer", input: { id: what.trim() }, signal })).bytes)
      : what;
  const { bytes, type, name } = await exportDocument(given, wish, print, signal);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      // A file of words from elsewhere: whoever opens it here lets it run nothing.
      "x-content-type-options": "nosniff",
    },
  });
}
