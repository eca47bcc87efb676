import type { CeremonyForm, CeremonyList, CeremonyRow } from '@shared/contract/ceremony';
import { adviceOn, type Ceremony, isOfFamily, looksAfterCeremonies } from '@shared/domain/neighbourhood/ceremony';
import { notYours } from '@shared/domain/neighbourhood/gates';
import { mayChangeCeremony, mayNoteCeremony } from '@shared/domain/neighbourhood/hold-ceremony';
import { earliestDayFor } from '@shared/domain/neighbourhood/register-ceremony';
import { ceremonyArticles, ceremonyLimits } from '@shared/domain/village/ceremony-limits';
import { ceremonyKinds } from '@shared/domain/village/register';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { findCeremony, listCeremonies } from '@cloud/_repositories/neighbourhood';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View, type ViewContext } from '../action';
import { permissionOf } from '../permission';
import { behind, nextOf, rowsMax } from './pages';

/** `neighbourhood.ceremony-form`: what the covenant says about each kind, so that the phone can advise while writing. */
export const ceremonyFormView: View<'neighbourhood.ceremony-form'> = async ({ reads, actor, nowMs }) => {
  const village = await readVillage(reads, actor.villageId);
  const { covenant } = await readRegister(reads, actor.villageId);
  const today = dayOf(nowMs);
  return reply<CeremonyForm>({
    today,
    kinds: ceremonyKinds.map((kind) => ({
      kind,
      limits: ceremonyLimits(covenant, kind, today),
      articles: ceremonyArticles(covenant, kind, today),
      noticeDays: kind === 'wedding' ? valueOf(village.rules, 'ceremonyNoticeDays') : null,
      earliestOn: earliestDayFor(kind, village, nowMs),
    })),
    isForAnybody: looksAfterCeremonies(actor),
  });
};

/** `neighbourhood.ceremonies`: never public. The family sees its own; clerk and red-white council see all. */
export const ceremoniesView: View<'neighbourhood.ceremonies'> = async (context) => {
  const { reads, actor, payload } = context;
  const seesAll = looksAfterCeremonies(actor);
  if (payload.whose === 'mine') {
    const rows = await ownCeremonies(context);
    return reply<CeremonyList>({ rows: rows.map(rowOf), next: null, seesAll });
  }
  if (!seesAll) return notYours('clerk');
  const isAhead = payload.whose === 'ahead';
  const found = await listCeremonies(reads, {
    where: { villageId: actor.villageId, isOpen: isAhead },
    orderBy: { field: 'onDay', direction: isAhead ? 'ascending' : 'descending' },
    limit: rowsMax,
    ...behind(payload.cursor),
  });
  return reply<CeremonyList>({ rows: found.map(rowOf), next: nextOf(found, ({ onDay }) => onDay), seesAll });
};

/** The household's and what the reader registered for others, latest first: a family has few. */
async function ownCeremonies({ reads, actor }: ViewContext<'neighbourhood.ceremonies'>): Promise<Ceremony[]> {
  const { villageId, villagerId: registrantId, householdId } = actor;
  const orderBy = { field: 'registeredAtMs', direction: 'descending' } as const;
  const where = { villageId, registrantId };
  const registered = await listCeremonies(reads, { where, orderBy, limit: rowsMax });
  const ofHousehold =
    householdId === ''
      ? []
      : await listCeremonies(reads, { where: { villageId, householdId }, orderBy, limit: rowsMax });
  const byId = new Map([...registered, ...ofHousehold].map((one) => [one.id, one]));
  return [...byId.values()].sort((one, other) => other.registeredAtMs - one.registeredAtMs);
}

/** `neighbourhood.ceremony`: to anybody else it is as good as absent. */
export const ceremonyView: View<'neighbourhood.ceremony'> = async ({ reads, actor, nowMs, payload }) => {
  const ceremony = await findCeremony(reads, payload.ceremonyId, actor.villageId);
  if (!ceremony || !(isOfFamily(ceremony, actor) || looksAfterCeremonies(actor))) {
    return refuse({ code: 'CeremonyNotFound' });
  }
  const village = await readVillage(reads, actor.villageId);
  const { plan, registrant, registeredAtMs, limits, articles, noticeDays, note } = ceremony;
  return reply({
    ...rowOf(ceremony),
    figures: plan.figures,
    help: plan.help,
    registrantName: registrant.name,
    registeredAtMs,
    advice: adviceOn(ceremony),
    limits,
    articles,
    noticeDays,
    earliestOn: earliestDayFor(ceremony.ceremonyKind, village, nowMs),
    note,
    change: permissionOf(mayChangeCeremony(ceremony, actor)),
    tell: permissionOf(mayNoteCeremony(ceremony, actor)),
  });
};

function rowOf({ id, ceremonyKind, status, family, plan }: Ceremony): CeremonyRow {
  return { id, kind: ceremonyKind, status, familyName: family.name, on: plan.on, place: plan.place };
}
