/** Links and actions of shapes and runs. */
import { listed } from '../../../model/listed';
import type { DrawnTarget } from '../../../model/drawing';
import { judgeLink } from '../../markdown/links';
import { attribute, type Xml } from '../xml/xml';
import { relationshipOf, type Scope } from './scope';

const jumps: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  nextslide: 'next',
  previousslide: 'previous',
  firstslide: 'first',
  lastslide: 'last',
};

function ofAction(action: string, scope: Scope): DrawnTarget | null {
  const wanted = /[?&]jump=(\w+)/.exec(action)?.[1] ?? '';
  const jump = listed(jumps, wanted);
  const slide = jump ? scope.slideAt(jump) : null;
  if (slide) return { kind: 'slide', slide };
  // Playing its own video is no link, and `noaction` says that there is none.
  if (!/ppaction:\/\/(?:media|noaction|hlinkshowjump|ole)/.test(action))
    scope.note('pptx.action-ignored', 'information', { action: action.slice(0, 100) });
  return null;
}

/** Where an `a:hlinkClick` leads; null where no reader of a handout could follow. */
export function readLink(element: Xml | null, scope: Scope): DrawnTarget | null {
  if (!element) return null;
  const relationship = relationshipOf(scope, attribute(element, 'r:id'));
  const action = attribute(element, 'action');
  if (relationship?.type === 'slide' && relationship.part !== null) {
    const slide = scope.slideOf(relationship.part);
    if (slide) return { kind: 'slide', slide };
    scope.note('pptx.link-lost', 'information', { target: relationship.target });
    return null;
  }
  if (relationship?.external) {
    const verdict = judgeLink(relationship.target);
    if (verdict.kind === 'kept') return { kind: 'web', url: verdict.url };
    if (verdict.kind === 'local') scope.note('link.local', 'information', { url: relationship.target });
    else scope.note('link.removed', 'look', { scheme: verdict.scheme });
    return null;
  }
  return action === null || action === '' ? null : ofAction(action, scope);
}
