import { escapeHtml } from "../render/escape-html.js";
import { escapeMarkdown, markdownLink } from "../render/escape-markdown.js";
import type { Block, Run } from "./block.js";

/** Writes blocks as CommonMark, with tables in GitHub's dialect. Ends in a line feed. */
export function markdownOf(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case "heading":
        return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
      case "paragraph":
        return block.runs.map(markdownRun).join("");
      case "item":
        return `- ${block.runs.map(markdownRun).join("")}`;
      case "quote":
        return `> ${escapeMarkdown(block.text)} (${escapeMarkdown(block.place)})`;
      case "table":
        return [block.head, block.head.map(() => "---"), ...block.rows]
          .map(
            (cells, at) =>
              `| ${cells.map((cell) => (at === 1 ? cell : escapeMarkdown(cell).replaceAll("|", "\\|"))).join(" | ")} |`,
          )
          .join("\n");
    }
  });
  return `${parts.join("\n\n")}\n`;
}

function markdownRun({ text, bold, italic, link }: Run): string {
  if (link !== undefined) return markdownLink(text, link);
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const mark = bold === true ? "**" : italic === true ? "*" : "";
  return words === "" ? text : `${before}${mark}${escapeMarkdown(words)}${mark}${after}`;
}

/** Writes blocks as the inside of an HTML page's main part. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case "heading":
          return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
        case "paragraph":
          return `<p>${block.runs.map(htmlRun).join("")}</p>`;
        case "item":
          return `<ul><li>${block.runs.map(htmlRun).join("")}</li></ul>`;
        case "quote":
          return `<blockquote><p>${escapeHtml(block.text)} <small>(${escapeHtml(block.place)})</small></p></blockquote>`;
        case "table":
          return `<table><thead><tr>${block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead><tbody>${block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table>`;
      }
    })
    .join("\n")
    .replaceAll("</ul>\n<ul>", "\n");
}

function htmlRun({ text, bold, italic, small, link }: Run): string {
  const words = escapeHtml(text);
  if (link !== undefined) return `<a href="${escapeHtml(link)}" rel="noreferrer">${words}</a>`;
  if (bold === true) return `<strong>${words}</strong>`;
  if (italic === true) return `<em>${words}</em>`;
  return small === true ? `<small>${words}</small>` : words;
}
