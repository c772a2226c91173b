import { tell } from "./safely";

export interface Answer {
  status: number;
  /** Header `Retry-After`, if it came. */
  retryAfter: string | null;
  body: string;
}

/** How bytes get to Footpath. */
export interface Transport {
  /** Rejects if there is no answer. */
  send(body: string): Promise<Answer>;
  /** Leaves it to the browser, which sends it even when the page is gone; false if it does not take it. */
  leave(body: string): boolean;
}

interface Waiting {
  json: string;
  bytes: number;
  /** Whether it was left to the browser, so that nobody told what became of it. */
  isLeft: boolean;
}

const BATCH_EVENTS = 20;
/** Browsers carry 64 KiB for pages that are gone. */
const BATCH_BYTES = 60_000;
const EVENT_BYTES = 32_768;
const QUEUE_EVENTS = 500;
const QUEUE_BYTES = 500_000;
const LINGER_MILLIS = 5_000;
const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 60_000;
const LONGEST_ASKED_SECONDS = 300;

/**
 * Events wait here until Footpath says that it has them. An event keeps its id on every try, and Footpath keeps one of
 * each id, so that it is sent again whenever its fate is not known.
 */
export class Delivery {
  readonly #transport: Transport;
  readonly #keep: (waiting: string[]) => void;
  readonly #waiting: Waiting[] = [];
  #bytes = 0;
  /** How many, from the first, are under way. */
  #underWay = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param keep is told what waits whenever that changes */
  constructor(transport: Transport, keep: (waiting: string[]) => void) {
    this.#transport = transport;
    this.#keep = keep;
  }

  /** Takes an event, written as JSON. */
  add(json: string): void {
    const bytes = new Blob([json]).size;
    if (bytes > EVENT_BYTES) {
      tell(`event: has ${bytes} bytes; needs at most ${EVENT_BYTES}: ${json.slice(0, 120)}`);
      return;
    }
    this.#waiting.push({ json, bytes, isLeft: false });
    this.#bytes += bytes;
    while (this.#waiting.length > QUEUE_EVENTS || this.#bytes > QUEUE_BYTES) {
      tell("queue: is full; needs an answer from Footpath, the oldest events are dropped");
      this.#bytes -= this.#waiting.splice(this.#underWay, 1)[0]?.bytes ?? 0;
    }
    this.changed();
    if (!this.#failures && this.#waiting.length >= BATCH_EVENTS) {
      this.flush();
    } else {
      this.#schedule(LINGER_MILLIS);
    }
  }

  /** Sends what waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#underWay || !this.#waiting.length) {
      return;
    }
    const batch = portion(this.#waiting);
    this.#underWay = batch.length;
    this.#transport.send(bodyOf(batch)).then(
      (answer) => this.#answered(answer),
      () => this.#settle(() => true, ""),
    );
  }

  /** Tries again at once, as when the network is back. */
  retry(): void {
    this.#failures = 0;
    this.flush();
  }

  /** The page may be gone in a moment: leaves to the browser what is not under way. */
  leave(): void {
    let rest = this.#waiting.slice(this.#underWay).filter((event) => !event.isLeft);
    while (rest.length) {
      const batch = portion(rest);
      if (!this.#transport.leave(bodyOf(batch))) {
        return;
      }
      for (const event of batch) {
        event.isLeft = true;
      }
      rest = rest.slice(batch.length);
    }
  }

  /** Forgets what waits. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#waiting.length = this.#bytes = this.#underWay = 0;
    this.changed();
  }

  /** Gives what waits to be kept, as when keeping was allowed only now. */
  changed(): void {
    this.#keep(this.#waiting.map((event) => event.json));
  }

  #answered({ status, retryAfter, body }: Answer): void {
    if (status === 200 || status === 207) {
      const results = resultsOf(body);
      for (const { result, details } of results) {
        if (details) {
          tell(`event: is ${result === "warning" ? "kept, but" : result}: ${details}`);
        }
      }
      this.#settle((at) => results[at]?.result === "retry", retryAfter);
    } else if (status === 408 || status === 429 || status >= 500) {
      this.#settle(() => true, retryAfter);
    } else {
      tell(`events: ${this.#underWay} were refused with ${status}; ${body.slice(0, 300)}`);
      this.#settle(() => false, retryAfter);
    }
  }

  /** Takes away what was under way, but for what is to be sent again. */
  #settle(isAgain: (at: number) => boolean, retryAfter: string | null): void {
    const tried = this.#waiting.splice(0, this.#underWay);
    const again = tried.filter((_, at) => isAgain(at));
    this.#underWay = 0;
    this.#waiting.unshift(...again);
    this.#bytes = this.#waiting.reduce((sum, event) => sum + event.bytes, 0);
    this.changed();
    if (again.length) {
      this.#schedule(waitMillis(this.#failures++, retryAfter));
    } else {
      this.#failures = 0;
      if (this.#waiting.length) {
        this.#schedule(this.#waiting.length < BATCH_EVENTS ? LINGER_MILLIS : 0);
      }
    }
  }

  #schedule(millis: number): void {
    this.#timer ??= setTimeout(() => this.flush(), millis);
  }
}

/** How long to wait after so many failures in a row: doubling, with jitter, and never less than was asked for. */
export function waitMillis(failures: number, retryAfter: string | null): number {
  const backOff = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** failures);
  const asked = Math.min(LONGEST_ASKED_SECONDS, Number(retryAfter) || 0) * 1000;
  return asked + backOff * (0.5 + Math.random() / 2);
}

/** As many of the first as go into one body. */
function portion(events: Waiting[]): Waiting[] {
  let bytes = 0;
  const end = events.findIndex((event, at) => {
    bytes += event.bytes + 1;
    return at === BATCH_EVENTS || bytes > BATCH_BYTES;
  });
  return end < 0 ? events.slice() : events.slice(0, end);
}

function bodyOf(batch: Waiting[]): string {
  return `{"sentAt":"${new Date().toISOString()}","events":[${batch.map((event) => event.json).join(",")}]}`;
}

function resultsOf(body: string): { result: string; details?: string }[] {
  try {
    const { results } = JSON.parse(body);
    if (Array.isArray(results)) {
      return results;
    }
  } catch {
    // told below, as another answer that is not Footpath's is
  }
  // Something between us answers in its place, as the sign-in page of a hotel does: nobody has the events.
  return new Array(BATCH_EVENTS).fill({ result: "retry" });
}
