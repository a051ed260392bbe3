import type { DrugClass } from "./drug-classes.js";

import { GRAVE, naming, NOTHING, type Concern, type SectionKind } from "./safety-concern.js";

/** A drug that is taken or asked about beside another one. */
export interface OtherDrug {
  /** Generic name or brand, in small letters. */
  readonly name: string;
  /** The classes that it is of, by which labels may speak of it. */
  readonly classes: readonly DrugClass[];
}

const WHERE: readonly SectionKind[] = [...GRAVE, "warnings", "interactions", "dosing", "information for patients"];

/** Words by which a sentence on a class speaks of taking it beside the label's drug. */
const BESIDE =
  /\b(?:concomitant\w*|concurrent\w*|simultaneous\w*|co-?administ\w+|co-?prescri\w+|combin\w+|together|in\saddition|additive|add(?:ed|ing)|adjunct\w*|other|another|both|dual|interact\w*|potentiat\w+|avoid\w*|contraindicated\s(?:\w+\s){0,3}with|(?:used|given|taken|administered|use|treat\w*|therapy|receiving|taking|takes?|receive)\s(?:\w+\s){0,3}(?:with|of|on)?|with\s(?:the\s)?(?:use|drugs|agents|medic\w+))\b/iu;
/** Where both are of one class, a sentence on the class speaks of the label's own drug unless it says this. */
const ANOTHER =
  /\b(?:concomitant\w*|concurrent\w*|co-?administ\w+|combin\w+|together|other|another|both|dual|two|additional)\b/iu;
const LIKE_OTHERS = /\b(?:like|as\swith|unlike|similar\sto)\s(?:all\s)?other\b/iu;
/** What is said of not bearing a class is no word on taking both. */
const IN_ANIMALS = /\b(?:in|of|to)\s(?:\w+\s)?(?:rats?|mice|dogs?|rabbits?|monkeys?|animals?)\b/iu;
/** Of what an unborn or breast-fed child is exposed to nothing follows for the person. */
const OF_A_CHILD = /\b(?:your baby|in utero|breast-?\s?fed infants?|exposed (?:infants?|newborns?|neonates?))\b/iu;
const NOT_BORNE =
  /\b(?:hypersensitiv\w+|allerg\w+|anaphyla\w+|urticaria|angioedema\sassociated|history\sof|poor\smetaboli\w+|overdos\w+)\b/iu;
/** What is left out of a class. */
const EXCEPT = String.raw`\b(?:except(?:\sfor)?|other\sthan|excluding|unlike|but\snot)\s(?:\w+\s){0,3}`;

/** "[see Dual Blockade of the Renin-Angiotensin System (5.7)]" names what another section is on. */
const POINTER =
  /[[(]?\bsee\s(?:also\s)?(?:section\s)?\p{Lu}[^\])]*(?:\([\d., ]+\)(?:,?\s(?:and\s)?\p{Lu}[\p{L} -]*\([\d., ]+\))*|[\])]|$)/gu;
const withoutPointers = (sentence: string) => sentence.replace(POINTER, " ");

const MEASURED = /^(?:potassium|sodium|calcium|magnesium|iron|zinc|phosphate)$/u;

/** Whether a name is that of an element that is measured in blood more often than it is given. */
export function isMeasured(name: string): boolean {
  return MEASURED.test(name);
}

/** How texts name an element as a drug: "potassium supplements", "oral potassium". */
export function asDrug(element: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:oral|intravenous|supplemental|concomitant)\s${element}|${element}[\s-](?:chloride|citrate|carbonate|bicarbonate|gluconate|sul(?:f|ph)ate|hydroxide|oxide|acetate|phosphate|containing|supplement\p{L}*|salts?|preparations?|products?|tablets?|therapy))(?![\p{L}\p{N}])`,
    "iu",
  );
}

/** "Doses of aspirin above 100 mg should be avoided": what is forbidden is an amount and not taking both. */
const OF_AN_AMOUNT =
  /\b(?:dos(?:e|es|ages?)|amounts?|mg|daily)\b.{0,60}?\b(?:above|over|greater than|more than|higher than|exceed\w*|in excess of|>|≥)\s?\d|\b(?:above|over|greater than|more than|higher than|exceed\w*|in excess of)\s?(?:a (?:total )?(?:daily )?dose of )?\d[\d.,]*\s?(?:mg|g|mcg|micrograms?|units?)\b/iu;
const ALTOGETHER = /\bcontra-?indicated\b|\bmust not\b/iu;

/** "Use with aspirin 75–100 mg per day": it says how both are given. */
const GIVEN_WITH =
  /\b(?:use[ds]?|given?|taken?|(?:co-?)?administ\w+)\s(?:[\p{L}-]+\s){0,3}with\s(?:[\p{L}-]+\s){0,5}\d/iu;

function isOfAnAmount(sentence: string): boolean {
  return (OF_AN_AMOUNT.test(sentence) || GIVEN_WITH.test(sentence)) && !ALTOGETHER.test(sentence);
}

/** What follows the name of a class where its action is told and no drug of it: "the antihypertensive effect". */
const ITS_ACTION = /^\s(?:and \p{L}+\s)?(?:effects?|actions?|activity|responses?|efficacy|properties|potency)\b/iu;
/** What stands before the name of a class that the label's own drug is of, too, where another drug of it is meant. */
const ANOTHER_OF_IT =
  /\b(?:with|other|another|both|two|dual|additional|concomitant\w*|plus|and|or|of|to|receiving|taking|on|include|including|as)\s(?:[\p{L}-]+,?\s){0,4}$|(?<!^(?:in (?:general|addition|particular)|however|therefore|generally|also|furthermore|moreover|thus|similarly)),\s?$|\(\s?$/iu;

/** Whether a sentence names a class as drugs, and where `own` as other drugs of it than the label's: "diuretics should not be given with lithium" is on the label's own. */
export function namesAsDrugs(named: RegExp, sentence: string, own = false): boolean {
  return [...sentence.matchAll(new RegExp(named.source, "giu"))].some(
    ({ 0: words, index }) =>
      !ITS_ACTION.test(sentence.slice(index + words.length)) && (!own || ANOTHER_OF_IT.test(sentence.slice(0, index))),
  );
}

/** What labels of a drug of the classes `own` may say on taking another beside it: by the other's own name, and by the names of its classes. */
export function besides(other: OtherDrug, own: readonly DrugClass[] = []): Concern[] {
  const itself = other.classes.find(({ named: all }) => all.exec(other.name)?.[0].length === other.name.length);
  const named = itself?.named ?? (isMeasured(other.name) ? asDrug(other.name) : naming(other.name));
  const left = new RegExp(EXCEPT + named.source, "iu");
  const concerns: Concern[] = [
    {
      key: `with ${other.name}`,
      words: `with ${itself?.words ?? other.name}`,
      where: WHERE,
      inPart: isOfAnAmount,
      meets: (full) => {
        const sentence = withoutPointers(full);
        if (IN_ANIMALS.test(sentence)) return false;
        return named.test(sentence) && !NOTHING.test(sentence) && !left.test(sentence);
      },
    },
  ];
  for (const one of other.classes.filter((each) => each !== itself)) {
    const both = own.some(({ words }) => words === one.words);
    concerns.push({
      key: `with ${other.name}`,
      words: `with ${other.name}, ${one.words}`,
      where: WHERE,
      ofClass: one,
      inPart: isOfAnAmount,
      meets: (full, section) => {
        const sentence = withoutPointers(full);
        if (!namesAsDrugs(one.named, sentence, both) || NOTHING.test(sentence) || left.test(sentence)) return false;
        if (NOT_BORNE.test(sentence) || IN_ANIMALS.test(sentence) || OF_A_CHILD.test(sentence)) return false;
        return both
          ? ANOTHER.test(sentence) && !LIKE_OTHERS.test(sentence)
          : section === "interactions" || BESIDE.test(sentence);
      },
    });
  }
  return concerns;
}
