import { counted } from "../numbers";
import { t } from "../words";

/** For which purpose persons are looked at: it is carried in the address, from page to page. */

export const PURPOSE = "purpose";

/** What an answer says of whom it leaves out; null where everyone may be looked at. */
export type AllowedTold = { purpose: string; rule: string; personsLeftOut: number } | null;

/** An address of this site for a purpose, whatever it was for before. */
export function withPurpose(href: string, purpose: string | undefined): string {
  const [rest = "", hash] = href.split("#");
  const [path = "", query] = rest.split("?");
  const parameters = new URLSearchParams(query);
  if (purpose) parameters.set(PURPOSE, purpose);
  else parameters.delete(PURPOSE);
  const text = parameters.toString();
  return `${path}${text ? `?${text}` : ""}${hash === undefined ? "" : `#${hash}`}`;
}

/** Where a person has its page. */
export const personHref = (person: string, purpose: string | undefined): string =>
  withPurpose(`/people/${encodeURIComponent(person)}`, purpose);

/** How many are left out, in words: `For “marketing”: 3 persons left out`. */
export const leftOutInWords = (purpose: string, leftOut: number, one: string, many: string): string =>
  t("For “{purpose}”: {leftOut} left out", { purpose, leftOut: counted(leftOut, one, many) });
