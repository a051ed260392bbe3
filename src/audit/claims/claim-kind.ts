import type { ClaimKind } from "./claim.js";
import { withoutFrame } from "./framing-words.js";

/** Advice to see somebody, courtesies, questions and words that only lead to what follows: nothing in them can be checked. */
const NOT_CHECKABLE = [
  /[?]\s*$/u,
  /:\s*$/u,
  /\b(?:see|consult|talk to|speak (?:to|with)|ask|contact|discuss (?:this )?with|seek (?:advice|help|care) from|refer to)\b.{0,30}\b(?:doctor|physician|clinician|provider|professional|pharmacist|specialist|gp)\b/iu,
  /^(?:please |always |so )*(?:call|consult|contact|see|talk (?:to|with)|speak (?:to|with)|ask|tell|follow the (?:advice|instructions) of)\s(?:your|a|the|an?y)\s/iu,
  /^(?!.*\b(?:no|not|never|n['’]t)\b).*\b(?:right|best|suitable|suits?) (?:for )?you(?: best)?\W*$|\beveryone['’]s (?:situation|case|body) is different\b|\bevery(?:one| (?:patient|person|case|body)) is different\b/iu,
  /\bseek (?:immediate |urgent |prompt )?(?:medical|professional)\b/iu,
  /\b(?:i hope|let me know|feel free|i['’]m (?:not|sorry)|as an ai|i am (?:an? ai|not a doctor)|not (?:a substitute|medical advice)|for informational purposes|hope this helps|here (?:is|are)|here['’]s|below (?:is|are)|the following:|in this (?:article|section|overview))\b/iu,
  /\b(?:key points|points to consider)\b/iu,
];

const EVIDENCE = [
  /\b(?:no|not any|little|limited|insufficient|scant|scarce|sparse|lack(?:s|ing)?(?: of)?|without|absence of|few|weak|low-quality|strong|robust|good|high-quality|ample|conflicting|direct)\s+(?:\S+\s){0,3}?(?:evidence|trials?|studies|data|guidelines?|research|literature|reviews?|consensus)\b/iu,
  /\b(?:evidence|trials?|studies|study|data|guidelines?|research|literature)\b[^.;,]{0,40}?\b(?:do(?:es)? not|did not|is|are|remains?)\s+(?:\S+\s)?(?:support|address|lacking|limited|insufficient|sparse|scarce|available|exist|needed|required|weak|inconclusive|mixed)/iu,
  /\b(?:more|further|additional) (?:research|studies|trials?|evidence|data)\b/iu,
  /\bnot (?:directly |well |currently |strongly )?supported by\b/iu,
  /\b(?:guidelines?|recommendations?|trials?|stud(?:y|ies)|reviews?) (?:on|for|of|about) .{3,60} (?:exists?|do(?:es)? not exist|(?:is|are) (?:not )?available|(?:is|are) lacking)\b/iu,
  /\bnot (?:been )?(?:well |fully |adequately )?(?:studied|evaluated|investigated)\b/iu,
];

const TABLE: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    "feature",
    /\b(?:clinical features?|symptoms? (?:such as|include|are|of)|signs and symptoms|manifestations? (?:include|are|of))\b/iu,
  ],
  [
    "recommendation",
    /\b(?:should(?! have)|must|ought to|(?:is|are) (?:not )?(?:recommended|advised|indicated|contraindicated|essential|mandatory|warranted|preferred|necessary|crucial|needed)|recommends?|first-line|avoid(?:ed)?\b|do not|never|(?:consider|considering|ensure|monitor|identifying|addressing)\b.{3,}|(?:may|might|can) require|(?:may|might) be (?:necessary|needed|required|considered|warranted)|contra-?indicated)\b/iu,
  ],
  [
    "definition",
    /\b(?:is|are) (?:an? |the )?(?:\S+ ){0,4}?(?:conditions?|diseases?|disorders?|syndromes?|infections?|type|form|complications?|drugs?|class|inhibitors?|antibod(?:y|ies)|inflammation|deficiency)\b|\brefers? to\b|\b(?:is|are) defined\b|\bcharacteri[sz]ed by\b|\bknown as\b|\bmeans\b/iu,
  ],
  ["treatment", /\btreatment options?\b|\b(?:treatments?|medications?) (?:for|of|include|such as|may|are)\b/iu],
  [
    "diagnosis",
    /\b(?:diagnos\w+|imaging|x-?rays?|radiograph\w*|mri|ct scans?|ultrasound|biops\w+|laboratory tests?|sensitivity|specificity|screening|detected (?:by|with|on))\b/iu,
  ],
  [
    "harm",
    /\b(?:side effects?|adverse|toxic\w*|contra-?indicat\w+|bleeding risk|overdos\w*|risk of (?:bleeding|death|hypo\w+|hyper\w+|infection)|interactions?)\b/iu,
  ],
  [
    "association",
    /\b(?:associated|associations?|linked|related to|risk factors?|caused by|causes?|due to|results? from|correlat\w+|predispos\w+|attributed to|triggered by|increases? the risk)\b/iu,
  ],
  [
    "prognosis",
    /\b(?:prognos\w+|survival|mortality|life expectancy|remission|recur\w*|relaps\w*|outlook|progress(?:es|ion|ive)|resolves?)\b/iu,
  ],
  [
    "mechanism",
    /\b(?:pathogen\w+|pathophysiolog\w+|mechanism\w*|inhibit\w*|influx|mediat\w+|by (?:reducing|blocking|binding|inhibiting|increasing|decreasing)|receptors?|signall?ing|cells?\b|genetic)\b/iu,
  ],
  [
    "treatment",
    /\b(?:treat\w*|therap\w+|drugs?|medications?|surg\w+|\p{L}{4,}(?:ectomy|ostomy|plasty)|supplement(?:s|ed|ation)|effective\w*|useful|helpful|benefi\w+|responses?|responded|used (?:for|in|as)|reduc\w+|improv\w+|reliev\w+|manag\w+|options?|vaccin\w+|prophyla\w+|prevent\w*|dos(?:e|es|ing))\b/iu,
  ],
  [
    "feature",
    /\b(?:symptoms?|signs?|features?|presents?|presentation|manifest\w*|pain|fever|weakness|fatigue|stiffness|swelling)\b/iu,
  ],
  [
    "frequency",
    /\d\s?%|\b(?:prevalence|incidence|common(?:ly)?|rare(?:ly)?|often|frequent(?:ly)?|usually|per (?:100|1,?000|10,?000|100,?000)|one in|affects?)\b/iu,
  ],
];

/** Words that make a share of people, not a course of treatment. */
const FREQUENCY = /\b(?:\d[\d.]*\s?(?:%|percent|per cent)\s(?:of|in)\b|prevalence|incidence|one in (?:\w+)|\d in \d)/iu;

/** What a body that issues guidelines finds of the evidence is its statement, and not one on the library's evidence. */
const BY_A_BODY =
  /^(?:the )?(?:uspstf|who|nice|(?:[\p{L}.]+ ){0,4}(?:task force|society|college|association|organi[sz]ation|academy|committee|institute|guidelines?))\b[^.;,]{0,40}\b(?:finds?|found|conclude[sd]?|judge[sd]?|says?|said|consider(?:s|ed)?|rate[sd]?|state[sd]?|calls?)\b/iu;

/** What kind of proposition a claim is, by its words; `dosed` where a dose of a drug stands in it. */
export function kindOf(words: string, dosed: boolean): ClaimKind {
  if (NOT_CHECKABLE.some((shape) => shape.test(words))) return "not-checkable";
  // "There is strong evidence that X works" says that X works.
  if (!BY_A_BODY.test(words) && EVIDENCE.some((shape) => shape.test(withoutFrame(words)))) return "evidence";
  if (dosed) return "dose";
  if (FREQUENCY.test(words)) return "frequency";
  return TABLE.find(([, shape]) => shape.test(words))?.[0] ?? "other";
}
