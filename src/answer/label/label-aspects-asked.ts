import type { LabelAspect } from "./label-aspect.js";
import { DOSING, TOLD, WARNED } from "./label-places.js";

/** What is done to a tablet before it is swallowed, and what it is swallowed with. */
const HANDLED = String.raw`crush\w*|split(?:ting)?|broken|break|halv\w+|cut (?:in|up|the|it|a|an|tablets?|patch\w*)\b|chew\w*|dissolv\w+|sprinkl\w+|opened|open(?:ing)? (?:the )?capsules?|capsules? (?:be )?open(?:ed|ing)?|swallow\w*|feeding tube|nasogastric|gastric tube|NG tube|(?:with|without|after|before) (?:or without )?(?:food|meals?|eating|breakfast)|empty stomach|(?:evening|morning) meal|time of (?:the )?day|(?:last|first) (?:daily )?dose of the day|last daily dose`;
const AT_A_TIME = String.raw`bedtime|at night|in the (?:evening|morning)`;
const TAKEN = new RegExp(String.raw`\b(?:${HANDLED}|${AT_A_TIME})\b`, "iu");
/** At a time of the day much is done ("hitting carers at night"): asked is when it is taken. */
const ASKS_HOW_TAKEN = new RegExp(
  String.raw`\b(?:${HANDLED})\b|\b(?:dos(?:e[ds]?|ing)|tak(?:e[ns]?|ing)|took|giv(?:e[ns]?|ing)|use[ds]?|tablets?|capsules?|pills?|administ\w+)\b[^.;?]{0,40}\b(?:${AT_A_TIME})\b|\b(?:${AT_A_TIME}) (?:dos(?:e|ing)|tablets?)\b`,
  "iu",
);
/** A dose that was not taken in time. */
const MISSED =
  /\b(?:miss(?:ed|es|ing)?(?: (?:a|the|one|your|their|his|her))? (?:(?!dose|meal|period)[\p{L}\d.-]+ ){0,5}?(?:doses?|tablets?|injections?|pills?)|doses? (?:\w+ ){0,4}(?:is|was|are|be) (?:missed|not taken)|forg[eo]t\w*)\b/iu;
const SWITCHING =
  /\b(?:switch\w*|transition\w*|convert(?:ed|s)?|converting(?![- ]enzyme)|conversion|transfer\w*|chang(?:e|ed|ing)(?: \w+){0,3} (?:from|to|over)|swap\w*|bridg\w+)\b/iu;
const SURGERY = String.raw`(?:surg\w+|operations?|operative\w*|procedures?|an[ae]?esthe\w+|dental|dentist|extractions?|CABG|biops\w+|endoscop\w+|colonoscop\w+|epidural|spinal)`;
/** What is to be done before an operation, not what came about after one. */
const BEFORE_OPERATION = new RegExp(
  String.raw`\b(?:before|prior to)\s(?:[\p{L}-]+\s){0,3}${SURGERY}|\b(?:pre|peri)-?operat\w*|^(?=.*\b(?:discontinu\w+|stop\w*|withh[eo]ld\w*|withdrawn?|interrupt\w*|inform\w*|tell|undergo\w*|planned|elective)\b).*\b${SURGERY}\b`,
  "iu",
);

const HOW_LONG =
  /\b(?:for|to|of|than|least|within|after|beyond|exceed\w*|every)?\s?(?:a (?:further|maximum of) )?(?:\d+(?:\s?(?:to|-|–|or) ?\d+)?|one|two|three|four|five|six|seven|eight|ten|twelve|several|a few)[ -](?:days?|weeks?|months?|years?)\b/iu;
/** How long something is given: a length beside words of treatment, or that it goes on. */
const LASTING =
  /\b(?:limit\w*|continu\w+|treat(?:ed|ment)|therapy|given|administered|administration|dosing|duration|course|use[ds]?|taken|maintain\w*|beyond|longer)\b.{0,60}?\b(?:\d+(?:\s?(?:to|-|–|or) ?\d+)?|one|two|three|four|five|six|seven|eight|ten|twelve|several)[ -](?:days?|weeks?|months?|years?)\b(?! (?:of age|old))|\b(?:duration|length) of (?:treatment|therapy|use)\b|\b(?:long-term|chronic|indefinite\w*|prolonged) (?:use|treatment|therapy|administration)\b|\bcontinu\w+ (?:indefinitely|for life|lifelong)\b/iu;

/** At what interval something is given. */
const EVERY =
  /\bevery (?:\d+|one|two|three|four|six|seven|eight|twelve|other|day|week|month|morning|evening|hour)\b|\b(?:once|twice|(?:two|three|four|\d) times)[ -](?:a |per |every |each |daily|weekly|monthly)|\b(?:daily|weekly|monthly|hourly|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d)\b|\bat \d+[- ]hour(?:ly)? intervals?\b/iu;
/** By what time an effect is there. */
const WORKS_WITHIN =
  /^(?=.*\b(?:onset|effects?|response|actions?|works?|acts?|reduction|relief|improvement)\b)(?=.*\b(?:\d+|one|two|three|four|six|several|a few)(?:\s?(?:to|-|–|or) ?(?:\d+|two|three|four|six))?[ -](?:seconds?|minutes?|hours?|days?|weeks?)\b)(?=.*\b(?:within|onset|begins?|seen|evident|apparent|occurs?|attained|achieved|reached|peaks?|after (?:about )?\d)\b)/iu;

/** Stopping, by words of it: "gradually increased" is none. */
const STOPPED =
  /\b(?:abrupt\w*|discontinu\w+|withdraw\w*|withdrawn|cessation|taper\w*|stop(?:ped|ping)?|wean\w*|gradual(?:ly)? (?:\w+ ){0,3}(?:reduc\w+|decreas\w+|discontinu\w+|withdraw\w*)|(?:reduc\w+|decreas\w+) (?:\w+ ){0,4}gradual\w*)\b/iu;

/** What a label says that is shown to those alone who ask for it. */
export const ONLY_ASKED: readonly LabelAspect[] = [
  {
    heading: "How it is taken",
    facet: "dose",
    codes: [DOSING, ...TOLD],
    elsewhere: ["43678-2", "59845-8", "42232-9"],
    words: "how it is taken",
    says: TAKEN,
    asked: ASKS_HOW_TAKEN,
    best: /\b(?:may|can|should|must|do not|swallow\w*|crush\w*)\b/iu,
    most: 3,
    onlyAsked: true,
  },
  {
    heading: "Missed dose",
    facet: "dose",
    codes: [DOSING, ...TOLD],
    elsewhere: ["42232-9"],
    words: "missed doses",
    says: MISSED,
    asked: MISSED,
    best: /\b(?:dose|take|should)\b/iu,
    most: 3,
    onlyAsked: true,
  },
  {
    heading: "How often",
    facet: "dose",
    codes: [DOSING],
    elsewhere: TOLD,
    words: "how often it is given",
    says: EVERY,
    asked:
      /\bhow (?:often|frequently)\b(?!.*\b(?:tests?|tested|check\w*|measured?|levels?|bloods?|INR|ECG|scans?|monitor\w*|cause\w*)\b)(?=.*\b(?:chang|replac|appl|remov|put|giv|tak|inject|infus|dos|us(?:e|ed|ing)\b|inhal|administ|repeat)\w*)|\bhow many times (?:a|per) (?:day|week)\b/iu,
    best: /^(?:apply|take|give|use|inject|replace|change)\b|\b(?:appl(?:y|ied)|administered|given|taken|replaced?|changed?|inject(?:ed)?|used?)\b/iu,
    tells: EVERY,
    most: 2,
    onlyAsked: true,
  },
  {
    heading: "How fast it works",
    facet: "treatment",
    codes: ["34090-1", "43681-6", "43682-4", "43679-0"],
    elsewhere: [DOSING, ...TOLD, ...WARNED],
    words: "how fast it works",
    says: WORKS_WITHIN,
    asked:
      /\bhow (?:fast|quick(?:ly)?|soon|long)\b.*\b(?:works?|working|acts?|takes? effect|to take effect|kicks? in|effects?|onset|feel|respond|response|lower|bring(?:s)? (?:it |\w+ )?down|reduces?|relieves?)\b(?!.*\b(?:last|wear)\w*)|\btakes? (?:\p{L}+ ){0,3}(?:minutes?|hours?|days?|weeks?|months?) to (?:work|act|help|take effect)|\bworks? (?:straight away|immediately|at once|right away|instantly)|\bonset\b|\btime to (?:effect|onset|peak)\b/iu,
    best: /\b(?:onset|begins?|full effect|maxim\w+ effect|peak effect)\b/iu,
    most: 2,
    onlyAsked: true,
  },
  {
    heading: "Duration",
    facet: "dose",
    codes: [DOSING, "34067-9", "34066-1", ...WARNED],
    elsewhere: TOLD,
    words: "how long it is given",
    says: LASTING,
    asked:
      /\b(?:for )?how long (?:can|could|should|must|may|do|does|is|are|to|would)\b(?!.*\b(?:before|prior to|wait\w*|apart|work|take effect|kick in|last|stored?|kept|keep|good|usable|expir\w*|miss\w*|after (?:stopp|the last|discontinu|open|mix|reconstitut)\w*)\b)|\b(?:duration|length) of (?:treatment|therapy|use|course)|\b(?:treatment|course) (?:duration|length)\b|\b(?:maximum|max|longest) (?:number of )?(?:duration|days|weeks|months)\b|\bfor how many (?:days|weeks|months|years)\b|\bhow many (?:days|weeks|months|years) (?:of|should|can|to)\b(?!.*\b(?:before|prior)\b)|\b(?:long[- ]term|lifelong|indefinite\w*) (?:use|treatment|therapy)\b/iu,
    best: /\b(?:limit\w*|recommended|should|not (?:be )?(?:exceed|longer|more)|continue\w*|duration|maximum|at least|up to)\b/iu,
    tells: HOW_LONG,
    most: 3,
    onlyAsked: true,
  },
  {
    heading: "Switching",
    facet: "dose",
    codes: [DOSING],
    elsewhere: WARNED,
    words: "switching",
    says: SWITCHING,
    asked: new RegExp(
      String.raw`${SWITCHING.source}|\bfrom \p{L}{4,}(?: \d+ ?mg)? (?:on)?to \p{L}{4,}.*\b(?:wait|how|when|gap|wash-?out)\b`,
      "iu",
    ),
    best: /\b(?:discontinue|stop|start|begin|initiate|when|should)\b/iu,
    tells: /\b(?:INR|hours?|days?|\d)\b/u,
    most: 4,
    onlyAsked: true,
  },
  {
    heading: "Before surgery",
    facet: "dose",
    codes: [DOSING, ...WARNED],
    elsewhere: TOLD,
    words: "what to do before surgery",
    says: BEFORE_OPERATION,
    asked:
      /\b(?:before|prior to|stop\w*|hold(?:ing)?|with-?h[eo]ld\w*|held|discontinu\w*|paus\w*|omit\w*|interrupt\w*|undergo\w*|going for|due for)\b.*\b(?:surg\w+|operations?|procedures?|an[ae]?esthe\w+|dental|dentist|extractions?|CABG|biops\w+|endoscop\w+|colonoscop\w+|epidural|hip replacement|knee replacement)\b|\b(?:peri|pre)-?op\w*\b/iu,
    best: /\b(?:discontinu\w+|stop\w*|withh[eo]ld|interrupt\w*|withdrawn|inform|prior|before)\b/iu,
    tells: /\b(?:\d+|two|three|four|five|six|seven|ten)[ -](?:to \d+ )?(?:hours?|days?|weeks?)\b/iu,
    most: 3,
    onlyAsked: true,
  },
  {
    heading: "Contraception",
    facet: "harm",
    codes: ["34066-1", "42228-7", "53414-9", "43685-7", "34071-1", "42232-9", "34072-9", "34073-7", "34068-7"],
    elsewhere: [...TOLD, "34070-3"],
    words: "contraception",
    says: /\b(?:contracept\w*|birth control|IUDs?|sterili[sz]ation|pregnancy tests?|(?:exclude|excluded) (?:\w+ )?(?:before|prior)|pregnancy must be excluded)\b/iu,
    asked:
      /\b(?:contracept\w*|birth control|(?:the|combined|mini|on) pill|IUDs?|(?:the|hormonal|copper|a) coil|pregnancy precautions?|condoms?)\b/iu,
    best: /\b(?:must|should|use|acceptable|reliable|effective|methods?|alone|fail\w*)\b/iu,
    tells: /\b(?:two|one|another|additional|month|months|not (?:be )?used? alone|in addition)\b/iu,
    most: 2,
    onlyAsked: true,
  },
  {
    heading: "Breastfeeding",
    facet: "harm",
    codes: ["77290-5", "34080-2", "53414-9"],
    own: ["77290-5", "34080-2"],
    elsewhere: [...WARNED, "34070-3", "42228-7"],
    words: "breastfeeding",
    says: /\b(?:breast-?\s?(?:fe\w+|milk)|lactat\w+|nursing|human milk|nursed)\b/iu,
    asked: /\b(?:breast-?\s?feed\w*|breastfed|lactat\w+|nursing|breast milk)\b/iu,
    best: /\b(?:should|recommended|avoid|decision|contraindicated|excreted|not known|caution)\b/iu,
    tells: /\b(?:should|contraindicated|do not|not recommended|decision)\b/iu,
    most: 2,
    onlyAsked: true,
  },
  {
    heading: "Older people",
    facet: "dose",
    codes: ["34082-8", DOSING, ...WARNED],
    own: ["34082-8"],
    words: "older people",
    says: /\b(?:elderly|geriatric\w*|older (?:patients|adults|people)|(?:6[05]|7[05]|8[05]) years)\b/iu,
    asked:
      /\b(?:elderly|older (?:people|adults|patients)|geriatric\w*|frail|old age|aged? (?:over|above)? ?(?:6[5-9]|[7-9]\d)|over (?:6[5-9]|[7-9]\d))\b/iu,
    best: /\b(?:dos(?:e|es|age|ing)|start\w*|initial\w*|caution|risk|sensitiv\w+|lower|reduc\w+)\b/iu,
    tells: /\d\s?(?:mg|g|mcg|IU|units)\b|\b(?:low|lower|reduced) (?:initial |starting )*(?:dos\w+|end)\b/iu,
    most: 2,
    onlyAsked: true,
  },
  {
    heading: "Storage",
    facet: "dose",
    codes: ["44425-7", "34069-5", "59845-8", DOSING],
    elsewhere: [...TOLD, "51945-4", "60561-8"],
    words: "storage",
    says: /\b(?:stor(?:e|ed|age|ing)|refrigerat\w+|fre?oz\w*|freezer|room temperature|keep (?:in|at|the|this|out)|protect(?:ed)? from|shelf|expiry|expiration|discard (?:after|unused|any))\b|\d\s?°/iu,
    asked:
      /\b(?:stor(?:e|ed|age|ing)|refrigerat\w*|fridge|freez\w*|room temperature|shelf[- ]life|expir\w*|keep (?:it|them)|(?:once|after|when) (?:\w+ )?(?:open(?:ed|ing)|mix(?:ed|ing)|reconstitut\w+|dilut\w+)|(?:good|usable|stable|last) for)\b/iu,
    best: /\b(?:store|temperature|refrigerat\w+|keep)\b|\d\s?°/iu,
    tells: /\d\s?°/u,
    most: 3,
    onlyAsked: true,
  },
  {
    heading: "Stopping",
    facet: "harm",
    codes: [DOSING, ...WARNED],
    elsewhere: TOLD,
    words: "how it is stopped",
    says: STOPPED,
    // Somebody's withdrawal from alcohol, and giving up smoking, are what a drug is asked for.
    asked:
      /\b(?:stop(?:ped|ping)?|discontinu\w*|(?<!\b(?:alcohol|opioid|opiate|heroin|nicotine|cannabis|stimulant) )withdraw\w*|taper\w*|wean\w*|come off|(?<!\b(?:smoking|tobacco) )cessation|deprescrib\w*)\b/iu,
    best: /\b(?:abrupt\w*|gradual\w*|taper\w*|weeks?|should be (?:stopped|discontinued|withdrawn)|discontinue|do not stop)\b/iu,
    tells:
      /\b(?:gradual\w*|taper\w*|slowly|over (?:at least )?(?:a |several )?(?:period of (?:about |at least )?)?(?:\d|few|one|two|1)[^.]{0,12}(?:days?|weeks?))\b|\bshould not be (?:abruptly )?(?:stopped|discontinued|withdrawn)\b/iu,
    most: 3,
    onlyAsked: true,
  },
  {
    heading: "Starting",
    facet: "dose",
    codes: [DOSING],
    elsewhere: WARNED,
    words: "when it is started",
    says: /\b(?:initiat\w*|start(?:ed|ing)?|begin|begun|first dose|initial dose|restart\w*|resum\w*)\b/iu,
    asked:
      /\b(?:when|how (?:soon|early)|how long (?:after|before|until)|timing)\b.*\b(?:start(?:ed|ing)?|initiat\w*|commenc\w*|begin|begun|given|restart\w*|resum\w*)\b|\b(?:restart|resum)\w*/iu,
    best: /\b(?:should|as soon as|after|within|once)\b/iu,
    tells: /\b(?:hours?|days?|weeks?|minutes?)\b/iu,
    most: 2,
    onlyAsked: true,
  },
  {
    heading: "Monitoring",
    facet: "monitoring",
    codes: ["34075-2", ...WARNED, DOSING],
    own: ["34075-2"],
    elsewhere: ["34073-7", ...TOLD],
    words: "what is to be monitored",
    says: /^(?!.*\bRisk Evaluation\b).*\b(?:pregnancy tests?|monitor\w*|measur(?:ed?|ing|ements?)|determin(?:ed|ations?) (?:at|of|periodic\w*|before|during)|periodic\w*|obtain\w*|check(?:ed)?|assess\w*|evaluat\w+|laboratory tests?|serum \w+ (?:levels?|determinations?))\b/iu,
    asked:
      /\bmonitor\w*|\bblood tests?\b|\bhow often\b.*\b(?:tests?|tested|check\w*|measured?|levels?|bloods?|INR|ECG|scans?)\b|\b(?:tests?|check\w*|measure\w*|levels?|bloods?)\b.*\bhow often\b|\b(?:which|what)\b.*\b(?:to|should i|should be|do i) (?:check|measure|test|monitor)\w*|\bbaseline (?:tests?|bloods?|checks?)\b|\bcheck(?:ed|s)?\b.*\b(?:levels?|bloods?|potassium|sodium|function|LFTs?|U&Es?)\b|\bwhat (?:tests|bloods)\b/iu,
    best: /^(?:closely |periodically |regularly )?(?:monitor|measure|obtain|check|assess|evaluate|perform|test)\b|\b(?:should|must) (?:\w+ )?be (?:\w+ )?(?:monitored|measured|checked|assessed|evaluated|determined|obtained|performed|tested)\b|\bmonitoring (?:of .{3,40} )?(?:is|should be) (?:recommended|required|advised)\b/iu,
    tells:
      /\b(?:monitor\w*|measure\w*|obtain\w*|check\w*|assess\w*|evaluat\w+|perform\w*|test\w*|determin\w+)\b.*\b(?:monthly|weekly|daily|every|prior to|before|periodic\w*|regular\w*|baseline|frequent\w*|annual\w*|within|during|at least|intervals?)\b/iu,
    most: 4,
    onlyAsked: true,
  },
  {
    heading: "Overdose",
    facet: "harm",
    codes: ["34088-5"],
    best: /\b(?:supportive|measures|treat(?:ment|ed)?|antidotes?|dialysis|charcoal|poison|medical help|symptomatic)\b/iu,
    most: 3,
    asked: /\b(?:overdos\w+|poison\w+|too much|too many)\b/iu,
    onlyAsked: true,
  },
];
