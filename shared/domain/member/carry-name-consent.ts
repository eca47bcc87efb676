interface Reference {
  villagerId: string;
  isNamePublic: boolean;
}

function isReferenceTo(value: object, villagerId: string): value is Reference {
  const { villagerId: id, isNamePublic } = value as Partial<Reference>;
  return id === villagerId && typeof isNamePublic === 'boolean';
}

/**
 * A document with every reference to a person saying anew whether they may be named (docs/decisions/0002): wherever in
 * it they are mentioned, and nothing else of it touched.
 */
export function withNameConsent<Part>(part: Part, villagerId: string, isNamePublic: boolean): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    return part.map((one: unknown) => withNameConsent(one, villagerId, isNamePublic)) as Part;
  }
  const members = Object.entries(part).map(([name, member]) => [
    name,
    withNameConsent(member as unknown, villagerId, isNamePublic),
  ]);
  const same = Object.fromEntries(members) as Part;
  return isReferenceTo(part, villagerId) ? { ...same, isNamePublic } : same;
}

/** Whether anything in a document names the person otherwise than they agreed to. */
export function needsNameConsent(part: unknown, villagerId: string, isNamePublic: boolean): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if (isReferenceTo(part, villagerId) && part.isNamePublic !== isNamePublic) return true;
  return Object.values(part).some((member) => needsNameConsent(member, villagerId, isNamePublic));
}
