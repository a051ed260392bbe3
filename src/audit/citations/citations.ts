import type { AuditText } from "../reading/audit-text.js";
import { holdsClaims } from "../reading/audit-text.js";
import type { Identifier } from "../../domain/identifier.js";
import { COUNTED_WORDS } from "./counted-words.js";
import { identifier, parseIdentifier } from "../../domain/identifier.js";

/** A citation of a text: an identifier in the text, or a number that should lead to a list of references. */
export type Citation = { readonly start: number; readonly end: number; readonly text: string } & (
  | { readonly kind: "identifier"; readonly identifier: Identifier }
  | { readonly kind: "number"; readonly numbers: readonly number[] }
  | { readonly kind: "author"; readonly author: string; readonly year: string }
  | { readonly kind: "address"; readonly address: string }
);

/** An entry of the text's own list of references. */
export interface ListedReference {
  readonly number: number | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly identifiers: readonly Identifier[];
}

const IDENTIFIERS: readonly (readonly [RegExp, (match: RegExpMatchArray) => Identifier | undefined])[] = [
  [/\bPMID[:\s]*(\d{1,9})\b/giu, (match) => identifier("pmid", match[1] ?? "")],
  [
    /\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})\b/giu,
    (match) => identifier("pmid", match[1] ?? ""),
  ],
  [
    /\bPMC\s?ID[:\s]*(?:PMC)?(\d{1,9})\b|\bPMC(\d{4,9})\b/giu,
    (match) => identifier("pmcid", match[1] ?? match[2] ?? ""),
  ],
  [/\bNCT\d{8}\b/giu, (match) => identifier("nct", match[0])],
  [
    /\b10\.\d{4,9}\/[^\s"<>|]+/gu,
    (match) =>
      parseIdentifier(
        match[0].replace(/[.,;:)\]}'’”]+$/u, (tail) => (/^\)/u.test(tail) && match[0].includes("(") ? ")" : "")),
      ),
  ],
];
const ADDRESS = /\bhttps?:\/\/[^\s"<>|)\]]+/gu;

/** "(Smith et al., 2019; Jones and Brown, 2020)" and "Smith et al. (2019)". */
const BY_AUTHOR =
  /(?<=[(;[]\s?(?:see (?:also )?)?)(\p{Lu}[\p{L}'’-]+)(?:\set al\.?,?|\s(?:and|&)\s\p{Lu}[\p{L}'’-]+,?|,)\s((?:19|20)\d\d)[a-z]?(?=\s?[;)\]])|(\p{Lu}[\p{L}'’-]+)\set al\.?\s\(((?:19|20)\d\d)[a-z]?\)/gu;
const NO_AUTHOR =
  /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Updated?|Version|Table|Figure)/u;

/** Where numbers stand for references: "[2, 3]", superscripts, "text 2, 3." */
const BRACKETED = /\[\^?(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\](?!\()|【(\d{1,3})(?:[†:][^】]{0,60})?】/gu;
/** "in dermatomyositis.1 Diltiazem": raised in the page that it was taken from. */
const GLUED = /(?<=\p{Ll}{3}[.,;])(\d{1,2}(?:[,–-]\d{1,2})*)(?=\s+\p{L}|\s*$)/gmu;
const RAISED =
  /(?<=[\p{L}.,;)])(?<!(?:^|[\s\d/(])(?:k|c|m|d|µ|μ|n)?[mMgGsSlL])(?<!\d)([¹²³⁰⁴-⁹]+(?:[,⁻–-][¹²³⁰⁴-⁹]+)*)/gu;
const BARE = /(?<=\p{L}{3,}|[)%])\s(\d{1,2}(?:\s?[,;–-]\s?\d{1,2})*)(?=\.?\s*$|\.\s+\p{Lu}|[,.]\s+(?=\p{Ll}|may\b))/gmu;
const COUNTED = new RegExp(`\\b(?:${COUNTED_WORDS})$`, "iu");

/** The citations of a text's running words, in order of place. Identifiers within its list of references are not among them. */
export function citationsOf({ text, blocks }: AuditText): Citation[] {
  const found: Citation[] = [];
  for (const block of blocks) {
    if (!holdsClaims(block)) continue;
    const words = text.slice(block.start, block.end);
    const at = block.start;
    const free = (start: number, end: number) => !found.some((one) => start < one.end && end > one.start);
    for (const [shape, make] of IDENTIFIERS)
      for (const match of words.matchAll(shape)) {
        const made = make(match);
        const [start, end] = [at + match.index, at + match.index + match[0].replace(/[.,;:'"’”]+$/u, "").length];
        if (made !== undefined && free(start, end))
          found.push({ kind: "identifier", identifier: made, start, end, text: text.slice(start, end) });
      }
    for (const match of words.matchAll(ADDRESS)) {
      const [start, end] = [at + match.index, at + match.index + match[0].replace(/[.,;:]+$/u, "").length];
      if (free(start, end))
        found.push({ kind: "address", address: text.slice(start, end), start, end, text: text.slice(start, end) });
    }
    for (const match of words.matchAll(BY_AUTHOR)) {
      const author = match[1] ?? match[3] ?? "";
      const [start, end] = [at + match.index, at + match.index + match[0].length];
      // "(Smith et al., 2019; PMID: 123)": the identifier says which paper it is.
      const identified = found.some((one) => one.start > start && !text.slice(end, one.start).includes(")"));
      if (NO_AUTHOR.test(author) || identified || !free(start, end)) continue;
      found.push({
        kind: "author",
        author,
        year: match[2] ?? match[4] ?? "",
        start,
        end,
        text: text.slice(start, end),
      });
    }
    for (const shape of [BRACKETED, RAISED, GLUED, BARE])
      for (const match of words.matchAll(shape)) {
        const inner = match[1] ?? match[2] ?? "";
        const offset = match[0].lastIndexOf(inner);
        const [start, end] =
          shape === BRACKETED
            ? [at + match.index, at + match.index + match[0].length]
            : [at + match.index + offset, at + match.index + offset + inner.length];
        if (shape === BARE && COUNTED.test(words.slice(0, match.index))) continue;
        if (!free(start, end)) continue;
        found.push({ kind: "number", numbers: numbersOf(inner), start, end, text: text.slice(start, end) });
      }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  // One bare number is more likely a count; a text that cites by bare numbers does so again and again, or has a list and sets them close.
  const bare = sorted.filter((one) => one.kind === "number" && /^\d/u.test(one.text));
  const listed = blocks.some(({ kind }) => kind === "reference");
  if (bare.length >= 3) return sorted;
  return sorted.filter((one) => !bare.includes(one) || (listed && !/\s/u.test(text.charAt(one.start - 1))));
}

const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function numbersOf(inner: string): number[] {
  const plain = inner.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(RAISED_DIGITS.indexOf(digit))).replace(/⁻/gu, "-");
  return plain.split(/\s?[,;]\s?/u).flatMap((piece) => {
    const [from = 0, to = from] = piece.split(/\s?[–-]\s?/u).map(Number);
    if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from > 30) return [];
    return Array.from({ length: to - from + 1 }, (_, add) => from + add);
  });
}

/** The entries of the text's list of references, numbered as they are marked or by their order. */
export function listedReferences({ text, blocks }: AuditText): ListedReference[] {
  return blocks
    .filter(({ kind }) => kind === "reference")
    .map(({ start, end }, at) => {
      const words = text.slice(start, end);
      const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start) + words;
      const marked = /^\s*(?:[-*>]\s*)?\[?\(?(\d{1,3})[.)\]]/u.exec(line)?.[1];
      const identifiers = IDENTIFIERS.flatMap(([shape, make]) =>
        [...words.matchAll(shape)].flatMap((match) => make(match) ?? []),
      );
      return { number: marked === undefined ? at + 1 : Number(marked), text: words, start, end, identifiers };
    });
}
