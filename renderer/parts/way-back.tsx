import { ArrowLeft } from 'lucide-react';
import { go, useApp } from '../state/app';
import { useSay } from '../words';
import { IconButton } from './button';

/** The way back to where one came from, at the start of the bar of every screen that is opened from another. */
export function WayBack() {
  const say = useSay();
  const back = useApp((app) => app.back);
  const isNamed = back.name === 'courses' || back.name === 'handouts';
  return (
    <IconButton
      label={back.name === 'library' ? say('pair.back') : say(`deck.back.${isNamed ? back.name : 'other'}`)}
      onPress={() => {
        go(back);
      }}
    >
      <ArrowLeft size={16} aria-hidden />
    </IconButton>
  );
}
