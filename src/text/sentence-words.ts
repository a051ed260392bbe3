const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles, before a name; in other letters (MS, DR) they are something else. */
export const TITLES = set("Dr Drs Prof Mr Mrs Ms St");

/** Abbreviations after which the sentence always goes on, without their last stop, in small letters; never all capitals (CF, CA). */
export const NEVER_LAST = set(`
  e.g eg i.e ie v vs cf viz approx av ca fig figs eq eqs ref refs tab tabs sec sect chap resp var subsp
  nr incl excl esp al.e dept univ
`);

/** Abbreviations that stand before a number or a label, without their last stop; else they may be a word ("No.", "in."). */
export const BEFORE_NUMBER = set(`
  no nos vol vols p pp art para suppl ver jan feb mar apr jun jul aug sep sept oct nov dec table tables box appendix chapter
  section part grade item n
`);

/** Abbreviations that end a sentence only where a plain opening word follows: initials of states, degrees, journals. */
export const SELDOM_LAST = set(`
  al u.s u.k e.u u.s.a d.c inc ltd corp co jr sr ph.d m.d m.sc b.sc d.phil sp spp ssp am int eur br clin med engl natl acad
  sci soc proc assoc ann arch biol chem exp pharmacol pathol physiol surg gen col mt ft lt dist
`);

/** Words after which a single capital letter is a name of its own: "vitamin D. Patients", "hepatitis C. All". */
export const BEFORE_LETTER = set(`
  vitamin vitamins hepatitis type types group groups class classes grade stage phase arm panel influenza factor protein
  immunoglobulin score category level cohort part appendix plan option model site region domain subtype serotype serogroup
  strain genotype haplotype allele chain subunit apolipoprotein haemoglobin hemoglobin cyclosporin cyclosporine
  amphotericin mitomycin study trial schedule regimen drug treatment coenzyme complex and or to versus
`);

/** Small words believed to open a sentence where a writer forgot the capital, after a stop that follows a whole word. */
export const SMALL_OPENERS = set("the we this these there our it however");

/** Words that open a sentence and seldom stand inside one with a capital. */
export const OPENERS = set(`
  A Accordingly Additional Additionally Adults Adverse After All Also Although Among An And Another Any Are As Assessment At
  Based Because Before Between Both But By Can Cases Children Clinical Clinicians Compared Conclusion Conclusions Consistent
  Current Currently Data Despite Do Does During Each Early Eight Eighteen Eighty Either Eleven Evidence Except Fifty Finally
  Findings First Five Follow For Forty Four From Further Furthermore Given He Hence Her Here His How However If Importantly In
  Increased Indeed Interestingly Is It Its Lastly Likewise Little Many Mean Median Men Methods Moreover Most Mortality Nearly
  Neither Nevertheless Nine No None Nonetheless Not Notably Of On Once One Only Other Others Our Outcomes Over Overall
  Participants Patients People Physicians Previous Primary Prior Rather Recent Recently Research Results Safety Second
  Secondary See Seven Several She Should Similar Similarly Since Six Sixty So Some Specifically Studies Study Subjects Such Taken
  Ten That The Their Then There Therefore These They Third Thirty This Those Three Through Thus To Together Treatment Twelve
  Twenty Two Unlike Until Use Using We Were What When Where Whereas Whether Which While Who Why With Within Without Women You
  Your
`);
