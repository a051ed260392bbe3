import { weightOf } from "../signals/common-words.js";
import type { CriterionPiece } from "./criterion-pieces.js";
import { piecesOf } from "./criterion-pieces.js";
import { daysAgo, windowIn } from "./elapsed.js";
import { gradeFinding } from "./grade-finding.js";
import { limitFindings } from "./limit-findings.js";
import { inOneSpelling, widerNames } from "./medical-kinds.js";
import type { PeopleClaim } from "./people-claim.js";
import { opposedWords } from "./opposed-words.js";
import type { PeopleFinding } from "./people-finding.js";
import { peoplePhrases } from "./people-phrases.js";
import { personMatters } from "./person-checks.js";
import type { TrialSection } from "./record.js";
import { wordsOf } from "./record.js";
import { stageFinding } from "./stage-finding.js";

const GENERAL = new Set(
  wordsOf(
    "patient patients participant participants subject people woman women female man men male adult adults person candidate breast cancer disease history confirmed histologically cytologically diagnosis diagnosed prior previous recent recently currently current year years old age aged month months week weeks day days therefore however result resulting severe only all any least more less than over under must trial study have meeting condition result disorder event illness ago since earlier last past before later due her his their",
  ),
);

/** What the criteria of one trial say to each thing that a claim tells of people. */
export function peopleFindings({ people, ruling }: PeopleClaim, section: TrialSection): PeopleFinding[] {
  const pieces = piecesOf(section);
  const must = ruling === "requires" || ruling === "spares";
  const persons = personMatters(people, section, must).map((admitted): PeopleFinding =>
    must
      ? { about: "person", admitted: 0, required: Number(admitted), criterion: undefined }
      : { about: "person", admitted: admitted ? 0.5 : -1, required: 0, criterion: undefined },
  );
  const limits = limitFindings(people, pieces, must);
  const stage = stageFinding(people, pieces, must);
  const grade = must ? undefined : gradeFinding(people, pieces);
  const phrases = peoplePhrases(people).flatMap((phrase) => {
    if (
      /\d/u.test(phrase.text) &&
      /\b(?:ECOG|KPS|Karnofsky|years? old|life expectancy)\b|\bT\d|\bgrades?\b|[<>≤≥]|\baged?\b/iu.test(phrase.text)
    )
      return [];
    const found = phraseFinding(phrase.text, phrase.denied, pieces);
    return found === undefined ? [] : [found];
  });
  return [...persons, ...limits, ...[stage, grade].flatMap((one) => (one === undefined ? [] : [one])), ...phrases];
}

function phraseFinding(text: string, denied: boolean, pieces: readonly CriterionPiece[]): PeopleFinding | undefined {
  const spelt = inOneSpelling(text);
  const own = content(spelt);
  if (own.length === 0) return undefined;
  const wider = widerNames(text).map(content);
  const many = (word: string) => pieces.filter(({ words }) => words.has(word)).length;
  const weigh = (word: string) => weightOf(word) / (1 + Math.log1p(many(word)) / 3);
  const held = (words: readonly string[], there: ReadonlySet<string>) => {
    const all = words.reduce((sum, word) => sum + weigh(word), 0);
    return all === 0 ? 0 : words.reduce((sum, word) => sum + (there.has(word) ? weigh(word) : 0), 0) / all;
  };
  const ago = daysAgo(text);
  const scored = pieces.map((piece) => {
    const widely = Math.max(
      0,
      ...wider.map((words) =>
        words.some((word) => piece.words.has(word) && weightOf(word) >= 0.3)
          ? 0.85 * Math.min(1, 1.6 * held(words, piece.words))
          : 0,
      ),
    );
    const opposed = opposedWords(own, piece.words);
    const score = Math.max(
      held(own, opposed.length === 0 ? piece.words : new Set([...piece.words, ...opposed])),
      widely,
    );
    const window = ago === undefined ? undefined : windowIn(piece.text);
    const late = window !== undefined && ago !== undefined && score > 0.4 && ago > window.days * 1.02;
    const early = window !== undefined && ago !== undefined && score > 0.4 && !late;
    const healthy =
      piece.sign === 1 &&
      widely > 0.3 &&
      widely >= score &&
      /\b(?:adequate|normal|acceptable|sufficient)\b/iu.test(piece.text);
    const sign = healthy
      ? -1
      : window === undefined
        ? piece.sign
        : window.since
          ? late
            ? 1
            : -1
          : late && piece.sign === -1
            ? 1
            : early && piece.sign === -1
              ? -1
              : piece.sign;
    return { piece, score, sign: opposed.length % 2 === 1 && score > widely ? -sign : sign };
  });
  const best = (sign: number, must = false) =>
    scored.reduce((top, one) => (one.sign === sign && (!must || one.piece.must) && one.score > top.score ? one : top), {
      piece: undefined as CriterionPiece | undefined,
      score: 0,
      sign,
    });
  const [kept, let_] = [best(-1), best(1)];
  const lean = let_.score - kept.score;
  const admitted = Math.max(let_.score, kept.score) < 0.35 ? 0 : (denied ? -1 : 1) * (lean === 0 ? 0 : lean);
  const asked = best(denied ? -1 : 1, true);
  return { about: "phrase", admitted, required: asked.score, criterion: (lean >= 0 ? let_ : kept).piece?.text };
}

const content = (text: string) =>
  [...new Set(wordsOf(text))].filter((word) => !GENERAL.has(word) && weightOf(word) > 0.15);
