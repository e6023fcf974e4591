import { ArchiveRestore, Trash2 } from 'lucide-react';
import { Button } from '../../../parts/button';
import { PropertyGroup } from '../../../parts/property-group';
import { useSay } from '../../../words';
import { askToDelete, takeOut } from './bin-store';
import { useNameOf } from './use-name-of';
import type { BinnedThing } from '../../../../main/contract/bin-requests';
import styles from '../item-properties.module.css';

/** What is chosen in the bin, and the two ways that it can go. */
export function BinProperties({ chosen }: { readonly chosen: readonly BinnedThing[] }) {
  const say = useSay();
  const nameOf = useNameOf();
  const [first] = chosen;
  if (!first)
    return (
      <PropertyGroup title={say('window.library.shelf.bin')}>
        <p className={styles.quiet}>{say('shelf.bin.words')}</p>
        <p className={styles.quiet}>{say('shelf.bin.choose')}</p>
      </PropertyGroup>
    );
  const title = chosen.length === 1 ? nameOf(first) : say('window.library.chosen', { count: chosen.length });
  return (
    <PropertyGroup title={title}>
      <div className={styles.acts}>
        <Button
          look="primary"
          icon={<ArchiveRestore size={16} aria-hidden />}
          onPress={() => void takeOut(chosen, nameOf)}
        >
          {say('shelf.bin.restore')}
        </Button>
        <Button
          icon={<Trash2 size={16} aria-hidden />}
          onPress={() => {
            askToDelete(chosen);
          }}
        >
          {say('shelf.bin.delete')}
        </Button>
      </div>
    </PropertyGroup>
  );
}
