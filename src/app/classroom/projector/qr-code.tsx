import { useMemo } from 'react';
import { encode } from 'uqr';

/** Quiet modules around the code: a scanner needs four (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one path, dark on white in both themes, because many phones cannot read it inverted. */
export function QrCode({
  text,
  name,
  className,
}: {
  readonly text: string;
  readonly name: string;
  readonly className?: string | undefined;
}) {
  const { size, path } = useMemo(() => {
    const { data, size: modules } = encode(text, { ecc: 'M', border: QUIET });
    const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
    return { size: modules, path: rows.join('') };
  }, [text]);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, so there is no file to show
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
      focusable="false"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
