/** Words of a text, without case, accents and what is neither letter nor digit; camelCase is parted. */
const wordsOf = (text: string): string =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Runs of three characters, with a blank before and behind each word, so that beginnings count. */
function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text).split(" ")) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/**
 * How alike two names are, from 0 to 1: the share of the shorter one's trigrams that the other has. "I redeem a coupon" and "Coupon redeemed"
 * are alike, whatever stands between.
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [trigrams(a), trigrams(b)];
  const least = Math.min(one.size, other.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared++;
  return shared / least;
}

/** Under this, names are alike by chance. */
const LEAST = 0.4;

/** Those of some names that are most like a text, the likest first. */
export function likest(text: string, names: string[], most: number): string[] {
  return names
    .map((name) => ({ name, like: likeness(text, name) }))
    .filter(({ like }) => like >= LEAST)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ name }) => name);
}
