const set = (words: string) => new Set(words.split(/\s+/));

/** Words between a name and its amount that say nothing but that it is an amount. */
export const LIGHT = set(
  "at a an the of in dose doses dosage dosages is was were be been being are as to from between up than and or either daily total single oral orally " +
    "intravenous intravenously iv i.v subcutaneous subcutaneously sc s.c intramuscular intramuscularly im i.m per os po p.o recommended usual typical normal adult " +
    "initial starting maintenance loading maximum maximal max mean treatment therapy supplementation supplement supplements monotherapy formula formulation one two three four alone steady state their his her median fixed low high higher lower constant weekly monthly once twice ranging range greater less more " +
    "approximately about roughly e.g i.e ie eg minimum standard target equivalent rate rates infusion bolus injection injections level levels boluses only " +
    "tablet tablets capsule capsules regimen regimens not exceeding exceed exceeds exceeded above over topical topically vaginal vaginally middle highest lowest day days concentration",
);
/** Of these, words over which only a name that says by itself that it is one is believed. */
export const LOOSE = set("to than between from by as in or and up");
/** Verbs of giving that may stand between as well. */
export const GIVING = set(
  "upward upwards downward gradually slowly given giving received receive receives receiving administered administer taken take taking used use started start initiated initiate begun prescribed infused injected " +
    "applied limited limit should must may can could will would has have had been do does did with using by dosed treated increased increase reduced reduce decreased raised titrated " +
    "adjusted escalated tapered concomitantly concurrently also then initially consisted consisting comprised for beginning usually generally often typically avoid " +
    "loaded follows another simultaneously separately daily orally intravenously required needed allowed recommended considered set pump chew swallow apply inject inhale instill insert",
);
/** Who is given it; a name that stands before these is another thing's as often as not. */
export const PEOPLE = set("patients patient adults adult subjects children women men volunteers");
/** Salts and esters, which are left off a name. */
export const SALTS = set(
  "hydrochloride hcl dihydrochloride hydrobromide sodium disodium potassium calcium magnesium acetate maleate tartrate bitartrate succinate besylate besilate mesylate mesilate tosylate " +
    "fumarate hemifumarate kamedoxomil sulfate sulphate bisulfate phosphate diphosphate citrate nitrate bromide chloride gluconate lactate malate pamoate stearate cilexetil medoxomil dipropionate propionate furoate " +
    "acetonide valerate butyrate palmitate decanoate enanthate undecanoate axetil etexilate tromethamine monohydrate dihydrate hydrate trihydrate anhydrous lysine erbumine arginine trometamol proxetil marboxil fumarate-based xinafoate",
);
/** Salts of these are known by their whole name. */
export const ELEMENTS = set(
  "ringer sodium potassium calcium magnesium ferrous ferric iron zinc lithium aluminium aluminum ammonium silver copper selenium strontium barium bismuth",
);
/** Forms and kinds of release, which are left off a name. */
export const FORMS = set(
  "tablet tablets capsule capsules cap caps tab tabs injection injections infusion infusions solution suspension syrup elixir cream ointment gel lotion foam spray mouthwash rinse patch patches drops " +
    "usp microparticles microspheres hydrofluoroalkane extended sustained release controlled modified er sr xr xl cr la mr ir dr hfa smi hfa-mdi pmdi dpi respimat handihaler diskus turbuhaler extended-release sustained-release immediate-release modified-release slow-release delayed-release controlled-release " +
    "prolonged-release injectable pill pills powder granules inhaler suppository suppositories lozenge lozenges gum sachet sachets",
);
/** What never names a drug in the place of one. */
export const NEVER = set(
  "placebo prior ldl-c hdl-c vehicle control controls comparator active study arm arms group groups cohort cohorts combination combinations monotherapy agent agents product products substance compound compounds " +
    "concentration concentrations volume volumes bolus boluses aliquot aliquots increments body weight fraction versus vs respectively randomised randomized increments supplementation " +
    "supplement supplements prophylaxis rescue induction anesthesia anaesthesia intervention interventions arthritis diet diets meal food water regimen schedule exposure multiple concomitant " +
    "simultaneous adjuvant subsequent additional repeated consecutive divided equal premedication pretreatment efficacy response responses reduction increase decrease hypokalemia protein fat energy " +
    "carbohydrate carbohydrates results result cycle cycles course courses mg mcg kg ml baseline week weeks subsequently followed plus minus with without lower highest lowest middle largest larger smaller " +
    "fell rose led had did showed gave caused felt kept different various several flat whole crcl clcr crcl-based gfr egfr free raw cooked boiled roasted painkiller painkillers cool piece pieces continuous form order mixture serve serves threshold analgesia therapeutic supratherapeutic subtherapeutic mm cm mdi ampoule sterile physiological elemental top dpi " +
    "consider considering occur occurs pediatric paediatric geriatric cumulative changes change lozenge cigarettes transdermal depot profile ready i/m i/p " +
    "common average add ratio ratios females males female male practice clinical anaesthetic anesthetic site site/s outpatient random ground isotonic " +
    "older younger aged ogtt gtt comparable similar alone together contain contains contained containing vial syringe intranasal intralesional intradermal epidural intrathecal rectal inhaled sublingual " +
    "cox-2 cox-1 available libitum caudal spinal lumbar thoracic axillary brachial femoral sciatic peribulbar retrobulbar perineural submucosal lloq lod loq rt lockout lock-out radiotherapy radiation irradiation packet packets free-base nominal stratum strata uk usa eu iu ius logmar because since although though whereas while unless whether however therefore thus hence due despite via responder responders responses objective bmi participants volunteers infants neonates " +
    "women men girls boys mothers loss set pump " +
    "option options formulation formulations strength strengths hand foot scale score therapy-naive normal-weight healthy volunteers participants subjects plasma serum blood urine safety clearance rat rats " +
    "diuretic diuretics recombinant bm nostril nostrils eow t2d t1d t2dm t1dm copd cad chd chf acs stemi nstemi dvt vte sle ibd ibs gerd adhd mdd ocd ptsd ckd esrd aki hcv hbv hpv nafld nash ards bph oab nsclc pcos gdm auc cmax tmax kj kcal pca iv-pca μg µg ug beads regime wk forte hyperbaric isobaric heavy plain crushed mealtime aqueous crystalline ground generic pectoris symptomatology optimum puff puffs de la du des el sd se sem ci iqr prophylactic values n mean-dose " +
    "day-1 bw bid bd tid qid qds tds qd od po iv sc im prn approx i ii iii iv human humans mrhd infants neonates steady-state same-day long-term short-term fixed-dose low-dose high-dose open-label double-blind " +
    "step-down step-up stepwise reversible nonreversible tof nrs bis asa map hr emitted delivered " +
    "it its they this that these those which who whom there here such same none nothing",
);
/** Second words of names that need their first. */
export const NEED_FIRST =
  /^(?:acid|oil|extract|pegol|(?:alfa|alpha|beta|gamma)(?:-?\d\w?)?|vedotin|glargine|lispro|aspart|detemir|degludec|nph|oxide|carbonate|bicarbonate|hydroxide|chloride|sulfate|sulphate|gluconate|citrate|acetate|phosphate|trinitrate|dinitrate|mononitrate|fumarate|mofetil|iodide|fluoride|[a-z]-?\d{0,2}|toxin|toxoid|vaccine|globulin|immunoglobulin|glycol|juice|powder|protein|bran|seed|seeds|leaf|root|gutika|vati|churna|peptide|hormone|antagonist|inhibitor|blue|hct)$/;
