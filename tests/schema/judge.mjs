// Judges TOML by JSON Schema with programs that are not ours: smol-toml reads, ajv compares. Lines of JSON come in, each
// { schema, toml }; a line of JSON goes out for each: what is wrong, or nothing.
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";
import { parse } from "smol-toml";

const ajv = new Ajv({ allErrors: true, strict: true });
const compiled = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { schema, toml } = JSON.parse(line);
  const key = JSON.stringify(schema);
  if (!compiled.has(key)) compiled.set(key, ajv.compile(schema));
  const validate = compiled.get(key);
  const wrong = validate(parse(toml)) ? [] : validate.errors.map((error) => `${error.instancePath}: ${error.message}`);
  console.log(JSON.stringify(wrong));
}
