/**
 * The Snowball English stemmer ("Porter2"), with two additions for the Greek nouns of medicine.
 * Algorithm: M. F. Porter, https://snowballstem.org/algorithms/english/stemmer.html (the rules, not its code).
 */

/** Words whose rules would join unlike things, or part like ones. From the algorithm's own list, but for the last line. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ...pairs("skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli"),
  ...pairs("singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes"),
  // "AIDS" is not the plural of "aid" in a clinical library, and "several" is not "severe".
  ...pairs("aids:aids sars:sars mers:mers several:several biases:bias"),
]);
const AFTER_STEP_1A = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));

const STEP_2: readonly (readonly [string, string])[] = pairs(
  "ational:ate fulness:ful iveness:ive ization:ize ousness:ous biliti:ble lessli:less tional:tion alism:al aliti:al " +
    "ation:ate entli:ent fulli:ful iviti:ive ousli:ous abli:able alli:al anci:ance ator:ate enci:ence izer:ize bli:ble",
);
const STEP_3: readonly (readonly [string, string])[] = pairs(
  "ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ness: ful:",
);
const STEP_4 = "ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic".split(" ");
const DOUBLES = new Set("bb dd ff gg mm nn pp rr tt".split(" "));

/** The stem of one lower-case word; words of other letters than a to z, and words of two letters, come back as they are. */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word;
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  // A y that opens a syllable counts as a consonant: it is written Y while the rules run.
  let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const r1 = regionAfter(w, /^(gener|commun|arsen)/.exec(w)?.[0].length ?? 0, /^(gener|commun|arsen)/.test(w));
  const r2 = regionAfter(w, r1, false);
  w = plural(w);
  if (AFTER_STEP_1A.has(w)) return w;
  w = pastAndParticiple(w, r1);
  w = w.replace(/(.[^aeiouy])[yY]$/, "$1i");
  w = derivation(w, r1, r2);
  return finalLetter(w, r1, r2).replaceAll("Y", "y");
}

/** Where the region after the first non-vowel following a vowel begins, from `from`; or `from` itself where it is given. */
function regionAfter(w: string, from: number, given: boolean): number {
  if (given) return from;
  const match = /[aeiouy][^aeiouy]/.exec(w.slice(from));
  return match === null ? w.length : from + match.index + 2;
}

function plural(w: string): string {
  if (w.endsWith("sses")) return w.slice(0, -2);
  if (/(ied|ies)$/.test(w)) return w.length > 4 ? w.slice(0, -2) : w.slice(0, -1);
  // diagnosis, diagnoses, diagnose; analysis, analyses, analyse: the Greek singular meets its plural and its verb.
  if (/[aeiouy].*[aeoy]sis$/.test(w)) return w.slice(0, -2);
  if (/(us|ss)$/.test(w) || !w.endsWith("s")) return w;
  return /[aeiouy].+s$/.test(w) ? w.slice(0, -1) : w;
}

function pastAndParticiple(w: string, r1: number): string {
  const eed = /eed(ly)?$/.exec(w);
  if (eed !== null) return eed.index >= r1 ? w.slice(0, eed.index + 2) : w;
  const suffix = /(ingly|edly|ing|ed)$/.exec(w);
  if (suffix === null) return w;
  const rest = w.slice(0, suffix.index);
  if (!/[aeiouy]/.test(rest)) return w;
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLES.has(rest.slice(-2))) return rest.slice(0, -1);
  return isShort(rest, r1) ? `${rest}e` : rest;
}

function derivation(word: string, r1: number, r2: number): string {
  let w = word;
  const second = STEP_2.find(([suffix]) => w.endsWith(suffix));
  if (second !== undefined) w = replaceIn(w, second[0], second[1], r1);
  else if (w.endsWith("ogi")) w = w.endsWith("logi") && w.length - 3 >= r1 ? w.slice(0, -1) : w;
  else if (/[cdeghkmnrt]li$/.test(w) && w.length - 2 >= r1) w = w.slice(0, -2);
  const third = STEP_3.find(([suffix]) => w.endsWith(suffix));
  if (third !== undefined) w = replaceIn(w, third[0], third[1], r1);
  else if (w.endsWith("ative")) w = replaceIn(w, "ative", "", r2);
  const fourth = STEP_4.find((suffix) => w.endsWith(suffix));
  if (fourth !== undefined) return replaceIn(w, fourth, "", r2);
  return /[st]ion$/.test(w) ? replaceIn(w, "ion", "", r2) : w;
}

function finalLetter(w: string, r1: number, r2: number): string {
  const at = w.length - 1;
  if (w.endsWith("e")) {
    const rest = w.slice(0, -1);
    return at >= r2 || (at >= r1 && !endsShort(rest)) ? rest : w;
  }
  return w.endsWith("ll") && at >= r2 ? w.slice(0, -1) : w;
}

function replaceIn(w: string, suffix: string, by: string, region: number): string {
  const at = w.length - suffix.length;
  return at >= region ? w.slice(0, at) + by : w;
}

function endsShort(w: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(w) || /^[aeiouy][^aeiouy]$/.test(w);
}

function isShort(w: string, r1: number): boolean {
  return r1 >= w.length && endsShort(w);
}

function pairs(list: string): (readonly [string, string])[] {
  return list.split(" ").map((item) => {
    const colon = item.indexOf(":");
    return [item.slice(0, colon), item.slice(colon + 1)] as const;
  });
}
