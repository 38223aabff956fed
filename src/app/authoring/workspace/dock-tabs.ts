import type { ComponentType } from 'react';

export const DOCK_TABS = ['edit', 'proof', 'try', 'versions'] as const;
export type DockTab = (typeof DOCK_TABS)[number];

export const DOCK_NAMES: Readonly<Record<DockTab, string>> = {
  edit: 'Edit',
  proof: 'Proof',
  try: 'Try it',
  versions: 'Versions',
};

export const LOAD_DOCK: Readonly<Record<DockTab, () => Promise<ComponentType<object>>>> = {
  edit: async () => (await import('#app/authoring/inspector/inspector.tsx')).Inspector,
  proof: async () => (await import('#app/authoring/proof/proof-panel.tsx')).ProofPanel,
  try: async () => (await import('#app/authoring/try/try-panel.tsx')).TryPanel,
  versions: async () => (await import('#app/authoring/keep/versions-panel.tsx')).VersionsPanel,
};
