import { describe, expect, it } from "vitest";
import { americanSpelling } from "./spelling.js";

const FOLDED = `
  haemorrhage:hemorrhage anaemia:anemia leukaemia:leukemia hypercalcaemia:hypercalcemia ischaemic:ischemic
  paediatric:pediatric orthopaedic:orthopedic gynaecology:gynecology aetiology:etiology anaesthesia:anesthesia
  faeces:feces caecum:cecum naevus:nevus haem:hem phaeochromocytoma:pheochromocytoma
  oedema:edema oesophageal:esophageal gastrooesophageal:gastroesophageal oestrogen:estrogen oestradiol:estradiol
  foetus:fetus foetal:fetal diarrhoea:diarrhea dyspnoea:dyspnea apnoeic:apneic coeliac:celiac amoebic:amebic
  homoeopathy:homeopathy manoeuvre:maneuver
  tumour:tumor antitumour:antitumor behavioural:behavioral colour:color labour:labor favourable:favorable odour:odor
  randomised:randomized hospitalisation:hospitalization characterise:characterize immunised:immunized
  sensitisation:sensitization organisational:organizational stabilising:stabilizing catheterised:catheterized
  minimise:minimize standardised:standardized oxidised:oxidized criticise:criticize synthesised:synthesized
  analyze:analyse analyzed:analysed paralyzed:paralysed dialyzer:dialyser
  sulphate:sulfate sulphasalazine:sulfasalazine leucocyte:leukocyte analogue:analog analogues:analogs catalogue:catalog
  fibre:fiber litres:liters centre:center programme:program ageing:aging grey:gray enrolment:enrollment
`;

const KEPT = `
  aerobic anaerobic aerosol vertebrae algae israel michaelis aedes
  does goes phoenix coefficient coefficients coexist coenzyme poem shoe shoestring toes roentgen noel oboe
  four hour hours flour tour contour detour source course journal pour your tourniquet
  noise rise raise arise exercise disease increased advise advised revised supervised precise promise compromise
  comprised surprise enterprise expertise advertise treatise practice otherwise likewise wise poison crisis crises
  improvisation merchandise paradise circumcised excised demise premise
  analyses analysis enzyme enzymes prize size seized
  leucine leucovorin dystrophin vogue morgue league
`;

describe("americanSpelling", () => {
  it.each(FOLDED.trim().split(/\s+/))("folds %s", (pair) => {
    const [british = "", american = ""] = pair.split(":");
    expect(americanSpelling(british)).toBe(american);
    expect(americanSpelling(american)).toBe(american);
  });

  it.each(KEPT.trim().split(/\s+/))("keeps %s", (word) => {
    expect(americanSpelling(word)).toBe(word);
  });
});
