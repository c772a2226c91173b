/** Which texts the sources show, and in which catalogue each belongs. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { keyOf, readPo, writtenPo } from "./po.mjs";
import { SOURCES, sourceFiles, syntaxOf, WORDS_FOLDER, walk } from "./texts.mjs";

export const LANGUAGES = ["de"];
const SHARED = "shared";

/** Each text with the sources that show it, in the order of the sources, and whether it is a message with values and markup. */
export function textsOfSources() {
  const texts = new Map();
  for (const file of sourceFiles()) {
    const source = relative(SOURCES, file);
    for (const { text, context, hasValues, hasTags, line } of textsOf(file)) {
      if (text === null)
        throw new Error(`${source}:${line}: t and rich need a text in quotes, not a variable`);
      const key = keyOf(text, context);
      const known = texts.get(key) ?? { key, text, context, sources: [], hasValues: false, hasTags: false };
      if (!known.sources.includes(source)) known.sources.push(source);
      known.hasValues ||= hasValues;
      known.hasTags ||= hasTags;
      texts.set(key, known);
    }
  }
  return [...texts.values()];
}

function textsOf(file) {
  const code = readFileSync(file, "utf8");
  const found = [];
  walk(syntaxOf(file, code), [], {
    enter(node) {
      if (node.type !== "CallExpression" || !["t", "rich"].includes(node.callee.name)) return;
      const [text, values, context] = node.arguments;
      const line = code.slice(0, node.start).split("\n").length;
      found.push({
        text: text?.type === "Literal" ? text.value : null,
        context: context?.value,
        hasValues: values !== undefined && values.type === "ObjectExpression",
        line,
      });
    },
  });
  return found;
}

/** The catalogue of a source: its folder; one a subfolder of the map, which is large. */
export function groupOf(source) {
  const folders = source.split("/").slice(0, -1);
  if (folders.length === 0) return "page";
  return folders[0] === "map" && folders[1] ? `map-${folders[1]}` : folders[0];
}

function groupOfText({ sources }) {
  const groups = new Set(sources.map(groupOf));
  return groups.size === 1 ? [...groups][0] : SHARED;
}

/** What was translated already, wherever it stands now. */
export function translationsOf(language) {
  const folder = join(WORDS_FOLDER, language);
  const known = new Map();
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith(".po"))
    .sort()) {
    for (const item of readPo(join(folder, file)))
      if (item.msgstr[0] || !known.has(keyOf(item.msgid, item.msgctxt)))
        known.set(keyOf(item.msgid, item.msgctxt), {
          translation: item.msgstr[0] ?? "",
          comments: item.comments,
          file,
        });
  }
  return known;
}

/** The catalogues as they have to be: every text of the sources, each with the translation it had. */
export function cataloguesOf(language) {
  const known = translationsOf(language);
  const groups = new Map();
  for (const entry of textsOfSources()) {
    const group = groupOfText(entry);
    const { translation = "", comments } = known.get(entry.key) ?? {};
    groups.set(group, [...(groups.get(group) ?? []), { ...entry, translation, comments }]);
  }
  return new Map([...groups].map(([group, entries]) => [`${group}.po`, writtenPo(language, entries)]));
}
