import { foundVillage } from '@shared/domain/village/found-village';
import { renewOffices } from '@shared/domain/village/renew-offices';
import type { Village } from '@shared/domain/village/village';
import { aSmallVillage } from '../../../helpers/small-village';

const village = foundVillage(aSmallVillage()).village.next as Village;
const everybody = new Set(aSmallVillage().roster.map(({ id }) => id));
const newClerk = { villagerId: 'vg001', name: '村民一', isNamePublic: true };

/** The village as a roster gives it in which the clerk's office has passed to another. */
const given: Village = { ...village, offices: { ...village.offices, clerk: [newClerk] } };

describe('renewing the offices of a village', () => {
  it('does nothing where they stay the same', () => {
    expect(renewOffices(village, { ...village }, everybody)).toBeNull();
  });

  it('takes an office from whoever is listed without it', () => {
    const next = renewOffices(village, given, everybody)?.next as Village;
    expect(next.offices.clerk).toEqual([newClerk]);
    expect(next.council).toEqual(village.council);
  });

  it('leaves an office with whoever is not listed at all', () => {
    const listed = new Set([...everybody].filter((id) => id !== 'ck001'));
    const next = renewOffices(village, given, listed)?.next as Village;
    expect(next.offices.clerk.map(({ villagerId }) => villagerId)).toEqual(['vg001', 'ck001']);
  });

  it('keeps seats in order and records holders by id alone', () => {
    const [first, ...others] = village.council.members;
    const moved = {
      ...village,
      council: { ...village.council, members: first ? [{ ...first, seat: 99 }, ...others] : [] },
    };
    const renewed = renewOffices(village, moved, everybody);
    expect((renewed?.next as Village).council.members.at(-1)).toMatchObject({
      villagerId: first?.villagerId,
      seat: 99,
    });
    expect(renewed?.event.type).toBe('VillageOfficesRenewed');
    expect(JSON.stringify(renewed?.event.data)).not.toMatch(/\p{Script=Han}/u);
  });
});
