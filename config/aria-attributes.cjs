/**
 * Lets what is written for a screen reader reach WeChat: Taro's weapp templates know no `role` and no `aria-*`, and what
 * a template does not name is sent to the page for nothing. The names on the right are WeChat's own.
 */
const ofEveryNode = { ariaLabel: 'aria-label', role: 'aria-role', ariaDisabled: 'aria-disabled' };
const ofViews = { ariaChecked: 'aria-checked', ariaSelected: 'aria-selected', ariaExpanded: 'aria-expanded' };

const attributesOf = {
  view: { ...ofEveryNode, ...ofViews },
  text: ofEveryNode,
  image: ofEveryNode,
  input: ofEveryNode,
  textarea: ofEveryNode,
  button: ofEveryNode,
};

const written = (attributes) =>
  Object.entries(attributes)
    .map(([given, name]) => ` ${name}="{{i.${given}}}"`)
    .join('');

/** `<view class="{{i.cl}}" … >` with the attributes behind the tag's name. */
function withAria(template, nodeName) {
  const tag = nodeName.replace(/^(static|pure|click|catch)-/, '');
  const attributes = attributesOf[tag];
  return attributes ? template.replaceAll(`<${tag} `, `<${tag}${written(attributes)} `) : template;
}

module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return;
      const modified = template.modifyTemplateResult?.bind(template) ?? ((result) => result);
      template.modifyTemplateResult = (result, nodeName, ...rest) =>
        withAria(modified(result, nodeName, ...rest), nodeName);
    },
  });
};
