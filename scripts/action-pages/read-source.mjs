import ts from 'typescript';

import { inRoot } from '../lib/paths.mjs';

const handlersFile = inRoot('cloudfunctions/api/handlers.ts');
const contractFile = inRoot('shared/contract/index.ts');

/** The program, checked: refusals and docstrings are read off the types, so nobody writes them down twice. */
export function openProgram() {
  const { config } = ts.readConfigFile(inRoot('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inRoot());
  const program = ts.createProgram([handlersFile, contractFile], { ...options, incremental: false, noEmit: true });
  return { program, checker: program.getTypeChecker() };
}

/** For each action: the refusal codes of its own, the docstring, and the verbs of the road it takes. */
export function readActions({ program, checker }) {
  const handlers = exported(program, checker, handlersFile, 'handlers');
  const refusals = refusalTypes(program, checker);
  const actions = new Map();
  for (const property of checker.getTypeOfSymbol(handlers).getProperties()) {
    const rules = rulesOf(property, program, checker);
    actions.set(property.name, {
      codes: (refusals.get(property.name) ?? []).sort(),
      doc: rules.map((rule) => rule.doc).filter(Boolean),
      verbs: [...new Set(rules.flatMap((rule) => rule.verbs))],
    });
  }
  return actions;
}

function exported(program, checker, file, name) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const symbol = checker.getExportsOfModule(module).find((one) => one.name === name);
  if (!symbol) throw new Error(`${file} exports no ${name}`);
  return symbol;
}

/** For each action: every code that its answer may carry, as a refusal of its own or as the reason of a closed verb. */
export function readAnsweredCodes({ program, checker }) {
  const refusals = refusalTypes(program, checker);
  const replies = phantomTypes('reply', program, checker);
  return new Map(
    [...refusals].map(([action, codes]) => {
      const reply = replies.get(action);
      return [action, [...new Set([...codes, ...(reply ? codesInside(reply, checker, new Set()) : [])])]];
    }),
  );
}

/** What the contract says of each action's reply or refusal, as a type. */
function phantomTypes(part, program, checker) {
  const contract = exported(program, checker, contractFile, 'contract');
  const types = new Map();
  for (const action of checker.getTypeOfSymbol(contract).getProperties()) {
    const carrier = checker.getTypeOfSymbol(action).getProperty(part);
    const phantom = carrier && checker.getTypeOfSymbol(carrier).getProperty('type');
    types.set(action.name, phantom && checker.getNonNullableType(checker.getTypeOfSymbol(phantom)));
  }
  return types;
}

function refusalTypes(program, checker) {
  const types = phantomTypes('refusal', program, checker);
  return new Map([...types].map(([action, type]) => [action, type ? codesOf(type, checker) : []]));
}

/** The refusals that stand anywhere inside a type: those a view gives beside its closed verbs. */
function codesInside(type, checker, seen) {
  if (seen.has(type)) return [];
  seen.add(type);
  if (type.isUnionOrIntersection()) return type.types.flatMap((one) => codesInside(one, checker, seen));
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  const elements = checker.isArrayLikeType(type) ? checker.getTypeArguments(type) : [];
  if (elements.length > 0) return elements.flatMap((one) => codesInside(one, checker, seen));
  const refusal = type.getProperty('refusal');
  const own = refusal ? codesOf(checker.getTypeOfSymbol(refusal), checker) : [];
  const parts = type.getProperties().filter((property) => property !== refusal);
  return [...own, ...parts.flatMap((property) => codesInside(checker.getTypeOfSymbol(property), checker, seen))];
}

function codesOf(type, checker) {
  const members = type.isUnion() ? type.types : [type];
  return members.flatMap((member) => {
    const code = member.getProperty('code');
    const codeType = code && checker.getTypeOfSymbol(code);
    if (!codeType) return [];
    return (codeType.isUnion() ? codeType.types : [codeType]).flatMap((one) =>
      one.isStringLiteral() ? [one.value] : [],
    );
  });
}

/** The handler's declaration is looked up through the stage's own list; its rules are the domain functions it calls. */
function rulesOf(property, program, checker) {
  const handler = handlerDeclaration(property.name, program, checker);
  if (!handler) throw new Error(`nobody carries out ${property.name}`);
  const called = domainCalls(handler, checker).map((declaration) => ({
    doc: docOf(declaration),
    verbs: verbsIn(declaration),
  }));
  const rules = called.filter((rule) => rule.doc.includes('Requirements') || rule.verbs.length > 0);
  return rules.length > 0 ? rules : [{ doc: docOf(handler), verbs: [] }];
}

function handlerDeclaration(action, program, checker) {
  for (const file of program.getSourceFiles()) {
    if (!/cloudfunctions\/api\/[\w-]+\/(\w+-)?handlers\.ts$/.test(file.fileName)) continue;
    let found;
    ts.forEachChild(file, function visit(node) {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text === action) {
        found = checker.getSymbolAtLocation(node.initializer);
      }
      ts.forEachChild(node, visit);
    });
    if (found) return original(found, checker).valueDeclaration;
  }
  return undefined;
}

function original(symbol, checker) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function domainCalls(declaration, checker) {
  const found = new Set();
  ts.forEachChild(declaration, function visit(node) {
    if (ts.isCallExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.expression);
      const target = symbol && original(symbol, checker).valueDeclaration;
      if (target && /shared\/domain\//.test(target.getSourceFile().fileName)) found.add(target);
    }
    ts.forEachChild(node, visit);
  });
  return [...found];
}

function verbsIn(declaration) {
  const verbs = [];
  ts.forEachChild(declaration, function visit(node) {
    if (ts.isCallExpression(node) && ['travel', 'mayTravel'].includes(node.expression.getText())) {
      const verb = node.arguments[1];
      if (verb && ts.isStringLiteral(verb)) verbs.push(verb.text);
    }
    ts.forEachChild(node, visit);
  });
  return verbs;
}

function docOf(declaration) {
  const host = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const comments = ts.getJSDocCommentsAndTags(host).filter(ts.isJSDoc);
  const text = comments.map((comment) => comment.getText()).join('\n');
  return text
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();
}
