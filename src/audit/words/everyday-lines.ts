/**
 * Words of people and of leaflets beside those of clinicians, between "," on one line, written by hand: parts and states of the body, complaints, what is
 * done and taken, and ways of saying that something is so. Names of diseases and drugs that have one are the lexicon's.
 */
export const EVERYDAY_LINES = `
prefer, would rather, preference
guideline, recommendation statement
specialist, consultant
judge, assess, evaluate, weigh up, determine
conclude, find that, judges
interfere, interfering, interact
weaken, attenuate, blunt, diminish the effect, antagonise
strengthen, potentiate, enhance the effect
hide, mask, conceal
suppress, suppression
depend, dependent, depends on
active, activated, active metabolite, activation
selective, selectivity, cardioselectivity, cardioselective
incomplete, not absolute, not complete
linked to, associated with, association, related to, link, associated
cause, lead to, result in, bring about, due to, because of, produce
risk factor, predispose, predisposing
in the short term, short term
in the long term
replete, sufficient stores
parasitaemia, parasites in the blood, parasite density
weigh, weight, birth weight
small for gestational age, growth restricted
ruled out, exclude, excluded
equally strong, equally
evidence, data
insufficient, not enough, inadequate evidence, lacking
low back, lower back, lumbar
back pain, backache, dorsalgia
revascularised, revascularisation, revascularization
uspstf, us preventive services task force, preventive services task force, u s preventive services task force
world health organization, world health organisation
food and drug administration, fda
liver disease, liver problem, liver trouble, hepatic disease, hepatic impairment, hepatic insufficiency, impaired liver function, liver impairment
kidney disease, kidney problem, kidney trouble, renal disease, renal impairment, renal insufficiency, impaired renal function, renal dysfunction, kidneys work poorly, poor kidneys, weak kidneys, poorly working kidneys
kidneys work poorly, renal dysfunction, impaired renal function, renal impairment
heart trouble, heart problem, heart disease, cardiac disease, cardiovascular disease
heart and blood vessels, cardiovascular, heart and vessel
heart rhythm, cardiac rhythm, arrhythmia
disturb the heart rhythm, arrhythmia, cardiac irregularity, irregular heart rhythm
slow pulse, slow heart, bradycardia, low heart rate
fast pulse, racing pulse, palpitations, tachycardia
heart stops, cardiac arrest
narrowed arteries, narrowed heart arteries, coronary artery disease, coronary disease, coronary heart disease, ischaemic heart disease
chest pain, angina, angina pectoris
inflamed heart muscle, myocarditis
enlarged heart, cardiomegaly
artificial heart valve, mechanical heart valve, prosthetic heart valve, prosthetic valve, mechanical valve, mechanical prosthetic valve
bled inside the skull, bleeding inside the skull, bleeding in the brain, brain bleed, brain haemorrhage, intracranial haemorrhage, intracranial bleeding
stomach bleed, stomach bleeding, bleeding from the gut, gut bleed, gastrointestinal bleeding, gastrointestinal haemorrhage, gi bleeding
actively bleeding, active bleeding, active pathological bleeding
heavy bleeding, major bleeding, serious bleeding, severe bleeding
thin the blood, thins the blood, anticoagulation
takes its place, take its place, alternative, replacement, instead
blood count, full blood count, complete blood count
low white cells, few white cells, leukopenia, neutropenia
low platelets, few platelets, thrombocytopenia, low platelet count
blood fats, blood lipids, lipid profile, serum lipids, lipids
sugar disease, diabetes
passes no urine, pass no urine, makes no urine, anuria
potassium is too high, high potassium, too much potassium, potassium rises too high, raised potassium, hyperkalaemia, hyperkalemia
potassium is too low, low potassium, too little potassium, potassium falls too low, hypokalaemia, hypokalemia
low sodium, too little sodium, hyponatraemia, hyponatremia
low calcium, hypocalcaemia, hypocalcemia
high calcium, too much calcium, hypercalcaemia, hypercalcemia
low blood pressure, hypotension, blood pressure falls, blood pressure drops
raised blood pressure, elevated blood pressure, high blood pressure, hypertension
overactive thyroid, hyperthyroidism, thyrotoxicosis
underactive thyroid, hypothyroidism
breast enlargement, enlarged breasts, breast growth, gynaecomastia, gynecomastia
cannot feel thirst, do not feel thirst, unable to respond to thirst
dried out, dehydration, dehydrated, volume depletion
water retention, fluid retention, oedema
swollen ankles, swollen legs, peripheral oedema, leg swelling
yellow skin, yellowing, jaundice
upset stomach, indigestion, dyspepsia, stomach upset
heartburn, gastro oesophageal reflux, acid reflux, reflux
stomach ulcer, peptic ulcer, gastric ulcer
bowel cancer, colorectal cancer, colon cancer
loose bowels, the runs, diarrhoea
wind, flatulence
belly ache, stomach ache, tummy ache, abdominal pain, stomach pain
throw up, threw up, vomit, vomiting
groin hernia, inguinal hernia, inguinal herniorrhaphy, inguinal herniotomy
hernia repair, herniorrhaphy, herniotomy
lasting, persistent, long lasting, chronic
lasting pain, chronic pain, persistent pain
sore throat, pharyngitis, throat pain
cold, common cold, upper respiratory tract infection
chest infection, lower respiratory tract infection, pneumonia
flu, influenza
chickenpox, varicella
shingles, herpes zoster, zoster
whooping cough, pertussis
lockjaw, tetanus
german measles, rubella
germ, bacteria, bacterial, pathogen
worms, helminth, helminths
bladder infection, urine infection, urinary tract infection, uti, cystitis
bacteria that cause no symptoms, silent bacteria in the urine, asymptomatic bacteriuria
urine cultured, urine culture, culture of urine
wet the bed, bed wetting, enuresis
leak urine, leaking urine, urinary incontinence, incontinence
blood poisoning, sepsis, septicaemia
lump, nodule, mass
mole, naevus
skin inspection, skin check, skin examination, visual skin examination
nettle rash, hives, urticaria
swelling of the face, swollen face, angioedema
severe allergic reaction, anaphylaxis, anaphylactic reaction
allergic, hypersensitivity, hypersensitive, allergy
hay fever, allergic rhinitis
pins and needles, tingling, paraesthesia
shaky, shaking, tremor
stroke warning, transient ischaemic attack, tia
memory loss, forgetfulness, dementia, cognitive impairment
clouded thinking, confusion, confused, delirium
think clearly, thinking skills, cognition, cognitive function
thinking of suicide, suicidal thoughts, suicidal ideation, suicidality
baby blues, postnatal depression, postpartum depression, perinatal depression
around the birth, perinatal, around birth
see things, hallucination, hallucinations
drowsy, drowsiness, sleepy, sleepiness, somnolence, sedation
sleep apnoea, sleep apnea, obstructive sleep apnea, stops breathing at night
a night without sleep, sleep deprivation, sleep loss, without sleep, nocturnal wakefulness
snore, snoring
worn joints, worn out joints, osteoarthritis, wear and tear
tennis elbow, lateral epicondylitis, lateral epicondylalgia
frozen shoulder, adhesive capsulitis
slipped disc, disc herniation, herniated disc
heel pain, plantar fasciitis
muscle ache, muscle pain, myalgia
muscle breakdown, muscle wasting, rhabdomyolysis
cramps, cramp, muscle cramp, muscle spasm
fall, falling, falls, fell
likely to fall, risk of falling, at risk for falls, increased risk for falls, at increased risk for falls
trip, stumble, fall
bone strength, bone density, bone mineral density
bone scan, bone measurement, bone density test, bone measurement testing
change of life, menopause, menopausal
after the menopause, postmenopausal
period, menstruation, menstrual
afterbirth, placenta
unborn baby, unborn child, foetus, fetus, fetal
water broke, waters broke, rupture of membranes
stillborn, stillbirth, fetal death
pregnancy check, antenatal visit, prenatal visit
able to become pregnant, capable of pregnancy, childbearing potential, of childbearing age, reproductive age
plan to become pregnant, planning pregnancy, trying for a baby, want a baby, planning or capable of pregnancy
the pill, oral contraceptive, birth control pill, contraceptive pill
birth control, contraception, contraceptive
toddler, young child, preschool child, preschooler
kid, child
grown ups, adults
elderly people, older people, older adults, aged people
family history, runs in the family, relatives with
drug users, people who inject drugs, injection drug use
sexually active, sexual activity, having sex
unprotected sex, condomless
sex drive, libido
erection problems, impotence, erectile dysfunction
eye pressure, intraocular pressure
short of sight, myopia
clouding of the lens, cataract
medicine put on the eyes, eye drops, eye ointment, ocular topical medication, topical ocular, put on the eyes
hearing checked, hearing test, hearing screening, screening for hearing loss
hard of hearing, hearing loss, deafness
gum bleeding, gingivitis, bleeding gums
tooth pulled, tooth extraction
mouth sores, mucositis, stomatitis
fluoride paint, fluoride varnish
sunburn, ultraviolet exposure, uv exposure
x ray, radiograph, radiography, x rays, radiographic
ultrasound check, ultrasound scan, ultrasonography, ultrasound, sonography
heart tracing, electrocardiogram, electrocardiography, ecg, ekg
breast x ray, mammogram, mammography
look inside the bowel, colonoscopy
blood test, serum test, serology
checked, check, tested, screened, screening, screen, examined
looked for, looking for, screened for, screen, screening, search for
check up, medical check, examination
patch, transdermal, transdermal system
inhaler, inhaled, inhalation
nose spray, nasal spray, intranasal
suppository, rectal, rectally
skin cream, topical, cream, ointment
numbness, anaesthesia, sensory block, nerve block, block
spinal jab, spinal anaesthesia, spinal block, intrathecal
epidural, epidural anaesthesia, epidural block
put to sleep, general anaesthesia, general anaesthetic
open operation, open surgery
day surgery, ambulatory surgery, outpatient surgery
bypass, bypass surgery, coronary artery bypass surgery, cabg
stent, percutaneous coronary intervention, pci, angioplasty
blood transfusion, transfusion, transfused
given oxygen, oxygen therapy
face mask, mask
goes in faster, inserted faster, shorter insertion time, insertion time was shorter, quicker to insert
on a drip, intravenously
into the bloodstream, bloodstream, systemic
exercise class, exercise programme, supervised exercise
keep moving, stay active, staying active, physical activity, being active
work out, exercise
movement control exercise, movement control exercise programme
lifting weights, weight training, resistance training, strength training
stretching, stretching exercise
yoga, yoga practice
breathing exercise, breathing training
plays, play, match, game
fatty meal, high fat meal, fat meal
low fat diet, diet low in fat
low salt diet, salt restriction, sodium restriction
fizzy drink, sugar sweetened beverage, soft drink
slimming, weight loss programme, weight reduction
heavy, overweight
very overweight, obese, obesity
give up smoking, stop smoking, smoking cessation, tobacco cessation, quit smoking, quit
e cigarette, electronic cigarette, vaping, vape
people who smoke, smokers, tobacco users, use tobacco
ever smoked, have smoked, ever smokers
never smoked, never smokers
medicine that helps people quit, medicines that help people quit, pharmacotherapy
nicotine gum, nicotine replacement, nicotine patch
talk it over, counselling, discussion
follow up by phone, telephone follow up
by phone, by telephone, telephone
text, text message
by post, postal, mailed
mental health, psychological
self esteem, self worth
weigh up, assess the balance, balance of benefits and harms, judge
evidence is insufficient, insufficient evidence, evidence is lacking
healthy people, healthy volunteers, healthy subjects, healthy
blood levels, plasma concentration, serum concentration, exposure, plasma levels, drug levels
levels, level, concentration, concentrations
broken down, metabolised, metabolized, metabolism
cleared from the body, eliminated, elimination, excreted, excretion
get used to, tolerance
hooked, addicted, dependence, addiction
overdose, too much, toxic dose
work poorly, impaired, dysfunction, poor function
makes worse, aggravates, worsens, exacerbates
goes away, go away, gone, reversible, resolves, disappears, subsides
comes back, come back, returns, recurs, recurrence
keeps coming back, recurrent, relapsing
dying from the heart, cardiac death, cardiovascular death, cardiovascular mortality
dying early, premature death, early death
deadly, fatal, lethal, life threatening
harm to the baby, fetal harm, harm to the unborn, fetal toxicity
birth defects, malformations, congenital anomalies, teratogenic
later on, subsequent, subsequently, later
once only, one time, 1 time, single, one
twice as likely, doubled, doubles, double, twofold, two fold
triples, threefold, three fold
likelier, more likely
normally, ordinarily, usually, as a rule, generally, in general
closely, carefully, close
watched closely, closely monitored, monitored closely, close monitoring
right away, immediately, at once, promptly
slowly, gradual, step by step, stepwise
together with, concomitant, concomitantly, concurrently, co administered, coadministered
mixed with, combined with, together with
at the same time, concomitantly, simultaneous, simultaneously, concurrently
not advised, not recommended
grapefruit, grapefruit juice
st john s wort, hypericum
water pill, water tablet, diuretic
stomach acid tablet, acid blocker, proton pump inhibitor, acid suppression
blood pressure tablet, blood pressure pill, blood pressure medicine, antihypertensive, blood pressure drug
cholesterol tablet, cholesterol pill, statin
sleeping pill, sleeping tablet, hypnotic
heart pill, cardiac drug
anti inflammatory painkiller, anti inflammatory drug, nsaid, nonsteroidal anti inflammatory drug
medicine for depression, antidepressant
medicine for epilepsy, antiepileptic, anticonvulsant
medicine against hiv, hiv treatment, treatment for hiv, antiretroviral, antiretroviral therapy, art
start treatment, starting treatment, initiating, initiation, begin treatment
chemotherapy, chemo, cytotoxic
radiotherapy, radiation, irradiation
cognitive behavioural therapy, cognitive behavioral therapy, cbt, cognitive behaviour therapy, cognitive behavior therapy, cognitive behavioral group therapy, cognitive behavioural group therapy, cognitive behavioral treatment, cognitive behavioural treatment
hpv, hrhpv, human papillomavirus, human papilloma virus
blood sugar, glycaemic, glycemic, glucose, blood glucose
lower the urge, craving, urge
`;
