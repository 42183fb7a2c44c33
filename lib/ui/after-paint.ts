/** Does something once the next frame has been painted, so that it does not hold the frame up; at once where none will be. */
export function afterPaint(work: () => void): void {
  // What nobody sees is not painted, and a hidden page gets no frames.
  if (document.visibilityState === 'hidden') work();
  else requestAnimationFrame(() => setTimeout(work));
}
