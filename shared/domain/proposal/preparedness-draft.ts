/** What the phone takes of the checklist, to show it live while the sponsor writes. */
export { checkPreparedness, type PreparednessResult } from './preparedness';
