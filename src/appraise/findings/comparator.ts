/** Words before what something was compared with. */
const AGAINST =
  /\b(?:compar(?:ed|ing|ison) (?:with|to)|in comparison (?:with|to)|than(?: (?:did|was|were))?(?: (?:in|with|for|on|after|among|by|(?:those|that|patients|participants) (?:in|on|with|of|for|given|receiving)))?|versus|vs\.?|relative to|as (?:effective|efficacious|good|safe|useful) as|over(?= (?:the )?(?:placebo|vehicle|sham|control|usual|standard|conventional)))\s+(?:the |a |an |only |those (?:in|on|with|receiving|of) |(?:inhalation|injection|infusion|administration|application|use|instillation) of )*([\p{L}][\p{L}\d\-–/ ]{1,60}?)(?=\s*(?:[.,;:()[\]=<>≤≥]|$|\b(?:in|on|for|at|after|with|among|was|were|is|are|by|to|and|during|following|from|did|had|when|who|of|across|throughout|but|resulted|resulting|led|showed|produced|provided|gave|achieved|reached|experienced|reported|significantly|(?:de|in)creased|reduced|improved|lowered|prevented|enhanced|prolonged|shortened|can|could|may|also|alone did|groups?|arms?|\d)\b))/giu;
const CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/\bplacebo\b/iu, "placebo"],
  [/\bsham\b/iu, "sham"],
  [/\busual care\b/iu, "usual care"],
  [/\bstandard (?:care|treatment|therapy|management)\b/iu, "standard care"],
  [/\b(?:conventional|routine) (?:care|treatment|therapy|management)\b/iu, "conventional care"],
  [/\bwait(?:ing)?[- ]list/iu, "waiting list"],
  [/\bno (?:treatment|intervention|supplementation)\b|\buntreated\b/iu, "no treatment"],
  [/\b(?:normal )?saline\b/iu, "saline"],
  [
    /\bcontrol (?:group|arm|subject|condition|diet|participant|patient|school|cluster|village|practice|clinic|ward|site|period|session|intervention)s?|\bcontrol communit(?:y|ies)\b|\bcontrols\b|\b(?:versus|vs\.?|than|the|and) control\b(?! of)|\bcontrol and (?:intervention|treatment|experimental|study|test|active|case)\b|\bas (?:an? |the )?controls?\b(?! (?:of|for|over)\b)/iu,
    "control",
  ],
];

/** What the words say that something was compared with, in their own words, in order. */
export function comparedIn(text: string): string[] {
  return [...text.matchAll(AGAINST)]
    .map(([, words = ""]) => words.trim())
    .filter(
      (words) =>
        !/^(?:(?:number|first|second|open|single|non)$|only\b|either\b|after\b|at\b|same\b|not\b|expected\b|(?:(?:de|in)crease|reduction|improvement|change|rise|fall|decline|rate|continuation|doubled|tripled|halved|ever|chance|planned|previously)\b|that|those|did|the|its|their|other|each|all|both|before|baseline|half|one|two|any|effects?|baseline|time|previous|patients|subjects|participants|women|men|people|children|pre-\w+|pre(?:treatment|operative|intervention|test|exposure|exercise|surgery|vaccination|training|dose|term|menopausal)\w*)\b/iu.test(
          words,
        ),
    );
}

/** The kind of control that the words name, most telling first. */
export function controlIn(text: string): string | undefined {
  return CONTROLS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether words name no treatment of its own: placebo, usual care, the control group. */
export function isControl(words: string): boolean {
  return (
    controlIn(words) !== undefined ||
    /^(?:the )?(?:(?:usual|standard|routine|conventional|normal|attention|no|non-?) ?[\w-]*(?: [\w-]+)?|controls?|vehicle|untreated|none|alone|nothing|care as usual|treatment as usual|placebo.*|sham.*|observation|(?:general|untreated) population|without .*)$/iu.test(
      words.trim(),
    )
  );
}
