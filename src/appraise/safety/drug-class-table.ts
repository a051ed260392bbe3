/** A class of drugs as sources name it. */
export interface DrugClassRow {
  /** For people, with its article ("an NSAID"). */
  readonly words: string;
  /** Generic names in small letters, parted by "|": "*pril" is an ending with at least two letters before it, "=opioid" all of another class by its `words`. */
  readonly members: string;
  /** How texts name the class, as a pattern for whole words. */
  readonly named: string;
}

const AGENTS = "(?: (?:drugs?|agents?|medications?|medicines?|therapy|products?))?";

/**
 * Classes that labels name in place of their drugs. Members: endings and names of WHO, "The use of stems in the selection of International
 * Nonproprietary Names", 2018, and the Anatomical Therapeutic Chemical classification of WHO's centre in Oslo, 2024; those in common use.
 * A class is left out where one note would stand for half of what an old person takes ("antihypertensives").
 */
export const DRUG_CLASSES: readonly DrugClassRow[] = [
  // Pain, inflammation, coagulation
  {
    words: "an NSAID",
    members:
      "ibuprofen|naproxen|diclofenac|aceclofenac|ketorolac|meloxicam|piroxicam|tenoxicam|lornoxicam|indomethacin|etodolac|ketoprofen|dexketoprofen|flurbiprofen|nabumetone|sulindac|oxaprozin|mefenamic acid|tolmetin|*coxib",
    named: String.raw`NSAIDs?|non-?\s?steroidal anti-?\s?inflammator(?:y|ies)${AGENTS}|(?:COX|cyclo-?oxygenase)(?:-?2)? inhibitors?`,
  },
  {
    words: "a vitamin K antagonist",
    members: "warfarin|acenocoumarol|phenprocoumon|phenindione|fluindione",
    named: String.raw`vitamin K antagonists?|coumarins?(?:[- ](?:type|derivatives?|anticoagulants?))*|coumadin`,
  },
  {
    words: "a direct oral anticoagulant",
    members: "*xaban|dabigatran",
    named: String.raw`(?:direct[- ]acting |direct |novel |new |non-vitamin K (?:antagonist )?)oral anticoagulants?|DOACs?|NOACs?|factor Xa inhibitors?`,
  },
  {
    words: "an anticoagulant",
    members: "=a vitamin K antagonist|=a direct oral anticoagulant|heparin|*parin|fondaparinux|bivalirudin|argatroban",
    named: String.raw`(?<!coumarin[- ](?:type |derivative )?)anticoagulants?${AGENTS}`,
  },
  {
    words: "an antiplatelet drug",
    members: "aspirin|clopidogrel|prasugrel|ticagrelor|ticlopidine|dipyridamole|cilostazol|vorapaxar|*fiban",
    named: String.raw`anti-?platelets?${AGENTS}|platelet(?: aggregation)? inhibitors?|inhibitors? of platelet (?:aggregation|function)`,
  },
  {
    words: "a glycoprotein IIb/IIIa inhibitor",
    members: "abciximab|eptifibatide|*fiban",
    named: String.raw`(?:(?:platelet )?(?:receptor )?glycoprotein |GP ?|glycoprotein \(GP\) )IIb\/IIIa(?: receptor)? (?:inhibitors?|antagonists?|blockers?)|inhibitors? of (?:the )?platelet (?:receptor )?(?:glycoprotein )?(?:\(GP\) )?IIb\/IIIa`,
  },
  {
    words: "a catecholamine-depleting drug",
    members: "reserpine|guanethidine|tetrabenazine|deutetrabenazine",
    named: String.raw`catecholamine[- ]deplet(?:ing|ors?)${AGENTS}`,
  },
  {
    words: "a thrombolytic",
    members: "*teplase|streptokinase|urokinase",
    named: String.raw`(?:thrombolytics?|fibrinolytics?)${AGENTS}`,
  },
  {
    words: "a salicylate",
    members: "aspirin|salsalate|diflunisal|choline salicylate",
    named: String.raw`(?<!bismuth sub)salicylates?`,
  },
  {
    words: "an opioid",
    members:
      "morphine|codeine|dihydrocodeine|oxycodone|hydrocodone|hydromorphone|oxymorphone|tramadol|tapentadol|methadone|meperidine|buprenorphine|levorphanol|fentanyl|*fentanil",
    named: String.raw`(?:opioids?|opiates?|narcotics?)(?: analgesics?)?(?! antagonist)`,
  },
  // Mind and nerves
  {
    words: "an SSRI",
    members: "fluoxetine|sertraline|paroxetine|citalopram|escitalopram|fluvoxamine",
    named: String.raw`SSRIs?|(?:selective )?serotonin[- ]re-?uptake inhibitors?`,
  },
  {
    words: "an SNRI",
    members: "venlafaxine|desvenlafaxine|duloxetine|milnacipran|levomilnacipran",
    named: String.raw`SNRIs?|serotonin(?:[ -/]+| and )(?:norepinephrine|noradrenaline) re-?uptake inhibitors?`,
  },
  {
    words: "a tricyclic antidepressant",
    members: "*triptyline|*pramine|doxepin|dosulepin|dothiepin",
    named: String.raw`tricyclics?(?: antidepressants?)?|TCAs?`,
  },
  {
    words: "an MAO inhibitor",
    members:
      "phenelzine|tranylcypromine|isocarboxazid|selegiline|rasagiline|safinamide|moclobemide|linezolid|methylene blue",
    named: String.raw`MAOIs?|(?:MAO|monoamine oxidase)(?:[- ][AB])? ?(?:\(MAO\) )?inhibitors?|inhibitors? of (?:MAO|monoamine oxidase)`,
  },
  { words: "a triptan", members: "*triptan", named: String.raw`triptans?|5-HT\s?1\S* (?:receptor )?agonists?` },
  {
    words: "a serotonergic drug",
    members:
      "=an SSRI|=an SNRI|=a tricyclic antidepressant|=an MAO inhibitor|=a triptan|tramadol|fentanyl|meperidine|methadone|tapentadol|lithium|buspirone|mirtazapine|trazodone|st john's wort",
    named: String.raw`serotonergic${AGENTS}|(?:drugs?|agents?|medications?|medicines?) (?:that|which) (?:affect|increase|enhance|impair)\w* (?:\w+ ){0,3}seroton\w+`,
  },
  {
    words: "a benzodiazepine",
    members: "*zepam|*zolam|chlordiazepoxide|clobazam|clorazepate",
    named: String.raw`benzodiazepines?`,
  },
  { words: "a barbiturate", members: "*barbital|primidone", named: String.raw`barbiturates?` },
  {
    words: "an antipsychotic",
    members: "haloperidol|olanzapine|quetiapine|clozapine|aripiprazole|ziprasidone|pimozide|*peridone|=a phenothiazine",
    named: String.raw`(?:anti-?psychotics?|neuroleptics?)${AGENTS}`,
  },
  {
    words: "a phenothiazine",
    members: "*promazine|prochlorperazine|perphenazine|fluphenazine|trifluoperazine|thioridazine|promethazine",
    named: String.raw`phenothiazines?`,
  },
  {
    words: "a CNS depressant",
    members:
      "=an opioid|=a benzodiazepine|=a barbiturate|=a phenothiazine|zolpidem|zopiclone|eszopiclone|zaleplon|gabapentin|pregabalin|diphenhydramine|hydroxyzine|quetiapine|olanzapine|baclofen|tizanidine|carisoprodol|cyclobenzaprine|alcohol|ethanol",
    named: String.raw`(?:CNS|central nervous system)[- ]depress(?:ants?|ing)${AGENTS}|sedatives?|hypnotics?|sedating${AGENTS}|tranquill?i[sz]ers?`,
  },
  {
    words: "a muscle relaxant",
    members: "*curium|*curonium|succinylcholine",
    named: String.raw`neuromuscular block(?:ers?|ing${AGENTS})|(?:non-?depolari[sz]ing )?(?:skeletal )?muscle relaxants?`,
  },
  {
    words: "an anticholinergic",
    members:
      "atropine|scopolamine|oxybutynin|tolterodine|solifenacin|darifenacin|trihexyphenidyl|benztropine|*tropium|glycopyrrolate",
    named: String.raw`(?:anti-?cholinergics?|anti-?muscarinics?)${AGENTS}`,
  },
  // Heart and vessels
  {
    words: "an ACE inhibitor",
    members: "*pril",
    named: String.raw`ACE[- ]?inhibitors?|ACEIs?|angiotensin[- ]converting[- ]enzyme(?: \(ACE\))?[- ]inhibitors?`,
  },
  {
    words: "an angiotensin receptor blocker",
    members: "*sartan",
    named: String.raw`ARBs?|angiotensin(?:[- ]II)?(?: \(?AT\S*\)?)?(?:[- ]receptor)? (?:blockers?|antagonists?)`,
  },
  {
    words: "a blocker of the renin-angiotensin system",
    members: "=an ACE inhibitor|=an angiotensin receptor blocker|aliskiren|sacubitril",
    named: String.raw`(?:blockers?|inhibitors?|blockade) of the (?:renin|RAA?S)\S*(?: system)?|RAA?S (?:blockers?|inhibitors?)|(?:agents?|drugs?|medicines?) (?:acting on|affecting|that (?:affect|block|inhibit)) the renin\S*`,
  },
  {
    words: "a beta-blocker",
    members: "*olol|carvedilol|labetalol|sotalol|levobunolol",
    named: String.raw`(?:beta|β)[- ]?(?:adrenergic[- ]|adrenoceptor[- ])?(?:receptor[- ])?(?:blockers?|block(?:ing|ade)${AGENTS}|antagonists?)`,
  },
  {
    words: "a calcium channel blocker",
    members: "*dipine|verapamil|diltiazem",
    named: String.raw`(?<!(?:non-?)?dihydropyridine )calcium[- ](?:ion )?(?:channel|entry)?[- ]?(?:blockers?|blocking${AGENTS}|antagonists?)|CCBs?`,
  },
  {
    words: "a digitalis glycoside",
    members: "digoxin|digitoxin|deslanoside",
    named: String.raw`digitalis(?: glycosides?)?|cardiac glycosides?`,
  },
  {
    words: "a thiazide",
    members: "*thiazide|chlorthalidone|indapamide|metolazone",
    named: String.raw`thiazides?(?:-type)?(?: diuretics?)?`,
  },
  { words: "a loop diuretic", members: "*semide|bumetanide|ethacrynic acid", named: String.raw`loop diuretics?` },
  {
    words: "a potassium-sparing diuretic",
    members: "spironolactone|eplerenone|amiloride|triamterene|finerenone",
    named: String.raw`potassium[- ]sparing(?: (?:diuretics?|agents?|drugs?))?|(?:aldosterone|mineralocorticoid)(?:[- ]receptor)? antagonists?`,
  },
  {
    words: "a diuretic",
    members: "=a thiazide|=a loop diuretic|=a potassium-sparing diuretic",
    named: String.raw`(?<!(?:potassium[- ]sparing|loop|thiazide(?:-type)?) )diuretics?${AGENTS}`,
  },
  {
    words: "a potassium supplement",
    members: "potassium|potassium chloride|potassium citrate|potassium bicarbonate",
    named: String.raw`potassium[- ](?:containing )?(?:supplements?|supplementation|salts?|preparations?)|potassium-containing salt substitutes?`,
  },
  {
    words: "a drug that raises potassium",
    members:
      "=a blocker of the renin-angiotensin system|=a potassium-sparing diuretic|=a potassium supplement|trimethoprim|heparin|tacrolimus|cyclosporine",
    named: String.raw`(?:drugs?|agents?|medications?|medicines?|products?) (?:that|which|known to|able to|capable of)?\s?(?:may |can )?(?:increas|rais|elevat)\w+ (?:the )?(?:serum |plasma |blood )?potassium`,
  },
  {
    words: "a nitrate",
    members: "nitroglycerin|isosorbide|isosorbide mononitrate|isosorbide dinitrate|amyl nitrite",
    named: String.raw`(?:organic )?nitrates|organic nitrate|nitrate (?:therapy|medications?|preparations?)|nitric oxide donors?`,
  },
  {
    words: "a PDE5 inhibitor",
    members: "sildenafil|tadalafil|vardenafil|avanafil",
    named: String.raw`(?:PDE[- ]?5|phosphodiesterase(?:[- ]type)?[- ]?5)(?: \(PDE-?5\))?[- ]inhibitors?`,
  },
  {
    words: "an alpha-blocker",
    members: "*azosin|tamsulosin|silodosin|phenoxybenzamine",
    named: String.raw`(?:alpha|α)[- ]?(?:1[- ])?(?:adrenergic[- ]|adrenoceptor[- ])?(?:receptor[- ])?(?:blockers?|block(?:ing|ade)${AGENTS}|antagonists?)`,
  },
  {
    words: "an antiarrhythmic",
    members:
      "amiodarone|dronedarone|sotalol|dofetilide|ibutilide|flecainide|propafenone|quinidine|procainamide|disopyramide|mexiletine",
    named: String.raw`(?<!class (?:I[ABC]?|III?|IV|1[abc]?|3)(?: (?:or|and) \S+)? )anti-?arrhythmics?${AGENTS}`,
  },
  {
    words: "a class I antiarrhythmic",
    members: "flecainide|propafenone|quinidine|procainamide|disopyramide|mexiletine",
    named: String.raw`class (?:I[ABC]?|1[abc]?)\b[^.;]{0,25}? anti-?arrhythmics?${AGENTS}`,
  },
  {
    words: "a class III antiarrhythmic",
    members: "amiodarone|dronedarone|sotalol|dofetilide|ibutilide",
    named: String.raw`class (?:(?:I|1)[abc]?(?:,| and| or|/) ?)?(?:III|3)\b[^.;]{0,25}? anti-?arrhythmics?${AGENTS}`,
  },
  {
    words: "a drug that prolongs the QT interval",
    members:
      "amiodarone|dronedarone|sotalol|dofetilide|ibutilide|flecainide|quinidine|procainamide|disopyramide|azithromycin|clarithromycin|erythromycin|ciprofloxacin|levofloxacin|moxifloxacin|fluconazole|pentamidine|chloroquine|citalopram|escitalopram|haloperidol|droperidol|pimozide|thioridazine|chlorpromazine|methadone|ondansetron|domperidone|donepezil|vandetanib|arsenic trioxide",
    named: String.raw`(?:drugs?|agents?|medications?|medicines?|products?) (?:that|which|known to|with the potential to)?\s?(?:are known to |may |can )?prolong\w* (?:the )?QTc?|QTc?(?:[- ]interval)?[- ]prolong(?:ing|ation)${AGENTS}`,
  },
  { words: "a statin", members: "*vastatin", named: String.raw`statins?|HMG[- ]?Co-?A reductase inhibitors?` },
  { words: "a fibrate", members: "*fibrate|gemfibrozil", named: String.raw`fibrates?|fibric acid derivatives?` },
  {
    words: "a sympathomimetic",
    members:
      "epinephrine|norepinephrine|pseudoephedrine|phenylephrine|ephedrine|amphetamine|dexamphetamine|methylphenidate|dopamine|dobutamine",
    named: String.raw`sympathomimetics?(?: amines?| agents?| drugs?)?`,
  },
  {
    words: "an ergot derivative",
    members: "ergotamine|dihydroergotamine|methylergonovine|methysergide",
    named: String.raw`ergot(?:amines?)?(?: (?:alkaloids?|derivatives?|-type))*`,
  },
  // Glands, gut, infections, immunity
  {
    words: "a sulfonylurea",
    members: "gliclazide|glipizide|glimepiride|glyburide|tolbutamide|tolazamide|chlorpropamide",
    named: String.raw`sul(?:f|ph)onyl-?ureas?`,
  },
  {
    words: "a drug for diabetes",
    members: "=a sulfonylurea|metformin|*gliptin|*gliflozin|*glitazone|*glinide|*glutide|exenatide|insulin",
    named: String.raw`(?:oral )?(?:anti-?diabetic|hypoglyca?emic|anti-?hyperglyca?emic)s?${AGENTS}`,
  },
  {
    words: "a corticosteroid",
    members:
      "*nisolone|prednisone|dexamethasone|betamethasone|hydrocortisone|cortisone|triamcinolone|budesonide|fludrocortisone",
    named: String.raw`(?:cortico-?|gluco-?corti(?:co|coste)?)steroids?|glucocorticoids?|(?:oral|systemic) steroids?`,
  },
  {
    words: "a thyroid hormone",
    members: "levothyroxine|liothyronine",
    named: String.raw`thyroid (?:hormones?|preparations?|replacement(?: therapy)?)`,
  },
  {
    words: "a hormonal contraceptive",
    members:
      "ethinyl estradiol|ethinylestradiol|levonorgestrel|norethindrone|norethisterone|desogestrel|drospirenone|oral contraceptive|combined oral contraceptive",
    named: String.raw`(?:oral|hormonal|estrogen-containing|combined) contracepti(?:ves?|on)`,
  },
  {
    words: "an antacid",
    members: "aluminum hydroxide|aluminium hydroxide|magnesium hydroxide|calcium carbonate|magaldrate",
    named: String.raw`antacids?`,
  },
  {
    words: "a proton pump inhibitor",
    members: "omeprazole|esomeprazole|lansoprazole|dexlansoprazole|pantoprazole|rabeprazole",
    named: String.raw`proton[- ]pump inhibitors?|PPIs?`,
  },
  {
    words: "an H2 blocker",
    members: "cimetidine|famotidine|nizatidine|ranitidine",
    named: String.raw`(?:histamine[- ])?H-?\s?[2₂][- ](?:receptor[- ])?(?:antagonists?|blockers?)`,
  },
  { words: "a macrolide", members: "*thromycin", named: String.raw`macrolides?(?: antibiotics?)?` },
  { words: "a quinolone", members: "*floxacin", named: String.raw`(?:fluoro)?quinolones?` },
  { words: "a tetracycline", members: "*cycline", named: String.raw`tetracyclines?` },
  {
    words: "an aminoglycoside",
    members: "gentamicin|tobramycin|amikacin|streptomycin|neomycin|kanamycin|netilmicin|paromomycin",
    named: String.raw`aminoglycosides?`,
  },
  { words: "a penicillin", members: "*cillin|penicillin g|penicillin v", named: String.raw`penicillins?` },
  {
    words: "a sulfonamide antibiotic",
    members: "co-trimoxazole|trimethoprim-sulfamethoxazole|sulfamethoxazole|sulfadiazine|sulfisoxazole",
    named: String.raw`sul(?:f|ph)onamides?(?! ?-?derived)`,
  },
  {
    words: "an azole antifungal",
    members: "*conazole",
    named: String.raw`azole[- ]?(?:type )?(?:antifungals?|antimycotics?)|antifungal azoles?|(?:imidazole|triazole)s? antifungals?`,
  },
  {
    words: "an HIV protease inhibitor",
    members: "*navir|nelfinavir",
    named: String.raw`(?<!(?:HCV|hepatitis C|NS3\S*) )(?:HIV(?:-1)? )?protease inhibitors?`,
  },
  { words: "a calcineurin inhibitor", members: "cyclosporine|tacrolimus", named: String.raw`calcineurin inhibitors?` },
  {
    words: "an mTOR inhibitor",
    members: "sirolimus|everolimus|temsirolimus",
    named: String.raw`mTOR(?: \([^)]*\))? inhibitors?|mammalian target of rapamycin[^.;]{0,10} inhibitors?`,
  },
  {
    words: "an immunosuppressant",
    members:
      "=a calcineurin inhibitor|=an mTOR inhibitor|azathioprine|mycophenolate|methotrexate|cyclophosphamide|leflunomide",
    named: String.raw`immuno-?suppress(?:ants?|ive${AGENTS}|ors?)`,
  },
  {
    words: "a TNF blocker",
    members: "infliximab|adalimumab|etanercept|golimumab|certolizumab|certolizumab pegol",
    named: String.raw`(?:anti-?TNF|TNF(?:[- ]?(?:α|alpha))?[- ](?:blockers?|blocking|inhibitors?|antagonists?))${AGENTS}`,
  },
  {
    words: "a live vaccine",
    members:
      "mmr|mmr vaccine|varicella vaccine|yellow fever vaccine|bcg|bcg vaccine|zoster vaccine live|oral typhoid vaccine|live vaccine",
    named: String.raw`live(?:[- ]attenuated)?(?: virus)? vaccin(?:es?|ations?)`,
  },
  {
    words: "a drug that harms kidneys",
    members:
      "=an NSAID|=an aminoglycoside|=a calcineurin inhibitor|amphotericin b|vancomycin|colistin|cidofovir|cisplatin|foscarnet",
    named: String.raw`nephrotoxic${AGENTS}`,
  },
  {
    words: "a drug that affects haemostasis",
    members: "=an anticoagulant|=an antiplatelet drug|=a thrombolytic|=an NSAID|=an SSRI|=an SNRI",
    named: String.raw`(?:drugs?|agents?|medications?|medicines?|products?) (?:that |which |known to )?(?:affect|alter|impair|interfer)\w* (?:with )?(?:ha?emostasis|coagulation|platelet\S*(?: function)?|clotting)`,
  },
];
