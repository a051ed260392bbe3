/** Sentences that recommend something else than care, or tell what others did or said. */
export const NEVER: readonly RegExp[] = [
  // Research, and how results are to be read.
  /\b(?:further|future|more|additional|larger|prospective|well-designed|controlled|long-term)\b(?: \w+){0,4} (?:research|stud(?:y|ies)|trials?|investigations?|work|evaluations?|analys[ei]s|data)\b(?:.{0,80}\b(?:recommend|suggest|need|warrant|should|requir|must|necessary|advis))/i,
  /\b(?:recommend|suggest|advise|need|should|must)\w*\b.{0,60}\b(?:further|future|more|additional) (?:\w+ ){0,2}(?:research|stud(?:y|ies)|trials?|investigations?)\b/i,
  /\b(?:should|must|ought to|needs? to|has to|have to)\s+(?:also |further |still |now |always |however |therefore |thus |be further |continue to )*be (?:\w+ly )?(?:further )?(?:noted|interpreted|mentioned|emphasi[sz]ed|acknowledged|remembered|stressed|highlighted|pointed out|recogni[sz]ed|investigated|explored|studied|evaluated|examined|confirmed|replicated|validated|verified|clarified|elucidated|addressed|compared|analy[sz]ed|reported|conducted|designed|powered|included in (?:future|further)|understood|supported by|randomi[sz]ed|carried out|determined|established|revisited|recorded)\b/i,
  /\b(?:in|for) future(?:,| (?:studies|trials|research))|\bin (?:other|subsequent|similar|larger) (?:\w+ ){0,2}(?:studies|trials|RCTs?|evaluations|research)\b|\btested (?:in|as) (?:an? )?(?:RCT|trial|stud|randomi)/i,
  /\b(?:interpret(?:ed|ation)|cautious interpretation|generali[sz]\w+)\b.{0,40}\bcaution|\bcautious interpretation\b/i,
  /\brecommend(?:s|ed)?\b.{0,30}\b(?:an? |the )?(?:(?:\w+ )?trials?|research|stud(?:y|ies))\b (?:of|on|in|that|comparing|to)\b/i,
  // What a panel weighed before it recommended.
  /^(?:the |this |our )?(?:guideline |development |expert |\w+ )?(?:committee|panel|group|GDG|task force|members)\b[^.;]{0,40}\b(?:discussed|noted|considered|judged|felt|thought|acknowledged|recogni[sz]ed|debated|weighed|was aware|were aware|was concerned|were concerned)\b/i,
  /\b(?:some|many|several|most|other|certain) (?:\w+ )?(?:experts?|clinicians?|physicians?|cent(?:er|re)s|societies|countries|groups|institutions)\b[^.;]{0,30}\b(?:recommend|advise|advocate|suggest|favou?r|prefer)\b/i,
  // What others say.
  /\bas (?:\w+ly )?(?:recommended|suggested|advised)\b/i,
  /\b(?:has|have|had) (?:also |been |recently |previously |long |therefore |not )*(?:been )?(?:recommended|suggested|advised|advocated|proposed)\b/i,
  /(?:\bet al\b\.?\)?|\b(?:previous|other|several|many|some|earlier|past|recent) (?:\w+ ){0,2}(?:authors|studies|papers|reviews?|researchers|reports|guidelines|investigators)|\b(?:the|a|another|one) (?:\w+ ){0,2}(?:review|study|meta-analysis|report)|\b(?:they|researchers|authors)\b)[^.;]{0,60}\b(?:recommend|suggest|conclud|stat|argu|advocat|propos|indicat|support)(?:s|ed|es|d|e)?\b.{0,40}\b(?:that|the use|to conduct)\b/i,
  /\b(?:recommended|advised|suggested) by\b/i,
  /\b(?:according to|in accordance with|based on|in line with|in keeping with)\b.{0,60}\b(?:recommend|guideline|guidance)/i,
  // What was done, planned or asked of those in a study.
  /\b(?:was|were|been|being|will be|would be) (?:\w+ )?(?:recommended|advised|suggested|instructed|asked|told|encouraged)\b/i,
  /\bshould(?: also)? have (?:been|had|shown|given|taken|done|\w+ed)\b/i,
  /^(?:[\w'’-]+ ){0,5}(?:doctors?|physicians?|providers?|dietitians?|team|dentists?|specialists?|clinicians) (?:(?:may|might|can|could|will|often|usually|sometimes|also|then|typically|generally) )*(?:recommend|advise|suggest|prescribe)s?\b/i,
  /\b(?:whether|how|what|who|(?:determin\w+|decid\w+|know|unclear|uncertain)\b[^.;]{0,30}\bwhich)\b[^.;,]{0,100}\bshould\b/i,
  /\b(?:participants|subjects|enrollees|volunteers|researchers|investigators|reviewers|authors|trials?|stud(?:y|ies)|samples?|teachers|tools|systems)\s+(?:should|must|need(?:s)? to|have to|had to)\b/i,
  // A recommendation that is only announced, or was not made.
  /\bno (?:dose |dosing |specific |formal )?recommendations?\b.{0,30}\b(?:on a posology|on dos|can be made|is made|are made)\b.{0,10}(?:\(see|\bin\b|\.|$)/i,
];

/** Guidance of others, in studies: "current guidelines recommend", "the AHA recommends", "recommended in the UK". */
export const OTHERS =
  /\b(?:guidelines?|guidance|recommendations|consensus|committees?|college|society|association|academy|organi[sz]ation|federation|institute|foundation|agency|council|ministry|department|WHO|FDA|EMA|AHA|ACC|ADA|NICE|CDC|ESMO|ASCO|EULAR|ACR|IDMC|DSMB|classification)\b[^.;]{0,80}\brecommend(?:s|ed)?\b|\brecommended in (?:the|several|many|most|some|all)\b|\bit is now recommended\b|\b(?:do|does) not recommend routine\b|\brecommended (?:treatment|first-line|therapy|standard)\b|\bguidelines?\b[^;]{0,120}\b(?:is|are) recommended\b|\brecommended as (?:a |the )?standard\b/i;

/** Who speaks for a document. */
const SPEAKER =
  "(?:we|I|our (?:group|panel|committee|society)|the (?:present |guideline |expert |guidelines? development |consensus |writing |working )*(?:authors?|panel(?:ists)?|panel members|committee|task force|working (?:group|party)|group|experts?|USPSTF|society|college|academy|association|board)|USPSTF|(?:this|these|the present) (?:guidelines?|guidance|consensus|statement|document|position paper|protocol))";
const ADVERBS =
  "(?:(?:strongly|conditionally|therefore|thus|also|still|now|currently|generally|routinely|additionally|further|hereby|would|do|does|unanimously|instead|accordingly|explicitly|only) |, (?:therefore|however|thus), ?)*";
export const SPOKEN = new RegExp(
  `\\b${SPEAKER},? ${ADVERBS}(not |neither |no longer )?${ADVERBS}(recommends?|suggests?|advises?|advocates?|favou?rs?|endorses?)\\b(?! (?:cautious|caution in interpret))(.{0,40})`,
  "i",
);
/** What follows "we suggest" where it explains and does not advise. */
export const EXPLAINS =
  /^\s*(?:(?:that )?(?:this|these|those|it|there|our|such|the (?:concept|hypothesis|idea|results?|data|findings?|observed|present|mechanism|difference|effect|reason|rapid|lack|model))\b(?! (?:would be important|is important|should|must))|here\b)/i;

export const PASSIVE =
  /\b(?:is|are|it is|remains?)\s+((?:(?:strongly|conditionally|therefore|thus|also|generally|routinely|currently|usually|often|commonly|frequently|typically|sometimes|additionally|highly|particularly|not|never|no longer|never|neither|now|then|always|only|especially|hence) )*)(recommended|advised|advisable|recommendable|suggested|contraindicated|discouraged)\b(.{0,40})/i;
export const MODAL_PASSIVE =
  /\b(can|could|cannot|can not|may|might|should|must)\s+(not )?be (?:\w+ly )?(?:recommended|advised)\b/i;

/** Those who care and are cared for, and what is done for them. */
const CARE =
  "(?:clinicians?|physicians?|doctors?|practitioners?|GPs?|prescribers?|providers?|nurses?|surgeons?|pharmacists?|dentists?|midwives|therapists?|teams?|hospitals?|patients?|persons?|people|individuals?|adults?|child(?:ren)?|infants?|neonates|newborns?|adolescents?|teens|women|woman|men|man|boys?|girls?|mothers?|parents?|families|carers?|caregivers?|travell?ers|you|those|anyone|everyone|smokers|users|treatments?|therap(?:y|ies)|medications?|medicines?|drugs?|dos(?:e|es|age|ing)|antibiotics?|vaccin\\w+|vaccines?|surgery|chemotherap\\w+|radiotherap\\w+|chemoradiotherapy|screening|tests?|testing|monitoring|follow-up|administration|supplementation|prophylaxis|infusion|injections?|inhibitors?|agonists?|antagonists?|blockers?|steroids?|corticosteroids?|insulin|prescriptions?|prescribing|management|care|intervention|diet|exercise|contraception|breast-?feeding|pregnancy|appointments?|examination|scans?|biops(?:y|ies)|levels?|function|discontinuation|conditions?|infections?|caution|consideration|combination|use|product|method|strategy|program|plan|rehabilitation|admission|referral|counsel+ing|education|information|products|tendon|reminder card|it|this|they|these|he|she)";
export const MODAL = new RegExp(
  `\\b${CARE}\\b[^.;]{0,160}?\\b(should|must|ought to|needs? to|has to|have to|is to|are to)(?=\\s)`,
  "gi",
);
/** The same without a subject, for documents that speak to those who care: nearly all that should be done there is care. */
export const MODAL_ALONE = /\b(should|must|ought to)(?=\s)/gi;
/** What "should" expects or supposes, where it does not tell anybody what to do. */
export const EXPECTS =
  /^(?:help|improve|reduce|increase|decrease|contribute|result|lead|allow|enable|provide|produce|create|compensate|give rise|occur|happen|show|exhibit|possess|remain|lessen|resolve|prevent|know|understand|aim|focus|try to (?:find|explain|understand)|have (?:(?:an?|some|the) (?:idea|effect|impact|role|influence|advantage|potential|ability)|better|less|more|fewer|similar|no)\b|be (?:able|possible|useful|helpful|present|related|due|similar|equal|different|representative|sufficient|considered (?:as|an?|to be|significant|mandatory|the)|seen as|regarded|viewed|expected|suspected|taken to mean|clear|obvious|able to|less|more|attributed|eliminated|explained|comparable|compatible|carriers|in direct|part of|tough|useful in))\b/i;

/** Verbs that begin what a guideline tells one to do. */
export const IMPERATIVE =
  /^(offer|consider|use|give|start|begin|initiate|stop|discontinue|continue|refer|assess|monitor|measure|check|advise|ask|tell|discuss|ensure|provide|prescribe|administer|perform|screen|treat|review|repeat|encourage|explain|arrange|test|reduce|increase|titrate|withhold|take|keep|talk|contact|seek|call|choose|obtain|document|evaluate|examine|identify|inform|limit|maintain|manage|observe|plan|prefer|rule out|switch|warn|weigh|apply|place|record|order|send|switch|base|adjust|add|make sure|be (?:aware|alert)|do not|don't|never|avoid|exclude|for (?:people|adults|children|women|patients)[^,]{0,120}, (?:offer|consider|use|give|do not|refer|advise|start|measure|provide|assess))\b/i;
/** What a leaflet or patient page asks of its reader. */
export const TO_READER =
  /^(?:(?:if|when|while|before|after|once)\b[^.]{0,160}?,? )?(?:please )?(?:(?:tell|talk (?:to|with)|ask|contact|call|see|speak (?:to|with)|consult) (?:your|a|the|their) (?:\w+ ){0,2}(?:doctor|physician|nurse|pharmacist|provider|midwife|dentist|gp|team)|(?:do not|don't|never|avoid) (?:take|use|give|eat|drink|drive|stop|share|inject|chew|crush|swallow|exceed|start|smoke)|never eat|keep taking|seek (?:immediate |urgent )?medical|stop (?:taking|using))/i;
export const READER_ASKED =
  /\b(?:tell|talk to|ask|contact|call|see|consult) (?:your|a) (?:doctor|nurse|pharmacist|physician|gp|health ?care provider)\b(?! (?:how|what|who) (?:much|many|to)\b)/i;

export const INSUFFICIENT =
  /\b(?:evidence|data)\b[^.;]{0,40}\b(?:is|are|was|remains?) (?:currently )?(?:insufficient|inadequate|lacking|too limited|not sufficient)\b[^.;]{0,60}\b(?:to (?:assess|recommend|determine|make|support or|advise)|for or against)\b|\b(?:insufficient|not enough|inadequate) evidence (?:to (?:recommend|assess|support or|make|advise)|for or against)\b|\b(?:no recommendation (?:can be|is|could be|was)? ?(?:made|given)?\b.{0,20}\bfor or against|neither for nor against|(?:cannot|can not|unable to|not possible to|could not) (?:make|formulate|give) (?:a|any) recommendations?)\b/i;
export const JUDGEMENT =
  /\bdecisions?\b[^.;]{0,160}\bshould be (?:an? )?(?:individual|individuali[sz]ed|made (?:on an individual|individually|case))|\b(?:may|might|can|could) (?:also )?(?:be (?:considered|offered|reasonable)|choose to)\b|\b(?:risks?|benefits?)\b[^.;]{0,80}\b(?:should|must|need to) be (?:carefully )?(?:weighed|considered|balanced|discussed)\b|\b(?:should|must) be (?:carefully )?re-?considered\b|\b(?:should|must|need to) (?:still )?(?:remain with|be left to|depend on|also consider|consider the issue)\b|\b(?:should|must|needs? to) be carefully considered\b|\bcomplications\b[^.;]{0,80}\bmust be considered\b/i;
export const CONSIDERED = /\bdecision\b[^.;]{0,80}\bindividual\b/i;

/** What makes "we suggest" advice on care. */
export const ADVICE =
  /\bsuggests? (?:not |against )?(?:(?:\w+ ){0,3}(?:using|offering|starting|giving|avoiding|performing|adding|treating|screening|monitoring|administering)\b|that (?:\w+ ){0,4}(?:clinicians?|physicians?|patients?|women|men|children|people|treatment|therapy|it would be important)\b|.{0,80}\b(?:to be|as) (?:an? |the )?(?:\w+ ){0,2}(?:alternative|option|choice|treatment|therapy)|.{0,60}\b(?:for|in) (?:all |most |the )?(?:patients|women|men|children|adults|people)\b)/i;

/** "no additional treatment with infliximab" in front of "should be given". */
export const NOTHING = /(?:^|[,:] |\b(?:then|therefore|thus|and) )(?:no|neither) [\w-]+[^,;]{0,60}$/i;

/** Handling of a product, which is no care: "should be stored", "must be discarded". */
export const HANDLING =
  /^be (?:disposed|stored|refrigerated|discarded|mixed|labelled|thrown|written|wiped|kept in the|reconstituted|diluted|shaken)\b/i;

/** The USPSTF's words for its grade C; others write the same for "let the patient's case decide". */
export const SELECTIVELY = /^\s*(?:that\b.{0,60}?\b)?(?:selectively|individuali[sz](?:e|ing)|shared decision)/i;
