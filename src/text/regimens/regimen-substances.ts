const set = (words: string) => new Set(words.trim().split(/\s+/));

/**
 * Words that by themselves name what people are given, and whose endings are no stem that is read (`inn-stems.ts`): drugs, hormones, vitamins and
 * minerals, vaccines, foods that are given as an intervention. Small letters, without salt. Written by hand.
 */
export const SUBSTANCES = set(`
  acetaminophen acetazolamide acetylcysteine aciclovir acyclovir adalimumab adenosine adrenaline albumin albuterol alcohol alemtuzumab
  allopurinol alteplase amantadine amikacin aminophylline amiodarone amitriptyline amlodipine amodiaquine amoxicillin amphetamine
  amphotericin anakinra arginine artemether artesunate ascorbate aspirin atropine azathioprine aztreonam baclofen belladonna benzocaine
  betahistine betaine bicarbonate biotin bisacodyl bleomycin bortezomib botulinum bromocriptine budesonide bupivacaine buprenorphine
  bupropion buspirone busulfan caffeine calcitonin calcitriol calcium camphor cannabidiol cannabis capsaicin captopril carbamazepine
  carbimazole carboplatin carnitine carotene carvedilol casein ceftriaxone cellulose celecoxib chloral chlorambucil chloramphenicol
  chlordiazepoxide chlorhexidine chloroform chloroquine chlorpheniramine chlorpromazine cholecalciferol chondroitin choline cimetidine
  cinnamon cisatracurium cisplatin citicoline citrulline clindamycin clobazam clomiphene clomipramine clonazepam clonidine clopidogrel
  clozapine cocaine cocoa codeine coffee colchicine colecalciferol colistin collagen colloid copper cortisone cranberry
  creatine curcumin cyanocobalamin cyclophosphamide cyclosporin cyclosporine cyproheptadine cysteine cytarabine dabigatran
  dacarbazine danazol dantrolene dapsone daptomycin daunorubicin desflurane desmopressin dexamethasone dexamphetamine dexmedetomidine dextran
  dextromethorphan dextrose dha diazepam diazoxide diclofenac digitoxin digoxin dihydroartemisinin dihydroergotamine diltiazem
  diphenhydramine dipyridamole dipyrone disulfiram dobutamine docetaxel domperidone donepezil dopamine doxapram doxepin doxorubicin
  doxycycline droperidol echinacea edta ephedrine epinephrine ergocalciferol ergometrine ergotamine erythritol erythropoietin
  esketamine esmolol estradiol estrogen ethambutol ethanol ether ethionamide ethosuximide etomidate etoposide everolimus exenatide ezetimibe
  fentanyl fibrinogen fish flavonoids flaxseed flecainide fluconazole flucytosine fludarabine flumazenil fluoride fluorouracil
  fluoxetine folate folinate fosfomycin fosphenytoin fructose furosemide gabapentin gallamine garlic gelatin gemcitabine gentamicin
  ginger ginkgo ginseng glatiramer gliclazide glibenclamide glimepiride glipizide glucagon glucosamine glucose glutamine glutathione
  glyburide glycerin glycerol glyceryl glycine glycopyrrolate glycopyrronium gonadotropin gonadotrophin griseofulvin guanfacine haloperidol
  halothane hcg heparin heroin honey hyaluronan hyaluronate hyaluronidase hydralazine hydrochlorothiazide hydrocodone hydrocortisone hydromorphone
  hydroquinone hydroxychloroquine hydroxyurea hydroxyzine hyoscine ibuprofen ifosfamide iloprost imatinib imipenem imipramine
  immunoglobulin indapamide indomethacin infliximab inositol insulin interferon inulin iodine iohexol ipratropium irinotecan iron
  isoflavone isoflavones isoflurane isoniazid isoproterenol isosorbide ivabradine ivermectin ketamine ketoconazole ketorolac labetalol
  lactate lactose lactulose lamotrigine lanolin lapatinib latanoprost leucine leucovorin leuprolide leuprorelin levetiracetam levocarnitine
  levodopa levonorgestrel levothyroxine lidocaine lignocaine linezolid liothyronine lisdexamfetamine lithium loperamide lorazepam lsd
  lubiprostone lutein lycopene lysine magnesium mannitol maltodextrin mdma mebendazole medroxyprogesterone mefloquine megestrol melatonin
  melphalan memantine menthol meperidine meprobamate mepivacaine mercaptopurine meropenem mesalamine mesalazine mesna metamizole metaraminol
  metformin methadone methimazole methocarbamol methotrexate methoxamine methyldopa methylene methylphenidate methylprednisolone
  metoclopramide metolazone metronidazole mexiletine midazolam midodrine mifepristone milrinone mirtazapine misoprostol mitomycin mitotane
  mitoxantrone modafinil morphine mosapride moxifloxacin mycophenolate nabilone nalbuphine naloxone naltrexone naproxen nefopam neomycin
  neostigmine niacin niacinamide nicorandil nicotinamide nicotine nicardipine nifedipine nimodipine nitrofurantoin nitroglycerin nitroglycerine
  nitroprusside noradrenaline norepinephrine norethindrone norethisterone octreotide oestradiol olanzapine oleate oseltamivir oxaliplatin
  oxcarbazepine oxybutynin oxycodone oxymetazoline oxytocin paclitaxel pamidronate pancuronium papaverine paracetamol parecoxib pectin peg
  pegfilgrastim pemetrexed penicillamine penicillin pentazocine pentobarbital pentoxifylline peppermint perphenazine pethidine phenobarbital
  phenobarbitone phenol phentermine phentolamine phenylalanine phenylephrine phenytoin phylloquinone phytoestrogens pilocarpine pimecrolimus
  pimozide pioglitazone piperacillin piperaquine piroxicam polyphenol polyphenols potassium praziquantel prazosin prednisolone prednisone
  pregabalin prilocaine primaquine primidone probenecid probiotic probiotics procainamide procarbazine prochlorperazine progesterone promethazine
  propafenone propofol propolis propranolol propylthiouracil prostaglandin protamine pseudoephedrine psilocybin psyllium pyrazinamide
  pyridostigmine pyridoxine pyrimethamine quercetin quetiapine quinidine quinine raloxifene ramipril ranitidine ranolazine rasagiline rasburicase
  remifentanil resveratrol retinol retinoin ribavirin riboflavin rice rifampicin rifampin rifaximin riluzole risperidone rituximab rocuronium
  roflumilast ropivacaine salbutamol salicylate saccharin scopolamine selegiline selenium senna sennoside sennosides sertraline
  sevelamer sevoflurane sildenafil silymarin simethicone simvastatin sirolimus sodium somatropin somatostatin sorbitol sotalol soy soya
  spirulina spironolactone sterol sterols stevia streptokinase streptomycin strontium succinylcholine sucralfate sucrose sufentanil
  sulfadiazine sulfadoxine sulfamethoxazole sulfasalazine sulpiride sulphadoxine suxamethonium tacrolimus tamoxifen tamsulosin taurine
  tea teicoplanin temazepam temozolomide tenofovir terbutaline terlipressin testosterone tetracaine tetracycline thalidomide theophylline
  thiamine thiopental thiopentone thiotepa thyroxine tiagabine tigecycline tinzaparin tobramycin tocopherol tolvaptan topiramate torsemide
  tramadol tranexamic tranylcypromine trastuzumab trazodone tretinoin triamcinolone trimethoprim trimetazidine tryptophan turmeric tyramine tyrosine
  urea urokinase valerian valproate valproic vancomycin varenicline vasopressin vecuronium venlafaxine verapamil verteporfin vigabatrin
  vinblastine vincristine vinorelbine vitamin voriconazole vortioxetine warfarin whey xylitol xylocaine yeast yoghurt yogurt zidovudine zinc
  acetic acetylsalicylic aminocaproic ascorbic citric docosahexaenoic eicosapentaenoic ellagic ferulic folic folinic fusidic gallic hyaluronic lactic linoleic
  linolenic lipoic mefenamic mycophenolic nalidixic nicotinic oleic pantothenic retinoic salicylic ursodeoxycholic
  estrogens fenoldopam sacubitril saline oestrogen oestrogens progestin progestins ziprasidone zoledronate zoledronic zolmitriptan zonisamide corticosteroid corticosteroids steroid steroids antibiotic antibiotics opioid opioids
  opiate statin statins antipsychotic haloperidol immunoglobulins glucocorticoid glucocorticoids bisphosphonate bisphosphonates vaccine
  abaloparatide acamprosate acarbose acenocoumarol acitretin aclidinium adapalene agomelatine alfacalcidol alfentanil alprostadil
  alverine alvimopan ambroxol amisulpride anastrozole apomorphine apraclonidine apremilast aprepitant argatroban armodafinil
  asenapine asparaginase atovaquone bedaquiline benzbromarone beraprost bexarotene bicalutamide bimatoprost bismuth bivalirudin
  blonanserin bremelanotide brimonidine bromhexine butorphanol cabergoline calcipotriol cangrelor carbocisteine carboprost
  carperitide cefadroxil cefazolin cefepime cefixime ceftaroline ceftazidime cefuroxime cephalexin cerebrolysin chlorphenamine
  chlorthalidone cholestyramine cibenzoline cilostazol cinacalcet cisapride citalopram cladribine clobetasol clofazimine cobalamin
  cobicistat colesevelam colistimethate cyclobenzaprine cytisine dalfampridine decitabine deferasirox deferiprone deferoxamine
  delamanid desferrioxamine desvenlafaxine dexmethylphenidate difluprednate dinoprostone divalproex dofetilide dornase
  doxercalciferol dronedarone drospirenone drotaverine ebastine edaravone efavirenz eflornithine elagolix elobixibat eltrombopag
  eluxadoline enfuvirtide entacapone enzalutamide eplerenone epoetin epoprostenol eptifibatide erdosteine eribulin escitalopram
  eszopiclone etelcalcetide etodolac exemestane fampridine febuxostat fenfluramine fesoterodine fexofenadine fezolinetant finerenone
  flibanserin flupenthixol fluvoxamine follitropin fondaparinux fosaprepitant foscarnet fospropofol fulvestrant galantamine
  gemfibrozil gimeracil halobetasol ibutilide icosapent imlifidase inclisiran ingenol isotretinoin itopride ivacaftor ixabepilone
  ketotifen l-carnitine lacosamide lanreotide lanthanum leflunomide lemborexant lenalidomide lepirudin lesinurad letrozole
  levamisole levomilnacipran levosimendan levosulpiride lifitegrast linaclotide linzagolix lixisenatide lomitapide lorcaserin
  lornoxicam loteprednol lumacaftor lumefantrine lurasidone maprotiline maraviroc mebeverine meloxicam menotropins methohexital
  methylcobalamin methylergometrine mianserin miglitol milnacipran minoxidil mipomersen mirabegron mirogabalin moclobemide
  moxonidine nabumetone naldemedine nalmefene naloxegol nefazodone nesiritide netupitant nifekalant nimesulide nitazoxanide
  nusinersen nystatin olprinone opicapone orlistat ospemifene otilonium oxymorphone paricalcitol pasireotide patiromer pegaspargase
  pegloticase pegvisomant permethrin phenelzine phenprocoumon pilsicainide pimavanserin pimobendan pinaverium piracetam pirfenidone
  pivmecillinam plecanatide plerixafor polymyxin pomalidomide pramipexole pramlintide pretomanid proguanil prucalopride pyrantel
  quinagolide quinupristin ramelteon rebamipide relugolix reteplase rifabutin rifapentine rilmenidine rilonacept rimonabant
  risdiplam ritodrine rolapitant romidepsin romiplostim ropinirole rotigotine rufinamide safinamide selexipag sertindole
  setmelanotide sibutramine silodosin stiripentol sucroferric sugammadex suvorexant tacalcitol tafluprost tazarotene tegafur
  tegaserod temsirolimus tenoxicam teprenone terbinafine teriflunomide teriparatide tezacaftor thymoglobulin ticagrelor ticlopidine
  tirofiban tiropramide tirzepatide tizanidine tolcapone tolterodine toremifene trabectedin travoprost treprostinil trofinetide
  trospium ulipristal umeclidinium venetoclax vernakalant vibegron vilazodone voclosporin voglibose vorapaxar vorinostat zaleplon
  zopiclone zotepine zuclopenthixol
`);
