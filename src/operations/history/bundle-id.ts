import { sha256 } from "../../domain/hash.js";
import { canonicalJson } from "../../domain/metadata.js";

/** The name of an answer or audit: made of everything in it but when it was made, so that the same content has the same name. */
export function bundleId(document: { readonly created: string }): string {
  const { created: _, ...content } = document;
  return sha256(canonicalJson(content)).slice(0, 24);
}

/** Whether a text has the form of such a name. */
export function isBundleId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
