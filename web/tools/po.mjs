/** Catalogues of texts in PO format, as translators and their tools read them. */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import PO from "pofile";

/** Between a context and its text. */
export const CONTEXT_END = "\u0004";

export const keyOf = (text, context) => (context ? context + CONTEXT_END + text : text);

/** The entries of a file; none when there is no such file. */
export function readPo(file) {
  if (!existsSync(file)) return [];
  return PO.parse(readFileSync(file, "utf8")).items;
}

/** A whole file: each text in English, in the other language, and the sources that show it. */
export function writtenPo(language, entries) {
  const po = new PO();
  po.headers = { "Content-Type": "text/plain; charset=UTF-8", Language: language };
  po.headerOrder = Object.keys(po.headers);
  po.items = entries.map(({ text, context, translation, sources, comments }) => {
    const item = new PO.Item();
    item.msgid = text;
    if (context) item.msgctxt = context;
    item.msgstr = [translation];
    item.references = sources;
    item.comments = comments ?? [];
    return item;
  });
  return `${po.toString().trimEnd()}\n`;
}

/** Lets the page import a catalogue: an object of texts by their English. */
export const poFiles = {
  name: "footpath-po-files",
  load(id) {
    const file = id.split("?")[0];
    if (!file.endsWith(".po")) return;
    const texts = readPo(file).filter((each) => each.msgstr[0]);
    if (texts.length === 0) this.warn(`${basename(file)}: has no text`);
    return `export default ${JSON.stringify(Object.fromEntries(texts.map((each) => [keyOf(each.msgid, each.msgctxt), each.msgstr[0]])))}`;
  },
};
