const types: Record<string, unknown> = { String, Number, Boolean, Object, Array };

interface Property {
  type?: { name: string } | null;
}

/**
 * A definition whose properties name their types in another realm (`Object` there is not `Object` here), as the
 * framework, which lives in this one, understands it.
 */
export function withOurTypes(definition: { properties?: Record<string, Property> }): object {
  const { properties } = definition;
  if (!properties) return definition;
  const ours = Object.entries(properties).map(([name, property]) => [
    name,
    { ...property, type: property.type ? types[property.type.name] : null },
  ]);
  return { ...definition, properties: Object.fromEntries(ours) as object };
}
