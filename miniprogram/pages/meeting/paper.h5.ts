import './paper.less';

export { canPrint, printPage } from '../../components/print-sheet/print-page';
