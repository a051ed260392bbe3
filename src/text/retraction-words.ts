/** The words by which a title says that its publication was taken back ("RETRACTED: …"); nothing for any other title. */
export function retractedInTitle(title: string): string | undefined {
  return /^\W*(RETRACTED(?: ARTICLE)?|WITHDRAWN|Retracted(?: Article)?(?=:)|Withdrawn(?=:))\b/.exec(title)?.[1];
}
