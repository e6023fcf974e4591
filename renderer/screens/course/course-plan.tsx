import { Plus } from 'lucide-react';
import { useState } from 'react';
import { withPlan, type CoursePlan, type Signed } from '../../../main/model/lesson-plan';
import { Button } from '../../parts/button';
import { CommitField } from '../../parts/commit-field';
import { DateField } from '../../parts/date-field';
import { PropertyGroup } from '../../parts/property-group';
import { Removable } from '../../parts/removable';
import { TextsField } from '../../parts/texts-field';
import { useSay } from '../../words';
import { changeLatest } from './course-store';
import { formatClock, parseClock } from './timetable';
import type { Course } from '../../../main/model/course';
import styles from './course-plan.module.css';

const texts = [
  'prerequisites',
  'bring',
  'methods',
  'facilities',
  'evaluation',
] as const satisfies readonly (keyof CoursePlan)[];
const signatures = ['prepared', 'reviewed', 'approved', 'legal'] as const satisfies readonly (keyof CoursePlan)[];

/** The rest of a lesson plan, folded: nobody has to fill in any of it. */
export function CoursePlanFields({ course }: { readonly course: Course }) {
  const say = useSay();
  const plan = course.plan ?? {};
  const set = (changes: Partial<CoursePlan>): void =>
    void changeLatest((now) => [{ kind: 'course.set', plan: withPlan(now.plan, changes) }], 'set-plan');
  return (
    <PropertyGroup title={say('window.plan.course')} folded={{ count: Object.keys(plan).length }}>
      <p className={styles.quiet}>{say('window.plan.course-words')}</p>
      <div className={styles.pair}>
        <CommitField
          label={say('window.plan.code')}
          value={plan.code ?? ''}
          onCommit={(code) => {
            set({ code: code.trim() });
          }}
        />
        <CommitField
          label={say('window.plan.most-participants')}
          value={String(plan.mostParticipants ?? '')}
          refuse={(text) => (text.trim() === '' || countOf(text) ? null : say('window.plan.count-refused'))}
          onCommit={(text) => {
            set({ mostParticipants: countOf(text) ?? undefined });
          }}
        />
        <CommitField
          label={say('window.plan.day-ends')}
          value={plan.dayEnds === undefined ? '' : formatClock(plan.dayEnds)}
          placeholder="17:30"
          refuse={(text) => (text.trim() === '' || parseClock(text) ? null : say('window.course.start-refused'))}
          onCommit={(text) => {
            set({ dayEnds: parseClock(text) ?? undefined });
          }}
        />
      </div>
      <Agencies
        agencies={plan.agencies ?? []}
        onChange={(agencies) => {
          set({ agencies });
        }}
      />
      {texts.map((field) => (
        <TextsField
          key={field}
          label={say(`window.plan.${field}`)}
          texts={plan[field] ?? {}}
          lines={2}
          onCommit={(changed) => {
            set({ [field]: changed });
          }}
        />
      ))}
      {signatures.map((field) => (
        <Signature
          key={field}
          field={field}
          signed={plan[field] ?? { by: {}, on: null }}
          onChange={(signed) => {
            set({ [field]: signed });
          }}
        />
      ))}
    </PropertyGroup>
  );
}

/** A count of people from 1; null for anything else. */
function countOf(text: string): number | null {
  const written = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(written) && Number(written) > 0 ? Number(written) : null;
}

function Agencies({
  agencies,
  onChange,
}: {
  readonly agencies: NonNullable<CoursePlan['agencies']>;
  readonly onChange: (agencies: NonNullable<CoursePlan['agencies']>) => void;
}) {
  const say = useSay();
  const [added, setAdded] = useState<number | null>(null);
  return (
    <div role="group" aria-label={say('window.plan.agencies')} className={styles.list}>
      <header className={styles.head}>
        <span className={styles.quiet}>{say('window.plan.agencies')}</span>
        <Button
          look="quiet"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => {
            setAdded(agencies.length);
            onChange([...agencies, { name: {}, participants: null }]);
          }}
        >
          {say('window.plan.add-agency')}
        </Button>
      </header>
      {agencies.map((agency, at) => (
        <Removable
          key={at}
          label={say('window.plan.remove-agency', { number: at + 1 })}
          onRemove={() => {
            onChange(agencies.toSpliced(at, 1));
          }}
        >
          <div className={styles.agency}>
            <TextsField
              label={say('window.plan.agency', { number: at + 1 })}
              texts={agency.name}
              autoFocus={at === added}
              onCommit={(name) => {
                onChange(agencies.with(at, { ...agency, name }));
              }}
            />
            <CommitField
              label={say('window.plan.agency-participants')}
              value={String(agency.participants ?? '')}
              refuse={(text) => (text.trim() === '' || countOf(text) ? null : say('window.plan.count-refused'))}
              onCommit={(text) => {
                onChange(agencies.with(at, { ...agency, participants: countOf(text) }));
              }}
            />
          </div>
        </Removable>
      ))}
    </div>
  );
}

function Signature({
  field,
  signed,
  onChange,
}: {
  readonly field: (typeof signatures)[number];
  readonly signed: Signed;
  readonly onChange: (signed: Signed) => void;
}) {
  const say = useSay();
  return (
    <div className={styles.signature}>
      <TextsField
        label={say(`window.plan.${field}`)}
        texts={signed.by}
        onCommit={(by) => {
          onChange({ ...signed, by });
        }}
      />
      <DateField
        label={say(`window.plan.${field}-on`)}
        value={signed.on}
        onChange={(on) => {
          onChange({ ...signed, on });
        }}
      />
    </div>
  );
}
