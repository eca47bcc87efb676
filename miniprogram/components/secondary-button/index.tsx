import { ActionButton, type ActionButtonProps } from '../action-button';

/** Any other action: quiet, beside or below the strong one. */
export function SecondaryButton(props: ActionButtonProps) {
  return <ActionButton {...props} look={props.isDanger ? 'action-quiet action-quiet-danger' : 'action-quiet'} />;
}
