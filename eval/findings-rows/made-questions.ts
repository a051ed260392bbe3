import { createHash } from "node:crypto";
import { welcomeOf } from "../../src/appraise/findings/outcome-worth.js";

/** A study that questions are made of: its title and what of it tells which outcomes it speaks of. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const END = "(?:[:.(;–]| - | a randomi| in a |$)";
const EFFECT = new RegExp(
  `\\b(?:effects?|efficacy|effectiveness|impact|influence|role|benefits?) of (?:the |an? )?(.{3,50}?) (?:on|in|for) (?:the )?(.{4,70}?)${END}`,
  "iu",
);
const FOR = new RegExp(
  `^(?:use of |comparison of |trial of |treatment with )?(?:the |an? )?(.{3,50}?) (?:in the treatment of|for the treatment of|for the prevention of|in the management of|for preventing|for reducing|to reduce|to prevent|to treat|for) (?:the )?(.{4,70}?)${END}`,
  "iu",
);
const DOES = new RegExp(
  `^(?:the |an? )?(.{3,50}?) (?:does not |do not |significantly )?(?:reduces?|improves?|decreases?|prevents?|lowers?|increases?|enhances?|attenuates?|affects?|shortens?) (?:the )?(.{4,70}?)${END}`,
  "iu",
);
const VERSUS =
  /^(?:comparison of |the |an? )?([^:]{3,40}?) (?:versus|vs\.?|compared with|and placebo) ([^:]{3,60}?)(?: (?:in|for|on|with|as|during|after)\b.*)?(?:[:.(;–]|$)/iu;
/** What a title begins with, where it is put in none of these ways: "Mirabegron in adults with overactive bladder". */
const OPENING =
  /^(?:(?:use|safety|(?:long|short)-term (?:use|effects?|efficacy)) of )?(?:the |an? )?([^:,?]{4,42}?) (?:in|for|among|during|after|on|as|by|to (?:reduce|improve|prevent|treat|increase|decrease)|improves?|reduces?|increases?|decreases?|prevents?|enhances?|does not|do not)\b/iu;
/** Whom a title tells of: "in patients with asthma", "among older adults". */
const IN_WHOM =
  /\b(?:in|among|for) ((?:patients|people|adults|children|women|men|subjects|individuals) (?:with|after|undergoing) [^:,.(;–]{4,45}|[^:,.(;–]{0,20}(?:children|infants|women|men|adults|pregnancy)\b)/iu;
/** Names of what is tried that are none of one thing. */
const NOT_ONE =
  /\b(?:and|or|with|versus|vs|combin\w+|comparison|different|two|three|using|study|trial|protocol|patients|predict\w*|factors?|added|adding|addition|effects?|evaluat\w+|investigat\w+|applying|assess\w+|messaging|quality of)\b|[/+,:]/iu;
/** Outcomes asked for, where the abstract of the study names them. */
const OUTCOMES =
  "pain|mortality|quality of life|depression|anxiety|fatigue|sleep quality|blood pressure|body weight|blood loss|nausea|vomiting|postoperative pain|length of stay|hospital stay|hospitalization|relapse|recurrence|infection|bone mineral density|muscle strength|physical activity|cognitive function|glycemic control|HbA1c|LDL cholesterol|triglycerides|insulin sensitivity|inflammation|symptoms|lung function|exercise capacity|balance|falls|fractures|cough|headache|fever|diarrhea|hypotension|bleeding|response rate|remission|progression-free survival|overall survival|adherence|smoking cessation|abstinence|knowledge|satisfaction|birth weight|preterm birth|pregnancy rate|wound healing|hemoglobin|anemia|disability|oxidative stress|endothelial function|left ventricular function|intraocular pressure|visual acuity|complications|adverse events|shivering|agitation|delirium|recovery time|stroke|myocardial infarction|asthma control|exacerbations|viral load|parasite clearance|malaria|caries|gingivitis".split(
    "|",
  );

/** Outcomes of which less is asked for, beside those whose words say so. */
const LESS_WANTED = /^(?:blood pressure|body weight|intraocular pressure|plaque)$/iu;
/** What names no thing that could be tried. */
const NO_THING = /^(?:\p{L}+(?:ic|al|ive)|single|double|low|high|early|maintenance|novel|new)$/iu;
/** Words before an aim that the verb of the question says already. */
const DONE_TO_AIM = /^(?:the )?(?:prevention|treatment|management|incidence|reduction|control|relief) of /iu;

/** A question about an outcome, in the words a clinician would use. */
function worded(tried: string, outcome: string, whom = ""): string {
  const less = welcomeOf(outcome) < 0 || LESS_WANTED.test(outcome);
  return `Does ${tried} ${less ? "reduce" : "improve"} ${outcome}${whom}?`;
}

/** The same without the capitals of a title. */
function plainly(words: string): string {
  return words.replace(/(?<![\p{L}\d-])\p{Lu}\p{Ll}+(?![\p{L}\d])/gu, (word) => word.toLowerCase());
}

/** A number from 0 up that a seed and a name give, the same each time. */
export function rankBy(seed: string, name: string): number {
  return Number.parseInt(createHash("sha256").update(`${seed} ${name}`).digest("hex").slice(0, 12), 16);
}

/** Questions of a study at most. */
const MOST = 8;

/**
 * The questions that a study's title gives for a seed: of its own aim, of its own comparison, and of outcomes that its abstract names, at
 * most three, in an order of the seed; none where the title has no form that tells what was tried.
 */
export function questionsFrom({ id, title, abstract }: Asked, seed: string): string[] {
  const own = EFFECT.exec(title) ?? FOR.exec(title) ?? DOES.exec(title);
  const versus = VERSUS.exec(title);
  const tried = plainly((own ?? versus ?? OPENING.exec(title))?.[1]?.trim().replace(/^(?:the|an?) /iu, "") ?? "");
  if (tried === "" || NOT_ONE.test(tried) || NO_THING.test(tried)) return [];
  const whom = IN_WHOM.exec(title)?.[1]?.trim();
  const held = OUTCOMES.filter((outcome) => new RegExp(`\\b${outcome}\\b`, "iu").test(abstract));
  const aim = plainly(own?.[2]?.trim().replace(DONE_TO_AIM, "") ?? "");
  const other = plainly(versus?.[2]?.trim() ?? "");
  const isFor = EFFECT.exec(title) === null && FOR.test(title);
  const questions = [
    ...(aim === "" ? [] : isFor ? [`Is ${tried} effective for ${aim}?`] : [worded(tried, aim)]),
    ...(other === "" || NOT_ONE.test(other)
      ? []
      : held.slice(0, 2).map((outcome) => `Is ${tried} better than ${other} for ${outcome}?`)),
    ...held.map((outcome) => worded(tried, outcome)),
    ...(whom === undefined ? [] : held.map((outcome) => worded(tried, outcome, ` in ${plainly(whom)}`))),
  ];
  return questions.sort((a, b) => rankBy(seed + id, a) - rankBy(seed + id, b)).slice(0, MOST);
}
