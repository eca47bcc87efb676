import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RecusalRequestModel } from '@shared/contract/recusal-pages';
import type { OpeningModel } from '@shared/contract/vote';
import { recusalWords, requestTitle } from '@shared/text/words/poll-methods';
import { askedBecause, askedOfYouSentence, recusalWay } from '@shared/text/words/recusal';
import { openingWords } from '@shared/text/words/vote';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { DecideSheet } from './decide-sheet';
import { RecusalSheet } from './recusal-sheet';

interface PartProps {
  opening: OpeningModel;
  onDone: () => void;
}

/** Waits for the reader: to decide on it, or, asked to stand aside, to say what they do. */
export function isForReader({ status, decide, isAboutReader }: RecusalRequestModel): boolean {
  return status === 'asked' && (decide.isOpen || isAboutReader);
}

/** What a task or a message brings somebody here for stands before everything else on the page. */
export function RequestsFirst({ opening, onDone }: PartProps) {
  const mine = opening.recusalRequests.filter(isForReader);
  return (
    <>
      {mine.map((request) =>
        request.isAboutReader ? (
          <AskedOfYou key={request.id} opening={opening} request={request} onDone={onDone} />
        ) : (
          <ToDecide key={request.id} opening={opening} request={request} onDone={onDone} />
        ),
      )}
    </>
  );
}

function ToDecide({ opening, request, onDone }: PartProps & { request: RecusalRequestModel }) {
  const [isDeciding, setDeciding] = useState(false);
  return (
    <Section title={recusalWay.toDecide}>
      <View className="recusal-request-title">{requestTitle(request)}</View>
      <View>{request.reason}</View>
      <SecondaryButton label={recusalWords.decide} onTap={() => setDeciding(true)} />
      {isDeciding && (
        <DecideSheet opening={opening} request={request} onClose={() => setDeciding(false)} onDone={onDone} />
      )}
    </Section>
  );
}

function AskedOfYou({ opening, request, onDone }: PartProps & { request: RecusalRequestModel }) {
  const [isDeclaring, setDeclaring] = useState(false);
  const { permissions, recused, readerId } = opening;
  const standsAside = recused.some(({ villagerId }) => villagerId === readerId);
  return (
    <Section title={recusalWay.asked}>
      <View className="recusal-request-title">{askedBecause(request.askedByName, request.reason)}</View>
      <View className="poll-progress">
        {standsAside ? recusalWay.declared : askedOfYouSentence(request.isForOthers)}
      </View>
      {permissions.recuse.isOpen && (
        <SecondaryButton label={openingWords.recuseMyself} onTap={() => setDeclaring(true)} />
      )}
      {isDeclaring && (
        <RecusalSheet opening={opening} isForMyself onClose={() => setDeclaring(false)} onDone={onDone} />
      )}
    </Section>
  );
}
