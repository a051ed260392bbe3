import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";

/** What somebody is enabled to do about an outcome tells nothing of how often or how badly it came: "prepared to deal with complications". */
const TO_DO_WITH =
  /\bto (?:deal with|manage|handle|cope with|address|identify|recogni[sz]e|detect|diagnose|monitor|discuss|report) (?:[\p{L}-]+,? ){0,5}$/iu;
/** What was improved for the outcome's sake: "improved balance to prevent falls". */
const FOR_ITS_SAKE =
  /\b(?:improv|increas|enhanc|strengthen)\w*\b[^.;]*(?<!\b(?:effective|able|ability|found|shown|proven|proved|useful|helpful|beneficial|helps?|helped|failed|superior|better|safe|efficacious|demonstrated|reported|observed|likelihood|chance|probability|time) )\bto (?:prevent|avoid|reduce|decrease|lower) (?:the )?(?:[\p{L}-]+ ){0,2}$/iu;

/**
 * Whether a sentence names an outcome only as what something else is for: "improved muscle strength to prevent falls" does not say
 * that fewer people fell. False where it does not name it.
 */
export function isOnlyAPurpose(sentence: string, outcome: string): boolean {
  const wanted = new Set(termsOf(outcome).filter((term) => !isStopWord(term)));
  const places = analyse(sentence).filter(({ term }) => wanted.has(term));
  return (
    places.length > 0 &&
    places.every(({ start }) => {
      const before = sentence.slice(0, start);
      return TO_DO_WITH.test(before) || FOR_ITS_SAKE.test(before);
    })
  );
}
