/** Where the page of an event name is. */
export const eventHref = (name: string): string => `/events/${encodeURIComponent(name)}`;
