/** The language of the page: what the address asks for, what was chosen here before, what the browser wishes; else English. */

export const LANGUAGES = { en: "English", de: "Deutsch" };

export type Language = keyof typeof LANGUAGES;

const KEY = "footpath.language";
const PARAMETER = "lang";

const isLanguage = (name: string | null | undefined): name is Language => name != null && name in LANGUAGES;

function kept(storage: () => Storage): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null; // storage may be forbidden; the page still works
  }
}

function keep(storage: () => Storage, language: Language): void {
  try {
    storage().setItem(KEY, language);
  } catch {
    // see above
  }
}

const forTab = (): Storage => window.sessionStorage;
const forGood = (): Storage => window.localStorage;

/** What the address asks for holds as long as the tab: a link must not change what somebody chose. */
function asked(): string | null {
  const inAddress = new URL(window.location.href).searchParams.get(PARAMETER);
  if (isLanguage(inAddress)) keep(forTab, inAddress);
  return kept(forTab);
}

/** The first of the browser's languages the page knows. */
export function wished(languages: readonly string[]): Language {
  for (const each of languages) {
    const name = each.split("-")[0]?.toLowerCase();
    if (isLanguage(name)) return name;
  }
  return "en";
}

function chosen(): Language {
  if (typeof window === "undefined") return "en";
  for (const name of [asked(), kept(forGood)]) if (isLanguage(name)) return name;
  return wished(window.navigator.languages);
}

export const language: Language = chosen();

/** With the region of the browser, where it wishes one: how fields of dates are written depends on it. */
export const locale: string =
  typeof window === "undefined"
    ? language
    : (window.navigator.languages.find((each) => each.split("-")[0] === language) ?? language);

/** Keeps the choice and loads the page anew, so that nothing of the other language is left. */
export function setLanguage(next: Language): void {
  keep(forGood, next);
  keep(forTab, next);
  const address = new URL(window.location.href);
  address.searchParams.delete(PARAMETER);
  window.history.replaceState(window.history.state, "", address);
  window.location.reload();
}

if (typeof document !== "undefined") document.documentElement.lang = language;
