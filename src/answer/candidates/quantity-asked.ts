import { readOnce } from "../../text/read-once.js";
import { TO_WHOM_CUES } from "../../question/cues.js";

const UNIT = "(?:mg|mcg|µg|μg|ug|g|kg|ml|mL|l|L|IU|U|units?|mmol|mEq|drops?|puffs?|tablets?|capsules?|Gy|%)";
const LENGTH = "(?:minutes?|min|hours?|hrs?|h|days?|d|weeks?|wks?|months?|years?|yrs?|cycles?|courses?)";
const NUMBER = "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|half)";

const OFTEN = new RegExp(
  `\\b(?:every|each|per|a) (?:other |${NUMBER} (?:(?:to|or|-|–) ${NUMBER} )?)?${LENGTH}(?![\\w])|\\b(?:once|twice|thrice|daily|weekly|monthly|yearly|annual\\w*|biennial\\w*|triennial\\w*|fortnightly|times|alternate[- ]day|interval\\w*|Q\\d+W|q\\d+h|b\\.?i\\.?d|t\\.?i\\.?d|as needed|on demand|frequen\\w+)\\b`,
  "iu",
);

/** An age, a length of time or an event by which something is to be begun or ended. */
const BY_THEN = `\\b${NUMBER}(?:\\s?(?:-|–|to|or|and)\\s?${NUMBER})?[\\s-]?${LENGTH}(?![\\w])|\\bages?d? (?:of )?\\d`;

/** How much, how long and how often, when, and what can be done: by the words of the question, what a sentence must hold to tell it. */
const ASKED: readonly { readonly asked: RegExp; readonly tells: RegExp }[] = [
  {
    asked: /\bhow many (?:minutes|hours)\b/iu,
    tells: new RegExp(
      `\\b${NUMBER}(?:\\s?(?:-|–|to|or)\\s?${NUMBER})?[\\s-]?(?:minutes?|min|hours?|hrs?|h)(?![\\w])`,
      "iu",
    ),
  },
  {
    asked: /\bhow many (?:sessions|treatments|cycles|courses|visits|doses|injections|lessons)\b/iu,
    tells: new RegExp(
      `\\b${NUMBER}(?:\\s?(?:-|–|to|or)\\s?${NUMBER})?[\\s-]?(?:[\\w-]+ ){0,2}(?:sessions?|treatments?|cycles?|courses?|visits?|doses?|injections?|lessons?)(?![\\w])`,
      "iu",
    ),
  },
  {
    asked: /\bhow many (?:days|weeks|months|years)\b/iu,
    tells: new RegExp(
      `\\b${NUMBER}(?:\\s?(?:-|–|to|or)\\s?${NUMBER})?[\\s-]?(?:days?|d|weeks?|wks?|months?|years?|yrs?)(?![\\w])`,
      "iu",
    ),
  },
  {
    asked:
      /\b(?:(?:start(?:ing)?|initial|loading|first|beginning) (?:\w+ )?doses?|dose to start|start(?:ed)? (?:with|at|on) (?:what|which) dose)\b/iu,
    tells: new RegExp(
      `(?=.*\\b(?:start\\w*|initia\\w+|loading|begin\\w*|began|commenc\\w+|first (?:dose|week|day)|titrat\\w+|up to|increas\\w+ to)\\b)(?=.*\\d[\\d.,]*\\s?${UNIT}(?![\\w]))`,
      "iu",
    ),
  },
  {
    asked:
      /\b(?:what|which|how much|how large|maximum|max|maximal|usual|recommended|optimal|best|correct|right|lowest|highest|effective|minimum) (?:is the |are the |(?:\w+ ){0,2})?(?:doses?|dosages?|dosing)\b|\bhow much [\w-]+ (?:should|do|does|can|is|are)\b.{0,60}\b(?:take|given|give|need\w*|use[ds]?|prescribe\w*|safe)\b/iu,
    tells: new RegExp(
      `\\d[\\d.,]*\\s?${UNIT}(?![\\w])|\\b(?:high|low|standard|double|single|half)[ -](?:er )?dos\\w+`,
      "iu",
    ),
  },
  {
    asked: /\b(?:max(?:imum|imal)?|highest|ceiling) (?:\w+ ){0,2}(?:dos(?:es?|ages?|ing)|amounts?)\b/iu,
    tells:
      /\b(?:max\w*|up to|not (?:to )?exceed\w*|exceed\w*|at most|no more than|not more than|highest|rang(?:e|es|ed|ing)|limit\w*|ceiling|above)\b|\d\s?(?:-|–|to)\s?\d/iu,
  },
  {
    asked:
      /\bhow long (?:should|must|do|does|can|is|are|to|before|after|for)\b|\b(?:duration|length) of (?:treatment|therapy|\w+ (?:treatment|therapy))\b|\bfor how (?:long|many (?:days|weeks|months|years))\b|^[^?]{0,60}\b(?<!\b(?:long|short|disease|symptom) )duration\b/iu,
    tells: new RegExp(
      `\\b${NUMBER}(?:\\s?(?:-|–|to|or)\\s?${NUMBER})?[\\s-]?(?:${LENGTH})(?![\\w])|\\b(?:lifelong|life-long|indefinite\\w*|long[- ]term|short[- ]term|(?:longer|shorter) (?:\\w+ )?(?:treatment|therapy|durations?|courses?|use|exposure|follow-up|periods?)|(?:longer|shorter) than|(?:24|15|12) ?h)\\b`,
      "iu",
    ),
  },
  {
    // How often something happens may be told as a share of people, how often something is to be done not.
    asked:
      /\bevery how (?:many|long|often)\b|\bhow (?:often|frequently)\b(?! (?:do|does|is|are|did|was|were|can|will)\b)|\bhow many times\b/iu,
    tells: OFTEN,
  },
  {
    asked: /\bhow (?:often|frequently) (?:do|does|is|are|did|was|were|can|will)\b/iu,
    tells: new RegExp(`${OFTEN.source}|\\d\\s?%`, "iu"),
  },
  {
    // "Stop screening": what is said against it from an age on tells it, too.
    asked:
      /\bwhen (?:to|should|can|do|must|may)\b.{0,30}\b(?:stop|discontinue|end|cease|withdraw)\w*|\b(?:until|up to|to) what age\b|\bupper age\b|^(?:can|should|do|may|must) (?:i|we|you|they|she|he|patients|women|men|people) (?:\w+ )?(?:stop|discontinue)\b|\bstop(?:ping)? age\b|\bage to stop\b/iu,
    tells: new RegExp(
      `\\b(?:discontinu\\w+|stop(?:s|ped|ping)?|ceas\\w+|withdr[ae]w\\w*|no longer|older than|(?:and|or) older|over (?:the age of )?\\d|after age)\\b|${NUMBER} ${LENGTH} (?:before|prior|after)\\b`,
      "iu",
    ),
  },
  {
    asked:
      /\bwhen (?:to|should|can|do|must|may)\b.{0,30}\b(?:start|begin|screen|check|test|repeat)\w*\b|\b(?:at|from) what age\b|\bwhat age (?:to|should|do|does|can)\b|\bwhen to\b|- when\b/iu,
    tells: new RegExp(
      `${BY_THEN}|\\b(?:older|younger) than\\b|\\b(?:first|each|every) (?:\\w+ ){0,2}visit\\b|\\b(?:trimester|at birth|newborns?|at diagnosis|immediately|as soon as|as early as|earl(?:y|ier)|later|delayed?)\\b`,
      "iu",
    ),
  },
  {
    asked:
      /\b(?:at|from|by|in) (?:what|which) (?:gestation(?:al age)?|week|trimester)\b|\bhow many weeks(?:['’]? gestation| pregnant)\b/iu,
    tells:
      /\b\d+(?:\s?(?:-|–|to|and)\s?\d+)?\s?(?:\+\d )?(?:weeks?|wks?|days?)\b|\btrimester\b|\bfirst (?:\w+ )?visit\b/iu,
  },
  {
    asked: TO_WHOM_CUES,
    tells:
      /\b(?:benefi\w+|eligib\w+|candidates?|indicat\w+|at (?:an? )?(?:high|increased|higher|greater|low|elevated)[\w ]{0,12} risk|recommend\w*|should|need\w*|all|only in|history of|risk factors?)\b/iu,
  },
  {
    asked:
      /^what (?:can|could|should|may|might) (?:be |i |we |you |one )?(?:done?|given?|used?|taken?|offer(?:ed)?|prescribed?|tried|try|helps?)\b/iu,
    tells:
      /\b(?:(?:reduc|effective|efficac|improv|prevent|superior|inferior|recommend|benefi|success)\w*|reliev(?:ed|es|ing)|relief|controlled|better|help(?:s|ed|ful)?)\b/iu,
  },
];

/** Asked how much, how long or how often, or what can be done, whether a sentence tells any such thing; true where nothing of the kind was asked. */
export function tellsTheQuantity(question: string, sentence: string): boolean {
  return quantitiesIn(question).every((tells) => tells.test(sentence));
}

const quantitiesIn = readOnce((question) => ASKED.flatMap(({ asked, tells }) => (asked.test(question) ? [tells] : [])));
