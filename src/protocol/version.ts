/**
 * Version of everything in this folder. A screen says it first; a server of another version refuses with `version`, and the
 * screen reloads itself once. Raised whenever a message changes in a way that the other side could misread.
 */
export const PROTOCOL_VERSION = 1;
