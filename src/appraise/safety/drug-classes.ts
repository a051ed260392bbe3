import { allDrugNames, sameDrugName } from "../../domain/drug-names.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { ENZYME_CLASSES } from "./drug-class-enzymes.js";
import { DRUG_CLASSES, type DrugClassRow } from "./drug-class-table.js";

/** A class of drugs: its words for people ("an NSAID") and how texts name it. */
export interface DrugClass {
  readonly words: string;
  readonly named: RegExp;
  /** 1, or more where it is made of other classes: what is said of the narrower one is nearer. */
  readonly breadth: number;
}

interface Row extends DrugClass {
  readonly whole: RegExp;
  readonly has: (drug: string) => boolean;
}

const ROWS: ReadonlyMap<string, DrugClassRow> = new Map(
  [...DRUG_CLASSES, ...ENZYME_CLASSES].map((row) => [row.words, row]),
);

function membersOf(row: DrugClassRow): (drug: string) => boolean {
  const parts = row.members.split("|").map((part) => part.trim());
  const names = new Set(parts.filter((part) => !/^[*=]/u.test(part)));
  const endings = parts.filter((part) => part.startsWith("*")).map((part) => part.slice(1));
  const others = parts.filter((part) => part.startsWith("=")).map((part) => membersOf(rowOf(part.slice(1))));
  return (drug) =>
    names.has(drug) ||
    endings.some((ending) => drug.endsWith(ending) && drug.length >= ending.length + 2) ||
    others.some((has) => has(drug));
}

function rowOf(words: string): DrugClassRow {
  const row = ROWS.get(words);
  if (row === undefined) throw new Error(`no class of drugs is called ${words}`);
  return row;
}

function breadthOf(row: DrugClassRow): number {
  const parts = row.members.split("|").filter((part) => part.startsWith("="));
  return 1 + Math.max(0, ...parts.map((part) => breadthOf(rowOf(part.slice(1)))));
}

const CLASSES: readonly Row[] = [...ROWS.values()].map((row) => ({
  words: row.words,
  named: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${row.named})(?![\p{L}\p{N}])`, "iu"),
  whole: new RegExp(String.raw`^(?:${row.named})$`, "iu"),
  has: membersOf(row),
  breadth: breadthOf(row),
}));

/** The classes of a drug, given by generic name: those of the table, and those that the lexicon has it under. */
export function classesOfDrug(drug: string, lexicon?: Lexicon): DrugClass[] {
  // A product of several drugs is of the classes of each.
  const names = drug.split(" and ").flatMap((one) => allDrugNames(sameDrugName(one)));
  const known = CLASSES.filter(({ has }) => names.some(has));
  return [...known, ...(lexicon === undefined ? [] : lexiconClasses(names, lexicon))];
}

/** Classes whose drugs are not of one kind: what one of them does says little of another. */
const MIXED = /^(?:a drug that|an antiplatelet drug$|an immunosuppressant$|a sympathomimetic$|an anticholinergic$)/u;
const ENZYMES: ReadonlySet<string> = new Set(ENZYME_CLASSES.map(({ words }) => words));

/** The classes of a drug whose members work alike, so that the label of one may be read for another: no class made of others, none by an enzyme or an effect. */
export function classesAlike(drug: string): DrugClass[] {
  return classesOfDrug(drug).filter(({ words, breadth }) => breadth === 1 && !MIXED.test(words) && !ENZYMES.has(words));
}

/** Whether a name is a drug's of some class, or a class's. */
export function isOfAClass(name: string): boolean {
  return classesOfDrug(name).length > 0 || classCalled(name) !== undefined;
}

/** Names of members that are also everyday words or what is measured in blood. */
const EVERYDAY = /^(?:alcohol|ethanol|potassium|lithium|dopamine|insulin|cortisone)$/iu;
const MEMBERS: readonly string[] = [...new Set([...ROWS.values()].flatMap(({ members }) => members.split("|")))]
  .filter((name) => !/^[*=]/u.test(name) && !EVERYDAY.test(name))
  .sort((a, b) => b.length - a.length);
const MEMBER = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${MEMBERS.map(escaped).join("|")})(?![\p{L}\p{N}])`, "giu");

/** Drugs and classes that a text names by the names of this table, in small letters; endings are not looked for. */
export function membersNamed(text: string): string[] {
  const classes = CLASSES.flatMap(({ named }) => named.exec(text)?.[0].toLowerCase() ?? []);
  return [...new Set([...[...text.matchAll(MEMBER)].map(([name]) => sameDrugName(name)), ...classes])];
}

/** The class that a name is one of ("NSAIDs", "beta blocker"), if it is one. */
export function classCalled(name: string): DrugClass | undefined {
  return CLASSES.find(({ whole }) => whole.test(name.trim()));
}

/** Concepts of drugs above the drug, at any distance, with their names as patterns. */
function lexiconClasses(names: readonly string[], { concepts }: Lexicon): DrugClass[] {
  const called = (all: readonly string[]) => all.some((name) => names.includes(name.toLowerCase()));
  const above = new Set<string>();
  const take = (id: string) => {
    for (const [other, { kind, narrower }] of concepts) {
      if (kind !== "drug" || above.has(other) || !narrower.includes(id)) continue;
      above.add(other);
      take(other);
    }
  };
  for (const [id, { kind, preferred, synonyms }] of concepts)
    if (kind === "drug" && called([preferred, ...synonyms])) take(id);
  return [...above].flatMap((id) => {
    const concept = concepts.get(id);
    if (concept === undefined) return [];
    const all = [concept.preferred, ...concept.synonyms].filter((name) => name.length > 2);
    return [{ words: `of the class “${concept.preferred}”`, named: anyOf(all), breadth: 2 }];
  });
}

/** A class by a name that a label gives its drug ("HMG-CoA Reductase Inhibitor [EPC]"); nothing for what is no established class. */
export function classNamed(label: string): DrugClass | undefined {
  const name = /^(.+?)\s*\[EPC\]$/u.exec(label)?.[1];
  if (name === undefined) return undefined;
  return classCalled(name) ?? { words: `of the class “${name}”`, named: anyOf([name]), breadth: 1 };
}

function anyOf(names: readonly string[]): RegExp {
  const patterns = names.map((name) =>
    name
      .trim()
      .split(/[\s-]+/u)
      .map(escaped)
      .join(String.raw`[\s-]+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join("|")})s?(?![\p{L}\p{N}])`, "iu");
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
