import { termsOf } from "../../text/analyse.js";

/**
 * What medical statements speak of, in the public's words and in those of papers, written by hand from general English. A line is one
 * matter, after its name; between ";" stand its things, between "," the words and phrases for one thing, which say the same or nearly so.
 */
const LINES = `
death: die, death, dead, mortality, fatal, fatality, lethal, deadly, kill, survival, survive, survivor, case fatality
severity: severe, serious, severity, critical, critically ill, life threatening, intensive care, icu; mild, moderate, light; hospital stay, hospitalization, hospitalized, admission, admitted, inpatient; ventilator, mechanical ventilation, intubation, ventilated; complication, worse, worsening, progression, deterioration, prognosis, outcome
symptom: symptom, sign, manifestation, presentation, clinical features; fever, temperature, febrile, pyrexia; cough, coughing; breathless, shortness of breath, dyspnea, dyspnoea, breathing; headache, migraine, cephalalgia; tired, tiredness, fatigue, exhaustion, weakness, malaise; smell, loss of smell, anosmia, olfactory; taste, loss of taste, ageusia, dysgeusia; sore throat, pharyngitis; runny nose, rhinorrhea, congestion, rhinitis; sneeze, sneezing; diarrhea, diarrhoea, stomach, gastrointestinal; nausea, vomiting, throwing up, emesis; rash, hives, urticaria, itch, itching, pruritus; pain, ache, sore, myalgia, arthralgia; dizzy, dizziness, vertigo; faint, fainting, syncope; swelling, edema, oedema; bruise, bruising, bleed, bleeding, hemorrhage, haemorrhage
silent: asymptomatic, no symptoms, without symptoms, symptomless, presymptomatic, pre symptomatic, subclinical, silent
origin: origin, originate, emerge, emergence, come from, source, reservoir, ancestor, evolve, evolution, evolutionary; laboratory, lab, engineered, man made, manipulated, construct, synthetic; natural, nature, wild, wildlife; market, seafood, wet market
animal: animal, pet, zoonotic, zoonosis, veterinary; bat, horseshoe bat, chiroptera; pangolin; dog, canine; cat, feline; mouse, mice, rat, rodent, murine, hamster; monkey, macaque, primate; mink, ferret; bird, avian, poultry, chicken; pig, swine, porcine; cattle, cow, bovine, livestock; mosquito, insect, tick, vector
spread: spread, transmit, transmission, contagious, transmissible, catch, pass on, infectivity, infectious, shed, shedding; droplet, respiratory droplet, cough droplet; aerosol, airborne, air; surface, fomite, object, contaminated surface, touch; contact, close contact, household, cluster, outbreak, community; superspreader, superspreading, attack rate, reproduction number, r0, secondary case; sexual, sexually, semen, sex; feces, stool, fecal, faecal, sewage, wastewater
prevent: prevent, prevention, protect, protection, prophylaxis, preventive, prophylactic, avoid; mask, face mask, face covering, respirator, n95, ppe, protective equipment; distance, distancing, social distancing, physical distancing, stay at home, lockdown, quarantine, isolation, isolate, shelter, containment, confinement; wash, hand washing, handwashing, hand hygiene, soap, sanitizer, disinfect, disinfectant, disinfection, alcohol, bleach; school closing, school closure, closure, ban, travel ban, travel restriction, border; screening, contact tracing, tracing, surveillance
vaccine: vaccine, vaccination, vaccinate, vaccinated, shot, jab, immunization, immunisation, inoculation; booster, second dose; mmr, bcg, measles vaccine, flu shot, influenza vaccine
immune: immune, immunity, immune system, immunological, immune response; antibody, antibodies, immunoglobulin, igg, igm, seropositive, seroconversion, neutralizing; t cell, lymphocyte, cd4, cd8, b cell, white blood cell, leukocyte; reinfection, reinfected, catch again, infected again; plasma, convalescent plasma, serum; cytokine, cytokine storm, interleukin, il 6, inflammation, inflammatory, inflammatory response; allergy, allergic, anaphylaxis, hypersensitivity; autoimmune, autoimmunity, lupus, rheumatoid
test: test, testing, tested, assay, detection, detect, diagnostic, diagnosis, diagnose; pcr, rt pcr, swab, nasopharyngeal, nucleic acid, saliva; serology, serological, seroprevalence, antibody test; scan, ct, tomography, x ray, radiograph, radiological, imaging, ultrasound, mri; accuracy, sensitivity, specificity, false negative, false positive, predictive value; biomarker, marker, d dimer, ferritin, c reactive protein
treat: treat, treatment, therapy, therapeutic, remedy, cure, heal, medication, medicine, drug, pharmacological; trial, randomized, placebo, controlled trial; antiviral, remdesivir, favipiravir, lopinavir, ritonavir, oseltamivir; hydroxychloroquine, chloroquine, antimalarial; antibiotic, azithromycin, antibacterial, antimicrobial; steroid, corticosteroid, glucocorticoid, dexamethasone, prednisone, hydrocortisone, methylprednisolone; tocilizumab, monoclonal, anakinra, immunosuppressant, immunomodulator, biologic; ivermectin, antiparasitic, nitazoxanide; blood thinner, anticoagulant, heparin, warfarin, anticoagulation; painkiller, analgesic, ibuprofen, nsaid, aspirin, paracetamol, acetaminophen; ace inhibitor, angiotensin, arb, renin, antihypertensive, blood pressure medicine; statin, cholesterol drug; stem cell, mesenchymal; oxygen, ecmo, oxygen therapy; surgery, operation, surgical, procedure; herb, herbal, traditional chinese medicine, plant, supplement; zinc, zinc supplement; melatonin; chemotherapy, radiotherapy, radiation; insulin, metformin, glucose lowering; antidepressant, ssri; interferon
safety: side effect, adverse effect, adverse event, adverse reaction, toxicity, tolerability, safe, safety, harm, harmful, danger, risk of harm; overdose, poisoning, toxic
food: food, diet, dietary, nutrition, nutritional, eat, eating, meal, feeding, nutrient; vitamin d, cholecalciferol, 25 hydroxyvitamin; vitamin c, ascorbic acid; vitamin a, vitamin e, vitamin b; omega, fish oil, fatty acid; probiotic, microbiome, microbiota, gut bacteria; garlic, honey, ginger, turmeric, curcumin, tea, coffee, caffeine; alcohol, drinking, wine, beer; water, drinking water; salt, sodium; sugar, fructose, glucose; meat, fish, vegetable, fruit; gluten, celiac, coeliac
child: child, kid, children, pediatric, paediatric, infant, baby, newborn, neonate, neonatal, toddler, adolescent, teenager, young; school, kindergarten, daycare
old: old, older, elderly, senior, aged, geriatric, nursing home, long term care, age
pregnancy: pregnancy, pregnant, maternal, mother, gestation, gestational, prenatal, fetus, fetal, foetal, unborn, in utero; birth, delivery, labor, preterm, premature, cesarean; miscarriage, abortion, stillbirth, pregnancy loss; breast milk, breastfeeding, lactation, breast feeding; vertical, vertical transmission, mother to child, intrauterine, placenta; fertility, infertility, sperm, ovary
sex: man, men, male, boy; woman, women, female, girl; gender, sex difference
race: race, racial, ethnic, ethnicity, black, african american, hispanic, minority, asian
blood: blood type, blood group, abo; clot, clotting, thrombosis, thrombotic, thromboembolism, embolism, coagulation, coagulopathy, hypercoagulability; anemia, anaemia, hemoglobin, haemoglobin, iron; platelet, thrombocytopenia
heart: heart, cardiac, cardiovascular, myocardial, coronary; heart attack, myocardial infarction, acute coronary; heart failure, cardiac failure; high blood pressure, hypertension, hypertensive, blood pressure; arrhythmia, irregular heartbeat, atrial fibrillation, qt, palpitation; stroke, cerebrovascular, brain attack; myocarditis, heart inflammation
sugar: diabetes, diabetic, blood sugar, glycemic, hyperglycemia, glucose control; obesity, obese, overweight, body mass index, bmi, fat, weight, adipose
lung: lung, pulmonary, respiratory, airway, alveolar; pneumonia, lung infection; asthma, asthmatic, wheeze, inhaler, bronchospasm; copd, emphysema, chronic bronchitis; ards, respiratory distress, respiratory failure, acute lung injury, lung damage, fibrosis
smoke: smoke, smoking, smoker, cigarette, tobacco, nicotine, vaping, e cigarette
cancer: cancer, tumor, tumour, malignancy, carcinoma, oncology, neoplasm, leukemia, lymphoma, melanoma, metastasis
brain: brain, cerebral, neurological, nervous system, neuron, neuropathy, encephalitis, encephalopathy, nerve; dementia, alzheimer, memory loss, cognitive, cognition; parkinson; seizure, epilepsy, fit, convulsion; multiple sclerosis; autism, autistic; sleep, insomnia, sleeplessness
mental: mental, mental health, psychological, psychiatric; depression, depressed, low mood, depressive; anxiety, anxious, worry, fear, stress, panic, distress; suicide, suicidal, self harm; lonely, loneliness, isolation feeling
kidney: kidney, renal, nephropathy, dialysis, nephrology
liver: liver, hepatic, hepatitis, cirrhosis, jaundice
skin: skin, dermatological, cutaneous, eczema, dermatitis, psoriasis, acne, chilblain
bone: bone, fracture, osteoporosis, skeletal; joint, arthritis, gout; muscle, muscular
eye: eye, ocular, ophthalmic, conjunctivitis, vision, pink eye
virus: virus, viral, pathogen, germ, bug, microbe; genome, genetic, gene, sequence, mutation, mutate, strain, variant, phylogenetic, recombination; protein, spike, spike protein, receptor, ace2, binding, receptor binding domain, host cell; replicate, replication, viral load, titer
bacteria: bacteria, bacterial, bacterium, superinfection, coinfection, co infection, secondary infection; fungus, fungal, mold; parasite, malaria, worm
flu: flu, influenza, h1n1, seasonal flu; cold, common cold, rhinovirus; sars, mers, middle east respiratory syndrome, severe acute respiratory syndrome
weather: weather, climate, season, seasonal, seasonality, summer, winter; temperature, hot, warm, heat, cold weather, ambient temperature; humidity, humid, moisture; sun, sunlight, ultraviolet, uv, radiation, sunshine; pollution, air pollution, particulate, pm2.5
duration: incubation, incubation period, days after exposure; last, duration, persist, persistence, long term, prolonged, survive on, remain, viability, stability; recover, recovery, recovered, discharge, convalescent, get over; long covid, sequelae, after effects, lingering
count: prevalence, incidence, proportion, rate, number of cases, how many; risk, risk factor, predisposing, underlying, comorbidity, comorbidities, preexisting, pre existing condition, chronic disease; underestimate, underreported, undetected, undocumented
policy: policy, government, public health, authority, guideline, recommendation, who, cdc, fda, approved, approval, license; economy, economic, job, unemployment, income, cost; travel, traveler, flight, airplane, ship; worker, health worker, healthcare worker, staff, nurse, doctor, physician, occupational; information, misinformation, myth, rumor, conspiracy, media, belief, knowledge; home, house, housing, family, homeless; supply, shortage, capacity
exercise: exercise, physical activity, fitness, sport, sedentary, walking; physiotherapy, rehabilitation, massage, yoga, acupuncture
said: help, helpful, benefit, beneficial, effective, effectiveness, efficacy, efficacious, work, useful, improve; hurt, harm, damage, injure, injury, detrimental; proof, prove, evidence, demonstrate, confirm, establish, show; kill, inactivate, virucidal, bactericidal, destroy, eliminate, clear, clearance, eradicate; cut, reduce, lower, decrease, decline, lessen, attenuate, mitigate, alleviate, ease, relieve; boost, enhance, increase, raise, elevate, strengthen, augment, promote, stimulate; stop, block, inhibit, suppress, halt, interfere, inhibition; fight, combat, against, counter, tackle, control; cause, lead, trigger, induce, result, due, contribute; linked, tied, associated, association, correlate, correlation, relationship, related; enough, sufficient, adequate; lack, deficiency, deficient, insufficiency, insufficient, low level, shortage of; vulnerable, susceptible, susceptibility, at risk, high risk, prone, predispose; common, frequent, usual, prevalent, often; rare, uncommon, infrequent, seldom; normal, healthy, general population; get, contract, acquire, infected, infect, infection, come down with; sick, ill, illness, disease, disorder, patient; doubt, uncertain, unclear, unknown, controversial, inconclusive; quick, rapid, fast, early, prompt; suggest, indicate, imply, hypothesize, propose; approved, licensed, authorized, available; candidate, promising, potential, development, under investigation
body: body, human, host, people; level, concentration, serum level, circulating; pill, tablet, capsule, oral; dose, dosage, dosing, amount; nose, nasal, nostril; mouth, oral cavity, saliva; throat, pharynx, upper respiratory; belly, abdomen, abdominal; gut, intestine, intestinal, bowel, enteric; hormone, estrogen, testosterone, endocrine, thyroid; gene, genetic, inherited, hereditary, familial; cell, cellular, tissue; damage, lesion, injury, scarring; tired, lethargy; germ killing, antiseptic; blood vessel, vascular, endothelial, endothelium; sugar level, glycaemia; hair, alopecia; hearing, ear, tinnitus, deafness; bladder, urinary, urine, uti; period, menstrual, menstruation; menopause, hot flush; weight loss, slimming, bariatric; fluid, hydration, dehydration; lump, nodule, mass; stomach ulcer, peptic ulcer, gastric; heartburn, reflux, gerd; piles, hemorrhoid; chickenpox, varicella; shingles, herpes zoster; whooping cough, pertussis; lockjaw, tetanus; rubella, german measles; hay fever, allergic rhinitis; cold sore, herpes simplex; athlete foot, tinea; lice, pediculosis; rabies, bite; stones, calculi, calculus, nephrolithiasis; cataract, lens opacity; short sighted, myopia
dental: tooth, teeth, dental, dentist, oral health, gum, periodontal
`;

/** By the first index term of a phrase: what follows it, and the number of the thing that it names. */
const phrases = new Map<string, { readonly rest: readonly string[]; readonly thing: number }[]>();
LINES.trim()
  .split("\n")
  .flatMap((line) => line.slice(line.indexOf(":") + 1).split(";"))
  .forEach((group, thing) => {
    for (const phrase of group.split(",")) {
      const [first, ...rest] = termsOf(phrase);
      if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { rest, thing }]);
    }
  });

/** The things that words name, and for each index term those that it helps to name. */
export interface Matters {
  readonly things: ReadonlySet<number>;
  readonly byTerm: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Reads which things index terms, in order, name in everyday or in clinical words; "heart attack" and "myocardial infarction" are one. */
export function mattersIn(terms: readonly string[]): Matters {
  const things = new Set<number>();
  const byTerm = new Map<string, Set<number>>();
  terms.forEach((term, at) => {
    for (const { rest, thing } of phrases.get(term) ?? []) {
      if (!rest.every((one, step) => terms[at + 1 + step] === one)) continue;
      things.add(thing);
      for (const one of [term, ...rest]) byTerm.set(one, (byTerm.get(one) ?? new Set()).add(thing));
    }
  });
  return { things, byTerm };
}
