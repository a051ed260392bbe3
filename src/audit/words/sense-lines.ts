/**
 * Words and phrases of clinical statements that say the same, between "," on one line, written by hand: what is done, measured, compared and
 * advised, and whom it is told of. Names of diseases, drugs and tests are the lexicon's.
 */
export const SENSE_LINES = `
long term, chronic, chronically administered, chronically, prolonged, extended
suddenly, sudden, abrupt, abruptly, all at once, at once
stop, discontinue, discontinuation, discontinuing, cessation, withdraw, withdrawn, withdrawal, interrupt, interruption, come off
before, prior to, ahead of, in advance of, preceding
past, prior, previous, previously, in the past, history of
adequate, adequately, enough, sufficient, sufficiently
operation, surgery, surgical procedure, operative
inside the skull, within the skull, intracranial
in the womb, in utero, before birth, prenatal, antenatal
weakened immunity, weak immune system, compromised immune system, immunocompromised, immunosuppressed, impaired immunity
suited to the individual, tailored to the individual, tailored, individualised, individually tailored, personalised
short gap, short interval
too little, low in, lacking in, poor in, deficient in, inadequate
thought, ideation
sickness, sick, being sick, nausea
sickness, sick, being sick, vomiting, emesis, throwing up
feel sick, feeling sick, queasy, nausea
anaesthetic, anaesthesia, anesthesia, anesthetic, anaesthetised
gallbladder surgery, gallbladder removal, gallbladder operation, cholecystectomy
brain surgery, brain operation, craniotomy, intracranial surgery
ear surgery, ear operation
heart surgery, heart operation, cardiac surgery, open heart surgery
caesarean section, caesarean, caesarean delivery, cesarean, cesarean section, cesarean delivery, c section
keyhole surgery, keyhole, laparoscopic, laparoscopy
eye surgery, eye operation, ophthalmic surgery, strabismus surgery
gynaecological surgery, gynaecological operation, gynaecological laparoscopy, gynecological surgery, gynecologic surgery
pain pump, patient controlled analgesia
pill, tablet, capsule
drip, infusion, infused, infuse
infusion pump, pump, continuous infusion
turn off, turned off, switched off, stop
coming off, come off, switching from, switch from, switching
pull, pulled, take out, taken out, removal, remove
remove, removed, dialyse, dialysable, dialyzable
dialysis, haemodialysis, hemodialysis, dialysable, dialyzable
thromboprophylaxis, prophylaxis of deep vein thrombosis, prevention of deep vein thrombosis
last, lasts, duration, treatment duration
artificial, prosthetic, mechanical
turn up, arrive, present, presenting
still smoke, smoke, currently smoke, current smoker
gave up, give up, quit, quitting, stop smoking, smoking cessation, stopped smoking, abstinence, smoke free
counselling, counseling, advice session
talk, talking therapy, psychotherapy, psychological treatment
cognitive behavioural therapy, cognitive behavioral therapy, cbt
support, supportive
mother, maternal
expectant, pregnant
carrier, carriage
parasitaemia, parasitemia, parasites in the blood, parasite density
gametocytaemia, gametocytemia, gametocyte, gametocyte carriage
cleared, clear, clearance, clearing
wake up, woke, awaken, recovery of consciousness, regain consciousness
cure, cured, cure rate, adequate clinical response
low birthweight, low birth weight, lbw
weight, birth weight
boost, booster
afterwards, afterward, after an operation, after operation, postoperative, postoperatively, after surgery, after the operation, following surgery
before surgery, preoperative, preoperatively, before the operation
during surgery, intraoperative, intraoperatively, during the operation
water tablet, diuretic
painkiller, analgesic, pain relief, pain medication
blood thinner, anticoagulant, anticoagulation
steroid, corticosteroid, glucocorticoid
jab, injection, injected, inject
scan, imaging, ct, mri
fit, seizure, convulsion
stone, calculi, calculus
swelling, oedema, edema
itch, itching, itchiness, pruritus
rash, skin eruption
runny nose, rhinorrhoea, rhinitis
wheeze, wheezing, bronchospasm
cough, coughing
fever, high temperature, raised temperature, pyrexia, febrile
loose stools, diarrhoea, diarrhea
constipated, constipation
thin bones, brittle bones, osteoporosis
broken bone, broken bones, break, broken, fracture
broken hip, hip fracture
stroke, cerebrovascular accident, cerebrovascular event
mini stroke, transient ischaemic attack, tia
kidney failure, renal failure, end stage renal disease
weak heart, heart failure
irregular heartbeat, atrial fibrillation, arrhythmia
leg clot, clot in the leg, deep vein thrombosis, dvt
clot in the lung, clot on the lung, lung clot, pulmonary embolism
early birth, premature birth, preterm birth, preterm delivery
miscarriage, spontaneous abortion, pregnancy loss
waters break, rupture of membranes
after the birth, after birth, postpartum, postnatal
first time mother, nulliparous, primiparous
heavy periods, heavy menstrual bleeding, menorrhagia
hot flush, hot flash, vasomotor symptom
womb lining, endometrium, endometrial
neck of the womb, cervix, cervical
windpipe, trachea, tracheal
breathing tube, intubation, intubated, endotracheal tube
breathing machine, ventilator, mechanical ventilation, ventilated
intensive care, critical care, icu, critically ill
ward, hospital ward
emergency department, emergency room, accident and emergency
knee replacement, knee arthroplasty
hip replacement, hip arthroplasty
stiff, stiffness
joint, articular
numb, numbness, anaesthetised
numbing injection, nerve block, local anaesthetic, regional block
wound, incision, surgical site
wound infection, surgical site infection
ulcer, sore, ulceration
bed sore, pressure ulcer, pressure sore
burn, thermal injury
gum disease, periodontitis, periodontal disease
filling, restoration
tooth decay, caries, dental caries, cavities
sti, stis, sexually transmitted infection
test, testing, tested, screen, screening, screened
smoker, smoke, tobacco use, use tobacco, using tobacco, tobacco
behavioural support, behavioural intervention, behavioral intervention, behavioral counseling, behavioural counselling, counselling
kept on, goes on, go on, continued, continue, ongoing
increased risk, at increased risk, higher risk, high risk, elevated risk, greater risk
common, prevalent
without symptoms, no symptoms, asymptomatic, symptom free, symptomless
coma, comatose, unconscious
short sighted, myopia, nearsighted
eyesight, vision, visual acuity, sight
hearing, auditory
ringing in the ears, tinnitus
dizzy, dizziness, vertigo, giddiness
memory, recall
mood, depressive symptom, depression
low mood, depression, depressive symptom
panic, panic attack, panic disorder
drinking, alcohol use, alcohol consumption, drinker
heavy drinker, heavy drinking, alcohol dependence, alcohol use disorder
craving, urge
sleep, sleeping, asleep
fall asleep, falling asleep, sleep onset, sleep latency
weight loss, lose weight, losing weight, lost weight, body weight
waist, waist circumference
salt, sodium
sugar, glucose
fat, lipid, lipids
cholesterol, ldl
good cholesterol, hdl
bad cholesterol, ldl
long term sugar, hba1c, glycated haemoglobin, glycosylated hemoglobin
live, survive, survival, alive
live longer, survival, lifespan
school, classroom
teacher, school staff
carer, caregiver, caregiving
nurse, nursing staff
chemist, pharmacist, pharmacy
family doctor, gp, general practitioner, primary care physician, primary care
text message, sms, texting, mobile phone message
phone, telephone, mobile phone
app, smartphone application, mobile application
leaflet, brochure, pamphlet, written information
home, at home, home based
group sessions, group based, group therapy
session, sessions, visit
on top of, added to, adding, add, in addition to, combined with, combining, plus, adjunct to, adjunctive, together with, along with, as an adjunct, in combination with, combination
medication, pharmacotherapy, drug treatment, drug therapy
whether or not, irrespective of, regardless of
online, internet, web based, internet based, web, digital
by telephone, by phone, telephone, over the phone, telephone delivered
primary care, general practice, family practice
usual care, treatment as usual, standard care, care as usual
face down, lying face down, prone, prone lying, on the stomach
lying on the back, on the back, supine, supine lying, face up
at the start, at the outset, at baseline, baseline, initially, at first
worker, employee, staff, workforce
home kit, self sampling kit, self sampling device, self sample kit, self collection kit, self sampling
uptake, attendance, participation, participate, attend
invite, invitation, offer, offering, mailed, sent, mail, send
overdue, non attender, non responder, not attending, non attending, under screened
program, programme, intervention, scheme
routine, routinely
hospital acquired, nosocomial
given into a vein, into a vein, through a vein, intravenous, intravenously, by drip, iv
by mouth, oral, orally, swallowed
under the skin, subcutaneous, subcutaneously
into a muscle, intramuscular, intramuscularly
born too early, premature, preterm, prematurely
newborn, neonate, neonatal
schoolchild, schoolchildren, school children, school age, school aged children, pupil
baby, infant, babies
pregnant, pregnancy, expectant mother, expecting
breastfeed, breast feeding, lactation, nursing, nursing mother
give birth, birth, delivery, deliver, childbirth
induce labour, inducing labour, induction of labour, labour induction
worsening, worsen, exacerbation, deterioration, flare, flare up
heart attack, myocardial infarction, mi
time in hospital, hospital stay, stay in hospital, length of stay, duration of hospitalisation, duration of hospital stay
treated in hospital, admitted to hospital, hospitalised, hospital admission, hospitalisation, inpatient
die, death, mortality, died, fatal, lives
from any cause, all cause, of any cause
quality of life, wellbeing, well being
dropout, drop out, attrition, discontinued the study, lost to follow up
stay on, adherence, adhere, compliance, persistence, persist, keep taking, still taking
tolerate, tolerability, tolerated, well tolerated
side effect, adverse effect, adverse event, adverse reaction, unwanted effect, complaint
come back, recur, recurrence, relapse, return
get over, recover, recovery
heal, healing, healed
go away, resolve, resolution, settle, clear, cleared, disappear, clearance
complete, completely, fully, full, total
partly, in part, partially, partial
remainder, rest, remaining
lifespan, life span
blocked, inhibited, block, inhibit, inhibition, blocking
overweight, obese, obesity
poor, low income, developing, resource limited
older, elderly, aged, old, later life, older people, older adult, seniors
octogenarian, mid eighties, in their eighties
young people, adolescent, teenager, teen, teenage, youth
adult, grown up
woman, women, female
man, men, male
sexually active, having sex
smoker, smoking, smoke, tobacco use
walking, walk, ambulation, gait
exercise, physical training, training, physical activity
balance, postural control, stability
strength, strengthening, muscle strength
disability, functional disability, functional limitation
function, functioning, functional status
tiredness, tired, fatigue
sleeplessness, poor sleep, insomnia
short of breath, breathlessness, dyspnoea, shortness of breath
passing water, urination, voiding, micturition
passing out, faint, fainting, syncope
racing heart, fast heartbeat, rapid heartbeat, tachycardia
slow heartbeat, slow heart rate, bradycardia
blood sugar, glucose, blood glucose, glycaemia
low blood sugar, hypoglycaemia
high blood sugar, hyperglycaemia
blood clot, clot, thrombosis, thrombus, thrombotic event
bleed, bleeding, haemorrhage, haemorrhagic
high blood pressure, hypertension, hypertensive
bring down, lower
swab, sample, specimen
smear, pap smear, cytology, pap test
together, in combination, combined, co testing, cotesting, the two together, both
screen, screening, screened
test, testing, tested
find, detect, detected, detection, finding
diagnose, diagnosis, recognise, identify
check, monitor, monitoring, watch, surveillance, follow
follow up, followed up
choose, choice, option
preferred, first choice, drug of choice, treatment of choice, favoured, first line
sole, only, solely, exclusively
alone, monotherapy, by itself, on its own, only group
control group, controls, control, comparison group
dummy, placebo, sham, inactive
main, primary, chief
outcome, endpoint, end point
serious, severe, major, grave
mild, minor, slight
moderate, intermediate
mild to moderate, milder
small, modest
large, substantial, considerable, big
harmless, benign
rate, incidence, frequency
often, frequent, frequently, common, commonly
rare, rarely, uncommon, infrequent, seldom
most, majority, mostly
usual, typical, usually, typically, normally
first, initial, starting
maintenance, maintain
load, loading, loading dose
dose, dosage, dosing
single, one off, one time
fasting, empty stomach, before breakfast, without food
food, meal, meals, eating
diet, dietary, nutrition, nutritional
level, concentration
blood, serum, plasma
elemental, element
supplement, supplementation, supplemental, supplements
vaccine, vaccination, immunisation, immunization, jab, shot
kidney, renal, nephro
liver, hepatic
heart, cardiac
lung, pulmonary
brain, cerebral
bowel, gut, intestinal, intestine
stomach, gastric
skin, cutaneous, dermal
eye, ocular, ophthalmic
hip, hip joint
spine, spinal, vertebral
womb, uterus, uterine
cancer, malignancy, carcinoma, neoplasm
tumour, tumor
precancerous, precancerous lesion, premalignant, high grade lesion
negative, normal result
positive, abnormal result
transient, temporary, short lived, pass by themselves
persist, last, lasting, persistent
year, annual, yearly, twelve months
half a year, six months, 6 months
fortnight, two weeks, 2 weeks
day, daily, 24 hours
week, weekly
month, monthly
minute, min
early, earlier
late, later, delayed
fast, rapid, quick, rapidly, quickly, prompt
slow, slowly, gradual, gradually
need, require, necessary, requirement
allow, permit, enable
expensive, costly, cost, higher cost
learn, learning, memory
verbal, spoken, language
thinking, cognition, cognitive
worry, anxiety, anxious
pain, ache, sore
period pain, menstrual pain, dysmenorrhoea
tooth extraction, dental extraction, tooth removal
belly, abdomen, abdominal
massage, manual therapy
physical therapy, physiotherapy
mild disease, non severe
waiting list, wait list, waitlist
caller, callers
helpline, telephone counselling, crisis line
`;
