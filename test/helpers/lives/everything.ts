import type { Meeting } from '@shared/domain/agenda/meeting';
import { newBindingRequest } from '@shared/domain/member/binding-request';
import type { Role } from '@shared/domain/member/role';
import { minutesId } from '@shared/domain/record/minutes/minutes-case';
import { roles } from '@shared/domain/member/role';
import { announcedPhoto, arrivedPhoto } from '@shared/domain/member/photo';
import { newShopping } from '@shared/domain/points/shopping';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { requestStatuses } from '@shared/domain/service/status';
import type { FoundVillage } from '@shared/domain/village/found-village';
import type { StoredDocument } from '@cloud/_platform/store';
import { aBatch, aClaim } from '../a-batch';
import { aRuleChange } from '../a-rule-change';
import { aCouncilChange } from '../a-council-change';
import { anAmendment } from '../an-amendment';
import { aMemberChange } from '../a-member-change';
import { anAdvisory } from '../an-advisory';
import { aDecision } from '../a-decision';
import { aMessage } from '../a-message';
import { aRequest } from '../a-request';
import { aMinutesCase } from '../a-minutes';
import { aHandPoll, aPoll, aSecretPoll, boxesOf, secretBoxesOf } from '../a-poll';
import { aMatter, nowMs, on } from '../carrying-out';
import { aCeremony } from '../a-neighbourhood';
import { aCare, anErrand, aSupply } from '../a-neighbourhood-list';
import { aGood, anOrder, aRedeeming } from '../a-shop';
import { aMeeting, anItem, aRoll, putDocuments } from '../evening-builder';
import { aSmallVillage } from '../small-village';
import type { World } from '../world';

/** The small village with one more person, `al001`, who holds every office there is and is nobody's relative. */
export function aVillageWithAllInOne(): FoundVillage {
  const village = aSmallVillage();
  const model = village.roster.find(({ id }) => id === 'ck001');
  if (!model) throw new Error('the small village has a clerk');
  const terms = roles.map((role: Role) => ({ role, from: '2025-01-01' }));
  const all = { ...model, id: 'al001', name: '全能一', householdId: 'h999', isPartyMember: true, roles: terms };
  return { ...village, roster: [...village.roster, all] };
}

/** Ids of the documents that {@link putEverything} puts: the same names in each village. */
export function idsIn(villageId: string) {
  const own = (id: string) => `${villageId}.${id}`;
  return {
    matter: (status: string) => own(status),
    meeting: (status: Meeting['status']) => own(`evening.${status}`),
    item: 'i1',
    poll: own('poll'),
    handsPoll: own('handsPoll'),
    box: own('poll.box1'),
    secretPoll: own('secretPoll'),
    secretBox: own('secretPoll.box1'),
    decision: own('decision'),
    published: own('published'),
    claim: own('claim'),
    batch: `${villageId}.2026-03`,
    advisory: own('scheduled.advisory1'),
    session: own('session'),
    message: own('message'),
    photo: own('photo'),
    good: own('good'),
    order: own('order'),
    ceremony: own('ceremony'),
    supply: own('supply'),
    errand: own('errand'),
    care: own('care'),
    asking: own('asking'),
    /** Somebody on the village's roster. */
    person: villageId === 'v1' ? 'vg004' : `${villageId}vg004`,
    councilChange: own('councilChange'),
    ruleChange: own('ruleChange'),
    amendment: own('amendment'),
    memberChange: own('memberChange'),
    request: (status: string) => own(`request.${status}`),
  };
}

/** A document of every kind that an action may ask for, and a matter in every status, in the named village. */
export async function putEverything(world: World, villageId: string): Promise<void> {
  const ids = idsIn(villageId);
  const { decision } = aDecision(nowMs, { noticeFromOn: on(-1), noticeToOn: on(3) });
  const matters = proposalStatuses
    .filter((status) => status !== 'draft')
    .map((status) => aMatter(status, { id: ids.matter(status), decisionId: ids.published }));
  const evenings = (['draft', 'convened', 'inSession', 'suspended', 'adjourned'] as const).flatMap((status) => {
    const id = ids.meeting(status);
    const items = [anItem({ id: ids.item, proposalId: ids.matter('scheduled') })];
    return [
      aMeeting({
        id,
        status,
        endedAtMs: status === 'adjourned' ? 1 : null,
        rollIds: [`${id}.roll`],
        items,
        startAtMs: nowMs,
      }),
      { ...aRoll({ id: `${id}.roll` }), meetingId: id },
      { ...anEmptyFloor, id: `${id}.floor`, meetingId: id },
      { id, kind: 'revision', atMs: nowMs, actId: 'al001.r' },
    ];
  });
  const voted = { meetingId: ids.meeting('inSession'), proposalId: ids.matter('scheduled') };
  const poll = aPoll({ ...voted, id: ids.poll, boxIds: [ids.box] });
  const claim = aClaim({ id: ids.claim, batchId: ids.batch });
  const documents = [
    aCouncilChange({ id: ids.councilChange }),
    aRuleChange({ id: ids.ruleChange }),
    anAmendment({ id: ids.amendment }),
    aMemberChange({
      id: ids.memberChange,
      chain,
      person: { villagerId: ids.person, name: '村民四', isNamePublic: true },
    }),
    ...matters,
    ...requestStatuses
      .filter((status) => status !== 'draft')
      .map((status) => aRequest({ status, id: ids.request(status) })),
    ...evenings,
    aMinutesCase({ id: minutesId(ids.meeting('adjourned')), meetingId: ids.meeting('adjourned') }),
    poll,
    aHandPoll('paper', { ...voted, id: ids.handsPoll }),
    ...secretBoxesOf(aSecretPoll({ ...voted, id: ids.secretPoll, boxIds: [ids.secretBox] })),
    ...boxesOf(poll).map((box) => ({ ...box, id: ids.box })),
    { ...decision, id: ids.decision, proposalId: ids.matter('adopted'), noticeFromOn: null, noticeToOn: null },
    { ...decision, id: ids.published, proposalId: ids.matter('adopted') },
    { ...aSession, id: ids.session },
    anAdvisory({ id: ids.advisory, proposalId: ids.matter('scheduled') }),
    claim,
    {
      ...newBindingRequest(ids.asking, villageId),
      chain,
      status: 'waiting',
      isOpen: true,
      openid: 'x',
      name: '村民三',
    },
    { ...aBatch({}, [claim]), id: ids.batch },
    aMessage({ id: ids.message, recipientId: 'al001', delivery: 'unreached', isToSend: false, sendAtMs: 0 }),
    arrivedPhoto(announcedPhoto(ids.photo, { villageId, villagerId: 'al001' }, nowMs), nowMs),
    { ...aGood({ reservedCount: 1 }), id: ids.good },
    { ...anOrder(), id: ids.order, goodId: ids.good, transferId: `redeem.${ids.order}.vg001` },
    aCeremony({ id: ids.ceremony, chain }),
    aSupply({ id: ids.supply, chain }),
    anErrand({ id: ids.errand, chain }),
    aCare({ id: ids.care, chain }),
    { ...newShopping(villageId, 'h1'), chain, openCount: 1 },
    { ...aRedeeming(), id: `redeem.${ids.order}.vg001`, sourceId: ids.order },
  ];
  await putDocuments(
    world,
    documents.map((document) => ({ ...document, villageId }) as unknown as StoredDocument),
  );
}

const chain = { seq: 1, hash: 'h', salt: 's' };
const reviewer = { villagerId: 'rv001', name: '预审人一', isNamePublic: true };
const aSession = {
  kind: 'preReviewSession' as const,
  chain,
  heldOn: '2026-03-02',
  heldAtMs: nowMs,
  recordedBy: reviewer,
  recordedAtMs: nowMs,
  attendees: [reviewer],
  items: [],
};

const anEmptyFloor = {
  kind: 'floor' as const,
  chain,
  itemId: 'i1',
  offeredIds: [],
  hands: [],
  currentSpeechId: null,
  speeches: [],
};
