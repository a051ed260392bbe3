/** Further words of people beside those of clinicians, in the form of `EVERYDAY_LINES`: what is seen, felt, looked for, done and taken, as a leaflet for everybody says it. */
export const PEOPLE_LINES = `
task force, uspstf, us preventive services task force
tracing, electrocardiogram, electrocardiography, ecg, ekg, electrocardiographic
treadmill, treadmill test, exercise electrocardiography, exercise ecg, stress test, exercise test
scan, scanned, scanning, imaging, screened, screening, screen, ultrasonography
look for, looking for, screening, screen, detect
ballooning of the aorta, ballooning, bulge in the aorta, aortic aneurysm, aneurysm
belly artery, main belly artery, abdominal aorta, abdominal aortic
narrowed neck arteries, narrowed carotids, narrowing of the neck arteries, carotid stenosis, carotid artery stenosis, carotid narrowing
neck arteries, carotids, carotid arteries, carotid
narrowed, narrowing, stenosis
hardened arteries, hardening of the arteries, furred arteries, clogged arteries, atherosclerosis
calcium score, coronary calcium, coronary artery calcium score
blood pressure at the ankle, ankle pressure, ankle brachial index, abi
poor circulation in the legs, narrowed leg arteries, peripheral artery disease, peripheral arterial disease
crp, c reactive protein, hscrp
middling, intermediate, medium
in the family, family history, relative, close relative
brother or parent, parent or brother, parent or sibling, parent brother or sister, first degree relative
older, getting older, older age, growing older, advancing age, age
being male, male sex, men
without complaints, no complaints, asymptomatic, without symptoms
more good than harm, balance of benefits and harms, benefits outweigh the harms
bring up, brings it up, raise the subject, ask about
red face, flushed face, face goes red, flushing, facial flushing
stuffy nose, blocked nose, bunged up nose, nasal congestion, congestion
runny nose, rhinorrhoea, nasal discharge
usual, common
blue tinge, tinged with blue, bluish tinge, blue color tinge, cyanopsia
sees double, double vision, diplopia
blurry, blurred, blurred vision, blurry vision
greasy, fatty, high fat, rich in fat
greasy meal, fatty meal, high fat meal
burger, cheeseburger, hamburger
fries, chips, french fries
make love, making love, have sex, sexual intercourse, sexual activity, sex
nitroglycerin, glyceryl trinitrate, nitrate, nitrates, organic nitrates
scarred liver, scarring of the liver, cirrhosis, liver cirrhosis
erection that will not go away, erection that lasts, prolonged erection, priapism
for good, permanent, permanently, irreversible, irreversibly
beforehand, before, in advance, prior to
birthday, year of age
swallow, swallowed, taken by mouth, take orally
now and then, from time to time, occasionally, intermittently, at times
prescriber, doctor, physician, clinician, healthcare provider, health care provider
call, contact, phone, seek medical attention, get medical help
get help, seek help, get medical help, seek medical attention, medical attention
straight away, right away, immediately, at once, promptly
worn knee, worn knees, worn out knee, worn out knees, knee osteoarthritis, osteoarthritis of the knee, gonarthrosis
badly worn, late stage, advanced, end stage, severe
hard training, heavy training, intensive exercise, high intensity exercise, high intensive exercise, vigorous exercise
middle aged, middle age, midlife
needling, acupuncture, acupuncture needles
needles with current, needles with a little current, needles with electricity, electroacupuncture, electrical acupuncture
weak current through the skull, current through the skull, transcranial direct current stimulation, tdcs
shot of platelets, platelet injection, injected platelets, platelet rich plasma, prp
own platelets, patient s own platelets, autologous platelet rich plasma, platelet rich plasma, prp
put into the joint, into the joint, injected into the joint, intra articular
slow release, controlled release, extended release, sustained release, modified release, prolonged release, cr
ordinary tablet, immediate release, conventional tablet, ir
drops, solution, topical solution
rub in, rubbed in, rubbing in, put on the skin, topical, topically applied
seaweed, algae, marine
sticks, walking stick, walking aid, cane
eat less salt, cutting salt, less salt, salt restriction, sodium restriction, reduced sodium
tummy, belly, abdomen, abdominal
tummy bug, stomach bug, gastroenteritis
sick to the stomach, nauseous, nausea
hard stools, hard poo, constipation
poo, stool, faeces, bowel movement, stools
pee, urine, urinate, urination
pass water often, needing to pee often, urinary frequency
water infection, waterworks infection, urinary tract infection
bloating, bloated, abdominal distension
dry mouth, xerostomia
sore mouth, mouth ulcer, stomatitis, oral ulcer
bad breath, halitosis
itchy, itching, pruritus
dry skin, xerosis
spots, pimples, acne
nappy rash, diaper rash, diaper dermatitis
athlete s foot, tinea pedis
thrush, candidiasis, candida
cold sore, herpes labialis
wart, warts, verruca
bruise, bruising, ecchymosis, haematoma
swollen glands, lymphadenopathy, swollen lymph nodes
the shivers, shivering, chills, rigors
weak muscles, muscle weakness
stiff neck, neck stiffness
sore back, back pain
bad back, back pain
broken wrist, wrist fracture
hunchback, kyphosis
womb cancer, endometrial cancer, uterine cancer
skin cancer, melanoma
blood cancer, leukaemia, haematological malignancy
lining of the nose, nasal mucosa
ear infection, otitis media
glue ear, otitis media with effusion
pink eye, conjunctivitis
lazy eye, amblyopia
squint, strabismus
sticky eyes, eye discharge
chest tightness, tight chest, chest discomfort
wheezy, wheezing, bronchospasm
asthma attack, asthma exacerbation
puffer, inhaler, metered dose inhaler
smoker s lung, copd, chronic obstructive pulmonary disease
water on the lungs, fluid on the lungs, pulmonary oedema
fluid around the lungs, pleural effusion
heart skips, skipped beats, palpitations
rhythm disturbance, irregular rhythm, atrial fibrillation, arrhythmia
light headed, lightheaded, dizziness, dizzy
stand up too fast, standing up, postural hypotension, orthostatic hypotension
sugar level, sugar levels, blood glucose
sugar too low, sugar drops, hypoglycaemia
sugar too high, hyperglycaemia
insulin jab, insulin injection
put on weight, putting on weight, gain weight, weight gain
shed weight, losing kilos, lose kilos, weight loss, lose weight
appetite goes, off food, loss of appetite, decreased appetite, anorexia
can t sleep, cannot sleep, trouble sleeping, sleeplessness, insomnia
nightmare, bad dreams, abnormal dreams, nightmares
on edge, nervous, jittery, nervousness, anxiety
feeling down, depressed, depressed mood
fed up, irritable, irritability
harm themselves, self harm, hurting themselves, suicide attempt
talking treatment, psychotherapy, psychological therapy, counselling
carers, caregivers, family members
youngsters, adolescents, young people, teenagers
little ones, small children, young children
months old, month of age, months of age
mum, mother, maternal
due date, expected date of delivery
forceps, instrumental delivery, assisted delivery
wound that will not heal, chronic wound, non healing wound
stitches, sutures, suture
keyhole operation, laparoscopic surgery, arthroscopic surgery
new knee, artificial knee, knee replacement, total knee arthroplasty
new hip, artificial hip, hip replacement, total hip arthroplasty
put under, under anaesthetic, general anaesthesia
wide awake, awake, conscious
throwing up after the operation, postoperative nausea and vomiting, ponv
sore after the operation, postoperative pain
needing painkillers, analgesic consumption, analgesic use, rescue analgesia
blood loss, bleeding, lost blood
hospital bed, admitted, hospitalised
die of it, die from it, mortality, death from
lived longer, survived longer, longer survival, overall survival
came back, returned, recurrence, relapse
`;
