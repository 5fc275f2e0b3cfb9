// A stand-in engine on the official SDK's own protocol code: it keeps a real engine's rules and knows nothing of cli/Engine.
import { createRequire } from "node:module";
import { SimulatedCloud } from "./cloud.mjs";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const resource = require("@pulumi/pulumi/proto/resource_pb.js");
const { ResourceMonitorService } = require("@pulumi/pulumi/proto/resource_grpc_pb.js");
const { EngineService } = require("@pulumi/pulumi/proto/engine_grpc_pb.js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");

const features = new Set(["secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "transforms", "invokeTransforms", "parameterization", "resourceHooks"]);
const unknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

async function settle(handle) {
  try {
    return { error: null, value: await handle() };
  } catch (error) {
    return { error: { code: error.code ?? grpc.status.UNKNOWN, details: error.message } };
  }
}

export class StandInEngine {
  resources = new Map();
  outputs = new Map();
  invokes = [];
  logs = [];
  violations = [];
  requests = [];

  /** @param behaviour `{ stack, project, dryRun, delay, supports, refuse, cloud, onRegister }` */
  constructor(behaviour) {
    this.behaviour = { delay: 0, supports: id => features.has(id), refuse: () => undefined, cloud: new SimulatedCloud(), onRegister: () => {}, ...behaviour };
  }

  async start() {
    this.server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    const answer = handle => async (call, callback) => {
      if (this.behaviour.delay) {
        await new Promise(resolve => setTimeout(resolve, this.behaviour.delay));
      }
      const outcome = await settle(() => handle(call.request));
      if (!call.cancelled) {
        callback(outcome.error, outcome.value);
      }
    };
    const implement = (service, methods) => {
      const missing = () => { throw Object.assign(new Error("unimplemented"), { code: grpc.status.UNIMPLEMENTED }); };
      this.server.addService(service, Object.fromEntries(Object.keys(service).map(name => [name, answer(methods[name] ?? missing)])));
    };
    implement(ResourceMonitorService, {
      supportsFeature: request => this.supports(request),
      registerResource: request => this.register(request),
      readResource: request => this.read(request),
      registerResourceOutputs: request => this.registerOutputs(request),
      invoke: request => this.invoke(request),
      signalAndWaitForShutdown: () => new Empty(),
    });
    implement(EngineService, { log: request => this.log(request) });
    const port = await new Promise((resolve, reject) =>
      this.server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))));
    this.address = `127.0.0.1:${port}`;
    return this;
  }

  stop() {
    this.server.forceShutdown();
  }

  supports(request) {
    const response = new resource.SupportsFeatureResponse();
    response.setHassupport(this.behaviour.supports(request.getId()));
    return response;
  }

  register(request) {
    this.requests.push(request.toObject());
    const refusal = this.behaviour.refuse(request);
    if (refusal) {
      throw new Error(refusal);
    }
    this.behaviour.onRegister(request);
    const urn = this.urn(request.getParent(), request.getType(), request.getName());
    this.check(urn, request);
    const inputs = request.getObject()?.toJavaScript() ?? {};
    const { id, outputs } = this.behaviour.cloud.create({ urn, type: request.getType(), inputs, custom: request.getCustom(), dryRun: this.behaviour.dryRun });
    this.resources.set(urn, { urn, type: request.getType(), name: request.getName(), id, custom: request.getCustom(), inputs, request });
    const response = new resource.RegisterResourceResponse();
    response.setUrn(urn);
    response.setId(id);
    response.setObject(Struct.fromJavaScript(outputs));
    return response;
  }

  read(request) {
    const urn = this.urn(request.getParent(), request.getType(), request.getName());
    const inputs = request.getProperties()?.toJavaScript() ?? {};
    this.resources.set(urn, { urn, type: request.getType(), name: request.getName(), id: request.getId(), custom: true, inputs });
    const response = new resource.ReadResourceResponse();
    response.setUrn(urn);
    response.setProperties(Struct.fromJavaScript(inputs));
    return response;
  }

  registerOutputs(request) {
    const urn = request.getUrn();
    this.known("outputs of", urn, urn);
    if (this.outputs.has(urn)) {
      this.violations.push(`${urn}: outputs registered twice`);
    }
    this.outputs.set(urn, request.getOutputs()?.toJavaScript() ?? {});
    return new Empty();
  }

  invoke(request) {
    const args = request.getArgs()?.toJavaScript() ?? {};
    this.invokes.push({ tok: request.getTok(), args });
    this.knownProvider(request.getTok(), request.getProvider());
    const response = new resource.ResourceInvokeResponse();
    response.setReturn(Struct.fromJavaScript(this.behaviour.cloud.invoke(request.getTok(), args)));
    return response;
  }

  log(request) {
    this.logs.push({ severity: request.getSeverity(), message: request.getMessage(), urn: request.getUrn() });
    return new Empty();
  }

  urn(parent, type, name) {
    const { stack, project } = this.behaviour;
    const parentType = parent.split("::")[2];
    const qualified = parent && parentType !== "pulumi:pulumi:Stack" ? `${parentType}$${type}` : type;
    return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
  }

  check(urn, request) {
    if (this.resources.has(urn)) {
      this.violations.push(`${urn}: registered twice`);
    }
    if (request.getParent()) {
      this.known(`${urn}: parent`, request.getParent());
    } else if (request.getType() !== "pulumi:pulumi:Stack") {
      this.violations.push(`${urn}: no parent`);
    }
    request.getDependenciesList().forEach(dependency => this.known(`${urn}: dependency`, dependency));
    request.getPropertydependenciesMap().forEach((value, key) => value.getUrnsList().forEach(one => this.known(`${urn}: dependency of ${key}`, one)));
    this.knownProvider(urn, request.getProvider());
    request.getProvidersMap().forEach(reference => this.knownProvider(urn, reference));
  }

  known(what, urn) {
    if (!this.resources.has(urn)) {
      this.violations.push(`${what} '${urn}' is unknown`);
    }
  }

  knownProvider(what, reference) {
    if (!reference) {
      return;
    }
    const at = reference.lastIndexOf("::");
    const [urn, id] = [reference.slice(0, at), reference.slice(at + 2)];
    const provider = this.resources.get(urn);
    if (!provider || (provider.id !== id && !(id === unknownId && !provider.id))) {
      this.violations.push(`${what}: provider '${reference}' is unknown`);
    }
  }
}
