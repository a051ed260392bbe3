/** What a study says it found, beside how it was done: with it, a sentence on the method tells a result, too. */
const RESULT =
  /\b(?:significan\w*|improve[ds]?|improvements?|reduce[ds]?|reductions?|increase[ds]?|decrease[ds]?|lower(?:ed)?(?! (?:limbs?|extremit\w+|legs?|back|body|abdom\w+|respiratory|urinary|third|quadrants?))|higher|greater|fewer|less|better|worse|longer|shorter|superior\w*|(?:non-?)?inferior\w*|(?:in)?effective(?!ness)|no (?:\w+ )?(?:differ\w+|effects?|benefit)|not (?:\w+ )?differ\w*|differed|similar|comparable|equivalent|benefits?|benefited|prevented|associated with|respon(?:se rates?|ders|ded)|survival|met|achieved|reached|occurred|showed|shown|found|observed|demonstrated|revealed|confirmed|feasible|safe|well[- ]tolerated|adverse|side[- ]effects?|toxicit\w+)\b|\bP\s?[<=>≤]|\b95\s?% ?(?:CI|confidence)/iu;

/** Aims and plans stay what they are, whatever effects they speak of. */
const PLANNED =
  /\b(?:(?:is|are) (?:currently |still |now |also )?(?:underway|under way|ongoing|recruiting|being (?:also |currently |now )?(?:conducted|performed|recruited|examined|studied|tested|investigated|evaluated|assessed|compared))|(?:we|(?:the|this|our) (?:study|trial|research|project|work|results?|findings?)|participants|patients|data|outcomes?|measurements?|analys[ei]s) will\b|will be (?:\w+ )?(?:assessed|measured|collected|compared|evaluated|randomi[sz]ed|recruited|analy[sz]ed|invited|asked|offered|followed|enrolled|conducted|performed|used|tested|examined|determined|included|published|disseminated))/iu;
/** "The study investigated …", "This article reports …", with nothing found after it. */
const STUDY_DID =
  /^(?:[A-Z]\w+ ?[:.] )?(?:the|this|our|a|these|in (?:the|this)) (?:[\w-]+ ){0,4}(?:study|studies|trial|trials|article|paper|work|review|analys[ei]s|investigation|experiment)s?,? (?:(?:we|is|was|has|have) )?(?:investigat|examin|assess|evaluat|compar|explor|studi|test|analy[sz]|describ|report|present|determin|address|design|sought|seek|focus)\w*\b/iu;
/** "X is a randomised trial of …", "The study design was …". */
const IS_A_TRIAL =
  /\bwe (?:designed|conducted|undertook|performed|carried out|set up) (?:this|the present|an?|our|two) (?:[\w,-]+ ){0,8}(?:study|studies|trial|experiment|survey|review|analys[ei]s)\b|\b(?:is|was) (?:an? |the first )(?:[\w,/-]+ ){0,9}(?:trial|study|rct|registry|survey|project|experiment|pilot|crossover|cross-over)\b|\bstudy design (?:is|was)\b|\b(?:trial|study) (?:is|was) (?:an? )?(?:[\w,/-]+ ){0,6}(?:randomi[sz]ed|blind\w*|controlled|prospective|retrospective|crossover|cross-over|multi-?cent(?:er|re)|open[- ]label)\b/iu;
/** Who was asked and who took part. */
const TOOK_PART =
  /\b(?:were|was) (?:screened|approached|contacted|invited|eligible|excluded|included (?:in|to|into)|lost to follow[- ]?up)\b|\b(?:completed|withdrew from|dropped out of|returned|finished) (?:the|all|both) (?:\w+ )?(?:study|trial|questionnaires?|surveys?|follow[- ]?up|protocol|interviews?|visits?|assessments?)\b|\b(?:gave|provided|signed) (?:\w+ )?(?:informed )?consent\b|\b(?:response|participation|recruitment|completion|consent) rates? (?:was|were)\b|\btook part in\b|\bcontributed (?:\w+ )?data\b|\b(?:patients?|participants?|subjects?|women|men|children|infants|adults|volunteers) (?:with (?:[\w.-]+ ){1,6}?)?(?:\([^)]*\) )?(?:received|were given|were treated with|underwent|used)\b/iu;
/** The same, whatever else is said of it. */
const WAS_ASKED =
  /\b(?:agreed|consented|asked|invited|approached|refused|declined|willing|eligible|chose) to (?:take part|participate|join|submit|enter|enrol|complete|provide)\b|\binvited\b.{0,120}\bto (?:submit|take part|participate)\b/iu;
/** "Twenty-nine children with a confirmed diagnosis participated in this trial": who took part, whatever "confirmed" is said of. */
const PARTICIPATED =
  /\b(?:participated in|took part in|were (?:enrolled|randomi[sz]ed) in(?:to)?|entered) (?:this|the|our|a) (?:[\w‐-]+,? ){0,6}(?:study|trial|experiment|survey)\b[^,;]*$/iu;
/** "Total score by treatment week, full analysis set, in both studies": the words beneath a figure have no verb. */
const BENEATH_A_FIGURE =
  /^(?!.*\b(?:is|are|was|were|be|been|has|have|had|did|does|do|can|may|should|will|showed|rose|fell|led|gave|grew|improved|reduced|increased|decreased|declined|differed|achieved|remained|favou?red|changed|lowered)\b)[^.;]*\b(?:by (?:treatment|study|week|visit|group|time)|over time|full analysis set|intent(?:ion)?-to-treat population|ITT population|per[- ]protocol (?:set|population))\b/iu;
/** What would be if something else were so. */
const SUPPOSED =
  /^if\b.{0,200}\bwould\b|^if (?:it |this |they |the (?:intervention|treatment|program(?:me)?) )?(?:is |are |were |proves? |proven |found |shown )?(?:to be )?(?:effective|successful|efficacious|beneficial)\b/iu;
/** What a treatment was made of. */
const MADE_OF =
  /\b(?:interventions?|program(?:me)?s?|sessions?|protocol|treatment|training|regimen|curriculum|control group|exercises) (?:included|consisted of|comprised|involved|lasted|contained|was based on|were based on)\b/iu;
/** Who was to judge, and whether they knew which arm somebody was in. */
const JUDGED =
  /\b(?:reviewers|assessors|raters|evaluators|observers|examiners)\b.{0,40}\b(?:unsure|unaware|blind(?:ed)?|masked|guess\w*|identif\w+)\b|\b(?:unsure|guess\w*|identification|control|intervention) (?:of |the |which )*(?:trial |treatment |study )?(?:arm|allocation)\b.{0,60}\b(?:decisions?|guess\w*|based on)\b|\b(?:correct )?identification (?:of )?(?:the )?(?:control|intervention|treatment) arm\b|\bassignment of (?:[\w-]+ ){0,3}(?:arms?|groups?)\b|\bdecisions? (?:about|for|on)\b.{0,60}\b(?:control|intervention|treatment) arm\b/iu;
/** "Primary endpoints were …": what was to be counted, unless it is told what came of it. */
const WAS_TO_BE_COUNTED =
  /^(?:the )?(?:co-?)?(?:primary|secondary|main|principal) (?:\w+ ){0,2}(?:outcomes?|end[- ]?points?)(?: measures?)? (?:was|were|is|are|included?)\b(?! (?:\w+ )?(?:met|reached|achieved|similar|comparable|lower|higher|better|significan\w*|not)\b)(?!.*(?:\d\s?%|\bP\s?[<=>≤]|\bsignifican))|^(?:the )?(?:adverse (?:effects?|events?)|side[- ]effects?|safety|tolerability)(?: of [^,;]{1,60})? (?:was|were) (?:also )?(?:assessed|recorded|monitored|evaluated|collected|documented)\b(?!.*(?:\d|\bsignifican|\bsimilar))/iu;
/** When and how people were seen and things measured. */
const WAS_SEEN =
  /\b(?:patients?|subjects?|participants?|women|men|children|infants|adults|they|volunteers|animals|groups?|arms?|individuals) (?:were|was) (?:\w+ )?(?:reviewed|followed(?:[- ]up)?|assessed|evaluated|examined|monitored|seen|interviewed|instructed|asked|told|trained|observed|tested|studied|measured|matched|stratified|categori[sz]ed|grouped|scheduled)\b/iu;
const WAS_MEASURED =
  /\b(?:was|were) (?:\w+ )?(?:measured|assessed|evaluated|recorded|calculated|determined|collected|analy[sz]ed|estimated|monitored|registered|defined|documented|quantified|rated|graded|scored|obtained|performed|applied|administered|undertaken|carried out|used|compared)\b|^(?:assessments?|measurements?|evaluations?|recordings?|readings?|examinations?)\b.{0,80}\b(?:was|were) (?:made|done|taken)\b|\b(?:was|were) (?:also |then |all )?noted\s?\.?$|\b(?:was|were) (?:the |our |a )?(?:primary|secondary|main|principal) (?:\w+ )?(?:outcomes?|end-?points?|measures?|variables?)\b|\b(?:primary|secondary|main|principal|other) (?:efficacy |safety |clinical |study )?(?:outcomes?|end-?points?|measures?|variables?)(?: (?:measures?|parameters?|variables?))?\b.{0,60}\b(?:was|were|is|are|include[ds]?|included)\b/iu;
/** Who the people were when it began. */
const AT_BASELINE =
  /^(?:at|on|before) (?:the )?(?:baseline|enrol?ment|study entry|entry|admission|inclusion|randomi[sz]ation|screening|recruitment)\b|\bbaseline (?:characteristics?|demographics?)\b|\b(?:the )?(?:mean|median|average) age (?:of|was|\()|\b(?:most (?:common|frequent)(?:ly reported)?) (?:[\w-]+ ){0,2}(?:conditions?|comorbidit\w+|co-morbidit\w+|diagnos[ei]s|reasons?|indications?|medical histor\w+|characteristics?)\b.{0,40}\b(?:included?|were|was)\b|\bpopulations? included\b|\bhad (?:an? )?(?:prior|previous|past) (?:history|diagnosis) of\b|\bproportions? of patients\b.{0,80}\bna[iï]ve\b|\b(?:persist(?:s|ed)|continued) despite (?:\w+ )?(?:prior|previous|earlier|past)\b/iu;
/** What stands beneath a table or figure. */
const LEGEND =
  /^(?:data|values?|results|means?|bars?|error bars|scores|numbers|columns|dots|lines|boxes|whiskers|asterisks?|letters)\b.{0,40}\b(?:(?:are|were|is|was) (?:shown|presented|expressed|given|reported|displayed|listed)|represents?|indicates?|denotes?|without (?:a )?common|(?:with|sharing) (?:the same|different|a common))\b/iu;
/** The arms were alike in what they were from the beginning. */
const ALIKE =
  /\b(?:groups|arms|cohorts)\b.{0,40}\b(?:similar|comparable|matched|balanced|alike|not (?:\w+ )?differ\w*|no (?:\w+ ){0,2}differences?)\b.{0,60}\b(?:age|sex|gender|demographic\w*|race|ethnicity|body mass index|BMI|ASA)\b/iu;
const CHANGED_SINCE = /\b(?:improv\w+|reduc\w+|increas\w+|decreas\w+|fell|rose|declin\w+|compared|than|versus)\b/iu;

/**
 * Whether a sentence answers nothing, because it only says what a study is, set out to do or will do, who was asked, who took part and what they
 * were like at the beginning, or how and when something was measured. A sentence that tells a result as well is none of these, but a plan stays one.
 */
export function tellsNoFinding(sentence: string): boolean {
  if (
    [PLANNED, WAS_ASKED, SUPPOSED, JUDGED, WAS_TO_BE_COUNTED, LEGEND, BENEATH_A_FIGURE].some((kind) =>
      kind.test(sentence),
    )
  )
    return true;
  if (PARTICIPATED.test(sentence) && !CHANGED_SINCE.test(sentence)) return true;
  if (tellsThatArmsWereAlike(sentence)) return true;
  if (AT_BASELINE.test(sentence)) return !CHANGED_SINCE.test(sentence);
  if (RESULT.test(sentence)) return false;
  return [STUDY_DID, IS_A_TRIAL, TOOK_PART, MADE_OF, WAS_SEEN, WAS_MEASURED].some((kind) => kind.test(sentence));
}

/** Whether a sentence tells only how the study was run: who was asked to take part, who judged, from which model a number comes. */
export function tellsOfTheConduct(sentence: string): boolean {
  return [JUDGED, WAS_ASKED, FROM_A_MODEL, BY_STATISTICS, WHO_STAYED, REGISTERED].some((kind) => kind.test(sentence));
}
/** Where a study is registered, or who approved it and paid for it. */
const REGISTERED =
  /\b(?:(?:study|trial|protocol) (?:is|was|has been) (?:also |prospectively |retrospectively )?registered\b|registered (?:in|at|with|on|under) (?:the )?[^.;]{0,60}\b(?:registry|register|clinicaltrials)|(?:trial|clinical) registration\b|(?:approved by|approval (?:of|from|was)) [^.;]{0,60}\b(?:ethic\w*|board|committee)|(?:funded|sponsored|financed) by)/iu;
/** Who left a study, and how long it went on. */
const WHO_STAYED =
  /\b(?:was|were) (?:withdrawn|excluded|removed) from (?:the|our|this) (?:study|trial|analys[ei]s)\b|\blost to follow-?up\b|\b(?:had|with) (?:available |complete )?data and were included\b|\b(?:was|were) included in the (?:\w+ )?analys[ei]s\b|^(?:the )?(?:mean|median|average) (?:duration of )?follow-?up\b/iu;
/** How numbers were compared. */
const BY_STATISTICS =
  /\b(?:analys[ei]s|comparisons?|data|differences?) (?:was|were) (?:\w+ )?(?:performed|analy[sz]ed|made|done|compared|tested|carried out|evaluated|conducted) (?:\w+ ){0,2}(?:by|using|with) (?:[\w’'-]+ ){0,4}(?:ANOVA|tests?|regression|models?|analys[ei]s|software|SPSS|SAS)\b/iu;
/** "P values are from a logistic regression model". */
const FROM_A_MODEL =
  /\b(?:p[ -]values?|odds ratios?|ORs?|hazard ratios?|HRs?|confidence intervals?|CIs?|estimates?|differences?|means?)\b[^.]{0,60}\b(?:is|are|was|were) (?:from|based on|calculated|derived|obtained|computed|estimated|adjusted)\b/iu;

/** "SRI = responder index; OCS = oral corticosteroid": short forms and what they stand for, two of them or more. */
const SHORT_FORM = "(?=[^\\s=]*\\p{Lu}[^\\s=]*[\\p{Lu}\\d])[\\p{L}\\d+/()‐-]{2,15}";
const SHORT_FORMS = new RegExp(
  `^${SHORT_FORM}\\s*(?:=\\s[^;=]{3,160}[;,]\\s*${SHORT_FORM}\\s*=|(?:–|—|:|,)\\s[^;\\d]{3,80};\\s*${SHORT_FORM}\\s*(?:–|—|:|,))\\s`,
  "u",
);

/** The same, three of them anywhere in what is no sentence else. */
const STANDS_FOR = /(?:\S+ = [^;=]{3,160};\s?){2}\S+ = /u;

/** So many short forms with what they stand for, one behind the other, are a legend. */
const SHORT_FORMS_LISTED = 3;

/** "HOMA-IR homeostasis model assessment of insulin resistance, IL-6 interleukin-6": short forms each before the words that they stand for. */
function listsShortForms(sentence: string): boolean {
  const parts = sentence.split(/[,;]\s+/u);
  const explains = (part: string) => {
    const [, short = "", words = ""] = /^([\p{L}\d-]{2,10})\s?[:=,]?\s(\p{Ll}[\p{L}\d -]+)\.?$/u.exec(part) ?? [];
    return (
      /\p{Lu}.*[\p{Lu}\d]/u.test(short) &&
      words.slice(0, 1).toLowerCase() ===
        short
          .replace(/^[a-z]+(?=[A-Z])/u, "")
          .slice(0, 1)
          .toLowerCase()
    );
  };
  return parts.filter(explains).length >= SHORT_FORMS_LISTED;
}

/** Whether words stand beneath a figure or table and tell nothing by themselves. */
export function isALegend(sentence: string): boolean {
  return (
    LEGEND.test(sentence) ||
    listsShortForms(sentence) ||
    BENEATH_A_FIGURE.test(sentence) ||
    SHORT_FORMS.test(sentence) ||
    STANDS_FOR.test(sentence)
  );
}

/** Whether a sentence says that the arms were alike in age, sex and the like. */
export function tellsThatArmsWereAlike(sentence: string): boolean {
  return ALIKE.test(sentence);
}

/** What a study looked into may be "associated with" something, and nothing is found yet. */
const LOOKED_INTO =
  /\b(?:associated with|similar|comparable|safe|feasible|survival|lower|less|response rates?|adverse \w+)\b/giu;

/** Whether a sentence only says what its study is about ("The study investigated …"): it leads nothing, whatever is asked. */
export function tellsOnlyWhatWasStudied(sentence: string): boolean {
  return STUDY_DID.test(sentence) && !RESULT.test(sentence.replace(LOOKED_INTO, " "));
}

/** "One participant stopped …", "in two patients": what befell single people of a study. */
const SINGLE =
  /^(?:(?:only|in|for|however|additionally|also),? )*(?:(?:one|1)(?! in\b)|a single|two|another|the (?:first|second|third|other|remaining)) (?:[\w-]+ ){0,3}?(?:participant|patient|subject|person|woman|man|child|infant|case|volunteer|individual)s?\b(?! (?:groups?|arms?|in (?:each|both))\b)/iu;

/** "Two of nine slow acetylators". */
const OF_A_FEW = /^(?:\w+, )?(?:one|two|three) of (?:the )?(?:\w+|\d+)\b(?! (?:groups?|arms?)\b)/iu;

/** Whether a sentence tells what befell one or two people of a study, which is no finding on what was tried. */
export function tellsOfSingleOnes(sentence: string): boolean {
  return SINGLE.test(sentence) || OF_A_FEW.test(sentence);
}

/** Whether a sentence gives numbers "respectively" without saying whose they are. */
export function listsNobody(sentence: string): boolean {
  const at = /,? respectively\b/iu.exec(sentence)?.index;
  if (at === undefined) return false;
  const first = sentence.search(/\d/u);
  return (
    first !== -1 &&
    first < at &&
    !/\b(?:and|or|versus|vs|groups?|arms?|placebo|controls?|both|each|with|patients|receiv\w+|baseline|[A-Z][\w-]*[A-Z])\b/u.test(
      sentence.slice(0, first),
    ) &&
    !/\b(?:in|with|for|of|versus|vs|groups?|arms?)\b/iu.test(sentence.slice(first))
  );
}

/** What is not known yet, or is still to be studied: it is told under what is not known, and answers nothing. */
const TO_BE_STUDIED =
  /\b(?:ha(?:s|ve) not(?:,? to date,?)? (?:yet )?been (?:\w+ )?(?:investigated|studied|examined|established|evaluated|assessed|determined|tested|explored)|remains? (?:to be|unclear|unknown|uncertain|controversial|debated)|(?:little|less|not much) is known|\b(?:trials?|studies|data|evidence)\b[^.;,]{0,60}\b(?:is|are|remains?) (?:still |very |quite )?(?:rare|scarce|lacking|sparse|scant)\b|^(?:the )?(?:mechanisms?|ways?|reasons?|causes?|how)\b.{0,200}\b(?:poorly|not (?:well|fully|yet)|incompletely) understood|^there is (?:still )?(?:an? )?(?:urgent |unmet |clear |great )*need (?:to|for)\b|^we need to (?:explore|study|investigate|understand|know|learn|examine|establish)|(?:further|future|more|larger|additional|other|well-designed) (?:[\w-]+ ){0,4}(?:research|studies|trials?|investigations?|work)\b|(?:is|are) (?:needed|warranted|required) (?:to|before)|(?:study|trial|studies|trials)\b.{0,140}\b(?:would help|(?:is|are|seems?|appears?) (?:(?:now|still|urgently|clearly|also|feasible and|to be) )?(?:needed|warranted|required|necessary|justified)|should be (?:done|conducted|performed|undertaken))|^whether\b.{0,200}\b(?:is|are|remains?) (?:\w+ )?(?:being|unknown|unclear|not known|uncertain|controversial|to be (?:determined|established|seen)))\b/iu;

/** Whether a sentence only says that something is not known yet. */
export function tellsOnlyWhatIsUnknown(sentence: string): boolean {
  return TO_BE_STUDIED.test(sentence) && !KNOWN_TOO.test(sentence);
}

/** A finding in the same sentence, before what is left to study. */
const KNOWN_TOO =
  /\b(?:indicat\w*|show\w*|suggest\w*) that\b|\b(?:significantly|did not|was not|were not|improved|reduced|increased|decreased|was (?:superior|effective|associated)|were (?:superior|effective|associated)|found|showed)\b.{3,}[;,]|\bP\s?[<=>≤]/iu;
