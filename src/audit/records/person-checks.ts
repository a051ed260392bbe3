import type { RecordClause } from "./clauses.js";
import type { ClauseVerdict } from "./clause-verdict.js";
import type { TrialSection } from "./record.js";
import { ageRange, criteriaOf, REFUSES, REQUIRES } from "./criteria.js";

type Range = readonly [number, number];
type Criterion = ReturnType<typeof criteriaOf>[number];

/** What a clause says of who takes part, on one matter: whether such people are let in by the criteria; nothing where they don't say. */
type Matter = (text: string, criteria: readonly Criterion[], requires: boolean) => boolean | undefined;

const overlap = ([a, b]: Range, [c, d]: Range) => a <= d && c <= b;

/** Holds what a clause says of people (age, sex, performance, pregnancy, receptors, life expectancy) against the criteria of a trial. */
export function checkPersons(clause: RecordClause, section: TrialSection): ClauseVerdict {
  const { text } = clause;
  const refuses = REFUSES.test(text);
  const requires = REQUIRES.test(text) && !refuses;
  const told = personMatters(text, section, requires);
  if (told.length === 0) return { stands: 0, by: "unread", found: 0 };
  const admitted = told.every(Boolean);
  // Who may take part for all that was read may still be kept out by what was not.
  const stands = admitted ? Number(requires) : refuses ? 1 : -1;
  return { stands: stands as ClauseVerdict["stands"], by: requires ? "number" : "some", found: 1 };
}

/** Of each matter that words speak of, whether such people are let in; where something is `required`, whether it is. */
export function personMatters(text: string, section: TrialSection, required: boolean): boolean[] {
  const criteria = criteriaOf(section);
  return [
    (own: string, _: readonly Criterion[], must: boolean) => ageAdmitted(own, section, must),
    performance,
    karnofsky,
    lifeExpectancy,
    sex,
    pregnancy,
    receptors,
  ].flatMap((matter: Matter) => {
    const admitted = matter(text, criteria, required);
    return admitted === undefined ? [] : [admitted];
  });
}

/** The ages that words speak of, both ends included: "over 60", "between 18 and 65", "a 45 year old". */
function agesIn(text: string): Range | undefined {
  if (!/\bage[ds]?\b|\byears?[- ]old|\bolder\b|\byounger\b|\byears of age\b|\bover (?:\d{2})s?\b/iu.test(text))
    return undefined;
  const between = /\b(\d{1,2})(?: years?)?(?: of age)? ?(?:-|–|to|and) ?(\d{2,3})\b/iu.exec(text);
  if (between !== null) return [Number(between[1]), Number(between[2])];
  const least =
    /\b(?:over|above|older than|at least|minimum (?:age )?(?:of )?|greater than)(?: (?:the )?age(?: of)?)? ?(\d{1,2})\b|\b(\d{1,2})(?: years?(?: of age| old)?)? (?:or|and) (?:over|older|above)/iu.exec(
      text,
    );
  if (least !== null)
    return [
      Number(least[1] ?? least[2]) + Number(/over|above|older than|greater/iu.test(least[0]) && least[1] !== undefined),
      130,
    ];
  const most =
    /\b(?:under|below|younger than|less than|up to|at most)(?: (?:the )?age(?: of)?)? ?(\d{1,3})\b|\b(\d{1,2})(?: years?(?: of age| old)?)? (?:or|and) (?:under|younger|below)/iu.exec(
      text,
    );
  if (most !== null)
    return [
      0,
      Number(most[1] ?? most[2]) - Number(/under|below|younger than|less/iu.test(most[0]) && most[1] !== undefined),
    ];
  const one = /\b(\d{1,2})[- ](?:years?|yrs?|yo|y\/o)\b|\bage[ds]? (?:of )?(\d{1,2})\b/iu.exec(text);
  const value = Number(one?.[1] ?? one?.[2]);
  return Number.isNaN(value) ? undefined : [value, value];
}

function ageAdmitted(text: string, section: TrialSection, requires: boolean): boolean | undefined {
  const said =
    /\b(?:child|children|minors?|paediatric|pediatric|teenagers?|adolescents?)\b(?!bearing|[- ]bearing)/iu.test(text)
      ? ([0, 17] as const)
      : agesIn(
          text.replace(
            /\b(?:within|last|past|previous|prior|for|ago)\b[^.,]{0,20}\byears?\b|\b\d+ (?:years?|months?) (?:ago|prior|before)\b/giu,
            " ",
          ),
        );
  const range = ageRange(section.lines);
  if (/\b(?:any|all) ages?\b|\bregardless of (?:their )?age\b|\bage (?:is|does) not\b/iu.test(text))
    return range === undefined;
  if (said === undefined) return undefined;
  if (range === undefined) return requires ? false : said[1] >= 18 ? true : undefined;
  if (requires && said[1] === 130) return Math.abs(said[0] - range[0]) <= 1;
  if (requires && said[0] === 0) return Math.abs(said[1] - range[1]) <= 1;
  if (requires && said[0] !== said[1]) return said[0] === range[0] && said[1] === range[1];
  return overlap(said, range);
}

/** Ranges of a score: "0-2", "0, 1 or 2", "≤ 2", "below 3", "of 1". */
function scoresIn(text: string, top: number): Range | undefined {
  const range = /\b(\d{1,3}) ?%? ?(?:-|–|to|through) ?(\d{1,3})\b/u.exec(text);
  if (range !== null) return [Number(range[1]), Number(range[2])];
  const list = /\b(\d)(?:, ?\d)*,? ?(?:or|and|\/) ?(\d)\b/u.exec(text);
  if (list !== null) return [Number(list[1]), Number(list[2])];
  const most =
    /(?:(≤|<=|\bat most|\bup to|\bmaximum(?: of)?|\bno (?:more|greater|higher) than|\bless than or equal to)|(<|\bbelow|\bunder|\bless than|\blower than)) ?(?:a |an )?(?:score of )?(\d{1,3})|\b(\d{1,3}) or (?:less|lower|below|better)/iu.exec(
      text,
    );
  if (most !== null) return [0, Number(most[3] ?? most[4]) - Number(most[2] !== undefined)];
  const least =
    /(?:(≥|>=|\bat least|\bminimum(?: of)?|\bgreater than or equal to|\bno less than)|(>|\babove|\bover|\bmore than|\bgreater than|\bhigher than|\bexceeding)) ?(?:a |an )?(?:score of )?(\d{1,3})|\b(\d{1,3}) ?%? or (?:more|higher|above|greater)/iu.exec(
      text,
    );
  if (least !== null) return [Number(least[3] ?? least[4]) + Number(least[2] !== undefined), top];
  const one = /\b(\d{1,3})\b/u.exec(text);
  return one === null ? undefined : [Number(one[1]), Number(one[1])];
}

const ECOG = /\b(?:ECOG|performance (?:status|score|scale)|zubrod|WHO PS|PS)\b/iu;

/** The part of a text that follows the name of a score, where its numbers stand. */
function after(text: string, name: RegExp): string | undefined {
  const at = text.search(name);
  return at === -1 ? undefined : text.slice(at, at + 90).replace(/\bgrade\b/giu, " ");
}

function performance(text: string, criteria: readonly Criterion[], requires: boolean): boolean | undefined {
  if (/karnofsky/iu.test(text)) return undefined;
  const own = after(text, ECOG) ?? undefined;
  const said = own === undefined ? undefined : scoresIn(own, 5);
  if (said === undefined) return undefined;
  const line = criteria.find(
    ({ text: one }) => ECOG.test(one) && !/karnofsky(?!.*ecog)/iu.test(one) && /\d/u.test(one),
  );
  if (line === undefined) return requires ? false : undefined;
  const range = scoresIn(after(line.text, /\b(?:ECOG|performance|zubrod|PS)\b/iu) ?? line.text, 5);
  if (range === undefined) return undefined;
  const [low, high] = range[0] === range[1] && line.sign === 1 ? [0, range[1]] : range;
  if (line.sign === -1) return !overlap(said, [low, high]);
  return requires && said[0] !== said[1] ? said[1] === high : overlap(said, [low, high]);
}

function karnofsky(text: string, criteria: readonly Criterion[]): boolean | undefined {
  const name = /karnofsky|\bKPS\b/iu;
  const own = after(text, name);
  const said = own === undefined ? undefined : scoresIn(own, 100);
  const line = criteria.find(({ text: one }) => name.test(one));
  const range = line === undefined ? undefined : scoresIn(after(line.text, name) ?? "", 100);
  if (said === undefined || range === undefined) return undefined;
  return overlap(said, [Math.min(...range), 100]);
}

const UNIT: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 };
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  twelve: 12,
  half: 0.5,
  a: 1,
  an: 1,
};

function lifeExpectancy(text: string, criteria: readonly Criterion[], requires: boolean): boolean | undefined {
  const name = /life expectanc\w+|expected to (?:live|survive)|\bto live\b|\bsurvival of\b/iu;
  const span = (words: string) => {
    const found = /\b(\d+|one|two|three|four|six|twelve|half|an?)[ -]*(?:a )?(day|week|month|year)s?\b/iu.exec(words);
    return found === null
      ? undefined
      : (WORDS[(found[1] ?? "").toLowerCase()] ?? Number(found[1])) * (UNIT[(found[2] ?? "").toLowerCase()] ?? 1);
  };
  if (!name.test(text)) return undefined;
  const said = span(text.slice(Math.max(0, text.search(name) - 40)));
  const line = criteria.find(({ text: one }) => name.test(one) && span(one) !== undefined);
  if (said === undefined) return undefined;
  const least = line === undefined ? undefined : span(line.text);
  if (least === undefined) return requires ? false : undefined;
  const under = /\b(?:less than|under|below|fewer|shorter|at most)\b|</iu.test(text.slice(text.search(name)));
  if (requires) return Math.abs(said - least) <= 0.1 * least && !under;
  return under ? said > least * 1.05 : said >= least * 0.95;
}

const MALE = /(?<!fe)\b(?:males?|men|man|gentlem[ae]n)\b/iu;
const FEMALE = /\b(?:females?|wom[ae]n)\b/iu;

function sex(text: string, criteria: readonly Criterion[], requires: boolean): boolean | undefined {
  const [male, female] = [MALE.test(text), FEMALE.test(text)];
  if (male === female && !(male && /\b(?:both|and|or|either)\b/iu.test(text))) return undefined;
  const lines = criteria.map((one) => ({ ...one, male: MALE.test(one.text), female: FEMALE.test(one.text) }));
  const explicit = lines.find((one) => one.male && !one.female);
  const either = lines.some((one) => one.male && one.female && one.sign === 1);
  const women = lines.some(
    (one) =>
      one.female &&
      !one.male &&
      one.sign === 1 &&
      /^\W*(?:[\w-]+,? ){0,5}(?:female|women|woman)/iu.test(one.text) &&
      !/\b(?:child|pregnan|fertile|contracep|reproduct|potential)/iu.test(one.text),
  );
  const menAdmitted = explicit !== undefined ? explicit.sign === 1 : either ? true : women ? false : undefined;
  if (male) return menAdmitted;
  if (requires) return menAdmitted === undefined ? undefined : !menAdmitted;
  return undefined;
}

function pregnancy(text: string, criteria: readonly Criterion[], requires: boolean): boolean | undefined {
  const name = /\bpregnan\w+|\bnursing\b|\blactat\w+|\bbreast-?feed\w*/iu;
  if (!name.test(text)) return undefined;
  const kept = criteria.some(
    ({ text: one, sign }) =>
      name.test(one) &&
      (sign === -1 ||
        /\bnegative\b|\bnot (?:be )?(?:pregnant|nursing|lactating)|\bnon-?(?:pregnant|lactating)|\bno pregnan/iu.test(
          one,
        )),
  );
  const without =
    /\b(?:not|n['’]t|non-?|no)\b[^.]{0,20}(?:pregnan|nurs|lactat|breast-?feed)|\bnegative\b[^.]{0,25}pregnan|pregnan\w*[^.]{0,25}\bnegative|\bpregnancy test/iu.test(
      text,
    );
  if (without) return requires ? kept : true;
  return !kept;
}

/** Receptors: what the criteria ask for and what a clause says people have. */
function receptors(text: string, criteria: readonly Criterion[], requires: boolean): boolean | undefined {
  const marks = [
    ["HER-?2(?:\\/neu)?", /\bHER-?2/iu],
    ["(?:ER|estrogen receptor|oestrogen receptor)", /\bER\b|\bo?estrogen[- ]receptor/iu],
    ["(?:PR|PgR|progesterone receptor)", /\bPg?R\b|\bprogesterone[- ]receptor/iu],
  ] as const;
  const stateOf = (words: string, name: string): -1 | 0 | 1 => {
    if (/\btriple[- ]negative\b|\bTNBC\b/iu.test(words)) return -1;
    const found =
      new RegExp(
        `\\b${name}\\b.{0,25}?(positive|\\+|over-?express\\w*|amplif\\w*|negative|-(?= |,|$|\\/)|poor)`,
        "iu",
      ).exec(words) ?? new RegExp(`(negative|positive)(?: for)? ${name}`, "iu").exec(words);
    if (found === null) return 0;
    return /^(?:neg|-|poor)/iu.test(found[1] ?? "") ? -1 : 1;
  };
  let verdict: boolean | undefined;
  for (const [name, pattern] of marks) {
    const triple = /\btriple[- ]negative\b|\bTNBC\b/iu.test(text);
    if (!pattern.test(text) && !triple) continue;
    const said = stateOf(text, name);
    if (said === 0) continue;
    const states = criteria.flatMap((one) => {
      if (!pattern.test(one.text) && !/\btriple[- ]negative\b/iu.test(one.text)) return [];
      const state = stateOf(one.text, name);
      return state === 0 ? [] : [state * one.sign];
    });
    if (states.length === 0) {
      if (requires) verdict = false;
      continue;
    }
    const admitted = states.includes(said) || new Set(states).size > 1;
    verdict = (verdict ?? true) && admitted;
  }
  return verdict;
}
