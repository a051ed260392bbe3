/**
 * What is a kind of what in criteria of trials: each line "what is written : wider names". A narrower thing falls under a criterion on a
 * wider one, not the other way round. General knowledge of medicine, reviewed by hand.
 */
const KINDS = `
  myocardial infarction|heart attacks?|angina\\w*|heart failure|arrhythmias?|coronary|cardiomyopathy|atrial fibrillation|valv\\w+ disease|cardiac arrest : cardiac disease cardiovascular disorder
  hypertension|high blood pressure : cardiovascular disease
  strokes?|cerebrovascular accidents?|transient isch\\w+ attacks?|aneurysms? : cerebrovascular neurological disorder
  epilepsy|seizures?|parkinson\\w*|multiple sclerosis|neuropathy : neurological disorder
  depression|depressed|schizophreni\\w*|bipolar|anxiety|anxious|psychos[ei]s|psychotic|addiction : psychiatric psychological mental illness disorder
  dementia|alzheimer\\w*|memory loss : psychiatric mental cognitive impairment neurological disorder
  lupus|rheumatoid|sjogren\\w*|psoria\\w+|scleroderma|crohn\\w*|ulcerative colitis|multiple sclerosis : autoimmune disease chronic inflammatory systemic connective tissue
  h(?:a)?emophilia\\w*|von willebrand\\w* : bleeding disorder diathesis coagulopathy coagulation
  thrombosis|thrombo\\w+|pulmonary embol\\w+|blood clots? : thromboembolic thrombotic event coagulation
  cirrhosis|hepatitis|end[- ]stage liver|liver failure|fatty liver : liver disease hepatic disorder
  renal failure|kidney failure|dialysis|nephr\\w+ : renal kidney disease
  copd|chronic obstructive\\w*|asthma|emphysema|pulmonary fibrosis|sarcoidosis|pneumonitis : pulmonary lung respiratory disease
  sarcoidosis : nonmalignant systemic disease
  diabet\\w+ : metabolic endocrine disorder
  hiv|aids|human immunodeficiency\\w*|tuberculosis|pneumonia|sepsis|hepatitis [abc]|viral hepatitis : infection infectious disease viral
  hiv|aids|human immunodeficiency\\w* : hiv immunodeficiency immunocompromised
  (?:lung|ovarian|colon|colorectal|cervical|prostate|pancreatic|gastric|kidney|liver|brain|thyroid|skin|uterine|endometrial) (?:cancers?|carcinomas?|tumou?rs?)|melanomas?|lymphomas?|leuk(?:a)?emias?|sarcomas?|ovarian or lung : other malignancy second primary malignancies
  basal cell|squamous cell|skin cancers? : skin cancer non-melanoma
  tamoxifen|raloxifene|toremifene : serm antiestrogen endocrine hormonal therapy
  anastrozole|letrozole|exemestane : aromatase inhibitor endocrine hormonal therapy
  fulvestrant|goserelin|leuprol\\w+ : endocrine hormonal therapy
  docetaxel|paclitaxel|abraxane|nab-paclitaxel : taxane chemotherapy
  doxorubicin|epirubicin|adriamycin|daunorubicin : anthracycline chemotherapy
  cisplatin|carboplatin|oxaliplatin : platinum chemotherapy
  capecitabine|fluorouracil|5-fu : fluoropyrimidine chemotherapy
  cyclophosphamide|gemcitabine|vinorelbine|methotrexate|eribulin|etoposide : chemotherapy cytotoxic
  trastuzumab|herceptin|pertuzumab|lapatinib|neratinib : anti-her2 biologic targeted therapy
  bevacizumab|sunitinib|sorafenib : anti-vegf antiangiogenic targeted therapy
  everolimus|temsirolimus|rapamycin : mtor inhibitor
  olaparib|veliparib|niraparib : parp inhibitor
  palbociclib|ribociclib|abemaciclib : cdk inhibitor
  tamoxifen|chemotherapy|trastuzumab|docetaxel|paclitaxel|anastrozole|letrozole : systemic antitumor anticancer treatment
  citalopram|fluoxetine|sertraline|paroxetine|escitalopram : selective serotonin reuptake inhibitors ssri antidepressants
  venlafaxine|duloxetine : snri antidepressants
  warfarin|heparin|rivaroxaban|apixaban : anticoagulants anticoagulation
  aspirin|ibuprofen|naproxen|diclofenac : nsaid nonsteroidal anti-inflammatory
  prednisone|prednisolone|dexamethasone|hydrocortisone : corticosteroids steroids immunosuppressive
  zoledron\\w+|alendron\\w+|pamidronate|ibandron\\w+ : bisphosphonates
  ketoconazole|itraconazole|clarithromycin : cyp3a4 inhibitor
  pacemakers?|stents?|defibrillators? : metallic metal implanted device contraindication mri
  (?:hip|knee|joint) replacements?|mastectom\\w+|oophorectom\\w+|appendectom\\w+|hysterectom\\w+|transplant\\w*|lumpectom\\w+|flap : major surgery surgical procedure
  fractur\\w+ : significant traumatic injury fracture trauma
  joint injections? : injection
  vomiting|diarrh\\w+|malabsorption|dysphagia|difficulty swallowing|crohn\\w*|ulcerative colitis|gastrectomy : gastrointestinal disorder absorption swallow
  emesis|vomiting|nausea : uncontrolled vomiting nausea emesis
  skin ulcer\\w* : wound ulcer
  allerg\\w+|anaphyla\\w+ : hypersensitivity allergy
  lymphop(?:a)?enia|neutrop(?:a)?enia|leukop(?:a)?enia|thrombocytop(?:a)?enia|an(?:a)?emi[ac] : hematologic bone marrow function
  leptomeningeal|intradural|intracranial|(?:in|to|into) (?:the|their) (?:cns|brain|central nervous system)|brain metasta\\w+ : brain metastasis cns metastases central nervous system
  (?:bone|liver|lung|brain|cns|marrow) (?:lesions?|metast\\w+)|(?:has )?spread|stage 4|stage iv : metastatic disease metastasis distant
  breast implants? : implants
  completely disabled|bed ?ridden|confined to (?:bed|chair) : performance status ecog
  smok\\w+|cigarette\\w* : tobacco smoking
  alcohol\\w* : alcohol substance abuse
  black|white|asian|hispanic|latina|caucasian : race ethnicity ethnic
  illiterate : inability read write literacy
  vegan|vegetarian : diet
  external beam\\w*|brachytherapy : radiation therapy radiotherapy
  echocardiogra\\w+|muga : cardiac imaging
`;

/** Names for the same, each line "what is written : in one spelling"; put on both sides before words are compared. */
const NAMES = `
  heart attacks?|\\bmi\\b : myocardial infarction
  aids|human immunodeficiency virus|hiv\\+|hiv-positive : hiv
  \\bsle\\b : systemic lupus erythematosus
  ductal carcinoma in[- ]situ : dcis
  lobular carcinoma in[- ]situ : lcis
  \\bibc\\b : inflammatory breast cancer
  \\bchf\\b : congestive heart failure
  chronic obstructive pulmonary disease : copd
  high blood pressure : hypertension
  central nervous system : cns
  women of child-?bearing potential : wocbp
  birth control|contraceptives? : contraception
  erb-?b-?2|her-?2\\/neu|human epidermal growth factor receptor 2|her-2 : her2
  radiotherapy|irradiation|\\bxrt\\b|radiation treatment|radiation : radiation therapy
  (?:anti-?)?hormon(?:e|al) (?:therap(?:y|ies)|treatment|agents?)|antihormonal : endocrine therapy
  biotherapy|biologic(?:al)? (?:therapy|agents?) : biologic therapy
  breast-?feeding|nursing|lactating : lactation
  felt by touch : palpable
  non-?palpable : nonpalpable
  phosphoinositide 3-kinase : pi3k
  magnetic resonance imaging : mri
  left ventric\\w+ ejection fraction : lvef
  human chorionic gonadotropin|\\bhcg\\b|β-hcg|beta-hcg : pregnancy test
  metasta\\w+ : metastasis
  o?estrogen[- ]receptors? : er
  progesterone[- ]receptors? : pr
  (?:under ?arm|arm ?pit) : axilla
  bone marrow : marrow
  post-?menopaus\\w+ : postmenopausal
  pre-?menopaus\\w+ : premenopausal
  surviv\\w+ : survivor
  in-situ : in situ
  cervi(?:x|cal) : cervix
  intraductal : intraductal eic
  extensive intraductal component : eic
  aromatase inhibitors?(?: \\(ai\\))? : aromatase inhibitor
  uncontrolled intercurrent : uncontrolled
  x ?-?rays? : radiograph
`;

const table = (text: string): [RegExp, string][] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [written = "", put = ""] = line.trim().split(" : ");
      const pattern = written.startsWith("\\b") ? `(?:${written})` : `\\b(?:${written})(?![\\w])`;
      return [new RegExp(pattern, "giu"), put];
    });
const kinds = table(KINDS);
const names = table(NAMES);

/** A text with names for the same in one spelling. */
export function inOneSpelling(text: string): string {
  return names.reduce((said, [pattern, put]) => said.replace(pattern, put), text);
}

/** The wider names of what a text names; empty where none is known. */
export function widerNames(text: string): string[] {
  return kinds.flatMap(([pattern, put]) => (text.search(pattern) === -1 ? [] : [put]));
}
