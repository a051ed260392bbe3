/** One kind of section of a drug label. */
export interface LabelSection {
  /** LOINC code. */
  readonly code: string;
  /** A heading for sections that print none. */
  readonly name: string;
  /** openFDA's name of the field. */
  readonly field: string;
}

/** Sections without a kind of their own: they belong to the one above them. */
export const UNCLASSIFIED = "42229-5";
/** The list of products, ingredients and packages. */
export const PRODUCT_DATA = "48780-1";

/**
 * Sections in the order of a printed label: prescribing information (21 CFR 201.57 and, for older labels, 201.80), OTC Drug Facts
 * (21 CFR 201.66), leaflets, package. Names and codes: LOINC; fields: openFDA's searchable fields of drug labels.
 */
const ROWS: readonly string[] = [
  "34066-1 Boxed warning",
  "43683-2 Recent major changes",
  "34067-9 Indications and usage",
  "34068-7 Dosage and administration",
  "43678-2 Dosage forms and strengths",
  "34070-3 Contraindications",
  "43685-7 Warnings and precautions|warnings_and_cautions",
  "34071-1 Warnings",
  "42232-9 Precautions",
  "34072-9 General precautions",
  "34076-0 Information for patients",
  "34075-2 Laboratory tests",
  "34084-4 Adverse reactions",
  "34073-7 Drug interactions",
  "34074-5 Drug and/or laboratory test interactions|drug_and_or_laboratory_test_interactions",
  "43684-0 Use in specific populations",
  "42228-7 Pregnancy",
  "34077-8 Teratogenic effects",
  "34078-6 Nonteratogenic effects",
  "77290-5 Lactation",
  "77291-3 Females and males of reproductive potential",
  "34079-4 Labor and delivery",
  "34080-2 Nursing mothers",
  "34081-0 Pediatric use",
  "34082-8 Geriatric use",
  "88828-9 Renal impairment",
  "88829-7 Hepatic impairment",
  "42227-9 Drug abuse and dependence",
  "34085-1 Controlled substance",
  "34086-9 Abuse",
  "34087-7 Dependence",
  "34088-5 Overdosage",
  "34089-3 Description",
  "34090-1 Clinical pharmacology",
  "43679-0 Mechanism of action",
  "43681-6 Pharmacodynamics",
  "43682-4 Pharmacokinetics",
  "49489-8 Microbiology",
  "66106-6 Pharmacogenomics",
  "43680-8 Nonclinical toxicology",
  "34083-6 Carcinogenesis, mutagenesis and impairment of fertility|carcinogenesis_and_mutagenesis_and_impairment_of_fertility",
  "34091-9 Animal pharmacology and/or toxicology|animal_pharmacology_and_or_toxicology",
  "34092-7 Clinical studies",
  "34093-5 References",
  "55106-9 Active ingredient",
  "55105-1 Purpose",
  "50570-1 Do not use",
  "50569-3 Ask a doctor before use|ask_doctor",
  "50568-5 Ask a doctor or pharmacist before use|ask_doctor_or_pharmacist",
  "50567-7 When using this product|when_using",
  "50566-9 Stop use and ask a doctor|stop_use",
  "53414-9 If pregnant or breast-feeding|pregnancy_or_breast_feeding",
  "50565-1 Keep out of reach of children",
  "51727-6 Inactive ingredients|inactive_ingredient",
  "53413-1 Questions",
  "34069-5 How supplied",
  "44425-7 Storage and handling",
  "59845-8 Instructions for use",
  "42231-1 Medication guide|spl_medguide",
  "42230-3 Patient package insert|spl_patient_package_insert",
  "68498-5 Patient medication information",
  "54433-8 User safety warnings",
  "60561-8 Other safety information",
  "50741-8 Safe handling warning",
  "50742-6 Environmental warning",
  "69719-3 Health claim",
  "69718-5 Statement of identity",
  "69759-9 Risks",
  "60562-6 Route, method and frequency of administration|route",
  "60560-0 Intended use of the device",
  "60563-4 Summary of safety and effectiveness",
  "71744-7 Health care provider letter",
  "60555-0 Accessories",
  "69760-7 Compatible accessories",
  "69761-5 Alarms",
  "60556-8 Assembly or installation instructions",
  "60557-6 Calibration instructions",
  "60558-4 Cleaning, disinfecting and sterilization instructions|cleaning",
  "60559-2 Components",
  "69758-1 Diagram of device",
  "69763-1 Disposal and waste handling",
  "69762-3 Troubleshooting",
  "50740-0 Guaranteed analysis of feed",
  "50743-4 Food safety warning",
  "50744-2 Information for owners or caregivers",
  "50745-9 Veterinary indications",
  "53412-3 Residue warning",
  "51945-4 Package label|package_label_principal_display_panel",
  `${PRODUCT_DATA} Product data|spl_product_data_elements`,
  "48779-3 Indexing data|spl_indexing_data_elements",
  `${UNCLASSIFIED} Other|spl_unclassified_section`,
];

export const LABEL_SECTIONS: readonly LabelSection[] = ROWS.map((row) => {
  const [words = "", field] = row.split("|");
  const [code = ""] = words.split(" ");
  const name = words.slice(code.length + 1);
  return { code, name, field: field ?? name.toLowerCase().replaceAll(" ", "_") };
});

const BY_CODE = new Map(LABEL_SECTIONS.map((section) => [section.code, section]));

/** The kind of section with that LOINC code, where it is one that labels use. */
export function labelSection(code: string): LabelSection | undefined {
  return BY_CODE.get(code);
}
