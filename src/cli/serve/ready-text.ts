import { renderUnicodeCompact } from 'uqr';

/**
 * What is printed once the server listens: the address for this computer, and the one for phones as text and as a QR code.
 *
 * @param origins under which other devices reach it, the likeliest first
 */
export function readyText(host: string, port: number, origins: readonly string[]): string {
  const own = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  const lines = [
    '',
    `  Hold the Line is ready:  http://${own.includes(':') ? `[${own}]` : own}:${port}/`,
    '',
  ];
  const [first, ...others] = origins;
  if (first !== undefined) {
    lines.push(`  Phones in this network:  ${first}/`, '');
    for (const line of renderUnicodeCompact(`${first}/`).split('\n')) lines.push(`    ${line}`);
    lines.push('');
    if (others.length > 0) lines.push(`  or, in another network:  ${others.join('/  ')}/`, '');
  }
  return `${[...lines, '  Ctrl+C stops it.'].join('\n')}\n`;
}
