import { asksToWatch } from "./claim-advice.js";
import { hasItDone } from "../label/limit.js";

/** Deeds with a drug. */
const GIVEN =
  "(?:used|given|offered|taken|administered|started|initiated|begun|begins?|prescribed|combined|mixed|co-?administered|co-?prescribed|injected|infused|run|applied|restarted|continued|added|treated|switched|put on|considered|run in|chosen|tried)";
/** That something is to be done, is allowed or is good to do. */
const FORWARD = new RegExp(
  [
    String.raw`\b(?:safe(?:ly)?|(?:well |best )?suited|suits?|suitable|appropriate|acceptable|reasonable|sensible|options?|choices?|preferred|recommended|first-line|fine|ok(?:ay)?|all right|ideal(?:ly)?|good|helpful|helps|useful|effective|benefi(?:ts?|cial)|agent of choice|goes well|go well|works?|compatible|allowed|permitted|unproblematic|indications?|indicated)\b`,
    String.raw`\b(?:can|may|could|should|must|to) (?:\p{L}+ ){0,2}?(?:be ${GIVEN}|receive|take|use|have|get|start|stay on|remain on|continue|go ahead|go on|be|switch|combine|add)\b`,
    String.raw`\b(?:is|are) (?:(?:often|usually|commonly|routinely|frequently|typically|generally|normally|best|also|still|first) ){0,2}${GIVEN}\b`,
    String.raw`\b(?:usual|common|standard|routine) (?:first )?(?:step|practice|treatment|choice)\b`,
    String.raw`\btolerat\w+\b.{0,60}\bwell\b|\bwell[- ]tolerated\b`,
    String.raw`^\s*(?:just |simply |please |always |then )?(?:give|prescribe|take|keep|continue|start|use|add|combine|go ahead|carry on|inject|infuse|switch|choose|offer|mix|apply|prefer)\b`,
    String.raw`\b(?:tend to benefit|carr(?:y|ies|ied) on|(?:is|are) completed|keeps? (?:on )?taking|goes? ahead)\b`,
  ].join("|"),
  "iu",
);
/** What people do with a drug, said as a thing that is so: "patients need the full dose", "the two go together", "together they give better protection". */
const IS_SO =
  /\b(?:needs?|gets?|receives?|takes?|tolerates?|go(?:es)? (?:together|along|well)|gives? (?:better|more|additional)|offers?|protects?|belongs?|(?:is|are) (?:enough|better|equally|just as))\b/iu;
/** That something was given, or what came of it, puts nothing forward. */
const TELLS =
  /\b(?:is|are) associated with\b|\b(?:have|has|had) been (?:\p{L}+ly )?(?:reported|observed|seen|associated|described|shown|noted)\b|\bmay (?:also )?(?:experience|occur|diminish|elicit|complicate|develop|enhance|potentiate|reduce|decrease|affect|alter|mask)\b|\bdos(?:e|es|age) should be (?:reduced|lowered|adjusted|decreased)|\breduc\w+ the dose\b|\bdose\b.{0,30}\bneed(?:s)? to be\b|\bimplicated\b|\bmay be fatal\b|\bshould be used (?:cautiously|with caution)|^(?:if|when)\s[^,]{0,80}\b(?:used|given|co-?administ\w+|combin\w+|taken)\b|\b(?:was|were) (?:\p{L}+ly )?(?:given|used|treated|administered|started|randomi[sz]ed|compared|associated|studied|assigned|observed|reported|stopped)\b|\b(?:may|can|could|will|might|to)?\s(?:caus(?:es?|ed)|lead(?:s)? to|result(?:s|ed)? in|worsen(?:s|ed)?|exacerbates?|precipitates?|aggravates?|provokes?|triggers?|brings? on|increases?|raises?|doubles?|prolongs?)\b/iu;
/** What something is set beside, left or caused by. */
const BESIDE = String.raw`\b(?:than|over|instead of|rather than|unlike|preferred to|switch(?:ed|ing)? (?:away )?from|off|compared (?:with|to)|versus|vs\.?|replac\w+|to reverse|reverse[sd]?|overdos\w+ (?:of|with)|intoxication with|antidote (?:to|for|of))\s(?:the\s|treatment with\s)?`;
/** Somebody who takes something already. */
const TAKES = String.raw`\b(?:patients?|people|someone|somebody|wom[ae]n|m[ae]n|those|persons?|child(?:ren)?|adults?|anyone|recipients?|who|already|bleeding|while|is|are|occurs?|develops?)\s(?:who (?:is|are)\s|who\s)?(?:already\s|currently\s)?(?:on|takes?|taking|receiv(?:es?|ing)|maintained on|stable on|uses?|using)\s(?:[\p{L}-]+\s){0,2}?`;

/** Whether a claim puts forward a drug that it calls by one of these names, and not something beside it. */
export function isPutForward(core: string, names: readonly string[]): boolean {
  if (!hasItDone(core) || asksToWatch(core) || TELLS.test(core) || !(FORWARD.test(core) || IS_SO.test(core)))
    return false;
  const low = core.toLowerCase();
  const mentions = names.flatMap((name) => placesIn(low, name));
  if (/\b(?:the drug|the medicine|the tablets?|it) (?:can|may|is|should|could)\b/iu.test(core)) return true;
  return mentions.length === 0 || mentions.some((at) => !isBeside(low.slice(0, at)));
}

function isBeside(before: string): boolean {
  return new RegExp(String.raw`(?:${BESIDE})\(?$`, "iu").test(before);
}

/** Whether somebody takes the drug already, by each mention of it. */
export function isTaken(core: string, names: readonly string[]): boolean {
  const low = core.toLowerCase();
  const mentions = names.flatMap((name) => placesIn(low, name));
  return (
    mentions.length > 0 && mentions.every((at) => new RegExp(String.raw`(?:${TAKES})\(?$`, "iu").test(low.slice(0, at)))
  );
}

function placesIn(low: string, name: string): number[] {
  const places: number[] = [];
  for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + name.length)) places.push(at);
  return places;
}
