import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { unframed } from "./title-matter.js";

/** Headings that only say what kind of text follows. */
const TEXTUAL =
  /^(?:from the \w+|overview|introduction|summary|(?:in )?conclusions?|background|(?:the )?(?:key|main) (?:points?|facts?|messages?)|the (?:basics|facts|bottom line)|challenges|future directions|references|evidence|recommendations?|notes?|discussion|results|methods|other|uses?|more|and|of|the|for|in|&|\s)+$/iu;

/** What a question heading asks with, and what says nothing beside it: "Can I", "What happens if I", "Will I notice". */
const ASKING =
  /\b(?:what|when|how|why|who|where|which|can|could|should|is|are|do|does|will|would|may|must|if|i|you|we|it|they|them|this|these|those|my|your|not|have|has|had|be|been|get|take|taking|use|using|used|give|given|happens?|notice|something|anything|everything|everybody|anybody|everyone|anyone|nobody|someone|people|know|need|long|often|much|many|soon|there|best|way|work|works|do|about|tell|mean|means|keep|feel|expect|want|ask|like|fast|quickly|safe|allowed|ok|okay|happen)\b/giu;

const ASKS = /^(?:what|when|how|why|who|where|which|can|could|should|is|are|do|does|will|would|may|must|if|you|i)\b/iu;

/** What a heading says of what follows, in words that a search can go by: "Can I drink alcohol?" is on "drink alcohol". Empty where it says nothing. */
export function headingWords(heading: string): string {
  const own = heading
    .replace(/[*_`#]+/gu, "")
    .replace(/^[\d.]+\s+/u, "")
    .replace(/[?:!.]+\s*$/u, "")
    .trim();
  if (TEXTUAL.test(own)) return "";
  const plain = ASKS.test(own) ? own.replace(ASKING, " ").replace(/\s+/gu, " ").trim() : unframed(own);
  return termsOf(plain).some((term) => !isStopWord(term))
    ? plain.replace(/^(?:an?|the|to|for|with|in|on|of|and)\s+/iu, "")
    : "";
}
