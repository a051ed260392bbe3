import type { ClaimPart } from "./claim.js";

/** A member has at most so many words: longer ones are clauses. */
const LONGEST = 8;

/**
 * The members of the longest enumeration in a claim ("lupus, scleroderma, and dermatomyositis"), with their places; none where there
 * is no enumeration of three, or of two after "such as" or "including". `at` is where the claim starts in the whole text.
 */
export function partsOf(claim: string, at: number): ClaimPart[] {
  const masked = claim.replace(/\n/gu, " ").replace(/\([^()]*\)/gu, (inside) => "\u0001".repeat(inside.length));
  let best: ClaimPart[] = [];
  for (const match of masked.matchAll(/(?:,?\s+(?:and|or)\s+|,\s+(?:as well as\s+)?(?:and\s+)?)(?=\S)/giu)) {
    const list = listAround(masked, match.index);
    if (list === undefined) continue;
    const parts = list
      .map(([start, end]) => ({ text: claim.slice(start, end), start: at + start, end: at + end }))
      .filter(({ text }) => /\p{L}{2}/u.test(text));
    if (parts.length > best.length) best = parts;
  }
  return best.length >= 2 ? best : [];
}

const SEPARATOR = /,?\s+(?:and|or)\s+|,\s+(?:as well as\s+|and\s+|or\s+|potentially\s+)?|\s+as well as\s+/giu;
const STOPS =
  /\b(?:is|are|was|were|be|been|can|may|might|must|should|will|has|have|had|which|that|who|such as|including|includes?|like|to reduce|to maintain|in some|among others|but|although|with)\b/iu;

/** "Once", "500 mg", "usually started": no member of an enumeration, but words of a dose. */
const DOSED =
  /\b(?:once|twice|daily|weekly|started|given|taken|followed|(?:increased|reduced)(?!\s\p{L}))\b|\d\s?(?:mg|mcg|g|ml|%)\b/iu;

/** The spans of the members of the list that a comma at `place` belongs to. */
function listAround(text: string, place: number): [number, number][] | undefined {
  const leads = [
    ...text
      .slice(0, place)
      .matchAll(
        /\b(?:such as|including|includes?|like|leading to|resulting in|with|by|of|for|as|cause|between|using|through|managing|may involve|involves?|causes?|from|be|involve|reduce|prevent)\s+/giu,
      ),
  ];
  const strong =
    leads.findLast((one) => /such as|including|include|like|leading to|resulting in|e\.g\./iu.test(one[0])) ??
    leads.at(-1);
  if (strong === undefined) return undefined;
  const from = strong.index + strong[0].length;
  const isStrong = /such as|including|include|like|leading to|resulting in/iu.test(strong[0]);
  const members: [number, number][] = [];
  let start = from;
  const rest = text.slice(from);
  const separators = [...rest.matchAll(SEPARATOR)].map(
    (one) => [from + one.index, from + one.index + one[0].length] as const,
  );
  let closed = false;
  for (const [at, after] of separators) {
    if (at < start) continue;
    const member = text.slice(start, at);
    if (wordCount(member) > LONGEST || STOPS.test(member) || DOSED.test(member))
      return finish(members, isStrong, closed);
    members.push(trim(text, start, at));
    start = after;
    if (/\b(?:and|or)\b/iu.test(text.slice(at, after))) {
      closed = true;
      // "X-rays and MRI scans, among others": what follows the last "and" ends at the next stop.
      const next = separators.find(([later]) => later >= after);
      const tail = text.slice(after, next !== undefined && /^,/u.test(text.slice(next[0])) ? next[0] : text.length);
      const end = after + endOfMember(tail);
      if (DOSED.test(text.slice(after, end))) return finish(members, isStrong, false);
      if (end > after) members.push(trim(text, after, end));
      const more = /^,?\s+as well as\s+/iu.exec(text.slice(end));
      if (more === null) break;
      start = end + more[0].length;
    }
  }
  return finish(members, isStrong, closed);
}

function finish(members: [number, number][], isStrong: boolean, closed: boolean): [number, number][] | undefined {
  const whole = members.filter(([start, end]) => end > start);
  return closed && whole.length >= (isStrong ? 2 : 3) ? whole : undefined;
}

/** Where the last member ends: before a clause, a relative, a preposition that goes on, or after `LONGEST` words. */
function endOfMember(tail: string): number {
  const stop =
    /[.;:\d[]|,\s|\s(?:is|are|was|were|can|may|might|should|must|which|that|who|in|for|to|as|such|during|among|with|at|on|but|although|by|leading|has|have|had|do|does|will|promotes?|lowers?|reduces?|increases?|causes?|improves?|prevents?|leads?|affects?|requires?|needs?|inhibits?|acts?|works?|helps?|treats?|remains?|relieves?|controls?|slows?|raises?|decreases?)\s/iu.exec(
      tail,
    );
  const cut = stop === null ? tail : tail.slice(0, stop.index);
  const words = cut.trim().split(/\s+/u);
  return words.length > LONGEST ? cut.indexOf(words.slice(0, LONGEST).at(-1) ?? "") : cut.trimEnd().length;
}

function trim(text: string, start: number, end: number): [number, number] {
  const piece = text.slice(start, end);
  const lead = /^\s*(?:and\s+|or\s+|potentially\s+|various\s+)?/iu.exec(piece)?.[0].length ?? 0;
  return [start + lead, start + piece.trimEnd().length];
}

function wordCount(words: string): number {
  return words.trim().split(/\s+/u).length;
}
