import { ArrowLeft } from 'lucide-react';
import { go } from '../state/app';
import { useSay } from '../words';
import { IconButton } from './button';

/** The way back, at the start of the bar of every screen that is opened from the library. */
export function BackToLibrary() {
  const say = useSay();
  return (
    <IconButton
      label={say('pair.back')}
      onPress={() => {
        go({ name: 'library' });
      }}
    >
      <ArrowLeft size={16} aria-hidden />
    </IconButton>
  );
}
