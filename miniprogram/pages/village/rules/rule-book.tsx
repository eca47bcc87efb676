import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RulesPage } from '@shared/contract/village';
import { rulePartNames, rulesWords, ruleValueWords } from '@shared/text/words/village';
import { pressable } from '../../../components/pressable';
import { Section } from '../../../components/section';
import './index.less';

type Part = RulesPage['parts'][number];

/** The parts of the rule book, in the order of the road; a tap unfolds one of them. */
export function RuleBookPart({ page }: { page: RulesPage }) {
  const [unfolded, setUnfolded] = useState<Part['part'] | null>(null);
  return (
    <Section title={page.document} note={rulesWords.edition(page.edition)}>
      {page.parts.map((part) => (
        <PartOfRules
          key={part.part}
          part={part}
          document={page.document}
          isOpen={part.part === unfolded}
          onTap={() => setUnfolded(part.part === unfolded ? null : part.part)}
        />
      ))}
    </Section>
  );
}

interface PartProps {
  part: Part;
  document: string;
  isOpen: boolean;
  onTap: () => void;
}

/** Its name and how many rules it has; unfolded, every rule with its value in words and where it comes from. */
function PartOfRules({ part: { part, rules }, document, isOpen, onTap }: PartProps) {
  return (
    <View className="rules-part">
      <View className="rules-part-head" {...pressable(onTap)} aria-expanded={isOpen}>
        <View className="rules-part-name">{rulePartNames[part]}</View>
        <View className="rules-part-count">{rulesWords.rulesIn(rules.length)}</View>
        <View className="rules-part-way">{isOpen ? rulesWords.fold : rulesWords.unfold}</View>
      </View>
      {isOpen &&
        rules.map((rule) => (
          <View key={rule.id} className="rules-row">
            <View className="rules-row-title">{rule.title}</View>
            <View className="rules-row-value number">{ruleValueWords(rule)}</View>
            <View className="rules-row-source">{sourceIn(document, rule)}</View>
          </View>
        ))}
    </View>
  );
}

/** Where a rule stands; the document whose rules these are is named once, above them. */
function sourceIn(document: string, { source }: Part['rules'][number]): string {
  return source.document === document
    ? rulesWords.sourceHere(source.article, source.edition)
    : rulesWords.source(source.document, source.article, source.edition);
}
