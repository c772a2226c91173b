/** Writes the catalogues anew: `npm run words`. New texts come without a translation, texts no source shows go. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cataloguesOf, LANGUAGES, translationsOf } from "./catalogue.mjs";
import { WORDS_FOLDER } from "./texts.mjs";

for (const language of LANGUAGES) {
  const folder = join(WORDS_FOLDER, language);
  const catalogues = cataloguesOf(language);
  for (const file of readdirSync(folder))
    if (file.endsWith(".po") && !catalogues.has(file)) rmSync(join(folder, file));
  for (const [file, text] of catalogues) writeFileSync(join(folder, file), text);
  const texts = [...translationsOf(language).values()];
  const open = texts.filter((each) => !each.translation).length;
  console.log(`${language}: ${texts.length} texts, ${open} without a translation`);
}
