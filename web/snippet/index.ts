import { type Calls, callsOf } from "./calls";
import { watchClicks } from "./clicks";
import { Delivery, type Transport } from "./delivery";
import { watchErrors } from "./failures";
import { watchForms } from "./forms";
import { watchFrustration } from "./frustration";
import { watchPlaces } from "./pages";
import { Recorder } from "./recorder";
import { on, safely, tell } from "./safely";
import { watchScroll } from "./scroll";
import { readSettings, type Settings } from "./settings";
import { QUEUE, queues, read, remove, write } from "./storage";
import { newId, Visitor } from "./visitor";
import { watchVitals } from "./vitals";

type Call = [keyof Calls, ...unknown[]];
type Api = Calls & { push(...calls: Call[]): void };

const OUT = "footpath.out";

const place = window as unknown as { footpath?: Call[] | Api };

const nothing = () => {};

function isObjected(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return globalPrivacyControl === true || doNotTrack === "1";
}

function transportTo(settings: Settings): Transport {
  const address = `${settings.host}/v1/events?writeKey=${encodeURIComponent(settings.key)}`;
  return {
    // As text, which needs no preflight.
    send: async (body) => {
      const answer = await fetch(address, { method: "POST", body, keepalive: true, credentials: "omit" });
      return {
        status: answer.status,
        retryAfter: answer.headers.get("Retry-After"),
        body: await answer.text(),
      };
    },
    leave: (body) => navigator.sendBeacon(address, body),
  };
}

/** Collects what the page does by itself. */
function watch(recorder: Recorder, delivery: Delivery, settings: Settings): void {
  const has = (kind: string) => !settings.without.has(kind);
  const abandon = has("forms") ? watchForms(recorder) : nothing;
  const anew = has("scroll") ? watchScroll(recorder) : nothing;
  const measured = has("vitals") ? watchVitals(recorder) : nothing;
  const viewed = () => has("pages") && recorder.record("page view");
  if (has("clicks")) watchClicks(recorder, settings.allClicks);
  if (has("frustration")) watchFrustration(recorder);
  if (has("errors")) watchErrors(recorder);
  watchPlaces(recorder, () => {
    abandon();
    anew();
    viewed();
  });
  on(window, "pagehide", () => {
    abandon();
    measured();
    delivery.leave();
  });
  on(document, "visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      measured();
      delivery.leave();
    }
  });
  on(window, "online", () => delivery.retry());
  viewed();
}

/** Gives the calls their place, and makes those that were asked for before. */
function install(calls: Calls): void {
  const early = Array.isArray(place.footpath) ? place.footpath : [];
  const push = (...asked: Call[]) => {
    for (const [name, ...args] of asked) {
      if (Object.hasOwn(calls, name)) {
        (calls[name] as (...args: unknown[]) => void)(...args);
      } else {
        tell(`footpath.push: there is no call "${String(name)}"; known are ${Object.keys(calls).join(", ")}`);
      }
    }
  };
  place.footpath = { ...calls, push: safely(push) };
  place.footpath.push(...early);
}

function start(script: HTMLScriptElement): void {
  const settings = readSettings(script.src, script.dataset);
  const isSilent = isObjected() || read(OUT) === "1";
  const visitor = new Visitor(isSilent ? "denied" : settings.storage, settings.cookieDomain);
  const queue = QUEUE + newId();
  const delivery = new Delivery(transportTo(settings), (waiting) => {
    if (visitor.keeps && waiting.length) {
      write(queue, JSON.stringify(waiting));
    } else {
      remove(queue);
    }
  });
  const recorder = new Recorder(settings, visitor, delivery, isSilent);
  // Left by pages that are gone, or waiting in one that is not: what is sent twice counts once.
  queues().forEach(
    safely((key) => {
      const waiting = read(key) ?? "[]";
      remove(key);
      for (const json of visitor.keeps ? JSON.parse(waiting) : []) {
        delivery.add(json);
      }
    }),
  );
  if (!isSilent) {
    watch(recorder, delivery, settings);
  }
  install(callsOf(recorder, delivery, (isOut) => optOut(isOut, recorder, delivery)));
}

function optOut(isOut: boolean, recorder: Recorder, delivery: Delivery): void {
  recorder.isSilent = isOut || isObjected();
  if (isOut) {
    recorder.visitor.forget();
    delivery.clear();
    // The one thing kept without consent: that nothing may be.
    write(OUT, "1");
  } else {
    remove(OUT);
  }
}

const script = document.currentScript as HTMLScriptElement | null;
if (script && (!place.footpath || Array.isArray(place.footpath))) {
  const begin = safely(() => start(script));
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    on(document, "prerenderingchange", begin);
  } else {
    begin();
  }
}
