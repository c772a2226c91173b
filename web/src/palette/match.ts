const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each word that is typed begins a word of the text, or stands in it from three letters on. Accents and case do not count. */
export function matches(text: string, typed: string): boolean {
  const words = folded(text);
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => ` ${words}`.includes(` ${word}`) || (word.length > 2 && words.includes(word)));
}
