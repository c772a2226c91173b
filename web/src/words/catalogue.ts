import { language } from "./language";

/** Between a context and its text, as tools for PO files have it. */
export const CONTEXT_END = "\u0004";

/** Texts in the language of the page, by their English. Loaded before any other module of the page runs; English needs none. */
export type Catalogue = Record<string, string>;

const OTHERS: Partial<Record<typeof language, () => Promise<{ default: Catalogue }>>> = {
  de: () => import("./de"),
};

const load = OTHERS[language];

/** Without its texts the page still works, in English. */
const none = (): { default: Catalogue } => ({ default: {} });

export const catalogue: Catalogue = load ? (await load().catch(none)).default : {};
