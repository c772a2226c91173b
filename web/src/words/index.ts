import { IntlMessageFormat } from "intl-messageformat";
import { createElement, Fragment, type ReactNode } from "react";
import { CONTEXT_END, catalogue } from "./catalogue";
import { language } from "./language";

/**
 * The texts of the page in the language of its reader. A text is written in English where it is shown; the catalogue has it in the
 * other languages. With values a text is an ICU message: `{name}`, `{n, plural, one {# step} other {# steps}}`.
 */

type Value = string | number | boolean | null | undefined;
type Piece = ReactNode | ((text: ReactNode) => ReactNode);

const messages = new Map<string, IntlMessageFormat>();

const translated = (text: string, context?: string): string =>
  catalogue[context === undefined ? text : context + CONTEXT_END + text] ?? text;

function messageOf(text: string, ignoreTag: boolean): IntlMessageFormat {
  const known = messages.get(text);
  if (known) return known;
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag });
  messages.set(text, message);
  return message;
}

/**
 * A text. Without values it is taken as it stands, whatever signs are in it. A context tells apart what is one word in English and
 * several in other languages.
 */
export function t(text: string, values?: Record<string, Value>, context?: string): string {
  const own = translated(text, context);
  return values ? String(messageOf(own, true).format<string>(values)) : own;
}

/** A text with markup: `rich("See <link>all maps</link>", { link: (text) => <Link href="/maps">{text}</Link> })`. */
export function rich(text: string, values: Record<string, Piece>): ReactNode {
  const message = messageOf(translated(text), false);
  const whole = message.format<ReactNode>(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asPart(value)])),
  );
  return together(Array.isArray(whole) ? whole : [whole]);
}

function asPart(value: Piece) {
  return typeof value === "function" ? (chunks: ReactNode[]) => value(together(chunks)) : value;
}

/** Parts side by side, none of which moves. */
function together(parts: ReactNode[]): ReactNode {
  return parts.length === 1 ? parts[0] : createElement(Fragment, null, ...parts);
}
