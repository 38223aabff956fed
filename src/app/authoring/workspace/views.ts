import type { ComponentType } from 'react';
import type { StudioView } from '#app/authoring/studio-links.ts';

export const VIEW_NAMES: Readonly<Record<StudioView, string>> = {
  outline: 'Outline',
  map: 'Map',
  source: 'Source',
  persona: 'Customer',
  translate: 'Translations',
};

/** Each is fetched when it is first looked at. */
export const LOAD_VIEW: Readonly<Record<StudioView, () => Promise<ComponentType<object>>>> = {
  outline: async () => (await import('#app/authoring/outline/outline-view.tsx')).OutlineView,
  map: async () => (await import('#app/authoring/map/map-view.tsx')).MapView,
  source: async () => (await import('#app/authoring/source/source-view.tsx')).SourceView,
  persona: async () => (await import('#app/authoring/persona/persona-view.tsx')).PersonaView,
  translate: async () => (await import('#app/authoring/translate/translate-view.tsx')).TranslateView,
};
