/** A text made of plain characters, and for each of them where in the original it came from (UTF-16 units, end exclusive). */
export interface PlainText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const GREEK: ReadonlyMap<string, string> = new Map(
  (
    "αalpha βbeta γgamma δdelta εepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi οomicron πpi ρrho σsigma " +
    "ςsigma τtau υupsilon φphi χchi ψpsi ωomega"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
);

/** The names of the Greek letters, as `plainCharacters` spells them. */
export const GREEK_NAMES: ReadonlySet<string> = new Set(GREEK.values());

const LETTERS: ReadonlyMap<string, string> = new Map(
  "ß:ss ẞ:ss æ:ae Æ:AE œ:oe Œ:OE ø:o Ø:O ł:l Ł:L đ:d Đ:D ð:d Ð:D þ:th Þ:TH ı:i ħ:h Ħ:H ŋ:ng Ŋ:NG ĸ:k ƒ:f"
    .split(" ")
    .map((entry) => [entry.slice(0, 1), entry.slice(2)]),
);

const PLAIN = /[A-Za-z0-9\-'.,()]/;
const APOSTROPHE = /[`\u00b4\u2018\u2019\u201b\u02b9\u02bc\u2032\uff07]/;
const HYPHEN = /[\u2010-\u2013\u2212\ufe63\uff0d]/;
const MIDDLE_DOT = /[\u00b7\u2219\u22c5\u2027]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff\u180e]/;
const SUPERSCRIPT = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/;
const FRACTION = /[\u00bc-\u00be\u2150-\u215e]/;
const WRITTEN_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const BEFORE_DIGIT = /^\p{M}*\d/u;
const AFTER_MICRO = /^(?:k?g|mol|kat|[lLmMsVAW]|I?U|Ci|Eq|Sv|Gy)(?![\p{L}\p{M}])/u;

const IN_PLACE: readonly number[] = Array.from({ length: 256 }, (_, at) => at);
const NEXT: readonly number[] = IN_PLACE.map((at) => at + 1);

/**
 * Writes any text in ASCII letters and digits, `-`, `'`, `.`, `,`, `(`, `)`, `~` where a Greek letter touches its neighbours,
 * and a space for all else.
 *
 * Diacritics go ("Sjögren" is "Sjogren"). A Greek letter becomes its name ("TNFα" is "TNF~alpha~"), but in a word of three or
 * more of them; before a unit, mu is the "mc" of "mcg" or the "u" of "umol". A superscript number after a number or after a
 * word of small letters is parted from it, being a power or a reference. Letters of other scripts become "u" and their
 * code point in hexadecimal, so that a word is found by the same word and by no other.
 */
export function plainCharacters(original: string): PlainText {
  // Nearly all text is ASCII, whose every character keeps its place.
  if (original.length <= IN_PLACE.length && /^[\0-\x7f]*$/.test(original))
    return {
      text: original.replace(/[^A-Za-z0-9\-'.,()]/g, (mark) => (mark === "`" ? "'" : " ")),
      starts: IN_PLACE,
      ends: NEXT,
    };
  const starts: number[] = [];
  const ends: number[] = [];
  const greekWords = spansOfGreekWords(original);
  let text = "";
  let at = 0;
  let previous = "";
  for (const character of original) {
    const start = at;
    at += character.length;
    const spelledGreek = !greekWords.some(([from, to]) => start >= from && start < to);
    const written = write(character, SUPERSCRIPT.test(previous) ? "" : text, original.slice(at), spelledGreek);
    previous = character;
    for (let i = 0; i < written.length; i++) {
      starts.push(start);
      ends.push(at);
    }
    text += written;
  }
  return { text, starts, ends };
}

function write(character: string, before: string, after: string, spelledGreek: boolean): string {
  if (PLAIN.test(character)) return character;
  if (character === "`") return "'";
  if (character <= "\u007f") return " ";
  if (INVISIBLE.test(character)) return "";
  if (APOSTROPHE.test(character)) return "'";
  if (HYPHEN.test(character)) return "-";
  if (character === "™" || character === "℠") return " ";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  if (SUPERSCRIPT.test(character)) return /[a-z]{4}$|\d$/.test(before) ? `~${plain}` : plain;
  if (FRACTION.test(character)) return ` ${plain.replace(/\D/g, " ")}`;
  return Array.from(plain, (part) => writePart(part, after, spelledGreek)).join("");
}

function writePart(part: string, after: string, spelledGreek: boolean): string {
  if (PLAIN.test(part)) return part;
  if (MIDDLE_DOT.test(part)) return BEFORE_DIGIT.test(after) ? "." : " ";
  const small = part.toLowerCase();
  const greek = spelledGreek ? GREEK.get(small) : undefined;
  if (part === "μ" && greek !== undefined && AFTER_MICRO.test(after)) return after.startsWith("g") ? "mc" : "u";
  if (greek !== undefined) return BEFORE_DIGIT.test(after) ? `~${greek}` : `~${greek}~`;
  const letters = LETTERS.get(part);
  if (letters !== undefined) return letters;
  if (!/[\p{L}\p{N}]/u.test(part)) return " ";
  const code = `u${(small.codePointAt(0) ?? 0).toString(16)}`;
  return WRITTEN_WITHOUT_SPACES.test(part) ? ` ${code} ` : code;
}

/** Three Greek letters on end are a word of the language, not signs. */
function spansOfGreekWords(text: string): (readonly [number, number])[] {
  return [...text.matchAll(/\p{Script=Greek}[\p{Script=Greek}\p{M}]*/gu)]
    .filter((match) => match[0].replace(/\p{M}/gu, "").length >= 3)
    .map((match) => [match.index, match.index + match[0].length]);
}
