/**
 * Made questions. `<…>` is an identifier that must go, `{…}` a word that must stay. `title` and the words around are part of
 * the question and are counted as harmless.
 */
export const TEMPLATES: readonly string[] = [
  "What is the dose of {drug} for {title} <family>, {age}, with {condition}?",
  "{title} <full> has {eponym}; is {drug} {dose} safe with {value}?",
  "My patient <full> ({ageShort}, DOB <date>) takes {drug} {dose}. Does it interact with {drug}?",
  "patient <full> with {condition}, <record>, on {drug}: stop before surgery?",
  "Is {drug} indicated in a {age} man with {eponym}? Contact <email>.",
  "{condition} in <old> woman, {value}. Which dose of {drug}? Call me on <phone>.",
  "<full>, {ageShort}, {eponym}, {value}: what does {study} say about {drug}?",
  "Does {drug} help {eponym} in a patient who lives at <address>?",
  "Mother called <given> asks whether {drug} is safe in pregnancy with {condition}",
  "Name: <full>. DOB: <date>. <record>. Question: {drug} {dose} for {eponym}?",
  "admitted on <date> with {condition}; {study} suggests {drug}? {value}",
  "Please see <link> and tell me whether {drug} {dose} is right for {condition}",
  "{title} <family> and her son <given> both have {eponym}. Is {study} relevant?",
  "treatment of {eponym} in {age} patient from <town>, phone <phone>",
  "Patient <family>'s {value} rose on {drug}; is it {eponym}?",
  "dear {title} <family>, what is the evidence for {drug} in {condition}? regards, <full>",
  "she lives in <town>, is {age} and has {condition}. {drug} {dose} or {drug}?",
  "Ref <record>: {age} male with {condition}, {value}, taking {drug}",
  "{drug} vs {drug} for {eponym}, as in {study}; e-mail <email>, tel. <phone>",
  "born on <date>, {eponym}, {value}. How should {drug} be dosed?",
  "What does {study} say about {drug} {dose} in {condition} for <full>?",
  "<given> <family> is a {age} farmer with {condition}. Does {drug} reduce flares?",
];
