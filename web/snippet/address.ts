/** Parts of an address that name a campaign, as the rest of the world writes them. */
const CAMPAIGN = { source: "source", medium: "medium", campaign: "name", term: "term", content: "content" };

/** An address without what may hold personal data: its query and fragment. */
export function bare(address: string): string {
  return address.replace(/[?#].*/s, "");
}

/** A text with the queries and fragments of all addresses in it taken out, but for line and column. */
export function bareText(text: string, longest: number): string {
  return text.replace(/(\w:\/\/[^\s?#()]*)[?#][^\s()]*?(?=(:\d+){0,2}([\s()]|$))/g, "$1").slice(0, longest);
}

/** The parameters `utm_…` of a query; undefined if there are none. */
export function campaignOf(query: string): Record<string, string> | undefined {
  const parameters = new URLSearchParams(query);
  const campaign: Record<string, string> = {};
  for (const [parameter, name] of Object.entries(CAMPAIGN)) {
    const value = parameters.get(`utm_${parameter}`);
    if (value) {
      campaign[name] = value.slice(0, 256);
    }
  }
  return Object.keys(campaign).length ? campaign : undefined;
}
