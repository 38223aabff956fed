/**
 * The import table of docs/architecture.md, as rules. Each says why, and what to do instead.
 * `node tests/boundaries.mjs` applies them and checks that every source file was really read.
 */

/** @param {string} names folders of src/, separated by `|` */
const rooms = (names) => `^src/(${names})/`;

/** @param {string} names packages, separated by `|` */
const packages = (names) => `(^|/)node_modules/(${names})/`;

const PURE = 'core|runtime|analysis|formats|protocol|room';
const SHARED_APP = '^src/app/(ui|audio|storage)/';
const ANALYST = '^src/app/analyst/';
const ROOM_LINK = '^src/app/room-link/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'nothing-unresolved',
      comment:
        'The import leads nowhere. Write the whole file name with its extension: `#core/model/scenario.ts` across folders, `./reply.ts` within one.',
      severity: 'error',
      from: {},
      // `virtual:…` is made by a Vite plugin while building; it is no file.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-cycles',
      comment:
        'Modules that need each other cannot be read, tested or moved apart. Put what both need into a third file that knows neither.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'source-never-needs-tests',
      comment: 'What users run must not depend on what checks it. Move the shared part into src/.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'source-needs-no-development-tool',
      comment:
        'A development dependency may be absent where the program runs. Move the package to "dependencies", or do the work in the tool that has it. (`npm start` builds, so its files are excused.)',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/start' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-are-declared',
      comment:
        'A package that only another package brought along may vanish with its next version. Add it to package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'core-knows-only-zod',
      comment:
        'core holds the model and its arithmetic; it must run anywhere and be testable alone. Take what you need as an argument, or move the code to the room that may know it.',
      severity: 'error',
      from: { path: rooms('core') },
      to: { pathNot: ['^src/core/', packages('zod')] },
    },
    {
      name: 'runtime-knows-core-and-xstate',
      comment:
        'runtime turns scenarios into XState machines and nothing else. Parsing belongs to formats, solving to analysis, storing and showing to app.',
      severity: 'error',
      from: { path: rooms('runtime') },
      to: { pathNot: ['^src/(runtime|core)/', packages('xstate')] },
    },
    {
      name: 'analysis-formats-protocol-know-core',
      comment:
        'Each of these is a leaf over core, so that any of them can be understood and replaced alone. What two of them need belongs to core; comparing with runtime is done in tests.',
      severity: 'error',
      from: { path: '^src/(analysis|formats|protocol)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', '^src/core/'] },
    },
    {
      name: 'below-the-shell-no-platform',
      comment:
        'These rooms run in the browser, in workers, in Node and on the classroom server alike. Reading files, sockets and screens is the work of app, cli and server: take text, bytes or an interface as an argument.',
      severity: 'error',
      from: { path: rooms(PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'below-the-shell-no-screen',
      comment:
        'A rule, a format or a machine that knows React or a store cannot be used by the command line. Return data; let app show it.',
      severity: 'error',
      from: { path: rooms(PURE) },
      to: { path: packages('react|react-dom|@xstate/react|zustand|howler|wouter|idb|@dicebear/[^/]+') },
    },
    {
      name: 'shared-app-parts-know-core-types',
      comment:
        'Interface parts, sound and storage serve every feature, so they know no feature, no engine and not each other: only core, and only its types (`import type`). Hand the rest in as props or arguments.',
      severity: 'error',
      from: { path: SHARED_APP },
      to: { path: '^src/', pathNot: ['^src/app/$1/', '^src/core/'] },
    },
    {
      name: 'shared-app-parts-run-no-core-code',
      comment:
        'The shared parts may name the shapes of core but not run its code: use `import type`, and let the feature hand in the result.',
      severity: 'error',
      from: { path: SHARED_APP },
      to: { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'analyst-knows-core-and-analysis',
      comment:
        'The analyst runs in a worker and answers every feature, so it knows no feature, no other part of the app and no engine of play: only core and analysis. Replay what it answers where it is shown.',
      severity: 'error',
      from: { path: ANALYST },
      to: { path: '^src/', pathNot: [ANALYST, '^src/(core|analysis)/'] },
    },
    {
      name: 'room-link-knows-protocol',
      comment:
        'It is loaded by phones on weak Wi-Fi, so it knows nothing but what is said between a screen and its room: only protocol.',
      severity: 'error',
      from: { path: ROOM_LINK },
      to: { path: '^src/', pathNot: [ROOM_LINK, '^src/protocol/'] },
    },
    {
      name: 'features-stay-apart',
      comment:
        'A feature that reaches into its sibling, or into the shell, cannot be loaded, changed or removed alone. Move the shared part to app/ui, app/audio, app/storage, app/analyst or below the shell; let app/shell connect features.',
      severity: 'error',
      from: { path: '^src/app/(?!ui/|audio/|storage/|analyst/|room-link/|shell/)([^/]+)/' },
      to: { path: '^src/app/', pathNot: ['^src/app/$1/', SHARED_APP, ANALYST, ROOM_LINK] },
    },
    {
      name: 'app-knows-no-server-or-command-line',
      comment:
        'The app is a static page that works without either. What both sides speak is in protocol; what both compute is below the shell.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/(server|cli)/' },
    },
    {
      name: 'room-knows-core-runtime-protocol',
      comment:
        'A room is a fold over its log, the same on a server and in a browser tab. Sockets, disks and clocks are handed to it.',
      severity: 'error',
      from: { path: rooms('room') },
      to: { path: '^src/', pathNot: '^src/(room|core|runtime|protocol)/' },
    },
    {
      name: 'server-knows-room-and-below',
      comment:
        'The classroom server gives rooms a log, sockets and a clock, and needs nothing else. Put shared logic into core, runtime, protocol or room.',
      severity: 'error',
      from: { path: rooms('server') },
      to: { path: '^src/', pathNot: '^src/(server|room|core|runtime|protocol)/' },
    },
    {
      name: 'command-line-knows-no-app',
      comment: 'The command line runs without a browser. Move what both need below the shell.',
      severity: 'error',
      from: { path: rooms('cli') },
      to: { path: '^src/app/' },
    },
    {
      name: 'nothing-needs-the-command-line',
      comment: 'The command line is an outermost shell. Move what you need below it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'howler-only-in-audio',
      comment:
        'Sound has one owner, so that its switches, lazy loading and visible equivalents hold everywhere. Call app/audio.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/audio/' },
      to: { path: packages('howler') },
    },
    {
      name: 'database-only-in-storage',
      comment:
        'What is stored about a person has one owner, so that export and delete are complete. Call app/storage.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/storage/' },
      to: { path: packages('idb') },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
    },
  },
};
