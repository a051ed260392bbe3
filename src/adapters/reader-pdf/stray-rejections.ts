let watched = false;

/**
 * Keeps damaged PDFs from ending the process: pdf.js 5.4 fetches all pages' dictionaries beforehand (`Catalog.getPageDict`) and
 * never waits for those that it turns out not to need, so that one which is damaged is a promise that nobody handles. What is
 * wrong with a page that is needed is told by the promise that is waited for. Other code's unhandled promises end the process
 * as before, or go to whoever else listens for them.
 */
export function passOverStrays(): void {
  if (watched) return;
  watched = true;
  process.on("unhandledRejection", (reason) => {
    if (isStray(reason) || process.listenerCount("unhandledRejection") > 1) return;
    throw reason;
  });
}

/** Whether something thrown comes from within pdf.js. */
export function isStray(reason: unknown): boolean {
  return reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? "");
}
