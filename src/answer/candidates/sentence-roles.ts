import type { Design } from "../../domain/design.js";

/** Sections of an article whose sentences say how a study was done, not what it found. */
const NOT_FINDINGS =
  /\b(methods?|materials?|participants|design|setting|procedures?|introduction|background|objectives?|aims?|purpose|context|statistical|ethics?|competing|acknowledg\w+|funding|abbreviations|supplement(?:ary|al) (?:materials?|data|information|files?|tables?|figures?|digital|content|online)|trial registration|registration|protocol|contributions?|availability|measure(s|ments?)|outcomes? measures?|sample size|limitations of)\b/iu;

/** A heading with more words names a subject ("Setting limits …"), not a part of a report. */
const LONGEST_PART = 7;

/** Sentences that say what was meant to be done. */
const AIM =
  /^(?:purpose|objectives?|aims?|background)\s?:\s?to\s|\b(aim(s|ed)?\b.{0,30}\bto\b|(?:aims?|goals?) of (?:the|this|our)\b.{0,200}?\b(?:was|is|were|are) to|objectives?|(?<!\bfor the )purpose of|we (?:determined|explored)\b(?! that)|we (investigated?|examined?|assess(ed)?|evaluated?|hypothesi[sz]ed?|sought|set out|planned|will)|was (designed|conducted|undertaken|performed) to|hypothes[ie]s|trial regist\w+|current controlled trials|isrctn|written informed consent|ethics committee)\b/iu;

/** Designs whose body text is about its topic throughout; in reports of one study the body also tells of others' findings. */
const OVERVIEWS: ReadonlySet<Design> = new Set<Design>([
  "guideline",
  "consensus",
  "systematic review",
  "meta-analysis",
  "narrative review",
  "expert opinion",
  "case report",
  "case series",
  "classification",
  "regulator notice",
]);

/**
 * How much a place in an article makes a sentence worth quoting, from 0 to 1; nothing where its sentences are not the article's
 * own findings: how it was done, what was known before, and the discussion, which reports what others found.
 */
export function worthOfSection(section: readonly string[], design: Design): number | undefined {
  const path = section.join(" / ");
  const abstract = section[0] === "Abstract";
  const last = section.at(-1) ?? "";
  // An abstract that ends in a "discussion" concludes there.
  if (/\b(conclusions?|interpretation|implications)\b/iu.test(last) || (abstract && /^discussions?$/iu.test(last)))
    return abstract ? 1 : 0.8;
  if (/\b(results?|findings?)\b/iu.test(path)) return abstract ? 0.75 : 0.45;
  if (section.some(isNoFinding) || /\bdiscussion\b/iu.test(path)) return undefined;
  if (abstract) return 0.7;
  return OVERVIEWS.has(design) ? 0.3 : undefined;
}

function isNoFinding(heading: string): boolean {
  return heading.split(/\s+/u).length <= LONGEST_PART && NOT_FINDINGS.test(heading);
}

const LABEL =
  /^(background|introduction|context|objectives?|aims?|purpose|(materials? and |patients and )?methods?|design|setting|patients|participants|interventions?|measurements?|(main )?outcome measures?|results?|findings|conclusions?|interpretation|discussion|significance|trial registration)\s?[:.](?:\s|$)/iu;

/** The part of an abstract that a sentence opens by naming it ("Results: Pain fell.") or that is nothing but its name ("Results."); nothing where it names none. */
export function labelOpening(sentence: string): string | undefined {
  return LABEL.exec(sentence)?.[1];
}

/** Words by which a sentence reports what came out, not what was done. */
const RESULT =
  /\b(significan\w*|improv\w*|reduc\w*|increas\w*|decreas\w*|differ\w*|effect\w*|effic\w*|associat\w*|higher|lower|greater|fewer|better|worse|benefi\w*|superior\w*|inferior\w*|prevent\w*|respon\w*|risks?|odds|hazard|versus|vs|compared|change[ds]?|similar|feasible|safe\w*|toler\w*|(?:has|have|plays?) an? (?:[\w-]+ )?(?:adjunct\w*|beneficial|important|definit\w+|useful|established|limited) (?:[\w-]+ )?role|(?:useful|valuable|helpful) (?:adjunct|in|for)|(95\s?%)|CI)\b|\bP\s?[<=>≤]|\d\s?%/iu;

/** Whether a sentence reports a result. */
export function reportsAResult(sentence: string): boolean {
  return RESULT.test(sentence);
}

/** Whether a sentence only says what a study set out to do. */
export function statesAnAim(sentence: string): boolean {
  return AIM.test(sentence);
}

/** Sentences that tell how studies were chosen, people enrolled or what was given to whom. */
const METHOD =
  /^(?:we|the authors|authors)\b.{0,40}\b(selected|included|enrolled|recruited|randomi[sz]ed|searched|collected|measured|assigned|conducted|performed|used)\b|^(?:in )?(?:(?:a )?total(?: of|,)? )?(?:\d[\d,.]*|patients|participants|subjects|women|men|children|adults|eligible \w+)\b.{0,60}\b(was|were) (?:randomly )?(recruited|enrolled|included|assigned|allocated|randomi[sz]ed|divided)\b|\b(was|were|are|is|will be) (?:(?:then|also|all|randomly|prospectively|consecutively|1:1) )*(?:recruited|enrolled|randomi[sz]ed|(?:randomly|equally) (?:assigned|allocated|divided)|allocated to|assigned to|conducted (?:on|in|at|to|with|among)|carried out (?:on|in|at|to|with|among)|divided into|being (?:studied|investigated|evaluated))\b|\b\d[\d,]* (?:patients |participants |women |subjects |children |adults )?(?:were )?(?:received|given) (?:[\w-]+ ){1,4}and \d[\d,]*\b/iu;
/** What a study says it found, beside how it was done. */
const FOUND =
  /\b(we found|significan\w*|improved?|reduced|increased|decreased|higher|lower|superior|inferior|effective|associated with)\b/iu;

/** Whether a sentence only tells how a study was done. */
export function tellsOnlyTheMethod(sentence: string): boolean {
  if (IN_ORDER_TO.test(sentence)) return !FOUND.test(sentence.replace(IN_ORDER_TO, ""));
  return METHOD.test(sentence) && !FOUND.test(sentence);
}

/** "To determine whether A improves B, 800 women …": what follows tells what was done. */
const IN_ORDER_TO =
  /^(?:in order )?to (?:determine|assess|evaluate|investigate|examine|compare|explore|test|study|identify|establish|find out|analy[sz]e|describe|measure|see|ascertain|understand|clarify)\b[^,]*,/iu;
