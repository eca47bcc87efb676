import { Text } from '@tarojs/components';
import './index.less';

interface Piece {
  text: string;
  isShared: boolean;
}

/** Cuts a text at the words it shares, the longest of those that begin at the same place first. */
function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const found = words
      .map((word) => ({ word, at: rest.indexOf(word) }))
      .filter(({ word, at }) => word !== '' && at >= 0)
      .sort((one, other) => one.at - other.at || other.word.length - one.word.length)[0];
    if (!found) return [...pieces, { text: rest, isShared: false }];
    if (found.at > 0) pieces.push({ text: rest.slice(0, found.at), isShared: false });
    pieces.push({ text: found.word, isShared: true });
    rest = rest.slice(found.at + found.word.length);
  }
  return pieces;
}

/** A text in which the words that another text has too are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {piecesOf(text, words).map((piece, index) => (
        <Text key={index} className={piece.isShared ? 'marked' : ''}>
          {piece.text}
        </Text>
      ))}
    </>
  );
}
