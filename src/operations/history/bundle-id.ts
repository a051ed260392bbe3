import { sha256 } from "../../domain/hash.js";
import { canonicalJson } from "../../domain/metadata.js";

/**
 * The name of an answer or audit: made of everything in it but when it was made and why it says what it says, so that the same
 * content has the same name, with or without its reasons.
 */
export function bundleId(document: { readonly created: string; readonly why?: unknown }): string {
  const { created: _, why: __, ...content } = document;
  return sha256(canonicalJson(content)).slice(0, 24);
}

/** Whether a text has the form of such a name. */
export function isBundleId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
