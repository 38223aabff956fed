import { renderUnicodeCompact } from 'uqr';

/** Modules of light around the code. The standard asks for four; cameras are content with two, and terminals are small. */
const QUIET_ZONE = 2;

/** The code's light parts are drawn, so where text is dark on light it would come out the wrong way round. */
const whiteOnBlack = (line: string) => `\u001b[97;40m${line}\u001b[0m`;

/**
 * What is printed once the server listens: the address for this computer, and the one for phones as text and as a QR code.
 *
 * @param origins under which other devices reach it, the likeliest first
 * @param colours whether the terminal has them
 */
export function readyText(host: string, port: number, origins: readonly string[], colours: boolean): string {
  const own = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  const lines = [
    '',
    `  Hold the Line is ready:  http://${own.includes(':') ? `[${own}]` : own}:${port}/`,
    '',
  ];
  const [first, ...others] = origins;
  if (first !== undefined) {
    lines.push(`  Phones in this network:  ${first}/`, '');
    for (const line of renderUnicodeCompact(`${first}/`, { border: QUIET_ZONE }).split('\n'))
      lines.push(`    ${colours ? whiteOnBlack(line) : line}`);
    lines.push('');
    if (others.length > 0) lines.push(`  or, in another network:  ${others.join('/  ')}/`, '');
  }
  return `${[...lines, '  Ctrl+C stops it.'].join('\n')}\n`;
}
