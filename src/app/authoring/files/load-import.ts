/** What a file that was opened came to: fetched when one is opened, or ahead in a free moment. */
export const loadImportDialog = async () => (await import('./import-dialog.tsx')).ImportDialog;
