const HARMLESS =
  /\bharmless\b|\bwithout (?:any )?(?:risk|harm|danger|problems?|concerns?|worry|worries|hesitation|precautions?|difficulty|fear|restrictions?)\b|\bno (?:reason|need|grounds?|cause) (?:to|for|not to|against) (?:withhold\w*|avoid\w*|stop\w*|discontinu\w+|interrupt\w*|caution|concern|worry|precautions?|taper\w*|reduc\w+|adjust\w*|using|giving|taking|it)\b|\b(?:need not|needn['’]t|(?:do|does)(?: not|n['’]t) (?:need|have) to) be (?:withheld|avoided|stopped|discontinued|interrupted|paused|tapered)\b|\b(?:is|are) no (?:contra-?indication|problem|obstacle|barrier|bar|issue)\b|\b(?:not|never) (?:a |an )?contra-?indicat(?:ed|ion)\b|\b(?:does|do) not stand in the way of\b|\bno (?:problems?|issues?|restrictions?|precautions?|worries)\b/giu;

/** A text in which "no reason to withhold", "without worry", "is no contraindication" and the like read "safe". */
export function safely(words: string): string {
  return words.replace(HARMLESS, "safe");
}
