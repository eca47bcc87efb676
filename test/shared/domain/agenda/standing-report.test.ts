import { reportedMattersMax, standingReport, standingReportShape } from '@shared/domain/agenda/standing-report';
import { heldByRole } from '@shared/domain/proposal/holder';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { aMatter } from '../../../helpers/carrying-out';

it('tells of what was decided or settled and not yet visited, and of nothing else', () => {
  const matters = proposalStatuses.map((status) => aMatter(status, { id: status }));
  const told = standingReport(matters).matters.map(({ status }) => status);
  expect([...told].sort()).toEqual(
    ['adopted', 'closedOut', 'declined', 'inProgress', 'onHold', 'reportedDone', 'routed'].sort(),
  );
});

it('names the longest overdue first, and two of one day in one order whatever the list', () => {
  const matters = [3, 1, 2, 1].map((dueAtMs, index) => aMatter('inProgress', { id: `m${index}`, dueAtMs }));
  const ids = (list: typeof matters) => standingReport(list).matters.map(({ proposalId }) => proposalId);
  expect(ids(matters)).toEqual(['m1', 'm3', 'm2', 'm0']);
  expect(ids([...matters].reverse())).toEqual(ids(matters));
});

it('names who carries it out where an office only keeps it, and the office where nobody does', () => {
  const [kept] = standingReport([aMatter('onHold')]).matters;
  expect(kept?.holder).toMatchObject({ kind: 'person', person: { villagerId: 'as001' } });
  const [waiting] = standingReport([aMatter('adopted')]).matters;
  expect(waiting?.holder).toEqual(heldByRole('clerk'));
});

it('fits a very long list, and says how many more there are', () => {
  const matters = (count: number) =>
    Array.from({ length: count }, (_, index) => aMatter('inProgress', { id: `m${index}`, dueAtMs: index + 1 }));
  expect(standingReport(matters(reportedMattersMax))).toMatchObject({ moreCount: 0 });
  const long = standingReport(matters(reportedMattersMax + 1));
  expect(long.matters).toHaveLength(reportedMattersMax);
  expect(long.moreCount).toBe(1);
  expect(standingReportShape.safeParse(long).success).toBe(true);
});
