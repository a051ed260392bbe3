import type { Candidate } from "../candidate.js";
import type { LimitClash } from "./limit.js";
import { hasItDone, shown } from "./limit.js";

/** Ways in which a drug gets into the body, by all the words for each. */
const ROUTES: Readonly<Record<string, string>> = {
  oral: "oral(?:ly)?|by mouth|swallow(?:ed|ing)?|per os|drunk",
  intravenous: "intravenous(?:ly)?|IV|i\\.v\\.|in(?:to)? (?:a|the) vein|intravenous (?:bolus|push|infusion)",
  intramuscular: "intramuscular(?:ly)?|IM|i\\.m\\.|in(?:to)? (?:a|the) (?:\\p{L}+ )?muscle",
  subcutaneous: "subcutaneous(?:ly)?|SC|s\\.c\\.|subQ|under the skin",
  arterial: "intra-?arterial(?:ly)?|in(?:to)? an artery",
  spinal: "intrathecal(?:ly)?|in(?:to)? the (?:spinal (?:fluid|canal)|cerebrospinal fluid|spine)|epidural(?:ly)?",
  inhaled: "inhal(?:ed|ation|e|ing)|oral inhalation|nebuli[sz]ed|by nebuli[sz]er|breathed in",
  peritoneal: "intraperitoneal(?:ly)?|in(?:to)? the (?:abdominal cavity|peritoneum)",
  skin: "topical(?:ly)?|on(?:to)? the skin|dermal(?:ly)?|rubbed (?:in|into|on)\\b",
  eye: "ophthalmic|in(?:to)? the eyes?|ocular|intravitreal(?:ly)?",
  nose: "(?:intra)?nasal(?:ly)?|in(?:to)? the nose|nostrils?",
  rectal: "rectal(?:ly)?|in(?:to)? the rectum|as an enema",
  vaginal: "(?:intra)?vaginal(?:ly)?|in(?:to)? the vagina",
  tongue: "sublingual(?:ly)?|(?:on or )?under the tongue|buccal(?:ly)?",
};
const ALL = Object.values(ROUTES).join("|");
const ONLY = new RegExp(
  String.raw`\bfor (?:the )?(?:(?:${ALL})(?:,| or| and|\s)*)+(?:use|administration|injection|infusion)?\s?only\b|\b(?:(?:${ALL})(?:,| or| and|\s)*)+(?:use|administration|injection|infusion|route)?\s?only\b|\bonly (?:be (?:given|used|administered|injected) )?(?:by |via |for |as (?:an? )?|through )?(?:the )?(?:slow )?(?:${ALL})\b`,
  "giu",
);
const NEVER = new RegExp(
  String.raw`\b(?:(?:do|must|should|may|can|is|are)(?: ?not| never)|never|avoid|fatal|not to)\b(?! only)[^.;:]{0,40}?(?:\b(?:administ\w+|giv(?:e|en|ing)|inject\w*|infus\w*|taken?|swallow\w*|used?|appl(?:y|ied)|fatal if given)\b[^.;:]{0,40}?)\b(?:${ALL})(?:[^.;:]{0,20}?\b(?:or|nor|and)\s(?:${ALL}))*|\b(?:${ALL})\s(?:\p{L}+\s){0,4}?(?:should|must) be avoided|\bnot for (?:${ALL})(?:,? or (?:${ALL}))*|\b(?:avoid|contra-?indicated (?:for|by)) (?:the )?(?:${ALL})`,
  "giu",
);
const SHAPES = Object.entries(ROUTES).map(
  ([route, names]) => [route, new RegExp(String.raw`(?<![\p{L}-])(?:${names})(?![\p{L}])`, "iu")] as const,
);
const GIVES =
  /\b(?:administ\w+|giv(?:e|en|ing)|inject\w*|infus\w*|taken?|takes|swallow\w*|instil\w*|appl(?:y|ied)|used?|run in|inhaled?|drunk|put|placed)\b/iu;
const DOSING = /\b(?:dos(?:age|ing|e)|administration|posology|how to (?:take|use))\b/iu;
/** A route that is named of something else: "oral anticoagulants", "the oral suspension". */
const OF_OTHERS =
  /\b(?:oral|topical|nasal|IV|intravenous)\s(?:anticoagulants?|contracepti\w+|antidiabetics?|hypoglyc\w+|antibiotics?|antifungals?|steroids?|corticosteroids?|iron|potassium|fluids?|route|therapy|treatment|form)\b/giu;

function routesIn(text: string): string[] {
  const plain = text.replace(OF_OTHERS, " ").replace(/\boral(?:ly)? (?=inhal)/giu, "");
  return SHAPES.flatMap(([route, shape]) => (shape.test(plain) ? [route] : []));
}

/** Where a claim has a drug given by a way that its label forbids, or another than the only ones that it allows; nothing where a label gives it so. */
export function routeLimits(words: string, sentences: readonly Candidate[]): LimitClash[] {
  if (!hasItDone(words) || !GIVES.test(words)) return [];
  const own = routesIn(words);
  const [route] = own;
  if (route === undefined || own.length > 1) return [];
  const told = sentences.map((source) => {
    const only = [...source.text.matchAll(ONLY)].flatMap(([part]) => routesIn(part));
    const never = only.length > 0 ? [] : [...source.text.matchAll(NEVER)].flatMap(([part]) => routesIn(part));
    return { source, only, never };
  });
  const given = told.some(
    ({ source, only, never }) =>
      (only.includes(route) || never.length === 0) &&
      (only.includes(route) || source.block.section.some((heading) => DOSING.test(heading))) &&
      GIVES.test(source.text) &&
      routesIn(source.text).includes(route),
  );
  if (given) return [];
  const limit =
    told.find(({ never }) => never.includes(route)) ??
    told.find(({ only }) => only.length > 0 && !only.includes(route));
  return limit === undefined
    ? []
    : [{ kind: "route", said: shown(words), found: shown(limit.source.text), source: limit.source }];
}
