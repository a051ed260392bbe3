/** Headings over what a page offers besides its text. */
const HEADINGS =
  /^(?:related(?: (?:articles?|topics?|reading|content|posts?|links?|pages?|stories|conditions))?|read (?:this )?next|(?:you )?(?:may|might) also (?:like|be interested in).*|more (?:from|on|in|like this)\b.*|popular(?: \S+)?|trending(?: \S+)?|most (?:read|viewed|popular)|recommended(?: for you| reading)?|what to read next|(?:get |join |sign up for )?(?:our|the) newsletter|newsletters?|subscribe.*|sign up.*|share (?:this|on)\b.*|follow us.*|(?:\d+ )?comments?|leave a (?:comment|reply)|about (?:the author|us|this site)|how we reviewed this (?:article|page)|our (?:editorial )?(?:experts|team|process|standards)|article (?:history|resources|information)|advertisement|sponsored(?: content)?|in this (?:article|section|page)|on this page|table of contents|contents|quick links|site map|connect with us|was this (?:article|page|answer|information) helpful\??|privacy(?: policy)?|cookie (?:preferences|settings|policy)|author (?:information|affiliations|contributions)|competing interests|conflicts? of interest|funding|acknowledge?ments)[.:]?$/iu;

/** What a page, a print or an export says of itself. */
const ALONE: readonly RegExp[] = [
  /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/iu,
  /\bcookies?\b[^.]{0,120}\b(?:accept|consent|experience|browser|preferences|policy|device|settings)\b|\baccept(?:ing)? (?:all )?cookies\b/iu,
  /^(?:(?:medically|clinically|last|first|peer|fact)[ -])?(?:reviewed|written|prepared|edited|checked|updated|published|modified|posted|exported|created|downloaded|printed|retrieved|accessed|authored|compiled)\s?(?:by|on|:|at\b|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\p{L}* \d)/iu,
  /^by (?:dr\.? )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+(?:,? (?:md|phd|rn|pharmd|mph|mbbs|do)\b)?/iu,
  /^(?:sign up|subscribe|join)\b.{0,80}\b(?:newsletter|e-?mail|inbox|updates|tips|weekly|daily)\b|\bnever share your e-?mail\b|\bunsubscribe\b/iu,
  /\bwas this (?:article|page|answer|information|content|response)? ?helpful\b/iu,
  /^(?:share (?:this|on)\b|follow us|skip to|read more|learn more$|see more$|show more$|print(?: this)?(?: page)?$|e-?mail(?: this)?$|copy(?: code| link)?$|back to top|advertisement|sponsored|table of contents|in this (?:article|section|page)|on this page|powered by|please enable javascript|regenerate|good response|bad response|page \d+(?: of \d+)?$|menu$|search$|log ?in\b.{0,30}$)/iu,
  /\b(?:chatgpt|claude|gemini|copilot|grok|ai|it|the assistant|this model)\b (?:can|may) make mistakes|^check important info/iu,
  /^\s*(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d),?\s+\d{1,2}:\d\d/u,
  /^[\p{L}\s&.,:()-]{4,80}\b(?:19|20)\d\d\s?[;,]\s?(?:vol\.? ?)?\d+\s?(?:\(\d+\))?\s?[:,]\s?(?:pp?\.? ?)?e?\d+(?:\s?[–-]\s?e?\d+)?\.?$/u,
  /^\W?\d{0,2}\s?(?:department|division|institute|school|faculty|unit|centre|center) of \p{Lu}.*\b(?:university|hospital|institute|college|studies|centre|center)\b/iu,
  /^(?:correspond(?:ence|ing author)|address for correspondence|e-?mail)\b.{0,80}@/iu,
  /^(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]+[\d*,]*(?:(?:,| and| &)\s(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]+[\d*,]*)*$/u,
  /^(?:https?|file):\/\/\S+(?:\s+\d+\s?\/\s?\d+)?$/u,
];
/** Longer blocks are text. Words. */
const LONGEST = 45;

/** Whether a heading stands over what surrounds a text: related pages, a newsletter, comments, who wrote it. */
export function headsAround(words: string): boolean {
  return HEADINGS.test(words.trim());
}

/**
 * Whether a block is no part of a text but of its page, print or export: a notice on cookies, who wrote and reviewed it, "was this
 * helpful?", a running head, a date of printing, an affiliation.
 */
export function isAround(words: string): boolean {
  const plain = words
    .replace(/[*_`>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return plain.split(" ").length <= LONGEST && ALONE.some((shape) => shape.test(plain));
}
