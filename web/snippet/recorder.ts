import { bare, campaignOf } from "./address";
import type { Delivery } from "./delivery";
import { tell } from "./safely";
import type { Settings } from "./settings";
import { newId, type Visitor } from "./visitor";

export type Properties = Record<string, unknown>;

/** What an event tells besides its properties. */
interface More {
  traits?: Properties;
  account?: { kind: string; key: string; traits?: Properties };
}

/** Writes down what happens: who, when, on which page. */
export class Recorder {
  readonly #settings: Settings;
  readonly visitor: Visitor;
  readonly #delivery: Delivery;
  /** Where the visitor is, as it is told. */
  address: string;
  #referrer: string;
  #campaign: Record<string, string> | undefined;

  /** Whether nothing may be written down. */
  isSilent: boolean;

  constructor(settings: Settings, visitor: Visitor, delivery: Delivery, isSilent: boolean) {
    this.isSilent = isSilent;
    this.#settings = settings;
    this.visitor = visitor;
    this.#delivery = delivery;
    this.address = this.shown(location.href);
    this.#referrer = this.shown(document.referrer);
    this.#campaign = campaignOf(location.search);
  }

  /** Something happened; without a name, somebody told who they are. */
  record(name: string | undefined, properties: Properties = {}, more: More = {}): void {
    if (this.isSilent) {
      return;
    }
    const now = Date.now();
    this.#delivery.add(
      JSON.stringify({
        id: newId(),
        name,
        time: new Date(now).toISOString(),
        channel: "web",
        identities: this.visitor.identities,
        properties: name && { ...properties, context: this.#context(now) },
        account: this.visitor.account,
        ...more,
      }),
    );
  }

  /** An address as far as it may be told. */
  shown(address: string): string {
    return this.#settings.fullAddress ? address : bare(address);
  }

  /** Whether the page shows another address than before; if so, that one holds from now on. */
  moved(): boolean {
    const address = this.shown(location.href);
    if (address === this.address) {
      return false;
    }
    this.#referrer = this.address;
    this.address = address;
    this.#campaign = campaignOf(location.search) ?? this.#campaign;
    return true;
  }

  #context(nowMillis: number): Properties {
    return {
      page: {
        url: this.address,
        path: location.pathname,
        title: document.title.slice(0, 256),
        referrer: this.#referrer || undefined,
      },
      campaign: this.#campaign,
      session_id: this.visitor.session(nowMillis),
      webdriver: navigator.webdriver || undefined,
    };
  }
}

/** A text that must be there; tells if it is not. */
export function isText(input: string, value: unknown): value is string {
  const isOne = typeof value === "string" && value.trim() !== "";
  if (!isOne) {
    tell(`${input}: is ${value}; needs a text`);
  }
  return isOne;
}
