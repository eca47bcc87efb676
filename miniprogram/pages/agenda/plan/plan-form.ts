import type { PayloadOf } from '@shared/contract';
import type { AgendaListPage, PlanPage } from '@shared/contract/agenda-pages';
import { instantOf, momentFields } from '@shared/text/dates';
import { type BodyWay, bodyWays } from '@shared/text/words/meeting-body';
import { planWords } from '@shared/text/words/agenda';

type Material = PlanPage['items'][number]['materials'][number];

export interface FormItem {
  proposalId: string;
  title: string;
  /** The body that must decide it; not known of a plan that a phone kept from before. */
  recommendsTo?: string | null;
  minutes: number;
  materials: Material[];
}

/** The plan as the chair fills it in. */
export interface PlanForm {
  title: string;
  place: string;
  on: string | null;
  time: string | null;
  eveningMinutes: number;
  guests: { name: string; capacity: string }[];
  reportMinutes: number;
  items: FormItem[];
  /** Why it is urgent; null for any other meeting. */
  urgentReason: string | null;
  /** Whose meeting a new one is; null for the council's. */
  body: BodyForm | null;
}

/** Another body's meeting: which way of meeting, of which group, and who sits in it by name. */
export interface BodyForm {
  way: BodyWay;
  group: { id: string; name: string } | null;
  members: { villagerId: string; name: string }[];
}

const emptyPlan: PlanForm = {
  title: planWords.titleAtFirst,
  place: '',
  on: null,
  time: '19:30',
  eveningMinutes: 120,
  guests: [],
  reportMinutes: 15,
  items: [],
  urgentReason: null,
  body: null,
};

/** A new plan begins from what the last evening agreed, else from the usual place. */
export function newPlan(planning: AgendaListPage['planning']): PlanForm {
  const agreed = planning?.agreed;
  if (!agreed) return { ...emptyPlan, place: planning?.place ?? '' };
  return { ...emptyPlan, place: agreed.place, ...momentFields(agreed.startAtMs) };
}

/** Minutes of a matter until the chair changes them. */
export const itemMinutesAtFirst = 30;

export function formOf({ meeting, items }: PlanPage): PlanForm {
  const [report, ...matters] = items;
  return {
    title: meeting.title,
    place: meeting.place,
    ...momentFields(meeting.startAtMs),
    eveningMinutes: meeting.eveningMinutes,
    guests: meeting.guests,
    urgentReason: meeting.urgentReason,
    body: null,
    reportMinutes: report?.minutes ?? 0,
    items: matters.flatMap(({ proposalId, title, recommendsTo, minutes, materials }) =>
      proposalId === null ? [] : [{ proposalId, title, recommendsTo, minutes, materials }],
    ),
  };
}

export function isComplete(form: PlanForm): form is PlanForm & { on: string; time: string } {
  return (
    form.title.trim() !== '' &&
    form.place.trim() !== '' &&
    form.on !== null &&
    form.time !== null &&
    isUrgencyComplete(form)
  );
}

/** What a new meeting of another body says of it; nothing for the council's. */
export function bodyOf({ body }: PlanForm): Pick<PayloadOf<'agenda.plan-meeting'>, 'body'> {
  if (!body) return {};
  const { bodyId, of } = bodyWays[body.way];
  const memberIds = body.members.map(({ villagerId }) => villagerId);
  return { body: { bodyId, of, groupId: body.group?.id ?? null, memberIds } };
}

/** What both planning and changing send. */
export function basicsOf(form: PlanForm & { on: string; time: string }) {
  return {
    title: form.title.trim(),
    place: form.place.trim(),
    startAtMs: instantOf(form.on, form.time),
    eveningMinutes: form.eveningMinutes,
    guests: form.guests,
  };
}

/** A new notice of an evening that was announced; what made it urgent stays. */
export function noticeOf(
  meetingId: string,
  form: PlanForm & { on: string; time: string },
): PayloadOf<'agenda.change-notice'> {
  return { meetingId, ...basicsOf(form), reportMinutes: form.reportMinutes, items: itemsOf(form) };
}

function itemsOf({ items }: PlanForm) {
  return items.map(({ proposalId, minutes, materials }) => ({ proposalId, minutes, materials }));
}

export function changeOf(
  meetingId: string,
  form: PlanForm & { on: string; time: string },
): PayloadOf<'agenda.change-plan'> {
  const urgentReason = form.urgentReason?.trim() ?? null;
  return { meetingId, ...basicsOf(form), reportMinutes: form.reportMinutes, urgentReason, items: itemsOf(form) };
}

export function minutesOf(form: PlanForm): number {
  return form.items.reduce((sum, item) => sum + item.minutes, form.reportMinutes);
}

/** An urgent meeting says why. */
function isUrgencyComplete({ urgentReason }: PlanForm): boolean {
  return urgentReason === null || urgentReason.trim().length >= 4;
}
