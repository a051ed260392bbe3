/** Words of questions that ask for one matter of an aspect, and of sentences that are on it. */
const MATTERS: readonly (readonly [asked: RegExp, said: RegExp])[] = [
  [
    /\b(?:crush\w*|chew\w*|split\w*|cut|halv\w+|broken|break|open(?:ed|ing)?|dissolv\w*|swallow\w*|suck\w*|sprinkl\w+|tube)\b/iu,
    /\b(?:crush\w*|chew\w*|un-?chewed|split|divid\w+|broken|opened|dissolv\w*|whole|intact|suck\w*|sprinkl\w+|tube)\b/iu,
  ],
  [
    /\b(?:food|meals?|eating|eat|breakfast|dinner|stomach|milk)\b/iu,
    /\b(?:food|meals?|eating|breakfast|dinner|stomach|milk)\b/iu,
  ],
  [
    /\b(?:morning|evening|night|bedtime|time of (?:the )?day)\b/iu,
    /\b(?:morning|evening|night|bedtime|time of (?:the )?day|last daily dose)\b/iu,
  ],
  [
    /\b(?:liver|LFTs?|ALT|transaminases?)\b/iu,
    /\b(?:liver|hepatic|\p{L}*transferases?|transaminases?|ALT|bilirubin)\b/iu,
  ],
  [/\b(?:kidneys?|renal|U&Es?|creatinine|eGFR)\b/iu, /\b(?:renal|kidneys?|creatinine|BUN|glomerular)\b/iu],
  [/\b(?:thyroid|TFTs?|TSH)\b/iu, /\b(?:thyroid|TSH)\b/iu],
  [/\b(?:INR|clotting)\b/iu, /\b(?:INR|prothrombin\w*|coagulation)\b/iu],
  [/\b(?:FBC|CBC|blood counts?|platelets?)\b/iu, /\b(?:blood (?:cell )?counts?|CBC|platelets?|h(?:a)?ematolog\w+)\b/iu],
  [/\b(?:ECG|EKG|QTc?)\b/iu, /\b(?:ECG|EKG|electrocardiogra\w+|QTc?)\b/iu],
  [/\b(?:eyes?|vision|ophthalm\w+)\b/iu, /\b(?:eyes?|vision|visual|ophthalm\w+|slit-lamp)\b/iu],
  [/\b(?:risks?|dangers?|dangerous|what happens|consequences?)\b/iu, /\b(?:risks?|death|fatal|serious)\b/iu],
  [
    /\b(?:sudden\w*|abrupt\w*|early|premature\w*|cold turkey)\b/iu,
    /\b(?:sudden\w*|abrupt\w*|premature\w*|lapses?|rebound|interrupt\w*)\b/iu,
  ],
];

/** How many of the matters that a question asks for a sentence is on: asked whether it may be crushed, what is said of meals is no answer. */
export function mattersTold(question: string, text: string): number {
  return MATTERS.filter(([asked, said]) => asked.test(question) && said.test(text)).length;
}
