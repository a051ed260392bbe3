/** Names of one drug by WHO (INN) and the United States (USAN), where they are different words or spellings; the first is what both are kept as. */
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
  "indomethacin|indometacin",
  "amoxicillin|amoxycillin",
  "cephalexin|cefalexin",
  "hydroxyurea|hydroxycarbamide",
  "sulfasalazine|sulphasalazine",
  "sulfadiazine|sulphadiazine",
  "cholecalciferol|colecalciferol",
  "beclomethasone|beclometasone",
  "clomiphene|clomifene",
  "nitroglycerin|glyceryl trinitrate",
  "succinylcholine|suxamethonium",
  "scopolamine|hyoscine",
  "phenobarbital|phenobarbitone",
  "thiopental|thiopentone",
  "dicyclomine|dicycloverine",
  "glycopyrrolate|glycopyrronium",
  "mitoxantrone|mitozantrone",
  "busulfan|busulphan",
  "chlorpheniramine|chlorphenamine",
  "leucovorin|folinic acid",
  "tetracaine|amethocaine",
  "guaifenesin|guaiphenesin",
  "cysteamine|mercaptamine",
  "pramoxine|pramocaine",
  "benztropine|benzatropine",
  "dothiepin|dosulepin",
  "trimeprazine|alimemazine",
  "metaproterenol|orciprenaline",
  "cosyntropin|tetracosactide",
  "acyclovir|aciclovir",
  "valacyclovir|valaciclovir",
  "leuprolide|leuprorelin",
  "ursodiol|ursodeoxycholic acid",
  "mesalamine|mesalazine",
  "methimazole|thiamazole",
  "calcipotriene|calcipotriol",
  "norethindrone|norethisterone",
  "ergonovine|ergometrine",
  "methylergonovine|methylergometrine",
  "meclizine|meclozine",
  "methenamine|hexamine",
  "mechlorethamine|chlormethine",
  "thioguanine|tioguanine",
  "dactinomycin|actinomycin d",
  "zoledronic acid|zoledronate",
  "ibandronate|ibandronic acid",
  "pamidronate|pamidronic acid",
  "etidronate|etidronic acid",
  "ethacrynic acid|etacrynic acid",
  "propoxyphene|dextropropoxyphene",
  "secobarbital|quinalbarbitone",
  "pentobarbital|pentobarbitone",
  "amobarbital|amylobarbitone",
  "sulfisoxazole|sulfafurazole",
  "cephradine|cefradine",
  "dalfampridine|fampridine",
];

const ALL = new Map(
  SAME.flatMap((line) => {
    const names = line.split("|");
    return names.map((name) => [name, names] as const);
  }),
);

/** Every name of the drug, as texts may give it, in small letters. */
export function allDrugNames(name: string): readonly string[] {
  const low = name.trim().toLowerCase();
  return ALL.get(low) ?? [low];
}

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
