/** The formats maps come in and go out, in words. */

import { t } from "../words";

const WORDS: Record<string, { title: string; gloss: string }> = {
  json: { title: t("Footpath JSON"), gloss: t("everything") },
  yaml: { title: t("Footpath YAML"), gloss: t("everything, to edit by hand") },
  xlsx: { title: t("Excel workbook"), gloss: t("everything, as sheets") },
  "csv-tidy": { title: t("CSV, a line for each element"), gloss: t("everything") },
  csv: { title: t("CSV, lanes by steps"), gloss: t("as on the page") },
  tsv: { title: t("Tab-separated, lanes by steps"), gloss: t("to paste into a sheet") },
  markdown: { title: t("Markdown table"), gloss: t("for wikis and pull requests") },
  mermaid: { title: t("Mermaid journey"), gloss: t("stages, steps, emotions") },
  svg: { title: t("SVG picture"), gloss: t("sharp at any size") },
  png: { title: t("PNG picture"), gloss: t("for anywhere") },
  pdf: { title: t("PDF"), gloss: t("the whole map, to print or keep") },
  pptx: { title: t("PowerPoint slides"), gloss: t("shapes to change, a slide for each frame") },
  html: {
    title: t("HTML snapshot"),
    gloss: t("one file to hand out: opens anywhere, needs no server, changes no more"),
  },
  bpmn: { title: t("BPMN process"), gloss: t("for process tools") },
  cjml: { title: t("CJML 2.0"), gloss: t("the planned journey") },
  theydo: { title: t("TheyDo"), gloss: t("insights, opportunities, solutions, metrics") },
  "theydo-insights": { title: t("TheyDo insights"), gloss: t("pains, gains, goals, quotes") },
  "theydo-opportunities": { title: t("TheyDo opportunities"), gloss: t("opportunities") },
  "theydo-solutions": { title: t("TheyDo solutions"), gloss: t("solutions") },
  "theydo-metrics": { title: t("TheyDo metrics"), gloss: t("what happened, as ratios") },
};

/** What people call a format; its own word where there is no other. */
export const titleOf = (format: string): string => WORDS[format]?.title ?? format.toUpperCase();

/** What of a map it carries. */
export const glossOf = (format: string): string => WORDS[format]?.gloss ?? "";
