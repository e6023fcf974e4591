import type { PackageWish } from './deb.mjs';

export function makeRpm(wish: PackageWish): Promise<string>;
