import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button';
import { PropertyGroup } from '../../parts/property-group';
import { Removable } from '../../parts/removable';
import { TextsField } from '../../parts/texts-field';
import { useLanguage, useLibrary } from '../../state/app';
import { textFor, useSay } from '../../words';
import { addAppendix, change } from './course-store';
import { LabelChoice } from './label-choice';
import type { Appendix, Material, Session } from '../../../main/model/course';
import styles from './session-lists.module.css';

type AppendixSaid = 'set-appendix' | 'set-label' | 'set-grading' | 'set-caveats';

/** PDFs that are printed behind the course: their titles, their labels. */
export function AppendixList({ session }: { readonly session: Session }) {
  const say = useSay();
  const language = useLanguage();
  const { material } = session;
  const { defaultLabel } = useLibrary();
  const [added, setAdded] = useState<number | null>(null);
  const put = (changed: readonly Material[], said: AppendixSaid | 'remove-appendix'): void =>
    void change([{ kind: 'session.set', session: session.id, changes: { material: changed } }], said);
  const appendices = material.flatMap((one, at) => (one.kind === 'appendix' ? [{ appendix: one, at }] : []));
  const unnamed = say('window.course.unnamed');
  return (
    <PropertyGroup title={say('window.appendix.title')} folded={{ count: appendices.length }}>
      {appendices.length === 0 ? <p className={styles.quiet}>{say('window.appendix.none')}</p> : null}
      {appendices.map(({ appendix, at }) => {
        const become = (changes: Partial<Appendix>, said: AppendixSaid): void => {
          put(material.with(at, { ...appendix, ...changes }), said);
        };
        return (
          <div key={`${appendix.pdf} ${String(at)}`} className={styles.question}>
            <Removable
              label={say('window.appendix.remove', { title: textFor(appendix.title, language) || unnamed })}
              onRemove={() => {
                put(material.toSpliced(at, 1), 'remove-appendix');
              }}
            >
              <TextsField
                label={say('window.appendix.name')}
                texts={appendix.title}
                autoFocus={at === added}
                onCommit={(title) => {
                  become({ title }, 'set-appendix');
                }}
              />
            </Removable>
            <LabelChoice
              marking={appendix.marking}
              without={defaultLabel}
              onChange={(marking, said) => {
                become({ marking }, said);
              }}
            />
          </div>
        );
      })}
      <Button
        icon={<FilePlus2 size={16} aria-hidden />}
        onPress={() => {
          setAdded(material.length);
          void addAppendix(session.id);
        }}
      >
        {say('window.appendix.add')}
      </Button>
    </PropertyGroup>
  );
}
