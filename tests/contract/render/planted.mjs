// Small objects that the tests plant in a cluster.
export const metadata = name => ({ name, namespace: "lgtm" });
export const deployment = (name, port, replicas = 3) => ({
  kind: "Deployment", metadata: metadata(name),
  spec: { replicas, template: { metadata: { labels: { app: name } }, spec: { containers: [{ ports: [{ name: "http", containerPort: port }] }] } } },
});
export const service = (name, port, targetPort, selector = { app: name }, more = {}) => ({ kind: "Service", metadata: metadata(name), spec: { selector, ports: [{ port, targetPort }], ...more } });
export const config = text => ({ kind: "ConfigMap", metadata: metadata("config"), data: { "config.yaml": text } });
export const budget = spec => ({ kind: "PodDisruptionBudget", metadata: metadata("budget"), spec: { selector: { matchLabels: { app: "loki" } }, ...spec } });
export const placed = (spec, kind = "Deployment", labels = {}) => {
  const workload = deployment("loki", 3100, 2);
  return { ...workload, kind, spec: { ...workload.spec, template: { metadata: { labels: { app: "loki", ...labels } }, spec: { ...workload.spec.template.spec, ...spec } } } };
};
export const scaler = (name, spec = {}) => ({
  kind: "HorizontalPodAutoscaler", metadata: metadata(name),
  spec: { scaleTargetRef: { kind: "Deployment", name }, minReplicas: 2, maxReplicas: 4, metrics: [{ type: "Resource", resource: { name: "cpu" } }], ...spec },
});
