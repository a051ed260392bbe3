import { readLately } from "../../text/read-once.js";

/** What a text says happens: more or less of something, better or worse, or no difference. */
export type Said = "up" | "down" | "good" | "bad" | "none";

/** One word or phrase that says what happens, and where; with a denial before it, `none`. UTF-16 span, end exclusive. */
export interface SaidAt {
  readonly said: Said;
  readonly start: number;
  readonly end: number;
}

const NONE =
  /\b(?:(?:no|without|lack of|absence of|not (?:a )?)\s?(?:\p{L}+ly\s)?(?:\p{L}+\s){0,2}?(?:differences?|effects?|impact|benefits?|change|advantage|influence)|(?:did|do|does|was|were|is|are) not (?:\p{L}+ly\s)?(?:differ(?:ent)?|affect\w*|change\w*|influence\w*|alter\w*)|similar(?:ly)?(?! to those)|comparable|comparably|equivalent|(?:equally|similarly|comparably)\s(?:well|good|effective|efficacious|safe|likely|often|common)|equally|(?:as|about as|just as) (?:well|good|effective|efficacious|much|often|likely|safe) (?:as\b)?|no (?:better|worse|more|less|fewer|higher|lower) (?:\p{L}+ )?than|non-?inferior|unchanged|the same|ineffective|just as (?:well|good|effective)|no more(?: \p{L}+){0,2} than|failed to|fails to|made no difference|(?:do|does|did|brings?|brought|adds?|added|gains?|gained) nothing\b(?! but))/giu;
const SHAPES: readonly (readonly [Said, RegExp])[] = [
  [
    "up",
    /\b(?:increas\w+|rais(?:es?|ed|ing)|higher|greater|elevat\w+|ris(?:es?|ing|en)|rose|lift(?:s|ed|ing)?|boost\w*|more (?:common|often|frequent|likely|prevalent)(?:ly)?|uplift|gain(?:s|ed)?|(?:push|drive|put|send|go|bring|drove|went|brought|sent)(?:s|es|ed|ing)?(?:\s[\p{L}-]+){0,4}\sup\b|doubl(?:es?|ed|ing)(?![-‐‑ ](?:blind|dummy|masked))|tripl(?:es|ed|ing)|(?<!or )more(?=\s\p{L}+(?:\s\p{L}+){0,3}\sthan)|(?<!\bno )longer(?![- ](?:term|acting))|prolong(?:s|ing)|(?<!\b(?:the|a|after|with|of|for|in|by|from)\s)prolonged(?! (?:use|treatment|therapy|periods?|time|exposure|courses?|administration))|lengthen\w*)\b/giu,
  ],
  [
    "down",
    /\b(?:decreas\w+|reduc\w+|lower(?:s|ed|ing)?|declin\w+|fell|fall(?:s|en|ing)?(?= (?:by|from|to|further|significantly)\b)|(?<=\b(?:a|the) (?:\p{L}+ )?)fall(?= in\b)|fewer|less(?:ened|ens|ening)?|cut(?:s|ting)?|halv\w+|shorter|shorten\w*|dropp?(?:s|ed)?|diminish\w*|(?:push|drive|put|bring|go|come|cut)(?:s|es|ed|ing)?(?:\s[\p{L}-]+){0,4}\sdown|(?:brought|drove|went|came)(?:\s[\p{L}-]+){0,4}\sdown|prevent\w*(?! services)|protect\w*|averted|avert\w*|(?:keep|kept|stop)(?:s|ping|ped|ing)?(?:\s[\p{L}-]+){1,6}?\sfrom(?=\s\p{L}+ing\b)|shrank|shrink\w*|attenuat\w*|suppress\w*|blunt(?:s|ed|ing)?|curb\w*|weaker)\b/giu,
  ],
  [
    "good",
    /\b(?:improv\w+|better|best|superior\w*|outperform\w*|beats?|benefi\w+|effective\w*|efficac\w+|reliev\w+|relief|eas(?:es|ed|ing)|alleviat\w*|ameliorat\w*|sooth(?:es?|ed|ing)|calm(?:s|ed|ing)|(?:took|takes?|taking|taken) (?:away|the edge off)|help(?:s|ed|ful)?|works?|worked|favou?r(?:s|ed|ing))\b/giu,
  ],
  ["bad", /\b(?:worsen\w*|worse|deteriorat\w*|inferior|aggravat\w*|harm(?:s|ed|ful)?|exacerbat\w*)\b/giu],
];
const DENIED =
  /\b(?:no|not|never|neither|nor|without|cannot|\p{L}+n['’]t|failed to|fails to|unable to|lack of|absence of)\b(?:\s[\p{L}-]+){0,4}\s?$/iu;
/** "A greater reduction" is a reduction. */
const OF_LESS =
  /^\s(?:\p{L}+\s)?(?:reductions?|decreas\w+|declines?|falls?|drops?|improvements?|benefits?|relief|effect\w*)\b/iu;
/** What "without" and "lack of" stand before is no verb: "stopping it without another increases the risk". */
const LACKING = /\b(?:without|lack of|absence of)(?:\s[\p{L}-]+){1,4}\s?$/iu;
const FINITE =
  /^(?:increases|raises|elevates|boosts|lifts|reduces|lowers|decreases|cuts|shortens|prevents|protects|improves|eases|relieves|helps|works|worsens|harms|aggravates|exacerbates|prolongs)$/iu;
/** "Prevented more strokes than", "cut pain more than": how much less. */
const LESS_BEFORE = /\b(?:prevent|reduc|lower|decreas|avert|cut|reliev|eas)\w*\s(?:\p{L}+\s){0,3}?$/iu;
const HELPS_TO =
  /^help(?:s|ed)?\s(?:to\s)?(?:prevent|reduce|lower|cut|decrease|increase|raise|improve|relieve|ease|protect|keep|avoid|shorten)\b/iu;
/** Characters in which an outcome stands behind "no difference". */
const OUTCOME = 90;
const CUT = /[,;:()]|\b(?:but|although|though|whereas|while|which|and)\b/u;

/** Texts of which it is remembered: many claims meet the same sentences. */
const KEPT = 4_000;

/** All that a text says happens, in order. */
export const saidIn: (text: string) => readonly SaidAt[] = readLately(readSaid, KEPT);

function readSaid(text: string): SaidAt[] {
  const none = [...text.matchAll(NONE)].map((match): SaidAt => ({
    said: "none",
    start: match.index,
    end: match.index + match[0].length,
  }));
  // "Work equally well" says that there is no difference, not that something works.
  const within = (at: number, to: number) =>
    none.some(
      ({ start, end }) =>
        (at >= start && at < end) || /^\s$/u.test(text.slice(to, start)) || /^\s$/u.test(text.slice(end, at)),
    );
  const others = SHAPES.flatMap(([said, shape]) =>
    [...text.matchAll(shape)]
      .filter((match) => !within(match.index, match.index + match[0].length))
      .filter((match) => said !== "up" || !OF_LESS.test(text.slice(match.index + match[0].length)))
      // "Helps to lower it" lowers it.
      .filter(({ index }) => !HELPS_TO.test(text.slice(index)))
      .filter(
        ({ index, 0: word }) =>
          word.toLowerCase() !== "more" || !LESS_BEFORE.test(text.slice(Math.max(0, index - 40), index)),
      )
      .map((match): SaidAt => {
        const before = text.slice(Math.max(0, match.index - 60), match.index);
        const near = before.split(CUT).at(-1) ?? "";
        return {
          said: DENIED.test(near) && !(LACKING.test(near) && FINITE.test(match[0])) ? "none" : said,
          start: match.index,
          end: match.index + match[0].length,
        };
      }),
  );
  const all = [...none, ...others].sort((a, b) => a.start - b.start);
  return merged(text, all).filter(
    (one) => one.said === "none" || !all.some((its) => its.said === "none" && isOutcome(text, its, one)),
  );
}

/** "Less effective", "reduces the benefit", "greater relief": how much of it there is. */
const OF_GOOD = /^(?:effective\w*|efficac\w+|benefi\w+|helpful|relief|improvements?)$/iu;
const OF_BAD = /^(?:harm(?:ful)?|deterioration)$/iu;
const BETWEEN = /^\s(?:(?:the|its|their|in|of)\s){0,2}(?:\p{L}+\s)?$/iu;

/** What is said with how much of it: less of what is good is bad, less of what is bad good. */
function merged(text: string, all: readonly SaidAt[]): SaidAt[] {
  const made: SaidAt[] = [];
  for (const one of all) {
    const last = made.at(-1);
    const word = text.slice(one.start, one.end);
    const of = OF_GOOD.test(word) ? "good" : OF_BAD.test(word) ? "bad" : undefined;
    if (of === undefined || last === undefined || !BETWEEN.test(text.slice(last.end, one.start))) made.push(one);
    else if (last.said === "down") made.splice(-1, 1, { ...last, said: of === "good" ? "bad" : "good", end: one.end });
    else if (last.said === "up") made.splice(-1, 1, { ...last, said: of, end: one.end });
    else made.push(one);
  }
  return made;
}

/** Whether what is said is that in which nothing differs: "no difference in pain relief" relieves nothing. */
function isOutcome(text: string, { end }: SaidAt, { start }: SaidAt): boolean {
  if (end > start || start - end > OUTCOME) return false;
  const between = text.slice(end, start);
  return (
    /^[^.;,]*\b(?:in|on|for|of|to|regarding|concerning|between)\b[^.;,]*$/iu.test(between) &&
    !/\b(?:but|while|whereas|although|and)\s[^.;,]*$/iu.test(between.replace(/\bbetween\s.{0,40}?\band\b/iu, ""))
  );
}

/** What a text advises: to do, not to do, or that it cannot be told. */
export type Advice = "for" | "against" | "unsettled";

const UNSETTLED =
  /\b(?:insufficient|not (?:enough|sufficient)|inadequate|lacking|too little)\b.{0,60}\b(?:evidence|to (?:assess|judge|recommend|determine|tell|decide|weigh))|\bcannot (?:yet )?be (?:told|judged|said|decided)\b|\b(?:evidence|data)\b.{0,30}\b(?:do(?:es)? not|cannot|can['’]t) (?:allow|permit|suffice|settle|tell)\b|\b(?:evidence|data)\b.{0,40}\b(?:insufficient|lacking|inadequate|unclear)\b/iu;
const AGAINST =
  /\b(?:(?:recommend|advis|suggest)\w* against|against (?:routine|the use)|(?:should|must|can) (?:\p{L}+ )?(?:not|never)\b|(?:should|must) (?:\p{L}+ )?(?:avoid|be avoided|stop)|contra-?indicat\w*|avoid(?:ed|ing|ance)?\b|do not|don['’]t|not (?:be )?(?:recommended|advised|indicated|intended)|not (?:be )?(?:given|used|taken|started|administered|prescribed)\b|(?<!\b(?:is|are|was|were|has|have|had)\s)never\b|never (?:be|to be)\b|no longer (?:need\w*|necessary|required)|not (?:needed|necessary|required)|unnecessary|caution against|warn\w* against)/iu;
const FOR =
  /^(?:\p{L}+ly )?(?:screen|offer|test|treat|use|give|start|administer|monitor|measure|assess|provide|prescribe|ask|counsel)\b(?! (?:of|for|with|was|were|is|are)\b)|\b(?:recommend\w*|advis\w*|should|must|is indicated|are indicated|suggests? (?:that|offering|using)|offer(?:ed)? to|call(?:s)? for|may choose|need(?:s|ed)? to)\b/iu;

/** Whom advice is for: "those at increased risk" says that nothing rises. */
const AT_RISK = /\b(?:increased|higher|greater|elevated|lower|reduced)(?= risk\b)/giu;

/** What a text says happens, but for words that only tell whom its advice is for. */
export function saidBesides(text: string): readonly SaidAt[] {
  const said = saidIn(text);
  const advice = adviceIn(text);
  // Of what cannot be told nothing is said to happen.
  if (advice === "unsettled") return [];
  if (advice === undefined) return said;
  const whom = [...text.matchAll(AT_RISK)].map(({ index }) => index);
  return said.filter(({ start }) => !whom.includes(start));
}

/** What a text advises, if anything. */
export function adviceIn(text: string): Advice | undefined {
  if (UNSETTLED.test(text)) return "unsettled";
  if (AGAINST.test(text)) return "against";
  return FOR.test(text) ? "for" : undefined;
}
