import type { Publication } from "../domain/publication.js";
import type { Question } from "../domain/question.js";
import type { Candidate } from "./candidate.js";
import type { Circumstances } from "./circumstances.js";
import { circumstancesOf, coreOf, namesAllOf } from "./circumstances.js";
import type { AskedDeed } from "./label-deeds.js";
import { deedAsked } from "./label-deeds.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import type { OwnNames } from "./product-names.js";
import { ownNames } from "./product-names.js";

/** That a drug is gone on with, as it was. */
const GOES_ON =
  /\b(?:continu(?:e|es|ed|ing)|carr(?:y|ies|ied|ying) on|go(?:es)? on|stays? (?:on|in place)|remains? on|keeps? (?:on )?(?:taking|using|giving)|kept (?:on|going|running)|complet(?:e|ed|ing)|(?:left|kept|runs?|stays?) (?:at|as|running|in place|unchanged|on)|unchanged|as (?:usual|planned|scheduled|before|prescribed|normal)|(?:the )?(?:same|full|usual|next|second|following) (?:dose|rate|speed|tablets?|infusion)|safe(?:ly)?)\b/iu;
/** That it is stopped. */
const STOPS =
  /\b(?:(?:should|must|needs? to|has to|have to|is|are|can|may|to)\s(?:\p{L}+\s){0,4}?(?:be )?(?:stop(?:ped)?|discontinued?|withdrawn?|withheld|paused?|interrupt(?:ed)?|taken off|tapered off))\b|^(?:stop|discontinue|withdraw|withhold|pause|interrupt)\b/iu;
/** That its dose stays as it is, or is raised. */
const KEEPS_DOSE =
  /\b(?:(?:full|usual|normal|same|unchanged|ordinary|standard|regular)\s(?:\p{L}+\s){0,2}?(?:doses?|dosages?|rate)|dos(?:e|es|age)\b[^.;]{0,40}\b(?:safe|stays? (?:the same|as)|unchanged|(?:can|is|are|may) (?:be )?(?:doubled|increased|raised))|(?:needs?|requires?) no (?:\p{L}+ ){0,3}?(?:adjust\w*|reduc\w+|chang\w+|lower\w*)|(?:does|do) not (?:need|have) to be (?:\p{L}+ )?(?:changed|adjusted|reduced|lowered)|as (?:anybody|anyone|everybody) else)\b/iu;
/** That it needs no care. */
const NO_CARE =
  /\b(?:(?:needs?|requires?|calls? for|with) no (?:\p{L}+ ){0,2}?(?:care|caution|precautions?|attention|supervision|watching|monitoring)|without (?:\p{L}+ ){0,2}?(?:care|caution|precautions?|attention|thought|supervision|monitoring)|no (?:special|particular|extra|additional|further) (?:care|caution|precautions?|attention|monitoring)|(?:special|particular|extra) (?:care|caution|precautions?|attention) (?:is|are) (?:not |un)(?:needed|necessary|required))\b/iu;
/** What a text refuses, whatever it does besides. */
const REFUSES =
  /\b(?:should|must|may|can|do|does|is|are|to|need)\s?(?:not|never)\b|\b(?:never|avoid\w*|contra-?indicat\w+|cannot|unless|only (?:if|when|after))\b|n['’]t\b/iu;

/** What a claim does against each deed that a label asks for. */
const AGAINST: Readonly<Record<AskedDeed, (core: string, words: string) => string | undefined>> = {
  stop: (core) => (STOPPING.test(core) ? undefined : GOES_ON.exec(core)?.[0]),
  keep: (core) => STOPS.exec(core)?.[0],
  lessen: (core, words) => (LESSENED.test(core) ? undefined : (KEEPS_DOSE.exec(core) ?? KEEPS_DOSE.exec(words))?.[0]),
  care: (_, words) => NO_CARE.exec(words)?.[0],
};
const STOPPING = /\b(?:stop(?:ped|ping|s)?|discontinu\w+|withdr[ae]w\w*|withheld|interrupt\w*|removed?|taken off)\b/iu;
const LESSENED = /\b(?:halved|reduced|lowered|decreased|lessened|cut|smaller|lower dose)\b/iu;

/**
 * Where a claim does with a drug the opposite of what its label asks for in the same circumstances: goes on with it where that has it stopped, stops it where that has it gone on with, keeps
 * a dose that it lessens, needs no care where it asks for care. The claim names all that the label names of when, for whom or beside what. Nothing where the label asks for
 * the claim's own deed there, too.
 */
export function opposedDeed(words: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  const { core, plain } = coreOf(words);
  const does = (Object.keys(AGAINST) as AskedDeed[]).flatMap((deed) => {
    const said = REFUSES.test(core) && deed !== "care" ? undefined : AGAINST[deed](core, plain);
    return said === undefined ? [] : [{ deed, said }];
  });
  if (does.length === 0) return [];
  const names = new Map<Publication, OwnNames | undefined>();
  let claim: Circumstances | undefined;
  const asked = sentences.flatMap((source) => {
    const { publication, block, text } = source;
    if (block.kind === "heading" || block.kind === "title") return [];
    if (!names.has(publication)) names.set(publication, ownNames(publication, core));
    const own = names.get(publication);
    const told = own === undefined ? undefined : deedAsked(text, own.isNamed);
    if (own === undefined || told === undefined) return [];
    const read = (claim ??= circumstancesOf(core, plain, question));
    return told.when.some(({ always, either }) => either.some((one) => namesAllOf(read, always, one, own)))
      ? [{ source, deed: told.deed }]
      : [];
  });
  for (const { deed, said } of does) {
    const limit = asked.find((one) => one.deed === deed);
    if (limit === undefined || asked.some((one) => one.deed === OPPOSITE[deed])) continue;
    return [{ kind: "deed", said, found: shown(limit.source.text), source: limit.source }];
  }
  return [];
}

const OPPOSITE: Readonly<Partial<Record<AskedDeed, AskedDeed>>> = { stop: "keep", keep: "stop" };
