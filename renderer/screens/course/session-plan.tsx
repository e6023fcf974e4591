import { withPlan, type SessionPlan } from '../../../main/model/lesson-plan';
import { PropertyGroup } from '../../parts/property-group';
import { TextsField } from '../../parts/texts-field';
import { useSay } from '../../words';
import { changeLatest } from './course-store';
import type { Course, Session } from '../../../main/model/course';
import styles from './session-lists.module.css';

const fields = [
  ['room', 1],
  ['technique', 2],
  ['outline', 6],
  ['closure', 2],
] as const satisfies readonly (readonly [keyof SessionPlan, number])[];

/** The rest of a session's lesson plan, folded: nobody has to fill in any of it. */
/** The session as the course has it now; itself where that has it no more, which main then says. */
function sessionIn({ days }: Course, session: Session): Session {
  return days.flatMap(({ sessions }) => sessions).find(({ id }) => id === session.id) ?? session;
}

export function SessionPlanFields({ session }: { readonly session: Session }) {
  const say = useSay();
  const plan = session.plan ?? {};
  return (
    <PropertyGroup title={say('window.plan.session')} folded={{ count: Object.keys(plan).length }}>
      <p className={styles.quiet}>{say('window.plan.session-words')}</p>
      {fields.map(([field, lines]) => (
        <TextsField
          key={field}
          label={say(`window.plan.${field}`)}
          texts={plan[field] ?? {}}
          lines={lines}
          onCommit={(texts) =>
            void changeLatest((now) => {
              const { plan } = sessionIn(now, session);
              const changes = { plan: withPlan(plan, { [field]: texts }) };
              return [{ kind: 'session.set', session: session.id, changes }];
            }, 'set-plan')
          }
        />
      ))}
    </PropertyGroup>
  );
}
