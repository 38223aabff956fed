/** What can go wrong on a machine while installing or building, told by the codes that npm, Node and the system print. */
const CAUSES = [
  {
    signs: /\bENOSPC\b|no space left on device/i,
    advice: 'The disk is full. Free some space (about 500 MB are needed) and run the same command again.',
  },
  {
    signs:
      /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b|network (request|connectivity)/,
    advice:
      'The package registry could not be reached. The first start needs the network once: check the connection (or the proxy: `npm config get proxy`) and run the same command again.',
  },
  {
    signs: /\b(SELF_SIGNED_CERT\w*|UNABLE_TO_\w*(CERT|ISSUER)\w*|CERT_\w+)\b/,
    advice:
      'The certificate of the package registry is not trusted, as behind some company networks. Name the company certificate in NODE_EXTRA_CA_CERTS and run the same command again.',
  },
  {
    signs: /\b(EACCES|EPERM|EROFS)\b/,
    advice:
      'A file may not be written. Check that this folder belongs to you and that no other program holds it open, then run the same command again.',
  },
  {
    signs: /\bEUSAGE\b|are in sync/,
    advice:
      'package.json and package-lock.json disagree. If you changed package.json, run `npm install` once; otherwise `git checkout package.json package-lock.json`.',
  },
  {
    signs: /\bENOMEM\b|heap out of memory/i,
    advice: 'The machine ran out of memory. Close other programs and run the same command again.',
  },
];

/**
 * @param {string} output what a failed program printed
 * @returns {string | undefined} the likely cause and what to do, in one or two sentences; undefined when not recognised
 */
export function explainFailure(output) {
  return CAUSES.find(({ signs }) => signs.test(output))?.advice;
}
