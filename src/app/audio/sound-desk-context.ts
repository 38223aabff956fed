/** The sound desk of the app, and the way to hand another to a part of the tree. */
import { createContext } from 'react';
import { createSoundDesk } from './sound-desk.ts';
import { useSoundPreferences } from './sound-preferences.ts';

// One per page, like the loudspeaker. It touches nothing until it is unlocked, so a tree without a provider is silent.
const appSoundDesk = createSoundDesk({ baseUrl: import.meta.env.BASE_URL });
appSoundDesk.setPreferences(useSoundPreferences.getState());
useSoundPreferences.subscribe(appSoundDesk.setPreferences);

export const SoundDeskContext = createContext(appSoundDesk);
