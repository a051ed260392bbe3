import { isCarrier, isCue } from "./parse.js";

/** Verbs that come before their subject in a question. */
const AUXILIARY =
  "is|are|was|were|does|do|did|can|could|should|shall|would|will|may|might|must|has|have|had|isn['’]t|aren['’]t|doesn['’]t|shouldn['’]t|can['’]t";
/** What takes something for its subject that was named before. */
const POINTING = "it|they|this|these|those|that|there";
const NAMING = "he|she|we|i|you|one|the|a|an|any|such|my|our|patients|people|women|men|adults|children|infants";

/** What says something of a subject before it: "is *aspirin* safe". */
const SAID =
  "be|help|work|safe|effective|useful|better|best|indicated|contraindicated|recommended|superior|inferior|needed|necessary|available|licensed|approved|worth|cause|reduce|improve|increase|prevent|interact|given|used|tolerated|harmful|beneficial|associated";

const QUESTION_WORDS = [
  `what (?:${AUXILIARY}|about|dose|doses|dosage|happens|causes?|else|other|side|adverse|harms?|kinds?|tests?)`,
  `which (?!(?:${AUXILIARY})\\b)(?:[\\p{L}-]+ ){1,3}(?:${AUXILIARY}|works?|causes?|reduces?|helps?)`,
  `how (?:${AUXILIARY}|to|common|likely|well|effective|safe|(?:long|often|soon|fast|frequently)(?: (?:${AUXILIARY}|to|for|after|before)|[?.]|$)|(?:much|many|high) (?:[\\p{L}-]+ ){0,3}(?:${AUXILIARY}|to|for|per))`,
  `(?:when|where|why) (?:${AUXILIARY}|to)`,
  `(?:at|for|in|by|with|from|on|after|to) (?:what|which|how)`,
  `who should|who needs`,
].join("|");

const ASKING_FOR = "tell me(?: more)? about|please tell|explain|describe|define";
const LEADING_IN = /^(?:(?:and|but|also|so|then|if so|if not|please|otherwise)[,\s]+)*/iu;

const QUESTION = new RegExp(`^(?:${QUESTION_WORDS}|(?:${AUXILIARY})|${ASKING_FOR}|which)\\b`, "iu");
/** Within a sentence more is asked of what may begin a question: "patients who smoke *and are pregnant*" begins none. */
const INNER = new RegExp(
  `^(?:${QUESTION_WORDS}|(?:does|do|did) (?!not\\b)[\\p{L}\\p{N}-]+|(?:${AUXILIARY}) (?:${POINTING}))\\b`,
  "iu",
);
const INNER_NAMED = new RegExp(
  `^(?:is|are|can|could|should|would|will|may|must) (?:(?:${NAMING})\\b|(?:[\\p{L}\\p{N}-]+ ){1,3}(?:${SAID})\\b)`,
  "iu",
);
const RELATIVE = /\b(?:who|whom|whose|that|which)\b/iu;

/** Without what only joins it to what was said before ("And", "If so,"). */
export function withoutLeadIn(words: string): string {
  return words.replace(LEADING_IN, "");
}

/** Whether a sentence begins as a question does. */
export function opensAQuestion(sentence: string): boolean {
  return QUESTION.test(withoutLeadIn(sentence));
}

/** Whether what follows a joint begins another question; `before` is what stands before the joint. */
export function opensAnother(after: string, before: string): boolean {
  if (/^(?:for|in|at|to|by|with) which\b/iu.test(after) && RELATIVE.test(before)) return false;
  return INNER.test(after) || (INNER_NAMED.test(after) && !RELATIVE.test(before.replace(/^\s*\S+/u, "")));
}

/** Whether words ask something by themselves: they begin as a question and name something, or point to what was named. */
export function asksByItself(words: string): boolean {
  const last = withoutLeadIn(
    words
      .trim()
      .split(/[.?!]\s+/u)
      .at(-1) ?? "",
  );
  return QUESTION.test(last) && (namesSomething(last) || new RegExp(`\\b(?:${POINTING})\\b`, "iu").test(last));
}

const OPENING = new RegExp(`^(?:${AUXILIARY})$`, "iu");
/** Words that say how something is asked, and name nothing. */
const HOW_ASKED =
  /^(?:long|soon|fast|high|low|safe|safely|kind|kinds|happens|else|side|adverse|events?|reactions?|given|stopped|started|continued|avoided|indicated|contraindicated|there|ok|okay)$/iu;

/** Whether words name anything but how they ask. */
export function namesSomething(words: string): boolean {
  const plain = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return plain.some((word) => !isCarrier(word) && !isCue(word) && !OPENING.test(word) && !HOW_ASKED.test(word));
}
