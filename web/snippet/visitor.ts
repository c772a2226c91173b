import { queues, read, remove, write } from "./storage";

export type Account = { kind: string; key: string };

interface State {
  anonymousId: string;
  userId?: string;
  account?: Account;
  session: { id: string; lastMillis: number };
  /** What was agreed to, by purpose. */
  consent: Record<string, boolean>;
}

const KEY = "footpath";
const COOKIE = "footpath_id";
const YEAR_SECONDS = 31_536_000;

/** A session ends after so long without an event. */
export const IDLE_MILLIS = 30 * 60_000;

/** A random UUID, on pages without TLS too, where `crypto.randomUUID` is missing. */
export function newId(): string {
  return (
    crypto.randomUUID?.() ??
    "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
      // The variant's digit, 8, keeps its first two bits.
      (Number(digit) ^ (randomByte() & (15 >> (Number(digit) / 4)))).toString(16),
    )
  );
}

function randomByte(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
}

/**
 * Who visits. Known for as long as the page lives; kept in the browser only once that is agreed to, and then shared
 * with other pages of the site.
 */
export class Visitor {
  readonly #cookieDomain: string;
  #state: State;
  #isKept: boolean;

  constructor(agreed: "granted" | "denied" | "", cookieDomain: string) {
    this.#cookieDomain = cookieDomain;
    const stored = agreed === "denied" ? undefined : load();
    const cookie = agreed === "denied" ? undefined : cookieValue();
    this.#state = stored ?? fresh(cookie);
    this.#isKept = agreed === "granted" || Boolean(stored || cookie);
    if (agreed === "denied") {
      this.forget();
    }
    this.#save();
  }

  /** Whether the browser may keep anything. */
  get keeps(): boolean {
    return this.#isKept;
  }

  get identities(): Record<string, string> {
    const { anonymousId, userId } = this.#refreshed();
    return userId ? { anonymous_id: anonymousId, user_id: userId } : { anonymous_id: anonymousId };
  }

  get account(): Account | undefined {
    return this.#state.account;
  }

  /** The id of the session, which a call keeps alive. */
  session(nowMillis: number): string {
    const { session } = this.#refreshed();
    if (nowMillis - session.lastMillis > IDLE_MILLIS) {
      session.id = newId();
    }
    session.lastMillis = nowMillis;
    this.#save();
    return session.id;
  }

  identify(userId: string): void {
    const known = this.#refreshed().userId;
    if (known && known !== userId) {
      // Somebody else at the same browser: what comes now must not join the two.
      this.reset();
    }
    this.#state.userId = userId;
    this.#save();
  }

  join(account: Account): void {
    this.#refreshed().account = account;
    this.#save();
  }

  /** Somebody else from now on. */
  reset(): void {
    this.#state = { ...fresh(), consent: this.#state.consent };
    this.#save();
  }

  /** Notes a choice; false if it was the same before. */
  choose(purpose: string, isGiven: boolean): boolean {
    const { consent } = this.#refreshed();
    const isNews = consent[purpose] !== isGiven;
    consent[purpose] = isGiven;
    if (purpose === "storage") {
      this.#isKept = isGiven;
      if (!isGiven) {
        this.forget();
      }
    }
    this.#save();
    return isNews;
  }

  /** Leaves nothing in the browser. */
  forget(): void {
    this.#isKept = false;
    [KEY, ...queues()].forEach(remove);
    this.#setCookie("", 0);
  }

  /** Another page may have changed it, or taken it away with the consent. */
  #refreshed(): State {
    if (this.#isKept) {
      const stored = load();
      this.#isKept = Boolean(stored);
      this.#state = stored ?? this.#state;
    }
    return this.#state;
  }

  #save(): void {
    if (this.#isKept) {
      write(KEY, JSON.stringify(this.#state));
      this.#setCookie(this.#state.anonymousId, YEAR_SECONDS);
    }
  }

  #setCookie(value: string, seconds: number): void {
    if (this.#cookieDomain && document.cookie.includes(`${COOKIE}=${value}`) !== seconds > 0) {
      const secure = location.protocol === "https:" ? "; secure" : "";
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
      document.cookie = `${COOKIE}=${value}; domain=${this.#cookieDomain}; path=/; max-age=${seconds}; samesite=lax${secure}`;
    }
  }
}

function fresh(anonymousId = newId()): State {
  return { anonymousId, session: { id: newId(), lastMillis: Date.now() }, consent: {} };
}

function load(): State | undefined {
  try {
    const state = JSON.parse(read(KEY) ?? "") as State;
    return state.anonymousId && state.session && state.consent ? state : undefined;
  } catch {
    return undefined;
  }
}

function cookieValue(): string | undefined {
  return new RegExp(`(?:^|; )${COOKIE}=([\\w-]{8,64})(?:;|$)`).exec(document.cookie)?.[1];
}
