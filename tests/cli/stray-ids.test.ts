import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CatalogueEntry } from '#core/model/scenario-card.ts';
import { scenariosPlugin } from '#cli/build/scenarios-plugin.ts';
import { readLibrary } from '#cli/library/read-library.ts';
import { main } from '#cli/main.ts';
import { LATE_PARCEL_FOLDER } from '../support/late-parcel.ts';

/** A scenario whose folder was renamed or copied, and whose `id:` was forgotten. */

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'stray-ids-'));
  for (const name of ['late-parcel', 'early-parcel', 'Early parcel'])
    cpSync(LATE_PARCEL_FOLDER, join(root, name), { recursive: true });
  cpSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), join(root, 'draft.yaml'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('htl lint points at the id and names the folder', async () => {
  let out = '';
  expect(await main(['lint', join(root, 'early-parcel')], (text) => (out += text))).toBe(1);
  expect(out).toMatch(/early-parcel\/scenario\.yaml:4:5 error stray-id: .*"late-parcel".*"early-parcel"/);
  expect(out).toContain('help: Write "id: early-parcel", or rename the folder to "late-parcel".');
});

it('a folder whose name can be no id is to be renamed', async () => {
  const { entries } = await readLibrary(join(root, 'Early parcel'));
  expect(entries[0]?.diagnostics.map(({ help }) => help)).toEqual([
    'The folder\'s name cannot be an id: rename the folder to "late-parcel".',
  ]);
});

it('a file that is not called scenario.yaml may have any id', async () => {
  const { entries } = await readLibrary(join(root, 'draft.yaml'));
  expect(entries[0]).toMatchObject({ scenario: { id: 'late-parcel' }, diagnostics: [] });
});

it('the build keeps the scenario whose folder bears the id, and shows the others as broken', async () => {
  const server = await createServer({
    configFile: false,
    root,
    plugins: [scenariosPlugin(root)],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'silent',
  });
  try {
    const { catalogue } = await server.ssrLoadModule('virtual:scenarios');
    const found = (catalogue as CatalogueEntry[]).map((card) => [
      card.id,
      card.ok ? 'sound' : card.diagnostics.map(({ code }) => code),
    ]);
    expect(found).toEqual([
      ['Early parcel', ['stray-id']],
      ['early-parcel', ['stray-id']],
      ['late-parcel', 'sound'],
    ]);
  } finally {
    await server.close();
  }
});
