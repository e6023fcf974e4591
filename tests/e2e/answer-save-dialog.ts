import type { ElectronApplication } from '@playwright/test';

/** The system's own dialog cannot be driven from here: it answers with this path, and the rest is real. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
}
