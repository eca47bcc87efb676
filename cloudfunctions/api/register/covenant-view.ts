import type { AmendmentModel, CovenantPage } from '@shared/contract/register-pages';
import { seesCouncilNames } from '@shared/domain/agenda/shown-people';
import { type Actor, hasRole } from '@shared/domain/member/actor';
import { shownName } from '@shared/domain/proposal/shown-names';
import { unlessMayDecideAmendment } from '@shared/domain/village/confirm-amendment';
import { articlesInForce } from '@shared/domain/village/covenant';
import type { CovenantAmendment } from '@shared/domain/village/covenant-amendment';
import type { Village } from '@shared/domain/village/village';
import { refuse } from '@shared/kernel/outcome';
import { dayOf } from '@shared/kernel/time';
import { listAmendments } from '@cloud/_repositories/covenant-amendments';
import { readRegister } from '@cloud/_repositories/registers';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';
import { articleRow, notSought } from './article-row';

/** `register.covenant`: the covenant in force or an earlier edition, and the amendments between them. */
export const covenantView: View<'register.covenant'> = async ({ reads, actor, nowMs, payload: { replacedBy } }) => {
  const village = await readVillage(reads, actor.villageId);
  const register = await readRegister(reads, actor.villageId);
  const amendments = await listAmendments(reads, actor.villageId);
  const replacing = amendments.find(({ id, status }) => id === replacedBy && status === 'confirmed');
  if (replacedBy !== null && !replacing) return refuse({ code: 'AmendmentNotFound' });
  const covenant = replacing ? replacing.before : register.covenant;
  const on = replacing ? lastDayOf(replacing) : dayOf(nowMs);
  const { title, edition, adoptedOn, filedOn } = covenant;
  const seesAll = seesCouncilNames(actor) || hasRole(actor, 'supervisor') || hasRole(actor, 'townCoordinator');
  const model = (amendment: CovenantAmendment) => amendmentModel(village, amendment, actor, seesAll);
  return reply<CovenantPage>({
    covenant: { title, edition, adoptedOn, filedOn },
    articles: articlesInForce(covenant, on).map((article) => articleRow(article, notSought, null)),
    isCurrent: !replacing,
    waiting: seesAll ? amendments.filter(({ isOpen }) => isOpen).map(model) : [],
    decided: amendments.filter(({ status }) => status === 'confirmed' || (seesAll && status === 'sentBack')).map(model),
    mayRecord: hasRole(actor, 'clerk'),
  });
};

/** An earlier edition is shown as it was on the day on which the next one was decided. */
function lastDayOf({ sitting }: CovenantAmendment): string {
  return sitting.heldOn;
}

function amendmentModel(village: Village, amendment: CovenantAmendment, actor: Actor, inFull: boolean): AmendmentModel {
  const { id, status, sitting, explanations, fromOn, sentBackReason, before, after, recordedBy, decidedBy } = amendment;
  return {
    ...{ id, status, sitting, explanations, fromOn, sentBackReason },
    edition: after.edition,
    editionBefore: before.edition,
    changes: changesOf(amendment),
    recordedByName: shownName(recordedBy, inFull),
    decidedByName: decidedBy && shownName(decidedBy, inFull),
    confirm: permissionOf(unlessMayDecideAmendment(village, amendment, actor) ?? { ok: true }),
  };
}

function changesOf({ changedIds, before, after, fromOn }: CovenantAmendment): AmendmentModel['changes'] {
  return changedIds.flatMap((id) => {
    const old = before.articles.find((article) => article.id === id);
    const next = after.articles.find((article) => article.id === id);
    const shown = next ?? old;
    if (!shown) return [];
    const isRepealed = next?.inForceTo !== undefined && next.inForceTo < fromOn;
    const { title, number } = shown;
    const isFine = next?.imposesFine === true;
    return [{ title, number, before: old?.text ?? null, after: isRepealed ? null : (next?.text ?? null), isFine }];
  });
}
