/** Words that say people were shared out among arms, up to where the arms are named. */
const SHARED_OUT =
  /\b(?:randomi[sz]ed(?! (?:[\w-]+,? ){0,4}(?:trial|study|design)\b)|random(?:ly)?(?: \w+)? (?:assigned|allocated|divided|classified|distributed|grouped)|(?:were|was) (?:(?:equally|evenly|then|also) )?(?:assigned|allocated|divided|exposed))\b(?:(?!\baccording\b)[^.;])*?\b(?:in)?to\b(?! (?:evaluate|assess|compare|determine|investigate|examine|provide|test|see|detect|show|ensure|achieve|allow|minimi[sz]e|complete|participate|study|explore|identify|measure|avoid|reduce|obtain|account|control for|establish|confirm|demonstrate|give (?:an?|the) (?:power|chance)|maintain))\s*/iu;
/** "… one of two groups: to receive …" before the first arm. */
const LEADING =
  /^(?:(?:one|either|any) of (?:the )?)?(?:(?:the )?(?:following )?(?:two|2|three|3|four|4|equal|parallel|study|treatment|following) ){0,3}(?:(?:groups?|arms?|sequences?)\b[:,]?\s*)?(?:of \d+ (?:\w+ )?(?:each )?)?(?:to )?(?:(?:with|sessions? of|receiv(?:e|ing)|undergo(?:ing)?|us(?:e|ing)|tak(?:e|ing)|consum(?:e|ing)|have|having|given|treatment with|therapy with|treatment either with|either|be|a|an|the|single|daily|oral|intravenous)[: ]\s*)*/iu;
/** What follows an arm's name and is no part of it. */
const TRAILING =
  /\s*(?:\b(?:groups?|arms?)\b.*|\b(?:for|during|over|at|in|once|twice|daily|every|as|by|before|after|prior|via|within|from|under|to|immediately|while|respectively|followed|among|per|on|using)\b.*|[\d.]+ ?(?:mg|g|ml|µg|mcg|iu|%)?(?:\/\w+)*\s*)$/iu;
const OR = /\s*,?\s*\b(?:or|versus|vs\.?|and\/or)\s+|\s*,\s+/iu;
const AND = /\s*,?\s*\band\s+|\s*,\s+/iu;
const ONE_AND_OTHER =
  /\bone (?:group )?(?:received|was given|had|underwent) (.{3,60}?),? (?:and|while) the other (?:group )?(?:received|was given|had|underwent)? ?(.{3,60})$/iu;
const WITHOUT = /\bwith (?:or|and|vs\.?|versus) without ([^.,;]{3,40})|\bwithout or with ([^.,;]{3,40})/iu;
/** "The cover sheet or not" names no second arm. */
const NO_NAME = /^(?:not\b|the other\b|others?$|one$)/iu;
/** Characters of an arm's name. */
const SHORTEST = 3;
const LONGEST = 60;

/**
 * The arms among which a sentence says people were shared out by chance or plan, in its words and order: "randomised to acupuncture
 * (n = 20) or donepezil" gives the two. Empty where it says none, or they cannot be told.
 */
export function armsIn(sentence: string): string[] {
  const plain = withoutBrackets(sentence);
  const shared = SHARED_OUT.exec(plain);
  if (shared === null) return [];
  const [clause = ""] = plain.slice(shared.index + shared[0].length).split(/;|\.(?:\s|$)/u);
  const without = WITHOUT.exec(clause);
  const what = without?.[1] ?? without?.[2];
  if (what !== undefined) return [`with ${trimmed(what)}`, `without ${trimmed(what)}`];
  const [, one = "", other = ""] = ONE_AND_OTHER.exec(clause) ?? [];
  if (other !== "") return [trimmed(one), trimmed(other)];
  const named = clause.includes(": ") ? clause.slice(clause.indexOf(": ") + 2) : clause;
  const list = named.replace(LEADING, "");
  const parts = list
    .split(OR.test(list.replace(/,/gu, "")) ? OR : AND)
    .map((part) => trimmed(part.replace(LEADING, "")));
  const arms = parts.filter(
    (part) => part.length >= SHORTEST && part.length <= LONGEST && !NO_NAME.test(part) && !/[()]/u.test(part),
  );
  return arms.length === parts.length && arms.length > 1 ? arms : [];
}

function withoutBrackets(text: string): string {
  const shorter = text.replace(/\s*(?:\([^()]*\)|\[[^\][]*\])/gu, "");
  return shorter === text ? text : withoutBrackets(shorter);
}

function trimmed(part: string): string {
  const shorter = part
    .replace(TRAILING, "")
    .replace(/[“”"‘’]/gu, "")
    .trim();
  return shorter === "" || shorter === part.trim() ? shorter : trimmed(shorter);
}
