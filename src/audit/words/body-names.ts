/** Words that end the name of a body that gives advice. */
const ENDS =
  "Task Force|Association|Society|College|Academy|Organi[sz]ation|Institute|Federation|Foundation|Committee|Agency|Administration|Network|Council";
const LONG = new RegExp(
  String.raw`(?:\bby )?(?:\b[Tt]he )?\b((?:(?:\p{Lu}[\p{L}.’'-]*|of|and|for|on|in) ){1,7}(?:${ENDS})(?: (?:of|for|on|and)(?: \p{Lu}\p{L}+| and| of| for)+)?)(?: \(\p{Lu}{2,8}\))?`,
  "u",
);
const ENDING = new RegExp(ENDS, "u");
const SHORT =
  /(?:\bby )?(?:\b[Tt]he )?\b(USPSTF|NICE|WHO|CDC|FDA|EMA|AHA|ACC|ESC|ESH|ADA|EASD|KDIGO|GOLD|GINA|ACOG|RCOG|AAP|IDSA|EULAR|ACR|ACP|AAN|NCCN|ASCO|ESMO|SIGN|BTS|ATS|ACG|AGA|BSR)\b(?=(?:['’]s)?\s(?:strongly |also |currently )?(?:recommend|advis|suggest|found|finds|conclu|stat|guid|says|endors|discourag|support|oppos))|\bby the (USPSTF|CDC|FDA|WHO|NICE)\b/u;

/**
 * The body that a text has saying something, as it is written there: "US Preventive Services Task Force". Nothing where none is named.
 */
export function bodyIn(words: string): string | undefined {
  const found = LONG.exec(words)?.[1] ?? SHORT.exec(words)?.slice(1).join("");
  return found?.replace(/^(?:by|the|of|and|for|on|in) /iu, "");
}

/** A text without the body that says it, which is no matter of it: "The US Preventive Services Task Force recommends X" is "recommends X". */
export function withoutBody(words: string): string {
  // Most sentences name none, which the last word of a name tells at once.
  const unnamed = ENDING.test(words) ? words.replace(LONG, " ") : words;
  const rest = unnamed.replace(SHORT, " ").replace(/\s+/gu, " ").trim();
  return /\p{L}{3}/u.test(rest) ? rest : words;
}

/** Whether a text is of a body, by its name or the initials of that. */
export function isOfBody(body: string, text: string): boolean {
  const initials = body
    .split(/[\s.-]+/u)
    .map((word) => (/^\p{Lu}+$/u.test(word) ? word : /^\p{Lu}/u.test(word) ? word.charAt(0) : ""))
    .join("");
  const low = text.toLowerCase();
  return low.includes(body.toLowerCase()) || (initials.length > 1 && new RegExp(`\\b${initials}\\b`, "u").test(text));
}
