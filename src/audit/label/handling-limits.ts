import type { Candidate } from "../candidate.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";

/** What can be done to a dose before it is given, by all the words for each. */
const DEEDS: Readonly<Record<string, string>> = {
  crush: String.raw`crush\w*|ground|pulveri[sz]\w+|powdered`,
  chew: String.raw`chew\w*|bitten|bite`,
  open: String.raw`open(?:ed|ing)?`,
  split: String.raw`split(?:ting)?|halved?|halving|broken?|break(?:ing)?|cut|divid(?:ed|ing)|scored`,
  swallow: String.raw`swallow\w*`,
  dilute: String.raw`dilut\w+`,
  freeze: String.raw`fr(?:ee|o)z\w+`,
  shake: String.raw`shak\w+`,
};
const FORMS =
  /\b(?:tablets?|capsules?|pills?|beads?|granules|pellets|caplets|vials?|solution|suspension|patch(?:es)?|syringes?|pens?)\b/iu;
const NEVER = String.raw`\b(?:(?:should|must|may|can|are|is|do|to)(?: ?not| never)|never|not to|n['’]t|without|avoid)\s(?:be\s)?`;
const WHOLE = /\bswallow\w* (?:\p{L}+ ){0,2}(?:whole|intact)\b/iu;
/** Deeds that "swallow whole" leaves no room for. */
const NOT_WHOLE = ["crush", "chew", "open", "split"];
const MIXES =
  /\b(?:(?:ad)?mix(?:ed|es|ing)?|added|combined|run)\b[^.;]{0,60}\b(?:(?:one|the same|a single|same) (?:bag|syringe|bottle|line|container|infusion)|other (?:infusions?|drugs|medications?|medicines|solutions?)|another (?:infusion|drug|medication|medicine|solution))\b/iu;
const NOT_MIXED =
  /\b(?:not|never)\b[^.;]{0,60}\b(?:(?:ad)?mix(?:ed|ing)?|added to|combined)\b[^.;]{0,60}\b(?:any other|other|another)\b/iu;

/** Where a claim has a dose crushed, chewed, opened, swallowed, diluted or mixed with other drugs and the drug's label forbids that; nothing where a label has it done. */
export function handlingLimits(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words)) return [];
  const clash = (limit: Candidate | undefined): LimitClash[] =>
    limit === undefined ? [] : [{ kind: "handling", said: shown(words), found: shown(limit.text), source: limit }];
  if (MIXES.test(words)) {
    const mixes = sentences.some(({ text }) => MIXES.test(text) && !NOT_MIXED.test(text));
    return mixes ? [] : clash(sentences.find(({ text }) => NOT_MIXED.test(text)));
  }
  if (!FORMS.test(words)) return [];
  const whole = WHOLE.test(words);
  return Object.keys(DEEDS)
    .filter((deed) => does(words, deed) && !(whole && deed !== "swallow"))
    .flatMap((deed) => {
      const told = sentences.map((source) => ({ source, forbidden: forbidsDeed(source.text, deed) }));
      if (told.some(({ source, forbidden }) => !forbidden && FORMS.test(source.text) && isAllowed(source.text, deed)))
        return [];
      return clash(told.find(({ source, forbidden }) => forbidden && FORMS.test(source.text))?.source);
    })
    .slice(0, 1);
}

function does(text: string, deed: string): boolean {
  return new RegExp(String.raw`\b(?:${DEEDS[deed] ?? ""})\b`, "iu").test(text);
}

/** "Should not be opened, chewed or crushed" forbids each; "swallow whole" all that breaks a tablet. */
function forbidsDeed(text: string, deed: string): boolean {
  const list = String.raw`(?:[\p{L}]+(?:,\s?|\s(?:or|and|nor)\s|,\s?(?:or|and)\s)){0,4}?`;
  if (new RegExp(`${NEVER}${list}(?:${DEEDS[deed] ?? ""})\\b(?! whole)`, "iu").test(text)) return true;
  return NOT_WHOLE.includes(deed) && WHOLE.test(text) && !isAllowed(text, deed);
}

function isAllowed(text: string, deed: string): boolean {
  return new RegExp(
    String.raw`\b(?:may|can|should|must)\s(?:also\s)?be\s(?:carefully\s|first\s|gently\s)?(?:${DEEDS[deed] ?? ""})\b|^(?:${DEEDS[deed] ?? ""})\b`,
    "iu",
  ).test(text);
}
