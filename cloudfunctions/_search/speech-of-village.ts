import type { SpeechOfVillage } from '@shared/domain/proposal/similar';
import { emptyWords } from '@shared/text/words/empty-words';
import { lightWords } from '@shared/text/words/light-words';
import groups from '../../config/register/speech.json';
import { words } from './terms';

/** What every ranking of matters knows of the village's words: while somebody writes, in review, and in decision memory. */
export const speechOfVillage: SpeechOfVillage = { emptyWords, lightWords, groups, words };
