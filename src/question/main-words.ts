import type { Question, Topic } from "../domain/question.js";
import { termsOf } from "../text/analyse.js";
import { effectAsked } from "./effect-asked.js";
import { withShortForms } from "./short-forms.js";

/** Words that tell what is done or how, and that no source need use for its own. */
const PASSING = new Set(
  "he she him his her hers we us me my our you your night tonight evening yesterday today tomorrow yet once instead next again already one two three four five wide they them anything something nothing everything carry carrying done doing performed carried begin begins beginning offer offers offered offering shorten shortens shortened prolong prolongs prolonged relieve relieves relieved alleviate alleviates lessen lessens slow slows enhance enhances boost boosts halt halts affect affects affected alter alters altered induce induces induced worsen worsens worsened influence influences influenced trigger triggers provoke provokes confirm confirms confirmed stop stops stopped stopping start starts started starting continue continued continues hold held switch switched switching change changed changes add added adding lead leads led result results resulting show shows shown prove proves proven happen happens happened occur occurs allow allowed possible necessary required indicated contraindicated right wrong left correct appropriate last lasts lasting say says said know known want wants wanted try tried trying got getting keep kept put look looking seem seems mean means matter matters relevant usual usually daily cut cuts cutting quick quickly fast rapidly save saves saved repeat repeats repeating end ends ending finish finishes go goes going around speed speeds up down bring brings bringing brought gain gains gained raise raises raised once twice per day days week weeks month months year years hour hours time times minute minutes long short high low big small far soon late later early earlier ago since within until still also just really very too enough only ever never please thanks hello hi dear regards ok okay anyone somebody someone everybody difference differences worth medicine medicines drug drugs tablet tablets pill pills thing latest current currently took take taken takes taking give given gives giving use using risk risks rate rates level levels outcome outcomes group groups arm arms mean score scores value values measurement measurements measure measures measured checked check checks checking tested repeated total maximum maximal minimum minimal initial loading maintenance weekly monthly annual annually yearly fewer fewest less least most more cause causes caused causing highest higher greatest greater lowest lower shortest shorter longest longer faster slower safer safest shorten shortens shortened prolong prolongs prolonged number plus consisting including included containing received receive together alongside ask asks asked asking receives associated related produced underwent registered began due throughout consecutively established reported calculated versus compared either".split(
    " ",
  ),
);

/** Of these, what no place in a question makes its subject. */
const ADVERBS = new Set(
  "he she him his her hers we us me my our you your night tonight evening yesterday today tomorrow yet once instead next again already also still".split(
    " ",
  ),
);

/** What a disease is like: a source on the disease may leave it out and is still to the point. */
const DESCRIBING = new Set(
  "severe mild moderate refractory resistant recurrent relapsing advanced active inactive stable suspected uncomplicated complicated simple acute chronic symptomatic asymptomatic adult treated untreated newly diagnosed primary routine standard typical common rare oral intravenous inhaled topical single multiple continued previous previously combined additional addition plain extra based supported structured specific overall intervention interventions program programs programme programmes session sessions system systems technique techniques method methods supplementation supplement supplements administration injection infusion scale index subscale subscales inventory questionnaire interval conventional middle third severity average median percentage period degree extent baseline intensity length duration healthy age ages post main major key principal every ex duration point dose doses worthwhile male female".split(
    " ",
  ),
);

/**
 * With more words than this a question tells a story, and which of them matter is left to how rare they are, unless it asks whether one
 * thing does something to another: then each side must be named.
 */
const MOST_WORDS = 7;

/** Whether a word of the question only says what something is like ("severe", "healthy"), so that a source may leave it out. */
export function onlyDescribes(topic: Topic): boolean {
  return says(topic, DESCRIBING);
}

/** Lead that is measured is a metal. */
const THE_METAL =
  /\blead (?:tests?|testing|levels?|poisoning|screening|exposure|toxicity|concentrations?)\b|\b(?:blood|elevated|raised) lead\b|\b(?:check(?:ed)?|screen(?:ed|ing)?|test(?:ed|ing)?)(?: \w+)? (?:for )?lead\s*(?:[?.,]|$)/iu;

/** Whether a word of the question only says what is done or how ("fewer", "took"), so that no source need use it. */
export function onlyPasses(topic: Topic): boolean {
  return says(topic, PASSING);
}

function says(topic: Topic, words: ReadonlySet<string>): boolean {
  return topic.kind === "word" && words.has(topic.label.toLowerCase());
}

const TESTED = /^(?:re-?)?test(?:s|ed|ing)?$/iu;
const BY_TEST_OR_SCREENING = termsOf("test screening").map((term) => [term]);

/** "PSA testing", "a chlamydia test": a source may call it screening. */
function alsoScreened(topic: Topic): Topic {
  if (topic.kind !== "word" || !TESTED.test(topic.label)) return topic;
  return { ...topic, names: [{ label: topic.label, relation: "same", allOf: [BY_TEST_OR_SCREENING] }] };
}

/** "Adverse events" asks for harms, and a source may call them otherwise. */
function isAdverse({ text }: Question, { label }: Topic): boolean {
  return /^(?:events?|reactions?)$/iu.test(label) && /\badverse (?:drug )?(?:events?|reactions?)\b/iu.test(text);
}

const NAMES_OF_THE_METAL = [
  "blood lead",
  "lead level",
  "lead poisoning",
  "lead exposure",
  "lead concentration",
  "lead toxicity",
  "lead screening",
  "lead testing",
  "exposure to lead",
].map((name) => termsOf(name));

/** A source speaks of the metal where it stands beside such a word; "lead" by itself is mostly a verb. */
function asTheMetal(question: Question, topic: Topic): Topic {
  if (!isTheMetal(question, topic)) return topic;
  return { ...topic, names: [{ label: topic.label, relation: "same", allOf: [NAMES_OF_THE_METAL] }] };
}

function isTheMetal({ text }: Question, { label }: Topic): boolean {
  return label.toLowerCase() === "lead" && THE_METAL.test(text);
}

/**
 * The question with its main words made what a source must name: every plain word of a short question but those that only describe;
 * words that carry no subject are no longer looked for, unless there is nothing else.
 */
export function withMainWords(question: Question): Question {
  const { topics: all } = withShortForms(question);
  const held = all.filter(
    (topic) =>
      (topic.key && !says(topic, ADVERBS)) ||
      isTheMetal(question, topic) ||
      !(says(topic, PASSING) || (topic.kind === "word" && /^[\d.,/]+$/u.test(topic.label))),
  );
  const topics = held.length === 0 ? all : held;
  const long = topics.filter(({ kind }) => kind === "word").length > MOST_WORDS;
  if (long && effectAsked({ ...question, topics }) === undefined) return { ...question, topics };
  // "Breastfeeding support": what usually only says who is asked about is here what is tried, or what is sought.
  const effect = topics.some(({ kind }) => kind === "other") ? effectAsked({ ...question, topics }) : undefined;
  const isOfTheEffect = (topic: Topic) =>
    topic.kind === "other" && effect !== undefined && [...effect.tried, ...effect.aim].includes(topic);
  const main = topics
    .map((topic) => asTheMetal(question, alsoScreened(topic)))
    .map((topic) =>
      (topic.kind === "word" && !onlyDescribes(topic) && !isAdverse(question, topic)) || isOfTheEffect(topic)
        ? { ...topic, key: true }
        : topic,
    );
  return { ...question, topics: main };
}
