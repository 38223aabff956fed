/** Made by whoever builds source/source-view; the workspace shows it. */
export function SourceView() {
  return null;
}
