import { Package } from 'lucide-react';
import { Button } from '../../parts/button';
import { useSay } from '../../words';
import { askToPack } from '../kit/kit-store';
import { decksOf, type LibraryItem } from './library-items';

/** Packs what is chosen into a kit. */
export function PackButton({ chosen }: { readonly chosen: readonly LibraryItem[] }) {
  const say = useSay();
  return (
    <Button
      icon={<Package size={16} aria-hidden />}
      onPress={() => {
        askToPack({
          courses: chosen.flatMap((item) => (item.kind === 'course' ? [item.course.id] : [])),
          decks: decksOf(chosen),
        });
      }}
    >
      {say('kit.pack.act')}
    </Button>
  );
}
