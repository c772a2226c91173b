// The tracking plan, revision {revision}. Made by Footpath; do not change it by hand, make it anew:
// footpath plan export --language typescript --out tracking-plan.ts
/* eslint-disable */

/** The revision of the plan this is made of. */
export const planRevision = {revision};

/** Whatever JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** Where something happened. */
export type Channel = {channel};

/** What surrounds an event: whom it is about, when and where it happened. */
export interface Envelope {
  /** The sender's id; a second event of the same id adds nothing. */
  id?: string;
  /** When it happened; now, if it is not said. */
  time?: Date;
  channel?: Channel;
  user_id?: string;
  anonymous_id?: string;
  /** Other traces of the person by kind, as `email` or `device_id`. */
  identities?: { readonly [kind: string]: string };
  /** The company or household it belongs to. */
  account?: { kind?: string; key: string };
}
