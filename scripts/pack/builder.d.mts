import type { PackageWish } from './deb.mjs';

export function builderSettings(): Promise<{
  readonly deb: PackageWish['settings'];
  readonly rpm: PackageWish['settings'];
}>;
