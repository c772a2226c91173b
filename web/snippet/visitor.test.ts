import { beforeEach, describe, expect, test, vi } from "vitest";
import { IDLE_MILLIS, Visitor } from "./visitor";

/** A browser's storage and cookies, as far as a visitor touches them. */
function browser(): { storage: Record<string, string>; cookies: Map<string, string> } {
  const cookies = new Map<string, string>();
  const entries: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => {
      entries[key] = value;
    },
    removeItem: (key: string) => {
      delete entries[key];
    },
  };
  const storage = new Proxy(entries, {
    get: (target, key: string) => methods[key as keyof typeof methods] ?? target[key],
  });
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("location", { protocol: "https:" });
  vi.stubGlobal("document", {
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    },
    set cookie(text: string) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (/max-age=0/.test(text)) {
        cookies.delete(name);
      } else {
        cookies.set(name, value);
      }
    },
  });
  return { storage: entries, cookies };
}

describe("a visitor", () => {
  let place: ReturnType<typeof browser>;

  beforeEach(() => {
    place = browser();
  });

  test("leaves nothing behind who has not agreed", () => {
    const visitor = new Visitor("", "shop.example");
    visitor.identify("ann");
    visitor.session(Date.now());
    visitor.choose("ads", true);
    expect(place.storage).toEqual({});
    expect(place.cookies.size).toBe(0);
    expect(new Visitor("", "").identities).not.toHaveProperty("user_id");
  });

  test("is known on the next page once that is agreed to", () => {
    const visitor = new Visitor("", "");
    visitor.identify("ann");
    expect(visitor.choose("storage", true)).toBe(true);
    expect(visitor.choose("storage", true)).toBe(false);
    const next = new Visitor("", "");
    expect(next.identities).toEqual(visitor.identities);
    expect(next.choose("storage", true)).toBe(false);
  });

  test("is known on another host of the site by the cookie, and forgotten with it", () => {
    const visitor = new Visitor("granted", "shop.example");
    delete place.storage.footpath;
    const elsewhere = new Visitor("", "shop.example");
    expect(elsewhere.identities).toEqual(visitor.identities);
    elsewhere.choose("storage", false);
    expect(place.cookies.size).toBe(0);
    expect(place.storage).toEqual({});
  });

  test("who takes the consent back leaves no queue of any page", () => {
    const visitor = new Visitor("granted", "");
    place.storage["footpath.queue.1"] = "[]";
    place.storage.other = "stays";
    visitor.choose("storage", false);
    expect(place.storage).toEqual({ other: "stays" });
  });

  test("who takes it back on one page is not kept by another that is open", () => {
    const one = new Visitor("granted", "");
    const other = new Visitor("", "");
    one.choose("storage", false);
    other.session(Date.now());
    expect(other.keeps).toBe(false);
    expect(place.storage).toEqual({});
  });

  test("shares the login with the other pages that are open", () => {
    const one = new Visitor("granted", "");
    const other = new Visitor("", "");
    one.identify("ann");
    expect(other.identities).toEqual(one.identities);
    expect(other.identities.user_id).toBe("ann");
  });

  test("begins a session after thirty minutes without an event, and no sooner", () => {
    const visitor = new Visitor("", "");
    const start = Date.now();
    const first = visitor.session(start);
    expect(visitor.session(start + IDLE_MILLIS)).toBe(first);
    expect(visitor.session(start + 2 * IDLE_MILLIS)).toBe(first);
    expect(visitor.session(start + 3 * IDLE_MILLIS + 1)).not.toBe(first);
  });

  test("who logs in as another user is another visitor, and keeps the choices made", () => {
    const visitor = new Visitor("", "");
    visitor.choose("ads", true);
    visitor.identify("ann");
    const { anonymous_id: before } = visitor.identities;
    visitor.identify("ann");
    expect(visitor.identities.anonymous_id).toBe(before);
    visitor.identify("bob");
    expect(visitor.identities.anonymous_id).not.toBe(before);
    expect(visitor.choose("ads", true)).toBe(false);
  });

  test("starts anew where what is kept is no more what it was", () => {
    for (const broken of ["", "{", "null", "[]", '{"anonymousId":"x"}']) {
      place.storage.footpath = broken;
      expect(new Visitor("", "").identities.anonymous_id).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
