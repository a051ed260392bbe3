import { withoutBody } from "../words/body-names.js";

/** Words before a proposition that tell where it is from or answer a question, and are no part of it. */
const FRAMES: readonly RegExp[] = [
  /^(?:<[^<>]{1,12}>\s*)*(?:(?:UNLABELLED|BACKGROUND|AIMS?|METHODS?|RESULTS?|FINDINGS?|CONCLUSIONS?|INTERPRETATION|SIGNIFICANCE|DISCUSSION|SUMMARY)(?:<[^<>]{1,12}>|\s)*[:.]?)\s+/u,
  /^(?:yes|no),\s+/iu,
  /^there (?:is|exists) (?:now )?(?:(?:very|some|strong|good|clear|robust|ample|solid|moderate|convincing|high-quality|growing|limited|overwhelming)\s){0,2}(?:evidence|consensus|agreement) that\s+/iu,
  /^(?:in conclusion|in summary|overall|taken together),\s+/iu,
  /^(?:according to|based on)\s+(?:[\p{L}\d-]+\s){0,6}?(?:data|evidence|trials?|stud(?:y|ies)|reports?|reviews?|literature|guidelines?|results|analys[ei]s)\b(?:\s(?:data|results|evidence)\b)?,?\s+/iu,
  /^in\s+(?:(?:an?|one|two|three|several|some|many|the|recent|this|these|our)\s)(?:[\p{L}\d-]+\s){0,5}?(?:trials?|stud(?:y|ies)|meta-analys[ei]s|reviews?|analys[ei]s)\b,?\s+/iu,
  /^(?:it\s(?:is|was|has been)\s(?:now |also |widely |generally |well )?)(?:suggested|shown|reported|found|known|believed|thought|estimated|demonstrated|established|proposed|observed|documented)\sthat\s+/iu,
  /^(?:(?:recent|several|some|many|these|our|the|clinical|previous)\s)+(?:stud(?:y|ies)|trials?|data|results|findings|reports?|evidence)\s(?:have\s|has\s)?(?:suggest(?:s|ed)?|show(?:s|n|ed)?|report(?:s|ed)?|found|indicate[sd]?|demonstrate[sd]?)\sthat\s+/iu,
];

/** A sentence without its frames: "Yes, it has been shown that X works" is "X works". */
export function withoutFrame(sentence: string): string {
  let rest = withoutBody(sentence).trimStart();
  for (let again = 0; again < 3; again++) {
    const found = FRAMES.flatMap((shape) => shape.exec(rest) ?? [])[0];
    if (found === undefined || found.length >= rest.length - 12) break;
    rest = rest.slice(found.length);
  }
  return rest;
}
