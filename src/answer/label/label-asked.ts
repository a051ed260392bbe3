import { filtrationOf } from "../../appraise/safety/kidney-bands.js";
import type { PatientFacts } from "../../domain/patient.js";
import type { Question } from "../../domain/question.js";
import { asksOfAdults, type DosedPerson } from "./dose-people.js";
import type { LabelAspect } from "./label-aspect.js";
import { ASKED_FIRST, asksOfChildren, DOSE, INDICATION, LABEL_ASPECTS } from "./label-aspects.js";

/** What is told of the person asked about. */
export type Told = Partial<PatientFacts>;

/** Aspects that a question asks for and nothing else: warnings of other things do not come before them. */
export const NARROW: ReadonlySet<string> = new Set([
  "Overdose",
  "Storage",
  "Missed dose",
  "Duration",
  "Contraception",
  "How it is taken",
  "How often",
  "How fast it works",
  "Switching",
  "Before surgery",
  "Stopping",
  "Starting",
  "Monitoring",
]);

/** What a question asks of a label. */
export interface Asks {
  /** Aspects that its words ask for, the narrower and graver first. */
  readonly words: readonly LabelAspect[];
  /** Those that the person's facts ask for. */
  readonly facts: readonly LabelAspect[];
  /** All of these. */
  readonly shown: readonly LabelAspect[];
  /** Aspects that may lead, best first. */
  readonly leading: readonly LabelAspect[];
  readonly isOfChildren: boolean;
  /** The child's, in years. */
  readonly age?: number;
  /** Whom a dose is asked for, where a child is, or a weight is told; others may have any dose that is no child's. */
  readonly dosed?: DosedPerson;
  /** The person's, where it is impaired. mL/min. */
  readonly filtration?: number;
}

/** Below this filtration kidneys are impaired, and labels give other doses (mild impairment: 60 to 89). mL/min. */
const REDUCED = 90;
const aspects = (headings: readonly string[]) =>
  headings.flatMap((heading) => LABEL_ASPECTS.filter((aspect) => aspect.heading === heading));

/** Reads what a question asks of a label by its words, and by what is told of the person where a dose or whether it may be given is asked. */
export function wantedOf({ facets, text, form, topics }: Question, told: Told = {}): Asks {
  const asksOf = ({ heading, asked }: LabelAspect) =>
    asked?.test(text) === true || (heading === "Children" && asksOfChildren(text));
  const words = aspects(ASKED_FIRST).filter(asksOf);
  const isOfChildren = asksOfChildren(text) || (told.age !== undefined && told.age < 18);
  const lowest = filtrationOf(told);
  const filtration = lowest !== undefined && lowest < REDUCED ? lowest : undefined;
  const ofDose = facets.includes("dose");
  // A drug alone, told of a person, asks whether it may be given.
  const mayBeGiven =
    form === "effect" ||
    facets.includes("harm") ||
    /^(?:can|may|should|is|are)\b/iu.test(text) ||
    (form === "broad" && topics.every(({ kind }) => kind === "drug"));
  const byFacts = [
    ...(isOfChildren && (ofDose || mayBeGiven) ? ["Children"] : []),
    ...(filtration !== undefined && (ofDose || mayBeGiven) ? ["Renal impairment"] : []),
    ...(told.hepatic !== undefined && (ofDose || mayBeGiven) ? ["Hepatic impairment"] : []),
    ...(told.breastfeeding === true && mayBeGiven ? ["Breastfeeding"] : []),
    ...(told.pregnant === true && mayBeGiven ? ["Pregnancy"] : []),
  ];
  const older = told.age !== undefined && told.age >= 65 && ofDose ? aspects(["Older people"]) : [];
  const facts = aspects(byFacts);
  const isNarrow = words.some(({ heading }) => NARROW.has(heading));
  // A general dose stands for those of whom the label says nothing else; what a drug is for answers nobody who asks of two.
  const ofUse = topics.filter(({ kind }) => kind === "drug").length < 2;
  const dosed: DosedPerson = {
    isOfChildren,
    isOfAdults: asksOfAdults(text),
    ...(told.age === undefined ? {} : { age: told.age }),
    ...(told.weight === undefined ? {} : { weight: told.weight }),
  };
  return {
    words,
    facts,
    shown: [...new Set([...words, ...facts, ...older])],
    leading: [
      ...new Set([
        // A child's maximum is a narrower question than what is given to children.
        ...words.filter(({ heading }) => isOfChildren && heading === "Maximum"),
        ...(isNarrow ? words : [...facts, ...words]),
        ...(ofDose ? [DOSE] : []),
        ...(ofUse ? [INDICATION] : []),
      ]),
    ],
    isOfChildren,
    ...(told.age !== undefined && told.age < 18 ? { age: told.age } : {}),
    ...(isOfChildren || told.weight !== undefined ? { dosed } : {}),
    ...(filtration === undefined ? {} : { filtration }),
  };
}
