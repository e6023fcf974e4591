import { Copy, Lock } from 'lucide-react';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { useSay } from '../../words';
import { translate } from './translations-store';
import {
  isLockedIn,
  originalOfField,
  translatedFields,
  type TranslatedField,
} from '../../../main/model/translate-slide';
import type { Language } from '../../../main/model/language';
import type { Slide } from '../../../main/model/slide';
import styles from './translation-fields.module.css';

const lines: Readonly<Record<TranslatedField, number>> = { title: 1, body: 7, notes: 4, handoutText: 4, alt: 2 };

interface Props {
  readonly slide: Slide;
  /** The language that is translated from; null where the slide has no other. */
  readonly from: Language | null;
  readonly into: Language;
}

/** The slide's words, each beside its translation. */
export function TranslationFields({ slide, from, into }: Props) {
  const say = useSay();
  const text = slide.texts[into];
  const isLocked = isLockedIn(slide, into);
  const named = say(`window.language.${into}`);
  return (
    <div className={styles.fields}>
      {isLocked ? (
        <p className={styles.locked}>
          <Lock size={14} aria-hidden /> {say('pair.translate.locked', { language: named })}
        </p>
      ) : null}
      {translatedFields.map((field) => {
        const original = originalOfField(slide, field, from, into);
        const said = (original && slide.texts[original]?.[field]) ?? '';
        const written = text?.[field] ?? '';
        const label = say(`pair.field.${field}`);
        return (
          <section key={field} className={styles.field} aria-label={label}>
            <div className={styles.original}>
              <span className={styles.label}>
                {label}
                {original ? ` · ${say(`window.language.${original}`)}` : ''}
              </span>
              <p className={said ? styles.said : styles.quiet} lang={original ?? undefined}>
                {said || say('pair.translate.nothing')}
              </p>
            </div>
            <div className={styles.written}>
              <CommitField
                label={say('window.language.field', { label, language: named })}
                lang={into}
                lines={lines[field]}
                value={written}
                onCommit={(words) => void translate(slide, into, field, words)}
              />
              {written === '' && said !== '' && field !== 'title' ? (
                <Button
                  look="quiet"
                  icon={<Copy size={14} aria-hidden />}
                  aria-label={say('pair.translate.copy-of', { label })}
                  onPress={() => void translate(slide, into, field, said)}
                >
                  {say('pair.translate.copy')}
                </Button>
              ) : null}
            </div>
          </section>
        );
      })}
    </div>
  );
}
