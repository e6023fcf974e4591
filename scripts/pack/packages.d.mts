interface Lot {
  readonly targets: readonly string[];
  readonly config: { readonly win?: { readonly artifactName: string; readonly extraFiles: readonly object[] } };
}

export function lotsOf(
  name: string,
  targets: readonly string[],
  settings: { readonly extraFiles?: readonly object[] },
): readonly Lot[];
