import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the screen as it stands: each rule with the elements that break it. */
export async function breaches(page: Page): Promise<readonly string[]> {
  // Without legacy mode axe opens a page of its own, which an Electron window refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
