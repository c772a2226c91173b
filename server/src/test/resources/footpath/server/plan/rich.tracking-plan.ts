// The tracking plan, revision 7. Made by Footpath; do not change it by hand, make it anew:
// footpath plan export --language typescript --out tracking-plan.ts
/* eslint-disable */

/** The revision of the plan this is made of. */
export const planRevision = 7;

/** Whatever JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/** Where something happened. */
export type Channel = "app" | "store" | "web";

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

/** What "3d viewed" says. */
export interface _3dViewed {
  angle: number;
}

/**
 * What "Größe gewählt" says.
 * &#64;deprecated &lt;b&gt;no&lt;/b&gt;
 */
export interface GrößeGewählt {
  "größe": "S" | "M" | "L" | "s";
}

/**
 * What "Order placed" says.
 * A customer paid an order.
 * Not sent for drafts.
 */
export interface OrderPlaced {
  "cart.total"?: number;
  /**
   * Class of the customer
   * Rules: a whole number.
   */
  class?: number;
  coupon?: string | null;
  currency: "EUR" | "USD" | "US dollar";
  extra?: JsonValue;
  gift: boolean;
  labels?: { readonly [name: string]: string | undefined };
  /** Rules: minItems 1. */
  lines: ReadonlyArray<OrderPlacedLines>;
  note?: string | ReadonlyArray<string> | number;
  "placed at": Date;
  rating?: null | 1 | 2.5 | -3;
  shop?: OrderPlacedShop;
  /**
   * With tax.
   * Rules: minimum 0.
   */
  total: number;
}

export interface OrderPlacedLines {
  parts?: ReadonlyArray<OrderPlacedLines>;
  /** Rules: a whole number, minimum 1. */
  quantity: number;
  sizes?: ReadonlyArray<number>;
  /** Ends a comment: *&#47; &#92;u002a/ and is no {&#64;code tag}. */
  sku: string;
  [name: string]: unknown;
}

export interface OrderPlacedShop {
  city: string;
  "opening.hours"?: string;
  /** Rules: format date. */
  since?: string;
}

/** What "String" says. */
export interface String_ {
  object: StringObject;
}

export interface StringObject {
  list?: ReadonlyArray<JsonValue>;
}

/**
 * What "a"; } //
 * &#92;u000a " says.
 */
export interface AU000a {
  "*/\\u002a/\"`${}"?: "\u2028" | "\\" | "\"" | "*/";
}

/** What "class" says. */
export interface Class {
  id?: string;
}

/** What "constructor" says. */
export interface Constructor {
  [name: string]: unknown;
}

/** What "date" says. */
export interface Date_ {
  when?: Date;
}

/** What "order-placed" says. */
export interface OrderPlaced2 {
  [name: string]: unknown;
}

/** What "order_placed" says. */
export interface OrderPlaced3 {
  final?: true;
}

/** What "注文" says. */
export interface 注文 {
  never: never;
  nothing?: null;
}

/** What "🛒" says. */
export interface ShoppingTrolley {
  a: string | number;
  b?: string;
}

/** Any event of the plan, as `POST /v1/events` takes it. */
export type PlannedEvent = Envelope &
  (
    | { name: "3d viewed"; properties: _3dViewed }
    | { name: "Größe gewählt"; properties: GrößeGewählt }
    | { name: "Order placed"; properties: OrderPlaced }
    | { name: "String"; properties: String_ }
    | { name: "a\"; } // \n\\u000a\u202e"; properties: AU000a }
    | { name: "class"; properties: Class }
    | { name: "constructor"; properties: Constructor }
    | { name: "date"; properties: Date_ }
    | { name: "order-placed"; properties: OrderPlaced2 }
    | { name: "order_placed"; properties: OrderPlaced3 }
    | { name: "注文"; properties: 注文 }
    | { name: "🛒"; properties: ShoppingTrolley }
  );

/** A method for each event of the plan. Each hands its event to `send` and returns what that returns. */
export class TrackingPlan<Result = void> {
  readonly #send: (event: PlannedEvent) => Result;

  constructor(send: (event: PlannedEvent) => Result) {
    this.#send = send;
  }

  /** Sends "3d viewed". */
  _3dViewed(properties: _3dViewed, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "3d viewed", properties });
  }

  /**
   * Sends "Größe gewählt".
   * &#64;deprecated &lt;b&gt;no&lt;/b&gt;
   */
  größeGewählt(properties: GrößeGewählt, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "Größe gewählt", properties });
  }

  /**
   * Sends "Order placed".
   * A customer paid an order.
   * Not sent for drafts.
   */
  orderPlaced(properties: OrderPlaced, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "Order placed", properties });
  }

  /** Sends "String". */
  string(properties: String_, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "String", properties });
  }

  /**
   * Sends "a"; } //
   * &#92;u000a ".
   */
  aU000a(properties: AU000a = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "a\"; } // \n\\u000a\u202e", properties });
  }

  /** Sends "class". */
  class_(properties: Class = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "class", properties });
  }

  /** Sends "constructor". */
  constructor_(properties: Constructor = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "constructor", properties });
  }

  /** Sends "date". */
  date(properties: Date_ = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "date", properties });
  }

  /** Sends "order-placed". */
  orderPlaced2(properties: OrderPlaced2 = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "order-placed", properties });
  }

  /** Sends "order_placed". */
  orderPlaced3(properties: OrderPlaced3 = {}, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "order_placed", properties });
  }

  /** Sends "注文". */
  注文(properties: 注文, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "注文", properties });
  }

  /** Sends "🛒". */
  shoppingTrolley(properties: ShoppingTrolley, envelope?: Envelope): Result {
    return this.#send({ ...envelope, name: "🛒", properties });
  }
}
