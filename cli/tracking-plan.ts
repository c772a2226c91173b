// The tracking plan, revision 1. Made by Footpath; do not change it by hand, make it anew:
// footpath plan export --language typescript --out tracking-plan.ts
/* eslint-disable */

/** The revision of the plan this is made of. */
export const planRevision = 1;

/** Whatever JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** Where something happened. */
export type Channel = string;

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

/**
 * What "Coupon redeemed" says.
 * A household used a coupon at the till.
 */
export interface CouponRedeemed {
  [name: string]: unknown;
}

/** Any event of the plan, as `POST /v1/events` takes it. */
export type PlannedEvent = Envelope &
  (
    | { name: "Coupon redeemed"; properties: CouponRedeemed }
  );

/** A method for each event of the plan. Each hands its event to `send` and returns what that returns. */
export class TrackingPlan<Result = void> {
  readonly #send: (event: PlannedEvent) => Result;

  constructor(send: (event: PlannedEvent) => Result) {
    this.#send = send;
  }

  /**
   * Sends "Coupon redeemed".
   * A household used a coupon at the till.
   */
  couponRedeemed(properties: CouponRedeemed = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "Coupon redeemed", properties });
  }
}
