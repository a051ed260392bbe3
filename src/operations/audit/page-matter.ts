import type { AuditText } from "../../audit/reading/audit-text.js";
import type { PageMatter } from "../../audit/reading/main-subject.js";
import { mainSubject } from "../../audit/reading/main-subject.js";
import { titleMatters } from "../../audit/reading/title-matter.js";
import { drugOfLabel } from "../../audit/label/label-drug.js";
import { sameDrugName } from "../../domain/drug-names.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { parseQuestion } from "../../question/parse.js";
import { drugLabels, drugsAsked } from "../ask/drug-labels.js";

/**
 * What a text is about: what it names again and again, else what its title alone names, a drug with no condition, or one condition with no drug. Of "Living
 * with gout (allopurinol)" it is told that "these tablets" are allopurinol, not which of the two every sentence is on.
 */
export async function pageMatter(audited: AuditText, library: Library, lexicon: Lexicon): Promise<PageMatter> {
  const matters = await titleNames(audited, library, lexicon);
  const drugs = [...new Set(matters.flatMap((one) => one.drugs))];
  // "Water tablets (spironolactone)": of a class and a drug, the drug.
  const single = drugs.filter((one) => !isClass(one, lexicon));
  const [drug, ...others] = single.length > 0 ? single : drugs;
  const conditions = matters.filter(({ condition }) => condition);
  const [first] = matters;
  const ofDrug =
    drug !== undefined &&
    conditions.length === 0 &&
    ((first?.drugs.length ?? 0) > 0 || A_DRUG.test(first?.words ?? ""));
  const titled =
    others.length > 0
      ? undefined
      : ofDrug
        ? drug
        : conditions.length === 1 && drug === undefined
          ? conditions[0]?.words
          : undefined;
  const told = mainSubject(audited);
  // What a text names again and again may be no matter at all ("dose").
  const main = told !== undefined && (titled === undefined || isConcept(told, lexicon)) ? told : titled;
  return {
    main,
    titled: told === undefined || main !== told,
    ...(drug === undefined || others.length > 0 ? {} : { drug }),
  };
}

function isConcept(words: string, lexicon: Lexicon): boolean {
  return (
    words.split(/\s+/u).some(looksLikeADrug) ||
    parseQuestion(words, lexicon).topics.some(({ kind }) => kind !== "word" && kind !== "population")
  );
}

/** Whether a name is that of a class of drugs. */
function isClass(name: string, lexicon: Lexicon): boolean {
  const low = name.toLowerCase();
  return [...lexicon.concepts.values()].some(
    ({ kind, preferred, synonyms, narrower }) =>
      kind === "drug" && narrower.length > 0 && [preferred, ...synonyms].some((one) => one.toLowerCase() === low),
  );
}

/** "Water tablets (furosemide)" is on a drug by both of its names. */
const A_DRUG =
  /\b(?:tablets?|pills?|capsules?|medicines?|medications?|drugs?|patch(?:es)?|injections?|inhalers?|drops|cream)$/iu;

interface Named {
  readonly words: string;
  readonly drugs: readonly string[];
  readonly condition: boolean;
}

/** What each side of a title names: conditions of the lexicon, and drugs by it, by an ending that WHO keeps for drugs, or by a label of the library. */
async function titleNames({ text, blocks }: AuditText, library: Library, lexicon: Lexicon): Promise<Named[]> {
  const [opening] = blocks.filter(({ kind }) => kind !== "reference" && kind !== "around");
  const matters = opening?.kind === "heading" ? titleMatters(text.slice(opening.start, opening.end)) : [];
  const known = new Map<string, string>();
  const named: Named[] = [];
  for (const words of matters.filter((one) => /[\p{L}\p{N}]/u.test(one))) {
    const question = parseQuestion(words, lexicon);
    const drugs = new Set(drugsAsked(question));
    for (const drug of drugs) known.set(drug, drug);
    for (const { kind, label } of question.topics) {
      if (kind !== "word" || !/^\p{L}{5,}$/u.test(label)) continue;
      const [held] = await drugLabels(library, [label.toLowerCase()]);
      const generic = held === undefined ? undefined : drugOfLabel(held.publication)?.name;
      if (generic === undefined) continue;
      // A brand beside its drug is the same one.
      if (!known.has(sameDrugName(generic))) known.set(sameDrugName(generic), label);
      drugs.add(known.get(sameDrugName(generic)) ?? label);
    }
    named.push({ words, drugs: [...drugs], condition: question.topics.some(({ kind }) => kind === "condition") });
  }
  return named;
}
