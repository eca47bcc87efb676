import { componentWords } from '@shared/text/components';
import { type TextSize, type Theme, useMode } from '../../cloud/mode';
import { type Choice, SingleChoice } from '../choice-list';

function choicesOf<Value extends string>(names: Readonly<Record<Value, string>>): Choice<Value>[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));
}

const sizes = choicesOf<TextSize>(componentWords.sizes);
const themes = choicesOf<Theme>(componentWords.themes);

/** How the reader wants to see: how large, and light or dark. */
export function ModeSwitch() {
  const mode = useMode();
  return (
    <>
      <SingleChoice label={componentWords.size} choices={sizes} value={mode.size} onChange={mode.chooseSize} />
      <SingleChoice label={componentWords.theme} choices={themes} value={mode.theme} onChange={mode.chooseTheme} />
    </>
  );
}
