/**
 * Index terms of clinical prose by how much finding them says: those in more than 5 % of the passages of 4,002 open trial reports
 * least, then 1.6 %, 0.5 % and 0.16 %. `eval/common-words.ts` counts them.
 */
const BANDS: Readonly<Record<string, string>> = {
  0.2: `
    abstract accord activ addit adult after age all also among analys and ani are assess associ base baselin been befor behavior
    between blind blood bodi both but can cancer care chang characterist children chronic clinic combin compar comparison complet
    conduct control data day decreas design develop diabet did differ discuss diseas dose doubl drug dure each effect efficaci
    evalu event exercis factor figur find first follow followup for found from function general group had has have health high
    higher hospit howev impact improv includ increas indic individu inform intervent into introduct investig level life low lower
    manag materi may mean measur medic method model month more most non not number observ one onli other our outcom over pain
    particip patient per perform period phase physic pilot placebo point popul posit post pre present prevent previous primari
    program protocol provid qualiti random rate receiv reduc relat report research respons result risk safeti sampl score
    secondari self set sever show signific similar singl specif standard statist studi subject such supplement support surgeri
    symptom system tabl term test than that the their therapi there these they this those three time total train treat treatment
    trial two type use valu variabl versus was week weight well were when which who will with within without women year
  `,
  0.4: `
    abil about abov accept access achiev acid across acut adher adjust administ administr adolesc advanc advers affect agent aim
    alloc allow alon alpha although anesthesia anoth anti anxieti appear appli applic approach appropri approv approxim area arm
    arteri ask assign assist attend author avail averag background balanc becaus benefit beta better block bmi bone brain breast
    calcul cardiac cardiovascular carri case caus cell center central chemotherapi child cluster cognit cohort collect committe
    common communiti complic compon composit comput concentr conclus condit confid confirm consent consid consist consumpt
    contain content continu contrast contribut convent coronari correct correl cost could cours criteria cross crossov current
    daili death defin deliv deliveri demograph demonstr depend depress describ descript despit detail detect determin deviat
    diagnos diet dietari direct disord distribut doe due durat earli educ either elder elig emerg end endpoint energi enhanc
    enrol establish estim ethic even everi evid examin exampl exclud exclus expect experi experienc experiment exposur express
    failur famili fast fat feasibl femal fig final five flow focus food form four free frequenc full further furthermor futur
    gender generat given glucos good grade greater guid guidelin hand healthi heart help histori hiv home hour how human
    hypertens hypothes identifi iii ill immedi impair implement import incid inclus independ index induc infant infect
    inflammatori influenc inhibitor initi inject injuri institut insulin intak integr intens intent interact interest intern
    interv interview intraven involv item knee knowledg known label laboratori lack larg last later lead learn least less
    lifestyl like limit line lipid live local long loss lung made main maintain mainten major make male mani marker mass maximum
    mcg mechan median men mental metabol might mild min minim minut mix mobil moder monitor mortal multi multicent multipl muscl
    need negat new normal note nurs nutrit obes object obtain occur older onc open oper optim oral order organ out overal
    overweight paramet parent part particular pattern peopl percentag person physician place plan plasma plus possibl postop
    potenti power practic predict pregnanc prepar pressur prior problem procedur process product profil progress promot proport
    prospect protein psycholog pulmonari pvalu question questionnair rang ratio reach reason recent recommend record recoveri
    recruit reduct refer regard regimen region regress relationship relev remain renal repeat repres requir resist respect
    respiratori respond review role same scale school screen second see select sensit separ serum servic session several sex
    short should shown side sign sinc site six size small smoke social some stage start state status step stimul strategi
    strength stress stroke structur student subgroup subsequ success suggest summari surgic survey surviv syndrom take taken
    target task techniqu them then therapeut therefor third through thus tissu toler tumor under undergo unit univers until upper
    usual util valid various veri version via visit visual vitamin volum way web where whether while work would written young
  `,
  0.6: `
    abbrevi abdomin abl abnorm absenc absolut account accuraci act action actual acupunctur adapt add address adequ adjunct adjuv
    admiss adopt advantag advic aerob africa african again against agonist agre agreement aid airway alcohol almost along alreadi
    alter altern alzheim ambulatori american amount analges analgesia analog ancova anesthet anim anova answer antagonist antenat
    anterior antibiot antibodi antihypertens antiinflammatori antioxid appendix around arthriti articl aspect assay assum assumpt
    asthma attempt attent attenu attitud attribut autism avoid awar back barrier basi basic becom begin believ below benefici
    best beyond bias biochem biolog biomark biopsi birth bleed board bowel breath brief burden bypass calcium call cannot capac
    carbohydr carcinoma caregiv categor categori cathet cbt cerebr certain cervic cessat challeng character check chest chi
    chines chisquar choic cholesterol chosen circul circumfer class classif classifi clear clearanc clinicaltri clinician close
    code coeffici collabor colon colorect commerci communic comorbid compet complex complianc comprehens compris concept concern
    conclud concomit confound connect consecut consequ consider consort constip construct consult consum contact context coordin
    copd core correspond corticosteroid counsel count countri covari cover creat creatinin critic crp cultur curv cycl cytokin
    damag date decis declar declin defici deficit definit degre delay delta demand dementia densiti dental depart deriv devic
    dexmedetomidin diagnost diari diarrhea diastol differenti difficult difficulti digit disabl discharg discontinu display
    distanc distress divid dna document domain done dosag down dri drink drop dual dynam dysfunct earlier eat econom effici
    effort eight elect electr electron element elev emot employ employe enabl encourag endotheli engag ensur enter entir entri
    environ enzym episod equal equival error especi essenti ethnic european exacerb exact except excess exist expenditur explain
    explan explor exploratori expos extend extens extent extern extract extrem eye face facil facilit fact fail fall fatigu fatti
    favor featur feed feedback feel femor fentanyl few fewer fiber field file fill fisher fit fix flexibl fluid forc format
    formul formula fraction fractur frequent fruit fulli gain game gastric gastrointestin gel gene germani gestat give global
    glycem goal gov growth half hazard hdl head headach heal healthcar healthrel height helsinki hematolog hemodynam hemoglobin
    hemorrhag henc hepat here highest hip hoc hormon household icu ident identif imag immun implant implic inadequ inc incom
    incorpor increment india induct infarct inferior inflamm infus ingest inhal inhibit inpati insert instruct instrument
    insuffici internet interpret intestin intra intraop introduc intub invas invit iqr iron irrit ischem issu itt japan japanes
    joint just ketamin key kidney lactat laparoscop larger laser late ldl leav led left leg length lesion light limb linear link
    lipoprotein list literatur littl liver load locat log logist longer longitudin lost lumbar magnet magnitud malaria malign
    manipul mann manual map margin mark mask match matern maxim meal media mediat medicin medium meet mellitus member memori
    mention messag met meta metaanalys metastas metastat metformin methodolog middl mind miner minimum minor miss mmhg mmol modal
    mode modif modifi modul molecular monotherapi mood morbid moreov morn mother motion motiv motor movement mri much mucos
    multivari must myocardi naiv name nation natur nausea near necessari neck needl neonat nerv network neurolog newborn next
    nine none noninferior nor novel now numer obstruct occup occurr odd off offer offic often oil old ongo onlin onset opioid
    opportun option origin osteoarthr otherwis outpati ovarian overview own oxid oxygen packag pair paper parallel parkinson
    partial partner past patholog pathway peak pediatr peer peptid perceiv percent percept periodont periop peripher persist
    perspect pharmacodynam pharmacokinet pharmacolog phone physiolog platelet play pneumonia pool poor posterior postintervent
    postmenopaus postprandi posttest posttreat practition pragmat predictor prefer pregnant preliminari preoper preschool
    prescrib prescript presenc preserv preterm pretreat preval principl pro probabl produc profession project prolong promis
    properti propofol propos prostat protect psychiatr psychosoci public publish puls purpos qol qualit quantit quit race radiat
    radiotherapi rais rank rapid rat rather rational rct reaction reactiv read real recal receptor recogn recurr red referr
    reflect regardless regist registr regul regular rehabilit relaps relax releas reliabl relief remind remiss remov repetit
    replac resect resid residu resourc rest restrict retent return reveal revers revis rheumatoid right room root routin run
    rural safe salin satisfact satur sbp scan schedul schizophrenia scienc scleros secret section sedat sedentari seem seen
    segment sensori sequenc sequenti seri serious serv seven sexual sham share shoulder signal simpl simul situat skill skin
    sleep slight smaller smoker societi sodium softwar solut sourc south space special specifi speed spinal spss squar stabil
    stabl staff stand statin stay stem steroid still stop store stratifi strong sub subcutan subscal substanc substanti suffer
    suffici sum summar superior supervis supplementari suppress surfac survivor suspect sustain switch symptomat systemat systol
    tablet tailor teach team technic technolog telephon temperatur ten text theori therapist thick though thought threshold
    throughout togeth too took tool topic toward toxic tract tradit transfer translat transplant transport trauma trend
    triglycerid ttest tube twice typic uganda ulcer ultrasound uncompl understand underw unknown unlik upon uptak urin urinari
    usa user vaccin vagin vari varianc variat vas vascular veget venous ventil verbal video view vital vitro vivo volunt vomit
    waist walk water websit what wherea white whitney whole whom wide wilcoxon withdraw worker world wound yes yet yield yoga you
  `,
  0.8: `
    ablat absent absorb absorpt abstin abus academ acceler acceleromet accid accompani accomplish accumul accur ace acet
    acknowledg acquir acquisit acuiti ada adalimumab addict adenocarcinoma adhd adhes adipos admit advertis advis advoc affili
    agenc aggreg aggress agit aids air alanin albumin alert alfa algorithm align allerg allergi allevi allogen alongsid alt
    alveolar alway ambul amelior amino aminotransferas amongst amplitud amygdala analyt anatom anchor anemia anesthesiologist
    angina angiographi angiotensin angl ankl annual anonym anorexia anthropometr anticip anticoagul antidepress antiemet antigen
    antimalari antimicrobi antiplatelet antipsychot antiretrovir aortic apart apnea app appar appetit appoint apprais april argu
    aris arrang arrhythmia arriv art artemeth artesun arthroplasti articular artifici asa ascend ascertain asd asia asian aspart
    aspir aspirin assessor assur ast asymptomat atheroscleros athlet atop atorvastatin atp atrial atrophi attach attack attain
    attract attrit auc audio audit auditori augment august australia australian autolog autom automat autonom away axi axial
    axillari babi bacteri bacteria balloon band bangladesh bar basal bath batteri bdi bear beat becam beck bed began belief
    belong benign besid bevacizumab beverag bid bilater bilirubin binari bind bioavail bioequival biomechan biosimilar bipolar
    bis black bladder blend blockad blocker blue bmd bolus bond bonferroni book booklet boost booster born botulinum bout box boy
    brachial bradycardia branch brand brazil brazilian break breakfast breastfeed briefli bring british broad bronchial
    bronchodil buccal budesonid buffer build bupivacain buprenorphin burn cad caffein calibr calor calori campaign canada
    canadian canal candid cap capabl capecitabin capsul captur carbon card cardiopulmonari cardiorespiratori carer cari
    carotenoid carotid cartilag catheter caucasian causal caution caviti celecoxib cellular centrifug cerebrovascular cesarean
    cgi chain chamber chanc channel charg chart chd checklist chemic chemoradiotherapi chicago childbirth childhood china
    chlamydia chlorhexidin cho cholecystectomi choos chose cigarett circl circuit circumst cirrhos cis cisplatin citi ckd claim
    clarifi classic classroom clean client clonidin clopidogrel closur cloth cmax coach coagul coat cochran cohen cold coliti
    collagen colleagu colleg coloni colonoscopi color column com come comfort commenc comment commit compani compart compens
    complaint complementari compli compos compound compress compromis computer con conceal conceiv conceptu concurr condom confer
    conflict congenit congest conjug conjunct conscious consensus conserv consolid constant constitut constraint contamin
    contracept contract contraind contralater contrari controversi conveni convers convert cool cooper cope copi cord corneal
    corpor cortex cortic cortisol cough council counter coupl coverag cox cpeptid crc creactiv cream creatin credibl criterion
    cronbach crucial crude csf cue cuff cumul curat cure curriculum custom cut cutan cvd cyclophosphamid cystic dairi databas
    dataset dbp deal decad decemb decid deem deep defec defect defens deform degener degrad denot dens dentin depict deplet
    depriv depth dermat desir deterior development dexamethason dha diagram dialys diamet dichotom diclofenac die diffus digest
    dilat dilut dimens dimension diminish dioxid disadvantag discomfort discrep discret discrimin dispens displac disposit
    disrupt dissect dissemin distal distinct distinguish district disturb divers dizzi docetaxel doctor dog domin donor dopamin
    dot dpp draft drain drainag draw drawn dress drive driven dropout dsm duloxetin dummi durabl dutch dwell dyslipidemia dyspnea
    ear eas easi easier easili eastern ecg echocardiographi ecog edema edg edit eeg egfr eject elast electroacupunctur
    electrocardiogram electrod electrolyt elicit elimin elisa elit elsewher elucid elut email embed embryo emg emphas empir
    empower empti emuls enamel encount endocrin endogen endometri endoscop endoscopi endotrach endur england english enjoy enough
    enrich envelop environment eortc epa epidemiolog epidur epinephrin epirubicin epitheli equat equip erad erythrocyt escal
    esophag esteem estrogen etanercept etc ethanol etiolog europ eventu ever everyday evolut exam exceed excel exchang excis
    excret execut exenatid exert exhaust exhibit exit expand expans expens expert expiratori explicit extensor extra extracorpor
    extub facet facial factori fair falciparum fals familiar far fas fashion faster fatal fear februari fecal fed felt fertil
    fetal fever fibril fibrinogen fibromyalgia fibros fidel fifth fifti filter filtrat financi fine finger finish fish fixat flap
    flexion flexor floor flowchart fluorid fluorouracil flush fluticason fmri focal fold folfiri follicl foot forearm formal
    former formoterol forti forward foundat fourth fpg frame framework franc freedom fresh friend front frontal frozen fulfil
    fund furoat fusion fvc gait gamma gap gas gastrectomi gather gaug gave gemcitabin generaliz generic genet genom genotyp
    geograph geometr geriatr german get gingiv girl gland glargin glaucoma glioma glomerular glp glucagon glycat glycemia glycol
    goat gold golimumab gonadotropin govern gps gradual graduat graft grain gram grant granul granulocyt graph graphic great
    greatest green ground grow guidanc gut gynecolog habit habitu handl happi hard harm hear heat heavi held helicobact hematoma
    hemodialys heparin hepatocellular her herbal hernia heterogen highlight his hispan histolog hit hold homa homeostas homogen
    horizont host hot hous hpv hrqol http hundr hyaluron hybrid hydrat hydrochlorid hydrochlorothiazid hygien hyperact
    hypercholesterolem hyperglycem hyperglycemia hypersensit hypoglycemia hypotens hypoxia ibm ibuprofen icc icd idea ideal
    idiopath ifn igg iib illustr imageri imbal immunogen immunoglobulin immunolog immunosuppress imped impli impress impuls imput
    inabl inact inappropri incent incis incomplet inconsist incontin incub inde indian indirect industri infanc infecti infer
    infiltr inflat influenza ingredi inguin inhibitori innov input insight insomnia instanc instead insur intact intellectu
    intend intensifi inter interfac interfer interferon intergroup interim interleukin intermedi intermitt interperson
    interquartil interrupt intoler intraarticular intracrani intramuscular intranas intraocular intrathec intrins inventori
    invers iop iran iranian irb irinotecan irradi irrespect irrig ischemia isol itali itself ivf januari job journal judg
    judgment juic juli june justifi kaplan kappa kcal keep kenya kept kinas kind kinet kingdom kit know korea korean kruskal lab
    labor lactobacillus languag largest laryng laryngoscop laryngoscopi latter lay layer leader leakag lean learnt lectur lesser
    lesson letter leukemia leukocyt lidocain lie likelihood likert likewis liquid liraglutid listen literaci locf look loop lot
    lowest lps ltd lumefantrin lunch lupus lymph lymphocyt macrophag macular magnesium mail mandibular manifest manner manufactur
    manuscript march marit market marri marrow massag matrix matter matur max meaning meat medial medicar meier melanoma
    melatonin membran menopaus menstrual mentor metabolit metal meter methotrex methyl methylphenid mexican mexico mice micro
    microbiolog microbiota micronutri mid midazolam migrain migrat milk million mini minus mirror misoprostol mitig mixtur mmse
    modest molar molecul moment monoclon monocyt morphin morpholog mosquito mount mouth move mph mrc mrna mtx mucosa multicompon
    multidisciplinari multifacet multifactori multilevel multimedia multimod multin muscular musculoskelet music mutat naloxon
    naproxen narrow nasal nasopharyng navig necessarili necros neither neoadjuv nephropathi nervous nest net netherland neural
    neurocognit neuromuscular neuron neuropathi neuropsycholog neutral neutrophil never nevertheless newli nhs nicotin night
    nitrat nitrogen nmol nocturn node nois nonadher nonetheless noninvas nonparametr nonparticip nonpharmacolog nonrandom
    nonrespond nonsignific nonsmal nonsmok nonspecif nonsteroid nonsurg norm north notabl notic novemb novo nrs nsaid nsclc null
    nutrient obstetr obvious occas occlus octob ocular olanzapin omega oncolog ondansetron onto oocyt opinion opposit optic ordin
    org organiz orient orthoped osteoporos outlin output outreach outsid overcom overestim overlap overnight owe oxaliplatin
    oxytocin pace pack paclitaxel pad page paid pairwis pakistan palliat palsi pancreat panel papillomavirus paracetamol paradigm
    parametr parasit parenter participatori particl pass passiv patch path pathogen pathophysiolog pay pca pci pcr pearson pelvic
    penetr percentil percutan perfus perhap peri perinat periton perman permiss permit personnel pet pfs pharmaceut pharmaci
    pharmacist phenomenon phenotyp phosphat physiotherapi physiotherapist pictur pill pioglitazon pivot pla placement plane plant
    plantar plaqu plasmodium plastic plate platform platinum player plot polici polyethylen polymorph polyphenol ponv poorer
    popular portion postal postdos postexercis posthoc postnat postpartum poststrok postsurg postur potassium potent powder
    prebiot preced precis preclin preclud predefin prediabet predomin predos preeclampsia preemptiv preexist prefront
    preintervent prematur premed prenat prepubl prespecifi press presum pretest price primarili prime princip print priori
    prioriti prism privat proactiv probe probiot profound progesteron prognos prognost proinflammatori prolifer prompt prone
    pronounc proof proper prophylact prophylaxi prostaglandin prosthes prove proven provis proxim psa psorias psoriat psycho
    psychoeduc psychologist psychometr psychotherapi pufa pump punctur purchas pure push put pylori qali quadricep qualifi
    quantif quantifi quantiti quarter quartil quasi quick radial radic radiograph radiolog rare raw ray rcts readi readili
    realist realiti recipi reciproc recognit recombin reconstruct recov recreat rectal ref refin reflex reflux refractori refus
    registri regulatori reinforc reject reli reliev remedi remifentanil remot repair reperfus replic represent reproduc reproduct
    request rescu residenti resolut resolv reson restor resuscit retain retest retin retriev retrospect revascular reward rhiniti
    rich rigid rigor ring rins rise rna robot robust rom ropivacain rotat round rout rule saliva salivari salt san sas satieti
    satisfactori satisfi save scar scenario scheme schoolchildren scientif scope sds seal search season sec secur seek seizur
    selenium sem semi senior sens sensat sensor sent sepsi septemb septic serial ses sevofluran shape she shear sheet shift shock
    shorten shorter sick simpli simplifi simultan simvastatin sinus sit sitagliptin situ sixti skelet slide slope slow slowli
    smart smartphon smear smooth sms snack snp soccer societ socio sociodemograph socioeconom soft sole solid solubl solv sometim
    somewhat soon sorafenib sore sought sound spanish spare spatial speak spearman speci specialist specimen spectrum specul
    speech spend spent spine split sponsor spontan sport spray spread stain starch stata statement static station statistician
    steadi steer stenos stent steril stiff stigma stimuli stimulus stomach stone stool storag strain stratif strengthen stretch
    strict stronger style submit suboptim subpopul subset substitut substrat substudi subtyp suction sufentanil sugar suicid
    suitabl sulfat superfici supin suppli surgeon surpris surround surveil suscept sutur swallow sweden swedish sweeten swell
    switzerland sympathet synergist synthes syring tail talk tape tast tau taught tdcs tea teacher tee teeth telemonitor televis
    tempor tend tendenc tension termin tertiari thailand theme themselv theoret thereaft therebi thermal think thirti thorac
    thorough threaten throat thromboembol thrombos thyroid tidal tiotropium tip titer titrat tnf tnfalpha tobacco tofacitinib
    tomographi tone tooth top touch toxin trace tracheal track trait trajectori tramadol tranexam transcrani transcript transform
    transfus transient transit transmiss transmit traumat travel treadmil tri trigger tripl trough true trunk trust tuberculos
    turn turnov twelv twenti ultim ultra umol unabl unadjust unblind uncertainti unchang unclear uncontrol underestim undergon
    understood undertak undertaken unexpect unfortun uniform unilater uniqu univari unless unpair unrel unstabl untreat updat
    urban urea usabl usag uterin valuabl valv variant varieti vector vegf vehicl vein veloc ventricular verifi vertebr vertic
    vessel veteran vibrat vigor villag violat violenc viral virolog virtual virus viscer visibl vision voluntari vulner wait wake
    wall walli want ward warfarin warm warrant wash washout watch wave weak wear weigh wellb west western wet whey whi whilst
    whose widespread willing window wish withdrawn withdrew womac woman word workload workplac workshop worksit worldwid wors
    worsen worst wrist write www xray york younger your youth zambia zealand zero zinc zone zscore
  `,
};

const weights = new Map<string, number>();
for (const [weight, terms] of Object.entries(BANDS))
  for (const term of terms.trim().split(/\s+/u)) weights.set(term, Number(weight));

/** How much it says that a term is shared: 0.2 for the commonest to 1 for those not listed. */
export function weightOf(term: string): number {
  return weights.get(term) ?? 1;
}
