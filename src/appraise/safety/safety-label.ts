import type { Publication } from "../../domain/publication.js";
import { makeQuote } from "../../domain/quote.js";
import type { SafetyNote } from "../../domain/safety.js";
import type { Source } from "../../domain/source.js";
import { standsAlone } from "../../text/standalone.js";
import { sentences } from "../../text/sentences.js";
import type { Concern, SectionKind } from "./safety-concern.js";

/** LOINC codes of a label's sections, by what they are to a person's safety. */
const KINDS: Readonly<Record<string, SectionKind>> = {
  "34066-1": "boxed warning",
  "34070-3": "contraindications",
  "50570-1": "contraindications",
  "43685-7": "warnings",
  "34071-1": "warnings",
  "42232-9": "warnings",
  "34072-9": "warnings",
  "50568-5": "warnings",
  "50569-3": "warnings",
  "34073-7": "interactions",
  "34074-5": "interactions",
  "42228-7": "pregnancy",
  "34077-8": "pregnancy",
  "53414-9": "pregnancy",
  "77290-5": "lactation",
  "34080-2": "lactation",
  "34081-0": "pediatric use",
  "34082-8": "geriatric use",
  "88828-9": "renal impairment",
  "88829-7": "hepatic impairment",
  "34068-7": "dosing",
  "34076-0": "information for patients",
  "42230-3": "information for patients",
  "42231-1": "information for patients",
};

/** What a section says weighs so much; what it forbids weighs most anywhere. */
const SEVERITY: Readonly<Record<SectionKind, SafetyNote["severity"]>> = {
  "boxed warning": "danger",
  contraindications: "danger",
  warnings: "warning",
  interactions: "warning",
  pregnancy: "warning",
  lactation: "warning",
  "pediatric use": "warning",
  "geriatric use": "note",
  "renal impairment": "warning",
  "hepatic impairment": "warning",
  dosing: "warning",
  "information for patients": "warning",
};
const FORBIDS =
  /\b(?:contraindicated|must not|do not (?:use|take|give|administer|co-?administer)|not (?:ordinarily |generally )?be (?:used|taken|given|administered|co-?administered)|avoid (?:use|concomitant|coadministration|the use)|fatal)\b/iu;
const RANK: Readonly<Record<SafetyNote["severity"], number>> = { danger: 0, warning: 1, note: 2 };
/** Longer sentences are tables or lists without stops, and no quote for a note. Characters. */
const LONGEST = 500;

/** A label with one of its texts. */
export interface LabelText {
  readonly publication: Publication;
  readonly source: Source;
}

/**
 * What a drug's labels say that matters to a person: for each concern one note, from the gravest section that speaks of it in any of them. Of
 * sentences there, what forbids comes first, then what tells of a risk or what to do, then what can be read alone, then what names a
 * narrower class, then what stands first. Blocks without a section's code are passed over.
 */
export function labelNotes(
  drug: string,
  labels: readonly LabelText[],
  concerns: readonly Concern[],
  isUseAsked: (heading: string) => boolean = () => false,
): SafetyNote[] {
  return keyedNotes(drug, labels, concerns, isUseAsked).map(({ note }) => note);
}

/** One note with what it was raised for ("with ibuprofen", "kidneys"). */
export interface KeyedNote {
  readonly drug: string;
  readonly key: string;
  readonly note: SafetyNote;
}

/**
 * The same with their keys. Where headings side by side part a section by uses and one of them is the use that is asked about (`isUseAsked`), what stands under
 * the others is not told: "avoid below 30 mL/min" for one use is no word on another.
 */
export function keyedNotes(
  drug: string,
  labels: readonly LabelText[],
  concerns: readonly Concern[],
  isUseAsked: (heading: string) => boolean = () => false,
): KeyedNote[] {
  const best = new Map<string, Best>();
  for (const { publication, source } of labels) {
    const asked = usesAsked(source, isUseAsked);
    for (const block of source.blocks) {
      const over = asked.get(block.section.slice(0, -1).join(ABOVE));
      if (over !== undefined && !over.has(block.section.at(-1) ?? "")) continue;
      const kind = block.code === undefined ? undefined : KINDS[block.code];
      if (kind === undefined || block.kind === "heading" || block.kind === "title") continue;
      const own = concerns.filter(({ where }) => where.includes(kind));
      if (own.length === 0) continue;
      for (const { start, end } of sentences(source.text, block.start, block.end)) {
        if (end - start > LONGEST) continue;
        const sentence = source.text.slice(start, end);
        for (const concern of own) {
          if (!concern.meets(sentence, kind)) continue;
          const severity = severityOf(sentence, kind, concern);
          const far = concern.nearer === undefined || concern.nearer(sentence) ? 0 : FAR;
          const rank = rankOf(sentence, kind, severity) + far + (concern.ofClass?.breadth ?? 0);
          const key = concern.ofClass === undefined ? concern.key : ofClass(concern.key);
          const held = best.get(key);
          if (held !== undefined && held.rank <= rank) continue;
          const text = `${drug} ${concern.words}: its label’s ${SECTION_WORDS[kind]}`;
          best.set(key, {
            rank,
            note: { severity, text, quote: makeQuote(source, start, end), publication: publication.id },
          });
        }
      }
    }
  }
  // What is said of a class is told beside what is said of the drug itself only where it is graver.
  for (const key of [...best.keys()]) {
    const [itself, whole] = [best.get(key), best.get(ofClass(key))];
    if (itself !== undefined && whole !== undefined && RANK[whole.note.severity] >= RANK[itself.note.severity])
      best.delete(ofClass(key));
  }
  return [...best].map(([key, { note }]) => ({ drug, key: key.replace(CLASS_END, ""), note }));
}

const ABOVE = " > ";

/** For each part of a source that headings divide, those of them that name the use asked about. */
function usesAsked(source: Source, isUseAsked: (heading: string) => boolean): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const seen = new Map<string, boolean>();
  for (const { section, code } of source.blocks) {
    const heading = section.at(-1);
    // "Heart failure" among the warnings is a danger and no use; below a warning of its own, or among doses, it is a use.
    const mayPart = section.length > 2 || (section.length === 2 && code !== undefined && KINDS[code] === "dosing");
    if (heading === undefined || !mayPart) continue;
    const known = seen.get(heading) ?? isUseAsked(heading);
    seen.set(heading, known);
    const part = section.slice(0, -1).join(ABOVE);
    if (known) found.set(part, (found.get(part) ?? new Set()).add(heading));
  }
  return found;
}

/** Words of a risk, or of what is to be done about it; others only say that something may be. */
const RISK =
  /\b(?:risks?|avoid\w*|caution\w*|monitor\w*|recommended|contraindicated|increas\w+|potentiat\w+|rais(?:es?|ed|ing)|rises?|higher|lower|severe|serious|toxicit\w+|intoxication|bleeding|hypotension|hyperkal\S+|limit\w*|exceed)\b/iu;
const MAY = /\b(?:may|can|should|reduc\w+|decreas\w+|adjust\w*|attenuat\w+)\b/iu;
const BORNE = /\bwell[- ]tolerated\b|\bsafely\b|\bhave been conducted\b/iu;

/** What is to be done: it comes before what only tells of a risk. */
const TO_DO =
  /\b(?:consider (?:discontinu|reduc|withdraw)\w+|halve|limit (?:the )?dos\w+|(?:do|should) not exceed|not (?:be )?(?:recommended|exceed)|reduce (?:the )?dos\w+|avoid\w*|should not|contraindicated)\b/iu;
const NOTHING_TOLD = 4;
/** What is not near weighs more than how much a sentence tells and how it reads, and less than where it stands. */
const FAR = 60;

/** 0 for what forbids, 1 for what to do, 2 for a risk, 3 for what may be, 4 for none of these. */
function toldIn(sentence: string): number {
  if (FORBIDS.test(sentence)) return 0;
  if (TO_DO.test(sentence)) return 1;
  if (RISK.test(sentence) && !BORNE.test(sentence)) return 2;
  return MAY.test(sentence) ? 3 : NOTHING_TOLD;
}

/** That two drugs were given together warns of nothing by itself. */
function severityOf(sentence: string, kind: SectionKind, { key, inPart }: Concern): SafetyNote["severity"] {
  const severity = FORBIDS.test(sentence) ? "danger" : SEVERITY[kind];
  if (severity === "danger") return inPart?.(sentence) === true ? "warning" : severity;
  return severity === "warning" && key.startsWith("with ") && toldIn(sentence) === NOTHING_TOLD ? "note" : severity;
}

/** The lower the sooner: by severity, then by section, then by what the sentence tells. */
function rankOf(sentence: string, kind: SectionKind, severity: SafetyNote["severity"]): number {
  const section =
    kind === "boxed warning" ? 0 : kind === "contraindications" ? 1 : kind === "information for patients" ? 3 : 2;
  const read = (standsAlone(sentence) ? 0 : 1) + (/[.!?:;)\]]$/u.test(sentence) ? 0 : 2);
  return RANK[severity] * 1000 + section * 100 + (toldIn(sentence) + read) * 10;
}

interface Best {
  readonly note: SafetyNote;
  readonly rank: number;
}

const CLASS_END = ", as one of a class";
const ofClass = (key: string) => `${key}${CLASS_END}`;

const SECTION_WORDS: Readonly<Record<SectionKind, string>> = {
  "boxed warning": "boxed warning",
  contraindications: "contraindications",
  warnings: "warnings",
  interactions: "drug interactions",
  pregnancy: "section on pregnancy",
  lactation: "section on lactation",
  "pediatric use": "section on children",
  "geriatric use": "section on older people",
  "renal impairment": "section on renal impairment",
  "hepatic impairment": "section on hepatic impairment",
  dosing: "dosage",
  "information for patients": "information for patients",
};
