import { ActionButton, type ActionButtonProps } from '../action-button';

/** The one strong action of a screen: a lit lamp. */
export function PrimaryButton(props: ActionButtonProps) {
  return <ActionButton {...props} look={props.isDanger ? 'action-danger' : 'action-primary'} />;
}
