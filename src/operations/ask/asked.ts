import type { Lexicon } from "../../domain/lexicon.js";
import { soundsLikeAnEmergency, tellsOfAPerson } from "../../question/circumstances.js";
import { withoutPersons } from "../live/cleaned.js";

/** A question as it is answered and kept. */
export interface Asked {
  readonly text: string;
  /** What a reader must know of it. */
  readonly remarks: readonly string[];
}

export const EMERGENCY_REMARK =
  "This reads like an emergency. Citeside is not made for emergencies: call for help first. What the library holds follows.";

/** Takes out who a question tells of, and says so; says what Citeside is not for where a question sounds like an emergency. */
export function askedOf(question: string, lexicon: Lexicon): Asked {
  const remarks = soundsLikeAnEmergency(question) ? [EMERGENCY_REMARK] : [];
  if (!tellsOfAPerson(question)) return { text: question, remarks };
  const { text, removed } = withoutPersons(question, lexicon);
  // An age of 90 and more is only made coarser; what stands instead of it stays.
  if (removed.length === 0 || !/[\p{L}\p{N}]/u.test(text)) return { text: question, remarks };
  const kinds = [...new Set(removed.map(({ kind }) => kind))].join(", ");
  return { text, remarks: [...remarks, `Taken out of the question, for it may tell who the person is: ${kinds}`] };
}
