/**
 * A page holds only the sentences it may need: those of the platform come with this file, those of a stage with
 * `import '@shared/text/refusals/<stage>'` in the page. Who needs every sentence imports `./all`.
 */
import './platform';

export { refusalSentence } from './sentences';
