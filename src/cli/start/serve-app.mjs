/** Where the app is served when nothing else is there; the next free port otherwise. */
const FIRST_PORT = 4173;

/**
 * Serves dist/ until Ctrl+C.
 *
 * @param {string} folder the project, installed and built
 * @returns {Promise<void>} settled once the server listens; the process then lives until it is told to stop
 */
export async function serveApp(folder) {
  // Vite is loaded here and not above, because it may have been installed only a moment ago.
  const { preview } = await import('vite');
  const server = await preview({
    root: folder,
    configFile: `${folder}/vite.config.ts`,
    logLevel: 'warn',
    preview: { port: FIRST_PORT, strictPort: false, open: false },
  });
  const address = server.resolvedUrls?.local[0] ?? `http://localhost:${FIRST_PORT}/`;
  console.log(`\n  Hold the Line is ready:  ${address}\n\n  Ctrl+C stops it.`);

  const stop = () => {
    console.log('\nStopped.');
    void server.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
