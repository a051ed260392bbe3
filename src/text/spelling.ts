/** -our words whose American form ends in -or. The list is closed: "hour", "four", "flour", "tour" and "contour" keep theirs. */
const OUR =
  /(tum|col|behavi|fav|lab|hum|hon|neighb|od|vap|vig|rum|harb|flav|arm|sav|endeav|rig|ferv|glam|ranc|splend|succ|cand|clam)our/;

/** Roots whose Greek "oe" is "e" in American spelling. The list is closed: "does", "phoenix", "coefficient", "poem" and "shoe" keep theirs. */
const OE =
  /oe(?=dem)|(?<=^|o)oe(?=soph)|(?<=^|[io])oe(?=str[aeiou])|(?<=f)oe(?=t)|(?<=c)oe(?=lia)|(?<=am)oe(?=b)|(?<=rrh|pn|hom)oe(?=[aio])/g;

/** "ae" is "e", but for a last "ae" (vertebrae), "aer" (aerobic, anaerobe) and "ael" (Israel, Michaelis). */
const AE = /ae(?=[a-km-qs-z])/g;

/** What stands before -ise where American spelling has -ize: "organ", "random", "sensit"; not "no", "prom", "exerc", "adv", "expert". */
const IZE =
  /^([a-z]{2,}(?:l|n|r|g|s|im|dom|tom|nom|[aeiou]t|rd|id|od|ic|trac|path|tiv|siv)i)s(e|ed|es|er|ers|ing|able|ation|ations|ational|ationally)$/;
const NOT_IZE = /^(compr|enterpr|surpr|appr|repr|sunr|moonr|cer|treat|val|pen)is/;

/** American "analyze" goes to British "analyse", and not the other way: so the verb meets "analyses", the noun's plural. */
const YZE = /(?<=l)yz(?=(e|ed|es|er|ers|ing)$)/;

const WORDS: ReadonlyMap<string, string> = new Map(
  (
    "fibre:fiber fibres:fibers litre:liter litres:liters metre:meter metres:meters centre:center centres:centers " +
    "centred:centered titre:titer titres:titers theatre:theater theatres:theaters goitre:goiter goitres:goiters " +
    "calibre:caliber millilitre:milliliter millilitres:milliliters decilitre:deciliter microlitre:microliter " +
    "microlitres:microliters millimetre:millimeter millimetres:millimeters centimetre:centimeter " +
    "centimetres:centimeters kilometre:kilometer kilometres:kilometers multicentre:multicenter " +
    "programme:program programmes:programs defence:defense defences:defenses offence:offense licence:license " +
    "licences:licenses practise:practice practised:practiced practises:practices practising:practicing " +
    "grey:gray ageing:aging artefact:artifact artefacts:artifacts judgement:judgment judgements:judgments " +
    "acknowledgement:acknowledgment aluminium:aluminum mould:mold moulds:molds sceptic:skeptic sceptical:skeptical " +
    "speciality:specialty specialities:specialties skilful:skillful enrol:enroll enrols:enrolls " +
    "enrolment:enrollment enrolments:enrollments fulfil:fulfill fulfils:fulfills fulfilment:fulfillment " +
    "instil:instill instils:instills manoeuvre:maneuver manoeuvres:maneuvers " +
    "gonadotrophin:gonadotropin gonadotrophins:gonadotropins corticotrophin:corticotropin " +
    "thyrotrophin:thyrotropin somatotrophin:somatotropin"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/**
 * Folds a British spelling to the American one, so that "haemorrhage" and "hemorrhage" are one index term.
 * Takes one lower-case word of the letters a to z; any other word comes back as it is.
 */
export function americanSpelling(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  let w = word;
  if (w.includes("ae") && w !== "aedes") w = w.replace(AE, "e");
  if (w.includes("oe")) w = w.replace(OE, "e");
  if (w.includes("our")) w = w.replace(OUR, "$1or");
  if (w.includes("sulph")) w = w.replaceAll("sulph", "sulf");
  // Leucovorin is a drug's name, and so is spelled one way only.
  if (w.startsWith("leuco") && w !== "leucovorin") w = `leuko${w.slice(5)}`;
  w = w.replace(/(?<=log)ue(?=s?$)/, "").replace(YZE, "ys");
  return NOT_IZE.test(w) ? w : w.replace(IZE, "$1z$2");
}
