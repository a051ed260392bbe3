import type { Candidate } from "../../audit/candidate.js";
import { drugOfLabel, readAsGeneric } from "../../audit/label/label-drug.js";
import type { Question } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { rarityOf } from "../../audit/signals/rarity.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";
import type { DrugLabel } from "../ask/drug-labels.js";
import { namings } from "./namings.js";

/** Sections that tell what was given or studied, what is in the package, and how it is kept: nothing there is a limit of use. */
const NO_LIMITS =
  /\b(?:over-?dos\w+|clinical (?:pharmacology|studies|trials?)|pharmacodynamics?|pharmacokinetics?|toxicology|non-?clinical|adverse reactions|undesirable effects|description|how supplied|storage)\b/iu;
const NO_WORDS: ReadonlySet<string> = new Set(["title", "heading"]);
const STUDIED =
  /\b(?:rats?|mice|mouse|rabbits?|monkeys?|dogs?|healthy (?:volunteers|subjects)|human dose|mg\/m2|AUC|C\s?max)\b/iu;

interface Read {
  readonly block: Source["blocks"][number];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its index terms and those of the headings over it. */
  readonly terms: readonly string[];
  readonly under: readonly string[];
}
const READ = new WeakMap<Source, readonly Read[]>();

/** Every sentence of a label that can set a limit, as what bears on a claim; `words` are the claim's. */
export function labelCandidates({ publication, source }: DrugLabel, { topics }: Question, words: string): Candidate[] {
  const drug = drugOfLabel(publication);
  const headings = new Map<readonly string[], Candidate["about"]>();
  return sentencesOf(source).map(({ block, start, end, text, terms, under }) => {
    const reads = drug === undefined ? text : readAsGeneric(text, drug, words);
    const named = namings(reads === text ? terms : termsOf(reads), topics);
    const about = headings.get(under) ?? namings(under, topics);
    headings.set(under, about);
    return { publication, source, block, start, end, text, named, about, coverage: 0 };
  });
}

function sentencesOf(source: Source): readonly Read[] {
  const held = READ.get(source);
  if (held !== undefined) return held;
  const seen = new Set<string>();
  const read = source.blocks.flatMap((block) => {
    if (NO_WORDS.has(block.kind) || block.section.some((heading) => NO_LIMITS.test(heading))) return [];
    const under = termsOf(block.section.join(" . "));
    return sentences(source.text, block.start, block.end).flatMap(({ start, end }) => {
      const text = source.text.slice(start, end);
      const key = `${block.section.at(-1) ?? ""} ${text}`;
      if (STUDIED.test(text) || seen.has(key)) return [];
      seen.add(key);
      return [{ block, start, end, text, terms: termsOf(text), under }];
    });
  });
  READ.set(source, read);
  return read;
}

/** Words with a capital that no list knows: they may be brands. */
export function brandsIn({ topics }: Question): string[] {
  return topics.flatMap(({ kind, label }) =>
    kind === "word" &&
    /^\p{Lu}(?:[\p{Ll}\p{Lu}\d]{4,}|[\p{L}\d]*-\p{Lu}[\p{L}\d]*)$/u.test(label) &&
    !looksLikeADrug(label.toLowerCase())
      ? [label.toLowerCase()]
      : [],
  );
}

/** The rarest words that no list knows: a drug may be none to the lists. */
export function rareWordsIn({ topics }: Question): string[] {
  return topics
    .flatMap(({ kind, label }) => (kind === "word" && /^\p{Ll}{6,}$/u.test(label) ? [label] : []))
    .filter((label) => termsOf(label).some((term) => rarityOf(term) >= RARE))
    .slice(0, MOST_RARE);
}

const RARE = 6;
const MOST_RARE = 6;
