/** What the words in front of a list's name, and the name itself, say of it. */
export interface ListName {
  /** The name for people, without the words in front of it. */
  readonly bare: string;
  /** Whether somebody said that it is a list of retracted publications. */
  readonly said: boolean;
  readonly dated?: { readonly date: string; readonly basis: "given" | "name" };
}

const WORDS = /^retractions(?:@(\d{4}(?:-\d\d){0,2}))?:/;

/** Reads "retractions:list.csv", "retractions@2025-06-01:list.csv" and "retraction_watch_20250601.csv". */
export function listName(name: string): ListName {
  const words = WORDS.exec(name);
  const bare = words === null ? name : name.slice(words[0].length);
  const given = words?.[1];
  const named = dateInName(baseName(bare));
  const dated =
    given !== undefined
      ? { date: given, basis: "given" as const }
      : named === undefined
        ? undefined
        : { date: named, basis: "name" as const };
  return { bare, said: words !== null, ...(dated === undefined ? {} : { dated }) };
}

/** The last part of a path, or of "archive!member". */
export function baseName(name: string): string {
  return name.split(/[/\\!]/).at(-1) ?? name;
}

/** A day, month or year that stands in a file's name: "2025-06-01", "20250601", "2025_06", "2018". */
function dateInName(name: string): string | undefined {
  const day = /(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  if (day !== null) return [day[1], day[3], day[4]].join("-");
  const month = /(?<!\d)(20\d\d)[-_.](0[1-9]|1[0-2])(?!\d)/.exec(name);
  if (month !== null) return [month[1], month[2]].join("-");
  return /(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)/.exec(name)?.[0];
}

/** Words by which a name that speaks of retraction means another list: of what cites, announces or is not retracted. */
const OTHERWISE =
  /^(?:cit\w*|notice|notices|reference|references|by|not|non|un\w*|without|before|control|controls|matched|journals?|authors?|reasons?|policy|policies)$/i;

/** Whether a file's name alone says that it lists retracted publications: "retracted_pmids_2018.csv", not "retracted_citing_pmids.csv". */
export function namesRetracted(name: string): boolean {
  const words = baseName(name).split(/[^A-Za-z]+/);
  return words.some((word) => /^retract(?:ed|ions?)$/i.test(word)) && !words.some((word) => OTHERWISE.test(word));
}
