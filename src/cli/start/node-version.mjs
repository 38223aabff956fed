// This file is read before the Node version is known, so it keeps to syntax that very old versions understand.

/** What package.json asks for under "engines". */
const SUPPORTED_NODE = '20.19 or newer (of version 20), or 22.12 or newer';

/**
 * @param {string} version such as `v20.19.0`
 * @returns {boolean} whether it is in `^20.19.0 || >=22.12.0`, the range of Vite
 */
export function isSupportedNode(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the process with a message when this Node is too old. */
export function requireSupportedNode() {
  if (isSupportedNode(process.version)) return;
  console.error(
    'Hold the Line needs Node.js ' +
      SUPPORTED_NODE +
      ', but this is ' +
      process.version +
      '.\nInstall a current version from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
