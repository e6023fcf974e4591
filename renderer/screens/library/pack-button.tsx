import { Package } from 'lucide-react';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { packChosen } from './pack-chosen';
import type { LibraryItem } from './library-items';

/** Packs what is chosen into a kit. */
export function PackButton({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  return (
    <Button
      icon={<Package size={16} aria-hidden />}
      onPress={() => {
        packChosen(chosen);
      }}
    >
      {say('kit.pack.act')}
    </Button>
  );
}
