/** What the files of a scenario are called, in its folder, in a draft and in an archive. */
export const SCENARIO_FILE = 'scenario.yaml';
export const PERSONA_ENDING = '.persona.yaml';

/** Whether a file is a persona’s: it is read with its neighbours, and stands for no scenario. */
export const isPersonaFile = (file: string): boolean => file.endsWith(PERSONA_ENDING);
