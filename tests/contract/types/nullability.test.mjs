// Whether a member of a nested output may be null in the official C# package follows from the "?" of the same type's input declaration in the npm package:
// both are generated from one schema, in which a nested type that is used as input and as output has one list of required members, that of the input.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import ts from "typescript";

const require = createRequire(import.meta.url);
const types = join(dirname(require.resolve("@pulumi/aws/package.json")), "types");
const schema = JSON.parse(readFileSync(new URL("../../../sdk/Schemas/aws.json", import.meta.url), "utf8"));
const listing = readFileSync(new URL("../../Sdk.Tests/OfficialApi/Pulumi.Aws.txt", import.meta.url), "utf8");

/** `eks/ClusterIdentityOidc` -> member -> whether it is optional. */
function declared(file) {
  const source = ts.createSourceFile(file, readFileSync(join(types, file), "utf8"), ts.ScriptTarget.Latest);
  const found = new Map();
  const read = (node, namespace) => {
    if (ts.isModuleDeclaration(node)) {
      ts.forEachChild(node.body, child => read(child, [...namespace, node.name.text]));
    } else if (ts.isInterfaceDeclaration(node)) {
      found.set([...namespace, node.name.text].join("/"), new Map(node.members.map(member => [member.name.text, member.questionToken !== undefined])));
    }
  };
  ts.forEachChild(source, node => read(node, []));
  return found;
}

const inputs = declared("input.d.ts");
const outputs = declared("output.d.ts");

const typeOf = member => (typeof member === "string" ? member : member.type);

// A list or a map that is absent is an empty one in C#.
const canBeNull = type => !type.replace(/\?$/, "").endsWith("]") && !type.startsWith("{") && !/^(\[|map)/.test(type);

function differences(types) {
  const problems = [];
  for (const [key, { output, both }] of Object.entries(types)) {
    for (const [name, member] of Object.entries(output ?? both ?? {})) {
      const type = typeOf(member);
      const declaredAs = key.replace(/^index\//, "");
      const optional = (inputs.get(declaredAs) ?? outputs.get(declaredAs))?.get(name);
      if (optional === undefined) {
        problems.push(`${key}.${name} is not declared in @pulumi/aws`);
      } else if (canBeNull(type) && optional !== type.endsWith("?")) {
        problems.push(`${key}.${name} is ${type}, but ${optional ? "optional" : "required"} in @pulumi/aws`);
      }
    }
  }
  return problems;
}

/** The nested outputs of the listing, which also has what our bindings leave out, in the words of the schema: every member is a type with or without "?". */
function listed(text) {
  const types = {};
  let members;
  for (const line of text.split("\n")) {
    const head = /^\[OutputType\] sealed class Pulumi\.Aws\.(\w+)\.Outputs\.(\w+)$/.exec(line);
    const member = /^ {2}readonly (\S+) (\w)(\w*)$/.exec(line);
    if (head) {
      // What a function answers has no "Result" at its end in the npm package.
      members = (types[`${head[1].toLowerCase()}/${head[2].replace(/^(Get\w+)Result$/, "$1")}`] = { output: {} }).output;
    } else if (member && members) {
      members[member[2].toLowerCase() + member[3]] = member[1].startsWith("Immutable") ? `[${member[1]}]` : member[1];
    } else if (!member) {
      members = undefined;
    }
  }
  return types;
}

describe("nested outputs of the AWS bindings", () => {
  it("are nullable where the npm package's declarations say so", () => assert.deepEqual(differences(schema.types), []));

  it("are so in the listing of the official package, too", () => {
    const types = listed(listing);
    assert.ok(Object.values(types).flatMap(type => Object.keys(type.output)).length > 350);
    assert.deepEqual(differences(types), []);
  });

  it("a member of the listing that lost its question mark is found", () => {
    const planted = listed(listing.replace("readonly string? Issuer", "readonly string Issuer"));
    assert.deepEqual(differences(planted), ["eks/ClusterIdentityOidc.issuer is string, but optional in @pulumi/aws"]);
  });

  it("a member that lost its question mark is found", () => {
    const planted = { "eks/ClusterIdentityOidc": { output: { issuer: "string" } } };
    assert.deepEqual(differences(planted), ["eks/ClusterIdentityOidc.issuer is string, but optional in @pulumi/aws"]);
  });

  it("a member that is required and got one is found", () => {
    const planted = { "eks/ClusterEncryptionConfigProvider": { output: { keyArn: "string?" } } };
    assert.deepEqual(differences(planted), ["eks/ClusterEncryptionConfigProvider.keyArn is string?, but required in @pulumi/aws"]);
  });
});
