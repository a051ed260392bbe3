import type { Lexicon } from "../../domain/lexicon.js";
import type { Question } from "../../domain/question.js";
import { writtenOut } from "../../question/shorthand.js";
import { soundsLikeAnEmergency, tellsOfAPerson, withoutCry } from "../../question/circumstances.js";
import { withoutPersons } from "../live/cleaned.js";

/** A question as it is answered and kept. */
export interface Asked {
  readonly text: string;
  /** The words of it that are searched for: without a cry for help. */
  readonly words: string;
  /** What a reader must know of it. */
  readonly remarks: readonly string[];
}

export const EMERGENCY_REMARK =
  "This reads like an emergency. Citeside is not made for emergencies: call for help first. What the library holds follows.";

export const NOT_MEDICAL_REMARK =
  "No word of this question is one that Citeside knows as medical, and nothing it read bears on it: it may not be a medical question, or be put in other words than sources use.";

/** Says that a question may not be medical, where neither the word lists nor anything in the library speak of it; an emergency is told something else. */
export function perhapsNotMedical({ topics, facets, remarks }: Question, relevant: number): string[] {
  const unknown = topics.length > 0 && facets.length === 0 && topics.every(({ kind }) => kind === "word");
  return unknown && relevant === 0 && !remarks.includes(EMERGENCY_REMARK) ? [NOT_MEDICAL_REMARK] : [];
}

/** What stood before a number that was taken out. */
const ORPHANED =
  /\b(?:MRN|DOB|(?:NHS|hospital|record|chart)\s(?:no|number|#)|NHS(?=\s*(?:[,;.]|$)|\s(?:on|with|has|is|takes?|taking|who)\b))\b[\s:.#]*(?![\s:.#,;]*\d{3})[,;]?\s*/giu;

/** A title whose name was taken out: "My patient Mr, 74" is "My patient, a man, 74", "can Mrs take" is "can this woman take". */
function untitled(text: string): string {
  return text
    .replace(
      /(\b(?:patient|client|resident)),?\s(Mr|Mrs|Ms|Miss|mr|mrs)\b\.?(?=\s*[,;:.?!)]|\s+\p{Ll}|\s*$)/gu,
      "$1, a $2",
    )
    .replace(
      /(?<=, a )(Mr|Mrs|Ms|Miss|mr|mrs)\b|\b(Mr|Mrs|Ms|Miss|mr|mrs)\b\.?(?=\s*[,;:.?!)]|\s+[\p{Ll}\d]|\s*$)/gu,
      (title, after) => {
        const word = /^mr\b/iu.test(title) ? "man" : "woman";
        return after === undefined ? `this ${word}` : word;
      },
    );
}

/** Takes out who a question tells of, and says so; says what Citeside is not for where a question sounds like an emergency. */
export function askedOf(question: string, lexicon: Lexicon): Asked {
  const urgent = soundsLikeAnEmergency(question);
  const who = withoutWho(question, lexicon);
  const { text, remarks: read } = writtenOut(who.text);
  const remarks = [...who.remarks, ...read];
  return {
    text,
    words: urgent ? withoutCry(text) : text,
    remarks: [...(urgent ? [EMERGENCY_REMARK] : []), ...remarks],
  };
}

function withoutWho(question: string, lexicon: Lexicon): Pick<Asked, "text" | "remarks"> {
  if (!tellsOfAPerson(question)) return { text: question, remarks: [] };
  const { text, removed } = withoutPersons(question, lexicon);
  // An age of 90 and more is only made coarser; what stands instead of it stays.
  if (removed.length === 0 || !/[\p{L}\p{N}]/u.test(text)) return { text: question, remarks: [] };
  const kinds = [...new Set(removed.map(({ kind }) => kind))].join(", ");
  return {
    text: untitled(text.replace(ORPHANED, "")).trim(),
    remarks: [`Taken out of the question, for it may tell who the person is: ${kinds}`],
  };
}
