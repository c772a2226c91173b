import { t } from "./words";

/** Codes of the server and of map documents that are shown as they are, in words: what has none here stays the code. */
const WORDS: Record<string, string> = {
  // grades of evidence
  guessed: t("guessed"),
  anecdotal: t("anecdotal"),
  sampled: t("sampled"),
  measured: t("measured"),
  // how sure one is
  low: t("low"),
  medium: t("medium"),
  high: t("high"),
  // units of time
  minutes: t("minutes"),
  hours: t("hours"),
  days: t("days"),
  // colours
  slate: t("slate"),
  blue: t("blue"),
  teal: t("teal"),
  green: t("green"),
  amber: t("amber"),
  orange: t("orange"),
  red: t("red"),
  pink: t("pink"),
  violet: t("violet"),
  // signs
  star: t("star"),
  check: t("check"),
  warning: t("warning"),
  question: t("question"),
  idea: t("idea"),
  heart: t("heart"),
  clock: t("clock"),
  money: t("money"),
  lock: t("lock"),
  search: t("search"),
  person: t("person"),
  people: t("people"),
  calendar: t("calendar"),
  store: t("store"),
  web: t("web"),
  app: t("app"),
  email: t("email"),
  mail: t("mail"),
  phone: t("phone"),
  chat: t("chat"),
  partner: t("partner"),
  // kinds of items of the library, one and many
  touchpoint: t("touchpoint"),
  touchpoints: t("touchpoints"),
  channel: t("channel"),
  channels: t("channels"),
  persona: t("persona"),
  personas: t("personas"),
  metric: t("metric"),
  metrics: t("metrics"),
  insight: t("insight"),
  insights: t("insights"),
  evidence: t("evidence"),
  opportunity: t("opportunity"),
  opportunities: t("opportunities"),
  solution: t("solution"),
  solutions: t("solutions"),
  // parts of a map
  map: t("map"),
  stage: t("stage"),
  step: t("step"),
  lane: t("lane"),
  card: t("card"),
  path: t("path"),
  assertion: t("assertion"),
  frame: t("frame"),
  // how far an idea is
  proposed: t("proposed"),
  decided: t("decided"),
  testing: t("testing"),
  done: t("done"),
  // paths
  happy: t("happy"),
  unhappy: t("unhappy"),
  alternative: t("alternative"),
  exception: t("exception"),
  // what became of a part
  added: t("added"),
  gone: t("gone"),
  changed: t("changed"),
  same: t("same"),
  // what was said of a purpose, and on which basis it is looked at
  granted: t("granted"),
  refused: t("refused"),
  withdrawn: t("withdrawn"),
  consent: t("consent"),
  legitimate_interests: t("legitimate interests"),
  contract: t("contract"),
  legal_obligation: t("legal obligation"),
  vital_interests: t("vital interests"),
  public_task: t("public task"),
  // kinds of identities and accounts
  user_id: t("user id"),
  anonymous_id: t("anonymous id"),
  device: t("device"),
  device_id: t("device id"),
  company: t("company"),
  household: t("household"),
  team: t("team"),
  // how a source that is pulled is
  running: t("running"),
  waiting: t("waiting"),
  failing: t("failing"),
  // where a segment stands
  live: t("live"),
  static: t("static"),
};

/** A code in words; without a word of its own, the code with spaces for its underscores. */
export const inWords = (code: string): string => WORDS[code] ?? code.replaceAll("_", " ");

const KEYS: Record<string, string> = {
  Ctrl: t("Ctrl"),
  Shift: t("Shift"),
  Enter: t("Enter", undefined, "of a keyboard"),
  Delete: t("Delete", undefined, "of a keyboard"),
};

/** Keys as they are written on a keyboard: `Ctrl+Enter`. */
export const keysInWords = (keys: string): string => keys.replace(/[A-Z][a-z]+/g, (key) => KEYS[key] ?? key);
