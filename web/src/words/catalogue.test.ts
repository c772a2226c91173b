import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { cataloguesOf, LANGUAGES, textsOfSources, translationsOf } from "../../tools/catalogue.mjs";
import { bareTexts, SOURCES, sourceFiles, WORDS_FOLDER } from "../../tools/texts.mjs";

type Part = ReturnType<InstanceType<typeof IntlMessageFormat>["getAst"]>[number];

const TAG = 8;

/** The names of the placeholders and of the markup of a message, each once, in the order of the alphabet. */
function namesIn(message: string, hasTags: boolean): string[] {
  const names = new Set<string>();
  const collect = (parts: Part[]) => {
    for (const part of parts) {
      if (part.type === TAG) names.add(`<${part.value}>`);
      else if (part.type !== 0 && part.type !== 7) names.add(part.value);
      if ("children" in part) collect(part.children);
      if ("options" in part) for (const { value } of Object.values(part.options)) collect(value);
    }
  };
  collect(new IntlMessageFormat(message, "en", undefined, { ignoreTag: !hasTags }).getAst());
  return [...names].sort();
}

function namesOrProblem(message: string, hasTags: boolean): string[] | string {
  try {
    return namesIn(message, hasTags);
  } catch (problem) {
    return `is no message: ${(problem as Error).message}`;
  }
}

const texts = textsOfSources();

test("each text of the sources with values is a message", () => {
  const wrong = texts
    .filter((each) => each.hasValues)
    .flatMap(({ text, hasTags, sources }) => {
      const names = namesOrProblem(text, hasTags);
      return typeof names === "string" ? [`${sources[0]}: “${text}” ${names}`] : [];
    });
  expect(wrong).toEqual([]);
});

test("no text that people read is bare: wrap it in t or rich (docs/how-to/translate.md)", () => {
  const bare = sourceFiles().flatMap((file) =>
    bareTexts(file, readFileSync(file, "utf8")).map(
      ({ line, text }) => `${relative(SOURCES, file)}:${line}: ${text}`,
    ),
  );
  expect(bare).toEqual([]);
});

describe.each(LANGUAGES)("the catalogues of %s", (language) => {
  const known = translationsOf(language);

  test("have the texts of the sources, no more and no less: npm run words", () => {
    const inSources = new Set(texts.map((each) => each.key));
    expect([...inSources].filter((text) => !known.has(text))).toEqual([]);
    expect([...known.keys()].filter((text) => !inSources.has(text))).toEqual([]);
  });

  test("are written as npm run words writes them", () => {
    const written = cataloguesOf(language);
    const folder = join(WORDS_FOLDER, language);
    const files = readdirSync(folder).filter((file) => file.endsWith(".po"));
    expect(files.filter((file) => readFileSync(join(folder, file), "utf8") !== written.get(file))).toEqual(
      [],
    );
  });

  test("lack no translation", () => {
    const open = [...known].filter(([, { translation }]) => !translation);
    expect(open.map(([text, { file }]) => `${file}: ${text}`)).toEqual([]);
  });

  test("have the placeholders and the markup of the English text", () => {
    const wrong = texts.flatMap(({ key, text, hasValues, hasTags }) => {
      const { translation = "", file } = known.get(key) ?? {};
      if (!hasValues || !translation) return [];
      const [wanted, found] = [namesOrProblem(text, hasTags), namesOrProblem(translation, hasTags)];
      return String(wanted) === String(found) ? [] : [`${file}: “${translation}”: ${found}; needs ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });
});
