/** A side of a title that says only what kind of text follows: "what you need to know", "your questions answered", "a simple guide". */
const FRAME =
  /^(?:(?:what|all|everything|things|when|how|why|who|where|which)\b.*|(?:(?:your|common|some|frequently|asked|top|\d+)\s+)*questions?\b.*|q ?(?:&|and) ?a|faqs?|(?:(?:an?|the|your|our|my)\s+)?(?:(?:quick|short|simple|plain|easy|practical|brief|complete|patient|parent|family|beginner|step-by-step|essential|key|main|basic|general|important|useful|friendly|clear|full|comprehensive|clinical|evidence-based|the|and)(?:['’]?s)?\s+){0,3}(?:guide|overview|introduction|summary|explainer|primer|handbook|leaflet|look|checklist|facts|basics|essentials|points|answers)(?:\s+(?:for|to|on)\b.*)?|explained\b.*|made (?:simple|easy)|in (?:brief|short|plain\b.*)|at a glance|(?:information|advice|help|tips)(?: (?:for|on|about)\b.*)?)$/iu;

/** What stands before the matter of a title: "living with", "your guide to", "what you need to know about". */
const BEFORE =
  /^(?:(?:(?:an?|the|your|our|my)\s+)?(?:[\p{L}’'-]+\s+){0,2}(?:guide|introduction|handbook|leaflet|questions|answers|facts|information|advice|help|tips)\s+(?:to|on|about|for|with)\s+|(?:what|everything|all|things)\s+(?:(?:you|we|to|patients|parents|people|families|everyone|should|need|must|can|ought|the facts)\s+)+(?:know|expect|ask|do)\s+(?:(?:about|from|with|when|if|before|after)\s+)?|(?:living|coping|dealing|life|help) with\s+|what (?:is|are)\s+|how to \p{L}+\s+|(?:understanding|taking|using|having|getting|starting|stopping|knowing|facing|choosing)\s+(?:to have\s+|on\s+)?|(?:all )?about\s+|(?:an?|the|your|my)\s+)/iu;

const AFTER =
  /\s+(?:explained|made (?:simple|easy)|at a glance|in brief|in plain (?:english|words|language)|and (?:you|me)|faqs?|leaflet|factsheet|guide)$/iu;

/** Whom a text is for is no matter of it: "a guide for parents". */
const READERS =
  /^(?:(?:new|older|younger|your|and)\s+|(?:patients?|parents|carers?|caregivers|families|family|adults|women|men|people|beginners|everyone|clinicians|doctors|nurses|you)\b\s*)+$/iu;

/** A title's sides without what frames them: "Living with gout (allopurinol)" is on "gout" and "allopurinol", "Statins explained" on "Statins". */
export function titleMatters(title: string): string[] {
  const words = title
    .replace(/[*_`#]+/gu, "")
    .replace(/^[\d.]+\s+/u, "")
    .replace(/[?.!:]\s*$/u, "")
    .trim();
  const brackets = [...words.matchAll(/\(([^()]{3,60})\)/gu)].map(([, inside = ""]) => inside);
  const sides = words.replace(/\s?\([^()]*\)/gu, "").split(/\s*[:|–—]\s+|\s+[–—|-]\s+/u);
  return [...sides, ...brackets].flatMap((side) => {
    const matter = unframed(side);
    return matter === "" ? [] : [matter];
  });
}

/** One side of a title without what frames it; nothing of one that is a frame alone. */
export function unframed(side: string): string {
  let words = side.trim();
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replace(BEFORE, "").trim();
    if (FRAME.test(words) || READERS.test(words)) return "";
    words = words.replace(AFTER, "").trim();
  }
  return words;
}
