/** The words by which a title says that its publication was taken back ("RETRACTED: …"); nothing for any other title. */
export function retractedInTitle(title: string): string | undefined {
  return /^\W*(retracted(?: article)?|withdrawn)\s*[:.\]]/i.exec(title)?.[1];
}
