import { useEffect, useState } from "react";
import { apiPath } from "../api";
import { withPurpose } from "../privacy/purposeUrl";
import { type LiveCall, withCalls } from "./calls";

export type Connection = "connecting" | "open" | "lost";

const GATHER_MILLIS = 150;

/** Whose calls are left out, and by which rule; null where everyone may be looked at. */
export type LeftOut = { purpose: string; rule: string; callsLeftOut: number } | null;

type Live = { calls: LiveCall[]; leftOut: LeftOut; connection: Connection };

/** The calls as they come in, newest first, drawn a few times a second at most. */
export function useLive(purpose: string | undefined): Live {
  const [calls, setCalls] = useState<LiveCall[]>([]);
  const [leftOut, setLeftOut] = useState<LeftOut>(null);
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => {
    const stream = new EventSource(apiPath(withPurpose("/events/live", purpose)));
    setCalls([]);
    setLeftOut(null);
    let waiting: LiveCall[] = [];
    let timer = 0;
    const draw = () => {
      const come = waiting;
      waiting = [];
      timer = 0;
      setCalls((known) => withCalls(known, come));
    };
    stream.onopen = () => setConnection("open");
    stream.onerror = () => setConnection("lost");
    stream.onmessage = (message) => {
      waiting.push(JSON.parse(message.data) as LiveCall);
      timer ||= window.setTimeout(draw, GATHER_MILLIS);
    };
    stream.addEventListener("population", (message) => {
      const latest = JSON.parse(message.data) as NonNullable<LeftOut>;
      setLeftOut((known) => ({
        ...latest,
        callsLeftOut: (known?.callsLeftOut ?? 0) + latest.callsLeftOut,
      }));
    });
    return () => {
      stream.close();
      window.clearTimeout(timer);
    };
  }, [purpose]);
  return { calls, leftOut, connection };
}
