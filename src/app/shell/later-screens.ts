/** Screens that come when they are needed, or a little before. */

export const loadTalkScreen = () => import('#app/practice/talk-screen.tsx');
export const loadDebriefScreen = () => import('#app/debrief/debrief-screen.tsx');
