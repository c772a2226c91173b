/** Durations as map documents have them (`P14D`, `PT2H`), and as people give them: a number of minutes, hours or days. */

export type Unit = "minutes" | "hours" | "days";

export type Span = { amount: number; unit: Unit };

const SECONDS: Record<Unit, number> = { minutes: 60, hours: 3_600, days: 86_400 };

const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/;

/** In the largest unit that gives a whole number; nothing for what is no duration. */
export function spanOf(iso: string | null | undefined): Span | undefined {
  const parts = ISO.exec(iso ?? "");
  if (!parts) return undefined;
  const [, days = 0, hours = 0, minutes = 0, rest = 0] = parts.map(Number).map((part) => part || 0);
  const seconds = days * SECONDS.days + hours * SECONDS.hours + minutes * SECONDS.minutes + rest;
  if (seconds <= 0) return undefined;
  const unit = (["days", "hours"] as const).find((each) => seconds % SECONDS[each] === 0) ?? "minutes";
  return { amount: seconds / SECONDS[unit], unit };
}

/** As the document has it; nothing unless the amount is above zero. */
export function isoOf({ amount, unit }: Span): string | undefined {
  const minutes = Math.round((amount * SECONDS[unit]) / 60);
  if (!(minutes > 0)) return undefined;
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = minutes % 60;
  const time = `${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  return `P${days > 0 ? `${days}D` : ""}${time ? `T${time}` : ""}`;
}
