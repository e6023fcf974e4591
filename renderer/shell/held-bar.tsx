import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/button';
import { Question } from '../parts/question';
import { ranks } from '../parts/strip-order';
import { Strip } from '../parts/strips';
import { takeOverLibrary, useLibrary } from '../state/app';
import { useSay } from '../words';

/** Says that another Kitbag holds the library. Writing anyway is asked for first: it can cost somebody's work. */
export function HeldBar() {
  const say = useSay();
  const { heldBy } = useLibrary();
  const [asking, setAsking] = useState(false);
  if (heldBy === null) return null;
  const close = (): void => {
    setAsking(false);
  };
  return (
    <Strip
      rank={ranks.refused}
      icon={<Lock size={16} aria-hidden />}
      words={say('window.library.held', { by: heldBy })}
      acts={
        <Button
          onPress={() => {
            setAsking(true);
          }}
        >
          {say('window.library.take-over')}
        </Button>
      }
    >
      {asking ? (
        <Question
          title={say('window.library.take-over-title')}
          act={say('window.library.take-over-act')}
          onClose={close}
          onAct={() => void takeOverLibrary()}
        >
          {say('window.library.take-over-words', { by: heldBy })}
        </Question>
      ) : null}
    </Strip>
  );
}
