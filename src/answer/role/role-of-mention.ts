import { looksLikeADrug } from "../../question/inn-stems.js";
import type { Mention } from "./mentions.js";

/**
 * What a treatment that is asked about is where a study names it: what was tested; what something else was compared with; what was given to everybody, or before, or what people
 * did not respond to; or what was only measured or counted.
 */
export type Role = "tested" | "compared" | "background" | "measured";

/** The same of one mention, which may not tell it alone: it is joined to something else, or told of the people ("in patients on …"). */
export type MentionRole = Role | "joined" | "of people";

/** So many words may stand between what tells a role and the name ("on a stable dose of oral …"). */
const WORDS = String.raw`(?:(?:[\p{L}\d./-]+)\s){0,3}?`;
const PEOPLE =
  "(?:patients?|participants?|subjects?|adults|women|men|children|adolescents|individuals|people|persons|those|volunteers|survivors|infants|users|residents|recipients)";

/** Before a name: people had it, had had it or did not respond to it, or something was added to it. */
const HAD_ANYWAY = new RegExp(
  String.raw`(?:${[
    String.raw`\b(?:in)?adequate(?:ly)?\s(?:[\p{L}-]+\s){0,2}(?:on|with|by|to|despite|using)`,
    String.raw`\b(?:uncontrolled|(?:poorly|insufficiently|well|sub-?optimally)[- ]controlled|not (?:adequately |well |sufficiently )?controlled|not at (?:goal|target))\s(?:on|with|by|despite|using)`,
    String.raw`\b(?:fail(?:ed|ing|ures?)(?:\s(?:of|to|on|with|to respond to))?|refractory to|resistan(?:t|ce) to|intoleran(?:t|ce) (?:of|to)|(?:non-?|un)respons\w* to|not respond\w* (?:\w+ )?to|(?:incomplete|partial|poor|insufficient) respon\w+ to|despite(?: (?:the )?(?:use of|treatment with|receiving|taking|previous|prior|ongoing|stable))?|progress(?:ed|ion|ing) (?:on|after|during|following)|relapsed? (?:on|after)|eligible for)`,
    String.raw`\b(?:added|adding\b[^.;]{1,60}?|addition of\b[^.;,]{1,60}?|add[- ]?on(?: (?:therapy|treatment))?|adjunct(?:s|ive|ively)?(?: (?:therapy|treatment))?|adjuvants?(?: (?:therapy|treatment))?|in addition|as (?:a )?supplements?|augmentation(?: (?:therapy|of))?) to`,
    String.raw`\b(?:on top of|background(?: of)?|concomitant(?:ly)?(?: with| use of)?|co-?administered with|switch(?:ed|ing)? from|stop(?:ped|ping)|naive to|na[iï]ve to)`,
    String.raw`\b(?:previous(?:ly)?|prior|earlier|past)(?: (?:treatment|therapy|exposure|use|response|treated|received|receiving|exposed|taking))?(?: (?:with|to|of))?`,
    String.raw`\b(?:pre-?treated with|stable (?:(?:doses?|dosages?|regimens?|treatment|therapy|background) )?(?:of|on|with)?)`,
    String.raw`\bon (?:(?:an?|the|their|his) )?(?:stable|maintenance|chronic|long-term|existing|ongoing|continued|optimi[sz]ed|maximal\w*|concomitant|background|standard|current|usual)`,
    String.raw`\b(?:maintained|stabili[sz]ed) (?:on|with)|\b(?:already|currently|still) (?:on|taking|receiving|using|treated with|undergoing)|\bcontinu(?:ed|ing) (?:on|with|to receive|to take|their)`,
    String.raw`\b(?:all|both|each|every) (?:of the )?(?:study )?(?:${PEOPLE}|groups?|arms?)(?: (?:in (?:both|all) (?:groups|arms)))? (?:(?:also|were|had|then|subsequently|initially) )*(?:received?|given|took|taking|treated with|receiving|on|underwent|undergoing|using|prescribed|advised|instructed)(?: (?:to take|also))?`,
    String.raw`\ball (?:then |also )?(?:received|were given)|\bindications? (?:for|of)`,
    String.raw`\b(?:induced|caused|provoked) by|\b(?:due|secondary|related|attributed) to|\b(?:side[- ]effects?|toxicity|withdrawal|discontinuation|overdoses?) (?:of|from)`,
  ].join("|")})\s${WORDS}$`,
  "iu",
);
/** Right behind a name: it is what people had, had had or did not tolerate. */
const OF_PEOPLE_AFTER = new RegExp(
  String.raw`^(?:[-–‐‑](?:based (?:therapy|treatment) )?|\s(?:therapy[- ]|treatment[- ]|monotherapy[- ])?)(?:refractory|resistant|na[iï]ve|experienced|intolerant|intolerance|induced|dependent|requiring|insufficiently|inadequately|failures?|non-?responders?|inadequate(?:ly)? respon\w+|pre-?treated|unresponsive|withdrawal|overdose|poisoning|toxicity|injection pain)\b`,
  "iu",
);
/** Behind a name: everybody was given it. */
const GIVEN_TO_ALL =
  /^(?:(?:,| and| or)? [\p{L}-]+){0,4}? (?:was|were) (?:also (?:given|administered|used|continued|permitted|allowed)|(?:continued|maintained|unchanged|permitted|allowed)\b|(?:given|administered|offered|provided|prescribed|used) (?:to|in|for) (?:all|both|every))/iu;
/** Before a name: how much of it was in people, or how much of it they needed. */
const AMOUNT_BEFORE =
  /\b(?:(?:serum|plasma|urinary|fasting|endogenous|circulating|salivary|intracellular|early[- ]phase|first[- ]phase|rescue)|(?:levels?|(?:serum|plasma|blood|tissue|milk) concentrations?|secretion|excretion|clearance|pharmacokinetics|requirements?|need|consumption) (?:of|for)|requir(?:ed|ing|ement)|need(?:ed|ing) (?:for)?)\s(?:[\p{L}-]+\s){0,2}?$/iu;
/** Behind a name: the same. */
const AMOUNT_AFTER =
  /^(?:[-–‐‑]|\s)(?:levels?|concentrations (?:in|were)|secretion|secretory|resistance|resistant|sensitivit\w+|excretion|status|deficien\w+|insufficien\w+|clearance|requirements?|consumption|receptors?|signall?ing|exposure was|pharmacokinetics?|stores?|pathways?|growth factor)\b/iu;
/** Before a name: what something was compared with. */
const AGAINST =
  /\b(?:than(?: (?:did|was|were))?|versus|vs\.?|compared (?:with|to)|(?:in )?comparison (?:with|to|between)?|relative to|superior(?:ity)? (?:of [^.;]{1,60} )?(?:to|over)|inferior(?:ity)? (?:of [^.;]{1,60} )?to|as (?:effective|efficacious|good|safe|well) as)\s+(?:(?:the|a|an|those|with|in|on|for|of|by|receiving|taking|given|treated|use|patients|standard|conventional|oral|intravenous|either|that|high|low|dose|group|using)\s)*(?:(?:[\p{L}\d-]+,? ){1,3}(?:and|or) )?$/iu;
/** What is set against nothing, not against another treatment: then the name behind it is what was tested. */
const NOTHING =
  /\b(?:placebo|controls?|control group|sham|dummy|vehicle|saline|no (?:treatment|intervention|therapy)|usual care|standard care|untreated|waiting|wait-?list|alone|baseline)\b/iu;
const SETS_AGAINST =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|in comparison (?:with|to)|relative to|superior to|inferior to|better|or|and)\b/iu;
/** Joined to something else before or behind a name. */
const JOINED_BEFORE =
  /(?:\+|\/|\bplus|\bcombined with|\bcombination (?:with|of)|\btogether with|(?<!\b(?:supplementation|supplemented|treatment|treated|therapy|intervention|prophylaxis) )\bwith|\band|\balongside)\s*(?:(?!(?:of|for|in|to|on|by|the)\b)(?:[\p{L}\d.-]+)\s){0,2}?$/iu;
const JOINED_AFTER = /^\s?(?:\+|\/|plus\b|combined with\b|in combination with\b|together with\b|with\b(?!out)|and\b)/iu;
/** "Placebo + A", "A alone": one arm is what all were given. */
const WITH_NOTHING = /\b(?:placebo|PBO|sham|dummy)\s?(?:\+|plus|and|with|combined with|on)\s?(?:[\p{L}-]+\s){0,2}?$/iu;
/** "The placebo and A arms" are two. */
const AN_ARM =
  /^(?:\s\([^)]*\))?\s(?:(?:treatment|treated|study)[ -])?(?:arms|groups|recipients|patients|subjects|treatments|respectively)\b/iu;
const SETS_ONE_AGAINST = /\b(?:than|versus|vs\.?|compared (?:with|to)|relative to|superior to|inferior to|to)\b/iu;
const ALONE = /^\s?(?:\([^)]*\)\s)?(?:alone|only|monotherapy)\b/iu;

/** Before a name, from the word for people on: what people had or were having done. */
const OF_PEOPLE_BEFORE = new RegExp(
  String.raw`\b(?:in|among|for|of|on)\b[^:,;]*\b(?:treated with|receiving|taking|undergoing|scheduled for)\s${WORDS}$|\b${PEOPLE}\b[^:,;]*\b(?:using|requiring|on|who (?:had|were|are|have)(?: [\p{L}-]+){0,2})\s${WORDS}$`,
  "iu",
);
/** When or under what something else was tried, in a title. */
const WHEN = new RegExp(String.raw`\b(?:after|during|following|before|prior to|while on|under)\s${WORDS}$`, "iu");
/** A title says of something else what it did, before it says when. */
const OF_ANOTHER =
  /\b(?:effects?|efficacy|effectiveness|impact|influence|role|use|benefits?|value|safety|administration|addition|notification|comparison) of\b|\b(?:training|education|program(?:me)?s?|exercises?|supplementation|screening|monitoring|interventions?|management|counsell?ing|telephone|messages?|support)\b|\b(?:for|to) (?:the )?(?:prevent\w*|treat\w*|reduc\w+|improv\w+|management|relie\w+|control\w*)|\b(?:improves?|reduces?|prevents?|attenuates?|decreases?|increases?|enhances?)\b/iu;

/** Where in a study words stand: its title says whom it was tried in, behind what was tried. */
export interface Where {
  readonly title: boolean;
}

/** The role that one mention of a treatment has in the words around it; `all` are the mentions of the same in the same words. */
export function roleOfMention(
  text: string,
  { start, end }: Mention,
  all: readonly Mention[],
  { title }: Where = { title: false },
): MentionRole {
  const before = clauseBefore(text, start);
  const after = text.slice(end);
  if (AMOUNT_AFTER.test(after) || AMOUNT_BEFORE.test(before)) return "measured";
  if (hadAnyway(before) || OF_PEOPLE_AFTER.test(after) || GIVEN_TO_ALL.test(after)) return "background";
  if (title && (OF_PEOPLE_BEFORE.test(before) || WHEN.test(before)) && namesAnother(before)) return "background";
  if (isCommon(text, all)) return "background";
  const against = AGAINST.exec(before);
  if (against !== null && !NOTHING.test(before.slice(0, against.index))) return "compared";
  if (against === null && !title && OF_PEOPLE_BEFORE.test(before) && !SETS_ARMS.test(text)) return "of people";
  return JOINED_TO.test(before) ? "joined" : "tested";
}

/** Whether the words before a name tell that people had it anyway; "patients continued with placebo or A", "all received A or placebo" tell of two arms. */
function hadAnyway(before: string): boolean {
  const found = HAD_ANYWAY.exec(before);
  return found !== null && !ARM_OR.test(found[0]);
}

const ARM_OR = /\b(?:placebo|sham|dummy|vehicle|saline|control|no (?:treatment|intervention|therapy)|either)\b/iu;

/** "In patients receiving A" may tell of an arm, where it is set against another. */
const SETS_ARMS = /\b(?:than|versus|vs\.?|compared (?:with|to)|groups?|arms?|whereas|while|respectively)\b/iu;
/** Right before a name: it was given together with what stands before. */
const JOINED_TO =
  /\p{L}{2,}\s?(?:\+|\bplus|\bcombined with|\bin combination with|\btogether with|\balongside)\s*(?:(?:[\p{L}\d.-]+)\s){0,2}?$/iu;

/** "Effect of B in …", "B for …": whether a title tells of another treatment before it tells of the people. */
function namesAnother(before: string): boolean {
  return OF_ANOTHER.test(before) || before.split(/[^\p{L}]+/u).some(looksLikeADrug);
}

/** The words before a name that belong to the same sentence, as far as they can tell of it. */
function clauseBefore(text: string, start: number): string {
  const from = Math.max(0, start - REACH);
  const words = text.slice(from, start);
  return words.slice(words.search(/[.;](?=\s[^.;]*$)/u) + 1);
}

/** Characters. */
const REACH = 160;

/** Whether all that is set against one another holds it: "A + X was better than B + X", "A with X than X alone". */
function isCommon(text: string, all: readonly Mention[]): boolean {
  const isArm = ({ end }: Mention) => AN_ARM.test(text.slice(end));
  if (all.some((one) => WITH_NOTHING.test(text.slice(0, one.start)) && !isArm(one))) return true;
  if (all.length < 2 || !SETS_AGAINST.test(text)) return false;
  const joined = ({ start, end }: Mention) =>
    JOINED_BEFORE.test(text.slice(0, start)) || JOINED_AFTER.test(text.slice(end));
  const sorted = [...all].sort((a, b) => a.start - b.start);
  const called = ({ start, end }: Mention) => text.slice(start, end).toLowerCase();
  return sorted.some((one, at) =>
    sorted.slice(at + 1).some((other) => {
      // "Iron polymaltose versus ferrous sulphate" are two kinds of it.
      if (called(one) !== called(other)) return false;
      const between = text.slice(one.end, other.start);
      if (!SETS_ONE_AGAINST.test(between) && !/\bor\b/iu.test(between)) return false;
      const alone = ({ end }: Mention) => ALONE.test(text.slice(end));
      // "With A, or with A and B" are two arms beside a third; "B and A or A alone" are not.
      const set = SETS_ONE_AGAINST.test(between);
      return (set && joined(one) && joined(other)) || (joined(one) && alone(other)) || (alone(one) && joined(other));
    }),
  );
}
