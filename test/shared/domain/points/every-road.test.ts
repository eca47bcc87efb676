import { sourceKinds } from '@shared/domain/points/transfer';
import { projectFiles, read } from '../../../tidy/sources';

/**
 * Where points can move at all, and the test that walks the road to it: a new place that posts is not in the list, and
 * has to be given its road, its check in the verifier, and its walk.
 */
const walked: Readonly<Record<string, { by: string; walk: string }>> = {
  'shared/domain/points/post-claim.ts': { by: 'claim', walk: 'test/cloudfunctions/_local/verify-points.test.ts' },
  'shared/domain/points/award-duty.ts': { by: 'meeting, matter', walk: 'test/scenarios/whole-road.test.ts' },
  'shared/domain/points/reserve-good.ts': { by: 'order', walk: 'test/scenarios/points-shop.test.ts' },
  'shared/domain/points/settle-points.ts': {
    by: 'membership',
    walk: 'test/cloudfunctions/api/points/membership.test.ts',
  },
  'shared/domain/points/turn-credit-year.ts': {
    by: 'year',
    walk: 'test/cloudfunctions/clock/turn-credit-years.test.ts',
  },
  'shared/domain/points/decide-correction.ts': { by: '', walk: 'test/shared/domain/points/correction.test.ts' },
  'shared/domain/points/end-order.ts': { by: '', walk: 'test/scenarios/points-shop.test.ts' },
};

/** Whoever brings along what moves points. */
const posting =
  /import \{[^}]*\b(postTransfer|deductPoints|givePoints|receivePoints|reverseTransfer|moved)\b[^}]*\} from '[^']*(post|reverse)-transfer'/;
/** Where the postings themselves are made. */
const ledger = ['shared/domain/points/post-transfer.ts', 'shared/domain/points/reverse-transfer.ts'];

it('nothing posts points but what has its road, and a test walks each', () => {
  const code = projectFiles.filter((path) => /^(shared|cloudfunctions)\/.*\.ts$/.test(path) && !ledger.includes(path));
  const places = code.filter((path) => posting.test(read(path)));
  expect(places.sort()).toEqual(Object.keys(walked).sort());
  for (const { walk } of Object.values(walked)) expect(projectFiles).toContain(walk);
});

it('every kind of source is one of them', () => {
  const kinds = Object.values(walked).flatMap(({ by }) => by.split(', '));
  expect(kinds.filter((kind) => kind !== '').sort()).toEqual([...sourceKinds].sort());
});
