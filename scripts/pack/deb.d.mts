export interface PackageWish {
  readonly folder: string;
  readonly output: string;
  readonly config: object;
  readonly settings: object;
  readonly compression?: 'xz' | 'none';
  readonly time: number;
}

export function makeDeb(wish: PackageWish): Promise<string>;
