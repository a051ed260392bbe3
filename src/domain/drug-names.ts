/** Names of one drug by WHO (INN) and the United States (USAN), where they are different words; the first is what both are kept as. */
const SAME = [
  "aspirin|acetylsalicylic acid|acetylsalicylate",
  "acetaminophen|paracetamol",
  "albuterol|salbutamol",
  "epinephrine|adrenaline",
  "norepinephrine|noradrenaline",
  "meperidine|pethidine",
  "glyburide|glibenclamide",
  "rifampin|rifampicin",
  "cyclosporine|ciclosporin|cyclosporin",
  "furosemide|frusemide",
  "lidocaine|lignocaine",
  "isoproterenol|isoprenaline",
  "levothyroxine|thyroxine|l-thyroxine",
  "valproate|valproic acid|divalproex",
  "phytonadione|phytomenadione|vitamin k1",
  "dipyrone|metamizole",
  "cromolyn|cromoglicic acid|cromoglycate",
  "torsemide|torasemide",
  "bendroflumethiazide|bendrofluazide",
  "chlorthalidone|chlortalidone",
  "amphetamine|amfetamine",
  "dexamphetamine|dextroamphetamine|dexamfetamine",
  "estradiol|oestradiol",
  "sulfamethoxazole|sulphamethoxazole",
  "trihexyphenidyl|benzhexol",
  "methyldopa|alpha-methyldopa",
  "penicillin g|benzylpenicillin",
  "penicillin v|phenoxymethylpenicillin",
  "risedronate|risedronic acid",
  "alendronate|alendronic acid",
  "mycophenolate|mycophenolic acid",
];

const KEPT = new Map(
  SAME.flatMap((line) => {
    const [first = "", ...others] = line.split("|");
    return others.map((other) => [other, first] as const);
  }),
);

/** One name for each drug, in small letters: the United States' where WHO's is another. */
export function sameDrugName(name: string): string {
  const low = name.trim().toLowerCase();
  return KEPT.get(low) ?? low;
}
