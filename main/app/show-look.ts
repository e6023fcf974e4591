/** The theme and the size of text that a person chose, in every window. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { Look } from '../model/look';

/** Takes effect at once; the theme holds for the system's own menus and dialogs too. */
export function showLook({ theme, textSize }: Look): void {
  nativeTheme.themeSource = theme;
  for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(textSize / 100);
}
