import type { BlockMarks } from "../../domain/source.js";

/** Strength, evidence and GRADE's word as a text prints them, and what its class alone says of the direction. */
export interface Grades extends Pick<BlockMarks, "strength" | "evidence" | "certainty"> {
  readonly points?: NonNullable<BlockMarks["recommends"]>;
}

type Certainty = NonNullable<BlockMarks["certainty"]>;

/** GRADE's four words. */
const WORDS = "very[ -]low|low|moderate|high";
const WANTED =
  /\b(?:no|lack of|lacking|need(?:s|ed)? (?:for )?|absence of|more|further|future|requir\w+|without|await\w*)\s+(?:\w+ ){0,2}$/i;

/** Reads grades of the systems that guidelines use; `docs/recommendations.md` lists them. Nothing of it is guessed. */
export function gradesIn(text: string): Grades {
  const signs = signsIn(text);
  const word = wordIn(text);
  const combined = combinedIn(text);
  const classed = classIn(text);
  const letter = letterIn(text);
  const strength = combined?.strength ?? classed?.strength ?? strengthWordIn(text) ?? letter;
  const evidence = signs?.printed ?? word?.printed ?? combined?.evidence ?? classed?.evidence ?? levelIn(text);
  const certainty = signs?.certainty ?? word?.certainty ?? combined?.certainty;
  return {
    ...(strength === undefined ? {} : { strength }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(classed?.points === undefined ? (letter === undefined ? {} : pointsOf(letter)) : { points: classed.points }),
  };
}

interface Printed {
  readonly printed: string;
  readonly certainty: Certainty;
}

/** "⊕⊕⊝⊝", "⨁⨁◯◯", "⊕⊕OO": of four signs, the filled ones count. */
function signsIn(text: string): Printed | undefined {
  const match = /([⊕⨁]{1,4})\s?([⊝⊖⊘○◯〇OΟО0]{0,3})(?![\p{L}\p{N}])/u.exec(text);
  if (match === null) return undefined;
  const filled = match[1]?.length ?? 0;
  const empty = match[2]?.length ?? 0;
  if (filled + empty !== 4 && empty !== 0) return undefined;
  const certainty = (["very low", "low", "moderate", "high"] as const)[filled - 1];
  return certainty === undefined ? undefined : { printed: match[0].trim(), certainty };
}

const BEFORE = new RegExp(
  `\\b(${WORDS})(?:[ -]to[ -](?:${WORDS}))?[ -]+(?:quality|certainty|confidence)\\b(?: of)?(?: the)?(?: evidence)?`,
  "gi",
);
const AFTER = new RegExp(
  `\\b(?:quality|certainty|confidence)(?: (?:of|in)(?: the)?(?: (?:overall|supporting|body of))?)? (?:evidence|effect estimates?)?\\s*(?:is|was|were|are|=|:|–|-)?\\s*(?:\\(?GRADE\\)?\\s*:?\\s*)?(${WORDS})\\b|\\bGRADE\\s*:\\s*(${WORDS})\\b`,
  "gi",
);

/** "moderate-quality evidence", "certainty of evidence: low"; two words ("low to moderate") are no one word. */
function wordIn(text: string): Printed | undefined {
  const found = [...text.matchAll(AFTER), ...text.matchAll(BEFORE)].filter(
    (match) =>
      !WANTED.test(text.slice(0, match.index)) &&
      !/^\s*(?:evidence )?(?:(?:is|are|was|were) (?:needed|required|lacking|warranted|awaited|missing)|trials?|studies)/i.test(
        text.slice(match.index + match[0].length),
      ) &&
      !/[ -]to[ -](?:very|low|moderate|high)/i.test(match[0]),
  );
  const words = new Set(found.map((match) => (match[1] ?? match[2] ?? "").toLowerCase().replace("-", " ")));
  const [word] = words;
  const [first] = found;
  if (word === undefined || first === undefined || words.size > 1) return undefined;
  return {
    printed: first[1] ?? first[2] ?? word,
    certainty: word as Certainty,
  };
}

/** "1B", "Grade 2C", "(1⊕⊕⊕O)": strength by the figure, evidence by the letter. */
function combinedIn(text: string):
  | {
      readonly strength: string;
      readonly evidence?: string;
      readonly certainty?: Certainty;
    }
  | undefined {
  const match =
    /(?:[([]\s*(?:GRADE\s*)?|\b(?:grade|recommendation|strength)\s*:?\s*)([12])\s?([A-D])\b\+?(?=\s*[)\];,.]|\s+(?:recommendation|evidence)|$)/i.exec(
      text,
    );
  if (match === null) {
    const signed = /[([]\s*(?:GRADE\s*)?([12])\s?(?:\||,)?\s?[⊕⨁]/u.exec(text);
    return signed?.[1] === undefined ? undefined : { strength: signed[1] };
  }
  const letter = (match[2] ?? "").toUpperCase();
  // C means low in some guidelines and low or very low in others; A, B and D mean the same in all that use them.
  const certainty = ({ A: "high", B: "moderate", D: "very low" } as const)[letter as "A" | "B" | "D"] as
    Certainty | undefined;
  return {
    strength: `${match[1] ?? ""}${match[2] ?? ""}`,
    evidence: match[2] ?? letter,
    ...(certainty === undefined ? {} : { certainty }),
  };
}

const OTHER_CLASSES =
  /\b(?:NYHA|WHO|Killip|functional|HLA|MHC|CCS|ASA|Child(?:-Pugh)?|obesity|lupus nephritis|Fontaine|angle|Mallampati|ECOG|drug|antiarrhythmic|MOD)\W+(?:functional )?$/i;

/** "Class IIa, Level of Evidence B", "COR 2a; LOE B-NR", "Class III: Harm". */
function classIn(text: string):
  | {
      readonly strength: string;
      readonly evidence?: string;
      readonly points?: Grades["points"];
    }
  | undefined {
  for (const match of text.matchAll(
    /\b(class(?: of recommendation)?|COR)\^?[a-e]?\s*:?\s*(?:class\s)?(I{1,3}[ab]?|[123][ab]?)\b(\s*[:–-]?\s*\(?(?:harm|no benefit)\)?)?/gi,
  )) {
    const before = text.slice(Math.max(0, match.index - 25), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (OTHER_CLASSES.test(before)) continue;
    const level =
      /^[\s,;:/|)(–-]*(?:\(?\s*)(?:[Ll]evels?(?: of [Ee]vidence)?\^?[a-e]?|LOE\^?[a-e]?|LoE|[Ee]vidence(?: [Ll]evel)?)?\s*:?\s*((?:[ABC])(?:-(?:R|NR|LD|EO))?)\b/.exec(
        after,
      );
    const isLevel =
      level !== null &&
      (/level|LOE|evidence/i.test(level[0]) || /^[ABC]-/.test(level[1] ?? "") || /[,;/|(]/.test(level[0]));
    const isTag =
      /[([]\s*$/.test(before) || /^\s*recommendation/i.test(after) || /^(?:COR|class of)/i.test(match[1] ?? "");
    if (!isLevel && !isTag && match[3] === undefined) continue;
    const grade = (match[2] ?? "").toLowerCase().replace("iii", "3").replace("ii", "2").replace("i", "1");
    const points = ({ "1": "for", "2a": "for", "2b": "either", "3": "against" } as const)[
      grade as "1"
    ] as Grades["points"];
    return {
      strength: withoutMark(match[0].replace(/[\s(:–-]+$/u, "").trim()),
      ...(isLevel
        ? {
            evidence:
              /level|LOE/i.exec(level[0]) === null
                ? (level[1] ?? "")
                : withoutMark(level[0].replace(/^[\s,;:/|)(–-]+/u, "").trim()),
          }
        : {}),
      ...(points === undefined ? {} : { points }),
    };
  }
  return undefined;
}

/** "Classa: I" is "Class" with the mark of a note behind it. */
function withoutMark(printed: string): string {
  return printed.replace(/^(class|level|COR|LOE)\^?[a-e](?=\s*:)/iu, "$1");
}

/** "strong recommendation", "strongly recommend", "conditional", "Strength of recommendation: weak". */
function strengthWordIn(text: string): string | undefined {
  const match =
    /\b(strong|conditional|weak|qualified|discretionary)(?: (?:against|for|positive|negative))?[ -]recommendation\b/i.exec(
      text,
    ) ??
    /\b(?:strength(?: of (?:the )?recommendation)?|recommendation(?: (?:strength|grade))?|GRADE)\s*[:=–-]\s*(strong|conditional|weak|discretionary)\b/i.exec(
      text,
    ) ??
    /[([](strong|conditional|weak)(?=\s*[;,)\]/])/i.exec(text) ??
    /\brecommendation,? (strong|conditional|weak)\b/i.exec(text);
  if (match?.[1] !== undefined) return match[1];
  const adverb = /\b(strong|conditional|weak)ly recommend(?:s|ed)?\b/i.exec(text);
  return adverb?.[1]?.toLowerCase();
}

/** Letters that stand as grades: "Grade B", "B recommendation", "grade of recommendation: C", "SoR: A", "I statement". */
function letterIn(text: string): string | undefined {
  const match =
    /\b(?:grade(?: of)? recommendations?|recommendation grade|strength of recommendation|SOR|SoR|GoR|GOR|recommendation)\s*[:=]?\s*\(?\s*(?:grade\s*)?([A-D])\b(?![-’'])/.exec(
      text,
    ) ??
    /[([]\s*[Gg]rade\s*:?\s*([A-DI])\b(?=\s*[;,)\]])/.exec(text) ??
    /\b[Gg]rade\s*:\s*([A-DI])\b(?=\s*(?:[;,.)\]]|$))/.exec(text) ??
    /(?:[([]|\b[Gg]rade )([A-D]) (?:recommendation|statement)\b/.exec(text) ??
    /\b(I) statement\b/.exec(text) ??
    // Good practice points, and the letters that stand in a column of their own beside a recommendation.
    /[([](GPP|BPS|ungraded good practice statement|good practice (?:point|statement))[)\]]/i.exec(text) ??
    /^(good practice (?:point|statement))s?\s*\d*\s*:/i.exec(text) ??
    /^([A-D]|✓|√|GPP)\^? \| /u.exec(text) ??
    /\S \| ([A-D]|✓|√|GPP)$/u.exec(text);
  return match?.[1];
}

/** What the USPSTF's letters D and I say by themselves; A, B and C do not need it, for their words do. */
function pointsOf(letter: string): Pick<Grades, "points"> {
  return letter === "I" ? { points: "either" } : {};
}

/** "Level of evidence: 1++", "LoE 2b", "evidence level III". */
function levelIn(text: string): string | undefined {
  const match =
    /\b(?:levels? of evidence|evidence levels?|LOE|LoE|level)\s*[:=]?\s*(?:\(?\s*)(1\+\+|1\+|1[-−–]|2\+\+|2\+|2[-−–]|[1-5][abc]?|I{1,3}(?:-[123])?[abc]?|IV|V|[A-D](?:-(?:R|NR|LD|EO))?)(?![\p{L}\p{N}.%])/u.exec(
      text,
    );
  if (match?.[1] === undefined) return undefined;
  // "level 2 hospital", "level III trauma centre" are no evidence: a bare "level" must stand in brackets.
  if (/^level\b(?! of)/i.test(match[0])) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (!/[([;,][^()[\]]{0,40}$/u.test(before) || !/^[^()[\]]{0,40}[)\]]/u.test(after)) return undefined;
  }
  return match[0].replace(/\s+/g, " ");
}
