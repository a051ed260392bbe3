import { bareDrug } from "../../answer/label/dose-evidence.js";
import { classCalled, classesOfDrug, membersNamed } from "../../appraise/safety/drug-classes.js";
import { measuredElements } from "../../appraise/measured-elements.js";
import { sameDrugName } from "../../domain/drug-names.js";
import type { Question } from "../../domain/question.js";
import { drugsAsked } from "./drug-labels.js";

const TOGETHER =
  /\bon [\p{L}-]+ (?:and )?(?:can |may |should |also )*(?:take|have|use|get)\b|\b(?:together|combin\w+|interact\w*|alongside|co-?administ\w+|concomitant\w*|concurrent\w*|at the same time|(?:taken?|taking|used?|given?|mix(?:ed)?|add(?:ed)?|start(?:ed)?|safe|prescribed?)\s(?:[\p{L}-]+\s){0,3}(?:with|to|and|beside|plus))\b/iu;
/** "X with Y", "X and Y", where nothing but drugs is asked about. */
const JOINED = /\p{L} (?:with|and|plus|\+|&) \p{L}/iu;
const SET_AGAINST = /\b(?:versus|vs|compared?|better|worse|rather|instead|or)\b/iu;

/** Whether a name is a part of another one's product: hydralazine of "hydralazine and isosorbide dinitrate". */
function isPartOf(name: string, product: string): boolean {
  const parts = product.split(" and ");
  return name !== product && parts.length > 1 && parts.some((part) => part === name || part.startsWith(`${name} `));
}

/** Names without those of classes that another name is one of ("an ACE inhibitor, ramipril" is one drug), and without what a product that is named is made of. */
export function withoutClasses(names: readonly string[]): string[] {
  return names.filter((name) => {
    if (names.some((other) => isPartOf(name, other))) return false;
    const whole = classCalled(name);
    return (
      whole === undefined ||
      !names.some((other) => other !== name && classesOfDrug(other).some(({ words }) => words === whole.words))
    );
  });
}

/** The drugs, two or more, of which a question asks whether they go together; nothing for one that sets them against one another or for any other. */
export function askedTogether(question: Question): string[] {
  const isBare = question.topics.every(({ kind }) => kind === "drug" || kind === "word" || kind === "population");
  const isTogether = TOGETHER.test(question.text) || (isBare && JOINED.test(question.text));
  if (!isTogether || SET_AGAINST.test(question.text)) return [];
  const named = [...drugsAsked(question), ...membersNamed(question.text).map(bareDrug)].map(sameDrugName);
  const measured = measuredElements(question.text);
  const drugs = [...new Set(named)].filter((name) => !measured.has(name));
  const each = withoutClasses(drugs);
  return each.length < 2 ? [] : each;
}
