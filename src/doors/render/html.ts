import { sha256 } from "../../domain/hash.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import type { Citation } from "./citation.js";
import { escapeHtml as escape } from "./escape-html.js";
import type { FindingsPage } from "./finding-table.js";
import { FINDINGS_COLUMNS, FINDINGS_HEADING } from "./finding-table.js";
import { STYLE } from "./html-style.js";
import { GAP_MARK, GAP_WORD, NOTE_LEGEND, NOTE_MARK, NOTICE, TIER_NAMES, sentenceCase } from "./labels.js";
import type { Absent, Page, Said, PageSection, SilentPage, TierPage } from "./page.js";
import { moreLabel, pageOf } from "./page.js";
import type { QuotedPassage } from "./passage.js";
import type { ConflictPage } from "./conflicts.js";
import { CONFLICTS_HEADING, CONFLICT_MARK } from "./conflicts.js";
import type { SafetyPage } from "./safety.js";
import { moreNotes, SAFETY_HEADING } from "./safety.js";
import { SEARCHED_COLUMNS, SEARCHED_LEGEND } from "./searched.js";
import type { WhyBlock } from "./why.js";
import { WHY_HEADING } from "./why.js";

/** Nothing may be loaded or run, and no style but the one sheet counts, whatever a bundle holds. */
const POLICY = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(STYLE), "hex").toString("base64")}'; base-uri 'none'; form-action 'none'`;

/** Sets an answer as one HTML file that needs nothing else: no script, no image, no request to any host. */
export function renderHtml(bundle: Bundle): string {
  const page = pageOf(bundle);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Citeside">
<title>${escape(page.question)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${page.remarks.map((remark) => `<p class="remark">${escape(remark)}</p>`).join("\n")}
<h1>${escape(page.question)}</h1>
<nav aria-label="Parts of this answer">
<ul>${page.tiers.map(linksHtml).join("")}<li><a href="#references">References</a></li><li><a href="#searched">What was searched</a></li></ul>
</nav>
</header>
<main>
${page.safety === undefined ? "" : safetyHtml(page.safety)}
${page.conflicts.length === 0 ? "" : conflictsHtml(page.conflicts)}
${page.tiers.map((tier) => ("lead" in tier ? tierHtml(tier) : silentHtml(tier))).join("\n")}
${referencesHtml(page)}
${searchedHtml(page)}${whyHtml(page.why)}
</main>
<footer>
<p><strong>${escape(NOTICE)}</strong></p>
<p>Evidence as of: ${escape(page.evidence)}.</p>${page.retractions === undefined ? "" : `\n<p class="warning">${escape(page.retractions)}</p>`}
<p class="made">${escape(page.made)} from library <span class="snapshot">${escape(page.snapshot)}</span></p>
</footer>
</body>
</html>
`;
}

/** Links to tiers, before them one to the part that they open. */
function linksHtml(page: TierPage | SilentPage): string {
  const { part } = page;
  const opening = part === undefined ? "" : `<li><a href="#part-${part.number}">${escape(part.heading)}</a></li>`;
  const tiers = "lead" in page ? [page] : page.tiers;
  return opening + tiers.map(({ tier, id }) => `<li><a href="#${id}">${escape(TIER_NAMES[tier])}</a></li>`).join("");
}

function partHtml(part: TierPage["part"]): string {
  if (part === undefined) return "";
  return `<h2 class="part" id="part-${part.number}">${escape(part.heading)}</h2>
${part.readAs === undefined ? "" : `<p class="remark">${escape(part.readAs)}</p>\n`}`;
}

function silentHtml({ part, heading, tiers }: SilentPage): string {
  const each = tiers.map(
    ({ tier, id, gaps }) =>
      `<div id="${id}">${gaps.map((gap) => absentHtml(gap, `${TIER_NAMES[tier]}:`)).join("\n")}</div>`,
  );
  return `${partHtml(part)}<section>
<h2>${escape(heading)}</h2>
${each.join("\n")}
</section>`;
}

function tierHtml({ id, part, heading, lead, sections, more, gaps, findings }: TierPage): string {
  return `${partHtml(part)}<section aria-labelledby="${id}">
<h2 id="${id}">${escape(heading)}</h2>
${"said" in lead ? `<div class="lead">${saidHtml(lead.said)}</div>` : absentHtml(lead.absent)}
${findings === undefined ? "" : `${findingsHtml(findings, id)}\n`}${sections.map(sectionHtml).join("\n")}
${more.length === 0 ? "" : `<details class="more"><summary>${escape(moreLabel(more))}</summary>\n${more.map(sectionHtml).join("\n")}\n</details>\n`}${gaps.map((gap) => absentHtml(gap)).join("\n")}
</section>`;
}

function findingsHtml({ rows, summary }: FindingsPage, tier: string): string {
  const id = `findings-${tier}`;
  const cell = (text: string, at: number, study: number) =>
    at === 0
      ? `<th scope="row"><a class="number" href="#reference-${study}">${escape(text)}</a></th>`
      : `<td>${escape(text)}</td>`;
  const body = rows.map(
    ({ study, cells, quote }) =>
      `<tr>${cells.map((text, at) => cell(text, at, study)).join("")}</tr>
<tr class="words"><td colspan="${FINDINGS_COLUMNS.length}" dir="auto"><q>${escape(quote)}</q></td></tr>`,
  );
  const table = `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table class="findings">
<thead><tr>${FINDINGS_COLUMNS.map((name) => `<th scope="col">${escape(name)}</th>`).join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody>
</table></div>`;
  return `<h3 id="${id}">${FINDINGS_HEADING}</h3>\n<p>${escape(summary)}</p>${rows.length === 0 ? "" : `\n${table}`}`;
}

function sectionHtml({ heading, runs }: PageSection): string {
  const lists = runs.map(
    ({ label, said }) => `${label === undefined ? "" : `<h4>${escape(label)}</h4>\n`}<ul class="said">
${said.map((one) => `<li>${saidHtml(one)}</li>`).join("\n")}
</ul>`,
  );
  return `<h3>${escape(heading)}</h3>\n${lists.join("\n")}`;
}

function conflictsHtml(conflicts: readonly ConflictPage[]): string {
  const each = conflicts.map(({ text, sides, differs }) => {
    const quotes = sides.map(
      ({ quote, references }) =>
        `<li>“${escape(quote)}” ${references
          .map((one) => `<a class="number" href="#reference-${one}" aria-label="Reference ${one}">[${one}]</a>`)
          .join(" ")}</li>`,
    );
    return `<p class="warning"><span aria-hidden="true">${CONFLICT_MARK} </span>${escape(text)}</p>
<ul>${quotes.join("\n")}</ul>${differs === undefined ? "" : `\n<p class="legend">${escape(differs)}</p>`}`;
  });
  return `<section id="conflicts" aria-labelledby="conflicts-heading">
<h2 id="conflicts-heading">${CONFLICTS_HEADING}</h2>
${each.join("\n")}
</section>`;
}

function safetyHtml(page: SafetyPage): string {
  const { patient, notes, more, none } = page;
  const listOf = (some: SafetyPage["notes"]) => `<ul class="said">\n${some.map(itemOf).join("\n")}\n</ul>`;
  const itemOf = ({ severity, mark, text, references, passages }: SafetyPage["notes"][number]) =>
    `<li><p class="safety ${severity}"><strong>${escape(mark)}:</strong> ${escape(text)} ${references
      .map((one) => `<a class="number" href="#reference-${one}" aria-label="Reference ${one}">[${one}]</a>`)
      .join(" ")}</p>\n${passages.map(passageHtml).join("\n")}</li>`;
  return `<section id="safety" aria-labelledby="safety-heading">
<h2 id="safety-heading">${SAFETY_HEADING}</h2>
<p class="legend">${escape(patient)}</p>
${notes.length === 0 ? "" : listOf(notes)}
${more.length === 0 ? "" : `<details class="more"><summary>${escape(moreNotes(page))}</summary>\n${listOf(more)}\n</details>`}
${none === undefined ? "" : `<p>${escape(none)}</p>`}
</section>`;
}

function saidHtml({
  text,
  intro,
  references,
  abstracted,
  tag,
  language,
  because,
  differs,
  passages,
  ...rest
}: Said): string {
  const numbers = references.map(
    (number) => `<a class="number" href="#reference-${number}" aria-label="Reference ${number}">[${number}]</a>`,
  );
  const note = abstracted
    ? `<a class="number" href="#abstracted" aria-label="from an abstracted note">${NOTE_MARK}</a>`
    : "";
  const remarks = [
    ...(differs === undefined ? [] : [`${sentenceCase(differs)}.`]),
    ...(because.length === 0 ? [] : [`Certainty: ${because.join("; ")}.`]),
  ];
  const why = remarks.map((remark) => `<p class="because">${escape(remark)}</p>`).join("\n");
  const before = intro === undefined ? "" : `<em class="intro">${escape(intro)}</em> `;
  return `<p>${before}<span dir="auto"${languageAttribute(language)}>${escape(text)}</span> ${numbers.join(" ")}${note}</p>
${rest.doses.map((dose) => `<p class="${dose.differs ? "dose differs" : "dose"}">${escape(dose.text)}</p>`).join("\n")}
<details><summary>${tag === "" ? "" : `${escape(tag)} `}<span class="open">quote</span></summary>
${[...passages, ...rest.dosePassages].map(passageHtml).join("\n")}
${why}
</details>`;
}

function passageHtml({ before, quoted, after, place, language, reference }: QuotedPassage): string {
  const where = place.map(escape).join(" · ");
  return `<figure><blockquote dir="auto"${languageAttribute(language)}>${escape(before)}<mark>${escape(quoted)}</mark>${escape(after)}</blockquote>
<figcaption>${where === "" ? "The passage is not in this file" : where} · <a href="#reference-${reference}">reference ${reference}</a></figcaption></figure>`;
}

/** Only a well-formed tag is worth saying, and English is the page's own. */
function languageAttribute(language: string): string {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/iu.test(language) && !/^(en|und)$/iu.test(language)
    ? ` lang="${language}"`
    : "";
}

function absentHtml({ text, next }: Absent, word: string = GAP_WORD): string {
  const then = next === undefined ? "" : `<p class="next">Next: ${escape(next)}</p>`;
  return `<div class="gap"><p><strong><span aria-hidden="true">${GAP_MARK} </span>${escape(word)}</strong> ${escape(text)}</p>${then}</div>`;
}

function referencesHtml({ references, abstracted }: Page): string {
  const legend = abstracted ? `<p class="legend" id="abstracted">${NOTE_MARK} ${escape(NOTE_LEGEND)}</p>\n` : "";
  const none = `<p class="legend">Nothing is cited.</p>`;
  return `<section aria-labelledby="references">
<h2 id="references">References</h2>
${legend}${references.length === 0 ? none : `<ol class="references">\n${references.map(citationHtml).join("\n")}\n</ol>`}
</section>`;
}

function citationHtml({ number, parts, identifiers, remarks, warnings }: Citation): string {
  const links = identifiers.map(({ text, link, written }) => {
    if (link === undefined) return `${escape(text)}.`;
    return `<a${text === written ? "" : ' class="address"'} href="${escape(link)}">${escape(text)}</a>.`;
  });
  return `<li id="reference-${number}" value="${number}"><p>${[...parts.map(escape), ...links].join(" ")}</p>
<p class="about">${escape(remarks.join(" "))}</p>${warnings.map((warning) => `\n<p class="warning">${escape(warning)}</p>`).join("")}</li>`;
}

function searchedHtml({ searched }: Page): string {
  const rows = searched.tiers.map(
    ({ name, counts }) =>
      `<tr><th scope="row">${escape(name)}</th>${counts.map((count) => `<td>${count}</td>`).join("")}</tr>`,
  );
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? "" : `\n<p>${title}</p>\n<ul>${items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
  return `<section class="searched" aria-labelledby="searched">
<h2 id="searched">What was searched</h2>
<table>
<thead><tr><th scope="col">Tier</th>${SEARCHED_COLUMNS.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<p class="legend">${escape(SEARCHED_LEGEND)}</p>${list("Looked for:", searched.topics)}${list("Set aside:", searched.setAside)}${list("Asked of outside services:", searched.live)}
</section>`;
}

function whyHtml(why: readonly WhyBlock[]): string {
  if (why.length === 0) return "";
  const list = (items: readonly string[]) => `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
  const parts = why.map(({ heading, lines }) => {
    const items = lines.map(({ text, under }) => {
      const below = under.length === 0 ? "" : list(under.map((one) => escape(one)));
      return `${escape(text)}${below}`;
    });
    return `<details class="more"><summary>${escape(heading)}</summary>\n${list(items)}\n</details>`;
  });
  return `\n<section class="searched" aria-labelledby="why">
<h2 id="why">${WHY_HEADING}</h2>
${parts.join("\n")}
</section>`;
}
