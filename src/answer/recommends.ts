import type { Publication } from "../domain/publication.js";
import type { StatedRecommendation } from "../domain/recommendation.js";
import type { Block, Source } from "../domain/source.js";
import { gradesIn } from "../text/recommendations/recommendation-grades.js";
import { recommendationIn, recommendingSentences } from "../text/recommendations/recommendation.js";
import { termsOf } from "../text/analyse.js";
import { bodyOf, countryOf, isLocal } from "./guideline-body.js";

/** Readers of files that people write themselves; the others read what bodies publish for machines. */
const OWNERS: ReadonlySet<string> = new Set(["text", "docx", "html", "pdf"]);

/** A population that is longer than this stands in the reference alone. Characters. */
const LONGEST_POPULATION = 80;

/**
 * What a sentence of a guideline recommends, with what its block and the publication state of it. Strength and evidence are those
 * printed in the sentence, else those of its block where it is the first sentence there that recommends.
 */
export function recommendationOf(
  publication: Publication,
  source: Source,
  block: Block,
  text: string,
): StatedRecommendation | undefined {
  if (publication.tier !== "guideline") return undefined;
  const own = source.kind !== "note";
  const whole = source.text.slice(block.start, block.end);
  const context = { own, guides: own };
  const said = recommendationIn(text, block.section, context)?.recommends;
  const [first] = recommendingSentences(whole, block.section, context);
  // A block's grade is that of its first recommendation, which may also be one by its grade alone.
  const graded = whole === text || first === undefined || whole.slice(first.start, first.end) === text;
  const direction = (graded ? block.recommends : undefined) ?? said;
  if (direction === undefined || (said === undefined && whole !== text)) return undefined;
  const printed = gradesIn(text);
  const strength = printed.strength ?? (graded ? block.strength : undefined);
  const evidence = printed.evidence ?? (graded ? block.evidence : undefined);
  const body = bodyOf(publication);
  const country = body === undefined ? undefined : countryOf(body);
  const { population } = publication;
  return {
    direction,
    local: OWNERS.has(source.reader.name) && isLocal(publication),
    ...(body === undefined ? {} : { body }),
    ...(country === undefined ? {} : { country }),
    // Where a guideline is for several groups, each recommendation says itself for whom it is.
    ...(population === undefined || population.length > LONGEST_POPULATION || population.includes(";")
      ? {}
      : { population }),
    ...(strength === undefined ? {} : { strength }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function titleTerms(title: string): Set<string> {
  const passing = new Set(
    termsOf(
      "update updated focused revised revision version edition summary guideline guidelines guidance recommendation recommendations statement clinical practice protocol policy pathway ward local hospital unit department management treatment the of for and",
    ),
  );
  return new Set(termsOf(title).filter((term) => !/^\d+$/u.test(term) && !passing.has(term)));
}

/** Of several guidelines by one body on one thing the newest, for each older one: by id, "“Title” (2024)". */
export function newerVersions(publications: readonly Publication[]): ReadonlyMap<string, string> {
  const newer = new Map<string, string>();
  const newest = new Map<string, number>();
  for (const older of publications)
    for (const one of publications) {
      const body = bodyOf(older);
      // Protocols of the house have no body; they are versions by their titles.
      const own = body === undefined && isLocal(older) && isLocal(one) && older.tier === "guideline";
      if ((body === undefined && !own) || bodyOf(one) !== body || (one.year ?? 0) <= (older.year ?? Infinity)) continue;
      const [a, b] = [titleTerms(older.title), titleTerms(one.title)];
      // One word more may be another organ or other people: "Screening for hepatitis B" is no version of "… hepatitis C".
      const areSame = a.size > 0 && a.size === b.size && [...a].every((term) => b.has(term));
      if (!areSame || (one.year ?? 0) <= (newest.get(older.id) ?? 0)) continue;
      newest.set(older.id, one.year ?? 0);
      newer.set(older.id, `“${one.title}” (${one.year ?? "no year"})`);
    }
  return newer;
}

const ANY_SECTION = /\b(?:recommend\w*|statements?|summary|guidance|what to do|actions?|policy)\b/iu;
/** Words of headings that name a part of care and no subject of its own. */
const PARTS_OF_CARE = new Set(
  termsOf(
    "treatment treating management managing therapy drug drugs medical initial acute emergency immediate first second line step steps stage monitoring follow-up diagnosis assessment investigations prevention dose doses dosing dosage administration referral procedure algorithm pathway when to act how what general principles key points messages other further and or of the in for with without phase practice point points good adults adult part section table box introduction overview scope",
  ),
);

/** Whether a heading is of words that name parts of care ("Initial management"), or the guideline's own subject. */
function namesNoOther(heading: string, title: string): boolean {
  const own = new Set(termsOf(title));
  return termsOf(heading).every((term) => PARTS_OF_CARE.has(term) || own.has(term) || /^[\d.]+$/u.test(term));
}

/**
 * Whether a recommendation stands where its guideline speaks of its own subject: under no heading, one that names no other thing, or one that
 * begins with the guideline's title ("Cervical Cancer: Screening -- Women aged 30 to 65 years").
 */
export function underItsSubject({ section }: Block, title: string): boolean {
  const last = section.at(-1);
  return (
    last === undefined ||
    ANY_SECTION.test(last) ||
    last.toLowerCase().startsWith(title.toLowerCase()) ||
    section.every((heading) => ANY_SECTION.test(heading) || namesNoOther(heading, title))
  );
}

/** Whom to screen, what to measure, how to be sure of a diagnosis, and what makes somebody likelier to be ill. */
const FINDING_OUT =
  /\b(?:re)?screen(?:ing|ed|s)?\b|\b(?:diagnostic|confirm\w*|mak\w+|establish\w*) (?:of )?(?:the |a )?(?:confirmation|diagnos\w+)\b|\bfor (?:the )?diagnos\w+\b|^(?:an? |the )?(?:\p{L}+ )?risk (?:assessment|factors?)\b.{0,60}\b(?:includ|compris|consist|are|should)/iu;

/** Whether a sentence is on finding out who is ill, which tells nothing of what helps them though it may name treatment; not where that was asked. */
export function isToFindOut(text: string, asked: string): boolean {
  return FINDING_OUT.test(text) && !FINDING_OUT.test(asked);
}

const SCREENING = /\bscreen(?:ed|ing)?\b/iu;
/** What is done for those who are ill or may become so. */
const CARING =
  /\b(?:prevent\w*|prophyla\w+|treat\w*|therap\w+|medications?|drugs?|aspirin|dos(?:e|es|ing)|supplement\w*|counsel\w*|vaccin\w+|surgery)\b/iu;
const TEST =
  /\b(?:imaging|scans?|test\w*|\p{L}+gra(?:m|ms|phy)|\p{L}+scop(?:y|ies)|cytolog\w+|x-?rays?|CT|MRI|ultraso\w+|measur\w+|examin\w+)\b/iu;

/** Whether a recommendation is on care and on no test, where it was asked whom to screen. */
export function isNotToFindOut(text: string, asked: string): boolean {
  return SCREENING.test(asked) && CARING.test(text) && !FINDING_OUT.test(text) && !TEST.test(text);
}
