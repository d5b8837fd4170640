// JSON Schema 2020-12 of TypeScript types, as the compiler resolves them. A kind of type that is not here is an error.
import ts from 'typescript';

const { TypeFlags, SymbolFlags } = ts;

/** Ids of another kind: FHIR names the items of a questionnaire so, and evidence is about a region or a year too. */
const otherIds = ['linkId', 'recordId'];

/** What a `string` holds is told by its name, or by its comment. Answers are held against it. */
const formats = [
  { says: (name) => /^(at|.*At)$/.test(name), schema: { format: 'date-time' } },
  {
    says: (name, words) => /^(on|.*On|.*Date)$/.test(name) || words.includes('YYYY-MM-DD'),
    schema: { format: 'date' },
  },
  { says: (name) => /^(id|.*Ids?)$/.test(name) && !otherIds.includes(name), schema: { format: 'uuid' } },
];

/** Types of the compiler's own library are taken apart; so are those without a name. */
const isOurs = (symbol) =>
  symbol.name !== '__type' &&
  symbol.declarations?.some((one) => !one.getSourceFile().fileName.includes('/node_modules/'));

const byText = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

export class TypeSchemas {
  /** By the name of the type. */
  named = {};

  constructor(checker) {
    this.checker = checker;
  }

  /** A reference where the type has a name, else the schema itself. */
  of(type, context) {
    const name = context.name ?? this.nameOf(type);
    if (!name) return this.written(type, context);
    const $ref = `#/components/schemas/${name}`;
    if (this.named[name] === undefined) {
      this.named[name] = {};
      const symbol = type.aliasSymbol ?? type.symbol;
      this.named[name] = { ...this.said(symbol), ...this.written(type, { at: name, field: '', words: '' }) };
    }
    return { $ref };
  }

  /** `Page<Readable<CaseRow>>` is PageOfReadableCaseRow; undefined where a part of it has no name. */
  nameOf(type) {
    const symbol = type.aliasSymbol ?? (type.flags & TypeFlags.Object ? type.symbol : undefined);
    if (!symbol || !isOurs(symbol)) return undefined;
    const given = type.aliasSymbol
      ? (type.aliasTypeArguments ?? [])
      : this.checker.getTypeArguments(type).slice(0, type.target?.typeParameters?.length ?? 0);
    const names = given.map((one) => this.nameOf(one));
    if (names.includes(undefined)) return undefined;
    return names.length ? `${symbol.name}Of${names.join('And')}` : symbol.name;
  }

  said(symbol) {
    const words = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(this.checker)) : '';
    return words ? { description: words.replace(/\s+/g, ' ') } : {};
  }

  written(type, context) {
    const { flags } = type;
    if (flags & TypeFlags.Unknown) return {};
    if (flags & TypeFlags.Null) return { type: 'null' };
    if (flags & TypeFlags.String) return { type: 'string', ...formatOf(context) };
    if (flags & TypeFlags.Number) return { type: 'number' };
    if (flags & TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & TypeFlags.StringLiteral) return { type: 'string', const: type.value };
    if (flags & TypeFlags.NumberLiteral) return { type: 'number', const: type.value };
    if (flags & TypeFlags.BooleanLiteral) return { type: 'boolean', const: type.intrinsicName === 'true' };
    if (type.isUnion()) return this.union(type, context);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0], context.of ?? context) };
    if (this.checker.isTupleType(type)) throw new Error(`${context.at}: a tuple`);
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return this.object(type, context);
    throw new Error(`${context.at}: ${this.checker.typeToString(type)} cannot be written as a schema.`);
  }

  union(type, context) {
    const all = type.types.filter((one) => !(one.flags & TypeFlags.Undefined));
    const literals = all.filter((one) => one.isStringLiteral());
    const rest = all.filter((one) => !one.isStringLiteral() && !(one.flags & TypeFlags.BooleanLiteral));
    const truths = all.filter((one) => one.flags & TypeFlags.BooleanLiteral);
    const parts = [
      ...(literals.length ? [{ type: 'string', enum: literals.map(({ value }) => value).sort() }] : []),
      ...(truths.length === 2 ? [{ type: 'boolean' }] : truths.map((one) => this.written(one, context))),
      ...rest.map((one) => this.of(one, context)).sort(byText),
    ];
    return joined(parts);
  }

  object(type, context) {
    const index = this.checker.getIndexInfosOfType(type);
    const properties = {};
    const required = [];
    for (const property of this.propertiesOf(type)) {
      const { name } = property;
      properties[name] = this.property(property, `${context.at}.${name}`);
      if (!(property.flags & SymbolFlags.Optional)) required.push(name);
    }
    return {
      type: 'object',
      ...(Object.keys(properties).length ? { properties } : {}),
      ...(required.length ? { required } : {}),
      additionalProperties: index.length
        ? this.of(index[0].type, { at: `${context.at}[]`, field: '', words: '' })
        : false,
    };
  }

  /** As they are written; those that come from a union of names have no order of their own. */
  propertiesOf(type) {
    const all = this.checker.getPropertiesOfType(type);
    const isWritten = ({ declarations }) => declarations?.length > 0;
    const unwritten = all.filter((one) => !isWritten(one)).sort((a, b) => (a.name < b.name ? -1 : 1));
    return [...all.filter(isWritten), ...unwritten];
  }

  property(property, at) {
    const type = this.checker.getTypeOfSymbol(property);
    const said = this.said(property);
    const context = { at, field: property.name, words: said.description ?? '' };
    return { ...said, ...this.ofNullable(type, context, this.aliasOf(property)) };
  }

  /** Of `Role | null` the name counts that is written there: the compiler has none for `keyof typeof …`. */
  ofNullable(type, context, alias) {
    const bare = this.checker.getNonNullableType(type);
    if (!alias || this.checker.getDeclaredTypeOfSymbol(alias) !== bare) return this.of(type, context);
    const reference = this.of(bare, { ...context, name: alias.name });
    const isNullable = type.isUnion() && type.types.some(({ flags }) => flags & TypeFlags.Null);
    return isNullable ? joined([reference, { type: 'null' }]) : reference;
  }

  aliasOf(property) {
    const node = property.declarations?.[0]?.type;
    if (!node) return undefined;
    const nodes = ts.isUnionTypeNode(node) ? node.types : [node];
    const [named, ...more] = nodes.filter(ts.isTypeReferenceNode);
    if (!named || more.length || named.typeArguments) return undefined;
    let symbol = this.checker.getSymbolAtLocation(named.typeName);
    if (symbol && symbol.flags & SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return symbol && symbol.flags & SymbolFlags.TypeAlias && isOurs(symbol) ? symbol : undefined;
  }
}

const formatOf = ({ field, words }) => formats.find(({ says }) => says(field, words))?.schema ?? {};

/** One of several; `string or null` is one type with two names. */
function joined(parts) {
  if (parts.length === 1) return parts[0];
  const isNull = ({ type }) => type === 'null';
  const [one, ...more] = parts.filter((part) => !isNull(part));
  if (parts.some(isNull) && !more.length && typeof one.type === 'string' && !('const' in one)) {
    const values = one.enum ? { enum: [...one.enum, null] } : {};
    return { ...one, type: [one.type, 'null'], ...values };
  }
  return { anyOf: parts };
}
