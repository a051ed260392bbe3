import { looksLikeADrug } from "./inn-stems.js";
import { namesSomething, withoutLeadIn } from "./question-openers.js";

/** Where a subject ends: what is said of it, or what it is for. */
const AFTER_SUBJECT =
  /\s+(?:be|is|are|was|were|safe|safely|effective|effectively|useful|helpful|beneficial|better|worse|best|superior|inferior|indicated|contra-?indicated|recommended|needed|necessary|required|available|licensed|approved|allowed|worth\w*|first|second|a|an|the|more|less|as|of|associated|used|given|taken|started|stopped|continued|treated|diagnosed|managed|prevented|monitored|tolerated|defined|caused|transmitted|and|or|versus|vs|than|compared|help\w*|work\w*|reduc\w+|improv\w+|lower\w*|increas\w+|decreas\w+|prevent\w*|protect\w*|treat|cure\w*|relieve\w*|ease\w*|affect\w*|cause|interact\w*|cross\w*|prolong\w*|rais\w+|slow\w*|shorten\w*|control\w*|benefit\w*|present|for|in|with|during|against|after|before|at|on|to|when|while|among|by|per|over|from|if|should|can|must)\b/iu;

const FACETS =
  "dose|doses|dosage|dosing|side[- ]effects?|adverse (?:effects?|events?|reactions?)|risks?|benefits?|harms?|safety|efficacy|effects?|effectiveness|use|role|mechanism|indications?|contra-?indications?|treatments?|management|therapy|causes?|symptoms?|signs?|features?|prognosis|diagnosis|duration|half-life|interactions?|prevalence|incidence|frequency|complications?|risk factors?|prophylaxis|prevention";
const OF_SUBJECT = new RegExp(`\\b(?:${FACETS})\\s+(?:of|for|with|in)\\s+(.+)$`, "iu");
const SUBJECTS: readonly RegExp[] = [
  OF_SUBJECT,
  /^(?:does|do|did|can|could|should|would|will|may|might|must|is|are|was|were|has|have)\s+(.+)$/iu,
  /^how (?:much|many)\s+(?:mg\s+|milligrams\s+)?(?:of\s+)?((?!(?:is|are|should|can|does|do)\b).+)$/iu,
  /^(?:how|when|why|where|what|which|at what|for how|in what)\b.*?\s(?:is|are|does|do|should|can|could|must|may|would|was|were|causes?|to (?:give|use|treat|stop|start|take|diagnose|manage|monitor))\s+(.+)$/iu,
  /^(?:tell me(?: more)? about|explain|describe|define|what causes?)\s+(.+)$/iu,
];
const ARTICLE = /^(?:the|a|an|any|using|giving|adding|taking|use of|long-term)\s+/iu;

/** What a question is of, in its own words; nothing where it cannot be told. */
export function subjectOf(question: string): string | undefined {
  const plain = lastSentence(question);
  for (const pattern of SUBJECTS) {
    const found = pattern.exec(plain)?.[1]?.replace(ARTICLE, "");
    if (found === undefined) continue;
    const end = AFTER_SUBJECT.exec(` ${found}`)?.index;
    const subject = (end === undefined ? found : found.slice(0, Math.max(0, end - 1))).replace(/[\s,;]+$/u, "");
    if (subject === "" || subject.split(/\s+/u).length > 5 || !namesSomething(subject)) continue;
    return subject;
  }
  return undefined;
}

/** Whether something is asked of the subject, not only its name said ("how often is calcium"). */
export function saysOfSubject(question: string): boolean {
  const plain = lastSentence(question);
  return (
    !/^(?:how|when|where|why|is|are|was|were|can|could|should|does|do|did|will|would|may|might|must|has|have)\b/iu.test(
      plain,
    ) || AFTER_SUBJECT.test(plain.replace(/^(?:how\s+\S+\s+)?\S+\s+(?:the |an? )?/iu, ""))
  );
}

/** What the subject is for ("for gout", "in sepsis"), in a question's own words. */
function aimOf(question: string, subject: string): string | undefined {
  const rest = lastSentence(question).split(subject)[1] ?? "";
  const led = /\s((?:for|in|against)\s+(?:the )?[^,;?]+)$/iu.exec(rest)?.[1];
  const object =
    /\b(?:helps?(?: with| in)?|treats?|cures?|prevents?|reduces?|improves?|relieves?|eases?)\s+([^,;?]+)$/iu.exec(
      rest,
    )?.[1];
  return led ?? (object === undefined ? undefined : `for ${object}`);
}

/** Whether something is worth it depends on what it is for, and in whom. */
const WORTH = /\b(?:cost[- ]?effective\w*|worth(?:while| it)?|value for money|any (?:good|use|better))\b/iu;

/** All that a question says behind its subject of what it is for, and in whom or when. */
function placeOf(question: string, subject: string): string | undefined {
  const rest = lastSentence(question).split(subject)[1] ?? "";
  return /\s((?:for|in|after|following|during|before|against|with)\s[^?,;]+)$/iu
    .exec(rest)?.[1]
    ?.replace(/^.*?\b(?=(?:for|in|after|following|during|before|against|with)\s)/iu, "");
}

/** How a question asks what is done for something. */
const OF_TREATING =
  /\b(?:(?:treatment|management|therapy|prophylaxis|prevention)s? (?:of|for)|treat(?:ed)?|manag(?:e|ed)|prevent(?:ed)?)\b/iu;
const FOR_SOMETHING = /\s(?:for|in|against)\s\p{L}/iu;

/** What a question asks the treatment of: how long a drug is given, asked after it, is how long it is given for that. */
function treatedIn(question: string): string | undefined {
  return OF_TREATING.test(question) ? subjectOf(question) : undefined;
}

const POINTS =
  /\b(?:(?:this|that|the|these|those)\s+(?:drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|condition|disease|disorder)|it|they|them|this(?= (?:be|safe|help|work|treated|given|used|done)\b)|these(?= (?:be|safe|help|work)\b))\b/iu;
const OWNING = /\b(?:its|their)\b/iu;
/** "Is it safe to give aspirin": "it" stands for nothing. */
const EXPLETIVE =
  /\bit\s+(?:\p{L}+ly\s+)?\p{L}+\s+(?:(?:that|whether)\b|to\s+\p{L}+\s+(?!(?:in|for|with|during|at|on|to|after|before|long|daily|when|if|while|by|together)\b)\p{L})/iu;
const BARE_FACET = new RegExp(`\\b(${FACETS})\\b(?!\\s+(?:of|for|with)\\s)(?!.*\\b(?:of|for|with)\\s)`, "iu");
const TIMING = /\b(?:how (?:long|often|much|many|soon)|dose|doses|dosage|dosing|duration|when (?:should|to))\b/iu;
/** Only words of how something is dosed: "how fast to titrate and maximum if over 85 kg" names nothing of its own. */
const DOSING_ALONE =
  /^(?=.*\b(?:titrat\w*|up-?titrat\w*|max(?:imum)?|taper\w*|step up)\b)(?:(?:how|what|when|is|are|the|a|an|i|we|you|do|does|should|can|to|and|or|if|then|also|fast|quickly|slowly|soon|often|much|up-?titrate[ds]?|titrat(?:e[ds]?|ion|ing)|taper(?:ed|ing)?|increase[ds]?|step|up|max(?:imum)?|min(?:imum)?|target|starting|daily|total|dos(?:e[ds]?|age|ing)|over|under|above|below|more|less|than|heavier|lighter|weigh(?:s|ing|t)?|patients?|people|adults?|\d+(?:\.\d+)?|kg|mg)(?:[\s,]+|$|(?<=\d)(?=kg|mg)))+$/iu;
const ABOUT = /^(?:what|how) about\s+/iu;
/** People and times of life, that another question is asked of by their name alone: "and what about breastfeeding?". */
const WHOM =
  /^(?:(?:in|during|for) )?(?:(?:the )?(?:first|second|third) trimester|pregnan\w+|breast-?feeding|lactation|(?:young |older |small )?(?:child\w*|infants?|babies|newborns?|neonates?|toddlers?|adolescents?|teenagers?|adults|people|women|men)|(?:the )?elderly|(?:renal|kidney|hepatic|liver) (?:failure|impairment|disease)|dialysis)$/iu;
const PLACE = /^(?:in|during|for|with|after)\s/iu;
/** What may come of a treatment, by its name alone or several joined: another outcome is asked of the same, not the same of another thing. */
const OUTCOME =
  "(?:body )?weight(?: (?:gain|loss))?|hypos?|hypoglyca?emia|mortality|deaths?|survival|quality of life|QoL|pain|symptoms?|(?:kidney|renal|liver|hepatic|lung|cognitive|cardiac|sexual|physical) function|function|cognition|bleeding(?: risk)?|strokes?|heart attacks?|MI|blood pressure|BP|heart rate|cholesterol|lipids|LDL|HbA1c|A1c|(?:blood )?(?:glucose|sugar)|sleep|mood|anxiety|depression|fatigue|nausea|vomiting|falls|fractures?|bone (?:mineral )?density|length of stay|hospitali[sz]ations?|(?:hospital )?(?:re)?admissions?|relapses?|recurrences?|exacerbations?|costs?|adherence|infections?";
const OUTCOMES = new RegExp(`^(?:the )?(?:${OUTCOME})(?:(?:,| and| or|, and) (?:the )?(?:${OUTCOME}))*$`, "iu");
/** What it was asked for before: "… for HbA1c", "… on pain". */
const LAST_AIM = /\s(?:for|on|in terms of|regarding)\s(?!(?:people|patients|adults|children|women|men)\b)[^?,;]+$/iu;
const DOES_IT =
  /^((?:does|do|did|can|could|will|would)\s.+?)\s(?:help|reduce|improve|lower|increase|prevent|affect|treat|relieve)\s.+$/iu;
/** Where a question ends in people or a time of life: "… in pregnancy". */
const LAST_PLACE = /\s(?:in|during|for|with|after)\s[^?,;]+$/iu;

/** People and times of life that go on holding: a dose asked for after "safe in children?" is a dose in children. */
const LASTING =
  /\s((?:in|during|for|with)\s(?:[\p{L}-]+\s){0,2}?(?:pregnan\w+|breast-?feeding|lactation|child\w*|infants?|babies|newborns?|neonates?|toddlers?|adolescents?|adults?|elderly|older|women|men|(?:renal|kidney|hepatic|liver)\s(?:failure|impairment|insufficiency|disease|function|injury)|dialysis)\b[^,;?]*)$/iu;

/**
 * A question with its subject, taken from the one before where it only points to it ("is it safe?") or names none ("what are the side effects?").
 * Nothing where the subject cannot be told.
 */
export function withSubject(words: string, before: string | undefined): string | undefined {
  if (before === undefined) return asked(words);
  const plain = withoutLeadIn(words).replace(/[\s?.,;]+$/u, "");
  const about = plain.replace(ABOUT, "");
  const subject = subjectOf(before);
  const whom = about !== plain && WHOM.test(about) ? `in ${about.replace(/^(?:in|during|for) /iu, "")}` : undefined;
  if (whom !== undefined) return asked(`${lastSentence(before).replace(LAST_PLACE, "")} ${whom}`);
  const places = PLACE.test(about) && !/^(?:in|for|with|after) (?:what|which|how)\b/iu.test(about);
  if (places) return asked(`${lastSentence(before).replace(LAST_PLACE, "")} ${about}`);
  if (about !== plain && OUTCOMES.test(about)) return ofAnotherOutcome(lastSentence(before), about, subject);
  if (about !== plain)
    return subject === undefined ? undefined : asked(lastSentence(before).replace(subject, () => about));
  const points = POINTS.test(plain) && !EXPLETIVE.test(plain);
  const owning = OWNING.test(plain);
  const drug = plain.split(/[^\p{L}-]+/u).some(looksLikeADrug);
  if (subject !== undefined && !points && !owning && DOSING_ALONE.test(plain)) {
    const use = aimOf(before, subject);
    return asked([`${plain} for ${subject}`, use].filter((one) => one !== undefined).join(" "));
  }
  const bare = !drug && BARE_FACET.test(plain);
  if (!points && !owning && !bare && namesSomething(plain)) {
    const treated = TIMING.test(plain) && !FOR_SOMETHING.test(plain) ? treatedIn(before) : undefined;
    return asked(treated === undefined ? plain : `${plain} in ${treated}`);
  }
  if (subject === undefined) return undefined;
  const aim = TIMING.test(plain) && !FOR_SOMETHING.test(plain) ? aimOf(before, subject) : undefined;
  const whole = points
    ? plain.replace(POINTS, () => subject)
    : owning
      ? plain.replace(OWNING, () => `${subject}’s`)
      : bare
        ? plain.replace(BARE_FACET, (facet) => `${facet} of ${subject}`)
        : `${plain} of ${subject}`;
  const people = /\s(?:in|during|with)\s\p{L}/iu.test(plain) ? undefined : LASTING.exec(lastSentence(before))?.[1];
  const place = WORTH.test(plain) && !FOR_SOMETHING.test(plain) ? placeOf(before, subject) : undefined;
  const rest = [aim, place ?? people].filter(
    (one, at, all) => one !== undefined && !(at === 1 && all[0]?.includes(one) === true),
  );
  return asked([whole, ...rest].join(" "));
}

/** The question before asked of another outcome: "is A better than B for HbA1c" with "weight" is "is A better than B for weight". */
function ofAnotherOutcome(before: string, outcome: string, subject: string | undefined): string | undefined {
  if (LAST_AIM.test(before)) return asked(before.replace(LAST_AIM, () => ` for ${outcome}`));
  const does = DOES_IT.exec(before)?.[1];
  if (does !== undefined) return asked(`${does} affect ${outcome}`);
  return subject === undefined ? undefined : asked(`What is the effect of ${subject} on ${outcome}`);
}

function lastSentence(question: string): string {
  return withoutLeadIn(
    question
      .trim()
      .replace(/[\s?.]+$/u, "")
      .split(/[.?!]\s+/u)
      .at(-1) ?? "",
  );
}

/** As a question is written: a capital first, a question mark last. */
function asked(words: string): string {
  const plain = words.trim().replace(/[\s,;.]+$/u, "");
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[?!]["”’)]*$/u.test(capital) ? capital : `${capital}?`;
}
