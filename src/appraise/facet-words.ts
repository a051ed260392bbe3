import type { Facet } from "../domain/facet.js";

/** Words by which a sentence shows what it is about, with how sure they make it (0 to 1). The surest one counts. */
const CUES: readonly { readonly facet: Facet; readonly sure: number; readonly cue: RegExp }[] = [
  {
    facet: "dose",
    sure: 0.9,
    cue: /\b\d[\d.,–-]*\s?(mg|mcg|µg|μg|g|mL|IU|units?)(\/(kg|m2|m²|day|d|h|dose))*\b.*\b(daily|once|twice|times|every|per day|\/day|weekly|orally|intravenous\w*|maximum|dose)\b/iu,
  },
  {
    facet: "dose",
    sure: 0.7,
    cue: /\b(?:(?:once|twice|three times|four times)[- ](?:daily|weekly|monthly|a (?:day|week|month))|alternate[- ]day|(?:daily|weekly|monthly|intermittent) (?:[\w-]+ )?(?:supplement\w*|doses?|dosing|regimens?|administration|schedules?|injections?))\b/iu,
  },
  {
    facet: "harm",
    sure: 0.9,
    cue: /\b(adverse|(?:S|TE|TR)?AEs|side effects?|toxicit\w+|contra-?indicat\w+|serious events?|withdr(ew|awn|awals?)|poorly tolerated|bleeding|mortality was (higher|increased)|complications?)\b/iu,
  },
  {
    facet: "definition",
    sure: 0.85,
    cue: /\b(is|are) (a|an|the|characteri[sz]ed|defined|any)\b(?=.*\b(disease|disorder|condition|syndrome|form|type|deposition|characteri[sz]ed|defined)\b)|\b(defined as|refers to|is characteri[sz]ed by)\b/iu,
  },
  {
    facet: "prognosis",
    sure: 0.7,
    cue: /\b(prognos\w+|surviv\w+|mortality|long-term outcomes?|recurrence|relapse|remission rates?)\b/iu,
  },
  {
    facet: "gap",
    sure: 0.8,
    cue: /\b((?<!\b(?:found|find|finds|show|shows|showed|shown|saw|observed|provided|provides|yielded)\s)no (randomi[sz]ed|controlled)?\s?(trials?|evidence|data|studies)|evidence (is|was|remains) (limited|lacking|insufficient|scarce)|unclear|unknown|remains to be|inconclusive)\b/iu,
  },
  {
    facet: "future direction",
    sure: 0.75,
    cue: /\b((further|future|more|larger|additional) (research|studies|trials|investigation\w*)|(?:research|investigations?|work|evidence|data|stud(?:y|ies)|trials?)\s(?:(?!that\b)[\p{L}-]+\s){0,4}(?:is|are) (?:needed|warranted|required))\b/iu,
  },
  {
    facet: "diagnosis",
    sure: 0.7,
    cue: /\b(diagnos\w+|sensitivity|specificity|imaging|biops\w+|radiograph\w*|ultraso\w+|MRI|CT|screening|accuracy)\b/iu,
  },
  {
    facet: "cause",
    sure: 0.6,
    cue: /\b(caus(e|es|ed)|due to|pathogenesis|risk factors?|associated with (an )?(increased|higher) risk|predict\w+|mechanisms?)\b/iu,
  },
  { facet: "prevention", sure: 0.65, cue: /\b(prevent\w*|prophyla\w+|reduc\w+ the (risk|incidence|rate))\b/iu },
  {
    facet: "monitoring",
    sure: 0.6,
    cue: /\b(monitor\w*|follow-?up visits?|surveillance|biennial(?:ly)?|triennial(?:ly)?|(?:screening|testing|optimal|optimum) intervals?|every (?:\d+(?: to \d+)?|two|three|four|five|six|other|few) (?:years?|months?|weeks?)|annual(?:ly)?|yearly|once a year)\b/iu,
  },
  {
    facet: "clinical feature",
    sure: 0.55,
    cue: /\b(symptoms?|presented with|prevalence|incidence|frequen\w+|occurs? in|manifest\w*)\b/iu,
  },
  {
    facet: "treatment",
    sure: 0.6,
    cue: /\b(treat\w*|therap\w+|intervention|supplement\w*|training|surgery|randomi[sz]ed|placebo|compared with|improv\w+|reduc\w+|effective\w*|efficacy|superior|benefit\w*|no (significant )?(difference|effect))\b/iu,
  },
];

/** What a sentence that carries no facet of its own is about, by its words; nothing when none tells. */
export function facetsByWords(sentence: string): { facet: Facet; sure: number }[] {
  return CUES.filter(({ cue }) => cue.test(sentence))
    .map(({ facet, sure }) => ({ facet, sure }))
    .sort((a, b) => b.sure - a.sure);
}
