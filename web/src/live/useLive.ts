import { useEffect, useState } from "react";
import { apiPath } from "../api";
import { type LiveCall, withCalls } from "./calls";

export type Connection = "connecting" | "open" | "lost";

const GATHER_MILLIS = 150;

/** The calls as they come in, newest first, drawn a few times a second at most. */
export function useLive(): { calls: LiveCall[]; connection: Connection } {
  const [calls, setCalls] = useState<LiveCall[]>([]);
  const [connection, setConnection] = useState<Connection>("connecting");
  useEffect(() => {
    const stream = new EventSource(apiPath("/events/live"));
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
    return () => {
      stream.close();
      window.clearTimeout(timer);
    };
  }, []);
  return { calls, connection };
}
