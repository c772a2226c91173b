import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Answer, Delivery, waitMillis } from "./delivery";

interface Body {
  sentAt: string;
  events: { id: number }[];
}

/** A server that answers as it is told, and remembers what it was sent. */
class Server {
  readonly sent: Body[] = [];
  readonly left: Body[] = [];
  takes = true;
  private answers: (Answer | "none")[] = [];

  will(...answers: (Partial<Answer> | "none")[]): this {
    this.answers.push(
      ...answers.map((answer) =>
        answer === "none" ? answer : { status: 200, retryAfter: null, body: "", ...answer },
      ),
    );
    return this;
  }

  async send(body: string): Promise<Answer> {
    const read = JSON.parse(body) as Body;
    this.sent.push(read);
    const answer = this.answers.shift() ?? {
      status: 200,
      retryAfter: null,
      body: results(...read.events.map(() => "ok")),
    };
    if (answer === "none") {
      throw new TypeError("Failed to fetch");
    }
    return answer;
  }

  leave(body: string): boolean {
    this.left.push(JSON.parse(body));
    return this.takes;
  }

  ids(of = this.sent): number[][] {
    return of.map((body) => body.events.map((event) => event.id));
  }
}

function results(...each: string[]): string {
  return JSON.stringify({ results: each.map((result) => ({ result })) });
}

function event(id: number, bytes = 0): string {
  return JSON.stringify({ id, fill: "x".repeat(bytes) });
}

describe("delivery", () => {
  let server: Server;
  let kept: string[];
  let delivery: Delivery;
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(1);
    warned.mockClear();
    server = new Server();
    delivery = new Delivery(server, (waiting) => {
      kept = waiting;
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test("events wait five seconds for company", async () => {
    delivery.add(event(1));
    await vi.advanceTimersByTimeAsync(4_000);
    delivery.add(event(2));
    await vi.advanceTimersByTimeAsync(999);
    expect(server.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.ids()).toEqual([[1, 2]]);
    expect(kept).toEqual([]);
  });

  test("twenty events go at once, and no more than twenty in a body", async () => {
    for (let id = 1; id <= 45; id++) {
      delivery.add(event(id));
    }
    await vi.advanceTimersByTimeAsync(10);
    expect(server.ids().map((ids) => ids.length)).toEqual([20, 20]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.ids().flat()).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  });

  test("a body is no larger than a browser carries for a page that is gone", async () => {
    for (let id = 1; id <= 5; id++) {
      delivery.add(event(id, 25_000));
    }
    delivery.leave();
    expect(server.ids(server.left)).toEqual([[1, 2], [3, 4], [5]]);
  });

  test("what gets no answer is sent again, the same, after twice the time each time", async () => {
    server.will("none", { status: 503 }, { status: 500 });
    delivery.add(event(1));
    await vi.advanceTimersByTimeAsync(5_000);
    for (const millis of [1_000, 2_000, 4_000]) {
      const before = server.sent.length;
      await vi.advanceTimersByTimeAsync(millis - 1);
      expect(server.sent).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(server.sent).toHaveLength(before + 1);
    }
    expect(server.ids()).toEqual([[1], [1], [1], [1]]);
    expect(kept).toEqual([]);
  });

  test("twenty more events do not break the wait", async () => {
    server.will("none");
    delivery.add(event(1));
    await vi.advanceTimersByTimeAsync(5_000);
    for (let id = 2; id <= 30; id++) {
      delivery.add(event(id));
    }
    expect(server.sent).toHaveLength(1);
    delivery.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.sent).toHaveLength(2);
  });

  test("it waits as long as it is asked to, five minutes at most", () => {
    expect(waitMillis(0, "7")).toBe(8_000);
    expect(waitMillis(0, "4000")).toBe(301_000);
    expect(waitMillis(0, "Fri, 31 Dec 2027 23:59:59 GMT")).toBe(1_000);
    expect(waitMillis(30, null)).toBe(60_000);
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect(waitMillis(3, null)).toBe(4_000);
  });

  test("of a batch only what is to be sent again is sent again", async () => {
    server.will({ status: 207, body: results("ok", "retry", "quarantined", "retry") });
    for (let id = 1; id <= 4; id++) {
      delivery.add(event(id));
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.ids()).toEqual([
      [1, 2, 3, 4],
      [2, 4],
    ]);
  });

  test("what is sent again goes before what came later", async () => {
    server.will("none");
    delivery.add(event(1));
    delivery.flush();
    delivery.add(event(2));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.ids()).toEqual([[1], [1, 2]]);
  });

  test.each([
    [408, 2],
    [429, 2],
    [500, 2],
    [503, 2],
    [400, 1],
    [404, 1],
    [413, 1],
  ])("after %i a body is sent %i times", async (status, times) => {
    server.will({ status });
    delivery.add(event(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sent).toHaveLength(times);
  });

  test("what is in the quarantine is told on the console", async () => {
    const body = JSON.stringify({ results: [{ result: "quarantined", details: "name is blank" }] });
    server.will({ body });
    delivery.add(event(1));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(warned).toHaveBeenCalledExactlyOnceWith("footpath: event: is quarantined: name is blank");
  });

  test.each(["<html>Sign in to the hotel</html>", "{}", "null", ""])(
    "an answer that is not Footpath's is none: %s",
    async (body) => {
      server.will({ body });
      delivery.add(event(1));
      await vi.advanceTimersByTimeAsync(6_000);
      expect(server.ids()).toEqual([[1], [1]]);
    },
  );

  test("a refusal that stays one ends the tries and is told", async () => {
    server.will({ status: 401, body: "unknown_key" });
    delivery.add(event(1));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.sent).toHaveLength(1);
    expect(kept).toEqual([]);
    expect(String(warned.mock.calls)).toContain("1 were refused with 401; unknown_key");
  });

  test("what is left to the browser is sent again by a page that lives on, since nobody said it came", async () => {
    delivery.add(event(1));
    delivery.leave();
    delivery.leave();
    expect(server.ids(server.left)).toEqual([[1]]);
    expect(kept).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.ids()).toEqual([[1]]);
    expect(kept).toEqual([]);
  });

  test("what the browser does not take stays", () => {
    server.takes = false;
    delivery.add(event(1));
    delivery.leave();
    delivery.leave();
    expect(server.left).toHaveLength(2);
    expect(kept).toHaveLength(1);
  });

  test("what is under way is not left to the browser besides", async () => {
    delivery.add(event(1));
    delivery.flush();
    delivery.add(event(2));
    delivery.leave();
    expect(server.ids(server.left)).toEqual([[2]]);
  });

  test("a full queue drops the oldest that is not under way, and says so", async () => {
    server.will("none");
    for (let id = 1; id <= 503; id++) {
      delivery.add(event(id));
    }
    expect(kept).toHaveLength(500);
    expect(String(warned.mock.calls)).toContain("queue: is full");
    await vi.advanceTimersByTimeAsync(0);
    delivery.retry();
    await vi.advanceTimersByTimeAsync(60_000);
    const all = new Set(server.ids().flat());
    expect(all.size).toBe(500);
    expect([21, 22, 23].some((id) => all.has(id))).toBe(false);
  });

  test("an event that is too large is told and costs no other", async () => {
    delivery.add(event(1, 40_000));
    delivery.add(event(2));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.ids()).toEqual([[2]]);
    expect(String(warned.mock.calls)).toMatch(/event: has 400\d\d bytes; needs at most 32768/);
  });

  test("whatever the network does, each event comes and none is left", async () => {
    for (let seed = 1; seed <= 30; seed++) {
      server = new Server();
      delivery = new Delivery(server, (waiting) => {
        kept = waiting;
      });
      let state = seed;
      const roll = (sides: number) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % sides;
      };
      const arrived = new Set<number>();
      vi.spyOn(server, "send").mockImplementation(async (body) => {
        const { events } = JSON.parse(body) as Body;
        const how = roll(5);
        const fates = events.map(() => how === 2 && roll(2) === 1);
        events.forEach((one, at) => {
          if (how === 1 || how >= 3 || (how === 2 && !fates[at])) {
            arrived.add(one.id);
          }
        });
        // 0: it does not arrive; 1: it arrives and the answer is lost; 2: some arrive; else all do.
        if (how < 2) {
          throw new TypeError("Failed to fetch");
        }
        return {
          status: 200,
          retryAfter: null,
          body: results(...fates.map((isAgain) => (isAgain ? "retry" : "ok"))),
        };
      });
      const count = 1 + roll(80);
      for (let id = 1; id <= count; id++) {
        delivery.add(event(id));
        await vi.advanceTimersByTimeAsync(roll(900));
      }
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(arrived.size, `seed ${seed}`).toBe(count);
      expect(kept).toEqual([]);
    }
  });
});
