import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { FigureList } from '@shared/domain/figures/list-names-draft';
import { openPage } from '../../../cloud/open-page';
import { Section } from '../../../components/section';

interface FigureProps {
  title: string;
  /** How it is computed, and of what. */
  how: string;
  /** The figure itself, in words. */
  sum?: string;
  children?: ReactNode;
}

export function Figure({ title, how, sum, children }: FigureProps) {
  return (
    <Section title={title} note={how}>
      {sum !== undefined && <View className="figures-sum number">{sum}</View>}
      {children}
    </Section>
  );
}

/** Opens the list behind a figure, where there is anything in it. */
export function toList(
  count: number,
  asked: { list: FigureList; period: string; of?: string },
): (() => void) | undefined {
  if (count === 0) return undefined;
  const { list, period, of = '' } = asked;
  return () => openPage(`/pages/village/figure-list/index?list=${list}&period=${period}&of=${of}`);
}
