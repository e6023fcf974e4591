import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { go, useApp } from '../state/app';
import { isBehindDialog, isWriting } from '../shell/writing';
import { useSay } from '../words';
import { IconButton } from './button';
import type { Screen } from '../../main/model/screen';

/** The way back to where one came from, at the start of the bar of every screen that is opened from another. */
export function WayBack() {
  const back = useApp((app) => app.back);
  return <Back to={back} />;
}

/** The same of a screen that one only looks into; Escape leads back too. */
export function WayOut() {
  const aside = useApp((app) => app.aside);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isBehindDialog() || isWriting(event.target)) return;
      event.preventDefault();
      go(aside);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [aside]);
  return <Back to={aside} />;
}

function Back({ to: back }: { readonly to: Screen }) {
  const say = useSay();
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
