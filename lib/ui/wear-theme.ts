/** Puts a page in the theme that the settings name; "auto" follows the system. */
export function wear(theme: 'auto' | 'light' | 'dark'): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
