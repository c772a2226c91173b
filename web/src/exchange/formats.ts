/** The formats maps come in and go out, in words. */

const WORDS: Record<string, { title: string; gloss: string }> = {
  json: { title: "Footpath JSON", gloss: "everything" },
  yaml: { title: "Footpath YAML", gloss: "everything, to edit by hand" },
  xlsx: { title: "Excel workbook", gloss: "everything, as sheets" },
  "csv-tidy": { title: "CSV, a line for each element", gloss: "everything" },
  csv: { title: "CSV, lanes by steps", gloss: "as on the page" },
  tsv: { title: "Tab-separated, lanes by steps", gloss: "to paste into a sheet" },
  markdown: { title: "Markdown table", gloss: "for wikis and pull requests" },
  mermaid: { title: "Mermaid journey", gloss: "stages, steps, emotions" },
  svg: { title: "SVG picture", gloss: "sharp at any size" },
  png: { title: "PNG picture", gloss: "for anywhere" },
  pdf: { title: "PDF", gloss: "the whole map, to print or keep" },
  pptx: { title: "PowerPoint slides", gloss: "shapes to change, a slide for each frame" },
  html: {
    title: "HTML snapshot",
    gloss: "one file to hand out: opens anywhere, needs no server, changes no more",
  },
  bpmn: { title: "BPMN process", gloss: "for process tools" },
  cjml: { title: "CJML 2.0", gloss: "the planned journey" },
  theydo: { title: "TheyDo", gloss: "insights, opportunities, solutions, metrics" },
  "theydo-insights": { title: "TheyDo insights", gloss: "pains, gains, goals, quotes" },
  "theydo-opportunities": { title: "TheyDo opportunities", gloss: "opportunities" },
  "theydo-solutions": { title: "TheyDo solutions", gloss: "solutions" },
  "theydo-metrics": { title: "TheyDo metrics", gloss: "what happened, as ratios" },
};

/** What people call a format; its own word where there is no other. */
export const titleOf = (format: string): string => WORDS[format]?.title ?? format.toUpperCase();

/** What of a map it carries. */
export const glossOf = (format: string): string => WORDS[format]?.gloss ?? "";
