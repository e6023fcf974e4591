import { CommitField } from '../../parts/commit-field';
import { useSay } from '../../words';
import { accentInks } from '../../../main/model/accent';
import { contrastBetween } from '../../../main/model/colour';
import styles from './accent-field.module.css';

interface Props {
  readonly label: string;
  /** What the field for its six digits is called. */
  readonly hexLabel: string;
  readonly accent: string;
  readonly onChange: (accent: string) => void;
}

/** Colours that print well, to begin with. */
const suggestions = ['1f4e79', '14532d', '5a2635', 'a8491b', '4c1d95', '0f5b66', '7a5200', '333333'] as const;

/** A colour of a template: chosen from a few, picked, or written; with its contrast on white, and the darker one that words take. */
export function AccentField({ label, hexLabel, accent, onChange }: Props) {
  const say = useSay();
  const inks = accentInks(accent);
  const contrast = (Math.floor(contrastBetween(accent, 'ffffff') * 10) / 10).toFixed(1);
  return (
    <div role="group" aria-label={label} className={styles.field}>
      <div className={styles.row}>
        {suggestions.map((rgb) => (
          <button
            key={rgb}
            type="button"
            className={styles.suggestion}
            style={{ background: `#${rgb}` }}
            aria-label={`#${rgb}`}
            aria-pressed={rgb === accent}
            onClick={() => {
              onChange(rgb);
            }}
          />
        ))}
      </div>
      <div className={styles.exact}>
        <input
          type="color"
          className={styles.picker}
          aria-label={label}
          value={`#${accent}`}
          onChange={(event) => {
            onChange(event.target.value.slice(1).toLowerCase());
          }}
        />
        <CommitField
          label={hexLabel}
          labelHidden
          value={accent}
          refuse={(text) => (/^#?[0-9a-f]{6}$/i.test(text.trim()) ? null : say('window.template.accent-refused'))}
          onCommit={(text) => {
            onChange(text.trim().replace('#', '').toLowerCase());
          }}
        />
      </div>
      <p className={styles.words}>
        {inks.accent === accent
          ? say('window.template.accent-readable', { contrast })
          : say('window.template.accent-darkened', { contrast })}
      </p>
      <p className={styles.sample} aria-hidden>
        <span style={{ color: `#${inks.accent}` }}>Aa 字</span>
        <span style={{ background: `#${inks.band}`, color: `#${inks.onBand}` }}>Aa 字</span>
        <span style={{ background: `#${inks.pale}`, color: `#${inks.onPale}` }}>Aa 字</span>
      </p>
    </div>
  );
}
