import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import type { Design } from "../../domain/design.js";
import { sentences } from "../../text/sentences.js";
import { DESIGNS_IN_PEOPLE } from "../../text/design/read-design.js";
import { BEASTS, isOfLaboratory, namesPeople, tellsOfLaboratory } from "./laboratory-words.js";
import { studiesPeople } from "../people-studied.js";

/** A title that is about animals or cells. */
const TITLED = new RegExp(
  String.raw`\b${BEASTS}\b(?! (?:owners?|bites?|scratch|allerg\w+|dander))|\b(?:murine|in vitro|cell lines?|mouse|animal) ?(?:models?|stud(?:y|ies))?\b`,
  "iu",
);
/** Work on molecules, microbes, phantoms and models of them, in words that no study of people needs. */
const BENCH =
  /\b(?:knock-?(?:out|down|in)|wild-type|overexpress\w+|phosphorylat\w+|transcription factors?|promoters?|receptor signal?ling|signal?ling pathways?|outer membrane|operons?|immunofluorescence|immunoprecipitat\w+|western blot\w*|crystal structure|cytoskelet\w+|in vivo|mRNAs?|miRNAs?|microRNAs?|biogenesis|protein synthesis|gene expression|apoptosis|macrophages?|mutants?|homolog\w*|(?:embryonic|pluripotent|cancer) stem cells|assays?|molecular dynamics|docking|Monte Carlo|phantoms?|finite element|gene circuits|algorithm)\b/giu;
/** What tells others what to do is not a study. */
const GUIDANCE =
  /\b(?:recommendations?|criteria|consensus|guid(?:ance|elines?)|panel|position (?:paper|statement)|policy)\b/iu;
const CLINICAL = /\b(?:patients?|clinic\w*|people|persons?|women|men|children|care|health)\b/iu;
/** A review of studies in animals and cells alone. */
const REVIEW_OF_LABORATORY = new RegExp(
  String.raw`\b(?:review|meta-?analys[ei]s)\b.*\b(?:in vitro|animal|pre-?clinical|experimental animal|rodent|mouse|murine) (?:[\p{L}-]+ )?(?:stud(?:y|ies)|experiments?|models?|data|evidence)\b|\b(?:in vitro|animal|pre-?clinical|rodent) (?:[\p{L}-]+ )?(?:stud(?:y|ies)|experiments|models?|evidence)\b.*\b(?:review|meta-?analys[ei]s)\b|\b(?:review|meta-?analys[ei]s)\b.*\bin (?:[\p{L}-]+ )?(?:mice|rats|animals|rodents|dogs|cats|horses)\b`,
  "iu",
);
const ASKED = new RegExp(
  String.raw`\b(?:${BEASTS}|animals?|murine|in vitro|ex vivo|cell lines?|pre-?clinical|laboratory stud(?:y|ies))\b`,
  "iu",
);
/** What is known of molecules is known from cells and animals. */
const OF_MOLECULES =
  /\b(?:genes?|proteins?|enzymes?|mutat\w+|mutants?|isoforms?|homologues?|pathways?|microRNAs?|miRNAs?|lncRNAs?|[\p{L}-]*RNAs?|DNA|histones?|chromatin|nucleosomes?|transcription\w*|epigen\w+|methylation|kinases?|phosphatases?|ligases?|ubiquitin\w*|molecul\w+|subunits?|ligands?|bind(?:s|ing)?|interact(?:s|ors?) with|mechanisms?|encod\w+|express(?:ed|ion)|localiz\w+|located|(?:function|role) of|target(?:s|ed)? of|inhibitors? of|biogenesis|mitochondri\w+|cell cycle|autophagy|phage|bacteri\w+|strains?|plasmids?|CRISPR\w*|algorithms?|databases?|software|tools?)\b/iu;
const OF_CARE =
  /\b(?:help\w*|improv\w+|treat\w*|therap\w+|effective\w*|efficac\w+|safe\w*|dos(?:e|es|age|ing)|prevent\w*|reduc\w+|benefi\w+|harm\w*|side effects?|patients?|surviv\w+|mortality|prognos\w+|outcomes?|manage\w*|recommend\w*)\b/iu;

/** Whether a question asks of animals, cells or molecules and not of care, so that findings in them are what it wants. */
export function asksOfLaboratory(question: string): boolean {
  return ASKED.test(question) || (OF_MOLECULES.test(question) && !OF_CARE.test(question));
}

/**
 * Whether what was found in animals, cells or by computing may answer: where a question asks of them, or asks what something is that no list knows as a disease, a drug or
 * anything else of care ("What is vcfanno?").
 */
export const wantsLaboratory = keptFor(
  ({ text, form, topics }: Pick<Question, "text" | "form" | "topics">): boolean =>
    asksOfLaboratory(text) ||
    (form === "broad" && topics.length > 0 && topics.every(({ kind }) => kind === "word") && !OF_CARE.test(text)),
);

/**
 * Whether a sentence, `[start, end)` of a text, tells of a finding in animals, cells or a tube. In a text whose design is not one of studies in people, a
 * sentence that names neither people nor animals is about those of the sentence before it in its block, which begins at `from`.
 */
export function isOnLaboratory(design: Design, text: string, from: number, start: number, end: number): boolean {
  const sentence = text.slice(start, end);
  if (tellsOfLaboratory(sentence)) return true;
  if (DESIGNS_IN_PEOPLE.has(design) || namesPeople(sentence) || isOfLaboratory(sentence)) return false;
  for (const before of sentences(text, from, start).reverse()) {
    const earlier = text.slice(before.start, before.end);
    if (tellsOfLaboratory(earlier)) return true;
    if (namesPeople(earlier)) return false;
  }
  return false;
}

/**
 * Whether a publication of research is a study in animals, cells or tissues, which is no clinical evidence: by its design, or, where nothing says the design,
 * by words of laboratories in a title and abstract that tell of no people who were studied. A review of such studies alone is one too.
 */
export function isLaboratory({ tier, design, title, override }: Publication, sources: readonly Source[]): boolean {
  if (tier !== "research") return false;
  if (design === "laboratory") return true;
  if (override?.design !== undefined) return false;
  if (/review|meta-analysis/u.test(design)) return REVIEW_OF_LABORATORY.test(title) && !namesPeople(title);
  if (design !== "unknown" || namesPeople(title) || GUIDANCE.test(title)) return false;
  const abstract = sources
    .flatMap(({ text, blocks }) =>
      blocks
        .filter(({ kind, section }) => kind === "paragraph" && /\babstract\b/iu.test(section[0] ?? ""))
        .map(({ start, end }) => text.slice(start, end)),
    )
    .join(" ");
  if (abstract === "") return TITLED.test(title);
  const whole = `${title}. ${abstract}`;
  const ofBenches = new Set((whole.match(BENCH) ?? []).map((word) => word.toLowerCase()));
  const isOfBenches = TITLED.test(title) || isOfLaboratory(whole) || ofBenches.size >= (CLINICAL.test(whole) ? 2 : 1);
  return isOfBenches && !studiesPeople(abstract);
}
