import type { Delivery } from "./delivery";
import { isText, type Properties, type Recorder } from "./recorder";
import { safely } from "./safely";

/** What a page may call, at once as `footpath.track("…")` or, before the script is there, as `footpath.push(["track", "…"])`. */
export interface Calls {
  track(name: string, properties?: Properties): void;
  identify(userId: string, traits?: Properties): void;
  group(kind: string, key: string, traits?: Properties): void;
  consent(choices: Record<string, boolean>): void;
  reset(): void;
  optOut(isOut?: boolean): void;
}

export function callsOf(recorder: Recorder, delivery: Delivery, optOut: (isOut: boolean) => void): Calls {
  const { visitor } = recorder;
  return {
    track: safely((name, properties) => {
      if (isText("track.name", name)) {
        recorder.record(name, properties);
      }
    }),
    identify: safely((userId, traits) => {
      const id = typeof userId === "number" ? String(userId) : userId;
      if (isText("identify.userId", id)) {
        visitor.identify(id);
        recorder.record(undefined, undefined, { traits });
      }
    }),
    group: safely((kind, key, traits) => {
      if (isText("group.kind", kind) && isText("group.key", key)) {
        visitor.join({ kind, key });
        recorder.record(undefined, undefined, { account: { kind, key, traits } });
      }
    }),
    consent: safely((choices) => {
      for (const [purpose, choice] of Object.entries(choices)) {
        const isGiven = choice === true;
        if (!recorder.isSilent && visitor.choose(purpose, isGiven)) {
          recorder.record(`Consent ${isGiven ? "given" : "withdrawn"}`, { purpose });
        }
      }
      delivery.changed();
    }),
    reset: safely(() => visitor.reset()),
    optOut: safely((isOut = true) => optOut(isOut)),
  };
}
