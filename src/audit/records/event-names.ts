import { weightOf } from "../signals/common-words.js";
import { systemSpokenOf } from "./body-systems.js";
import { wordsOf } from "./record.js";

/** What one part of a clause speaks of ("nausea", "heart failure"): the events of a record that go by that name. */
export interface EventTarget {
  readonly names: ReadonlySet<string>;
  /** What is meant in a trial that has none of these names: those that hold all its words. */
  readonly wide?: ReadonlySet<string>;
  /** How surely they are what is meant: 1 the same words, 0 nothing of that name is in the record. */
  readonly found: number;
  /** Where in the clause it stands. */
  readonly at: number;
}

const GENERAL = new Set(
  wordsOf(
    "adverse event events effect effects reaction reactions patients participants individuals people cases case trial trials study primary secondary cohort cohorts arm arms group groups observed recorded reported suffered experienced number total occurred incidents types type kind subjects different least most common frequent prevalent affected had more less fewer than same any single several multiple percentage proportion percent higher lower rate only both across respectively compared significantly there none no entire during serious various all every either related incident experiencing affect affecting occurring undergoing intervention received receiving treated treatment duration throughout having record records report reports occurrence occurrences occurences entirely majority minority many few additional approximately exactly about almost nearly over under least between combined overall suffering suffers suffer developed develop diagnosed present found show showed signs sign instance instances issue issues problem problems condition conditions disorder disorders complication complications high low twice double triple half quarter once much far slightly member members clinical clinically significant however unlike while whereas one two three four five six seven eight nine ten times time amount sample size sizes larger smaller equal identical exact specific particular certain severe life threatening category highest lowest maximum minimum great greatest recording reporting observing noted occur occurs did does do their them they who which where were was been being not neither nor within from with whom also although despite than that other others another",
  ),
);

/** The words of a text that can name an event. */
export function namingWords(text: string): string[] {
  return [
    ...new Set(
      wordsOf(text.replace(/\b(?:primary|secondary) (?:clinical )?trial(?:['’]s)?\b/giu, " ")).filter(
        (word) => !GENERAL.has(word),
      ),
    ),
  ];
}

const PARTS =
  /,|;|:|\/|\band\b|\bor\b|\bnor\b|\bthan\b|\bas (?:in|the|there|cases|those|many|patients)\b|\bcompared\b|\bversus\b|\bbut\b/giu;
const MANY =
  /\b(?:infections|various|several|different|types?|kinds?|related|issues|problems|disorders|disorder|any|complications|fractures|embolisms|allergic|conditions|forms?)\b/iu;

/** The targets of a clause in its order, each part between commas, "and", "or", "than" by itself. */
export function targetsIn(clause: string, names: ReadonlyMap<string, ReadonlySet<string>>): EventTarget[] {
  const text = clause.replace(/,? due to .*$/iu, "");
  const vocabulary = new Set([...names.values()].flatMap((words) => [...words]));
  const whole = targetOf(text, names, vocabulary, 0);
  let from = 0;
  const pieces: { readonly text: string; readonly at: number }[] = [];
  for (const cut of text.matchAll(PARTS)) {
    pieces.push({ text: text.slice(from, cut.index), at: from });
    from = cut.index + cut[0].length;
  }
  pieces.push({ text: text.slice(from), at: from });
  // A name may hold "and" or a comma itself.
  if (whole !== undefined && whole.found === 1) return [whole];
  return pieces.flatMap((piece) => targetOf(piece.text, names, vocabulary, piece.at) ?? []);
}

function targetOf(
  text: string,
  names: ReadonlyMap<string, ReadonlySet<string>>,
  vocabulary: ReadonlySet<string>,
  at: number,
): EventTarget | undefined {
  const said = namingWords(text);
  const system = systemSpokenOf(text);
  if (said.length === 0 && system === undefined) return undefined;
  const spoken = new Set(said.map((word) => nearest(word, vocabulary)));
  const all = [...spoken].reduce((sum, word) => sum + weightOf(word) + 0.2, 0);
  const scored = [...names].map(([name, words]) => {
    const shared = [...words].filter((word) => spoken.has(word));
    return {
      name,
      words,
      of: words.size === 0 ? 0 : shared.length / words.size,
      mine: all === 0 ? 0 : shared.reduce((sum, word) => sum + weightOf(word) + 0.2, 0) / all,
    };
  });
  const pick = (which: typeof scored, found: number) => ({ names: new Set(which.map(({ name }) => name)), found, at });
  const exact = scored.filter(({ of, mine }) => of === 1 && mine > 0.99);
  const holding = scored.filter(({ mine }) => mine > 0.99);
  if (exact.length > 0 && !MANY.test(text))
    return { ...pick(exact, 1), wide: new Set(holding.map(({ name }) => name)) };
  if (system !== undefined)
    return pick(
      scored.filter(({ name }) => system.test(name)),
      0.8,
    );
  if (holding.length > 0) return pick(holding, exact.length > 0 ? 1 : 0.9);
  const full = scored.filter(({ of }) => of === 1);
  if (full.length > 0) {
    const widest = full.filter(
      ({ words }) =>
        !full.some((other) => other.words.size > words.size && [...words].every((word) => other.words.has(word))),
    );
    return pick(widest, 0.4 + 0.5 * Math.max(...widest.map(({ mine }) => mine)));
  }
  const top = Math.max(0, ...scored.map(({ of, mine }) => (of + mine) / 2));
  const best = scored.filter(({ of, mine }) => (of + mine) / 2 === top);
  return top >= 0.55 ? pick(best, 0.6 * top) : { names: new Set(), found: 0, at };
}

/** The word of a vocabulary that a word is, but for a slip of the pen or its ending; the word itself where there is none. */
function nearest(word: string, vocabulary: ReadonlySet<string>): string {
  if (vocabulary.has(word) || word.length < 5) return word;
  const list = [...vocabulary];
  const slip = list.find((one) => one.length >= 6 && apart(one, word) <= (word.length >= 10 ? 2 : 1));
  if (slip !== undefined) return slip;
  const stems = list.filter((one) => {
    const least = Math.max(5, Math.ceil(0.7 * Math.min(one.length, word.length)));
    return one.length >= 6 && one.slice(0, least) === word.slice(0, least);
  });
  return stems.length === 1 ? (stems[0] ?? word) : word;
}

/** In how many letters two words differ (Levenshtein); 9 where their lengths alone differ by more than 2. */
function apart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 9;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(Math.min((row[j] ?? 9) + Number(letter !== other), (row[j + 1] ?? 9) + 1, (next[j] ?? 9) + 1));
    row = next;
  }
  return row[b.length] ?? 9;
}
