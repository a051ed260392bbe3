import { safely } from "../label/harmless.js";

/** What a drug does or what comes of it, told in whatever verb: no deed of a person. */
const EFFECTS = String.raw`(?:caus\w+|lead|led|result\w*|increas\w+|rais\w+|reduc\w+|produc\w+|occur\w*|worsen\w*|affect\w*|prolong\w*|interact\w*|add to|contribut\w*|enhanc\w*|reinforc\w*|develop\w*|happen\w*|harm\w*|injur\w+|kill\w*|hurt\w*|damag\w+|expected|seen|found|due|associated|related|fatal|mask\w*|lower\w*|precipitat\w+|trigger\w*|provok\w+|potentiat\w+|persist\w*|last|appear|bring (?:on|about)|set off|give rise|present|detected|impair\w*|slow\w*|speed\w*|cut|weaken\w*|blunt\w*|strengthen\w*|alter\w*|chang\w+|vary|differ\w*|interfer\w+|inhibit\w*|block\w*|induc\w+|delay\w*|shorten\w*|elevat\w+|decreas\w+|diminish\w*|rise|fall|drop|pass|cross|reach|recur|die|bleed|feel|suffer|experience|notice|look|mean|make|become|get (?:worse|better)|lose|show)`;
/** Permission in whatever verb: what may be done ("may be mixed with"), what people may do ("patients can drive"), and that it can go on; not what something does by itself. */
const LETS = [
  new RegExp(
    String.raw`\b(?:may|can|could)\s(?:(?:still|also|even|just|simply|usually|therefore|then|all|\p{L}+ly)\s)*be\s(?:(?:still|also|even|just|simply|\p{L}+ly)\s)*(?!${EFFECTS}\b)(?:\p{L}+(?:ed|en|wn|un|nk|pt|ft|ut|lit|one|ade|eld)\b|fine|ok(?:ay)?|safe\w*|helpful|useful|enough|on\b|off\b|at\b|back\b|together|alone)`,
    "iu",
  ),
  new RegExp(
    String.raw`\b(?:patients?|people|persons?|wom[ae]n|m[ae]n|mothers?|child(?:ren)?|infants?|bab(?:y|ies)|adults?|teenagers|adolescents|you|they|he|she|one|who|those|someone|somebody|anyone|everyone|doctors?|clinicians?|nurses?|parents?)\b[^.;]{0,90}?\b(?:may|can|could)\s(?:(?:still|also|even|just|simply|usually|therefore|then|all|\p{L}+ly)\s)*(?!be\b|${EFFECTS}\b)\p{L}+`,
    "iu",
  ),
  /\b(?:may|can|could)\s(?:(?:still|also|even|just|simply|usually|therefore|then|\p{L}+ly)\s)*(?:go|stay|remain|carry|continue|take|use|receive|have|start|stop|begin|wait|drive|drink|eat|breast-?feed|nurse|combine|share|double|skip|crush|chew|open|switch|rely|do without)\b/iu,
];
/** What is told to be done: "Give it with", "Keep taking". */
const BIDS =
  /^\s*(?:just |simply |please |always |then )?(?:give|prescribe|take|keep|continue|start|use|double|add|combine|go ahead|carry on|inject|infuse|switch|choose|offer|mix|apply|swallow|prefer|treat|restart)\b/iu;
const FORWARD =
  /\b(?:treat\w*|options?|therap\w+|medications?|recommend\w*|should|consider\w*|use(?:d|ful)?|effective|first-line|essential|dos(?:e|es|ing)|mg|daily|safe(?:ly)?|(?:well |best )?suited|suitable|appropriate|acceptable|allowed|permitted|goes well|go well|(?:is|are) (?:perfectly |quite |also )?(?:an? (?:\p{L}+ )?indications?\b|fine|ok(?:ay)?|ideal|compatible|welcome|unproblematic|all right)|good idea|right (?:choice|drug)|go ahead|carr(?:y|ies) on|keeps? (?:on )?taking|choice|preferred|works?|administered|infused|injected|initiated|receives?|takes?|continued?|(?:can|may|to) (?:stay|remain) on|together)\b/iu;
const GIVEN = String.raw`(?:used|given|offered|taken|administered|started|initiated|begun|prescribed|combined|mixed|co-?administered|co-?prescribed|injected|infused|applied|restarted|continued|added|treated|switched|considered|chosen|tried|swallowed|crushed|chewed|opened|diluted|stored|doubled|repeated|resumed)`;
/** That something is to be done, is done, or is good to do: what a claim must say besides an effect to put something forward. */
const DEEDS = [
  /\b(?:safe(?:ly)?|(?:well |best )?suited|suitable|appropriate|acceptable|options?|choices?|preferred|recommend(?:s|ed)?|advised?|first-line|fine|ok(?:ay)?|all right|ideal|allowed|permitted|compatible|good idea|goes well|go well|go ahead|together|(?:is|are) (?:an? )?(?:\p{L}+ )?indicat(?:ed|ions?))\b/iu,
  new RegExp(
    String.raw`\b(?:should|must|has to|have to|needs? to|ought to|is to|are to)\s(?:\p{L}+\s){0,2}?(?:be (?:\p{L}+ly )?${GIVEN}|take|use|receive|have|get|start|continue|stay|remain|carry|switch|combine|add|give|keep)\b`,
    "iu",
  ),
  new RegExp(String.raw`\b(?:is|are)\s(?:(?:\p{L}+ly|often|also|still|first|best)\s){0,2}${GIVEN}\b`, "iu"),
];
/** What a drug does, how the body deals with it, or what has been seen, as the predicate of a claim. */
const TELLS_EFFECT = new RegExp(
  [
    String.raw`\b(?:may|can|could|might|will|would)\s(?:(?:also|still|even|then|\p{L}+ly)\s)*(?:be\s(?:\p{L}+ly\s)?)?${EFFECTS}\b`,
    String.raw`\b(?:causes|leads to|results in|raises|lowers|increases|reduces|decreases|slows|speeds|inhibits|blocks|masks|prolongs|worsens|triggers|provokes|precipitates|potentiates|enhances|weakens|impairs|blunts|induces|interferes|appears in|passes into|crosses|acts (?:by|on)|works by|converts|binds)\b`,
    String.raw`\b(?:is|are|was|were)\s(?:\p{L}+ly\s)?(?:excreted|secreted|metaboli[sz]ed|eliminated|cleared|absorbed|bound|converted|broken down|associated|linked|attributed|due to|caused|seen|reported|observed|common|rare|frequent)\b`,
    String.raw`\b(?:has|have|had)(?:,[^,]{3,30},)? (?:\p{L}+ly )?(?:been (?:\p{L}+ly )?(?:reported|observed|seen|associated|described|noted|followed)|occurred|resulted|led|caused)\b`,
    String.raw`\b(?:shown|found|known|thought|reported|seen) to (?:\p{L}+ly )?${EFFECTS}\b`,
    String.raw`\b(?:occurs?|happens?|develops?|appears?)\b`,
  ].join("|"),
  "iu",
);
const BACKWARD =
  /\b(?:not|never|rul(?:es?|ed) out|forbid\w*|no (?:\p{L}+ )?(?:choice|option)|obstacle|avoid\w*|against|contra-?indicated|no longer|stop\w*|discontinu\w*|risk|harm\w*|adverse|side effects?|unsafe|toxic\w*)\b/iu;

/** "Needs a blood count every month" puts the watching forward, and not the drug. */
const ASKS_TO_WATCH =
  /\b(?:should|must|has to|have to|needs? to|is to|are to) (?:\p{L}+ )?be (?:\p{L}+ly )?(?:excluded|ruled out|checked|measured|monitored|tested|evaluated|assessed|screened|watched)\b|\b(?:caution|care|warning|restraint)\s(?:also |equally |therefore )?(?:holds|applies|is (?:advised|needed|warranted|required|called for))\b|\b(?:needs?|requires?|(?:must|should) have)\s(?:\p{L}+\s){0,4}?(?:tests?|monitoring|checks?|controls?|measurements?|levels?|counts?|ECGs?|supervision)\b/iu;

/** Whether a claim has something watched, and nothing given. */
export function asksToWatch(words: string): boolean {
  return ASKS_TO_WATCH.test(words);
}

/** Whether a claim only tells what a drug does, or what has been seen of it, and nothing that is done. */
export function tellsOnlyEffect(words: string): boolean {
  const plain = safely(words);
  return TELLS_EFFECT.test(plain) && ![...DEEDS, ...LETS, BIDS].some((shape) => shape.test(plain));
}

/** Whether a claim puts something forward as a thing to do, or as safe to do. */
export function putsForward(words: string): boolean {
  if (/\bno (?:\p{L}+ ){0,2}interactions?\b/iu.test(words)) return true;
  if (asksToWatch(words)) return false;
  const plain = safely(words);
  if (BACKWARD.test(plain) || NOBODY.test(plain)) return false;
  return [...(TELLS_EFFECT.test(plain) ? DEEDS : [FORWARD]), ...LETS, BIDS].some((shape) => shape.test(plain));
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
