/** Longer lead-ins than this are not repeated in front of list items: they would drown them. Characters. */
const LONGEST = 160;

/**
 * The words that list items hang on: the last sentence of what stands before the list, when it ends in a colon
 * ("Do not give in:"). An item quoted without them could say the opposite of its source.
 */
export function leadIn(before: string): string | undefined {
  const text = before.trimEnd();
  if (!text.endsWith(":")) return undefined;
  const sentence = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? "";
  return sentence.length > 1 && sentence.length <= LONGEST ? sentence : undefined;
}

/** A list item with its lead-in in front: "Do not give in: severe asthma". */
export function withLeadIn(lead: string | undefined, item: string): string {
  return lead === undefined ? item : `${lead} ${item}`;
}
