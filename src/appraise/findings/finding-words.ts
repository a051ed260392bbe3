/** Which way a word of a result points; "good" and "bad" point by what the outcome means for people. */
export type CueKind = "up" | "down" | "good" | "bad" | "null" | "significant" | "not significant";

export interface FindingCue {
  readonly kind: CueKind;
  readonly start: number;
  readonly end: number;
}

/** "no difference" in its many forms; looked for first, so that no word of theirs counts again. */
const NULL = new RegExp(
  [
    "\\b(?:no|not? any|without(?: any)?|nor|neither) (?:[\\w-]+,? (?:or )?){0,4}?(?:differences?|effects?|changes?|improvements?|benefits?|reductions?|increases?|decreases?|associations?|impact|influence|advantage|interactions?|evidence|correlations?|relationship)\\b",
    "\\b(?:did|do|does|was|were|is|are|has|have|had|could|can)(?: not|n['’]t) (?:[\\w-]+ ){0,3}?(?:differ(?:ent)?|affect(?:ed)?|change[ds]?|alter(?:ed)?|improve[ds]?|reduced?|increased?|decreased?|influenced?|associated|prevent(?:ed)?|superior|higher|lower|better|greater|more|less|worse|show(?:n)?|reach(?:ed)?|find|detect|observe|demonstrate|result|lead|enhance[ds]?|effective|benefit|modif(?:y|ied)|related|predict|support|confer|provide|appear)\\b",
    "\\b(?:statistically )?(?:similar(?:ly)?|comparable|equivalent|identical|indistinguishable|unchanged|equal(?:ly)?|unaffected|non-?inferior|as (?:effective|efficacious|good|safe|well) as|the same)\\b",
    "\\bnone of\\b|\\bfail(?:ed|s|ure)? to\\b|\\bwithout affecting\\b|\\bineffective\\b|\\bno (?:longer|more|less|better|worse)\\b|\\bbalanced\\b|\\bnot (?:\\w+ )?(?:between|in either)\\b",
    "\\b(?:lack|absence) of (?:\\w+ ){0,2}(?:effect|difference|benefit|improvement|efficacy)\\w*",
    "\\bneither (?:group|arm|treatment|intervention)\\b|\\bin (?:both|all) (?:\\w+ )?(?:groups|arms)\\b",
  ].join("|"),
  "giu",
);
const NOT_SIGNIFICANT =
  /\b(?:not?|non|in|n['’]t|without|never|nor|any|neither)[\s-]?(?:(?:statistically|clinically|reach(?:ed)?|a|achieve|show|be|been) ){0,3}(?:statistical(?:ly)? )?significan(?:t(?:ly)?|ce)\b|\b(?:trend|tend(?:s|ed|ency)|marginal(?:ly)?|borderline)\b/giu;
const SIGNIFICANT = /\bsignifican(?:t|tly|ce)\b|\bstrongly|\bmarked(?:ly)?\b|\bsubstantial(?:ly)?\b/giu;
const UP =
  /\b(?:increas(?:e|es|ed|ing)|higher|highest|greater|greatest|more|longer|larger|rose|risen|rise|rises|elevat(?:e|ed|es|ion|ions)|gain(?:s|ed)?|rais(?:e|ed|es)|enhanc(?:e|ed|es|ement)|exceeded|doubled|most|faster|stronger|promot(?:e|ed|es)|prolong(?:ed|s)?|augment(?:ed|s)?|up-?regulat\w+|heavier|later|earlier)\b/giu;
const DOWN =
  /\b(?:decreas(?:e|es|ed|ing)|lower(?:ed|ing|s)?|lowest|lesser|reduc(?:e|es|ed|ing|tion|tions)|fewer|less|least|shorter|shorten(?:ed|s)?|declin(?:e|ed|es)|fell|fall|falls|dropp?(?:ed)?|smaller|diminish(?:ed|es)?|attenuat(?:e|ed|es|ion)|suppress(?:ed|es|ion)?|inhibit(?:ed|s|ion)?|prevent(?:ed|s|ion)?|reliev(?:ed|es)|alleviat\w+|lessen(?:ed)?|loss|lost|blunted|slow(?:er|ed)?|quicker|resolved|minimi[sz]e[ds]?|weaker|protect(?:ed|s|ive)?|down-?regulat\w+|halved)\b/giu;
const GOOD =
  /\b(?:improv(?:e|es|ed|ing|ement|ements)|better|best|superior(?:ity)?|effective(?:ly|ness)?|efficacious|efficacy|benefi(?:t|ts|ted|cial)|ameliorat\w+|favou?r(?:s|ed|able|ing|ably)?|successful(?:ly)?|recover(?:ed|y)|advantage(?:s|ous)?|positive(?:ly)?)\b/giu;
const BAD =
  /\b(?:worse(?:n|ned|ns|ning)?|deteriorat(?:e|ed|es|ion)|inferior(?:ity)?|impair(?:ed|s|ment)?|poorer|aggravat(?:ed|es)|harm(?:ed|s|ful)?|detriment(?:al)?|negative(?:ly)?)\b/giu;
/** A negation shortly before a word of change turns it into "no difference". */
const NEGATED = /\b(?:no|not|nor|neither|without|never|n['’]t|cannot|nor)\s+(?:[\w-]+\s+){0,3}$/iu;

/** Words of a sentence that tell a result, in order; none overlaps another. */
export function findingCues(sentence: string): FindingCue[] {
  const found: FindingCue[] = [];
  const free = (start: number, end: number) => found.every((one) => end <= one.start || start >= one.end);
  const look = (pattern: RegExp, kind: CueKind, mayBeNegated = false) => {
    for (const { index, 0: text } of sentence.matchAll(pattern)) {
      if (!free(index, index + text.length)) continue;
      const negated = mayBeNegated && NEGATED.test(sentence.slice(Math.max(0, index - 40), index));
      found.push({ kind: negated ? "null" : kind, start: index, end: index + text.length });
    }
  };
  look(NULL, "null");
  look(NOT_SIGNIFICANT, "not significant");
  look(SIGNIFICANT, "significant");
  look(UP, "up", true);
  look(DOWN, "down", true);
  look(GOOD, "good", true);
  look(BAD, "bad", true);
  return found.sort((a, b) => a.start - b.start);
}

const WELCOME =
  /\b(?:survival|survived|quality|qol|response|responders?|remission|cure|recovery|adherence|compliance|satisfaction|success|function(?:ing|al)?|efficacy|abstinence|cessation|healing|knowledge|clearance|immunity|titres?|titers?|seroconversion|seroprotection|performance|strength|activity|mobility|patency|improvement|benefit|tolerability|uptake|attendance|completion|memory|cognit\w+|confidence|self-efficacy|pregnan(?:cy|cies)|live births?|ability|capacity|fev1?|weight gain|control|protection|coping|wellbeing|well-being|comfort|relief|sleep|resolution|hdl)\b/giu;
const UNWELCOME =
  /\b(?:mortality|deaths?|died|fatalit\w+|pain|risk|relapses?|recurrences?|infections?|adverse|side[- ]effects?|complications?|bleeding|h(?:a)?emorrhage|depress\w+|anxiety|stress|distress|symptoms?|severity|failures?|incidence of|nausea|vomiting|disability|fatigue|hospitali[sz]ations?|admissions?|length of stay|duration of|blood loss|exacerbations?|events?|toxicity|disease|injur\w+|stroke|infarction|dropouts?|withdrawals?|hypotension|hypoglyc\w+|fractures?|falls|cancer|tumou?rs?|progression|seizures?|cravings?|weight|bmi|blood pressure|cholesterol|ldl|triglycerides?|glucose|hba1c|crp|viral load|para?sit\w+|malaria|fever|cough|burden|cost|time to|insomnia|itch\w*|ulcers?|disorders?|syndrome|oed?ema|edema|wheez\w+|colic|crying|retention|transfusions?|need for|use of)\b/giu;

/** Whether more of an outcome is welcome (1), unwelcome (-1), or its words do not tell (0). */
export function worthOfOutcome(outcome: string): -1 | 0 | 1 {
  const last = (pattern: RegExp) => [...outcome.matchAll(pattern)].at(-1)?.index ?? -1;
  const [good, bad] = [last(WELCOME), last(UNWELCOME)];
  if (good === -1 && bad === -1) return 0;
  if (good !== -1 && bad !== -1) {
    // "improvement in pain", "pain relief": relief from what is unwelcome is welcome.
    return /\b(?:relief|improvement|resolution|recovery|clearance|control|response|protection|survival|free|cessation)\b/iu.test(
      outcome,
    )
      ? 1
      : good > bad
        ? 1
        : -1;
  }
  return good !== -1 ? 1 : -1;
}
