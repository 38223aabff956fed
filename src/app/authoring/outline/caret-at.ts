/** Where in its text a click came down, from 0; undefined where the browser cannot tell, or it was beside the words. */
export function caretAt(x: number, y: number, text: Node): number | undefined {
  const place = placeAt(x, y);
  return place?.node.nodeType === Node.TEXT_NODE && text.contains(place.node) ? place.offset : undefined;
}

function placeAt(x: number, y: number): { node: Node; offset: number } | undefined {
  // Safari before 18.4 has only the second.
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = (
    document as { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  ).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
