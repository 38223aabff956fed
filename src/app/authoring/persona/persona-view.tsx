/** Made by whoever builds persona/persona-view; the workspace shows it. */
export function PersonaView() {
  return null;
}
