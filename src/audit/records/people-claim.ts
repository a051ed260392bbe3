import { trialsOf } from "./clauses.js";

/**
 * What is said of people and a trial: they may take part, they are kept out, one must be so to take part, one need not be so.
 */
export type Ruling = "admits" | "refuses" | "requires" | "spares";

/** One ruling of a statement on who may take part. */
export interface PeopleClaim {
  readonly ruling: Ruling;
  /** Trials it speaks of: 0 the first, 1 the second. */
  readonly trials: readonly number[];
  /** The people, or what is asked of them, without the words of the ruling. */
  readonly people: string;
  /** It speaks of all such people, or of none but these. */
  readonly all: boolean;
  readonly only: boolean;
}

const ELIGIBLE = String.raw`el\w{0,2}g\w*b\w*e\b`;
const JOIN = String.raw`(?:tak(?:e|ing) part|partic\w+|enter\w*|entry|join\w*|enrol\w*|be (?:included|accepted|admitted|considered)|be in|participation)`;
const NOT = String.raw`(?:not|n['’]?t|never|cannot|can['’]?t|no longer)`;
const REFUSED = new RegExp(
  [
    String.raw`\bin${ELIGIBLE}`,
    String.raw`\b${NOT} (?:\w+ ){0,2}?${ELIGIBLE}`,
    String.raw`\bexclu(?:d\w+|sion\b(?! criteri))`,
    String.raw`\b(?:barred|banned|prohibited|disqualif\w+|forbidden|eliminat\w+|reject\w+|ruled out)\b`,
    String.raw`\b${NOT} (?:\w+ ){0,2}?${JOIN}`,
    String.raw`\b${NOT} (?:be )?(?:explicitly )?(?:allow\w*|permit\w*|accept\w*|suitable|admit\w*|includ\w*)`,
    String.raw`\b(?:unable|unsuitable) (?:to|for)\b(?= \w+ ?(?:part|in|the)?)`,
    String.raw`\bprevents? (?:\w+ )?${JOIN}`,
  ].join("|"),
  "iu",
);
const REFUSED_NOT = new RegExp(
  String.raw`\b${NOT} (?:be |been |explicitly |always |automatically |necessarily ){0,2}(?:exclu\w+|in${ELIGIBLE}|barred|banned|prohibited|disqualif\w+|eliminat\w+|reject\w+)|\bno (?:exclusions?|restrictions?)\b`,
  "iu",
);
const REQUIRED =
  /\b(?:must|requir\w+|needs?|needed|necessary|mandatory|obligatory|in order to|have to|has to|essential|expected to|compulsory|conditions?)\b|\b(?:minimum|maximum|only) criteri\w+|^\W*(?:all|every) participants\b/iu;
const SPARED = new RegExp(
  String.raw`\b(?:${NOT}|no) (?:\w+ )?(?:requir\w+|need\w*|necessary|mandatory|obligatory|have to|has to|essential|specif\w+|defined|any specific)|\boptional\b|\bno (?:specific |minimum |maximum |mimimum |set |strict ){0,2}(?:\w+ ){0,2}(?:criteri\w+|limits?|requirements?|restrictions?|defined|specified)|\bthere (?:is|are) no\b|\bno (?:maximum|minimum|mimimum)\b|\birrelevant\b`,
  "iu",
);
const ADMITTED = new RegExp(
  String.raw`\b${ELIGIBLE}|\b${JOIN}|\b(?:accept\w*|allow\w*|permit\w*|includ\w*|admit\w*|suitable|candidates?)\b`,
  "iu",
);
const ONLY = /\bonly\b|\bexclusively\b|\bsolely\b/iu;
const ALL = /\b(?:any|all|every|always|automatically|regardless)\b/iu;

const CUT =
  /[.;] +(?=\S)|,? \b(?:but|however|while|whilst|whereas|although|though)\b,? ?|, (?=(?:the|in the) (?:primary|secondary) trial|for the (?:primary|secondary)|patients |women |men |only )|,? and (?=(?:only )?(?:patients|women|men|participants) )/giu;

/** Reads who a statement says may take part, ruling by ruling; what it tells of people goes for all rulings that name none of their own. */
export function peopleClaims(statement: string, two: boolean): PeopleClaim[] {
  const claims: PeopleClaim[] = [];
  let [told, trials, ruling]: [string, readonly number[], Ruling | undefined] = ["", two ? [0, 1] : [0], undefined];
  for (const part of statement.split(CUT)) {
    const named = two ? trialsOf(part) : [];
    const own = rulingOf(part, named.length > 0 || !two, ruling);
    const people = peopleIn(part);
    const last = claims.at(-1);
    if (own === undefined && last?.people === "" && people !== "") {
      // "… must satisfy the following; platelets over 100,000 …"
      claims[claims.length - 1] = { ...last, people };
      told = people;
      continue;
    }
    if (own === undefined) {
      told = [told, people].filter((one) => one !== "").join(", ");
      continue;
    }
    [trials, ruling] = [named.length > 0 ? named : trials, own];
    const [kept = "", unless] = people.split(/\bunless\b|\bexcept (?:if|when)\b/iu);
    told = /[a-z]{3,}|\d/iu.test(strip(kept)) && !GOES_ON.test(kept) ? joined(told, kept, claims.length === 0) : told;
    const rest = { trials: two ? trials : [0], all: ALL.test(part), only: ONLY.test(part) && own !== "spares" };
    claims.push({ ruling: rest.only && own === "admits" ? "requires" : own, people: told.trim(), ...rest });
    if (unless !== undefined && (own === "admits" || own === "refuses"))
      claims.push({ ...rest, ruling: own === "admits" ? "refuses" : "admits", people: unless.trim(), only: false });
  }
  if (claims.length === 0)
    claims.push({ ruling: "requires", trials, people: told, all: ALL.test(statement), only: ONLY.test(statement) });
  return claims;
}

const GOES_ON =
  /^\W*(?:patients?|women|this|these|they|such|he|she|it|despite|are|is|may|can|still|not|also|for|the|due|as|and|,| )+\W*$/iu;
const strip = (text: string) =>
  text.replace(
    /\b(?:patients?|participants?|people|the|a|an|he|she|they|is|are|still|for|not|be|may|can|this|these|and|to|as|if|due|also|both|either|neither|or|in)\b/giu,
    "",
  );

/** The first ruling takes up all that was told before it; a later one with people of its own only those. */
function joined(told: string, own: string, first: boolean): string {
  return first && told !== "" ? `${told}, ${own}` : own;
}

function rulingOf(part: string, named: boolean, before: Ruling | undefined): Ruling | undefined {
  if (REFUSED_NOT.test(part)) return "admits";
  const required = REQUIRED.test(part) || (ONLY.test(part) && ADMITTED.test(part));
  if (SPARED.test(part) && !/\bnot (?:be )?(?:exclu|elig)/iu.test(part)) return "spares";
  if (REFUSED.test(part)) return /\bexclusion criteria\b/iu.test(part) && required ? "requires" : "refuses";
  if (required) return "requires";
  if (ADMITTED.test(part)) return "admits";
  if (!named || before === undefined) return undefined;
  // "Eligible for the first but not the second."
  if (/^\W*(?:not|neither|nor)\b/iu.test(part))
    return before === "admits"
      ? "refuses"
      : before === "refuses"
        ? "admits"
        : before === "requires"
          ? "spares"
          : "requires";
  return trialsOf(part).length > 0 ? before : undefined;
}

const RULING_WORDS = new RegExp(
  [
    String.raw`\b(?:for|from|in|to|by|of|into|on)? ?(?:both |either |neither )?(?:of )?(?:the )?(?:(?:primary|secondary) (?:clinical )?trials?)(?: (?:and|or|nor) (?:the )?(?:primary|secondary) (?:clinical )?trials?)?`,
    String.raw`\b(?:both|either|these) (?:trials|studies|trial)\b`,
    String.raw`\b(?:may|can|could|would|will|are|is|be|still|potentially|likely|always|never|not|n['’]?t|cannot|automatically|unable|able) (?:still |also |potentially |likely |always |never |not |be |to be |to )*(?=(?:in)?${ELIGIBLE}|exclu|${JOIN}|allow|accept|permit|barred|banned|prohibited|disqual|eliminat)`,
    String.raw`\b(?:in)?${ELIGIBLE}`,
    String.raw`\bexclu(?:d\w+|sion)\b`,
    String.raw`\b(?:barred|banned|prohibited|disqualif\w+|forbidden|eliminat\w+|reject\w+|accepts?|accepted|allow\w*|permit\w*|acceptable|admit\w*)\b`,
    String.raw`\b(?:in order )?to (?:be )?${JOIN}`,
    String.raw`\b${JOIN}`,
    String.raw`\b(?:must|requir\w+|necessary|mandatory|obligatory|have to|has to|essential|expected to|conditions?|criteri\w+|candidates?|optional|satisfy|all the following|meet|inclusion|needs? to|needed|only|both|however|therefore)\b`,
    String.raw`\b(?:do|does) not (?=(?:need|accept|allow|permit|exclu|requir|admit|includ)|$)`,
  ].join("|"),
  "giu",
);

function peopleIn(part: string): string {
  const must =
    /\b(?:must|should|have to|has to) (?:not|never)\b|\b(?:may|can)not (?:have|be)\b(?! (?:elig|includ|exclu|accept|allow))/iu.test(
      part,
    );
  const text = part.replace(RULING_WORDS, " ").replace(/\s+/gu, " ").trim();
  return must && !/\b(?:not|without|no)\b/iu.test(text) ? `not ${text}` : text;
}
