export const loadShareDialog = async () => (await import('./share-dialog.tsx')).ShareDialog;
