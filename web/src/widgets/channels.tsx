import { Icon, type IconName } from "./Icon";

/** Each channel keeps its hue and icon through the whole product; one the product does not know is "other". */
const KNOWN = ["store", "app", "email", "mail", "web", "phone", "chat", "partner"] as const;
type Known = (typeof KNOWN)[number];

const known = (channel: string): Known | undefined => KNOWN.find((each) => each === channel);

export function channelColour(channel: string): string {
  const name = known(channel);
  return name ? `var(--cat-${name})` : "var(--line-3)";
}

export function ChannelIcon({ channel, size = 14 }: { channel: string; size?: number }) {
  const name: IconName = known(channel) ?? "other";
  return (
    <span className="channel-icon" style={{ color: channelColour(channel) }}>
      <Icon name={name} size={size} />
    </span>
  );
}

/** One bar cut by share; the list beside it says the same in words. */
export function ChannelBar({ parts }: { parts: { channel: string; share: number }[] }) {
  return (
    <div className="channel-bar" aria-hidden="true">
      {parts.map((part) => (
        <i key={part.channel} style={{ flexGrow: part.share, background: channelColour(part.channel) }} />
      ))}
    </div>
  );
}
