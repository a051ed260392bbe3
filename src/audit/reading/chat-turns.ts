/** Who speaks from here on in a chat, and how many characters name them. */
export interface Turn {
  readonly who: "person" | "machine";
  readonly length: number;
}

const BEFORE = String.raw`(?:#{1,6}\s+)?(?:\[?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?\]?\s*[-–]?\s*)?(?:[\p{So}\ufe0f\u200d]+\s*)?(?:\*\*)?`;
const PERSON = String.raw`(?:you said|you asked|you|user|human|me|patient asks|question|prompt|q)`;
const MACHINE = String.raw`(?:(?:chatgpt|gpt-?\d?\w*|assistant|ai|claude|gemini|copilot|grok|perplexity|mistral|llama|deepseek|bot|model)(?:[ -]?\d[\w.]*)?(?:\s(?:said|says|replied|responded|answered))?|answer|response|a)`;
const AFTER = String.raw`(?:\*\*)?(?:\s*\([^()\n]{1,30}\))?\s*:(?:\*\*)?`;
const SPEAKERS = [
  { who: "person", marked: shape(PERSON, AFTER), alone: shape(PERSON, String.raw`(?:\*\*)?\s*$`) },
  { who: "machine", marked: shape(MACHINE, AFTER), alone: shape(MACHINE, String.raw`(?:\*\*)?\s*$`) },
] as const;

function shape(names: string, after: string): RegExp {
  return new RegExp(`^${BEFORE}${names}${after}`, "iu");
}

/**
 * The mark at the start of a line that tells who speaks in a pasted chat ("You said:", "**Assistant:** …", "## Prompt:"); without a colon
 * only where nothing else stands in a line that is set as a heading or in bold, or is one (`heading`).
 */
export function turnOf(line: string, heading = false): Turn | undefined {
  for (const { who, marked, alone } of SPEAKERS) {
    const match = marked.exec(line) ?? (heading || /^(?:#|\*\*)/u.test(line) ? alone.exec(line) : null);
    if (match !== null) return { who, length: match[0].length };
  }
  return undefined;
}

/** Whether lines are a chat's: a person and a machine both speak in them. */
export function isChat(turns: readonly (Turn | undefined)[]): boolean {
  return turns.some((turn) => turn?.who === "person") && turns.some((turn) => turn?.who === "machine");
}
