import { armsIn } from "../../appraise/findings/arms.js";
import { comparedIn, controlIn, isControl } from "../../appraise/findings/comparator.js";

/** Words that stand before or after what something was compared with, and are no part of it: "did the control", "placebo as add-". */
const AROUND =
  /^(?:(?:did|do|does|had|was|were|post|after|receiving|the|in|with|with the)\s+)+|\s+(?:as\b.*|post\w*)$|\s*-$/giu;
/** "Continuing to 10 years versus stopping at 5": all had been given it. */
const STOPPED = /^(?:stopping|discontinu\w+|interrupt\w+|withdrawing|cessation of)\b/iu;
/** "Control intervention": what is called by it is the control. */
const CONTROL_ARM =
  /^(control|placebo|sham) (?:interventions?|treatments?|conditions?|therap(?:y|ies)|groups?|arms?)$/iu;
const OTHER_AMOUNT =
  /^(?:the )?(?:(?:single|low|lower|high|higher|short|shorter|long|longer|standard|conventional|full|half)[ -])?(?:doses?|dosages?|regimens?|courses?|durations?|schedules?|concentrations?|volumes?)\b/iu;

/** Where it is looked for: the sentence that tells, the study's title, and all its sentences. */
export interface ComparedWhere {
  readonly sentence: string;
  readonly title: string;
  readonly all: readonly string[];
}

/**
 * What was tried was compared with, in the study's words: as asked, else as the sentence or the title says, else the other arm to which
 * people were allotted, else a control that is named anywhere. Nothing where that is what was tried itself, or another amount of it.
 */
export function comparatorOf(
  against: string | null,
  { sentence, title, all }: ComparedWhere,
  namesTried: (words: string) => boolean,
): string | undefined {
  if (against !== null) return against;
  for (const text of [sentence, title]) {
    const compared = comparedIn(text);
    // Two doses or lengths of the same: nothing is told of the thing itself.
    if (compared.some((one) => OTHER_AMOUNT.test(one) || STOPPED.test(one) || namesTried(one))) return undefined;
    const first = compared[0]?.replace(AROUND, "").replace(CONTROL_ARM, "$1") ?? controlIn(text);
    if (first !== undefined && first !== "") return first;
  }
  const anywhere = controlIn(all.join(" "));
  const arm = otherArm(all, namesTried);
  const control = arm === undefined ? undefined : /^controls?$/iu.test(arm) ? "control" : controlIn(arm);
  return control === "control" ? (anywhere ?? control) : (control ?? arm ?? anywhere);
}

/** No name of what was given, though it stands where an arm's would. */
const NO_ARM =
  /^\d+ (?!%)|^only\b|\b(?:patients?|participants?|subjects?|women|men|children|infants|people|individuals|randomi[sz]ed|compared|received?|latter|former|vice|versa|withdraw|continue|printed|saturation)\b/iu;

/** The one arm that was not given what was tried, or the control among several. */
function otherArm(all: readonly string[], namesTried: (words: string) => boolean): string | undefined {
  for (const sentence of all) {
    const arms = armsIn(sentence);
    const others = arms.filter((arm) => isControl(arm) || !namesTried(arm));
    const control = others.find((arm) => isControl(arm));
    if (control !== undefined) return control;
    const [only] = others;
    if (only !== undefined && others.length === 1 && arms.length === 2 && !NO_ARM.test(only))
      return only.replace(AROUND, "");
  }
  return undefined;
}
