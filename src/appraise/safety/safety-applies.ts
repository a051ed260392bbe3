import type { PatientFacts } from "../../domain/patient.js";
import { ageWords } from "../../domain/patient.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { classNames, isSameAllergen } from "./allergy-classes.js";
import { creatinineSentence } from "./creatinine-limits.js";
import { kidneyFit, OF_A_DISEASE } from "./kidney-bands.js";
import type { DrugClass } from "./drug-classes.js";
import { conditionNamed } from "./safety-conditions.js";
import { GRAVE, naming, NOTHING, type Concern } from "./safety-concern.js";
import { besides, type OtherDrug } from "./safety-others.js";
import { childSentence, isOfInfants, liverSentence, trimesterSentence, weightSentence } from "./safety-people.js";

/** Whether what is said of kidneys holds at this filtration: by the limits it gives, else by its words ("severe" below 30, otherwise below 60). */
export function kidneySentence(sentence: string, eGFR: number): boolean {
  if (!/\b(?:renal|kidney|nephro\w*|eGFR|GFR|creatinine clearance|CrCl|CLcr|dialysis)\b/iu.test(sentence)) return false;
  // An unborn child's kidneys are not the person's.
  if (/\b(?:fetal|foetal|fetus|oligohydramnios|neonatal)\b/iu.test(sentence)) return false;
  if (kidneyFit(sentence, eGFR) === "other" || IS_A_SIGN.test(sentence)) return false;
  if (/\bacute (?:renal failure|kidney)\b/iu.test(sentence) && !/\d\s*mL/iu.test(sentence)) return false;
  if (eGFR < 60 && NOTHING.test(sentence) && !/\d\s*mL/iu.test(sentence)) return false;
  const limits = [
    ...sentence.matchAll(
      /(?:below|less than|lower than|under|<|≤|at or below)\s*(?:or equal to\s*)?(\d+)\s*(?:mL|ml)/gu,
    ),
  ];
  const ranges = [...sentence.matchAll(/(\d+)\s*(?:to|–|-|and)\s*(?:less than\s*|<\s*)?(\d+)\s*(?:mL|ml)/gu)];
  if (limits.length + ranges.length > 0)
    return (
      limits.some(([, most]) => eGFR < Number(most)) ||
      ranges.some(([, least, most]) => eGFR >= Number(least) && eGFR <= Number(most))
    );
  if (/\b(?:severe|end[- ]stage|dialysis)\b/iu.test(sentence) && !/\b(?:moderate|mild)\b/iu.test(sentence))
    return eGFR < 30;
  return eGFR < 60;
}

/** Failing kidneys as a sign of something that the drug may do are not the person's. */
export const IS_A_SIGN = /\bcharacteri[sz]ed by\b|\b(?:signs|symptoms|manifestations) (?:of|include|may include)\b/iu;

/**
 * What of a person is looked for in the labels of `drug`, which is of the classes `own`; `others` are the drugs that are taken or asked about
 * beside it, by generic name.
 */
export function concernsOf(
  patient: PatientFacts,
  drug: string,
  others: readonly OtherDrug[],
  own: readonly DrugClass[] = [],
): Concern[] {
  const { age, pregnant, trimester, breastfeeding, eGFR, creatinineClearance, creatinine, hepatic, weight } = patient;
  const { allergies, conditions } = patient;
  const concerns: Concern[] = others
    .filter(({ name }) => name !== drug)
    .flatMap((other) => besides(other, own))
    .map((one) => ({
      ...one,
      // What holds together with another drug at other kidneys, or is said of the drug's own salt, is not this person's.
      meets: (sentence, section) =>
        !isOfOthersKidneys(sentence, eGFR, creatinineClearance) && one.meets(withoutSalt(sentence, drug), section),
    }));
  if (pregnant === true)
    concerns.push({
      key: "pregnancy",
      words: "in pregnancy",
      where: [...GRAVE, "pregnancy", "warnings"],
      nearer: (sentence) => !OF_ANIMALS.test(sentence),
      meets: (sentence) =>
        /\b(?:pregnan\w+|fetal|fetus|embryo\S*|gestation\w*|trimester)\b/iu.test(sentence) &&
        trimesterSentence(sentence, trimester),
    });
  if (breastfeeding === true)
    concerns.push({
      key: "breastfeeding",
      words: "while breastfeeding",
      where: [...GRAVE, "lactation", "warnings"],
      nearer: (sentence) => !OF_ANIMALS.test(sentence),
      meets: (sentence) => /\b(?:lactat\w+|breast-?\s?fe\w+|nursing|human milk)\b/iu.test(sentence),
    });
  // The lower of the two says what may be wrong; the sentence's own measure is compared with the same where both are told.
  const filtration = Math.min(eGFR ?? Infinity, creatinineClearance ?? Infinity);
  if (filtration < 90)
    concerns.push({
      key: "kidneys",
      words:
        creatinineClearance === filtration
          ? `at a creatinine clearance of ${creatinineClearance} mL/min`
          : `at an eGFR of ${filtration}`,
      where: [...GRAVE, "renal impairment", "dosing", "warnings"],
      // "Contraindicated in significant renal impairment" tells no degree: whether it holds above severe impairment is not said.
      inPart: (sentence) => filtration >= SEVERE_BELOW && kidneyFit(sentence, filtration) !== "holds",
      nearer: (sentence) =>
        (!OF_A_DISEASE.test(sentence) && /\d\s*mL/iu.test(sentence)) ||
        (!OF_A_DISEASE.test(sentence) && GIVEN.test(sentence) && !BLOOD_COUNT.test(sentence)),
      meets: (sentence) =>
        !isOfInfants(sentence, age) &&
        !isOfOtherDrugs(sentence, others, own) &&
        kidneySentence(sentence, measured(sentence, eGFR, creatinineClearance) ?? filtration),
    });
  if (creatinine !== undefined)
    concerns.push({
      key: "creatinine",
      words: `at a creatinine of ${creatinine} mg/dL`,
      where: [...GRAVE, "renal impairment", "dosing", "warnings"],
      meets: (sentence) => !isOfInfants(sentence, age) && creatinineSentence(sentence, creatinine),
    });
  if (hepatic !== undefined)
    concerns.push({
      key: "liver",
      words: `with ${hepatic}`,
      where: [...GRAVE, "hepatic impairment", "dosing", "warnings"],
      meets: (sentence) => !isOfInfants(sentence, age) && liverSentence(sentence, hepatic) && !NOTHING.test(sentence),
    });
  if (age !== undefined && age < 18)
    concerns.push({
      key: "age",
      words: `at ${ageWords(age)}`,
      where: [...GRAVE, "pediatric use", "warnings"],
      meets: (sentence) => childSentence(sentence, age),
    });
  if (age !== undefined && age >= 65)
    concerns.push({
      key: "age",
      words: `at ${ageWords(age)}`,
      where: ["boxed warning", "geriatric use"],
      meets: (sentence) =>
        (/\b(?:elderly|geriatric|older (?:patients|adults|people)|65 years)\b/iu.test(sentence) ||
          oldEnough(sentence, age)) &&
        /\b(?:not recommended|risk|caution|sensitiv\w+|reduc\w+|lower|greater|increas\w+|mortality|death)\b/iu.test(
          sentence,
        ) &&
        !/\bno (?:overall )?differences?\b|\(\d+(?:\.\d+)?%\) were\b|\bdid not include\b/iu.test(sentence),
    });
  if (weight !== undefined)
    concerns.push({
      key: "weight",
      words: `at ${weight} kg`,
      where: [...GRAVE, "dosing", "warnings"],
      meets: (sentence) => weightSentence(sentence, weight),
    });
  for (const allergy of allergies) {
    const names = [naming(sameDrugName(allergy).replace(/(?<=[^s])s$/u, "")), ...classNames(allergy)];
    const itself = isSameAllergen(allergy, drug);
    concerns.push({
      key: `allergy to ${allergy}`,
      words: `in an allergy to ${allergy}`,
      where: [...GRAVE, "warnings"],
      nearer: (sentence) => names.some((named) => named.test(sentence)),
      meets: (sentence) =>
        /\b(?:hypersensitiv\w+|allerg\w+|anaphyla\w+)\b/iu.test(sentence) &&
        (itself || names.some((named) => named.test(sentence))),
    });
  }
  for (const condition of conditions) {
    const named = conditionNamed(condition);
    concerns.push({
      key: `in ${condition}`,
      words: `in ${condition}`,
      where: [...GRAVE, "warnings"],
      meets: (sentence, section) =>
        !isOfInfants(sentence, age) &&
        named.test(sentence) &&
        !NOTHING.test(sentence) &&
        (GRAVE.includes(section) || !AN_EFFECT.test(condition) || isHad(named, sentence)),
    });
  }
  return concerns;
}

/** Whether a sentence holds for other kidneys than those told of. */
function isOfOthersKidneys(sentence: string, eGFR: number | undefined, clearance: number | undefined): boolean {
  const told = Math.min(eGFR ?? Infinity, clearance ?? Infinity);
  return told !== Infinity && kidneyFit(sentence, measured(sentence, eGFR, clearance) ?? told) === "other";
}

/** "Losartan potassium tablets" names no potassium that is given. */
export function withoutSalt(sentence: string, drug: string): string {
  const [name] = drug.split(/[^\p{L}\p{N}-]+/u);
  return name === undefined || name === ""
    ? sentence
    : sentence.replace(new RegExp(String.raw`\b(${name})\s(?:potassium|sodium|calcium|magnesium)\b`, "giu"), "$1");
}

/** What drugs bring about as often as people have it: a warning that it may come about says nothing of those who have it. */
const AN_EFFECT = /\b(?:hyper|hypo)(?:kal|natr)\w+|\b(?:bradycardia|hypotension|QT prolongation)\b/iu;
const HAD =
  /\b(?:with|have|having|had|in|existing|underlying|history of|presence of|if|predispos\w+|severe|marked|uncorrected)\s(?:[\p{L}-]+,?\s){0,5}$/iu;

/** Whether a sentence speaks of those who have a condition. */
function isHad(named: RegExp, sentence: string): boolean {
  const at = sentence.search(named);
  return at > 0 && HAD.test(sentence.slice(0, at));
}

/** Below this kidneys are severely impaired (KDIGO 2024, category G4 and on). mL/min. */
const SEVERE_BELOW = 30;

/** What was found in animals comes after what is said of people. */
const OF_ANIMALS = /\b(?:animals?|rats?|mice|mouse|rabbits?|monkeys?|dogs?|goats?|offspring|mg\/kg basis)\b/iu;

/** "Patients 75 years of age": a limit of age that is reached. */
function oldEnough(sentence: string, age: number): boolean {
  return [...sentence.matchAll(/\b(6[5-9]|[78]\d)\s?years\b/giu)].some(([, least]) => age >= Number(least));
}

/** What is to be given or not, and what becomes of the kidneys: nearer to failing kidneys than what else is rarer in them. */
const GIVEN =
  /\b(?:dos(?:e|es|age|ing)|initial\w*|adjust\w*|avoid\w*|contra-?indicated|not recommended|should not|accumulat\w*|exposure|clearance|renal function|renal failure|hyperkal\w+)\b/iu;
const BLOOD_COUNT = /\b(?:white blood cell|leu[ck]ocyte|neutrop\w+|agranulocyt\w+)\b/iu;

/** What holds for those who take something else beside ("avoid use with P-gp inhibitors in severe renal impairment"). */
const TOGETHER =
  /\b(?:and|with|receiving|taking) (?:(?:a|strong|moderate|combined|concomitant|potent|dual) )*(?:[A-Z][\w-]* )?(?:inhibitors?|inducers?)\b|\b(?:co-?administ\w+|concomitant\w*|concurrent\w*|combination) (?:\w+ ){0,3}(?:with|of)\b/iu;

/** Whether a sentence holds only for people who take another drug, and none that it or its class names is taken or asked about here. */
function isOfOtherDrugs(sentence: string, others: readonly OtherDrug[], own: readonly DrugClass[]): boolean {
  if (!TOGETHER.test(sentence) || own.some(({ named }) => named.test(sentence))) return false;
  return !others.some(
    ({ name, classes }) => naming(name).test(sentence) || classes.some((one) => one.named.test(sentence)),
  );
}

/** The one of both that a sentence speaks of. */
function measured(sentence: string, eGFR: number | undefined, clearance: number | undefined): number | undefined {
  if (/\b(?:creatinine clearance|CrCl|CLcr)\b/iu.test(sentence)) return clearance;
  return /\be?GFR\b/iu.test(sentence) ? eGFR : undefined;
}
