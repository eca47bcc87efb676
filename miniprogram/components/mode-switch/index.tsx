import { componentWords } from '@shared/text/components';
import { type Theme, useMode } from '../../cloud/mode';
import { MultipleChoice, SingleChoice } from '../choice-list';

const themes = (Object.keys(componentWords.themes) as Theme[]).map((theme) => ({
  value: theme,
  label: componentWords.themes[theme],
}));

/** How the reader wants to see: the elder view, and light or dark. */
export function ModeSwitch() {
  const mode = useMode();
  return (
    <>
      <MultipleChoice
        choices={[{ value: 'elder', label: componentWords.elderView }]}
        values={mode.isElder ? ['elder'] : []}
        onChange={(values) => mode.chooseElder(values.length > 0)}
      />
      <SingleChoice label={componentWords.theme} choices={themes} value={mode.theme} onChange={mode.chooseTheme} />
    </>
  );
}
