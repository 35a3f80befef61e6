import { resolve } from "node:path";
import ts from "typescript";

/** A use of a member of Excel's API in our code. */
export interface UsedMember {
  /** "Range.getMergedAreasOrNullObject" */
  readonly member: string;
  /** Of a class or an enumeration, which exist when the code runs, or of a type only. */
  readonly of: "class" | "enumeration" | "type";
  /** "1.13", as the type declarations say it; null where they say nothing. */
  readonly set: string | null;
  /** "src/io/excel/readCells.ts:12" */
  readonly place: string;
}

/**
 * The members of the namespace Excel that the files use, found by the type checker over @types/office-js: reading, calling and
 * setting, through `?.`, in destructuring, in `set({ … })`, and in the texts given to `load`.
 */
export function usedMembers(files: readonly string[], options: ts.CompilerOptions, root: string): UsedMember[] {
  const program = ts.createProgram({ rootNames: [...files], options });
  const checker = program.getTypeChecker();
  const wanted = new Set(files.map((file) => resolve(file)));
  const used: UsedMember[] = [];
  for (const source of program.getSourceFiles()) {
    if (!wanted.has(resolve(source.fileName))) continue;
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsOf(node, checker)) {
        const found = ofExcel(symbol, checker);
        if (found) used.push({ ...found, place: placeOf(node, source, root) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return used;
}

/** The options of a tsconfig.json. */
export function compilerOptions(config: string): ts.CompilerOptions {
  const { config: text } = ts.readConfigFile(config, (path) => ts.sys.readFile(path)) as { config: unknown };
  return ts.parseJsonConfigFileContent(text, ts.sys, resolve(config, "..")).options;
}

function symbolsOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isCallExpression(node)) return loadedSymbols(node, checker);
  if (ts.isPropertyAccessExpression(node)) return defined(checker.getSymbolAtLocation(node.name));
  if (ts.isElementAccessExpression(node)) return defined(checker.getSymbolAtLocation(node.argumentExpression));
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return [];
    return defined(checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const type = checker.getContextualType(node.parent);
    return ts.isIdentifier(node.name) ? defined(type?.getProperty(node.name.text)) : [];
  }
  return [];
}

/** The members that `load("items/name,format/fill/color")` names; texts that are put together at run time are not seen. */
function loadedSymbols({ expression, arguments: [argument] }: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  if (!argument || !ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  const texts = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
  const paths = texts.flatMap((text) => (ts.isStringLiteralLike(text) ? text.text.split(",") : []));
  const start = checker.getTypeAtLocation(expression.expression);
  return paths.flatMap((path) => symbolsOnPath(path.trim(), start, checker));
}

function symbolsOnPath(path: string, start: ts.Type, checker: ts.TypeChecker): ts.Symbol[] {
  const symbols: ts.Symbol[] = [];
  let type = start;
  for (const member of path.split("/")) {
    const items = type.getProperty("items");
    const element = items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
    if (member === "items" && element) {
      type = element;
      continue;
    }
    const symbol = type.getProperty(member) ?? element?.getProperty(member);
    if (!symbol) return symbols;
    symbols.push(symbol);
    type = checker.getTypeOfSymbol(symbol);
  }
  return symbols;
}

const defined = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function ofExcel(symbol: ts.Symbol, checker: ts.TypeChecker): Omit<UsedMember, "place"> | undefined {
  const declaration = symbol.declarations?.find((one) => one.getSourceFile().fileName.includes("@types/office-js/"));
  const owner = declaration?.parent;
  if (!declaration || !owner || !isIn(owner, "Excel")) return undefined;
  const set = setOf(symbol, checker) ?? setOf(checker.getSymbolAtLocation(nameOf(owner) ?? owner), checker);
  const name = `${nameOf(owner)?.getText() ?? ""}.${symbol.name}`;
  if (ts.isClassDeclaration(owner)) return { member: name, of: "class", set };
  if (ts.isEnumDeclaration(owner)) return { member: name, of: "enumeration", set };
  return ts.isInterfaceDeclaration(owner) ? { member: name, of: "type", set } : undefined;
}

function nameOf(node: ts.Node): ts.Node | undefined {
  return ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)
    ? node.name
    : undefined;
}

function isIn(node: ts.Node, namespace: string): boolean {
  for (let one: ts.Node | undefined = node.parent; one; one = one.parent) {
    if (ts.isModuleDeclaration(one) && one.name.text === namespace) return true;
  }
  return false;
}

/** "[Api set: ExcelApi 1.9]" in the declaration's comment; the highest where it names several ("1.1 for reading, 1.2 for setting"). */
function setOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string | null {
  if (!symbol) return null;
  const texts = [
    ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    ...symbol.getJsDocTags(checker).map((tag) => ts.displayPartsToString(tag.text)),
  ];
  const [, listed] = /\[\s*Api set:\s*([^\]]*)\]/i.exec(texts.join("\n")) ?? [];
  if (listed === undefined) return null;
  const versions = [...listed.matchAll(/1\.(\d+)/g)].map((match) => Number(match[1]));
  if (/ExcelApiOnline|ExcelApiDesktop|BETA/i.test(listed) || versions.length === 0) return listed.trim();
  return `1.${String(Math.max(...versions))}`;
}

function placeOf(node: ts.Node, source: ts.SourceFile, root: string): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${resolve(source.fileName).replace(`${resolve(root)}/`, "")}:${String(line + 1)}`;
}
