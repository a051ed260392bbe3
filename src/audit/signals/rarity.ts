/**
 * Index terms of biomedical abstracts by the logarithm of how many snippets stand against one that holds the term, in steps of a half;
 * `eval/word-rarity.ts` counts them.
 */
const BANDS: Readonly<Record<string, string>> = {
  "0.5": `
    and in of the
  `,
  "1.0": `
    is to with
  `,
  "1.5": `
    for that
  `,
  "2.0": `
    an are as by patient we
  `,
  "2.5": `
    activ associ be been cancer cell clinic diseas from gene has have human inhibitor on or protein result studi syndrom this
    treatment use was which
  `,
  "3.0": `
    antibodi at background caus develop disord drug effect express factor function high includ it mutat not receptor regul target
    these transcript trial tumor type were
  `,
  "3.5": `
    acut after all also analys anti approv base between bind both but can case character combin common compar conclus control
    data demonstr dna dose efficaci evalu first genom here identifi improv increas induc infect inhibit kinas known level may
    method model monoclon most new non novel object one oral other our phase potenti present progress rare recent reduc relat
    report respons risk rna role safeti select sequenc sever show signific small specif such suggest system therapi treat two
    well year
  `,
  "4.0": `
    acid addit adult advanc affect against age agent aim alpha among antagonist assess autosom avail beta biolog brain breast
    chromatin chromosom chronic complex condit current depend describ detect determin diagnos differ differenti direct due dure
    earli emerg enhanc evid famili find follow form found genet group growth howev ii immun import indic inflammatori interact
    into investig involv larg lead like line long lung major measur mechan mediat metabol molecul more multipl no occur outcom
    pathway peptid perform placebo posit predict prevent previous primari process profil promot provid radiat random rate region
    resist review score several shown signal singl site state structur surviv term test than their therapeut three through tissu
    tool under vaccin variant who wide
  `,
  "4.5": `
    abnorm act action administr advers agonist al although approach arthriti biomark blood bodi call carcinoma cellular central
    chang chemotherapi children class complet complic compon consid consist contain contribut correl could covid death decreas
    defici defin deriv design diabet did domain domin doubl element encod enzym essenti event examin failur fda featur food
    format frequent further general generat had health higher iii il imag individu inflamm inform initi injuri integr introduct
    key leukemia life link local loss low lower main mani medic member membran metastat mg mice migrain modifi modul molecular
    month mous muscl negat network normal nuclear number obes observ onli onset open organ over pain pd phenotyp play popul
    possibl potent produc product promis propos prostat purpos ra rang receiv recess recurr reduct refractori regulatori remain
    renal requir research respect reveal rheumatoid scale second secondari sensit set similar skin some speci stage standard
    stimul stress support symptom there those time toler triad tyrosin up us various via virus week when while within without
  `,
  "5.0": `
    about access accumul across ad administ allow alon alter alzheim anemia anim antigen antitumor appear appli applic area
    arteri assay attenu autoimmun bacteri becaus becom behavior benefit bladder blind block bone br calcitonin candid cardiac
    care cgrp characterist ci circrna circular classic cluster co code cognit cohort collect colorect compound compris comput
    concentr conduct confirm congenit conserv criteria critic cytokin daili damag databas day de defect delay delet development
    diagnost disabl discoveri disrupt distinct divers drosophila dual dysfunct each effici either elev end enrich erenumab
    establish estim exhibit exist explor exposur eye facial facilit fever five focus four free frequenc fulli fusion gamma glucos
    grade head healthi heart histon homolog hormon how identif if ifn impair implement implic incid independ induct inherit
    insulin intern interpret invas joint label later least lesion ligand limit liver locat loop lupus lymphoma macrophag male
    malign mammalian manag manifest map mark marker mass median melanoma meningioma metastas methyl moder motor mrna mutant name
    natur need nerv neurolog neuron noncod novo often old oncogen option origin overal overexpress packag parkinson part partial
    particip particular pathogen patholog pattern pediatr period peripher plasma plus point polymeras poor post pre prematur
    presenc pressur program prolifer properti protect qualiti radiotherapi rapid rat ratio recogn recombin refer regimen relaps
    releas relev repeat repres repress rich rnas safe sampl scleros screen secret seq serum short sign signatur sinc sle sourc
    spectrum stem strand strategi stroke strong subject success suppress synthes therefor they thrombocytopenia thus tnf togeth
    total toxic translat transport tunnel typic uc understand uniqu unit unknown valid valu vascular veri versus visual vitro
    vivo web weight where whether will wnt
  `,
  "5.5": `
    abil abl absenc abund acceler accord accur accuraci achalasia achiev add affin algorithm allel altern amino amyloid analog
    ani annot antiinflammatori antirheumat apoptos approxim aris arm articl assign asthma author bacteria bcell bcg befor belong
    benign better bite bleed bound box broad capecitabin cardiovascular carpal carri center chain challeng channel childhood
    chlorid chotzen cis classif close cohesin comparison complement comprehens compress connect context continu contrast convent
    copi core coronavirus cov crucial ctcf cultur cycl cytotox dataset decis declin deep degrad densiti deplet depress despit
    discov discuss distribut doe dog downregul downstream duplic dynam dystonia ebp eg egfr embryon enabl encephalopathi
    endometrios endotheli entrap epiderm epigenet epilepsi episod epitheli erythematosus esophag especi evolut excess exon expans
    experi experiment extens extracellular extract extrem fahn fail femal fibroblast fibros final fix fluid focal followup
    fraction furthermor futur gain galcanezumab gastric gastrointestin genotyp given global greater half hand harbor he headach
    hemochromatos hepat hereditari herp heterogen histori hiv hospit host http https hunter huntington hypertens hypothes ident
    immunotherapi impact inactiv index infant influenc influenza infus inject insuffici interest interferon interleukin interv
    intervent intestin intracellular intraven introduc invers iron irradi ischem isol japan kidney kit knowledg kras lack last
    late learn led less limb linear lipid literatur live locus longer lymphocyt lysin lysosom maintain mainten make malform matur
    mean medicin met meta metformin methotrex might mild mir mitochondri modif moreov mortal mri ms multi multicent multisystem
    muscular myc myeloid nanog necros nervous neural neurodegen neutral newli nivolumab nonsmal now nsclc nucleotid obtain ocular
    operon order osteosarcoma out ovarian oxaliplatin oxid oxygen pancreat patch pathogenes pembrolizumab peopl per person
    pharmacokinet pharmacolog phosphat phosphoryl physiolog platform pluripot practic preclin precursor preterm preval primarili
    prior probabl progeria prognos prognost project prolong proport prospect public publish pulmonari quantit questionnair
    reaction read recommend recruit regard relationship reliabl repair replic residu reson resourc respiratori retin revers
    robust rotavirus rule ruptur same sarcoma sars seem seen seizur separ seri sethr sex should side silenc six size so social
    sodium softwar solubl space special splice squamous stabil statist status still strain subcutan subsequ subset substanti
    subtyp subunit suicid summar super surfac surgeri synthet systemat tcell techniqu technolog termin tgf them then third tick
    tnfalpha tocilizumab topic toward toxin tract train transit transplant tripl ulcer uncommon undergo upadacitinib upon urin
    usa user usual util variabl variat varieti vegf vertebr vesicl viral vs wherea whole whose withdraw women work yeast yet
    young
  `,
  "6.0": `
    aberr ablat accept accompani account acquir actin activin adalimumab adapt address adenocarcinoma adhes adjuv adolesc adren
    aducanumab aggreg aggress ai alacrima alfa allerg allgrov almost along alreadi amblyopia ameloblastoma aml amyotroph androgen
    aneurysm anomali anoth antagon antibiot anticanc antioxid antipd antisens antivir aortic appropri ar architectur arginin
    arrest aspect assembl atac atezolizumab atp atrophi attack attent austrian autism avelumab avoid axi bacillus balanc barr
    barrier bartter baselin basi basic beam belimumab benefici best bevacizumab biochem bioconductor bioinformat birth black
    bleomycin boundari bow bowel braf break burden burk cag calcul calmett camrelizumab canimorsus canon capac capnocytophaga
    capox captur car cariprazin castrat cat causat cd cerebr certain cervic checkpoint chimer chines cholesterol circul classifi
    clear clostridium closur cmyc cns coliti collaps colon coloni com comet communic communiti competit compos composit concept
    concern conclud confid conjug consensus consequ consider consortium constitut contact convers correct correspond cost count
    countri coupl cours coval cover cranial creat crispr cross csf ct cts curat cutan cystic cystinos cytochrom cytoplasm
    darolutamid date dead deaf decad deficit definit degener dehydrogenas deliveri delta dementia dental dermat devic dieker
    difficil diffus dimer display dissect dissemin distal distinguish disturb dmard dmd do document dopamin down drive driven
    duchenn dupilumab durabl durvalumab dystrophi ebpbeta eculizumab edema edit elagolix elegan encorafenib endocard endogen
    endoscop endpoint energi enrol enter entiti environ epilept er esc esophagus et etiolog eukaryot european even everi
    evinacumab exampl exclus exert exosom expand expect expert explain expos extend extern fast fat fatal favipiravir favor fc
    fetal few field finerenon finger flow fluorouracil fold forc formul fragment framework freeli full fusobacterium gilford
    gilteritinib github glioblastoma glioma glp glucocorticoid glycoprotein good gquadruplex gram granulopoies great green grow
    guerin guid gut hazard hcc hd healthrel helicas help hematolog hematopoiet hemolyt hemophil hemophilia hemorrhag
    hepatocellular her heterochromatin heterozyg hfe highlight histamin histolog hodgkin homeostas homozyg htt huntingtin
    hutchinson hypersensit hypertrophi hypophosphatemia idiopath ie ifosfamid igf immunogen immunoglobulin inact inadequ incorpor
    infecti infiltr inhibitori innat input insight institut intellectu intens interfac interfer intermedi interstiti intoler
    intracrani intrins ipilimumab irinotecan isoform issu iv ixod jak janus japanes junction kabuki klotho laboratori lamin
    languag laser lasmiditan ldl lemierr length lethal librari licens lineag lipoprotein littl lncrna load loci lonsurf losigamon
    lumbar lymphoblast mab machin made magnet malaria mammal man manner marin market marrow marsden match matern matrix mecarbil
    men mening mental metaanalys metabr methyltransferas microbiota microdelet microrna migrat miller million minim mirna mis
    missens mode monitor monotherapi motif motil movement mrnas msm mtx mucos mucosa murin myeloma myosin naiv nasal nation near
    neck nematod neoplasm nephriti nephropath neurodevelopment neuropathi neuroprotect neutrophil next nonsteroid notch nucleosom
    nucleus numer obstruct occlus occurr odontogen offer older oligonucleotid omecamtiv onc ongo onlin oper opinion optim org
    overlap ozanimod pair palsi pan parallel paramet parasit past pathophysiolog pcr pdgfr pdgfra penetr pentad persist
    pexidartinib pfspz pharmaceut phenomenon physic pimavanserin pipelin pitolis pituitari place plant plaqu platelet pneumonia
    poli polymorph pore postop power pprom precis predictor predomin prefer pregnanc preliminari preserv pro problem procedur
    progenitor prophylaxi propofol proteas protocol proton pseudotumor psorias psychos quadruplex quantifi question radic radio
    radiosurgeri re reactiv real rearrang recognit record reductas reflect regress remiss remodel remov replac repressor resect
    resolut respond restrict retapamulin retard retinopathi retrospect rituximab routin rt scan scratch search segment self
    senesc sens serious serv seven share shock simpl simul simultan sinus siponimod situ skelet sleep slow smad solid somat
    sotagliflozin sotorasib sphincter sphingosin spinal sporad stabl start step steroid storag strength streptococcus subdur
    substrat summari superenhanc superfici superior suppressor surgic suscept sustain switch symptomat tablet take taken tam
    teprotumumab tgfbeta th therebi thought threaten thrombocytopen throughout throughput thyroid tipiracil tirzepatid tivozanib
    toll tolosa tomographi toripalimab trait transcrib transcriptom transfer transform transloc transmembran transmiss
    trastuzumab treg tremor trifluridin trigger triglycerid truncat ttp twist ubrogep unclear understood underw univers unresect
    unusu upper upregul upstream urinari urotheli utr vari vasopressin vector vein version vitamin volanesorsen volum walk wall
    wild world worldwid worsen would www xlink yaa zelda zolmitriptan zoster
  `,
  "6.5": `
    abbrevi abdomin abeta absent absorpt abstracttext ac acetyl acetylcholin acpa acth acupotomi adenosin adipos adjunct adjust
    adld adp advantag ag aid airway akt alcohol align alk alloster alport amelior american amniot amount amplif anaerob anakinra
    anasarca anca angiopoietin ankara ankylos anlotinib anterior anticitrullin anticoagul antidepress antiil antipsychot
    antiretrovir aortiti apalutamid apfel apnea apo apolipoprotein apoptot appar arachidon aramchol arb around array art asd
    assist ataxia atheroscleros atop atpas attach attempt atyp au aureus autoantibodi autom automat autonom autophagi avacopan
    avandamet avapritinib averag avp avt awaji axl axon back baloxavir band baricitinib barricaid basal basket bb bcl bcr bdmard
    bear bel believ betacatenin beyond bi biallel bias bilater bimagrumab bimekizumab binimetinib bioavail biopsi biosynthes
    bipolar bispecif bisphenol blepharospasm blockad blocker bms boy bp branch bruton btk bupropion burn burosumab cabotegravir
    cabozantinib cadiss calcium canada canadian cannot cap capabl capiri cardiomyopathi carrier castleman catalys catalyt
    categori catenin cauda causal caviti cenorhabd cerebrospin cerevisia cerliponas cf chalic chaperon charg checkmat chemic
    chemotherapeut choic cibersort ciliopathi cisplatin clearanc cleavag clinician cocktail collabor collagen color comorbid
    compani compart compet concomit concurr condensin confer conform consecut construct contamin content contract contrav
    controversi convert cooper coordin cord coronari cortic corticosteroid cortisol cotransport coverag cox craniofaci
    craniopharyngioma craniosynostos crao crc creactiv crohn crystal cubit curar cyclas cyclic cyclin cyclophosphamid cystin
    dacarbazin dasatinib dawley dee degre deliv delus demyelin dendrit depart deposit depth detail dexamethason di die diet
    difficult dihydroorot dimension discontinu dissoci distanc divid dnasei donor door dosag doxorubicin dramat driver duoden
    duodenum durat duvelisib dysmorph dysregul ear earlier ebola ebpalpha ecmo ectop ed eet effector effort eight eject elbow
    elimin elucid emapalumab embryo employ empyema en encourag endocrin endocytos endoderm engin entir entri envelop environment
    eosinophil epidemiolog epoxyeicosatrieno epoxygenas eptinezumab equina equival era error es escal estrogen etanercept
    etizolam eu europ evolutionari evolutionarili evolv exacerb excel except exchang exercis exom experienc export extent
    extracorpor eyeless face falciparum fanconi far fate fatti feasibl fecal felin fenebrutinib fgfr fiber fibroid filgotinib
    fingolimod fish fissur flavonoid flexibl fluctuat former fremanezumab friend ftd fu fund gait gavestinel gbs gc gender
    geneweav germ germlin ghrelin gip girl give givosiran gland glaucoma gleason glucagon glycem glycosyl gnrh go goal gold
    gonadotropin gov govitecan granul granulocyt gravi grn guanyl guidelin guillain hair hallucin han haploinsuffici hapmap harm
    hear heat heavi helix hematoma hemophagocyt henc hepatocyt herceptin herein hernia hesperidin hgps hi highest hikikomori
    hippel his histor hlh ho holoprosencephali hour hundr hybrid hydrochlorid hypoxia hz icam id idasanutlin ifngamma igg ild ill
    illustr immedi immunodefici immunolog immunomodulatori immunosuppress impetigo implant inclisiran inclus incomplet
    inebilizumab infarct infer inhal insert instabl instrument insul intak intercellular interf intraves intron ion ioniz ir
    irrevers item ivosidenib jackhamm japonicum kappa kappab karyopherin kb kg kinet kisspeptin klinefelt knee knife knockdown
    knockout lamina landscap laparoscop larger largest lavalle layer left leucovorin leukocyt leukodystrophi levodopa li light
    linc lindau liquid liraglutid lmna lncrnas lucio luteolin lymphohistiocytos lymphoid mace machineri macropinocytos magnim
    maid manual masset master materi matter max maxim maximum mcrc mds mechanist meet mek melanogast melkersson mellitus
    menstrual mesenchym mesna mesothelioma messeng metabolit methylsulfonylmethan microangiopath microarray microenviron middl
    mileston mimic mine mineralocorticoid minor miss mix mk ml mm monocyt morbid morel morpholog morton motolimod mouth mr much
    multicentr must myasthenia myelofibros myocardi myotomi na naltrexon narcolepsi nativ nausea necessari necrophorum necrot
    nemolizumab neonat netarsudil neuroma neuromuscular neuropeptid neuropsychiatr nf nicotin nih nine nintedanib niraparib nk
    nlmcategori nmu nonhuman noninvas nonmetastat nonsyndrom north nosa notabl npc nucleic nucleosid occup occupi oddi off ohrqol
    olaparib olaratumab oncolog ophthalmolog optic organomegali orient orofaci ortholog os outbreak overcom overload own oxytocin
    panel paper paralys parent parp partner pazopanib pc pdgfralpha pedigre pelvic periton perspect perturb peyer pf pgrn ph
    pharmacodynam phosphorylas physician pigment pioneer pivot plan plasmodium platinum pleuromutilin polydactyli polyneuropathi
    polypeptid pool popular portion possess posttransl predisposit preeclampsia preexposur preferenti preoper prep prepar
    pretreat primaquin primat prime primit priorit probe profound progerin progranulin proinflammatori prolif promin proof
    proteom prove proxim psychiatr purifi purpura putat pyostomat pyrimidin rachmilewitz radiograph radiolog rais rather rational
    ray reach reason recapitul recipi recoveri red registri reli renew reproduc reproduct resid resolv restor ret retain revis
    rheumat rhiniti rhinosinus ribos ribosom right ring ripretinib risdiplam rise rnase rosenth rosiglitazon rotat run
    saccharomyc sacituzumab sacral sad safinamid salt sanit scalp schizophrenia scientif section segreg selpercatinib
    semagacestat sensat sensorineur sepsi serin serotonin server shape simplifi simvastatin sion sirna sleepi sma smallpox smoke
    snot snp snps soft solut sorafenib sought span spatial specifi speckl spectrometri spine spondyl spontan sporozoit spragu src
    stain statin stereotact stomach stop storm stratif streptobacillus strike sub subgroup subpopul substitut suffer suffici
    suitabl sunnybrook superfamili supplement supplementari surround survivor suspect sutimlimab sweat synthas tad tafro tag tail
    tandem tas tc tear telomer tempor ten tepotinib text thalidomid though thousand thrombot thymidin thymocyt thymus
    tisagenlecleucel tki tkis tnbc tofacitinib tongu top topoisomeras topolog track tradit transduct transient transmit trauma
    traumat trend trimethyl tumorigenes twice ubiquitin uk ultraconserv ultrasound uncontrol uncov unifi unlabel unrel until
    untransl untreat updat uptak uterin vaccinia valuabl vascul vasotocin vegetan venom vericiguat verubecestat view vincristin
    vision vital volunt vomit von wapl warn way weak what white wistar wolman woman wound xenograft xray yield zinc zmapp zoonot
    zostavax zygot
  `,
  "7.0": `
    ab abacavir abo abov abscess absolut abt abus acei acet aciduria acquisit actemra actrii acuiti acyl adaptor adenin adequ
    adipocyt adjac admiss adopt adrenocorticotrop adriamycin africa agenc ago ahalf alkalos alkaptonuria allergi allevi alpelisib
    alway ambulatori america amp amplifi amyand analyt anaplast anchor ane ang angiogenes angiotensin angl anifrolumab ankl
    annular anorect antibacteri anticip antiinterleukin antimalari antimicrobi antineoplast antiphlogist antiplatelet anxieti
    apoc appendix aptiganel arimoclomol arterioven arthroplasti asbesto ascend asciminib aspirin astral atlas atogep atom atrial
    attract attribut auc augment august autolog axial bacterium bamlanivimab bat bay bayesian bbb bechterew begin belzutifan
    benzodiazepin bhlh bidirect bile biliari bilirubin binari bioactiv biogenes biomed biosynthet blot bm bmi bmv bond boni boost
    born bortezomib botulinum breath bridg brigatinib brodifacoum brown browser bsi bud built bulk bxsb ca cabergolin cadd cage
    cahp capiti carbon carboxyl carcinogenes cardioclassifi carotid cascad casirivimab cassett catalog cataplexi catch ccaat cdi
    cel cemiplimab cerebellar ceroid cetuximab cftr chaperonin chemistri chemokin chest child china chip chmi choroid chromhmm
    ciii cilia citrullin ckd ckit clarifi clathrin clinicopatholog clone cm coa coacerv coagul coat codon coincid coli coloc
    combinatori come commerci conc concord condens congenita conjunct constant consum contractil contraind copd corpus
    counterpart cpg cr crizotinib crp crpc cspine ctermin ctla cuirass currarino curti curv cvt cyp cytosol dapagliflozin
    daprodustat daratumumab dark daytim dbs decemb deglov deleteri demethylas deregul deruxtecan desaturas descript deterior
    devast dietari digest digit dilat dimens dis disc discectomi discharg discolor discrimin disoproxil disposit distant diverg
    dl dnase dolutegravir donanemab donat download drumstick ds duct duodeni dyslipidemia easi easili east edu eeg el elder elect
    electron elicit elig elong ema embryogenes emphas emt emtricitabin encapsul encompass encount endoplasm endosom engag enigma
    enlimomab ensur enzalutamid enzymat epilepticus epithelium epitop eqtl equal erabutoxin erdafitinib erna erythrocyt erythroid
    ester etesevimab ethanol ex exceed excis excit exclud exogen exonucleas explan exploit extra ey eyelid fact faricimab fascia
    faster fatigu featurecount februari fed feed fewer fibrous figitumumab file fill fip fipv fit fitz flank fluoresc fmt foci
    folfox follicl forebrain fourth fractur fragil fraumeni frontal frontotempor fruit ftm fumar fundament gap gas gastroenter
    gate gaze gcs gemcitabin genus gestat gi giant gist glasgow globin glutam glycan glycol golimumab gonad govern gprotein gr
    grant graph graphic gs gwas ha hakim hallmark handl heal healthcar heavili heller helper hemagglutinin heme hemoglobin herit
    herniat herpet hes heterochromat heterolog hf hh hierarch hippocamp histopatholog home homeobox homogentis hotspot hous hr
    hrqol ht hugh hydrocephalus hydrolys hydrometrocolpo hydroxymethyl hyper hypercapnia hypercholesterolemia hypercontractil
    hypertriglyceridemia hypokalemia hypothalam ib ibd ibudilast icc ide idecabtagen ige iib imatinib imdevimab imh immatur
    immunocompet immunocompromis immunohistochemistri immunotherapeut impli inc incub inde indirect infanc infantil infliximab
    ingredi inner insid instead insulinotrop intact integrin intent intermitt internuclear intraocular involuntari irox isotocin
    itepekimab iter itself ivacaftor ix januari jaundic jelli jnj jugular juli june just kallisto kaufman keratomileusi ki killer
    kilobas kind ks la lactat ladybird lanifibranor larotrectinib latenc latent lc ld leaf leprosi les letermovir lewi lfs lhm
    liebenberg lifetim ligas linkag linker lip lipas lipofuscinos liposom lisocabtagen lissencephali list listeria lithium
    liverpool lobar longitudin lorlatinib lost lts lubeluzol luciferas lumacaftor lumasiran luspatercept lymph manipul manufactur
    mapk maraleucel marboxil march markov massiv mb mcdonald mckusick mcl md mdd measl medium meiotic memori mendelian mers
    metabolom methodolog metric microbi microscopi milvexian mimet mimick min minocyclin minut mitochondria mitot mixtur mll
    mobil modal molar moniliformi monocytogen monogen morf mrs mucopolysaccharidos multiplex multitarget multivari mva myostatin
    myotonia nanostr nascent nasopharyng ncse neither nelson neoadjuv neuralgia neuraminidas neuro neurodegener neuroimag
    neuromedin newborn newer nfkappa nfkappab niemann nipbl nlm nm nmda nmosd node nondystroph none nonhodgkin noninferior
    nonmuscl nonrandom nor norepinephrin note ntermin nucleas nuclei nucleoporin null nurs nutrient nutrit occasion ochronos
    octob odd ofatumumab omic omim onto ophthalm ophthalmoplegia orchestr organell organoid orkambi oropharyng orphan osa osler
    otherwis ottawa outperform outsid overview owe oxidas pa pacritinib pandem paradigm paramyxovirida paramyxovirus pass path
    pbt pdp pe pecarn pegcetacoplan pegyl percept percutan pet pfs phosphatas photon phylogenet pick pidilizumab pilot pk pkd
    placent player pleiotrop plexus pocket poem pol polyadenyl polycomb polymer polypil ponv porphyria portal posterior postnat
    posttranscript posttraumat potassium potocki ppar pr preced predispos prelamin premrna presacr prescrib prick princip
    principl prion proband prone proper prophylact prostatectomi proteasom proteoglycan proto proven pruritus pseudohermaphrodit
    pseudomelanos psoriat psycholog pten pumilio quantif queri quick quorum radiofrequ radiographi ramipril rank rapt ras rcc
    readili reconstruct rectal refin regardless regen regener relax relief relugolix remark represent reprogram rescu resembl
    resistin reslizumab retent reticulin reticulum retina retriev rett reuptak revesz rfa rho rhombenceph rhythm rilpivirin
    rimegep rnai rodent root rout royal rr rsv rtks sac saint salivari salvag salzburg sanofi satralizumab scaffold schedul
    schistosoma schwannoma sd season secretas secretori selinexor sensori septic septicemia servic sgc sglt shaffer shift shingl
    shingrix shorten shorter simplex sino sister situat skip skull smooth snake societi solriamfetol solv south spasm specimen
    speed spesolimab spike spinocerebellar splenomegali split spong spread srs st stand staphylococcus star static stay steadi
    stearoyl stenos sting store stratifi streptococc stromal subarachnoid submit substanc suit sulfatas sunitinib surveil survey
    swell synapt synergist synteni synuclein systol tall task tau tcr technic telomeras telomestatin temperatur tenofovir
    teplizumab terminus tf tg thermal thod tight tinea tirabrutinib tmvar toe topiram tpi trade traffick tran transdifferenti
    transferrin transfus transgen transposas tremelimumab trinucleotid triumeq trk true truvada ts tube tubular tucr turn
    twiddler twin ubiquit ucr ultim ultrasonographi um unexpect unilater unlik unwind updr usag uveiti vac valsartan veloc venous
    ventricular versatil vertebrobasilar vessel vestibular vhl viabil viabl vicleucel viii vinorelbin virul viscer visit wake
    wast water werner western whi whitlow whom widespread worker wors wrist xa xia xlh xofluza xxi zebrafish zld
  `,
  "7.5": `
    abatacept abc abelacimab abolish abrog abstract accid ace ach acronym actinomycin actual adam adc adeno adenoma adenopathi
    adher adipokin admit adrenocort ae afp african agon agreement aids aimovig aip air ala alacrimia albumin aldosteron alert
    alkalin allergen allogen alnylam alpheus alveolar ambigu amblyop amen amg amyloidbeta amyloidos anatom ancestr ancient
    andexanet andexxa anesthesia annexin annual anophthalmia antacid antiag antiangiogen antiapoptot antihuman antiigf
    antiprogram antisiglec antitnf anxiolyt aorta ap apa apart apec api apixaban aplast apociii app apremilast april archiv argu
    aromat arthropathi arthropod articular artifici ascrib asian asmd aso aspart astrazeneca astrocytoma asymmetr asymmetri
    atenolol atm atorvastatin atria attain attend auditori australia australian auto awar award axicabtagen axitinib bace backbon
    bacteremia baff balovaptan bam barium barnard bartend bc bci bcma bead bed bee behcet behind below benchmark benralizumab
    benzalkonium berlin besid bet betacel betaglobin bev bezlotoxumab bfmdrs bid biofilm biopaxviz bioscienc bisulfit blatchford
    blinatumomab blk bloodi blu bmp border bpa brachytherapi brand breakthrough brief bring broader brought bs build bypass cab
    cabenuva calcif camel camp camurweb cannabinoid canva capillari caplacizumab capmatinib capsul carbonyl carbonyldb cardin
    cargo carpel cartilag caspas cataract cathepsin caucasian caudal cdai cdc cdms celecoxib cent centromer centuri cerebri cgas
    charact charpenti chernobyl chimpanze chloroquin cholelithias cholera cholesteryl christiaan chromatid chrysophanol
    chylomicronemia ciliari ciloleucel circ circadian circuit cirsoid citrus clc cleav cleavabl clinicaltri cll clopidogrel cml
    cmv cn coactiv coagulopathi coeffici coexist coexpress coher cohes coil cold colleg commens commentari commiss commit compact
    companion compass compat complaint compromis con conantokin cone confin confus consolid constel constip constitu constraint
    constrict consumpt contigu contractur contrari conveni convertas convolut convuls coreceptor coregul corkscrew cortex
    costimulatori counteract cream creatin crosslink crossov crs cs csu ctns cumul cure cush custom cut cyld cyst cystectomi
    cystein cystinosin cytokines cytolog cytometri cytopenia cytoscap cytoskeleton da deah deal decay deconvolut decoy
    deepsynergi defactinib defens deform degron delin demand demethyl dens depriv dermal desir destruct detriment dhodh dialys
    diarrhea dickkopf difficulti diminish dioxygenas diphosph disambigu discret dispens displac distress diuret diverticulos
    divis docetaxel done dorsal dot doudna dr drastic draw dsbs dyskeratos dyskinesia dysplasia dystroph easygwa ectoderm edger
    educ ef egf electrophores electrophysiolog elisa embas emiss emmanuell empir enasidenib endochondr endocyt endometri
    endonucleas endoscopi endothelium endow enlarg entresto epiblast epileptiform epsilon erbb ereg erk erlotinib ertugliflozin
    erythema erythropoies erythropoietin escap escc escherichia escobar escori esop esrrb etarfolatid etc ethnic evd ever evidenc
    evrysdi ewe exact exam excret execut exencephali exhaust exit expenditur expens exploratori extrus exud fa factoralpha
    factorbeta fak fals fashion fcov fcs febrifugin fecv feedback feet fellow fgf fibril fibrocyt fibrot filament filter fine
    fission fistula fl flare flicker fluoropyrimidin fms foam folat folfiri foot forelimb forest fork formal formula foundat fr
    frozen fructos ftc fto fungal furrow fxds fxi fxia gabapentin gallbladd gammopathi gastriti gastro gastroesophag gbm gdc ge
    gel genit genitalia genotox geograph georg glial gls glycin gpp gradient gradual graft granulomat granzym gray greatest
    ground guanin guidanc gy gynecolog halt hamster haplotyp hdl helminth hemangioblastoma hematopoies hemolacria hemophagocytos
    heparan hepcidin hereaft hg hiatus hidden hierarchi hif hippocampus histocompat hit hl hla hmc hoc hold homeodomain homogen
    homoserin honey honeybe hope horizont hot hs hscs hss hub humor hur hydrochlorothiazid hydroxychloroquin hydroxylas hyperact
    hyperglycemia hyperplasia hypo hypogammaglobulinemia hypokalem hypomethyl hypoplasia hypospadia hypotens hypothalamus
    ibalizumab ici icu idd ideat iduron ig iga igm ihc iia illumina immin immunofluoresc immunohistochem importin imprint
    incontin india industri ineffect inferior inflammasom inguin inher innerv innov inspect inspir instanc instil inter
    interdigit intergen interplay interrat interrog intra intract intraderm intramur intramuscular intrathec intrauterin
    intraventricular intronless intussuscept io iodin ioni iop ipi ipsilater iri ischemia iscor isi island islet isradipin itd
    jade janssen jaw jennif joseph juic juvenil kap karyotyp kawasaki kd kda kexin keynot kill knock koa koo krab lab labor lace
    lactin lacton lag lal lamivudin larva laryng lasek lasik latest laticauda latter launch lbx lcr ldlr le leav leg lem
    lenvatinib lepromat leptin lesser leucin leverag lidocain ligat likelihood lingua lipidom lock log logic logist lorcaserin
    lose loxo lp ltf lumin lurbinectedin ly lymphopenia lysozym ma machado macromolecular macular magnesium magnitud mammari
    mandibl mandibular maneuv marijuana mask mast mayo mcg mcrpc me meaning medi medlin medullari medulloblastoma meios menier
    menopaus mepolizumab mer merck merkel mertk metalloproteinas metazoan methicillin metpropag mhc microb microcephali
    microsatellit microtubul mid midlin midostaurin milk mim mini minimum mite mitig mitos mkks mo mobidb modern moieti monkey
    mother motion motiv mps mtdna mti mtor mu mucin mucous multidimension multiform multifunct multiom multiorgan multitud
    multivesicular mutual mycobacterium myeloprolif myopathi myositi nafld nail nash natalizumab natriuret ncbi nci ne necl needl
    neglig neighbor neoplast neovascular net neu neurobl neuroblastoma neuroendocrin neurofila neurogenes neurotox neurotoxin
    neurotransmitt nevertheless ng ngs nice nicvax nirsevimab nlr nmcrpc nmibc nobel nocturn noe nois nonalcohol noncanon nonclin
    nonconvuls noncoval nonmammalian nonpeptid nonseg nonselect nonsens nonsignific nonspecif novarti novemb ns nzb oar oblig
    obvious ochronot ocrelizumab oct oculi ohca ointment olfactori om omega onabotulinumtoxina oncoppi ontolog onychodystrophi
    opicinumab opioid opportun opposit orbiculari orbit orexigen osteoarthr osteoblast osteodystrophi osteoporos outer outflow
    output overt oxal oxygenas pacemak pacif paclitaxel pai pancrea panda panitumumab pap par paralog paranas parathyroid
    paroxysm particl partit passiv patern pax pb pca pcg pci pdgf pdx pdxk peak pelvi pemigatinib peptidas percent percentag
    percentil periampullari perihepat periodont peripheri perman permit peror peroxisom pharmacotherapi phenomecentr phentermin
    phenylbutyr philadelphia phosphatidylinositol phospholipid phosphonorm phosphoproteom phosphorus pi pill pilocyt piwi
    plasmacytoma plasminogen plastic plate pleurotus plicata pneumococc pnh pois poison polar polycap polycistron polyglutamin
    polyphenol polypos poorer porcin pose postaxi postherpet potenc powder ppp preb preexist prelabor presum prize prodrom
    prodrug progesteron prokaryot prolin prompt pronounc propag propens proprotein proteolyt provoc psa pseudo pseudoautosom
    pseudodementia pseudogen pseudokinas pss psychometr psychosoci pt pterygium puberti pubm puls pulsatil punctur pure purif
    pylori pyogen pyroglutam pyrotinib python qrt qtern quantiti rabbit radioact radiosensit radrat rankin rant rash ration raw
    razor rcts reactomegsa readthrough recov rectosigmoid recycl reec regist regorafenib regular rehabilit reherni reinforc
    reliev render repetit repositori reservoir rest retinoblastoma retrotransposon retrovir return revolution rhabdomyolys
    rheumatolog ricinus robert robot roch roflumilast rogaratinib ros rostral rotarix rrmm rs rtt rzv sacubitril sah sahf saliva
    sam saracatinib sarilumab sasp saxagliptin sbla sc scalabl scatac scenario scienc scientist scope scrna scs sct sdb se sea
    secondarili sedat sediment see segluromet selumetinib semi semifasciata sensor sensorimotor septemb sequela sequenti serial
    serolog seroposit serous ses sexual sh she shear shed shr shunt sibl siglec sinonas sitagliptin skeleton skew slight smith
    smr snail snow soc sole somatostatin sometim soon sort sotatercept sotrovimab spare spars spastic spatzl spectra speech
    sphingomyelinas spleen spot spw spz squar sr sri ssc starvat stat statur steatohepat steglujan steril stiff stimuli strateg
    stretch strict stronger su subacut subfamili subtilisin sudden sulfat sulfur sup superantigen suppli surgeon sutur sweep
    syndecan synergi synkines synostos synovi synucleinopathi tao tapa taurursodiol taxonomi tcf tcga tcz tdf tecovirimat
    telangiectasia teleost tempi templat tend tendenc tender tenosynovi tension tertiari testi testosteron tfs thelazia thelazias
    theoret theori thi thick thienodiazepin thirti thorac thorough threonin threshold thrive thromboembol thrombophleb thrombos
    thymic ticagrelor tim tip tirbanibulin tivantinib tlymphocyt tmb tnfi tofersen tone toxoplasmos tpr trajectori transact
    transactiv transcriptas transduc transfect transglutaminas transurethr transvagin trap tree tri trilaciclib tripeptidyl trna
    trs tsa tsdmard tsh tubulin tubulopathi tucatinib tulipa tumorigen turnov tvs uce ugib ultra ultraviolet uncertainti unchang
    uncompl undergon undertaken underway undifferenti unfavor unpreced ustekinumab uterus uv va vagin valv varicella vasospasm
    vast vaxchora vegfr vemurafenib venetoclax verifi vifup viscous visibl voltag vulner waist warrant wart websit wgd wherebi
    whim window workflow workup written wt xaliproden xchromosom xi xist xrelat xx xy yellow ylink youth zikv znf zoonos
  `,
};

/** Of a term that is not listed. */
const RAREST = 8;
const rarities = new Map<string, number>();
for (const [rarity, terms] of Object.entries(BANDS))
  for (const term of terms.trim().split(/\s+/u)) rarities.set(term, Number(rarity));

/** How rare an index term is: about 1 for the commonest to 8 for what is not listed. */
export function rarityOf(term: string): number {
  return rarities.get(term) ?? RAREST;
}
