export { canPrint, printPage } from '../../components/print-sheet/print-page';
