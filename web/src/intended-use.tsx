/** What Citeside is for and what it is not for, in short; docs/intended-use.md has all of it. */
export function IntendedUse() {
  return (
    <div className="page prose">
      <h1>Intended use</h1>
      <p className="notice">
        Not for emergencies, nor for any situation in which there is no time to read the sources.
      </p>
      <h2>For whom</h2>
      <p>
        Health care professionals and clinical librarians who can judge medical evidence, and developers of software for
        them. Not for patients on their own.
      </p>
      <h2>For what</h2>
      <p>
        To find, in a library that its owner controls, what guidelines, research and drug labels say on a clinical
        question, with the exact words of each source, so that a professional can check every sentence before using it.
        It supports a decision; it does not make one.
      </p>
      <h2>Not for</h2>
      <ul>
        <li>Diagnosis or treatment of a person without a professional.</li>
        <li>Calculating a dose for a person.</li>
        <li>Reading images, signals or laboratory patterns.</li>
      </ul>
      <h2>How it works</h2>
      <p>
        No language model takes part. Each tier is searched on its own; sentences are chosen by what they name and by
        the design of the publication they stand in; every one is a span of a stored text, and opens there. What is
        absent is counted, not phrased. The same library and the same question give the same answer, and anybody can
        verify it without your library.
      </p>
      <h2>Limits</h2>
      <ul>
        <li>It knows only its library. “None of the 12 guidelines names X” is true of these twelve.</li>
        <li>
          Sentences are chosen by words, not understood: a relevant one can be missed, and a chosen one can lack
          context. Open the passage.
        </li>
        <li>
          A note is somebody’s reading of a publication, often of its abstract only. The publication is the authority.
        </li>
        <li>
          An inferred certainty is a reading aid for one publication, not a GRADE judgement of a body of evidence.
        </li>
        <li>A retraction is known only as of the records and lists in the library.</li>
        <li>Clinical correctness of answers has not been validated in practice.</li>
      </ul>
      <h2>What leaves this machine</h2>
      <p>
        Nothing, unless you ask for it. A live search names what will be sent, with names and numbers that could
        identify a person taken out, before it is sent. Questions, answers and marks are kept on this machine only.
      </p>
    </div>
  );
}
