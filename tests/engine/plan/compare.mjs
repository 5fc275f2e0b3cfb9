// Whether the engine's state holds what `lgtm preview` said, resource by resource and input by input.
//
// The plan has placeholders for what only a cloud can tell. A placeholder stands for one real value wherever it occurs, and that value has to be
// the id or an output of a resource that the input depends on: so a value of the wrong resource is found, although no value is known beforehand.
const signature = "4dabf18193072939515e22adb298388d";
const isSecretOfPlan = value => value !== null && typeof value === "object" && "$secret" in value;
const isSecretOfState = value => value !== null && typeof value === "object" && signature in value;
const isGroup = value => value !== null && typeof value === "object";
const isDefaultProvider = resource => resource.type.startsWith("pulumi:providers:") && /::default(_|$)/.test(resource.urn);
const shown = value => JSON.stringify(value)?.slice(0, 200);

/** The parts of a text between which a provider's names and ids stand. */
const tokens = text => text.split(/([^A-Za-z0-9-]+)/);

export class Comparison {
  differences = [];
  #real = new Map();
  #placeholder = new Map();
  #usedDefaults = new Set();

  /** @param defaults what providers add, from provider-defaults.yaml */
  constructor(plan, state, defaults) {
    this.plan = plan.resources.filter(resource => resource.type !== "invoke");
    this.state = new Map(state.filter(resource => !isDefaultProvider(resource)).map(resource => [resource.urn, resource]));
    this.defaults = defaults;
    this.#compare();
  }

  /** Entries of that list that explained something. */
  get usedDefaults() {
    return [...this.#usedDefaults];
  }

  #compare() {
    const planned = new Set(this.plan.map(resource => resource.urn));
    for (const urn of this.state.keys()) {
      if (!planned.has(urn)) {
        this.differences.push(`${urn}: in the state, not in the plan`);
      }
    }
    for (const resource of this.plan) {
      const real = this.state.get(resource.urn);
      if (!real) {
        this.differences.push(`${resource.urn}: in the plan, not in the state`);
        continue;
      }
      this.#compareOptions(resource, real);
      this.#compareInputs(resource, real);
    }
  }

  #differ(resource, path, planned, real) {
    this.differences.push(`${resource.urn}: ${path}: plan ${shown(planned)}, state ${shown(real)}`);
  }

  #compareOptions(resource, real) {
    const same = (path, planned, found) => {
      if (JSON.stringify(planned) !== JSON.stringify(found)) {
        this.#differ(resource, path, planned, found);
      }
    };
    const options = resource.options ?? {};
    const sorted = list => [...(list ?? [])].sort();
    same("parent", resource.parent ?? undefined, real.parent);
    same("custom", resource.custom, real.custom);
    same("protect", options.protect ?? false, real.protect ?? false);
    same("retainOnDelete", options.retainOnDelete ?? false, real.retainOnDelete ?? false);
    same("deletedWith", options.deletedWith, real.deletedWith);
    same("ignoreChanges", sorted(options.ignoreChanges), sorted(real.ignoreChanges));
    same("replaceOnChanges", sorted(options.replaceOnChanges), sorted(real.replaceOnChanges));
    same("hideDiffs", sorted(options.hideDiffs), sorted(real.hideDiff));
    same("dependencies", sorted(resource.dependencies), sorted(real.dependencies));
    same("timeouts", inSeconds(options.customTimeouts), inSeconds(real.customTimeouts));
    same("provider", resource.provider?.split("::").slice(0, -1).join("::"), isOwnProvider(real.provider) ? real.provider.split("::").slice(0, -1).join("::") : undefined);
    const byInput = dependencies => Object.fromEntries(Object.entries(dependencies ?? {}).filter(([, urns]) => urns?.length).map(([name, urns]) => [name, sorted(urns)]).sort());
    same("propertyDependencies", byInput(resource.propertyDependencies), byInput(real.propertyDependencies));
  }

  #compareInputs(resource, real) {
    if (!resource.custom) {
      return;
    }
    const [planned, found] = [{ ...resource.inputs }, { ...real.inputs }];
    for (const entry of this.#entriesFor(resource)) {
      for (const [from, to] of Object.entries(entry.moves ?? {})) {
        if (from in planned && to in found && holdsSecret(planned[from]) === isSecretOfState(found[to])) {
          this.#usedDefaults.add(entry);
          delete planned[from];
          delete found[to];
        }
      }
    }
    this.#compareGroup(resource, real, "", planned, found);
  }

  #entriesFor(resource) {
    return this.defaults.filter(entry => new RegExp(`^(${entry.type})$`).test(resource.type));
  }

  #compareValue(resource, real, path, planned, found) {
    if (isSecretOfPlan(planned) || isSecretOfState(found)) {
      if (!isSecretOfPlan(planned) || !isSecretOfState(found)) {
        this.#differ(resource, `${path} (secret in one of the two)`, planned, isSecretOfState(found) ? "a secret" : found);
      }
    } else if (isGroup(planned) && isGroup(found) && Array.isArray(planned) === Array.isArray(found)) {
      this.#compareGroup(resource, real, path, planned, found);
    } else if (typeof planned === "string" && typeof found === "string") {
      this.#compareText(resource, real, path, planned, found);
    } else if (planned !== found) {
      this.#differ(resource, path, planned, found);
    }
  }

  #compareGroup(resource, real, path, planned, found) {
    for (const key of new Set([...Object.keys(planned), ...Object.keys(found)])) {
      const at = path ? `${path}.${key}` : key;
      if (key in planned && key in found) {
        this.#compareValue(resource, real, at, planned[key], found[key]);
      } else if (!(key in planned ? this.#isDropped(resource, at) : this.#isDefault(resource, at, found[key]))) {
        this.#differ(resource, at, planned[key], found[key]);
      }
    }
  }

  #isDropped(resource, path) {
    return this.#use(this.#entriesFor(resource).find(entry => entry.drops?.includes(path)));
  }

  #isDefault(resource, path, found) {
    return this.#use(this.#entriesFor(resource).find(entry => path in (entry.inputs ?? {}) && isExpected(entry.inputs[path], resource, path, found)));
  }

  #use(entry) {
    if (entry) {
      this.#usedDefaults.add(entry);
    }
    return entry !== undefined;
  }

  #compareText(resource, real, path, planned, found) {
    if (planned === found) {
      return;
    }
    const [there, here] = [tokens(planned), tokens(found)];
    if (there.length !== here.length) {
      this.#differ(resource, path, planned, found);
      return;
    }
    const input = path.split(".")[0];
    const sources = () => JSON.stringify((real.propertyDependencies?.[input] ?? []).map(urn => this.state.get(urn)).map(source => [source?.id, source?.outputs]));
    there.forEach((placeholder, index) => {
      const value = here[index];
      if (placeholder === value) {
        return;
      }
      const [known, owner] = [this.#real.get(placeholder), this.#placeholder.get(value)];
      if ((known ?? value) !== value || (owner ?? placeholder) !== placeholder) {
        this.differences.push(`${resource.urn}: ${path}: plan '${placeholder}', state '${value}', elsewhere '${known ?? owner}'`);
      } else if (!sources().includes(value)) {
        this.differences.push(`${resource.urn}: ${path}: plan '${placeholder}', state '${value}', which comes from none of the resources that ${input} depends on`);
      } else {
        this.#real.set(placeholder, value);
        this.#placeholder.set(value, placeholder);
      }
    });
  }
}

const holdsSecret = value => isSecretOfPlan(value) || (isGroup(value) && Object.values(value).some(holdsSecret));
const sortedText = value => JSON.stringify(value, (_, item) => (isGroup(item) && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort()) : item));

function isExpected(expected, resource, path, found) {
  if (expected?.$any) {
    return true;
  }
  if (expected?.$planned) {
    return sortedText(resource.outputs[path]) === sortedText(found);
  }
  if (expected?.$version) {
    return found === resource.version;
  }
  if (expected?.$like) {
    return new RegExp(expected.$like.replace("{name}", resource.name)).test(found);
  }
  return sortedText(expected) === sortedText(found);
}

const isOwnProvider = reference => reference !== undefined && reference !== "" && !/::default(_[\d_]+)?::[^:]*$/.test(reference);

const units = { h: 3600, m: 60, s: 1 };
const seconds = text => [...String(text).matchAll(/([\d.]+)([hms])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit], 0);

// The plan has "15m", the state seconds.
function inSeconds(timeouts) {
  const given = Object.entries(timeouts ?? {}).map(([name, value]) => [name, typeof value === "number" ? value : seconds(value)]).filter(([, value]) => value);
  return given.length ? Object.fromEntries(given.sort()) : undefined;
}
