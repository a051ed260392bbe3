import { expect, test } from "vitest";
import { tellsTheQuantity } from "./quantity-asked.js";

test.each<[string, string, boolean]>([
  ["How long should colchicine be given?", "Colchicine was given for six months.", true],
  ["How long should colchicine be given?", "Women had a longer way to the clinic.", false],
  ["How long should colchicine be given?", "A longer course of colchicine prevented flares.", true],
  ["How long should colchicine be given?", "Colchicine is a second-line treatment.", false],
  ["What is the starting dose of metformin?", "Metformin was started at 500 mg daily.", true],
  ["What is the starting dose of metformin?", "Metformin 1.5 g lowered MCP-1 more than 1.0 g.", false],
  ["What dose of elobixibat is effective?", "Elobixibat 10 mg is the best dose.", true],
  ["What dose of elobixibat is effective?", "Elobixibat was effective in both sexes.", false],
  ["How many hours a day should oxygen be used?", "Oxygen for 15 h/day improves survival.", true],
  ["How many hours a day should oxygen be used?", "Long-term oxygen was well tolerated.", false],
  ["How many weeks of physiotherapy are needed?", "Twelve weeks were no better than six weeks.", true],
  ["How often should it be injected?", "It is injected every two weeks.", true],
  ["How many sessions of acupuncture are needed?", "Ten weekly sessions relieved pain.", true],
  ["How many sessions of acupuncture are needed?", "Pain was 1768 with acupuncture.", false],
  ["How often should it be injected?", "It is approved in Europe.", false],
  ["pap smear how often at 45", "HPV was found in 55.5% of smears.", false],
  ["pap smear how often at 45", "Smears are repeated every 3 to 5 years.", true],
  ["How often does zinc cause nausea?", "Nausea was seen in 12% with zinc.", true],
  ["max dose atorvastatin", "Atorvastatin 40 mg added nothing to interferon.", false],
  ["max dose atorvastatin", "The dosage range is 10 to 80 mg once daily.", true],
  ["Does exercise help?", "Exercise helps.", true],
  ["Who should get zinc?", "Few factors were associated with taking zinc.", false],
  ["Who should get zinc?", "Zinc is offered to persons at high risk of warts.", true],
  ["When can smears be stopped?", "Smears are not recommended in women older than 65 years.", true],
  ["When to stop warfarin before surgery?", "Warfarin is withheld five days before surgery.", true],
  ["When can smears be stopped?", "Smears find cancer early.", false],
  ["Until what age are smears useful?", "Smears find cancer.", false],
  ["When to start eye checks in diabetes?", "Eyes are checked at diagnosis.", true],
  ["When to start eye checks in diabetes?", "Checks begin five years after the onset.", true],
  ["When to start eye checks in diabetes?", "Eye checks are useful.", false],
  ["At what age should hearing be tested?", "Hearing is tested at age 4.", true],
  ["At what age should hearing be tested?", "Hearing should be tested.", false],
])("%s “%s”: %s", (question, sentence, expected) => {
  expect(tellsTheQuantity(question, sentence)).toBe(expected);
});
