import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../helpers/cache-folder';
import { projectFiles } from './sources';

/**
 * Where the chair's office is asked for by itself, and why it may be. Everything at a meeting goes through `leads` in
 * shared/domain/agenda/gates, because after a handover the deputy leads and the chair does not.
 */
const reasons: Record<string, string> = {
  'shared/domain/agenda/gates.ts': 'the gate itself',
  'shared/domain/agenda/plan-meeting.ts': 'a meeting that is yet to be planned has no deputy',
  'shared/domain/agenda/shown-people.ts': 'who sees names in full',
  'shared/domain/meeting/hand-over-chair.ts': 'the chair takes the meeting back',
  'cloudfunctions/api/agenda/agenda-views.ts': 'who may plan',
  'cloudfunctions/api/agenda/guests-view.ts': 'whom to ask is proposed to whoever may plan',
};

const rooms = /^(shared\/domain|cloudfunctions\/api)\/(agenda|meeting|vote|follow-up)\//;

it('asks in one place who leads a meeting', () => {
  const asking = projectFiles.filter(
    (file) => rooms.test(file) && /hasRole\([^)]*'chair'\)/.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  expect(asking.sort()).toEqual(Object.keys(reasons).sort());
});

it('has every verb of the chair at a meeting behind that gate', () => {
  const verbs = projectFiles.filter(
    (file) =>
      /^shared\/domain\/(agenda|meeting|vote)\//.test(file) &&
      /unlessChair\(|currentMatter\(/.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  expect(verbs.map((file) => file.replace('shared/domain/', '')).sort()).toMatchInlineSnapshot(`
    [
      "agenda/cancel-meeting.ts",
      "agenda/change-notice.ts",
      "agenda/change-plan.ts",
      "agenda/convene-meeting.ts",
      "agenda/gates.ts",
      "meeting/adjourn-meeting.ts",
      "meeting/declare-inquorate.ts",
      "meeting/grant-time.ts",
      "meeting/open-meeting.ts",
      "meeting/point-of-order.ts",
      "meeting/propose-next.ts",
      "meeting/start-item.ts",
      "meeting/state-consensus.ts",
      "meeting/suspend-meeting.ts",
      "meeting/undo-act.ts",
      "meeting/write-motion.ts",
      "vote/close-poll.ts",
      "vote/count-secret.ts",
      "vote/current-matter.ts",
      "vote/decide-recusal.ts",
      "vote/defer-item.ts",
      "vote/open-poll.ts",
    ]
  `);
});
