/** What a claim says of the evidence itself: that there is none, that it does not support something, that more is wanted, or that there is some. */
export interface EvidenceClaim {
  readonly says: "none" | "unsupported" | "more wanted" | "some";
  /** Which kind of publication it speaks of; nothing for evidence of any kind. */
  readonly kind: "guideline" | "trial" | "review" | undefined;
}

const MORE = /\b(?:more|further|additional) (?:\S+ )?(?:research|studies|trials?|evidence|data)\b/iu;
const WEAK =
  /\b(?:limited|insufficient|little|scarce|scant|sparse|few|weak|low-quality|conflicting|inconclusive|mixed|indirect)\b/iu;
const UNSUPPORTED = /\b(?:not|no longer) (?:directly |well |strongly |currently )?support(?:ed|s)?\b|\bunsupported\b/iu;
const NONE =
  /\b(?:no|not any|without|lack(?:s|ing)?(?: of)?|absence of)\b|\b(?:do(?:es)? not exist|(?:is|are|remains?) (?:lacking|unavailable)|not (?:been )?(?:well |adequately )?(?:studied|evaluated|investigated)|not available)\b/iu;

/** Reads what a claim of the kind "evidence" says. */
export function evidenceClaim(words: string): EvidenceClaim {
  const kind = /\bguidelines?|recommendations? exist/iu.test(words)
    ? "guideline"
    : /\btrials?\b|\bRCTs?\b/iu.test(words)
      ? "trial"
      : /\b(?:systematic )?reviews?\b|\bmeta-anal/iu.test(words)
        ? "review"
        : undefined;
  const says =
    MORE.test(words) || (WEAK.test(words) && !NONE.test(words))
      ? "more wanted"
      : UNSUPPORTED.test(words)
        ? "unsupported"
        : NONE.test(words)
          ? "none"
          : "some";
  return { says, kind };
}

/** A sentence by which a source calls for more research or says that evidence is weak. */
export function callsForMore(sentence: string): boolean {
  return (
    MORE.test(sentence) ||
    /\b(?:evidence|data|studies|trials?)\b.{0,60}\b(?:limited|lacking|insufficient|weak|poor|scarce|sparse|low|needed|required|warranted)\b|\bno (?:controlled|randomi[sz]ed|large)\b.{0,40}\b(?:trials?|studies)\b|\b(?:limited|lack of|insufficient|no convincing|weak|little) (?:\S+ )?(?:evidence|data|trials?|studies)\b/iu.test(
      sentence,
    )
  );
}
