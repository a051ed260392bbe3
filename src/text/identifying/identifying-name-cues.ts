/** Words that headlines leave small. */
export const LITTLE = new Set(
  "and but nor for the with from into over than that per via versus about after among before between during within without under upon its are was has".split(
    " ",
  ),
);
/** A name is no longer than so many words. */
export const LONGEST = 5;
/** Words that stand before names. */
export const TITLES = new Set(
  "mr mrs ms miss mx dr doctor prof professor sir dame lord lady master madam mister missus rev reverend fr father sister brother nurse matron capt captain col colonel sgt sergeant lt lieutenant maj judge justice rabbi imam sheikh pastor herr frau fräulein mme madame mlle mademoiselle monsieur m sr sra srta señor señora señorita don doña dott dottoressa signor signora signorina mevr dhr hr fru pan pani".split(
    " ",
  ),
);
/** Titles that are other words when they are written small. */
export const TITLES_WITH_CAPITAL = new Set(
  "miss ms sir dame lord lady master father sister brother nurse matron captain col judge justice pastor don m fr rev sr doctor professor pan hr lt maj rabbi imam".split(
    " ",
  ),
);
/** Words for a person, after which a name may stand. */
export const CUES = new Set(
  "patient patients pt pts client resident inmate prisoner proband mother father mum mom mummy mommy dad daddy wife husband spouse son daughter brother sister uncle aunt auntie grandmother grandfather grandma grandpa granny nephew niece cousin baby boy girl man woman lady gentleman colleague friend neighbour neighbor veteran nurse midwife registrar consultant gp physio physiotherapist pharmacist therapist carer caregiver fiancé fiancée girlfriend boyfriend paciente patiente patientin paziente patiënt пациент пациентка".split(
    " ",
  ),
);
/** After a word for a person these lead to a name. */
export const NAMED = new Set("named called forename surname firstname lastname fullname alias".split(" "));
/** With a capital these lead to a name in a letter. */
export const ADDRESSED = new Set("dear hi hello regards sincerely thanks signed cheers from".split(" "));

/** An age, a sex with an age, or a label of a birth date or record, right after a word. */
export const AGE_AFTER =
  /^['’]?s?[\s,;.(–-]*(?:(?:is|was|who is|who's)\s+)?(?:(?:[MF]|an?|now|currently|aged?|age)\s*:?,?\s+)*(?:over 89|\d{1,3})\s*-?\s*(?:y\b|yo\b|y\/o|y\.o|yrs?\b|years?\b|[MFmf]\b|♀|♂|male\b|female\b|months? old|weeks? old|days? old|mo\b)|^[\s,;.(–-]*(?:d\.?o\.?b|date of birth|born\b|mrn\b|nhs (?:no|num)|hospital (?:no|num)|ssn\b|m\/\d|f\/\d|[MF]\s?\d{2}\b)/iu;

/** What is done or told only by or of a person. */
export const ACTS =
  /^\s+(?:presented|presents|complain(?:s|ed)|weighs|lives|takes|took|is taking|was taking|suffers|suffered|feels|wants|asks|says|said|told|vomited|fell|collapsed|is an? \d|was (?:admitted|diagnosed|discharged|seen|referred|started|given|born)|is (?:allergic|pregnant|breastfeeding|allergisch|on \p{Ll})|has been (?:taking|admitted|diagnosed|feeling|on))(?!\p{L})/iu;
/** The same after "does", "should". */
export const ASKED_ACTS =
  /^\s+(?:need|take|receive|get|have|start|stop|continue|tolerate|use|qualify|keep|be (?:given|started|switched|admitted|treated|on))(?!\p{L})/iu;

/** Whole names that are a disease's, a test's or a body's. */
export const EPONYM_PHRASES =
  /(?<![\p{L}])(?:Lou Gehrig|Los Angeles|Di George|Sprague[- ]Dawley|Lloyd[- ]Davies|Charles Bonnet|Pierre Robin|Pierre Marie|Gilles de la Tourette|Sister (?:Mary|Joseph)|Mary Joseph|Da Costa|De Quervain|de Quervain|Bence Jones|Austin Flint|Graham Steell|Ramsay Hunt|Argyll Robertson|Marcus Gunn|Brown[- ]S[eé]quard|Cornelia de Lange|Mary Jane|Mary Rose|St\.? (?:Jude|Vitus|John|Anthony|Thomas)|Johns Hopkins|Mayo|Joanna Briggs|Carol Davila|Ann Arbor|Virginia Apgar|Prader|Allen (?:test|score)|Edmonton|Marie Curie|Macmillan|Edwards syndrome|Kaiser Permanente|Stanley (?:Milgram)|Lady Windermere|Nelson(?:'s)? syndrome|Chan Zuckerberg|Bill (?:and|&) Melinda|Robert Koch|Max Planck|Howard Hughes|Robert Wood Johnson|Eli Lilly|Johnson & Johnson|Johnson and Johnson|Kaplan[- ]Meier)(?![\p{L}])/gu;
/** Double names that are a disease's though a part is a common name. */
export const KNOWN_DOUBLES =
  /^(?:stevens-johnson|johnson-stevens|smith-(?:magenis|lemli|lemli-opitz|robinson|petersen)|lewis-sumner|cronkhite-canada|rosai-dorfman|wolff-parkinson|parkinson-white|lambert-eaton|campbell-walsh|mitchell-riley|allen-brown|marshall-smith|jackson-weiss|jackson-pratt|cooper-.*|ehlers-danlos|.*-bennett|miller-(?:fisher|dieker)|jean-.*syndrome)$/u;
