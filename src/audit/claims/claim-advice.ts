import { safely } from "../label/harmless.js";

/** Permission in whatever verb: "may be mixed with", "can carry on"; not what something does by itself. */
const LETS =
  /\b(?:may|can|could)\s(?:(?:still|also|even|just|simply|usually|therefore|then|all|\p{L}+ly)\s)*(?!(?:be\s)?(?:caus\w+|lead|led|result\w*|increas\w+|rais\w+|reduc\w+|produc\w+|occur\w*|worsen\w*|affect\w*|prolong\w*|interact\w*|add to|contribut\w*|enhanc\w*|reinforc\w*|develop\w*|happen\w*|harm\w*|damag\w+|expected|seen|due|associated|fatal|mask\w*|lower\w*|precipitat\w+|trigger\w*|provok\w+|potentiat\w+|persist\w*|last|appear|bring (?:on|about)|set off|give rise|present|detected)\b)\p{L}+/iu;
/** What is told to be done: "Give it with", "Keep taking". */
const BIDS =
  /^\s*(?:just |simply |please |always |then )?(?:give|prescribe|take|keep|continue|start|use|double|add|combine|go ahead|carry on|inject|infuse|switch|choose|offer|mix|apply|swallow|prefer|treat|restart)\b/iu;
const FORWARD =
  /\b(?:treat\w*|options?|therap\w+|medications?|recommend\w*|should|consider\w*|use(?:d|ful)?|effective|first-line|essential|dos(?:e|es|ing)|mg|daily|safe(?:ly)?|(?:well |best )?suited|suitable|appropriate|acceptable|allowed|permitted|goes well|go well|(?:is|are) (?:perfectly |quite |also )?(?:an? (?:\p{L}+ )?indications?\b|fine|ok(?:ay)?|ideal|compatible|welcome|unproblematic|all right)|good idea|right (?:choice|drug)|go ahead|carr(?:y|ies) on|keeps? (?:on )?taking|choice|preferred|works?|administered|infused|injected|initiated|receives?|takes?|continued?|(?:can|may|to) (?:stay|remain) on|together)\b/iu;
const BACKWARD =
  /\b(?:not|never|rul(?:es?|ed) out|forbid\w*|no (?:\p{L}+ )?(?:choice|option)|obstacle|avoid\w*|against|contra-?indicated|no longer|stop\w*|discontinu\w*|risk|harm\w*|adverse|side effects?|unsafe|toxic\w*)\b/iu;

/** "Needs a blood count every month" puts the watching forward, and not the drug. */
const ASKS_TO_WATCH =
  /\b(?:should|must|has to|have to|needs? to|is to|are to) (?:\p{L}+ )?be (?:\p{L}+ly )?(?:excluded|ruled out|checked|measured|monitored|tested|evaluated|assessed|screened|watched)\b|\b(?:caution|care|warning|restraint)\s(?:also |equally |therefore )?(?:holds|applies|is (?:advised|needed|warranted|required|called for))\b|\b(?:needs?|requires?|(?:must|should) have)\s(?:\p{L}+\s){0,4}?(?:tests?|monitoring|checks?|controls?|measurements?|levels?|counts?|ECGs?|supervision)\b/iu;

/** Whether a claim has something watched, and nothing given. */
export function asksToWatch(words: string): boolean {
  return ASKS_TO_WATCH.test(words);
}

/** Whether a claim puts something forward as a thing to do, or as safe to do. */
export function putsForward(words: string): boolean {
  if (/\bno (?:\p{L}+ ){0,2}interactions?\b/iu.test(words)) return true;
  if (asksToWatch(words)) return false;
  const plain = safely(words);
  return !BACKWARD.test(plain) && !NOBODY.test(plain) && [FORWARD, LETS, BIDS].some((shape) => shape.test(plain));
}

const FORBIDS =
  /\b(?:contra-?indicated|contra-?indications?|rul(?:es?|ed) out|no (?:\p{L}+ )?(?:choice|option)|(?:is|are) not (?:for|used)|avoid(?:ed|s)?|(?:should|must|can) (?:not|never)|may (?:not|never) (?:be (?:\p{L}+ly )?(?:used|given|taken|combined|administered|mixed|added|started|prescribed)|take|use|receive)|cannot|(?:do not|don['’]t) (?:use|take|give|administer|initiate|start|inject|prescribe|combine|mix|add|co-?administer|restart|offer|exceed|stop|chew|crush|open|swallow)|never|(?:is|are) not (?:recommended|advised|indicated|safe)|advised? against|unsafe|no longer recommended|recommend(?:s|ed|ing)? against|discourage[sd]?)\b/iu;
/** "Nobody with a pacemaker should be given it"; not "nobody should stop it". */
const NOBODY =
  /\b(?:nobody|no[- ]one|no (?:patients?|persons?|people|wom[ae]n|m[ae]n|child(?:ren)?|adults?|infants?|bab(?:y|ies)))\b[^.;,]{0,80}\b(?:should|may|must|can|ought to|(?:is|are) to)\b(?!.*\b(?:avoid\w*|stop\w*|discontinu\w*|den(?:y|ied)|refus\w+|without|withh[eo]ld|fear\w*|worr\w+)\b)/iu;

/** Whether a text has words that forbid. */
export function saysForbidden(text: string): boolean {
  return FORBIDS.test(text) || NOBODY.test(text);
}

/** Whether a claim itself says that something must not be done: "is contraindicated in pregnancy". */
export function forbids(words: string): boolean {
  return saysForbidden(words) && !/\b(?:not|never|no) (?:\p{L}+ )?contra-?indic/iu.test(words);
}
