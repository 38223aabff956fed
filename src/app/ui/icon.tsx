import type { ReactNode } from 'react';

/** Drawn on a 24 grid with one 1.75 stroke, so that they sit beside the held line. Always decorative: name the control. */
const ICONS = {
  phone: (
    <path d="M5 4h4l1.8 4.6-2.3 1.6a12 12 0 0 0 5.3 5.3l1.6-2.3L20 15v4a1.6 1.6 0 0 1-1.8 1.6C10.6 20 4 13.4 3.4 5.8A1.6 1.6 0 0 1 5 4Z" />
  ),
  chat: <path d="M4 5h16v11H10.5L6 20v-4H4Z" />,
  email: <path d="M3.5 5.5h17v13h-17Zm0 .5 8.5 7 8.5-7" />,
  'in-person': (
    <path d="M8 8.5a4 4 0 1 1 8 0 4 4 0 0 1-8 0ZM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6M2.5 20.5h19" />
  ),
  social: <path d="M4 4h11v8H8.5L5.5 15v-3H4ZM18 8.5h2.5v8H19v3l-3-3h-5.5V15" />,
  settings: <path d="M4 7h9m5 0h2M4 12h2m5 0h9M4 17h8m5 0h3M15.5 4.8v4.4M8.5 9.8v4.4M14.5 14.8v4.4" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  back: <path d="M14.5 5 7.5 12l7 7M8 12h12" />,
  forward: <path d="m9.5 5 7 7-7 7M4 12h12" />,
  check: <path d="m4.5 12.5 5 5 10-11" />,
  hold: <path d="M8.5 5v14M15.5 5v14" />,
  silence: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />,
  undo: <path d="M9 5 4.5 9.5 9 14M5 9.5h8.5a5.5 5.5 0 0 1 0 11H9" />,
  notes: <path d="M6 3.5h9l4 4v13H6ZM9 10.5h7M9 14h7M9 17.5h4" />,
  search: <path d="M4.5 10.5a6 6 0 1 0 12 0 6 6 0 0 0-12 0Zm10.5 4.5 5 5" />,
  alert: <path d="M12 3.5 21.5 20h-19ZM12 9.5v5M12 17.4v.01" />,
  info: <path d="M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0ZM12 11v5.5M12 7.5v.01" />,
  sound: <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />,
  'sound-off': <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM16 9.5l5 5m0-5-5 5" />,
  clock: <path d="M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0ZM12 7v5.2l3.3 2" />,
  mask: (
    <path d="M3.5 7c3 1 5.5 1 8.5 0 3 1 5.5 1 8.5 0 .2 5-2 9.5-8.5 11-6.5-1.5-8.7-6-8.5-11ZM7.5 11.5h2.5m4 0h2.5" />
  ),
  download: <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15" />,
  copy: <path d="M8.5 8.5h11v11h-11Zm-3 7h-1v-11h11v1" />,
  folder: <path d="M3.5 18.5v-13h6l2 2.5h9v10.5Z" />,
  print: <path d="M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.5h10V20H7Z" />,
  trash: <path d="M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l.8 13h9.4l.8-13M10 10v6m4-6v6" />,
  replay: <path d="M5 12a7 7 0 1 0 2.2-5.1M4.5 4v4h4" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof ICONS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {ICONS[name]}
    </svg>
  );
}
