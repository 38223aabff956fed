/**
 * Headers of every answer. Scripts, styles, workers, fonts and sounds come from this server alone, and nothing inline runs.
 *
 * Any site may show the app in a frame, because learning platforms do: nothing here acts by a cookie, and a browser keeps
 * what a framed page stores apart from what the same page stores when it is opened by itself, so a page around it gains no
 * right of the facilitator's.
 *
 * @param host name and port that the request was made to; '' when unknown
 */
export function securityHeaders(host: string): Readonly<Record<string, string>> {
  // 'self' covers WebSockets in present browsers; older Safari wants them named (https://webkit.org/b/235873).
  const sockets = host === '' ? '' : ` ws://${host} wss://${host}`;
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${sockets}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    'frame-ancestors *',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    // Addresses of rooms and consoles are nobody else's business.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
