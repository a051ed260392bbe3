/**
 * What can be done with a drug or for its sake, each told as one axis with two ends: what goes on or stops, a dose that is lessened or not, watching that is done or left out.
 * A denial turns the end round.
 */
export const AXES = [
  "go",
  "sudden",
  "raise",
  "lessen",
  "watch",
  "correct",
  "swap",
  "together",
  "dilute",
  "drink",
  "protect",
  "care",
] as const;
export type Axis = (typeof AXES)[number];

/** Words for one end of an axis. */
export interface DeedWords {
  readonly axis: Axis;
  readonly end: 1 | -1;
  readonly shape: RegExp;
}

const STOP = String.raw`(?:stop(?:s|ped|ping)?|discontinu\w+|withdr[ae]w\w*|withh[eo]ld\w*|interrupt\w*|suspend\w*|terminat\w+|ceas(?:e[ds]?|ing)|cessation|paus(?:e[ds]?|ing)|quit|(?:com(?:e|es|ing)|tak(?:e|en|ing)|wean\w*|taper\w*) off|(?:switch|turn|shut)\w* (?:it )?off|(?:left|leave|leaving) off|dropp(?:ed|ing)|given up)`;
/** A word between two of a deed. */
const G = String.raw`(?:(?!(?:not|never|no|nor|if|when|but)\b)[\p{L}-]+)`;
const AT_ONCE = String.raw`(?:abrupt(?:ly)?|sudden(?:ly)?|at once|straight ?away|right away|immediately|overnight|from one (?:day|moment|hour) to the next|in (?:a single|one) (?:day|step|go)|all at once|cold turkey|without (?:any )?(?:taper\w*|weaning|tailing off|steps?|(?:gradual|slow) \w+))`;
const DOSE = String.raw`(?:dos(?:e[sd]?|ages?|ing)|rates?|amounts?|infusions?|tablets?)`;
const LESS = String.raw`(?:reduc\w+|decreas\w+|lower(?:ed|ing)?|lessen\w*|halv(?:e[ds]?|ing)|smaller|cut (?:back|down|by)|turned down|slow(?:ed|er|ing)?(?: down)?|less)`;
const MORE = String.raw`(?:rais(?:e[ds]?|ing)|increas(?:e[ds]?|ing)|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|higher|stepped up|titrated (?:up|upwards?)|escalat\w+|(?:run |go )?faster|turned up|sped up|more)`;
const SAME = String.raw`(?:full|usual|normal|same|unchanged|standard|ordinary|regular|customary)`;
const WATCH = String.raw`(?:monitor\w*|check(?:s|ed|ing|-ups?)?|test(?:s|ed|ing)|screen(?:ed|ing)?|measur\w+|evaluat\w+|assess\w*|examin\w+|surveillance|follow(?:ed)?[- ]?up|followed|observ(?:e[ds]?|ing|ation)|watch(?:ed|ing)?|supervis\w+|determin(?:ed|ations?)|counted|look(?:ed|ing)?[- ](?:at|after)|kept an eye on|telemetry|(?:levels?|counts?|ECGs?|INRs?) (?:is|are)?)`;
const RIGHTED = String.raw`(?:correct(?:ed|ing|ion)?|put right|righted|normali[sz]ed|repleted)`;

/** The words for each end; what names both a verb and how it is done stands before what names the verb alone. */
export const DEED_WORDS: readonly DeedWords[] = [
  {
    axis: "sudden",
    end: 1,
    shape: new RegExp(
      String.raw`\b${STOP}\b(?:\s+${G}){0,4}?\s${AT_ONCE}(?!\p{L})|\b(?:abrupt(?:ly)?|sudden(?:ly)?)\s(?:${G}\s+){0,4}?${STOP}\b|\b(?:short|brief|sudden) (?:interruptions?|breaks?|pauses?)\b`,
      "giu",
    ),
  },
  {
    axis: "sudden",
    end: -1,
    shape: new RegExp(
      String.raw`\b(?:taper\w*(?! off)\b|wean(?:ed|ing)(?! off)|tail(?:ed|ing) off|phas\w+ out)\b|\b(?:gradual(?:ly)?|slow(?:ly)?|step by step|stepwise|little by little|in steps|bit by bit)\s(?:${G}\s+){0,3}?(?:${LESS}|${STOP}|withdrawal|reduction)\b|\b(?:${LESS}|${STOP}|brought down|come down|withdrawal|reduction|(?:performed|achieved|done|carried out))\s(?:${G}\s+){0,3}?(?:gradual(?:ly)?|slowly|step by step|stepwise|little by little|in steps|bit by bit)(?!\p{L})`,
      "giu",
    ),
  },
  { axis: "go", end: -1, shape: new RegExp(String.raw`\b${STOP}(?![\p{L}])`, "giu") },
  {
    axis: "go",
    end: 1,
    shape:
      /\b(?:continu(?:e[ds]?|ing|ation)|carr(?:y|ies|ied|ying) (?:straight )?on|go(?:es|ing)? on|gone on|keeps? (?:on )?(?:taking|using|giving|getting|going)|(?:kept|runs?|left) (?:on|going|running|up|at|in place|unchanged|as)\b|stays? on|stay(?:s|ing)? (?:on|with)|remains? on|finish(?:e[ds]|ing)?|complet(?:e[ds]?|ing) (?:the|her|his|their|its) (?:course|pack|cycle|infusion|treatment|bag)|run on|persist(?:ed)? with)\b/giu,
  },
  {
    axis: "raise",
    end: 1,
    shape: new RegExp(
      String.raw`\b${MORE}\b(?:\s+${G}){0,3}?\s${DOSE}\b|\b${DOSE}\b(?:\s+${G}){0,6}?\s+${MORE}(?!\p{L})|\b(?:doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|(?:twice|double|two times) the (?:usual |next |normal |regular )?(?:dose|amount|quantity)|(?:two|both) doses (?:at once|together|at the same time)|make up for (?:it|the missed)|catch up|(?:should|may|can|must|could|be|is|are) (?:run |given )?faster|(?:be|is|are) (?:increased|raised|advanced|uptitrated|stepped up)|increas(?:e|ing) (?:it|the|its)|titrat\w+ (?:upwards?|further))\b`,
      "giu",
    ),
  },
  {
    axis: "lessen",
    end: 1,
    shape: new RegExp(
      String.raw`\b${LESS}\b(?:\s+${G}){0,3}?\s${DOSE}\b|\b${DOSE}\b(?:\s+(?!(?:with|for|in)\b)${G}){0,6}?\s+${LESS}(?!\p{L})|\b(?:low end|lower end|lowest)\b(?:\s+${G}){0,4}?\s(?:dos\w+|range)|\b(?:(?:start|begin|initiat)\w*(?:\s+${G}){0,3}? (?:low(?:er)? dos\w+|lower?(?=[,.;]|$))|longer intervals?|increased intervals?|intervals?(?:\s+${G}){0,4}? (?:longer|increased|lengthened|extended|prolonged)|more slowly)\b|\b(?:\d+\s?(?:%|percent|per cent)|half|a (?:third|quarter|tenth)|one[- ](?:half|third|quarter|fifth|tenth))\s?of the (?:usual |normal |recommended )?(?:\p{L}+ )?(?:dos(?:e|age)|amount)\b`,
      "giu",
    ),
  },
  {
    axis: "lessen",
    end: -1,
    shape: new RegExp(
      String.raw`\b${SAME}\s(?:${G}\s+){0,2}?(?:${DOSE}|intervals?)\b|\bas (?:anybody|anyone|everybody|everyone) else\b|\blike (?:anybody|anyone|everybody|everyone) else\b`,
      "giu",
    ),
  },
  { axis: "watch", end: 1, shape: new RegExp(String.raw`\b${WATCH}(?!\p{L})`, "giu") },
  {
    axis: "watch",
    end: -1,
    shape:
      /\b(?:un(?:monitored|checked|watched|tested|measured|supervised|observed)|(?:go|goes|sent|leave[sd]?|left|walk\w*) (?:straight )?home|leave (?:at once|immediately|straight away|right away))\b/giu,
  },
  { axis: "correct", end: 1, shape: new RegExp(String.raw`\b${RIGHTED}(?!\p{L})`, "giu") },
  { axis: "correct", end: -1, shape: /\b(?:uncorrected|untreated|unreplaced)\b/giu },
  {
    axis: "swap",
    end: 1,
    shape:
      /\b(?:interchang\w+|substitut\w+|exchanged?|swapp?(?:ed|ing)?|in place of one another|(?:the )?same as each other|replac(?:e[ds]?|ing) (?:one|each)|converted? (?:one|mg)[^.;,]{0,20})\b/giu,
  },
  {
    axis: "together",
    end: 1,
    shape:
      /\b(?:at the same (?:time|moment)|together|simultaneous\w*|side by side|along with|in one go|with the same (?:glass|meal))\b/giu,
  },
  {
    axis: "together",
    end: -1,
    shape:
      /\b(?:(?:\d+|one|two|three|four|five|six|eight|twelve) (?:or more )?(?:hours?|minutes?) (?:before|apart|after)|(?:hours?|minutes?) apart|separate(?:d|ly)|spaced (?:out|apart)|staggered)\b/giu,
  },
  { axis: "dilute", end: 1, shape: /\b(?:dilut(?:e[ds]?|ing|ion))\b/giu },
  { axis: "dilute", end: -1, shape: /\b(?:undiluted|neat|straight from the (?:vial|ampoule))\b/giu },
  {
    axis: "drink",
    end: 1,
    shape:
      /\b(?:drink(?:ing)?(?! alcohol)|ingestion of (?:fluids?|water)|fluid intake|fluids? (?:freely|liberally))\b|\b(?:well[- ]hydrated|kept hydrated|hydration)\b/giu,
  },
  {
    axis: "drink",
    end: -1,
    shape:
      /\b(?:fluid restriction|restrict\w* (?:\p{L}+ )?(?:fluids?|water|drinking)|(?:fluids?|water|drinking) (?:should|must|can|may|is|are) (?:be )?(?:\p{L}+ly )?(?:restricted|limited))\b/giu,
  },
  {
    axis: "protect",
    end: 1,
    shape:
      /\b(?:contracepti(?:on|ves?)|birth control|sun ?screen|(?:protective|rubber) (?:clothing|gloves)|pre-?medicat\w+|pre-?treat\w+|prophyla\w+)\b/giu,
  },
  {
    axis: "care",
    end: 1,
    shape:
      /\b(?:with (?:extreme |particular |special |great |due )?(?:caution|care)|cautiously|caution (?:is|should|must)\b|(?:particular|special|great|extreme) (?:care|caution)|(?:caution|care|precautions?) (?:is|are) (?:needed|advised|required)|(?:care|caution|precautions?)(?= (?:should|must|is|are)\b))/giu,
  },
  {
    axis: "care",
    end: -1,
    shape:
      /\b(?:(?:needs?|requires?|calls? for|with) no (?:\p{L}+ ){0,2}?(?:care|caution|precautions?|attention|thought)|without (?:\p{L}+ ){0,2}?(?:care|caution|precautions?|attention|thought)|no (?:special|particular|extra|additional|further) (?:care|caution|precautions?|attention))\b/giu,
  },
];
