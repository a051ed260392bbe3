import { inOneSpelling } from "./medical-kinds.js";
import type { TrialSection } from "./record.js";
import { wordsOf } from "./record.js";

/** One thing that a criterion asks: what lets people in (1) or keeps them out (-1), down to what is excepted from it. */
export interface CriterionPiece {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly sign: -1 | 1;
  /** It must be so; else it only may be so ("prior radiation is allowed"). */
  readonly must: boolean;
  /** It stands after "except", "unless". */
  readonly exception: boolean;
}

const HEAD =
  /^\W*(?:age|sex|gender|life expectancy|performance status|h(?:a)?ematopoietic|hepatic|renal|cardiovascular|pulmonary|other|menopausal status|chemotherapy|endocrine therapy|radiotherapy|surgery|biologic therapy|immunologic|hormone receptor status|neurologic)\W*$/iu;
const SECTION = /:\W*$/u;
const DENIED =
  /^\W*(?:no|not|non|none|without|absence of|free of|never)\b|\bmust not\b|\bnot (?:be |have |allowed|permitted|eligible|currently)|\bmay not\b|\bexcluded?\b|\bineligible\b|\bno (?:prior|previous|other|known|evidence|history|concurrent|active|current)\b|\bprohibited\b|\bcannot\b/iu;
const ALLOWED =
  /\b(?:allowed|permitted|are eligible|is eligible|acceptable|may (?:be|have|receive|participate|enter|enrol\w*|still|continue)|can (?:be|have)|are candidates|accepted|is allowed)\b/iu;
const EXCEPT =
  /,? *\(?\b(?:except(?:ions?)?(?: (?:for|of|that|if|when))?|with the exceptions? of|other than|excluding|unless|apart from)\b/iu;

const read = new WeakMap<TrialSection, readonly CriterionPiece[]>();

/** What the criteria of a section ask; read once for each section. */
export function piecesOf(section: TrialSection): readonly CriterionPiece[] {
  const held = read.get(section) ?? criterionPieces(section.lines);
  read.set(section, held);
  return held;
}

/** Cuts criteria into what each asks, headings put before the lines below them; what is not specified is left out. */
export function criterionPieces(lines: readonly string[]): CriterionPiece[] {
  let [sign, head]: [-1 | 1, string] = [1, ""];
  return lines.flatMap((line): CriterionPiece[] => {
    if (/^\W*(?:key |main |major )?inclusion\b|^\W*eligib|^\W*inclusion criteria/iu.test(line)) [sign, head] = [1, ""];
    else if (
      /^\W*(?:key |main |major )?exclusion\b|\bexclusion criteria|not eligible if|are excluded\b.*:$|cannot participate .*if/iu.test(
        line,
      )
    )
      [sign, head] = [-1, ""];
    if (HEAD.test(line)) {
      head = line.replace(/\W+$/u, "");
      return [];
    }
    if (SECTION.test(line) && line.length < 40) {
      head = "";
      if (/criteria|characteristics|therapy:/iu.test(line)) return [];
    }
    if (/^\W*(?:not specified|none|n\/a)\W*$/iu.test(line)) return [];
    const whole = head === "" || line.length > 120 ? line : `${head}: ${line}`;
    return whole
      .split(/(?<=[a-z0-9)])[.;] +(?=[A-Z(])|(?<=[a-z])\.(?=[A-Z][a-z])/u)
      .flatMap((text) => pieces(text, sign));
  });
}

function pieces(text: string, section: -1 | 1): CriterionPiece[] {
  const cut = EXCEPT.exec(text);
  const [main, rest] = cut === null || cut.index < 4 ? [text, ""] : [text.slice(0, cut.index), text.slice(cut.index)];
  const allowed =
    ALLOWED.test(main) &&
    !/\bnot (?:be )?(?:allowed|permitted|acceptable|eligible)|\bmay not\b|\bonly if\b/iu.test(main);
  const sign = section === 1 ? (DENIED.test(main) && !allowed ? -1 : 1) : allowed ? 1 : -1;
  const piece = (own: string, its: -1 | 1, must: boolean, exception: boolean): CriterionPiece[] => {
    const words = new Set(wordsOf(inOneSpelling(own)));
    return words.size === 0 ? [] : [{ text: own, words, sign: its, must, exception }];
  };
  return [...piece(main, sign, sign === -1 || !allowed, false), ...piece(rest, sign === 1 ? -1 : 1, false, true)];
}
