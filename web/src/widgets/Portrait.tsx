/** A small drawn face for a persona, one of six by its place in the map, so that people are told apart at a glance. */

const LOOKS = [
  { ground: "#CFE6DE", skin: "#F2C9A8", hair: "#22302B", shirt: "#1C7F68" },
  { ground: "#F6DFC4", skin: "#C98E62", hair: "#4A2B1A", shirt: "#C38616" },
  { ground: "#DCD7F3", skin: "#F0CDB4", hair: "#B9BEC6", shirt: "#6A55B0" },
  { ground: "#D4E3F5", skin: "#8D5B3C", hair: "#1D1714", shirt: "#2C6DB4" },
  { ground: "#F3D9E2", skin: "#F3CFAF", hair: "#A8552B", shirt: "#9E2F6C" },
  { ground: "#E2E7CF", skin: "#DDA77B", hair: "#6B4A2D", shirt: "#5C6A17" },
] as const;

const HAIR = [
  "M6.200 11.300c-.6-5 2.200-7.300 5.800-7.300s6.400 2.300 5.800 7.300l1 4.200h-2.600l.2-5c-2.700-.1-4.700-1-5.600-2.300-.7 1.400-1.600 2-2.800 2.300l.2 5H5.200z",
  "M7.200 10.200C6.700 6.300 9 4.400 12 4.400s5.300 1.900 4.800 5.800c-.7-1.500-1.300-2.300-1.600-2.900-1.900.9-4.500.9-6.400 0-.3.6-.9 1.400-1.600 2.900z",
  "M6.800 11.500C5.300 7 8 3.800 12 3.800s6.700 3.200 5.200 7.700c-.2-2-.8-3.300-1.700-4-1.900 1-5.100 1-7 0-.9.7-1.500 2-1.700 4z",
  "M7 9.900c-.3-3.700 2-5.700 5-5.700s5.300 2 5 5.700c-.5-1.100-.9-1.900-1.500-2.500H8.500c-.6.6-1 1.400-1.500 2.500z",
  "M6.500 15c-1.800-6.500.7-11 5.500-11s7.300 4.500 5.500 11h-2.300l.6-6c-2.300.2-4.600-.5-5.600-1.800-.5.900-1.200 1.500-2 1.800l.6 6z",
  "M7.100 10.400C6.200 5.800 8.600 4 12.400 4.200c3.300.2 5 2.600 4.500 6.200-.5-1.300-1.200-2.200-2-2.700-2 .6-4.700.4-6-.4-.8.7-1.300 1.600-1.800 3.100z",
] as const;

export function Portrait({ index, size = 24 }: { index: number; size?: number }) {
  const look = LOOKS[index % LOOKS.length] ?? LOOKS[0];
  const clip = `portrait-${index}-${size}`;
  return (
    <svg className="portrait" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <clipPath id={clip}>
        <circle cx="12" cy="12" r="12" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width="24" height="24" fill={look.ground} />
        <path d="M3.500 24c.4-5.200 4-7 8.500-7s8.100 1.800 8.500 7z" fill={look.shirt} />
        <path d="M10 14h4v3.500a2 2 0 0 1-4 0z" fill={look.skin} />
        <ellipse cx="12" cy="11" rx="4.200" ry="4.900" fill={look.skin} />
        <path d={HAIR[index % HAIR.length]} fill={look.hair} />
      </g>
    </svg>
  );
}

export function EveryonePortrait({ size = 24 }: { size?: number }) {
  return (
    <svg className="portrait" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="12" fill="var(--sunken)" />
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="1.500"
        strokeLinecap="round"
        transform="translate(4 4)"
      >
        <circle cx="6" cy="5.400" r="2.300" />
        <path d="M1.800 13.200c.3-2.500 2-3.900 4.200-3.900s3.900 1.400 4.200 3.900M10.400 3.300a2.300 2.300 0 0 1 0 4.200M11.900 9.700c1.300.6 2.100 1.800 2.300 3.500" />
      </g>
    </svg>
  );
}
