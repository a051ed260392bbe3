import type { DrugClassRow } from "./drug-class-table.js";

const STRONG_3A =
  "clarithromycin|telithromycin|itraconazole|ketoconazole|posaconazole|voriconazole|ritonavir|cobicistat|indinavir|nelfinavir|saquinavir|lopinavir|nefazodone|grapefruit juice";
const MODERATE_3A =
  "aprepitant|ciprofloxacin|conivaptan|crizotinib|cyclosporine|diltiazem|dronedarone|erythromycin|fluconazole|fluvoxamine|imatinib|isavuconazole|verapamil";
const STRONG_3A_INDUCERS = "apalutamide|carbamazepine|enzalutamide|mitotane|phenytoin|rifampin|st john's wort";
const MODERATE_3A_INDUCERS = "bosentan|efavirenz|etravirine|phenobarbital|primidone|dabrafenib|lorlatinib";
const PGP =
  "amiodarone|carvedilol|clarithromycin|cyclosporine|dronedarone|itraconazole|ketoconazole|lapatinib|lopinavir|propafenone|quinidine|ranolazine|ritonavir|saquinavir|ticagrelor|verapamil";

/** Only the plural, or "strong inhibitor", speaks of other drugs; "is an inhibitor of CYP3A4" speaks of the label's own. */
const CYP = String.raw`(?:CYP(?:\s?450)?|cytochrome P-?\s?450|P450)`;
const STRONG = String.raw`(?:strong|potent)\s(?:\w+\s)?`;
const OF_3A = String.raw`${CYP}[\s-]?(?:isoen?zyme\s)?3A(?:4(?:\/5)?)?(?:\sisoen?zyme)?`;
const NOT_SAID = String.raw`(?<!(?:strong|potent|moderate|weak|dual|combined)\s(?:\w+\s)?)`;

/**
 * Classes by the enzyme or transporter that drugs block or speed up. Members: United States Food and Drug Administration, "Drug Development and
 * Drug Interactions: Table of Substrates, Inhibitors and Inducers", those in common use. A sentence on strong ones holds for these alone.
 */
export const ENZYME_CLASSES: readonly DrugClassRow[] = [
  {
    words: "a strong CYP3A4 inhibitor",
    members: STRONG_3A,
    named: String.raw`${STRONG}${OF_3A}\sinhibitors?|${STRONG}inhibitors?\sof\s${OF_3A}`,
  },
  {
    words: "a moderate CYP3A4 inhibitor",
    members: MODERATE_3A,
    named: String.raw`moderate\s${OF_3A}\sinhibitors?|moderate\sinhibitors?\sof\s${OF_3A}`,
  },
  {
    words: "a CYP3A4 inhibitor",
    members: "=a strong CYP3A4 inhibitor|=a moderate CYP3A4 inhibitor",
    named: String.raw`${NOT_SAID}(?:${OF_3A}\sinhibitors|inhibitors\sof\s${OF_3A})(?!\sand\sP-)`,
  },
  {
    words: "an inhibitor of both CYP3A4 and P-gp",
    members: "clarithromycin|itraconazole|ketoconazole|ritonavir|saquinavir|lopinavir",
    named: String.raw`(?:dual|combined)\s(?:\w+\s)?inhibitors?\sof\s(?:both\s)?(?:${OF_3A}\sand\sP-|P-(?:gp|glycoprotein)\sand\s(?:strong\s)?${OF_3A})|combined\sP-(?:gp|glycoprotein)\sand\s(?:strong\s)?${OF_3A}\sinhibitors?|inhibitors\sof\s${OF_3A}\sand\sP-`,
  },
  {
    // Of a label that says nothing of strength; members: those that the label of rivaroxaban names as combined P-gp and moderate CYP3A4 inhibitors.
    words: "an inhibitor of P-gp and a moderate one of CYP3A4",
    members: "diltiazem|dronedarone|erythromycin|verapamil",
    named: String.raw`combined\sP-(?:gp|glycoprotein)\sand\s(?:weak\sor\s)?moderate\s${OF_3A}\sinhibitors?|(?<!(?:strong|potent|dual|combined)\s)inhibitors\sof\s(?:${OF_3A}\sand\sP-(?:gp|glycoprotein)|P-(?:gp|glycoprotein)\sand\s${OF_3A})`,
  },
  {
    words: "a strong CYP3A4 inducer",
    members: STRONG_3A_INDUCERS,
    named: String.raw`${STRONG}(?:dual\s)?(?:${OF_3A}\sinducers?|inducers?\sof\s(?:both\s)?${OF_3A})|combined\sP-(?:gp|glycoprotein)\sand\s(?:strong\s)?${OF_3A}\sinducers?`,
  },
  {
    words: "a CYP3A4 inducer",
    members: `=a strong CYP3A4 inducer|${MODERATE_3A_INDUCERS}`,
    named: String.raw`${NOT_SAID}(?:${OF_3A}\sinducers|inducers\sof\s${OF_3A})`,
  },
  {
    words: "a CYP2D6 inhibitor",
    members: "bupropion|fluoxetine|paroxetine|quinidine|terbinafine|duloxetine|cinacalcet|mirabegron",
    named: String.raw`(?<!weak\s)(?:${CYP}\s?2D6\sinhibitors|${STRONG}inhibitors?\sof\s${CYP}\s?2D6|inhibitors\sof\s${CYP}\s?2D6)`,
  },
  {
    words: "a CYP2C19 inhibitor",
    members: "fluconazole|fluoxetine|fluvoxamine|ticlopidine|voriconazole|omeprazole|esomeprazole",
    named: String.raw`(?<!weak\s)(?:${CYP}\s?2C19\sinhibitors|inhibitors\sof\s${CYP}\s?2C19)`,
  },
  {
    words: "a CYP2C9 inhibitor",
    members: "amiodarone|fluconazole|miconazole|voriconazole",
    named: String.raw`(?<!weak\s)(?:${CYP}\s?2C9\sinhibitors|inhibitors\sof\s${CYP}\s?2C9)`,
  },
  {
    words: "a CYP1A2 inhibitor",
    members: "ciprofloxacin|fluvoxamine|mexiletine",
    named: String.raw`(?<!weak\s)(?:${CYP}\s?1A2\sinhibitors|inhibitors\sof\s${CYP}\s?1A2)`,
  },
  {
    words: "a P-glycoprotein inhibitor",
    members: PGP,
    named: String.raw`(?<!dual\s|combined\s)(?:P-(?:gp|glycoprotein)\sinhibitors|inhibitors\sof\sP-(?:gp|glycoprotein)(?!\sand\s))`,
  },
  {
    words: "a P-glycoprotein inducer",
    members: "rifampin|carbamazepine|phenytoin|st john's wort",
    named: String.raw`P-(?:gp|glycoprotein)\sinducers?|inducers\sof\sP-(?:gp|glycoprotein)`,
  },
];
