import { Text, View } from '@tarojs/components';
import type { SheetBlock } from '@shared/contract/sheet';
import { PresenceChart } from './presence-chart';
import { SheetTable } from './sheet-table';
import { heading } from '../../../components/spoken';
import './index.less';

/** A printed sheet 文书 on the screen: the same parts in the same order as on paper. */
export function SheetView({ sheet }: { sheet: readonly SheetBlock[] }) {
  return (
    <View className="print-sheet sheet-view">
      {sheet.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </View>
  );
}

function Block({ block }: { block: SheetBlock }) {
  switch (block.kind) {
    case 'facts':
      return (
        <View className="sheet-view-facts">
          {block.rows.map(({ label, value }) => (
            <View key={label} className="sheet-view-fact">
              <Text className="sheet-view-label">{label}</Text>
              <Text className="sheet-view-value">{value}</Text>
            </View>
          ))}
        </View>
      );
    case 'table':
      return <SheetTable table={block} />;
    case 'chart':
      return (
        <View className="sheet-view-chart">
          <PresenceChart chart={block.chart} />
          <View className="sheet-view-caption">{block.caption}</View>
        </View>
      );
    case 'code':
      return <View className="sheet-view-mark">{`${block.caption} ${block.link}`}</View>;
    case 'signatures':
      return <Signatures block={block} />;
    case 'title':
      return (
        <View className="sheet-view-title" {...heading()}>
          {block.text}
        </View>
      );
    case 'subtitle':
      return <View className="sheet-view-subtitle">{block.text}</View>;
    case 'heading':
      return (
        <View className="sheet-view-heading" {...heading()}>
          {block.text}
        </View>
      );
    case 'subheading':
      return <View className="sheet-view-subheading">{block.text}</View>;
    case 'mark':
      return <View className="sheet-view-mark">{block.text}</View>;
    case 'paragraph':
      return <View className="sheet-view-paragraph">{block.text}</View>;
  }
}

function Signatures({ block }: { block: Extract<SheetBlock, { kind: 'signatures' }> }) {
  return (
    <View className="sheet-view-signatures">
      {block.lines.map(({ label, name, note }) => (
        <View key={label} className="sheet-view-signature">
          <Text>{label}</Text>
          <Text className="sheet-view-name">{name}</Text>
          {note !== '' && <Text className="sheet-view-note">{note}</Text>}
        </View>
      ))}
      <View className="sheet-view-stamp">{block.stamp}</View>
    </View>
  );
}
