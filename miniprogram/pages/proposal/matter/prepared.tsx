import { View } from '@tarojs/components';
import type { MatterPage } from '@shared/contract/proposal-pages';
import type { Preparation } from '@shared/domain/proposal/proposal';
import { checklistProgress, matterWords, yuanWords } from '@shared/text/words/matter';
import { optionWords } from '@shared/text/words/prepare';
import { Badge } from '../../../components/badge';
import { PhotoStrip } from '../../../components/photo-strip';
import { Section } from '../../../components/section';

/** What the sponsor has completed, and how the checklist stands. */
export function Prepared({ page }: { page: MatterPage }) {
  const { checklist, preparation, categoryTitle } = page;
  const isNothingYet = isEmpty(preparation);
  if (isNothingYet && checklist === null) return null;
  const metCount = checklist?.filter((item) => item.isMet).length ?? 0;
  return (
    <Section title={matterWords.prepared}>
      {checklist && (
        <Badge
          label={checklistProgress(metCount, checklist.length)}
          tone={metCount === checklist.length ? 'good' : 'lamp'}
        />
      )}
      {isNothingYet ? (
        <View className="matter-quiet">{matterWords.notPrepared}</View>
      ) : (
        <Filled preparation={preparation} categoryTitle={categoryTitle} />
      )}
    </Section>
  );
}

function isEmpty(preparation: Preparation): boolean {
  const { affected, outcomeWanted, options, costYuan, costSource, materials } = preparation;
  return (
    [affected, outcomeWanted, costSource].every((text) => text === '') &&
    options.length + materials.length === 0 &&
    costYuan === null
  );
}

function Filled({ preparation, categoryTitle }: { preparation: Preparation; categoryTitle: string | null }) {
  const { affected, outcomeWanted, options, costYuan, costSource, materials } = preparation;
  return (
    <>
      {categoryTitle && <Fact label={matterWords.category} text={categoryTitle} />}
      <Fact label={matterWords.affected} text={affected} />
      <Fact label={matterWords.outcomeWanted} text={outcomeWanted} />
      {options.length > 0 && (
        <View className="matter-fact">
          <View className="matter-fact-label">{matterWords.options}</View>
          {options.map((option, index) => (
            <View key={index} className="matter-option">
              <View className="matter-option-title">{optionWords(index, option.title)}</View>
              <View className="matter-quiet">{option.detail}</View>
            </View>
          ))}
        </View>
      )}
      <Fact label={matterWords.cost} text={yuanWords(costYuan)} />
      <Fact label={matterWords.costSource} text={costSource} />
      {materials.length > 0 && (
        <View className="matter-fact">
          <View className="matter-fact-label">{matterWords.materials}</View>
          {materials.map((material, index) => (
            <View key={index} className="matter-option">
              <View className="matter-option-title">{material.title}</View>
              <View className="matter-quiet">{material.text}</View>
              {material.fileId !== null && <PhotoStrip fileIds={[material.fileId]} label={material.title} />}
            </View>
          ))}
        </View>
      )}
    </>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <View className="matter-fact">
      <View className="matter-fact-label">{label}</View>
      <View>{text}</View>
    </View>
  );
}
