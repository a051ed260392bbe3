/** The highest filtration of each stage of chronic kidney disease below 60 (KDIGO 2024: G3a 45 to 59, G3b 30 to 44, G4 15 to 29, G5 below 15). mL/min/1.73 m². */
const HIGHEST: Readonly<Record<string, number>> = { "3": 59, "3a": 59, "3b": 44, "4": 29, "5": 14 };

const STAGE =
  /\b(?:CKD|chronic kidney disease)[\s,-]*(?:\(?(?:stage|grade|G)[\s-]?)?(3[ab]?|[45]|III[ab]?|IV|V)\b|\bstage[\s-]?(3[ab]?|[45]|III[ab]?|IV|V)[\s,-]+(?:CKD|chronic kidney disease)\b/iu;
const ROMAN: Readonly<Record<string, string>> = { iii: "3", iiia: "3a", iiib: "3b", iv: "4", v: "5" };

/**
 * The filtration that a stage of chronic kidney disease leaves at most ("CKD 4" is below 30, read as 29), with its words; nothing where no stage is told
 * or filtration is not yet below 60.
 */
export function kidneyStage(question: string): { readonly eGFR: number; readonly words: string } | undefined {
  const found = STAGE.exec(question);
  const stage = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (found === null || stage === undefined) return undefined;
  const eGFR = HIGHEST[ROMAN[stage] ?? stage];
  return eGFR === undefined ? undefined : { eGFR, words: found[0] };
}
