/** Sections of an article whose sentences say how a study was done, not what it found. */
const NOT_FINDINGS =
  /\b(methods?|materials?|participants|design|setting|procedures?|introduction|background|objectives?|aims?|purpose|context|statistical|ethics?|competing|acknowledg\w+|funding|abbreviations|supplement\w*|trial registration|registration|protocol|contributions?|availability|measure(s|ments?)|outcomes? measures?|sample size|limitations of)\b/iu;

/** Sentences that say what was meant to be done. */
const AIM =
  /\b(aim(s|ed)?\b.{0,30}\bto\b|objectives?|purpose of|we (investigated?|examined?|assess(ed)?|evaluated?|hypothesi[sz]ed?|sought|set out|planned|will)|was (designed|conducted|undertaken|performed) to|hypothes[ie]s|trial regist\w+|current controlled trials|isrctn|written informed consent|ethics committee)\b/iu;

/** How much a place in an article makes a sentence worth quoting, from 0 to 1; nothing where its sentences are not findings. */
export function worthOfSection(section: readonly string[]): number | undefined {
  const path = section.join(" / ");
  const abstract = section[0] === "Abstract";
  const last = section.at(-1) ?? "";
  if (/\b(conclusions?|interpretation|implications)\b/iu.test(last)) return abstract ? 1 : 0.8;
  if (/\b(results?|findings?)\b/iu.test(path)) return abstract ? 0.75 : 0.45;
  if (NOT_FINDINGS.test(path)) return undefined;
  if (/\bdiscussion\b/iu.test(path)) return 0.4;
  return abstract ? 0.7 : 0.3;
}

/** Whether a sentence only says what a study set out to do. */
export function statesAnAim(sentence: string): boolean {
  return AIM.test(sentence);
}
