import * as z from 'zod/mini';
import type { AddUnitRefusal, ChangeUnitRefusal, EndUnitRefusal } from '../domain/village/keep-units';
import type { SetPageAddressRefusal } from '../domain/village/page-address';
import { pageAddressCharsMax } from '../domain/village/page-address-draft';
import { type UnitKind, unitKinds, unitNameCharsMax } from '../domain/village/unit-draft';
import { id, text } from './common';
import { command, view } from './declare';

/** An outside unit as the reader may see it. */
export interface UnitModel {
  unitId: string;
  name: string;
  kind: UnitKind;
  /** Who speaks for it, with the name as the reader may see it; null where the clerk records for it. */
  liaison: { villagerId: string; name: string } | null;
  isMine: boolean;
  endedOn: string | null;
}

export interface UnitsPage {
  units: UnitModel[];
  /** The reader looks after the list. */
  mayKeep: boolean;
}

type LiaisonUnknown = { code: 'UnitLiaisonUnknown' };
const said = { name: text(unitNameCharsMax, 2), kind: z.enum(unitKinds), liaisonId: z.nullable(id) };

export const unitsContract = {
  'village.add-unit': command<{ unitId: string }, AddUnitRefusal | LiaisonUnknown>()(z.strictObject(said)),
  'village.change-unit': command<Record<string, never>, ChangeUnitRefusal | LiaisonUnknown>()(
    z.strictObject({ unitId: id, ...said }),
  ),
  'village.end-unit': command<Record<string, never>, EndUnitRefusal>()(z.strictObject({ unitId: id })),
  'village.set-page-address': command<Record<string, never>, SetPageAddressRefusal>()(
    z.strictObject({ address: z.nullable(text(pageAddressCharsMax)) }),
  ),
  'village.page-address': view<{ address: string | null }>()(z.strictObject({})),
  'village.units': view<UnitsPage>()(z.strictObject({})),
};
