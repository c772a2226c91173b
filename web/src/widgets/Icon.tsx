import type { ReactNode } from "react";

/** The product's own icons: 16 px, one stroke, round ends. */
const SHAPES = {
  maps: (
    <>
      <path d="M1.75 12.5c2.2 0 2.4-3 4.250-3s2.100 2 3.900 2c2.600 0 1.900-7 4.350-7" />
      <circle cx="6" cy="9.5" r="1.350" fill="var(--icon-ground, var(--surface))" />
      <circle cx="13.2" cy="4.600" r="1.350" fill="var(--icon-ground, var(--surface))" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.4" r="2.3" />
      <path d="M1.8 13.2c.3-2.5 2-3.9 4.2-3.900s3.900 1.400 4.200 3.900" />
      <path d="M10.4 3.300a2.300 2.300 0 0 1 0 4.200M11.900 9.700c1.300.6 2.100 1.800 2.300 3.500" />
    </>
  ),
  segments: (
    <>
      <circle cx="6" cy="8" r="4" />
      <circle cx="10" cy="8" r="4" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.4" r="2.500" />
      <path d="M3.300 13.400c.3-2.700 2.200-4.200 4.700-4.200s4.400 1.500 4.700 4.200" />
    </>
  ),
  map: (
    <path d="M2.300 4.200 6 2.600l4 1.700 3.700-1.600v9.100L10 13.400l-4-1.700-3.700 1.600zM6 2.600v9.100M10 4.300v9.100" />
  ),
  flow: (
    <>
      <rect x="1.800" y="5.900" width="4" height="4.200" rx="1" />
      <rect x="10.200" y="2" width="4" height="4.200" rx="1" />
      <rect x="10.200" y="9.800" width="4" height="4.200" rx="1" />
      <path d="M5.800 8h1.600c1.600 0 .6-3.900 2.800-3.900M7.400 8c1.600 0 .6 3.900 2.800 3.900" />
    </>
  ),
  table: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1" />
      <path d="M2.5 6.300h11M2.500 9.700h11M6.500 3v10" />
    </>
  ),
  events: (
    <>
      <path d="M2.500 13.500h11" />
      <path d="M4.500 13.500v-4M8 13.500V3M11.500 13.500V6.500" />
    </>
  ),
  live: (
    <>
      <circle cx="8" cy="8" r="1.500" fill="currentColor" />
      <path d="M4.900 11.100a4.400 4.400 0 0 1 0-6.200M11.100 4.900a4.400 4.400 0 0 1 0 6.200M2.800 13.200a7.300 7.300 0 0 1 0-10.400M13.200 2.800a7.300 7.300 0 0 1 0 10.400" />
    </>
  ),
  sources: (
    <>
      <path d="M8 2v7.500M5 6.800 8 9.800l3-3" />
      <path d="M2.500 9.500v3a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3" />
    </>
  ),
  quarantine: (
    <>
      <path d="M5.400 2h5.200L14 5.400v5.200L10.600 14H5.400L2 10.600V5.400z" />
      <path d="M8 5v3.500M8 10.900v.01" />
    </>
  ),
  copy: (
    <>
      <rect x="5.500" y="5.500" width="8" height="8" rx="1.200" />
      <path d="M10.500 5.500v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
    </>
  ),
  dots: (
    <g fill="currentColor" stroke="none">
      <circle cx="8" cy="3.500" r="1.250" />
      <circle cx="8" cy="8" r="1.250" />
      <circle cx="8" cy="12.500" r="1.250" />
    </g>
  ),
  undo: <path d="M5.5 3.500 2.500 6.500l3 3M2.800 6.500h6.700a3.500 3.500 0 0 1 0 7H6.500" />,
  redo: <path d="m10.500 3.500 3 3-3 3M13.200 6.500H6.500a3.500 3.500 0 0 0 0 7h3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  pause: <path d="M5.500 3.500v9M10.500 3.500v9" />,
  play: <path d="M5 3.200v9.600L12.500 8z" />,
  check: <path d="m3.500 8.500 3 3 6-7" />,
  right: <path d="m6.300 4.500 3.500 3.500-3.500 3.500" />,
  left: <path d="M9.700 4.500 6.200 8l3.500 3.500" />,
  down: <path d="m4.500 6.300 3.500 3.500 3.500-3.500" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.700" />
      <path d="M8 1.600v1.300M8 13.100v1.300M1.600 8h1.300M13.100 8h1.300M3.500 3.500l.9.900M11.600 11.600l.9.900M3.500 12.500l.9-.9M11.600 4.400l.9-.9" />
    </>
  ),
  moon: <path d="M13.200 9.600A5.700 5.700 0 0 1 6.400 2.800a5.700 5.700 0 1 0 6.800 6.800z" />,
  system: (
    <>
      <rect x="2" y="3" width="12" height="8" rx="1.200" />
      <path d="M6 13.500h4M8 11v2.500" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.5" y="3.300" width="11" height="10.200" rx="1.200" />
      <path d="M2.500 6.600h11M5.400 1.900v2.600M10.600 1.900v2.600" />
    </>
  ),
  filter: <path d="M2.500 4h11M4.700 8h6.600M6.700 12h2.600" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.300" />
      <path d="m10.200 10.200 3.300 3.300" />
    </>
  ),
  star: (
    <path d="m8 1.900 1.850 3.900 4.250.55-3.100 2.950.8 4.200L8 11.450 4.200 13.500l.8-4.200L1.900 6.350l4.250-.55z" />
  ),
  warning: (
    <>
      <path d="M8 2.600 14 13H2z" />
      <path d="M8 6.500v3M8 11.200v.01" />
    </>
  ),
  retry: (
    <>
      <path d="M13 8a5 5 0 1 1-1.600-3.700" />
      <path d="M13.200 2.300v2.600h-2.600" />
    </>
  ),
  enter: <path d="M2.500 8h7.500M7.200 5.200 10 8l-2.800 2.800M10.500 3h2.500v10h-2.500" />,
  store: (
    <>
      <path d="M2.300 6.300 3.300 3h9.400l1 3.300a1.900 1.900 0 0 1-3.800 0 1.900 1.900 0 0 1-3.800 0 1.900 1.900 0 0 1-3.800 0z" />
      <path d="M3.300 8.400v5h9.400v-5M6.500 13.300v-2.800h3v2.800" />
    </>
  ),
  app: (
    <>
      <rect x="4.300" y="1.800" width="7.400" height="12.400" rx="1.600" />
      <path d="M7.300 12h1.400" />
    </>
  ),
  email: (
    <>
      <rect x="2" y="3.500" width="12" height="9" rx="1.200" />
      <path d="m2.500 4.500 5.500 4.300 5.500-4.300" />
    </>
  ),
  mail: (
    <>
      <path d="M2.500 6.300 8 2.600l5.500 3.700v6.200a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z" />
      <path d="m2.700 6.600 5.300 3.600 5.300-3.600" />
    </>
  ),
  web: (
    <>
      <circle cx="8" cy="8" r="5.700" />
      <path d="M2.300 8h11.400M8 2.300c3.300 3.600 3.300 7.800 0 11.400M8 2.300c-3.300 3.600-3.300 7.800 0 11.400" />
    </>
  ),
  phone: (
    <path d="M5.600 2.500 3.500 3.200c-.6.2-.9.800-.8 1.400.6 4.300 4.200 8 8.600 8.700.6.100 1.200-.2 1.400-.8l.8-2.100-3-1.700-1.500 1.400A8 8 0 0 1 6 7.200l1.300-1.600z" />
  ),
  chat: (
    <>
      <path d="M2.200 4.200a1 1 0 0 1 1-1h5.600a1 1 0 0 1 1 1v3.300a1 1 0 0 1-1 1H5.700L3.800 10V8.500h-.6a1 1 0 0 1-1-1z" />
      <path d="M11.500 6h1.300a1 1 0 0 1 1 1v3.300a1 1 0 0 1-1 1h-.6v1.500l-1.900-1.500H7.500" />
    </>
  ),
  partner: (
    <>
      <path d="M1.800 6.500 4.500 4l3.300 1 2.700-1 3.700 2.700-2.700 4L8.700 13 5 10.300z" />
      <path d="m7.800 5-2 2.300c1 .9 2.300.7 3.200-.3l2.600 2.600" />
    </>
  ),
  other: (
    <>
      <circle cx="8" cy="8" r="5.200" strokeDasharray="2.400 2.400" />
      <circle cx="8" cy="8" r="1" fill="currentColor" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

export function Icon({
  name,
  size = 16,
  className = "",
}: {
  name: IconName;
  size?: number;
  className?: string;
}) {
  return (
    <svg className={`icon ${className}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}

export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg
      className="logo-mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path
        d="M3 19.500c4.200 0 4-5.500 8-5.500 3.200 0 3.600 2.800 6.200 2.800 3.800 0 2.600-12.300 3.800-12.300"
        stroke="var(--trail)"
        strokeWidth="2.600"
      />
      <path
        d="M3 13.500c4.200 0 4.600-7 9-7 2.800 0 4.500 1 6-2"
        stroke="var(--believed)"
        strokeWidth="1.600"
        strokeDasharray="2.600 3.200"
      />
    </svg>
  );
}
